"""What was not understood, by the word that stood in the way; nobody is in it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from domain.questions import Answer
from domain.questions.stems import stem
from domain.questions.vocabulary import looked_for
from domain.questions.word_lists import GENERAL
from domain.questions.words import plain

NONE_OF_THESE = "-"
SUGGESTED = 3


class Asked(Protocol):
    """A question that was kept; `chosen` is a group, or a dash when it was none of them."""

    @property
    def id(self) -> UUID: ...
    @property
    def text(self) -> str | None: ...
    @property
    def words(self) -> tuple[str, ...]: ...
    @property
    def answer(self) -> Answer: ...
    @property
    def groups(self) -> tuple[str, ...]: ...
    @property
    def chosen(self) -> str: ...
    @property
    def useful(self) -> bool | None: ...


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word, as its stem, and the questions that it stood in; the latest question last."""

    stem: str
    questions: tuple[Asked, ...]

    @property
    def spelled(self) -> str:
        """Return the word as it was last typed."""
        texts = [question.text for question in reversed(self.questions) if question.text]
        typed = (word for text in texts for word in plain(text) if stem(word) == self.stem)
        return next(typed, self.stem)

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the questions that were kept, each once, the latest first."""
        texts = [question.text for question in reversed(self.questions) if question.text]
        return tuple(dict.fromkeys(texts))

    @property
    def refused(self) -> int:
        return sum(question.answer is Answer.NONE for question in self.questions)

    @property
    def none_of_these(self) -> int:
        return sum(question.chosen == NONE_OF_THESE for question in self.questions)

    @property
    def useless(self) -> int:
        return sum(question.useful is False for question in self.questions)

    @property
    def chosen(self) -> dict[str, int]:
        """Return which groups people chose instead, and how often."""
        chosen = (question.chosen for question in self.questions)
        return dict(Counter(key for key in chosen if key not in {"", NONE_OF_THESE}).most_common())

    def suggested(self, known: Collection[str]) -> list[str]:
        """Return three groups to offer: what was chosen, else what was shown most."""
        offered = Counter(key for question in self.questions for key in question.groups)
        keys = dict.fromkeys([*self.chosen, *(key for key, _ in offered.most_common())])
        return [key for key in keys if key in known][:SUGGESTED]


def by_word(questions: Iterable[Asked]) -> list[Unknown]:
    """Gather questions by the words that were not known, what was asked most first."""
    found: dict[str, list[Asked]] = {}
    for question in questions:
        for word in words_of(question):
            found.setdefault(word, []).append(question)
    unknown = [Unknown(word, tuple(asked)) for word, asked in found.items()]
    return sorted(unknown, key=lambda one: (-len(one.questions), one.stem))


def words_of(question: Asked) -> Sequence[str]:
    """Return the words that were not known; where all were, those that it was about."""
    if question.words or not question.text:
        return tuple(dict.fromkeys(question.words))
    said = [word for word in looked_for(plain(question.text)) if word not in GENERAL]
    return tuple(dict.fromkeys(map(stem, said)))
