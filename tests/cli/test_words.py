"""The municipality's own words as a file, and by week what was asked, in the terminal."""

import json
from datetime import date

import pytest

from domain.questions import Answer, Found, Understood
from storage import municipalities, questions
from storage.database import Database
from tests import catalogue

HEADINGS = "variant;productgroep;taal;soort;actief;opmerking"


@pytest.fixture
def town(run):
    run("municipality", "add", "helmond", "--name", "Helmond")
    return lambda *args: run("words", *args, "--municipality", "helmond")


def written(tmp_path, *rows, name="woorden.csv"):
    path = tmp_path / name
    path.write_text("\n".join((HEADINGS, *rows)), encoding="utf-8")
    return path


def ask(url, text, day, answer=Answer.NONE, groups=()):
    database = Database(url)
    with database.transaction() as db:
        place = municipalities.get(db, "helmond")
        found = tuple(Found(key, key, 1.0) for key in groups)
        questions.add(db, place.id, day, text, Understood(text, answer, found))
    database.close()


def test_a_file_goes_in_and_comes_out_the_same(town, tmp_path):
    rows = ["=1+1 blad;papier;en;related;nee;van ons", "knipperzuil;Straatmeubilair;nl;same;ja;"]
    first, second = written(tmp_path, *rows), tmp_path / "uit.csv"

    taken = town("import", first)
    out = town("export", second)
    again = town("import", second)

    assert taken.exit_code == 0, taken.output
    assert "2 nieuw, 0 gewijzigd, 0 gelijk." in taken.output
    assert "2 woorden geschreven" in out.output
    assert "0 nieuw, 0 gewijzigd, 2 gelijk." in again.output
    assert "Er is niets veranderd" in again.output
    third = tmp_path / "weer.csv"
    town("export", third)
    assert third.read_bytes() == second.read_bytes()


def test_the_effect_and_what_to_mind_are_shown_and_a_trial_stores_nothing(town, url, tmp_path):
    ask(url, "welke criteria voor een knipperzuil?", date(2019, 1, 14))
    file = written(tmp_path, "knipperzuil;straatmeubilair;;;;", "qz;papier;;;;")

    shown = town("import", file, "--dry-run")
    town("export", tmp_path / "uit.csv")

    assert "geen antwoord → Straatmeubilair" in shown.output
    assert "qz: een kort woord" in shown.output
    assert "niets bewaard" in shown.output
    assert (tmp_path / "uit.csv").read_text(encoding="utf-8-sig").strip() == HEADINGS


def test_what_is_wrong_is_told_by_row_and_column(town, tmp_path):
    file = written(tmp_path, "bak;prullenbakkie op zee;;;;", "blad;papier;fr;;;")

    result = town("import", file)

    assert result.exit_code == 1
    assert "productgroep" in result.output
    assert "taal" in result.output


def test_an_own_word_that_the_file_lacks_stays(town, tmp_path):
    town("import", written(tmp_path, "knipperzuil;papier;;;;"))

    result = town("import", written(tmp_path, "wiebelvel;papier;;;;", name="meer.csv"))

    assert "1 eigen woord staat niet in het bestand" in result.output


def test_only_a_csv_is_written(town, tmp_path):
    assert town("export", tmp_path / "uit.xlsx").exit_code == 1
    assert town("export", tmp_path / "geen" / "uit.csv").exit_code == 1


def test_what_was_asked_is_counted_by_week_without_names(town, url):
    ask(url, "papier", date(2019, 1, 14), Answer.DIRECT, ["papier"])
    ask(url, "worst", date(2019, 1, 9))

    told = town("asked")
    shown = json.loads(town("asked", "--json", "--weeks", "2").output)

    assert "Week 3: 1 vraag. 1 direct beantwoord" in told.output
    now, before = shown["weeks"]
    assert (now["week"], now["asked"], now["direct"]) == ("2019-W03", 1, 1)
    assert now["groups"] == [{"key": "papier", "name": "Papier", "times": 1}]
    assert before["unanswered"] == [{"question": "worst", "times": 1}]
    assert before["useful"] == {"yes": 0, "no": 0}


def test_words_without_a_group_of_the_catalogue_are_told(town, url, tmp_path):
    database = Database(url)
    with database.transaction() as db:
        catalogue.fill(db, municipalities.get(db, "helmond").id)
    database.close()

    result = town("export", tmp_path / "uit.csv")

    assert "Hoort bij geen productgroep van de catalogus: gas (" in result.output
