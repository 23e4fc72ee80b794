"""Which monitor is meant, who gets it, and what a version changes."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from domain.audiences import Audience, among, read_audiences
from domain.closing import name_and_reason, need_its_day, read_reason, to_close, to_reopen
from domain.errors import UserError
from domain.lateness import filed_late
from domain.monitor_page import Notes, build
from domain.monitors import (
    AttentionPoint,
    Monitor,
    MonitorState,
    PointState,
    Round,
    papers_day,
    reporting_day,
)
from domain.people import Member, Municipality, Role
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.version_changes import Section, changes
from tests.domain.test_lateness import AFTER_CLOSING, ZONE

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
TODAY = date(2019, 2, 9)
TO_2020 = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)


def monitor(cut_off, state=MonitorState.OPEN):
    return Monitor(uuid4(), HELMOND.id, str(cut_off), cut_off, state=state)


JUNE, FEBRUARY = monitor(date(2018, 6, 1)), monitor(date(2019, 1, 31))
NEXT = monitor(date(2019, 6, 1))
CLOSED = replace(FEBRUARY, state=MonitorState.CLOSED)


def test_the_last_monitor_whose_day_has_come_is_the_one_to_close():
    assert to_close([JUNE, FEBRUARY, NEXT], TODAY) == FEBRUARY
    assert to_close([JUNE, CLOSED, NEXT], TODAY) == CLOSED  # never an older one
    assert to_close([NEXT], TODAY) == NEXT
    assert to_close([], TODAY) is None


def test_where_the_last_monitor_was_closed_long_ago_the_one_to_come_is_meant():
    long_ago = TODAY - timedelta(days=100)
    shut = replace(CLOSED, cut_off=long_ago, report_until=None, due=None)

    assert to_close([shut, NEXT], TODAY) == NEXT
    assert to_close([shut], TODAY) == shut


def test_the_last_one_that_was_closed_is_the_one_to_open_again():
    assert to_reopen([CLOSED, replace(NEXT, cut_off=TODAY)], TODAY, ()) == CLOSED
    assert to_reopen([JUNE, FEBRUARY], TODAY, {JUNE.id}) == JUNE
    assert to_reopen([JUNE, FEBRUARY, NEXT], TODAY, ()) == FEBRUARY
    assert to_reopen([NEXT], TODAY, ()) is None


def test_it_can_be_closed_from_its_day_on():
    need_its_day(FEBRUARY, FEBRUARY.cut_off)
    with pytest.raises(UserError, match="not_yet"):
        need_its_day(NEXT, TODAY)


@pytest.mark.parametrize(
    ("said", "name", "why"),
    [
        ("juni 2018: late melding", "juni 2018", "late melding"),
        ("want Ilse was te laat", "", "Ilse was te laat"),
        ("june 2018 because of a late report", "june 2018", "a late report"),
        ("juni 2018", "juni 2018", ""),
    ],
)
def test_a_reason_follows_a_colon_or_a_word_for_why(said, name, why):
    assert name_and_reason(said) == (name, why)


def test_a_reason_is_one_line_of_text():
    assert read_reason(" late\n melding <b>\u202e ") == "late melding <b>"


@pytest.mark.parametrize(("why", "key"), [("", "no_reason"), ("x" * 501, "long_reason")])
def test_a_reason_that_nobody_reads_is_none(why, key):
    with pytest.raises(UserError, match=key):
        read_reason(why)


def test_nobody_reports_any_more_for_a_monitor_that_is_closed():
    reporting = replace(FEBRUARY, report_until=date(2019, 2, 20))

    assert reporting_day([reporting], TODAY) == FEBRUARY.cut_off
    assert reporting_day([replace(reporting, state=MonitorState.CLOSED)], TODAY) == TODAY


def test_late_is_what_came_after_the_moment_of_closing_where_that_is_known():
    assert not filed_late(CLOSED, AFTER_CLOSING, ZONE, AFTER_CLOSING)
    assert filed_late(CLOSED, AFTER_CLOSING, ZONE)


def person(*roles):
    return Member(uuid4(), HELMOND, "Ilse", roles=frozenset(roles))


READER, AMBASSADOR = person(Role.READER), person(Role.AMBASSADOR)
EXPERT, STRANGER = person(Role.EXPERT), person()


@pytest.mark.parametrize(
    ("said", "to"),
    [
        ("directie en ambassadeurs", [READER, AMBASSADOR]),
        ("alle ambassadeurs", [AMBASSADOR]),
        ("iedereen", [READER, AMBASSADOR, EXPERT]),
        ("management,everybody", [READER, AMBASSADOR, EXPERT]),
        ("niemand", []),
    ],
)
def test_who_gets_it_is_said_in_words(said, to):
    assert among([READER, AMBASSADOR, EXPERT, STRANGER], read_audiences(said)) == to


def test_the_words_of_a_form_are_understood():
    assert read_audiences(",".join(Audience)) == frozenset(Audience)


def page(*statuses, points=(), kind=PeriodKind.BOUNDED):
    period = replace(TO_2020, kind=kind)
    actions = [
        Assignment(uuid4(), HELMOND.id, f"3.{n}", f"Actie {n}", period, State(status))
        for n, status in enumerate(statuses)
    ]
    noted = [AttentionPoint(uuid4(), text, TODAY, PointState.ACCEPTED) for text in points]
    return build(HELMOND, Round(TODAY), actions, [], Notes(points=noted))


def test_a_version_says_which_numbers_move_the_main_one_first():
    was = page(Status.RUNNING, Status.RUNNING, Status.PLANNED)
    now = page(Status.COMPLETED, Status.RUNNING, Status.PLANNED)

    [change] = changes(was, now).periods

    assert change.moved == ((Status.COMPLETED, 0, 1), (Status.RUNNING, 2, 1))


def test_the_same_page_changes_nothing():
    same = page(Status.PLANNED, points=["Herijken"])

    assert changes(same, same).are_none


def test_a_period_that_was_not_there_counted_nothing():
    [change] = changes(page(), page(Status.PLANNED)).periods

    assert (change.was.total, change.now.total) == (0, 1)


def test_what_the_text_says_otherwise_is_named():
    was, now = page(points=["Herijken"]), page(points=["Herijken", "Gezocht"])

    assert changes(was, now).sections == (Section.POINTS,)


@pytest.mark.parametrize("state", [MonitorState.OPEN, MonitorState.CLOSED])
@pytest.mark.parametrize(("days", "is_its"), [(0, False), (1, True), (13, True), (14, False)])
def test_until_the_papers_are_due_the_documents_are_of_that_monitor(state, days, is_its):
    cut_off = date(2019, 1, 31)
    one = replace(FEBRUARY, cut_off=cut_off, report_until=None, due=date(2019, 2, 13), state=state)
    today = cut_off + timedelta(days=days)

    assert papers_day([one], today) == (cut_off if is_its else today)
