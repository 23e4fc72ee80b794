"""What the ledger says of a message that did not arrive."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from domain.delivery import LetterState
from domain.missing import Unheard
from domain.people import Member, Municipality
from domain.reach import Reach
from domain.sends import Send, Step, by_reach, by_step, reasons, with_untried
from tests.people import NOON

WHO = uuid4()
SENT = Send(1, "nudge", NOON, NOON, LetterState.SENT, WHO, rung="opening")


def ended(state: LetterState, answer: str = "", attempts: int = 1) -> Send:
    return replace(SENT, id=2, state=state, answer=answer, attempts=attempts)


@pytest.mark.parametrize(
    ("send", "why"),
    [
        (SENT, ""),
        (ended(LetterState.WAITING, attempts=0), "waiting"),
        (ended(LetterState.WAITING, "429"), "trying"),
        (ended(LetterState.UNKNOWN, "504"), "maybe"),
        (ended(LetterState.DEAD, "403 MessageWritesBlocked"), Reach.BLOCKED),
        (ended(LetterState.DEAD, "ambiguous before: 404 ConversationNotFound"), Reach.GONE),
        (ended(LetterState.DEAD, "removed"), Reach.REMOVED),
        (ended(LetterState.DEAD, "expired"), "late"),
        (ended(LetterState.DEAD, "413 MessageSizeTooBig"), "refused"),
        (ended(LetterState.WITHDRAWN, "reported"), "reported"),
        (ended(LetterState.WITHDRAWN, "moved"), "not_wanted"),
        (ended(LetterState.WITHDRAWN, "left"), "left"),
        (ended(LetterState.WITHDRAWN, "reminding was stopped"), "stopped"),
        (ended(LetterState.WITHDRAWN, "reminding is paused"), "stopped"),
    ],
)
def test_why_it_did_not_arrive_is_one_word(send, why):
    assert send.why == why


def test_steps_stand_in_the_order_in_which_they_were_asked():
    later = replace(SENT, id=3, rung="last_day", asked_at=NOON.replace(day=20))

    assert [step.name for step in by_step([later, SENT], set(), {"nudge"})] == [
        "opening",
        "last_day",
    ]


def test_silent_is_who_got_a_nudge_and_has_not_reported():
    other = replace(SENT, id=3, member_id=uuid4())
    [step] = by_step([SENT, other, ended(LetterState.DEAD, "removed")], {WHO}, {"nudge"})

    assert step.unanswered == [SENT]
    assert (len(step.arrived), len(step.lost)) == (2, 1)


def test_a_list_for_the_coordinator_waits_for_no_answer():
    [step] = by_step([replace(SENT, purpose="missing_list")], {WHO}, {"nudge"})

    assert step.unanswered == []


def test_the_most_frequent_reason_comes_first():
    lost = [ended(LetterState.DEAD, "expired"), *[ended(LetterState.DEAD, "removed")] * 2]

    assert {why: len(sends) for why, sends in reasons([SENT, *lost]).items()} == {
        Reach.REMOVED: 2,
        "late": 1,
    }
    assert next(iter(reasons(lost))) == Reach.REMOVED


def lost(reach: Reach, who: UUID | None = None) -> Unheard:
    place = Municipality(uuid4(), "helmond", "Helmond")
    return Unheard(Member(who or uuid4(), place, "Henk Jansen"), reach=reach)


def test_who_got_nothing_because_they_were_out_of_reach_were_not_tried():
    blocked, again = lost(Reach.BLOCKED), lost(Reach.BLOCKED)
    step = with_untried(
        Step("opening", NOON, (SENT,)),
        [lost(Reach.GONE), blocked, again, lost(Reach.BLOCKED, WHO)],
    )

    assert len(step.untried) == 3
    assert list(by_reach(step.untried)) == [Reach.BLOCKED, Reach.GONE]


def test_of_what_somebody_asked_for_themselves_nobody_else_is_untried():
    assert not with_untried(Step("snoozed", NOON, (SENT,)), [lost(Reach.GONE)]).untried
