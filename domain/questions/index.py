"""Everything that can be asked for, made ready to be asked."""

from collections.abc import Iterable

from domain.questions import filters as filtering
from domain.questions.answering import Asked, answered, weighing
from domain.questions.confidence import Signs
from domain.questions.terms import terms_of
from domain.questions.values import Group, Synonym, Topic, Understood
from domain.questions.vocabulary import Vocabulary
from domain.questions.words import shortened


class Index:
    """The groups and their synonyms, read once; a question changes nothing in it."""

    def __init__(self, groups: Iterable[Group], synonyms: Iterable[Synonym]) -> None:
        self._vocabulary = Vocabulary(groups, synonyms)

    def ask(self, question: str, topic: Topic | None = None) -> Understood:
        """Say what a question is about; any text gets an answer, and none an error."""
        return answered(self._read(question, topic), self._vocabulary)

    def signs(self, question: str) -> tuple[Signs, tuple[str, ...]] | None:
        """Give what the confidence in an answer rests on, and the keys it would name."""
        weighed = weighing(self._read(question, None), self._vocabulary)
        if weighed is None:
            return None
        keys = tuple(self._vocabulary.groups[one.group].key for one in weighed.first)
        return weighed.signs, keys

    def _read(self, question: str, topic: Topic | None) -> Asked:
        text, was_cut = shortened(question)
        cut = filtering.cut(text, self._vocabulary.knows, self._vocabulary.theme_words)
        return Asked(question, text, cut, terms_of(cut, self._vocabulary), topic, was_cut)
