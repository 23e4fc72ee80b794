"""Who may report in whose name, and who may read and take back what."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from domain.behalf import (
    concerns,
    in_name_of,
    is_own,
    may_read,
    may_read_reason,
    may_report_on,
    may_withdraw,
    others,
    without_owners,
)
from domain.people import Member, Municipality, Role
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.reports import NoteReader, Report

HELMOND = Municipality(uuid4(), "helmond", "Helmond")


def person(*roles):
    return Member(uuid4(), HELMOND, "Karin de Wit", roles=frozenset(roles))


MARCO, KARIN = person(Role.AMBASSADOR), person(Role.AMBASSADOR)
SASKIA, READER = person(Role.COORDINATOR), person(Role.READER)
PERIOD = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)
PAPER = Assignment(
    uuid4(), HELMOND.id, "3.1", "Papier", PERIOD, State(Status.RUNNING), ambassador_id=MARCO.id
)
LOOSE = replace(PAPER, ambassador_id=None)
OWN = Report(
    PAPER.id, MARCO.id, datetime(2019, 1, 14, tzinfo=UTC), date(2019, 1, 14), None, Status.RUNNING
)
NAMED = replace(OWN, author_id=SASKIA.id, on_behalf_of_id=MARCO.id)


def test_a_stand_in_reports_as_for_themselves():
    stood_in = replace(PAPER, stand_in_id=KARIN.id)

    assert is_own(KARIN, stood_in)
    assert in_name_of(KARIN, stood_in) is None


@pytest.mark.parametrize(
    ("who", "may"), [(MARCO, True), (KARIN, True), (SASKIA, True), (READER, False)]
)
def test_any_ambassador_and_coordinator_may_report_on_an_action(who, may):
    assert may_report_on(who, PAPER) is may


def test_it_is_in_the_name_of_whoever_carries_the_action():
    assert in_name_of(SASKIA, PAPER) == MARCO.id
    assert in_name_of(MARCO, PAPER) is None
    assert in_name_of(SASKIA, LOOSE) is None


def test_a_report_concerns_who_made_it_and_in_whose_name_it_is():
    assert concerns(SASKIA, NAMED)
    assert concerns(MARCO, NAMED)
    assert not concerns(KARIN, NAMED)


def test_the_other_one_hears_when_it_is_taken_back():
    assert others(MARCO, NAMED) == {SASKIA.id}
    assert others(SASKIA, NAMED) == {MARCO.id}
    assert others(MARCO, OWN) == set()
    assert others(MARCO, replace(NAMED, author_id=None)) == set()


@pytest.mark.parametrize(
    ("who", "report", "action", "may"),
    [
        (SASKIA, NAMED, PAPER, True),
        (MARCO, OWN, PAPER, True),
        (KARIN, OWN, PAPER, False),
        (KARIN, OWN, LOOSE, True),
        (READER, OWN, LOOSE, False),
    ],
)
def test_who_may_take_a_report_back(who, report, action, may):
    assert may_withdraw(who, report, action) is may


@pytest.mark.parametrize(
    ("who", "in_channel", "may"),
    [(SASKIA, False, True), (MARCO, False, True), (KARIN, False, False), (SASKIA, True, False)],
)
def test_a_note_for_the_coordinator_is_read_by_the_coordinator_and_whom_it_concerns(
    who, in_channel, may
):
    assert may_read(who, NAMED, in_channel=in_channel) is may
    assert may_read(who, replace(NAMED, note_reader=NoteReader.MONITOR), in_channel=True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("papier van Marco is klaar", "papier is klaar"),
        ("papier van marco bakker is klaar", "papier is klaar"),
        ("papier van Marcos is klaar", "papier van Marcos is klaar"),
        ("groen voor Karin loopt", "groen loopt"),
        ("groen van Karin de Wit loopt", "groen loopt"),
        ("getekend door Marco", "getekend door Marco"),
        ("Marco heeft papier afgerond", "papier afgerond"),
        ("groen loopt en Karin de Wit heeft papier klaar", "groen loopt en papier klaar"),
        ("papier klaar namens Marco", "papier klaar"),
        ("papier loopt, Marco heeft getekend", "papier loopt, Marco heeft getekend"),
    ],
)
def test_whose_it_is_says_nothing_about_how_it_stands(text, left):
    assert without_owners(text, ["Marco Bakker", "Karin de Wit", "Karin", ""]) == left


@pytest.mark.parametrize(
    ("who", "may"), [(MARCO, True), (SASKIA, True), (KARIN, False), (READER, False)]
)
def test_why_it_is_stuck_is_for_the_owner_and_coordinators(who, may):
    by_karin = replace(OWN, author_id=KARIN.id, on_behalf_of_id=MARCO.id)

    assert may_read_reason(who, by_karin, PAPER) is may
    assert may_read_reason(who, replace(by_karin, note_reader=NoteReader.MONITOR), PAPER)


def test_in_whose_name_it_was_reads_why_also_when_it_was_handed_over():
    assert may_read_reason(MARCO, NAMED, replace(PAPER, ambassador_id=KARIN.id))
