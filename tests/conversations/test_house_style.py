"""A coordinator brings a house style by the chat, sees a proof, and takes it back."""

import pytest

from storage import audit, house_styles
from storage.audit import Audited
from storage.database import Database
from tests.house_styles import saved, style
from tests.people import Town
from tests.views.documents.monitor.readers import parts_of, read_docx

LETTER = saved(style())
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def in_use(database: Database, town: Town) -> str:
    with database.reading() as db:
        found = house_styles.find(db, town.place.id)
    return found.name if found else ""


async def test_a_house_style_is_taken_in_use_with_a_proof_and_taken_back(
    saskia, exchange, database, town
):
    said = await saskia.sends_file("Huisstijl.docx", LETTER, text="Dit is onze huisstijl")
    await saskia.accepts()
    proof = exchange.uploads["proef-huisstijl.docx"]

    assert "Vanaf nu zien de Word-documenten van de monitor eruit als Huisstijl.docx" in said
    assert read_docx(proof).title == "Monitor MVI Helmond"
    assert "word/media/image1.png" in parts_of(proof)
    assert "eruit als Huisstijl.docx, sinds" in await saskia.says("huisstijl")
    assert "is weg" in await saskia.presses("Huisstijl weg")
    assert in_use(database, town) == ""
    assert "geen huisstijl in gebruik" in await saskia.says("huisstijl weg")
    with database.reading() as db:
        noted = audit.of_municipality(db, town.place.id, 9)
    told = [one.about for one in noted if one.what is Audited.HOUSE_STYLE]
    assert told == ["", "Huisstijl.docx"]


async def test_after_huisstijl_a_word_document_alone_is_one(saskia, database, town):
    told = await saskia.says("huisstijl")
    await saskia.sends_file("brief.dotx", LETTER)

    assert "nog geen eigen huisstijl" in told
    assert in_use(database, town) == "brief.dotx"


async def test_a_button_of_an_earlier_style_does_not_take_away_a_later_one(saskia, database, town):
    await saskia.sends_file("oud.docx", LETTER, text="huisstijl")
    old = saskia.button("Huisstijl weg")
    other = style()
    other.styles["Heading 1"].font.name = "Arial"
    await saskia.sends_file("nieuw.docx", saved(other), text="huisstijl")

    assert "Nu geldt nieuw.docx" in await saskia.sends(saskia.activity(value=old))
    assert in_use(database, town) == "nieuw.docx"


async def test_a_word_document_that_nobody_called_a_house_style_is_evidence(
    saskia, marco, database, town
):
    beside = await saskia.sends_file("besluit.docx", LETTER, text="papier is klaar")
    alone = await saskia.sends_file("besluit.docx", LETTER)
    of_marco = await marco.sends_file("besluit.docx", LETTER, text="huisstijl")

    assert "huisstijl" not in f"{beside}{alone}{of_marco}".lower()
    assert in_use(database, town) == ""


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("huisstijl.pdf", b"%PDF-1.7", "Dit is geen Word-document (.docx)"),
        ("huisstijl.docx", b"PK\x03\x04stuk", "Het bestand is beschadigd"),
    ],
)
async def test_what_is_none_is_refused_with_what_to_do(saskia, database, town, name, content, told):
    assert told in await saskia.sends_file(name, content, text="huisstijl")
    assert in_use(database, town) == ""


async def test_two_files_are_not_one_house_style(saskia):
    kind = "application/vnd.microsoft.teams.file.download.info"
    sent = {"contentType": kind, "name": "a.docx", "content": {"downloadUrl": "https://x.example"}}
    sent["contentUrl"] = "https://helmond-my.sharepoint.com/personal/a.docx"
    two = saskia.activity(text="huisstijl", attachments=[sent, sent | {"name": "b.docx"}])

    assert "Stuur één bestand als huisstijl" in await saskia.sends(two)
