"""How well questions are answered: shares over a set, never a question."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from domain.questions import Answer, Index, Understood
from tests.question_sets import Asked

Answers = Callable[[str], Sequence[str]]  # the keys that a question finds, the best first


@dataclass
class Score:
    """Counts of one set; the shares are 0 where there is nothing to count."""

    asked: int = 0  # that have a group
    right: int = 0
    right_of_three: int = 0
    directly: int = 0
    directly_right: int = 0
    refused: int = 0  # that must be
    refused_directly: int = 0
    refused_with_choice: int = 0
    filtered: int = 0
    filtered_right: int = 0

    first = property(lambda self: share(self.right, self.asked))
    among_three = property(lambda self: share(self.right_of_three, self.asked))
    direct = property(lambda self: share(self.directly, self.asked))
    direct_right = property(lambda self: share(self.directly_right, self.directly))
    refused_direct = property(lambda self: share(self.refused_directly, self.refused))
    refused_asked = property(lambda self: share(self.refused_with_choice, self.refused))
    filters = property(lambda self: share(self.filtered_right, self.filtered))

    def add(self, asked: Asked, keys: Sequence[str], answer: Answer) -> None:
        direct = answer is Answer.DIRECT
        if asked.only_filters:
            return
        if not asked.groups:
            self.refused += 1
            self.refused_directly += direct and bool(keys)
            self.refused_with_choice += answer is Answer.CHOOSE
            return
        self.asked += 1
        self.right += bool(keys) and keys[0] in asked.groups
        self.right_of_three += bool(set(keys[:3]) & asked.groups)
        self.directly += direct
        self.directly_right += direct and bool(keys) and set(keys) <= asked.groups

    def add_filters(self, asked: Asked, understood: Understood) -> None:
        """Count a level, kind or theme that was named; one that was not is counted when read."""
        told = understood.filters
        read = (told.level or "", told.kind or "", told.theme or "")
        if asked.filters and (any(asked.filters) or any(read) or asked.only_filters):
            self.filtered += 1
            self.filtered_right += read == asked.filters


def share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def scored(index: Index, questions: Iterable[Asked]) -> Score:
    score = Score()
    for asked in questions:
        understood = index.ask(asked.question)
        score.add(asked, [group.key for group in understood.groups], understood.answer)
        score.add_filters(asked, understood)
    return score


def scored_by(find: Answers, questions: Iterable[Asked]) -> Score:
    """Score what only ranks: its answers are choices."""
    score = Score()
    for asked in questions:
        score.add(asked, find(asked.question), Answer.CHOOSE)
    return score
