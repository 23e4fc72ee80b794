"""Which title is meant by words that can be of several."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.sentences.index import HINT, JOINED, LEADING, SITE, TRAILING, TYPED, Hits, Index
from domain.sentences.title_words import HEAD, Named

LEAST = 0.45  # that words must weigh to be a name
_MARGIN = 0.15
_A_PART = 0.25  # what half a word weighs less than a whole one


@dataclass(frozen=True)
class Fit:
    """How well words fit one title: which of its words are said, and how well each."""

    title: Named
    said: dict[int, float]

    @property
    def total(self) -> float:
        return sum(self.title.weights[word] * quality for word, quality in self.said.items())

    @property
    def best(self) -> float:
        return max(self.said.values())

    @property
    def at_head(self) -> float:
        return self.said.get(self.title.head, 0.0)

    @property
    def whole(self) -> bool:
        """Tell whether all of the title is said, be it by parts of compounds."""
        wanted = self.title.wanted
        return bool(wanted) and all(self.said.get(word, 0) >= TRAILING for word in wanted)

    @property
    def by_head(self) -> bool:
        """Tell whether it is named by the word that it begins with, or by more than one."""
        return len(self.said) > 1 or self.at_head >= JOINED

    @property
    def vague(self) -> bool:
        """Tell whether it is named by words of every tender or half words, not by the first."""
        telling = (
            word == self.title.head or (self.title.weights[word] > HEAD and quality >= TYPED)
            for word, quality in self.said.items()
        )
        return not self.whole and not any(telling)

    @property
    def tells(self) -> bool:
        return any(self.title.weights[word] >= HEAD for word in self.said)


def choose(group: Sequence[Hits], index: Index) -> list[Fit]:
    """Return the titles that words can mean, best first; several where it must be asked."""
    fits = _fits(group, index)
    best = max(fit.total for fit in fits)
    if best < LEAST:
        return []
    tied = [fit for fit in fits if fit.total >= best - _MARGIN]
    if len(group) == 1:
        return _of_one_word(fits) or tied
    whole = [fit for fit in fits if fit.total >= best - 2 * _MARGIN and fit.whole]
    meant = whole if len(whole) == 1 else tied
    return meant + _left_over(group, meant, fits)


def _fits(group: Sequence[Hits], index: Index) -> list[Fit]:
    fits: dict[int, dict[int, float]] = {}
    for hits in group:
        for (title, word), quality in hits.items():
            said = fits.setdefault(title, {})
            parts = are_halves(said.get(word), quality)
            said[word] = JOINED if parts else max(quality, said.get(word, 0.0))
    return [Fit(index.titles[title], said) for title, said in fits.items()]


def are_halves(one: float | None, other: float) -> bool:
    """Tell whether two words are the halves of one: "meubilair kantoor"."""
    halves = {one, other} & {LEADING, TRAILING}
    return len(halves) == 2 or (len(halves) == 1 and bool({one, other} & {HINT, SITE}))


def _of_one_word(fits: list[Fit]) -> list[Fit]:
    """Return the titles that a single word can mean.

    Said whole, a title wins. Else the word must stand first in one title and in no other, or
    be the only word of one ("groen" for "Groenonderhoud"); all that hold it tie otherwise.
    """
    holding = [fit for fit in fits if fit.tells and fit.best >= TRAILING]
    best = max((fit.total for fit in holding), default=0.0)
    holding = [fit for fit in holding if fit.total > best - _A_PART or fit.at_head >= TRAILING]
    exact = [fit for fit in holding if fit.whole and fit.best >= TYPED]
    if exact:
        return exact
    heads = [fit for fit in holding if fit.at_head >= TRAILING]
    if len(heads) != 1:
        return holding
    rivals = [fit for fit in holding if fit is not heads[0] and fit.best >= heads[0].at_head]
    leads = heads[0].whole and LEADING in heads[0].said.values()
    return holding if rivals and not leads else heads


def _left_over(group: Sequence[Hits], meant: list[Fit], fits: list[Fit]) -> list[Fit]:
    """When no title holds all words, each word may mean its own: ask."""
    places = {fit.title.place for fit in meant}
    left = [hits for hits in group if not any(title in places for title, _ in hits)]
    others = {title for hits in left for title, _ in hits}
    rest = [fit for fit in fits if fit.title.place in others]
    strongest = max((fit.total for fit in rest), default=0.0)
    return [fit for fit in rest if fit.total >= max(strongest - _MARGIN, LEAST)]


def is_plain(group: Sequence[Hits], index: Index) -> bool:
    """Tell whether words name one title, and all of it."""
    found = choose(group, index)
    return len(found) == 1 and found[0].whole


def weight(hits: Hits, index: Index) -> float:
    """Return the most that a word weighs in any title."""
    return max(index.titles[title].weights[word] * q for (title, word), q in hits.items())
