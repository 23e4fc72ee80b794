"""The monitor as a workbook, opened by another library: tables, a chart, and nothing that runs."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from domain.editions import Edition, Extent, FileFormat
from tests.views.documents.monitor import pages
from views.documents.monitor.as_json import as_json
from views.documents.monitor.description import chart_of
from views.documents.monitor.formats import Material, make
from views.texts import words

NL = words("nl")
EDITION = Edition(FileFormat.XLSX, Extent.WHOLE, "nl")
STATUSES = ("completed", "running", "planned", "paused", "dropped")


def written(page):
    return make(NL, pages.material(page), EDITION)


def opened(content):
    return openpyxl.load_workbook(BytesIO(content))


@pytest.fixture(scope="module")
def book():
    return opened(written(pages.helmond()))


def rows(sheet):
    """Return the rows of the table of a sheet, its headings first."""
    [table] = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]]


def test_the_figures_are_those_of_the_json(book):
    told = as_json(pages.helmond())["periods"]

    assert rows(book["Cijfers"])[1:] == [
        [p["name"], p["total"], *(p[status] for status in STATUSES)] for p in told
    ]


def test_every_sheet_is_a_table_with_headings_that_stay_and_filter(book):
    assert book.sheetnames == ["Cijfers", "Tekst", "Acties", "Meldingen"]
    for sheet in book:
        [table] = sheet.tables.values()
        assert (sheet.freeze_panes, table.autoFilter.ref) == ("B5", table.ref)
        assert all(rows(sheet)[0])


def test_it_holds_every_line_of_the_page_and_every_action(book):
    told, page = as_json(pages.helmond()), pages.helmond()
    lines = [text for _, text in rows(book["Tekst"])[1:]]

    for part in ("attention_points", "running", "planned", "realised"):
        assert {one["text"] for one in told[part]} <= set(lines), part
    assert [row[:2] for row in rows(book["Acties"])[1:]] == [
        [a.number, a.title] for a in page.actions
    ]


def test_a_day_is_a_day_and_a_percentage_a_number(book):
    headings, *actions = rows(book["Acties"])
    hardware = dict(zip(headings, actions[3], strict=True))

    assert hardware["Sinds"].date() == date(2018, 9, 1)
    assert (hardware["Percentage"], hardware["Met oponthoud"]) == (40, "ja")
    assert hardware["Genoemd in de tekst"] == "ja"


def test_its_chart_is_the_workbooks_own_and_is_told_to_who_does_not_see_it(book):
    with ZipFile(BytesIO(written(pages.helmond()))) as parts:
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    [chart] = book["Cijfers"]._charts

    assert len(chart.series) == len(chart_of(NL, pages.helmond().periods).statuses)
    assert f'descr="{chart_of(NL, pages.helmond().periods).alt}"' in drawing


def test_reports_come_with_what_may_be_read_and_without_who(book):
    headings, *told = rows(book["Meldingen"])

    assert "Over Papier" in [dict(zip(headings, row, strict=True))["Toelichting"] for row in told]
    assert not {"Ambassadeur", "Melder"} & set(headings)


def test_nothing_that_people_typed_runs_or_links():
    book = opened(written(pages.nasty()))

    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d", "inlineStr"}
    assert not any(cell.hyperlink for row in book["Acties"].iter_rows() for cell in row)


def test_the_properties_say_what_it_is(book):
    assert (book.properties.title, book.properties.creator) == ("Monitor MVI Helmond", "MVI-bot")
    assert "versie 1" in book.properties.subject


def test_the_same_monitor_is_the_same_file():
    assert written(pages.helmond()) == written(pages.helmond())


def test_an_empty_monitor_is_a_workbook_too():
    book = opened(make(NL, Material(pages.empty()), EDITION))

    assert rows(book["Cijfers"])[1:] == [[None] * 7]
    assert book["Cijfers"]._charts == []


def test_a_day_before_spreadsheets_count_is_written_as_text():
    first = pages.helmond().actions[0]
    old = date(1850, 1, 1)
    page = replace(pages.helmond(), actions=(replace(first, ends_on=old),))

    headings, row = rows(opened(written(page))["Acties"])
    assert dict(zip(headings, row, strict=True))["Einde"] == "01-01-1850"


def test_a_report_on_an_action_that_is_no_more_is_left_out():
    page = replace(pages.helmond(), actions=pages.helmond().actions[:1])
    material = replace(pages.material(), page=page)

    assert len(rows(opened(make(NL, material, EDITION))["Meldingen"])[1:]) == 1
