"""The reading of sentences in the terminal: nothing is stored, and no database is needed."""

import json

import pytest

from tests.cli.conftest import EXAMPLE

KEYS = ["action", "status", "percentage", "blocked", "effective_on", "note"]


@pytest.fixture
def files(tmp_path):
    titles, sentences = tmp_path / "titles.txt", tmp_path / "sentences.txt"
    titles.write_text("Papier\nTextielinzameling\n", encoding="utf-8")
    sentences.write_text(
        "\ufeffpapier is klaar sinds gisteren\n\nhoi\r\npapier: klaar\\ntextiel: 40%\n",
        encoding="utf-8",
    )
    return titles, sentences


@pytest.fixture
def parse(fresh, files):
    """Run `sentences parse` where no database was made yet."""
    return lambda *args: fresh("sentences", "parse", "--titles", files[0], *args)


def test_a_file_of_sentences_becomes_one_object_a_line(parse, files):
    result = parse("--file", files[1], "--json", "--today", "2019-01-15")

    first, hello, both = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert list(first)[:3] == ["sentence", "sure", "reports"]
    assert first["sure"] is True
    assert first["reports"] == [
        dict(zip(KEYS, ("Papier", "completed", None, False, "2019-01-14", ""), strict=True))
    ]
    assert (hello["sure"], hello["reports"]) == (False, [])
    assert [(r["action"], r["percentage"]) for r in both["reports"]] == [
        ("Papier", None),
        ("Textielinzameling", 40),
    ]


def test_one_sentence_is_told_in_dutch(parse):
    result = parse("papier is 40% klaar sinds 10 januari, wacht op de raad", "--today", "15-1-2019")

    assert "✓ Papier: lopend, 40%, loopt vast, sinds do 10 januari 2019, wacht op de raad" in (
        result.stdout
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hoi", "Geen melding."),
        ("stop maar met papier", "kan vervallen, stilliggen"),
        ("de brug is klaar", "gaat over geen actie van de lijst"),
        ("papier ongewijzigd", "zoals het was"),
        ("alles ongewijzigd", "De rest blijft zoals het was."),
    ],
)
def test_what_is_asked_is_told_too(parse, said, told):
    assert told in parse(said).stdout


def test_a_plan_file_gives_kinds_and_numbers(fresh):
    plan = EXAMPLE / "helmond/plan.csv"

    result = fresh("sentences", "parse", "--titles", plan, "papier is klaar", "--json")

    assert json.loads(result.stdout)["reports"][0]["action"] == "Papier"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", b"", "geen enkele titel"),
        ("a.csv", b"actie;nummer\n", "geen enkele titel"),
        ("a.txt", b"Papier\n" * 5001, "meer dan 5000 titels"),
        ("a.txt", b"x" * (2 * 1024 * 1024 + 1), "groter dan 2 MB"),
        ("a.txt", b"\0\0", "de letters in dit bestand niet lezen"),
        ("a.xlsx", b"PK\x03\x04 no", "bestand"),
    ],
)
def test_a_file_that_is_no_list_of_titles_gets_one_line(fresh, tmp_path, name, content, told):
    path = tmp_path / name
    path.write_bytes(content)

    result = fresh("sentences", "parse", "--titles", path, "papier is klaar")

    assert result.exit_code == 1
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_a_workbook_without_the_column_says_which(fresh, tmp_path):
    from openpyxl import Workbook

    path = tmp_path / "plan.xlsx"
    book = Workbook()
    book.create_sheet(index=0).append(["titel"])
    book.save(path)

    result = fresh("sentences", "parse", "--titles", path, "papier is klaar")

    assert "De kolom “actie” ontbreekt" in result.stderr


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ((), "één van de twee"),
        (("papier", "--file", "x"), "één van de twee"),
        (("--file", "nergens.txt"), "nergens.txt niet vinden"),
        (("papier klaar", "--today", "ooit"), "geen dag"),
    ],
)
def test_what_is_asked_wrongly_gets_one_line(parse, args, told):
    result = parse(*args)

    assert result.exit_code == 1
    assert told in result.stderr


def test_text_of_another_age_and_a_line_without_end_are_read(parse, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("papier één klaar\n".encode("cp1252") + b"papier " * 15000)

    result = parse("--file", path, "--json")

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
