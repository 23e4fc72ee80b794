"""What a round came to, in the terminal: sent, out of reach, and a message to a selection."""

import json
import re
import shlex
from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.delivery import LetterState
from domain.people import Role
from storage import broadcasts, members, monitors, municipalities, outbox
from storage.conversations import Place, belongs_to, save
from storage.database import Database
from storage.tables import OutboxRow
from tests.cli.conftest import NOW

README = Path(__file__).parents[2] / "README.md"
HELMOND = ("--municipality", "helmond")
SENT = ("reminders", "sent", *HELMOND)


@pytest.fixture
def town(settled, url):
    """Helmond, whose coordinator opened the app, and got a message that arrived and one not."""
    database = Database(url)
    with database.transaction() as db:
        place = municipalities.get(db, "helmond")
        saskia = members.find_by_address(db, place.id, "saskia.claes@helmond.example")
        assert saskia
        members.add_role(db, saskia, Role.COORDINATOR)
        there = save(db, Place("", "t", "a:saskia", "personal", "https://smba.example"))
        belongs_to(db, there.id, saskia.id)
        for number, state in enumerate((LetterState.SENT, LetterState.DEAD)):
            outbox.notify(db, saskia.id, {"text": "hoi"}, purpose="hand_over", at=NOW)
            row = db.query(OutboxRow).order_by(OutboxRow.id.desc()).limit(1).one()
            row.state, row.attempts = state, 1
            row.created_at = NOW - timedelta(days=number)
            row.last_answer = "ok" if state is LetterState.SENT else "403 MessageWritesBlocked"
            row.sent_at = row.tried_at = NOW if state is LetterState.SENT else None
    yield database
    database.close()


def test_every_send_is_one_entry_of_one_json_array(settled, town):
    [older, newer] = json.loads(settled(*SENT, "--json").stdout)

    assert newer == {
        "id": 1, "to": newer["to"], "address": "saskia.claes@helmond.example",
        "purpose": "hand_over", "monitor": None, "rung": None,
        "asked_at": "2019-01-14T08:00:00+00:00", "due_at": "2019-01-14T08:00:00+00:00",
        "tried_at": "2019-01-14T08:00:00+00:00", "attempts": 1, "state": "sent", "answer": "ok",
        "why_not": None, "delivered_at": "2019-01-14T08:00:00+00:00", "perhaps_twice": False,
    }  # fmt: skip
    assert (older["state"], older["why_not"]) == ("dead", "blocked")
    assert older["delivered_at"] is None


def test_days_choose_what_is_shown(settled, town):
    one_day = ("--from", "14-1-2019", "--to", "14-1-2019", "--json")

    assert [row["id"] for row in json.loads(settled(*SENT, *one_day).stdout)] == [1]


def test_as_a_table_it_says_in_words_what_came_of_it(settled, town):
    shown = settled(*SENT).stdout

    assert "blokkeert de app" in shown
    assert "bezorgd ma 14 januari 2019, 09:00" in " ".join(shown.replace("│", " ").split())


def test_the_table_has_the_time_of_the_town_and_plain_words(settled, town):
    shown = " ".join(settled(*SENT).stdout.replace("│", " ").split())

    assert "ma 14 januari 2019, 09:00" in shown
    assert "overdracht van een actie" in shown
    assert "hand_over" not in shown
    assert "+00:00" not in shown


def test_a_step_of_a_monitor_is_called_as_in_chat_and_what_has_no_name_a_message(settled, town):
    with town.transaction() as db:
        step, other = db.query(OutboxRow).order_by(OutboxRow.id).all()
        place = municipalities.get(db, "helmond")
        step.monitor_id = monitors.add(db, place.id, "juni 2019", date(2019, 6, 1)).id
        step.rung, other.purpose = "last_day", "welcome"

    shown = " ".join(settled(*SENT).stdout.replace("│", " ").split())

    assert "Laatste herinnering (juni 2019)" in shown
    assert " bericht blokkeert de app" in shown


@pytest.mark.parametrize("command", [("sent",), ("reach",), ("text",)])
def test_where_there_is_one_municipality_it_need_not_be_named(settled, town, command):
    assert settled("reminders", *command).output == settled("reminders", *command, *HELMOND).output


def test_of_several_municipalities_it_says_which_there_are(settled, run):
    run("municipality", "add", "schiedam", "--name", "Schiedam")

    result = settled("reminders", "reach")

    assert result.exit_code == 1
    assert "--municipality SLEUTEL. Ik ken: helmond, schiedam." in result.output


def test_without_any_municipality_it_says_how_to_add_one(run):
    assert "Voeg er een toe" in run("reminders", "reach").output


def test_the_examples_of_the_readme_work_as_they_stand(settled, town, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # one of them writes a file
    found = re.findall(r"`app\.py (--example [^`A-Z]+[^`]*)`", README.read_text(encoding="utf-8"))

    assert len(found) >= 4
    for command in found:
        assert settled(*shlex.split(command)).exit_code == 0, command


def test_who_can_not_be_reached_is_told_with_the_reason(settled, town):
    found = json.loads(settled("reminders", "reach", *HELMOND, "--json").stdout)

    assert {row["reach"] for row in found} == {"never_opened"}
    assert any(row["actions"] for row in found)
    assert "heeft de app nog nooit geopend" in settled("reminders", "reach", *HELMOND).stdout


def test_a_message_is_put_ready_by_the_clock_and_counted(settled, town):
    settled("member", "add", "karin@helmond.example", *HELMOND)
    with town.transaction() as db:
        place = municipalities.get(db, "helmond")
        karin = members.find_by_address(db, place.id, "karin@helmond.example")
        assert karin
        there = save(db, Place("", "t", "a:karin", "personal", "https://smba.example"))
        belongs_to(db, there.id, karin.id)
    to_karin = ("reminders", "message", *HELMOND, "--to", "karin@helmond.example", "--text", "Hoi")

    tried, sent = settled(*to_karin, "--dry-run").output, settled(*to_karin).output

    assert tried == "Dit zou naar 1 persoon gaan. Er is niets verstuurd.\n"
    assert sent == "Bericht klaargezet voor 1 persoon. De bot verstuurt het.\n"
    with town.transaction() as db:
        [kept] = broadcasts.of_municipality(db, municipalities.get(db, "helmond").id)
        [row] = db.query(OutboxRow).filter_by(purpose="broadcast").all()
    assert (kept.recipients, kept.text, row.state) == (1, "Hoi", "waiting")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--to", "Truus", "--text", "Hoi"), "Ik ken geen persoon of afdeling “Truus”."),
        (("--to", "iedereen", "--text", ""), "Er staat geen tekst in je bericht"),
        (("--to", "iedereen", "--text", "Hoi", "--by", "x@y.nl"), "Ik vind 0 coördinatoren"),
        (("--to", "alle ambassadeurs", "--text", "Hoi"), "mensen die daarbij horen, kan ik niet"),
    ],
)
def test_a_message_that_can_not_be_sent_gets_one_sentence(settled, town, options, sentence):
    assert sentence in settled("reminders", "message", *HELMOND, *options).output


def test_what_is_said_about_somebodys_health_is_not_sent(settled, town):
    said = settled("reminders", "message", *HELMOND, "--to", "iedereen", "--text", "Marco is ziek")

    assert "Er staat geen tekst in je bericht" in said.output


class TestWithoutOverviewOfPersons:
    @pytest.fixture
    def person_overview(self):
        return False

    def test_nobody_is_named(self, settled, town):
        sent = json.loads(settled(*SENT, "--json").stdout)
        lost = json.loads(settled("reminders", "reach", *HELMOND, "--json").stdout)

        assert {row["to"] for row in sent} | {row["name"] for row in lost} == {None}
        assert {row["address"] for row in [*sent, *lost]} == {None}
        assert all(isinstance(row["actions"], int) for row in lost)
