"""The forms in which a word is known: itself, its stems in Dutch and English, without a plural."""

import threading
from functools import lru_cache

import Stemmer

_LANGUAGES = ("dutch_porter", "dutch", "english")


class _Stemmers(threading.local):  # one of them may not be used by two threads at once
    def __init__(self) -> None:
        self.all = [Stemmer.Stemmer(language, 0) for language in _LANGUAGES]


_STEMMERS = _Stemmers()


@lru_cache(maxsize=50_000)
def forms(word: str) -> tuple[str, ...]:
    """Give a word first, then what is left of it by each stemmer."""
    found = [word]
    if len(word) > 3 and word.isalpha():
        found += [stemmer.stemWord(word) for stemmer in _STEMMERS.all]
    if len(word) > 3:
        found += _singular(word)
    return tuple(dict.fromkeys(form for form in found if len(form) > 1 or form == word))


def _singular(word: str) -> list[str]:
    """Take an s off: "autos", "menus"; and an n off "palen" and "tegels" for their diminutives."""
    if word.endswith("tjes") and len(word) > 5:
        return [word[:-4]]
    if word.endswith("s") and word[-2] in "aiouyelrnm":
        return [word[:-1]]
    return []


def stem(word: str) -> str:
    """Give the form by which a word is noted: Dutch, plural off."""
    return forms(word)[1] if len(forms(word)) > 1 else word
