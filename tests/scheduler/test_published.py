"""The files of a published monitor are made by the clock, and served as they were."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import app as composition
from dialogs import monitor_closing, monitor_documents, monitor_figures, published_files
from domain.editions import Edition, Extent, FileFormat
from domain.errors import BadFile
from scheduler.published import Publisher
from storage import monitor_files, monitors
from storage.database import Database
from storage.monitor_versions import Closing
from tests.people import settle

AT = datetime(2019, 2, 9, 9, tzinfo=UTC)
DAY = date(2019, 1, 31)


@pytest.fixture
def database(sqlite_url):
    """Making ten documents takes a while, and no database does it otherwise."""
    database = Database(sqlite_url)
    yield database
    database.close()


@pytest.fixture
def published(database):
    with database.transaction() as db:
        town = settle(db)
        february = monitors.around(db, town.place.id, DAY).monitor
        assert february
        monitor_closing.close(db, town.place, february, Closing(AT))
        version = monitor_closing.publish(db, town.place, february, None, AT)
    return town.place, version


async def tick(database, publisher=None):
    work, look = composition.Worker(database), composition.Worker(database, only_reads=True)
    return await (publisher or Publisher()).tick(look, work, lambda: AT)


async def test_every_file_is_made_once(database, published):
    assert await tick(database) == 10
    assert await tick(database) == 0


async def test_a_kept_file_is_served_as_it_was(database, published):
    place, version = published
    edition = Edition(FileFormat.CSV, Extent.WHOLE, "nl")
    await tick(database)
    with database.transaction() as db:
        kept = monitor_files.find(db, place.id, version.id, edition)
        again = monitor_files.keep(db, place.id, version.id, edition, "x.csv", b"other", AT)
        page = monitor_figures.page(db, place, DAY)
        served = monitor_documents.content(db, replace(place, name="Peelstad"), page, edition)()

    assert kept == again
    assert served == kept.content


async def test_a_crash_in_between_leaves_only_what_was_not_made_to_make(database, published):
    with database.transaction() as db:
        *rest, last = published_files.wanted(db)
        file = published_files.to_make(db, *last)
        published_files.keep(db, file, b"made", AT)

    with database.reading() as db:
        assert published_files.wanted(db) == rest


async def test_a_file_that_can_not_be_made_holds_up_no_other(database, published, monkeypatch):
    make = published_files.to_make

    def fail(db, of, file_format, extent):
        if file_format is FileFormat.CSV:
            raise BadFile("files.too_much")
        return make(db, of, file_format, extent)

    monkeypatch.setattr(published_files, "to_make", fail)
    publisher = Publisher()

    assert await tick(database, publisher) == 9
    assert len(publisher.failed) == 1
    assert await tick(database, publisher) == 0
