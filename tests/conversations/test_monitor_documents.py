"""The documents of a monitor in chat: who gets which, in what form, and once."""

from datetime import date

import pytest
from sqlalchemy import update

from dialogs import monitor_freezing
from domain.editions import Edition, Extent, FileFormat
from domain.monitors import MonitorState
from storage import monitor_files, monitor_versions, monitors
from storage.database import Database
from storage.monitor_versions import Closing, Version
from storage.tables import MonitorRow
from tests.chat import Chat, Exchange
from tests.people import NOON, Town

JUNE = date(2018, 6, 1)


def publish(
    database: Database, town: Town, state: MonitorState = MonitorState.PUBLISHED
) -> Version:
    """Close the monitor of June and publish it; what happens to it after that is its state."""
    with database.transaction() as db:
        june = monitors.around(db, town.place.id, JUNE).monitor
        assert june
        version = monitor_freezing.freeze(db, town.place, june, Closing(NOON))
        monitor_versions.publish(db, town.place.id, version.id, NOON, None)
        db.execute(update(MonitorRow).where(MonitorRow.id == june.id).values(state=state))
    return version


async def test_a_coordinator_chooses_among_three_and_finds_the_rest_behind_more(
    saskia: Chat,
) -> None:
    said = await saskia.says("documenten")

    assert "Stand per ma 14 januari 2019, concept" in said
    assert [b["title"] for b in saskia.card["actions"]] == ["Word", "PDF, één pagina", "Excel"]
    more = await saskia.presses("Meer")
    assert "OpenDocument (.odt)" in more
    assert "Webpagina voor intranet (.html)" in more


async def test_a_chosen_document_is_offered_and_comes_after_a_yes(
    saskia: Chat, exchange: Exchange
) -> None:
    await saskia.says("documenten")

    said = await saskia.presses("Excel")
    await saskia.accepts()

    name = "monitor-helmond-2019-01-14-concept.xlsx"
    assert said.startswith(name)
    assert "Er staan geen namen in" in said
    assert exchange.uploads[name].startswith(b"PK")


async def test_the_same_press_twice_gives_one_document(saskia: Chat) -> None:
    await saskia.says("documenten")
    pressed = saskia.button("Excel")

    await saskia.sends(saskia.activity(value=pressed))
    again = await saskia.sends(saskia.activity(value=pressed))

    assert again == "Dat document staat hierboven al voor je klaar."


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("monitor als pdf, één pagina", "monitor-helmond-2019-01-14-concept-pagina.pdf"),
        ("geef mij de monitor in het engels als html", "monitor-helmond-2019-01-14-draft-en.html"),
        ("monitor op 1 juni 2018 in csv", "monitor-helmond-2018-06-01-concept.csv"),
        ("documenten van juni 2018 als webpagina", "monitor-helmond-2018-06-01-concept.html"),
    ],
)
async def test_who_names_a_document_gets_it_at_once(saskia: Chat, said: str, name: str) -> None:
    assert (await saskia.says(said)).startswith(name)


async def test_from_more_every_form_can_be_made(saskia: Chat) -> None:
    await saskia.says("documenten meer")

    said = await saskia.presses("Maak het document", format="html", extent="page", language="en")
    assert said.startswith("monitor-helmond-2019-01-14-draft-page-en.html")
    assert "Kies eerst" in await saskia.presses("Maak het document", format="exe")


async def test_a_draft_is_the_coordinators(marco: Chat) -> None:
    assert "heeft alleen de coördinator de documenten" in await marco.says("documenten")


async def test_what_was_published_is_for_everybody_also_while_it_is_open_again(
    marco: Chat, database: Database, town: Town
) -> None:
    publish(database, town, MonitorState.OPEN)

    said = await marco.says("documenten van juni 2018")
    assert "versie 1" in said
    assert (await marco.presses("Excel")).startswith("monitor-helmond-2018-06-01-v1.xlsx")


async def test_an_earlier_version_can_be_asked_for(
    saskia: Chat, database: Database, town: Town
) -> None:
    publish(database, town)
    publish(database, town)

    assert "versie 2" in await saskia.says("documenten van juni 2018")
    assert "-v1.csv" in await saskia.says("documenten van juni 2018 versie 1 in csv")
    assert "Versie 3 van die monitor ken ik niet" in await saskia.says(
        "documenten van juni 2018 versie 3"
    )


async def test_a_file_that_was_kept_is_handed_out_as_it_was(
    marco: Chat, exchange: Exchange, database: Database, town: Town
) -> None:
    version = publish(database, town)
    edition = Edition(FileFormat.HTML, Extent.WHOLE, "nl")
    with database.transaction() as db:
        monitor_files.keep(db, town.place.id, version.id, edition, "x.html", b"zoals het was", NOON)

    await marco.says("documenten juni 2018 als html")
    await marco.accepts()

    assert list(exchange.uploads.values()) == [b"zoals het was"]


async def test_in_a_channel_the_page_is_named_and_nothing_is_handed_out(
    exchange: Exchange, saskia: Chat
) -> None:
    channel = exchange.chat("Saskia", conversation_kind="channel", conversation="19:general")

    said = await channel.says("documenten van juni 2018")

    assert "/monitor/helmond/2018-06-01" in said
    assert "sign-in" not in said
    assert saskia.read == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("documenten van mei 2017", "mei 2017"),
        ("documenten van onzin", "onzin"),
        ("documenten van 1 juni 2030", "nog niet geweest"),
    ],
)
async def test_a_monitor_that_is_not_there_is_said(saskia: Chat, said: str, told: str) -> None:
    assert told in await saskia.says(said)
