"""Planning monitors and their reminders in the terminal."""

import json

import pytest

from storage import calendars, members, monitors, municipalities, outbox
from storage.conversations import Place, belongs_to, save
from storage.database import Database
from storage.tables import OutboxRow
from tests.cli.conftest import NOW

OF = ("--municipality", "helmond")
FEBRUARY = ("monitor", "add", "februari 2019", *OF, "--cut-off", "2019-01-31")
PLAN = ("reminders", "plan", "--from", "2019-01-14", "--to", "2019-03-31")


@pytest.fixture
def planned(settled):
    """Helmond with a monitor in February, whose reminders are on."""
    settled("member", "add", "saskia.claes@helmond.example", *OF, "--role", "coördinator")
    assert settled(*FEBRUARY).exit_code == 0
    assert settled("reminders", "on", *OF).exit_code == 0
    return settled


def test_who_pauses_hears_how_many_reminders_were_taken_back(planned, url):
    database = Database(url)
    with database.transaction() as db:
        place = municipalities.get(db, "helmond")
        [monitor] = monitors.of_municipality(db, place.id)
        there = save(db, Place("", "t", "a:saskia", "personal", "https://smba.example"))
        saskia = members.find_by_address(db, place.id, "saskia.claes@helmond.example")
        assert saskia
        belongs_to(db, there.id, saskia.id)
        outbox.notify(db, saskia.id, {"text": "hoi"}, purpose="nudge", at=NOW)
        row = db.query(OutboxRow).one()
        row.monitor_id, row.municipality_id = monitor.id, place.id
    database.close()

    said = planned("reminders", "pause", *OF).output

    assert "Staat op pauze" in said
    assert "1 bericht dat klaarstond, gaat niet meer uit." in said


def known(url):
    with Database(url).reading() as db:
        place = municipalities.get(db, "helmond")
        return monitors.of_municipality(db, place.id), calendars.of(db, place), place


def test_a_monitor_is_added_with_the_days_that_the_chat_would_propose(settled):
    said = settled(*FEBRUARY).output

    assert said == "Vast: stand per do 31 jan, melden t/m vr 8 feb, aanleveren wo 13 feb.\n"


def test_added_twice_it_is_there_once(settled, url):
    settled(*FEBRUARY)

    assert "Zo staat het al" in settled(*FEBRUARY).output
    assert len(known(url)[0]) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--cut-off", "2019-01-01"), "al geweest"),
        (("--cut-off", "2019-01-31", "--report-until", "2019-01-30"), "voordat hij opengaat"),
        (("--cut-off", "ooit"), "“ooit” is geen dag"),
        (("--cut-off", "31 januari", "--due", "1 februari"), "ligt vóór de laatste dag"),
    ],
)
def test_days_that_can_not_be_are_refused_and_nothing_is_stored(settled, url, options, told):
    result = settled("monitor", "add", "februari 2019", *OF, *options)

    assert (result.exit_code, known(url)[0]) == (1, [])
    assert told in result.stderr


def test_a_monitor_without_a_name_is_refused(settled):
    result = settled("monitor", "add", " ", *OF, "--cut-off", "2019-01-31")

    assert "Geef de monitor een naam" in result.stderr


def test_a_monitor_is_moved_and_its_papers_move_along(planned, url):
    said = planned("monitor", "move", "februari", *OF, "--report-until", "15 februari").output
    planned("monitor", "move", "februari", *OF, "--cut-off", "4 februari", "--due", "25 februari")

    assert "melden t/m vr 15 feb, aanleveren wo 20 feb" in said
    [monitor] = known(url)[0]
    assert (str(monitor.cut_off), str(monitor.due), monitor.version) == (
        "2019-02-04", "2019-02-25", 3,
    )  # fmt: skip


def test_a_monitor_is_cancelled_by_its_name_and_an_unknown_one_is_not(planned, url):
    unknown = planned("monitor", "cancel", "maart", *OF)
    said = planned("monitor", "cancel", "februari 2019", *OF).output

    assert "Ik ken geen monitor “maart”. Deze ken ik: februari 2019." in unknown.stderr
    assert "gaat niet door" in said
    assert known(url)[0] == []


def test_the_dry_run_is_json_for_scripts_and_nothing_else(planned):
    steps = json.loads(planned(*PLAN, *OF, "--json").stdout)

    assert [(step["date"], step["time"], step["rung"]) for step in steps] == [
        ("2019-01-28", "08:30", "opening"),
        ("2019-02-04", "08:30", "reminder"),
        ("2019-02-07", "08:30", "last_day"),
        ("2019-02-08", "08:30", "list"),
        ("2019-02-11", "08:30", "closed"),
    ]
    first = steps[0]
    assert (first["municipality"], first["monitor"], first["to"]) == (
        "helmond", "februari 2019", [],
    )  # fmt: skip
    assert {one["why"] for one in first["not"]} == {"never_opened"}


def test_only_the_days_that_are_asked_for_are_shown_of_all_municipalities(planned):
    asked = ("reminders", "plan", "--from", "4 feb", "--to", "7 feb", "--json")

    assert [step["rung"] for step in json.loads(planned(*asked).stdout)] == [
        "reminder",
        "last_day",
    ]


def test_people_get_a_table_of_who_gets_what(planned):
    shown = planned(*PLAN).output

    assert "2019-01-28 08:30" in shown
    assert "Opening" in shown
    assert "(never_opened)" in shown


def test_paused_or_off_nothing_goes_out(planned):
    paused = planned("reminders", "pause", *OF, "--monitor", "februari").output
    shown = planned(*PLAN).output
    off = planned("reminders", "off", *OF).output

    assert "Staat op pauze" in paused
    assert "gaat er niets uit" in shown
    assert "Staat uit" in off


def test_the_own_sentence_is_set_shown_and_taken_away(settled):
    settled("reminders", "text", "Alvast dank!", *OF)

    assert "“Alvast dank!”" in settled("reminders", "text", *OF).output
    assert "alleen mijn tekst" in settled("reminders", "text", "--clear", *OF).output


def test_hours_and_weekdays_are_set_and_shown(settled, url):
    settled("municipality", "hours", "maandag t/m donderdag 9:00-16:00", *OF)

    shown = settled("municipality", "hours", *OF).output
    assert "maandag, dinsdag, woensdag en donderdag, van 09:00 tot 16:00" in shown


def test_closing_days_are_noted_and_taken_back(settled, url):
    closed = settled("municipality", "closed", "2019-03-04", "5 maart", *OF, "--name", "carnaval")
    shown = settled("municipality", "hours", *OF).output
    opened = settled("municipality", "open", "2019-03-05", *OF).output
    again = settled("municipality", "open", "2019-03-05", *OF).output

    assert "2 dagen gesloten" in closed.output
    assert "- ma 4 maart 2019 (carnaval)" in shown
    assert "1 dag is weer een gewone dag." in opened
    assert "stond niet als gesloten" in again
    assert len(known(url)[1].closing_days) == 1


def test_a_closing_day_that_has_been_is_refused(settled):
    assert "al geweest" in settled("municipality", "closed", "2019-01-02", *OF).stderr


class TestWithoutNames:
    @pytest.fixture
    def person_overview(self):
        return False

    def test_the_dry_run_counts_people_and_names_nobody(self, planned):
        first = json.loads(planned(*PLAN, "--json").stdout)[0]

        assert first["to"] == 0
        assert first["not"] > 1
        assert "Marco" not in planned(*PLAN).output


def test_without_a_sentence_it_is_shown_and_nothing_changes(settled, url):
    assert "geen eigen zin" in settled("reminders", "text", *OF).output
    settled("reminders", "text", "Alvast dank!", *OF)

    assert "deze zin: “Alvast dank!”" in settled("reminders", "text", "", *OF).output
    assert known(url)[2].reminder_text == "Alvast dank!"


def test_days_the_wrong_way_round_are_refused(planned):
    result = planned("reminders", "plan", "--from", "2019-03-31", "--to", "2019-01-14")

    assert result.exit_code == 1
    assert "Draai ze om" in result.stderr


def test_a_pause_says_with_which_command_one_goes_on(planned):
    said = planned("reminders", "pause", *OF).output

    assert 'app.py reminders on --municipality helmond --monitor "februari 2019"' in said


def test_two_monitors_of_one_day_or_one_name_are_refused(settled, url):
    settled(*FEBRUARY)
    same_day = settled("monitor", "add", "voorjaar", *OF, "--cut-off", "2019-01-31")
    same_name = settled("monitor", "add", "februari 2019", *OF, "--cut-off", "2019-02-04")

    assert "Er is al een monitor februari 2019" in same_day.stderr
    assert "Er is al een monitor februari 2019" in same_name.stderr
    assert len(known(url)[0]) == 1
