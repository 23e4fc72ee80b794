"""The words of an article as the database keeps them, and of what somebody looks for.

The database only compares them: it stems nothing itself, so that both databases find the same,
and so that a newer version of a database changes nothing. Count `ANALYSIS` up when the same
text gives other words: what is stored is then made anew.
"""

import math
import threading
from collections import Counter
from collections.abc import Iterable, Mapping

import Stemmer

from domain.articles import Written
from domain.sentences.listed import listed
from domain.wording import words

ANALYSIS = 2
LONGEST_STEM = 40
MOST_SOUGHT = 16  # words of a search
USUAL_LENGTH = 120  # words of an article
_TITLE, _QUESTION, _GROUP = 4, 2, 3  # how much more a word there weighs than one in the text
_STEMMERS = threading.local()  # one of them may not be used by two threads at once
_IDLE = listed(
    """
    aan al als ander andere bij daar dan dat de deze die dit doen door dus een eens en er geen had
    heb hebben heeft het hier hij hoe hun ik in is ja je jij jou jouw jullie kan kun kunnen maar me
    mee meer men met mij mijn moet moeten naar nee niet nog nu of om omdat ons onze ook op over
    paar te tegen toch toe tot u uit uw van veel voor vraag waar wanneer waarom was wat we wel welk
    welke wie wij wil worden wordt ze zelf zich zij zijn zo zoek zonder zou
    a about an and are as at be by can do does for from have how i if it its me my not of on or our
    so than that the their there they this to us was we what when where which who why will with you
    your
    """
)


def stems(text: str) -> list[str]:
    """Return what is left of the words that say something, in order, doubles included."""
    said = (word.replace("'s", "").replace("'", "") for word in words(text))
    return [_stem(word) for word in said if word not in _IDLE and (len(word) > 1 or word.isdigit())]


def sought(text: str) -> list[str]:
    """Return the words of a search, each once; of a long one the first that say something."""
    return list(dict.fromkeys(stems(text)))[:MOST_SOUGHT]


def weights(article: Written) -> dict[str, int]:
    """Return how much an article is about each of its words, in whole hundredths.

    Whole numbers add up to the same on every database. Often said weighs more, up to a point,
    and less in a long text (the measure of BM25, with a fixed length as the usual one).
    """
    text = stems(article.text)
    counts = Counter(text)
    _count(counts, stems(article.title), _TITLE)
    _count(counts, stems(article.question), _QUESTION)
    _count(counts, stems(" ".join((*article.groups, *article.themes)).replace("-", " ")), _GROUP)
    long = 0.25 + 0.75 * len(text) / USUAL_LENGTH
    weighed = {stem: round(220 * n / (n + 1.2 * long)) for stem, n in counts.items()}
    grouped = {in_group(key): 1 for key in article.groups}
    inside = ((in_group(key, stem), n) for key in article.groups for stem, n in weighed.items())
    return weighed | grouped | dict(inside)


def in_group(key: str, stem: str = "") -> str:
    """Return the word by which the articles of a product group are found; no text has it.

    With a stem: by which those of them are found that have it. So nothing is read of the many
    articles that have the word and are about other things.
    """
    return f"{stem}={key}"


def rarity(articles: int) -> int:
    """Return how much it says that a word matches which so many articles have."""
    return round(100 * math.log2(1 + 10_000 / max(articles, 1)))


def rarities(sought: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    """Return the rarity of each word; one that no article has counts as the rarest."""
    return {stem: rarity(known.get(stem, 0)) for stem in sought}


def _count(counts: Counter[str], found: Iterable[str], weight: int) -> None:
    for stem in found:
        counts[stem] += weight


def _stem(word: str) -> str:
    if not hasattr(_STEMMERS, "dutch"):
        _STEMMERS.dutch = Stemmer.Stemmer("dutch")
    return str(_STEMMERS.dutch.stemWord(word))[:LONGEST_STEM]
