"""What an answer of Teams means for a letter."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.delivery import (
    AMBIGUOUS_PAUSE,
    MOST_ATTEMPTS,
    SENDING,
    SPREAD,
    TEAMS_ALLOWED_AGAIN,
    Answered,
    Letter,
    LetterState,
    Original,
    Verdict,
    answered,
    delivered,
    given_up,
    judge,
    may_be_replaced,
    postponed,
    withdrawn,
)
from domain.errors import DeliveryFailed, Outcome

unhurried = settings(deadline=None)
NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
NEVER_TRIED = Letter(1, "helmond", "https://teams.example", "a:1", {"text": "hoi"})
BUSY = DeliveryFailed(Outcome.RETRY, "429")
SILENCE = DeliveryFailed(Outcome.AMBIGUOUS, "504")


def letter(**known: Any) -> Letter:
    return replace(NEVER_TRIED, **known)


def after(letter: Letter, verdict: Verdict) -> Letter:
    """The letter as the outbox has it after an attempt."""
    ambiguous = verdict.answer.startswith("ambiguous")
    return replace(letter, attempts=letter.attempts + 1, was_ambiguous=ambiguous)


def play(failures: list[DeliveryFailed]) -> tuple[list[DeliveryFailed], LetterState]:
    """Attempt a letter as long as it waits; return the answers that were met, and its state."""
    trying, state, met = NEVER_TRIED, LetterState.WAITING, []
    for failure in failures:
        if state is not LetterState.WAITING:
            break
        verdict = judge(trying, failure, NOON)
        trying, state = after(trying, verdict), verdict.state
        met.append(failure)
    return met, state


failures = st.builds(
    DeliveryFailed,
    st.sampled_from([*Outcome, Outcome.RETRY, Outcome.RETRY]),
    st.sampled_from(["429", "504", "403 ConversationBlockedByUser", "400"]),
    st.none() | st.floats(0, 1e7),
)


@unhurried
@given(answers=st.lists(failures, min_size=MOST_ATTEMPTS, max_size=3 * MOST_ATTEMPTS))
def test_every_letter_comes_to_an_end_in_at_most_twelve_attempts(answers):
    met, state = play(answers)

    assert state is not LetterState.WAITING
    assert len(met) <= MOST_ATTEMPTS


@unhurried
@given(answers=st.lists(failures, max_size=2 * MOST_ATTEMPTS))
def test_nobody_ever_gets_a_third_copy(answers):
    met, _ = play(answers)

    assert sum(failure.outcome is Outcome.AMBIGUOUS for failure in met) <= 2


@unhurried
@given(failure=failures, attempts=st.integers(0, MOST_ATTEMPTS), ambiguous=st.booleans())
def test_only_a_letter_that_waits_is_due_again(failure, attempts, ambiguous):
    verdict = judge(letter(attempts=attempts, was_ambiguous=ambiguous), failure, NOON)

    assert (verdict.due_at is not None) == (verdict.state is LetterState.WAITING)
    assert verdict.due_at is None or NOON <= verdict.due_at <= NOON + TEAMS_ALLOWED_AGAIN


def test_a_busy_teams_after_silence_does_not_make_the_silence_forgotten():
    met, state = play([SILENCE, BUSY, SILENCE, BUSY])

    assert (len(met), state) == (3, LetterState.UNKNOWN)


def test_silence_on_the_last_attempt_leaves_it_unknown():
    verdict = judge(letter(attempts=MOST_ATTEMPTS - 1), SILENCE, NOON)

    assert verdict.state is LetterState.UNKNOWN


def test_a_letter_that_never_left_is_dead_after_the_last_attempt():
    assert judge(letter(attempts=MOST_ATTEMPTS - 1), BUSY, NOON).state is LetterState.DEAD


@pytest.mark.parametrize(
    ("leased_until", "renew"),
    [(None, True), (NOON + SENDING, False), (NOON + SENDING - timedelta(seconds=1), True)],
)
def test_a_letter_is_only_sent_under_a_lease_that_outlasts_the_sending(leased_until, renew):
    assert letter(leased_until=leased_until).must_be_renewed(NOON) is renew


def test_what_teams_took_is_sent_and_keeps_its_name_there():
    assert delivered("1:abc") == Verdict(LetterState.SENT, "ok", activity_id="1:abc")


@pytest.mark.parametrize(
    ("attempts", "pause"),
    [(0, timedelta(seconds=2)), (1, timedelta(seconds=4)), (4, timedelta(seconds=32)),
     (10, timedelta(seconds=2048))],
)  # fmt: skip
def test_each_pause_is_twice_as_long(attempts, pause):
    first = replace(letter(attempts=attempts), id=SPREAD)
    assert judge(first, BUSY, NOON).due_at == NOON + pause


def test_letters_that_were_refused_together_come_back_apart():
    moments = {judge(replace(letter(), id=n), BUSY, NOON).due_at for n in range(SPREAD)}

    assert len(moments) == SPREAD
    assert all(NOON < at < NOON + timedelta(seconds=3) for at in moments if at)


@pytest.mark.parametrize(
    ("asked", "pause"),
    [(0.0, timedelta()), (7.5, timedelta(seconds=7.5)), (1e6, TEAMS_ALLOWED_AGAIN)],
)
def test_teams_says_itself_how_long_to_wait_up_to_a_day(asked, pause):
    busy = DeliveryFailed(Outcome.RETRY, "429", asked)

    assert judge(NEVER_TRIED, busy, NOON).due_at == NOON + pause


def test_after_silence_the_second_attempt_waits_a_minute():
    verdict = judge(NEVER_TRIED, SILENCE, NOON)

    assert (verdict.state, verdict.due_at) == (LetterState.WAITING, NOON + AMBIGUOUS_PAUSE)
    assert verdict.answer == "ambiguous: 504"


@pytest.mark.parametrize(
    ("code", "gone"),
    [("403 BotNotInConversationRoster", True), ("404", True), ("400", False), ("413", False),
     ("401 BotNotRegistered", False)],
)  # fmt: skip
def test_a_letter_refused_for_good_is_dead_and_a_lost_conversation_gets_no_more(code, gone):
    verdict = judge(NEVER_TRIED, DeliveryFailed(Outcome.PERMANENT, code), NOON)

    assert (verdict.state, verdict.unreachable, verdict.answer) == (LetterState.DEAD, gone, code)


@pytest.mark.parametrize("code", ["404", "403 MessageWritesBlocked"])
def test_an_update_that_is_refused_says_nothing_of_the_conversation(code):
    refused = DeliveryFailed(Outcome.PERMANENT, code)

    assert judge(letter(updates=7), refused, NOON) == Verdict(LetterState.DEAD, code)


def test_an_update_is_tried_again_like_any_letter():
    assert judge(letter(updates=7), BUSY, NOON).state is LetterState.WAITING


@pytest.mark.parametrize(
    ("original", "why_not"),
    [
        (Original(LetterState.SENT, "m1"), ""),
        (Original(LetterState.SENT), "the message has no id"),
        (Original(LetterState.DEAD), "the message is dead"),
        (Original(LetterState.UNKNOWN), "the message is unknown"),
        (Original(LetterState.SENT, "m1", outdated=True), "a newer update is there"),
    ],
)
def test_only_what_arrived_under_a_known_id_is_updated(original, why_not):
    assert original.why_not == why_not


def test_a_message_that_still_leaves_is_waited_for():
    assert Original(LetterState.WAITING).is_underway
    assert not Original(LetterState.SENT, "m1").is_underway


def test_what_is_given_up_is_not_tried_again_and_harms_nothing():
    assert given_up("why") == Verdict(LetterState.DEAD, "why", unreachable=False)


@pytest.mark.parametrize(
    ("message", "may"),
    [
        ({"text": "hoi"}, True),
        ({"card": {"body": [{"type": "RichTextBlock", "inlines": []}], "actions": []}}, True),
        ({"card": {"body": [{"type": "Container", "items": [{"type": "Input.Text"}]}]}}, False),
    ],
)
def test_a_card_that_somebody_may_be_filling_in_is_not_replaced(message, may):
    assert may_be_replaced(message) is may


@pytest.mark.parametrize("attempts", [0, MOST_ATTEMPTS - 1])
def test_only_a_busy_teams_asks_a_tenant_to_slow_down(attempts):
    asked = DeliveryFailed(Outcome.RETRY, "429 TooManyRequests", 7)
    trying = letter(attempts=attempts)

    assert judge(trying, asked, NOON).slow_down == NOON + timedelta(seconds=7)
    assert judge(trying, DeliveryFailed(Outcome.RETRY, "412"), NOON).slow_down is None
    assert judge(trying, SILENCE, NOON).slow_down is None


@pytest.mark.parametrize(
    ("verdict", "how"),
    [
        (delivered("m"), Answered.OK),
        (judge(NEVER_TRIED, BUSY, NOON), Answered.RETRY),
        (judge(letter(was_ambiguous=True), BUSY, NOON), Answered.RETRY),
        (judge(NEVER_TRIED, SILENCE, NOON), Answered.AMBIGUOUS),
        (judge(letter(was_ambiguous=True), SILENCE, NOON), Answered.AMBIGUOUS),
        (judge(NEVER_TRIED, DeliveryFailed(Outcome.PERMANENT, "400"), NOON), Answered.PERMANENT),
    ],
)
def test_every_answer_has_its_class(verdict, how):
    assert answered(verdict) is how


def test_what_is_put_back_or_taken_back_was_not_tried():
    assert not postponed("why").tried
    assert not withdrawn("why").tried


@pytest.mark.parametrize(("purpose", "is_answer"), [("reply", True), ("nudge", False)])
def test_an_answer_is_what_somebody_waits_for(purpose, is_answer):
    assert letter(purpose=purpose).is_answer is is_answer
