"""Workbooks for tests, and ways to spoil them."""

import zipfile
from pathlib import Path
from time import monotonic

import pytest
from openpyxl import Workbook

from domain.errors import BadFile
from domain.sheets import Sheet
from views.documents import sheet_child
from views.documents.sheets import read_sheet
from views.texts import LANGUAGES, words

FIRST_SHEET = "xl/worksheets/sheet1.xml"


def workbook(folder: Path, rows: list[list[object]]) -> Path:
    path = folder / "plan.xlsx"
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def changed(path: Path, old: str, new: str, entry: str = FIRST_SHEET) -> Path:
    """Rewrite one part of a workbook, as an attacker would."""
    parts = {}
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[entry]
    parts[entry] = parts[entry].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def zip_of(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refused(path: Path) -> str:
    """Return the key of the refusal, which comes quickly and has a sentence in each language."""
    began = monotonic()
    with pytest.raises(BadFile) as raised:
        read_sheet(path)
    assert monotonic() - began < sheet_child.SECONDS + 5
    for language in LANGUAGES:
        assert words(language)(raised.value.key, **raised.value.values)
    return raised.value.key


def texts(sheet: Sheet) -> list[list[str]]:
    return [list(row.cells.values()) for row in sheet.rows]
