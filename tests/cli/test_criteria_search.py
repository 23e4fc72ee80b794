"""The question box in the terminal: nothing is stored, and the starter needs no database."""

import json

import pytest

from storage import municipalities
from storage.database import Database
from tests.catalogue import fill

KEYS = ["question", "answer", "groups", "level", "kind", "theme"]


@pytest.fixture
def search(run, url):
    """Run `criteria search` where Helmond has a small catalogue of its own."""
    run("municipality", "add", "helmond", "--name", "Helmond")
    database = Database(url)
    with database.transaction() as db:
        fill(db, municipalities.get(db, "helmond").id)
    database.close()
    return lambda *args: run("criteria", "search", *args, "--municipality", "helmond")


def objects(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_question_becomes_one_object(search):
    [found] = objects(search("welke criteria voor papier?", "--json"))

    assert list(found) == KEYS
    assert found["question"] == "welke criteria voor papier?"
    assert found["answer"] == "direct"
    assert [list(group) for group in found["groups"]] == [["key", "name", "confidence"]]
    assert found["groups"][0]["key"] == "papier"
    assert 0 < found["groups"][0]["confidence"] <= 1
    assert (found["level"], found["kind"], found["theme"]) == (None, None, None)


def test_every_line_of_a_file_is_answered_also_an_empty_one_and_one_that_is_no_text(
    search, tmp_path
):
    path = tmp_path / "questions.txt"
    path.write_bytes(b"\xef\xbb\xbfpapier\r\n\r\n\xff\xfe caf\xe9 \x00\npapier" + b"x" * 70_000)

    found = objects(search("--file", path, "--json"))

    assert [one["question"][:6] for one in found] == ["papier", "", "ÿþ café"[:6], "papier"]
    assert [one["answer"] for one in found][1] == "none"


def test_without_a_municipality_the_starter_answers_where_no_database_is(fresh, tmp_path):
    path = tmp_path / "questions.txt"
    path.write_text("papier\n", encoding="utf-8")

    [found] = objects(fresh("criteria", "search", "--file", path, "--json"))

    assert list(found) == KEYS


def test_ten_thousand_questions_are_read_as_they_are_asked(fresh, tmp_path):
    path = tmp_path / "questions.txt"
    path.write_text("welke criteria voor papier?\n" * 10_000, encoding="utf-8")

    assert len(objects(fresh("criteria", "search", "--file", path, "--json"))) == 10_000


def test_a_question_is_answered_in_words(search):
    assert "Productgroep: Papier (" in search("papier").stdout
    assert "Bedoel je: " in search("papier catering").stdout
    assert "Dat weet ik niet" in search("zzzzzz").stdout


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ((), "één van de twee"),
        (("papier", "--file", "x"), "één van de twee"),
        (("--file", "nergens.txt"), "nergens.txt niet vinden"),
        (("--file", "/tmp"), "tmp niet vinden"),
        (("papier", "--municipality", "delft"), "delft"),
    ],
)
def test_what_is_asked_wrongly_gets_one_line(run, args, told):
    result = run("criteria", "search", *args)

    assert result.exit_code == 1
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_text_of_another_kind_is_refused(fresh, tmp_path):
    path = tmp_path / "questions.txt"
    path.write_text("papier", encoding="utf-16")

    assert (
        "de letters in dit bestand niet lezen" in fresh("criteria", "search", "--file", path).stderr
    )


def test_a_municipality_needs_its_tables(fresh):
    result = fresh("criteria", "search", "papier", "--municipality", "helmond")

    assert result.exit_code == 1
    assert "database upgrade" in result.stderr
