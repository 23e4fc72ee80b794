"""The audit log and the Woo export in the terminal."""

import json
from zipfile import ZipFile

import openpyxl
import pytest

from domain.audits import Audited, Entry
from storage import audit, municipalities
from storage.database import Database
from tests.cli.conftest import EXAMPLE, NOW

OF = ("--municipality", "helmond")


@pytest.fixture
def town(run):
    run("municipality", "add", "helmond", "--name", "Helmond")
    run("plan", "import", EXAMPLE / "helmond" / "plan.csv", *OF)
    run("member", "add", "saskia.claes@helmond.example", *OF, "--role", "coordinator")
    taken = run("reports", "import", EXAMPLE / "helmond" / "reports.csv", *OF)
    assert taken.exit_code == 0, taken.output
    return run


@pytest.fixture
def noted(url, town):
    database = Database(url)
    with database.transaction() as db:
        here = municipalities.get(db, "helmond").id
        audit.note(db, Entry(Audited.CHANGED, "remind_on", NOW, here))
        audit.note(db, Entry(Audited.REFUSED, "other sign_in.not_found", NOW))
    database.close()
    return town


def test_the_log_is_shown_by_municipality_and_by_day(noted):
    shown = noted("audit", "show", *OF, "--from", "2019-01-14", "--to", "2019-01-14")
    assert "herinneringen aangezet" in shown.output
    assert "De beheerder, in de terminal" in shown.output
    assert "herinneringen" not in noted("audit", "show", *OF, "--to", "2019-01-13").output

    [nowhere] = json.loads(noted("audit", "show", "--from", "2019-01-14", "--json").output)
    assert (nowhere["what"], nowhere["about"]) == ("refused", "other sign_in.not_found")


def test_the_log_as_a_file_is_in_the_log(noted, tmp_path):
    for name in ("log.csv", "log.json"):
        assert noted("plan", "export", *OF, "--out", tmp_path / "p.csv").exit_code == 0
        assert noted("audit", "export", *OF, "--out", tmp_path / name).exit_code == 0

    said = [one["about"] for one in json.loads((tmp_path / "log.json").read_text("utf-8"))]
    assert said == ["p.csv", "log.csv", "p.csv", "remind_on"]
    assert "moet eindigen op .csv of .json" in noted(
        "audit", "export", *OF, "--out", tmp_path / "log.pdf"
    ).output  # fmt: skip


def test_a_day_that_is_none_is_told(noted):
    assert "gisteravond" in noted("audit", "show", "--from", "gisteravond").output


def test_a_woo_export_has_all_reports_and_the_names_apart(town, tmp_path):
    out, key = tmp_path / "woo.xlsx", tmp_path / "wie.csv"

    done = town("monitor", "woo", *OF, "--out", out, "--names", key, "--with-notes")

    assert done.exit_code == 0, done.output
    sheets = openpyxl.load_workbook(out)
    assert sheets["Acties"].max_row == 1 + 124
    told = sheets["Meldingen"].max_row - 1
    assert f"{told} meldingen, zonder namen" in done.output
    assert key.read_text("utf-8-sig").startswith("code;naam;e-mailadres")
    assert "@" not in str([[c.value for c in row] for sheet in sheets for row in sheet])


def test_a_woo_export_of_a_year_is_an_archive_of_csv_files_when_asked(town, tmp_path):
    out = tmp_path / "woo.zip"
    days = ("--from", "2018-01-01", "--to", "2018-12-31")

    assert town("monitor", "woo", *OF, "--out", out, *days).exit_code == 0

    with ZipFile(out) as archive:
        reported = archive.read("meldingen.csv").decode("utf-8-sig").splitlines()
    assert {line.split(";")[4][:4] for line in reported[1:] if line.count(";") > 16} == {"2018"}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (("--out", "woo.pdf"), "moet eindigen op .xlsx of .zip"),
        (("--out", "w.xlsx", "--names", "w.xlsx"), "de namen blijven apart"),
        (("--out", "w.xlsx", "--names", "n.pdf"), "moet eindigen op .xlsx of .csv"),
    ],
)
def test_a_file_of_another_kind_is_told(town, tmp_path, files, said, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert said in town("monitor", "woo", *OF, *files).output
