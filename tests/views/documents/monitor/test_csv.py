"""The monitor as one flat file, read as Dutch Excel reads it."""

import csv
from io import StringIO

from domain.editions import Edition, Extent, FileFormat
from tests.views.documents.monitor import pages
from views.documents.monitor.as_json import as_json
from views.documents.monitor.formats import make
from views.texts import words


def read(page, language="nl"):
    edition = Edition(FileFormat.CSV, Extent.WHOLE, language)
    content = make(words(language), pages.material(page), edition)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_figures_are_those_of_the_json():
    figures = [row for row in read(pages.helmond()) if row["Soort"] == "Cijfer"]
    found = {(row["Periode"], row["Status"]): int(row["Aantal"]) for row in figures}

    for period in as_json(pages.helmond())["periods"]:
        assert found[period["name"], "Voltooid"] == period["completed"]
        assert sum(n for (name, _), n in found.items() if name == period["name"]) == period["total"]


def test_every_line_and_every_action_is_a_row():
    rows = read(pages.helmond())

    actions = [row["Nummer"] for row in rows if row["Soort"] == "Actie"]
    assert actions == [action.number for action in pages.helmond().actions]
    assert [r["Actie"] for r in rows if r["Soort"] == "Lopende acties"] == [
        line["text"] for line in as_json(pages.helmond())["running"]
    ]


def test_days_are_written_as_the_dutch_do():
    [row] = [row for row in read(pages.helmond()) if row["Nummer"] == "3.3"]

    assert (row["Start"], row["Sinds"], row["Afdeling"]) == ("01-03-2019", "01-09-2018", "Sport")


def test_nothing_that_people_typed_is_a_formula():
    for row in read(pages.nasty()):
        assert not any(str(cell).startswith(("=", "+", "-", "@")) for cell in row.values())


def test_english_is_english():
    assert {"Kind", "Count", "Action"} <= set(read(pages.helmond(), "en")[0])
