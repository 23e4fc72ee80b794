"""How much two texts look alike: TF-IDF over the letters, three to five at a time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt

SIZES = (3, 4, 5)
COMMON = 0.4  # grams in a larger share of the groups say nothing


class Grams:
    """The groups as bags of pieces of words."""

    def __init__(self, texts: Sequence[Sequence[str]]) -> None:
        bags = [_counted(text) for text in texts]
        seen = Counter(gram for bag in bags for gram in bag)
        many = len(texts)
        self._rarity = {
            gram: log((1 + many) / (1 + n)) + 1 for gram, n in seen.items()
            if n <= max(3, COMMON * many)
        }  # fmt: skip
        self._postings: dict[str, list[tuple[int, float]]] = {}
        for group, bag in enumerate(bags):
            for gram, weight in self._weighed(bag).items():
                self._postings.setdefault(gram, []).append((group, weight))

    def _weighed(self, bag: Counter[str]) -> dict[str, float]:
        weights = {g: (1 + log(n)) * self._rarity[g] for g, n in bag.items() if g in self._rarity}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {gram: weight / length for gram, weight in weights.items()}

    def likeness(self, said: Iterable[str]) -> dict[int, float]:
        """Give the cosine of a text with each group that it shares a piece with."""
        found: dict[int, float] = {}
        for gram, much in self._weighed(_counted(said)).items():
            for group, weight in self._postings[gram]:
                found[group] = found.get(group, 0.0) + much * weight
        return found


def _counted(text: Iterable[str]) -> Counter[str]:
    bag: Counter[str] = Counter()
    for word, times in Counter(text).items():
        for gram in _grams(word):
            bag[gram] += times
    return bag


def _grams(word: str) -> list[str]:
    padded = f" {word} "
    return [padded[at : at + size] for size in SIZES for at in range(len(padded) - size + 1)]
