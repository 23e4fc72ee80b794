"""A message cut in words, clauses and sentences, each word with its place in the text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from domain.sentences.listed import listed

_TOKEN = re.compile(
    r"(?P<below>(?<!\S)-\d+(?=\s?(?:%|procent|percent)))"
    r"|(?P<short>(?<!\w)[A-Za-z](?:\.[A-Za-z])+\.?(?!\w))"
    r"|(?P<number>\d+(?:[.,/-]\d+)*(?:-?(?:ste|de|e|th|st|nd|rd|[a-z]))?(?!\w))"
    r"|(?P<word>\w+(?:['’`´]\w+)*)"
    r"|(?P<mark>%|\n|\.{2,}|…|[.!?;:,()/•*|+]|[\u2600-\u27bf\U0001f300-\U0001faff]|[→=>]+|--+|[–—]"
    r"|(?<=\s)-(?=\s)|(?<=\n)-)"
)
# Marks that keep two words from naming one action, and those that join two actions.
STOPS = {"\n", ".", "!", "?", ";", "…", "•", "*", "|", "(", ")"}
COORDINATE = listed("als noch nor zowel en and , & / + of or alsook plus")
HARD = {"\n", ".", "!", "?", ";", "…", "•", "*", "|"}
_FIRST_SIGN = "\u2600"  # and whatever picture comes after it
_ABBREVIATED = {
    "jl", "nr", "incl", "excl", "evt", "bv", "bijv", "ca", "vd", "dd", "mn", "nl", "resp", "ivm",
    "mbt", "nav", "oa", "as", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sept", "sep",
    "okt", "nov", "dec", "proc", "st", "mw", "dhr", "dr", "ir", "mr", "ing", "tav", "ovv", "blz",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: `text` is folded, `start` and `end` are its place in the message."""

    text: str
    start: int
    end: int
    is_word: bool
    capital: bool = False

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()


def fold_word(word: str) -> str:
    """Lower case without accents; one kind of apostrophe."""
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word.lower())
    kept = "".join(c for c in bare if not unicodedata.combining(c))
    return kept.translate(_APOSTROPHES)


_APOSTROPHES = str.maketrans("’`´", "'''")


def tokenise(text: str) -> list[Token]:
    """Cut a text in words and marks; "d.d." and "i.v.m." are words."""
    tokens = []
    for match in _TOKEN.finditer(text):
        kind, written = match.lastgroup, match.group()
        if kind == "short":
            written = written.replace(".", "")
        big, is_word = written[:1].isupper(), kind != "mark"
        tokens.append(Token(fold_word(written), match.start(), match.end(), is_word, big))
    return tokens


def is_hard(mark: str) -> bool:
    """Tell whether a sentence ends here."""
    return mark[:1] in HARD or mark[:1] >= _FIRST_SIGN


def abbreviates(token: Token, tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a point belongs to the word before it: "10 januari jl. getekend"."""
    return token.text == "." and place > 0 and tokens[place - 1].text in _ABBREVIATED
