"""What a draft says, and what becomes of it when more is said."""

from datetime import date
from uuid import uuid4

import pytest

from domain.drafts import Ask, Meaning, Meant, Question, claim_of, fitting
from domain.errors import BadReport
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.reports import dropping
from tests.people import NOON, TODAY

PAPER, HARDWARE = uuid4(), uuid4()
DONE = Meant(PAPER, 1, Status.COMPLETED)
SAME = Meant(HARDWARE, 1)


def action(kind=PeriodKind.BOUNDED, state=None):
    period = Period(uuid4(), "2018-2020", kind, 1)
    return Assignment(PAPER, uuid4(), "3.1", "Papier", period, state or State(Status.RUNNING, 40))


def asked(*among):
    return Question(Ask.WHICH, "papier", among, DONE)


def test_only_what_says_nothing_new_is_the_same():
    assert SAME.is_same
    assert not DONE.is_same
    assert not Meant(PAPER, 1, note="gedoe").is_same
    assert not Meant(PAPER, 1, since=date(2019, 1, 1)).is_same


def test_what_is_said_again_takes_the_place_of_what_was_said():
    runs = Meant(PAPER, 1, Status.RUNNING)

    after = Meaning((DONE, SAME)).saying(runs)

    assert after.meant == (runs, SAME)
    assert after.about(PAPER) == runs
    assert after.about(uuid4()) is None


def test_the_first_question_is_asked_first():
    first, second = asked(PAPER), asked(HARDWARE)
    meaning = Meaning().asking(first, second)

    assert meaning.question == first
    assert meaning.answered().question == second
    assert meaning.answered().answered().question is None


def test_telling_of_one_of_two_answers_which_of_them_it_is():
    meaning = Meaning((DONE,)).asking(asked(PAPER, HARDWARE))

    assert meaning.having_told(PAPER).question is None
    assert meaning.having_told(uuid4()).question is not None


def test_leaving_out_one_of_two_leaves_the_question():
    meaning = Meaning((DONE, SAME)).asking(asked(PAPER, HARDWARE))

    left = meaning.without(PAPER)

    assert left.meant == (SAME,)
    assert left.question is not None
    assert left.without(HARDWARE, PAPER).says_nothing


def test_a_bounded_action_that_lies_still_is_stuck():
    still = Meant(PAPER, 1, Status.PAUSED)

    assert fitting(still, action()) == Meant(PAPER, 1, Status.RUNNING, blocked=True)
    assert fitting(still, action(PeriodKind.CONTINUOUS)) == still


def test_what_is_the_same_claims_what_was():
    claim = claim_of(Meant(PAPER, 1), action())

    assert (claim.status, claim.percentage, claim.blocked) == ("running", "40", None)


def test_a_note_of_what_is_stuck_is_the_reason():
    claim = claim_of(Meant(PAPER, 1, Status.RUNNING, blocked=True, note="geen geld"), action())

    assert (claim.note, claim.blocked_reason, claim.percentage) == ("", "geen geld", "")


def test_no_action_is_dropped_without_a_reason():
    with pytest.raises(BadReport, match="no_reason"):
        dropping(action(), " ", by=uuid4(), at=NOON, today=TODAY)


def test_no_action_is_dropped_twice():
    dropped = action(state=State(Status.DROPPED))

    with pytest.raises(BadReport, match="action_dropped"):
        dropping(dropped, "geen geld", by=uuid4(), at=NOON, today=TODAY)
