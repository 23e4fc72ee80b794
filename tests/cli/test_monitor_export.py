"""Documents of the monitor in the terminal: made, noted, or refused with what to do."""

import json

import pytest

from storage import audit, municipalities
from storage.database import Database

EXPORT = ("monitor", "export", "--municipality", "helmond")


def test_a_document_is_written_and_noted(settled, url, tmp_path):
    out = tmp_path / "monitor.html"
    made = settled(*EXPORT, "--format", "html", "--out", out)
    shown = json.loads(settled("monitor", "show", "--municipality", "helmond", "--json").stdout)

    assert "is geschreven: de monitor per ma 14 januari 2019" in made.output
    assert shown["periods"][0]["name"] in out.read_text(encoding="utf-8")
    with Database(url).reading() as db:
        [noted] = audit.of_municipality(db, municipalities.get(db, "helmond").id, most=5)
    assert (noted.about, noted.member_id) == ("monitor-helmond-2019-01-14-concept.html", None)


def test_day_extent_and_language_are_chosen(settled, tmp_path):
    out = tmp_path / "monitor.html"
    chosen = ("--as-of", "2018-06-01", "--extent", "page", "--language", "en")
    settled(*EXPORT, "--format", "HTML", "--out", out, *chosen)

    page = out.read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "Fri 1 June 2018" in page
    assert "Annex" not in page


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            ("--format", "doc"),
            "--format “doc” ken ik niet. Kies uit: docx, odt, pdf, xlsx, csv, html.",
        ),
        (("--format", "csv", "--extent", "half"), "Kies uit: page, whole."),
        (("--format", "csv", "--language", "fy"), "Kies uit: nl, en."),
        (("--format", "csv", "--as-of", "2030-01-01"), "is nog niet geweest"),
        (("--format", "csv", "--as-of", "ooit"), "“ooit” is geen dag"),
    ],
)
def test_what_can_not_be_made_is_said(settled, tmp_path, more, told):
    result = settled(*EXPORT, "--out", tmp_path / "x", *more)

    assert result.exit_code == 1
    assert told in result.stderr.replace("\n", " ")


def test_a_place_where_nothing_can_be_written_is_said_and_nothing_is_noted(settled, url, tmp_path):
    result = settled(*EXPORT, "--format", "csv", "--out", tmp_path / "nergens" / "m.csv")

    assert "Kijk of de map bestaat" in result.stderr.replace("\n", " ")
    with Database(url).reading() as db:
        assert audit.of_municipality(db, municipalities.get(db, "helmond").id, most=5) == []


def test_a_municipality_without_a_plan_is_told_how_to_get_one(run, tmp_path):
    run("municipality", "add", "helmond", "--name", "Helmond")

    result = run(*EXPORT, "--format", "csv", "--out", tmp_path / "m.csv")
    assert "plan import" in result.stderr
