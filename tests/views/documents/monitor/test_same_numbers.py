"""Whatever the plan is, the same numbers stand in card, JSON, csv, workbook, page and PDF."""

import csv
import re
from io import BytesIO, StringIO

import openpyxl
import pypdf
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.editions import Edition, Extent, FileFormat
from domain.monitor_page import Notes, build
from domain.monitors import Round
from domain.plans import ALLOWED
from tests.views.documents.monitor import pages
from tests.views.documents.monitor.test_html_file import Page
from views.cards.monitor import reached
from views.documents.monitor.as_json import as_json
from views.documents.monitor.formats import Material, make
from views.texts import words

NL = words("nl")
STATUSES = ("completed", "running", "planned", "paused", "dropped")
CHOICES = [
    (period, status)
    for period in (pages.GOOD, pages.BOUNDED, pages.LASTING)
    for status in ALLOWED[period.kind]
]


@settings(deadline=None, max_examples=6)
@given(st.lists(st.sampled_from(CHOICES), min_size=1, max_size=40))
def test_every_form_has_the_same_figures(chosen):
    plan = [pages.action(f"{n}", "Actie", *choice) for n, choice in enumerate(chosen)]
    page = build(pages.HELMOND, Round(pages.DAY), plan, [], Notes())
    told = as_json(page)["periods"]
    figures = [[p["name"], p["total"], *(p[status] for status in STATUSES)] for p in told]

    assert sum(p["total"] for p in told) == len(plan)
    assert of_workbook(page) == figures
    assert of_csv(page) == [row[2:] for row in figures]
    cells = Page(made(page, FileFormat.HTML).decode()).texts("th", "td")
    assert all(in_a_row(row, cells) for row in figures)
    read = of_pdf(page)
    assert all(" ".join(map(str, row)) in read for row in figures)
    for row in page.periods:
        numbers = [int(n) for n in re.findall(r"\d+", reached(NL, row))]
        assert numbers == [row.reached, row.total]


def made(page, kind):
    return make(NL, Material(page), Edition(kind, Extent.WHOLE, "nl"))


def of_workbook(page):
    sheet = openpyxl.load_workbook(BytesIO(made(page, FileFormat.XLSX)))["Cijfers"]
    return [list(row) for row in sheet.iter_rows(min_row=5, values_only=True)]


def of_csv(page):
    text = made(page, FileFormat.CSV).decode("utf-8-sig")
    rows = csv.DictReader(StringIO(text, newline=""), delimiter=";")
    counts = [int(row["Aantal"]) for row in rows if row["Soort"] == "Cijfer"]
    return [counts[at : at + 5] for at in range(0, len(counts), 5)]


def of_pdf(page):
    reader = pypdf.PdfReader(BytesIO(made(page, FileFormat.PDF)))
    return " ".join(" ".join(one.extract_text() for one in reader.pages).split())


def in_a_row(row, cells):
    wanted = [str(cell) for cell in row]
    return any(cells[at : at + len(wanted)] == wanted for at in range(len(cells)))
