"""A message on its way, and what an answer of Teams means for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.errors import DeliveryFailed, Outcome

REPLY, UPDATE = "reply", "update"
ANSWERS = (REPLY, UPDATE)
LEASE = timedelta(seconds=15)
SENDING = timedelta(seconds=11)  # what one attempt may take
MOST_ATTEMPTS = 12
AMBIGUOUS_PAUSE = timedelta(seconds=60)
SPREAD = 16  # so many moments for letters that were refused at the same one
LONGEST_PAUSE = timedelta(hours=1)
TEAMS_ALLOWED_AGAIN = timedelta(days=1)


class LetterState(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    UNKNOWN = "unknown"  # twice an ambiguous answer: it may have arrived
    DEAD = "dead"  # it never will
    WITHDRAWN = "withdrawn"  # nobody wants it any more: never sent


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one conversation: a row of the outbox that this process may send now.

    `monitor_id` and `rung` say which step of which ladder it is; `not_before` keeps the pace
    of its tenant.
    """

    id: int
    registration: str
    service_url: str
    conversation_id: str
    message: Mapping[str, Any]
    leased_until: datetime | None = None
    attempts: int = 0
    was_ambiguous: bool = False
    updates: int | None = None  # the letter whose message it takes the place of
    tenant_id: str = ""
    purpose: str = ""
    municipality_id: UUID | None = None
    member_id: UUID | None = None
    monitor_id: UUID | None = None
    rung: str | None = None
    about: str = ""
    created_at: datetime | None = None
    not_before: datetime | None = None
    perhaps_twice: bool = False

    @property
    def is_answer(self) -> bool:
        """Tell whether somebody waits for it: it goes before all that the bot begins itself."""
        return self.purpose in ANSWERS

    def must_be_renewed(self, at: datetime) -> bool:
        """Tell whether the lease could end while this letter is being sent."""
        return self.leased_until is None or at > self.leased_until - SENDING


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a letter after an attempt, or without one when it was not `tried`.

    `slow_down` says until when its tenant wants to hear nothing that the bot begins itself.
    """

    state: LetterState
    answer: str
    due_at: datetime | None = None
    activity_id: str | None = None
    unreachable: bool = False
    slow_down: datetime | None = None
    tried: bool = True


@dataclass(frozen=True, slots=True)
class Original:
    """What became of the message that an update is for; `outdated`: a newer update is there."""

    state: LetterState
    activity_id: str | None = None
    outdated: bool = False

    @property
    def is_underway(self) -> bool:
        return self.state is LetterState.WAITING

    @property
    def why_not(self) -> str:
        """Say why it can not be updated, for the record; "" when it can."""
        if self.outdated:
            return "a newer update is there"
        if self.state is not LetterState.SENT:
            return f"the message is {self.state}"
        return "" if self.activity_id else "the message has no id"


def given_up(why: str) -> Verdict:
    return Verdict(LetterState.DEAD, why)


def withdrawn(why: str) -> Verdict:
    return Verdict(LetterState.WITHDRAWN, why, tried=False)


def postponed(why: str, until: datetime | None = None) -> Verdict:
    return Verdict(LetterState.WAITING, why, due_at=until, tried=False)


def delivered(activity_id: str | None) -> Verdict:
    return Verdict(LetterState.SENT, "ok", activity_id=activity_id)


class Answered(StrEnum):
    """How Teams answered an attempt, for who counts."""

    OK = "ok"
    RETRY = "retry"
    AMBIGUOUS = "ambiguous"
    PERMANENT = "permanent"


def answered(verdict: Verdict) -> Answered:
    """Return the class of the answer that a verdict follows from."""
    if verdict.state is LetterState.SENT:
        return Answered.OK
    if verdict.state is LetterState.UNKNOWN or verdict.answer.startswith("ambiguous: "):
        return Answered.AMBIGUOUS
    return Answered.RETRY if verdict.state is LetterState.WAITING else Answered.PERMANENT


def judge(letter: Letter, failure: DeliveryFailed, at: datetime) -> Verdict:
    """Decide what an attempt that failed means.

    Nothing delivered: again, freely, as late as Teams asks. Perhaps delivered: once more after
    a minute, then "unknown", for a third copy helps nobody, whatever came in between; the
    answer that is kept says so, for the next time. Refused for good: dead, and on a
    403 or 404 of the conversation itself nothing more is sent there. Of an update it says only
    that its message is gone. A 429 asks the whole tenant to slow down.
    """
    if failure.outcome is Outcome.PERMANENT:
        gone = letter.updates is None and _conversation_is_gone(failure)
        return Verdict(LetterState.DEAD, failure.code, unreachable=gone)
    again = at + _pause(letter, failure)
    last = letter.attempts + 1 >= MOST_ATTEMPTS
    if failure.outcome is Outcome.AMBIGUOUS:
        if letter.was_ambiguous or last:
            return Verdict(LetterState.UNKNOWN, failure.code)
        return Verdict(LetterState.WAITING, f"ambiguous: {failure.code}", at + AMBIGUOUS_PAUSE)
    busy = again if failure.code.startswith("429") else None
    if last:
        return Verdict(LetterState.DEAD, failure.code, slow_down=busy)
    answer = f"ambiguous before: {failure.code}" if letter.was_ambiguous else failure.code
    return Verdict(LetterState.WAITING, answer, again, slow_down=busy)


def _pause(letter: Letter, failure: DeliveryFailed) -> timedelta:
    """Wait as long as Teams asks; else twice as long each time, up to an hour.

    Letters that were refused together come back apart: up to half as long again, by their id.
    """
    if failure.retry_after is not None:
        return min(timedelta(seconds=failure.retry_after), TEAMS_ALLOWED_AGAIN)
    apart = 1 + letter.id % SPREAD / (2 * SPREAD)
    return min(timedelta(seconds=2 ** (letter.attempts + 1) * apart), LONGEST_PAUSE)


def _conversation_is_gone(failure: DeliveryFailed) -> bool:
    return failure.code.startswith(("403", "404"))


def may_be_replaced(message: Mapping[str, Any]) -> bool:
    """Tell whether nobody can be filling it in: a card with inputs stays as it is."""
    return not _has_inputs(message.get("card"))


def _has_inputs(part: object) -> bool:
    if isinstance(part, Mapping):
        named = str(part.get("type", "")).startswith("Input.")
        return named or any(map(_has_inputs, part.values()))
    return isinstance(part, list | tuple) and any(map(_has_inputs, part))
