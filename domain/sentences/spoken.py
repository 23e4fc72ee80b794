"""Words as they sound, and pictures, made the plain words that they stand for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from domain.sentences.lexicon import FUNCTION
from domain.sentences.listed import listed
from domain.sentences.tokens import Token, is_hard
from domain.sentences.vocabulary import SIGN_WORDS

_PLAIN_OF = dict(
    pair.split("=")
    for pair in listed("""
an=aan begonn'n=begonnen begunn'n=begonnen begunnen=begonnen bekaant=bijna bekant=bijna
benne=zijn bint=zijn da's=is das=is doar=daar drok=druk gaon=gaan gaot=gaat gedaon=gedaan
gedoan=gedaan goan=gaan goat=gaat hebbe=hebben hebt=heeft hedde=heb hef=heeft hep=heb jaor=jaar
joar=jaar kepot=kapot kloor=klaar lao=laat leit=ligt loat=laat lopt=loopt loup=loopt lupt=loopt
mar=maar mekaor=mekaar mekoar=mekaar mer=maar moar=maar mot=moet motte=moeten motten=moeten
mut=moet nait=niet nao=na naor=naar neet=niet nich=niet nie=niet nit=niet nix=niks noa=na
noar=naar noe=nu noew=nu nog'n=nog nx=niks stao=staat staot=staat steet=staat stoat=staat tis='t
tzit=zit veur=voor wa=wat wark=werk zowa=zowat zun=zijn
""")
)
_SOUNDS = (("ao", "aa"), ("oa", "aa"), ("oa", "oo"), ("eu", "oo"), ("ie", "ij"), ("oe", "ui"))
_PICTURES = {
    **dict.fromkeys("✅✔☑", "voltooid"),
    **dict.fromkeys("⏳⌛🚧🔄", "lopend"),
    "⏸": "gepauzeerd",
}
_SHORT = 4


def in_plain_words(tokens: Sequence[Token]) -> list[Token]:
    """Write "klaor", "nich" and "✅" as people read them; places in the text stay."""
    return list(_plainly(tokens))


def _plainly(tokens: Sequence[Token]) -> Iterator[Token]:
    told = False  # a picture after a word of a status only cheers
    for token in tokens:
        if token.is_word:
            text = _plain(token.text)
            told = told or text in SIGN_WORDS
            yield token if text == token.text else replace(token, text=text)
        elif token.text in _PICTURES and not told:
            yield replace(token, text=_PICTURES[token.text], is_word=True)
        else:
            told = told and not is_hard(token.text)
            yield token


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    if word in _PLAIN_OF:
        return _PLAIN_OF[word]
    if len(word) < _SHORT or word in SIGN_WORDS or word in FUNCTION:
        return word
    heard = (word.replace(sound, other) for sound, other in _SOUNDS if sound in word)
    return next((one for one in heard if one in SIGN_WORDS or one in FUNCTION), word)
