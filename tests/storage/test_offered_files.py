"""A file for somebody: theirs alone, brought once, and gone after a day."""

from datetime import timedelta

import pytest

from domain.files import Made
from storage import offered_files
from storage.database import Database
from tests.people import NOON, Town, settle

FILE = Made("criteria.docx", b"docx", "Drie criteria.", "k")
URL = "https://helmond.sharepoint.com/x"


@pytest.fixture
def town(database: Database) -> Town:
    with database.transaction() as db:
        return settle(db)


def test_a_file_is_accepted_once_and_by_who_it_is_for(database: Database, town: Town) -> None:
    marco, karin = town.people["Marco"], town.people["Karin"]
    with database.transaction() as db:
        file_id = offered_files.offer(db, marco, FILE, NOON)
        assert offered_files.is_waiting(db, marco, "k", NOON)
        assert not offered_files.is_waiting(db, karin, "k", NOON)

        assert offered_files.find_accepted(db, file_id) is None
        assert offered_files.accept(db, karin, file_id, URL, NOON) is None
        assert offered_files.decline(db, karin, file_id) is None
        assert offered_files.accept(db, marco, file_id, URL, NOON) == "criteria.docx"
        assert offered_files.accept(db, marco, file_id, URL, NOON) is None
        assert offered_files.decline(db, marco, file_id) is None
        assert not offered_files.is_waiting(db, marco, "k", NOON)


def test_what_was_brought_is_kept_no_longer(database: Database, town: Town) -> None:
    marco = town.people["Marco"]
    with database.transaction() as db:
        file_id = offered_files.offer(db, marco, FILE, NOON)
        offered_files.accept(db, marco, file_id, URL, NOON)
        before = offered_files.find_accepted(db, file_id)
        offered_files.uploaded(db, file_id, NOON)
    with database.transaction() as db:
        after = offered_files.find_accepted(db, file_id)

        assert before
        assert (before.content, before.url, before.uploaded) == (b"docx", URL, False)
        assert after
        assert (after.content, after.url, after.uploaded) == (b"", "", True)


def test_what_nobody_answers_is_gone_after_a_day(database: Database, town: Town) -> None:
    marco, later = town.people["Marco"], NOON + timedelta(days=1, minutes=1)
    with database.transaction() as db:
        file_id = offered_files.offer(db, marco, FILE, NOON)
        assert offered_files.accept(db, marco, file_id, URL, later) is None
        assert not offered_files.is_waiting(db, marco, "k", later)

        offered_files.forget(db, later)

        assert offered_files.decline(db, marco, file_id) is None


def test_a_file_that_could_not_be_brought_is_forgotten(database: Database, town: Town) -> None:
    marco = town.people["Marco"]
    with database.transaction() as db:
        file_id = offered_files.offer(db, marco, FILE, NOON)
        offered_files.accept(db, marco, file_id, URL, NOON)
        offered_files.drop(db, file_id)

        assert offered_files.find_accepted(db, file_id) is None
