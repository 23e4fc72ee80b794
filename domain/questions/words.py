"""A question cut in words that can be compared."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MOST_LETTERS = 600  # of a question are read: what is asked stands in its beginning
MOST_WORDS = 60
_APOSTROPHES = str.maketrans("’‘`´", "''''")
_WORD = re.compile(r"[a-z0-9]+(?:[&'][a-z0-9]+)*|[,/+&;.!?:()]")
_CHUNK = re.compile(r"[^\W_]+(?:[-&'’‘`´/.][^\W_]+)*", re.UNICODE)
_PLURAL = re.compile(r"'(?:s|tje|tjes|er|ers|en)?$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a mark between words: folded, and as the asker spelt what it stands in."""

    text: str
    shown: str = ""

    @property
    def is_mark(self) -> bool:
        return not self.text[0].isalnum()


def fold(text: str) -> str:
    """Lower case, without accents; one kind of apostrophe."""
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in bare if not unicodedata.combining(c)).translate(_APOSTROPHES)


def shortened(question: str) -> tuple[str, bool]:
    """Give the part of a question that is read, and whether something was left out."""
    text = " ".join(question[: 2 * MOST_LETTERS].split())
    if len(question) <= MOST_LETTERS:
        return text, False
    return text[:MOST_LETTERS].rpartition(" ")[0] or text[:MOST_LETTERS], True


def words(text: str) -> list[Word]:
    """Cut a text in words and marks; "IT-hardware" gives two words that are shown as one."""
    found: list[Word] = []
    for chunk in text.split():
        cores = _CHUNK.findall(chunk)
        shown = max(cores, key=len) if cores else chunk
        found += [Word(_bare(part), shown) for part in _WORD.findall(fold(chunk))]
    return found[: MOST_WORDS * 2]


def falls_apart(said: Sequence[Word], dropped: Callable[[str], bool]) -> list[list[Word]]:
    """Keep together what a hyphen joins and would lose a part: "post-its" is no post."""
    found: list[list[Word]] = []
    for word in said:
        joined = "-" in word.shown and not word.is_mark
        if joined and found and found[-1][-1].shown == word.shown:
            found[-1].append(word)
        else:
            found.append([word])
    return [
        part
        for run in found
        for part in ([run] if any(dropped(w.text) for w in run) else [[w] for w in run])
    ]


def _bare(word: str) -> str:
    """Take the ending off "auto's" and "A4'tjes"."""
    return _PLURAL.sub("", word).replace("'", "") if "'" in word and word != "zo'n" else word


def plain(text: str) -> list[str]:
    """Give the words of a text without its marks."""
    return [word.text for word in words(text) if not word.is_mark]


def sought(shown: Sequence[Word]) -> str:
    """Join words in the asker's spelling, each once."""
    return " ".join(dict.fromkeys(word.shown for word in shown))
