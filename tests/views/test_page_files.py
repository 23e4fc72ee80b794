"""The calendar file and the joint section: read again, as programs read them."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from icalendar import Calendar

from domain.figures import PeriodFigures
from domain.joint import Share, add_up
from domain.monitors import CommunicationMoment, Monitor, MonitorState
from domain.people import Municipality
from domain.plans import Period, PeriodKind, Status
from views.documents.calendar_file import happenings, write
from views.documents.monitor import joint
from views.documents.monitor.description import Table
from views.texts import words

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
MOMENT = CommunicationMoment(uuid4(), "Terugblik; publiceren, é", date(2019, 2, 28), realised=False)
FEBRUARY = Monitor(
    uuid4(), HELMOND.id, "februari 2019", date(2019, 1, 31), date(2019, 2, 8), date(2019, 2, 13)
)


def events(*moments: CommunicationMoment, monitors: tuple[Monitor, ...] = ()):
    shown = happenings(words("nl"), HELMOND, moments, monitors)
    return Calendar.from_ical(write(words("nl"), HELMOND, shown, NOON))


def test_a_moment_is_a_whole_day_on_which_nobody_is_busy():
    calendar = events(MOMENT)

    [event] = calendar.walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (
        date(2019, 2, 28),
        date(2019, 3, 1),
    )
    assert (str(event["summary"]), str(event["transp"])) == (MOMENT.text, "TRANSPARENT")
    assert str(calendar["x-wr-timezone"]) == "Europe/Amsterdam"


def test_a_moment_that_moves_keeps_its_name_for_calendars():
    [before] = events(MOMENT).walk("VEVENT")
    [after] = events(replace(MOMENT, text="Anders", held_on=date(2019, 3, 5))).walk("VEVENT")

    assert before["uid"] == after["uid"]


def test_the_three_dates_of_an_open_monitor_are_in_it_by_day():
    found = events(MOMENT, monitors=(FEBRUARY,)).walk("VEVENT")

    assert [event.decoded("dtstart").isoformat()[5:] for event in found] == [
        "01-31",
        "02-08",
        "02-13",
        "02-28",
    ]
    assert len({str(event["uid"]) for event in found}) == 4


def test_what_has_no_day_is_in_no_calendar():
    bare = Monitor(uuid4(), HELMOND.id, "maart", date(2019, 3, 1))

    assert len(events(replace(MOMENT, held_on=None), monitors=(bare,)).walk("VEVENT")) == 1


def test_a_long_moment_is_cut_in_its_title_and_whole_below_it():
    [event] = events(replace(MOMENT, text="Lang " * 100)).walk("VEVENT")

    assert len(str(event["summary"])) <= 200
    assert len(str(event["description"])) == 500


def test_the_joint_section_has_a_row_for_each_municipality_and_one_for_all():
    period = Period(uuid4(), "2018-2019", PeriodKind.BOUNDED, 2)
    rows = [PeriodFigures(period, Counter({Status.RUNNING: n})) for n in (1, 2)]
    shares = [
        Share("maassluis", "Maassluis", (rows[0],), MonitorState.CLOSED, 1),
        Share("schiedam", "Schiedam", (rows[1],)),
    ]
    both = add_up(date(2019, 1, 31), shares)

    blocks = joint.blocks(words("nl"), both)

    [table] = [block for block in blocks if isinstance(block, Table)]
    assert [(row[0], row[1], row[3]) for row in table.rows] == [
        ("Maassluis", 1, 1),
        ("Schiedam", 2, 2),
        ("Samen", 3, 3),
    ]
    told = joint.as_json(both)
    assert told["periods"][0]["running"] == 3
    assert [share["version"] for share in told["municipalities"]] == [1, None]
