"""What was asked in a week, counted; nobody is in it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from domain.questions import Answer
from domain.unknown_words import NONE_OF_THESE, Asked

A_WEEK = timedelta(weeks=1)


class AskedOn(Asked, Protocol):
    @property
    def day(self) -> date: ...


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday on: how many were answered at once, by a choice, or not.

    `left` were asked "Bedoel je …?" and chose nothing. `unanswered` are the texts of what got
    no answer, as far as they are still kept, with how often; `groups` the same of what did.
    """

    monday: date
    asked: int = 0
    direct: int = 0
    chosen: int = 0
    none: int = 0
    left: int = 0
    useful: int = 0
    useless: int = 0
    groups: tuple[tuple[str, int], ...] = ()
    unanswered: tuple[tuple[str, int], ...] = ()

    @property
    def sunday(self) -> date:
        return self.monday + A_WEEK - timedelta(days=1)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_of(questions: Iterable[AskedOn], monday: date) -> Week:
    asked = [one for one in questions if monday <= one.day < monday + A_WEEK]
    how = Counter(map(_how, asked))
    texts = [one.text for one in asked if one.text and _how(one) in {"none", "left"}]
    groups = [key for one in asked for key in answered_with(one)]
    return Week(
        monday,
        len(asked),
        direct=how["direct"],
        chosen=how["chosen"],
        none=how["none"],
        left=how["left"],
        useful=sum(one.useful is True for one in asked),
        useless=sum(one.useful is False for one in asked),
        groups=tuple(Counter(groups).most_common()),
        unanswered=tuple(Counter(texts).most_common()),
    )


def weeks_until(questions: Sequence[AskedOn], monday: date, many: int) -> list[Week]:
    """Return so many weeks, this one first."""
    return [week_of(questions, monday - back * A_WEEK) for back in range(many)]


def answered_with(question: Asked) -> tuple[str, ...]:
    """Return the groups that were shown as the answer."""
    if question.answer is Answer.DIRECT:
        return question.groups
    return (question.chosen,) if _how(question) == "chosen" else ()


def _how(question: Asked) -> str:
    if question.answer is Answer.DIRECT:
        return "direct"
    if question.chosen == NONE_OF_THESE:
        return "none"
    if question.chosen:
        return "chosen"
    return "none" if question.answer is Answer.NONE else "left"
