"""The monitor names nobody: not as JSON, frozen, in a document, or where others read along."""

import json
from datetime import date

import pytest

from dialogs import monitor_documents, monitor_figures
from domain.editions import Edition, Extent, FileFormat
from domain.frozen import as_plain
from domain.monitor_page import without_persons
from storage import members, municipalities
from storage.database import Database
from tests.chat import talking
from views.documents.monitor.as_json import as_json
from views.documents.monitor.description import describe
from views.documents.monitor.formats import make
from views.texts import LANGUAGES, words

DAY = date(2019, 1, 14)
PLACES = ("helmond", "maassluis", "schiedam", "vlaardingen")


@pytest.fixture
def example(example_copy):
    database = example_copy[1]
    yield database
    database.close()


def names(db, key):
    """Give how everybody is called there: whole, by family name, and by address."""
    place = municipalities.get(db, key)
    everybody = members.ever(db, place.id)
    assert len(everybody) > 1
    return place, {one.name for one in everybody} | {one.address for one in everybody}


@pytest.mark.parametrize("key", PLACES)
def test_no_form_of_the_monitor_names_anybody(example: Database, key):
    with example.reading() as db:
        place, known = names(db, key)
        page = monitor_figures.page(db, place, DAY)
        material = monitor_documents.material(db, place, page)
    assert page.actions
    forms = {
        "JSON": json.dumps(as_json(without_persons(page)), ensure_ascii=False),
        "frozen": json.dumps(as_plain(page), ensure_ascii=False),
        "material": str(material),
    }
    for language in LANGUAGES:
        described = describe(words(language), material.page, Extent.WHOLE)
        forms[f"document in {language}"] = str(described)
    for file_format in (FileFormat.HTML, FileFormat.CSV):
        edition = Edition(file_format, Extent.WHOLE, "nl")
        forms[str(file_format)] = make(words("nl"), material, edition).decode()

    for form, text in forms.items():
        assert [name for name in known if name and name in text] == [], form


async def test_in_a_channel_the_card_names_nobody(example: Database):
    with example.reading() as db:
        _, known = names(db, "helmond")
    async with talking(example) as exchange:
        chat = exchange.chat("Saskia", conversation_kind="channel", conversation="19:c")
        for said in ("monitor", "monitor op 1 juni 2018", "hoe staat het met papier"):
            await chat.says(said)

        assert "AdaptiveCard" in str(chat.read)
        assert [name for name in known if name and name in str(chat.read)] == []
