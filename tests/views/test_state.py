"""How an action is, in one line that everybody may read."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from domain.plans import Assignment, Period, PeriodKind, State, Status
from views.cards import state
from views.cards.reporting import typable
from views.texts import words

PERIOD = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)
TOLD = State(Status.RUNNING, 60, reported_at=datetime(2018, 9, 12, 12, tzinfo=UTC))
GREEN = Assignment(uuid4(), uuid4(), "3.5", "Groenonderhoud", PERIOD, TOLD, ambassador="Karin")


def test_the_line_says_how_far_since_when_and_not_who():
    said = state.in_a_line(words("nl"), GREEN, state.Told())

    assert said == "Groenonderhoud: lopend, 60 %, stand wo 12 september 2018."


def test_what_was_never_reported_says_so():
    never = replace(GREEN, state=State(Status.PLANNED))

    said = state.in_a_line(words("nl"), never, state.Told())

    assert said == "Groenonderhoud: gepland, nog niet gemeld."


def test_what_may_be_read_stands_behind_it():
    said = state.in_a_line(words("en"), GREEN, state.Told("contract signed", "a court case"))

    assert said.endswith("Note: contract signed Reason: a court case")


def test_what_is_to_be_typed_does_not_end_in_the_middle():
    long = replace(GREEN, title="Onderhoud en beheer van het groen (MFSA)")

    assert typable(long) == "onderhoud en beheer"
    assert typable(GREEN) == "groenonderhoud"
