"""The audit of the kill lab finds what breaks a promise: it is seen to fail here."""

from collections import Counter
from dataclasses import replace

from domain.delivery import LetterState
from storage.rounds import NUDGE
from tests.fakes_teams import Answer
from tests.faults.audit import Happened, Ledger, Sent, _letters, _reports, p95
from tests.faults.teams import Arrival, Broken

NAME, CHAT = f"{NUDGE} a:stad-1", "a:stad-1"
YES = Answer(201)


def nudge(*, twice=False, state=LetterState.SENT):
    return Sent(CHAT, NUDGE, "", state, twice)


def arrival(at, fault=YES):
    return Arrival(at, CHAT, {}, fault, taken=True)


def judged(row, *arrivals, breaks=(), due=1):
    ledger = Ledger(nudges_due=due)
    _letters(ledger, [row], {NAME: list(arrivals)}, list(breaks))
    return ledger


def test_a_nudge_that_came_once_is_no_fault():
    assert judged(nudge(), arrival(1.0)).faults == []


def test_what_stands_there_as_unknown_is_counted_and_no_fault():
    ledger = judged(replace(nudge(), state="unknown"))

    assert (ledger.unknown, ledger.faults) == (1, [])


def test_a_nudge_that_never_came_is_a_fault():
    assert judged(nudge()).faults == [f"never arrived: nudge, sent, {CHAT}"]


def test_a_nudge_that_was_withdrawn_need_not_come():
    assert judged(nudge(state=LetterState.WITHDRAWN)).faults == []


def test_a_copy_after_a_kill_has_a_reason():
    assert judged(nudge(twice=True), arrival(1.0), arrival(20.0), breaks=[1.5]).faults == []


def test_a_copy_after_an_unclear_answer_has_a_reason():
    assert judged(nudge(twice=True), arrival(1.0, Broken.TWICE), arrival(61.0)).faults == []


def test_a_copy_without_a_reason_is_a_fault():
    ledger = judged(nudge(twice=True), arrival(1.0), arrival(20.0), breaks=[15.0])

    assert ledger.faults == [
        f"came twice without a reason: nudge, {CHAT}, again after 19.0 s, breaks at [14.0]"
    ]


def test_a_copy_that_is_not_marked_is_a_fault():
    ledger = judged(nudge(), arrival(1.0), arrival(20.0), breaks=[1.5])

    assert ledger.faults == [f"came twice and says not so: nudge, {CHAT}"]


def test_a_nudge_that_nobody_put_in_the_outbox_is_a_fault():
    assert judged(nudge(), arrival(1.0), due=2).faults == ["due and never put there: 1 nudges"]


def test_a_report_that_was_confirmed_and_is_not_there_is_a_fault():
    ledger = Ledger()
    _reports(ledger, ["n1", "n2"], Counter(["n1"]))

    assert (ledger.lost, ledger.faults) == (1, ["confirmed and not stored: n2"])


def test_a_report_that_counts_twice_is_a_fault():
    ledger = Ledger()
    _reports(ledger, ["n1"], Counter(["n1", "n1"]))

    assert (ledger.doubled, ledger.faults) == (1, ["counted twice: n1"])


def test_the_figures_can_be_read_by_people():
    assert str(Ledger(acked=3, kills=2)).startswith("acked 3, stored 0, lost 0")
    assert Happened().kills == ()
    assert p95([]) == 0.0
