"""Words as they sound, and pictures, made the plain words that they stand for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from domain.sentences.lexicon import FUNCTION
from domain.sentences.tokens import Token, is_hard
from domain.sentences.vocabulary import SIGN_WORDS

_PLAIN_OF = dict(
    pair.split("=")
    for pair in """
    mer=maar mar=maar moar=maar nich=niet nie=niet nait=niet neet=niet nit=niet nog'n=nog doar=daar
    bekant=bijna bekaant=bijna drok=druk drök=druk wark=werk an=aan bint=zijn benne=zijn
    nx=niks nix=niks steet=staat leit=ligt motte=moeten motten=moeten mot=moet mut=moet lupt=loopt löpt=loopt lopt=loopt loup=loopt
    begunn'n=begonnen begonn'n=begonnen begunnen=begonnen da's=is das=is tis='t tzit=zit
    wa=wat hedde=heb hebbe=hebben hebt=heeft hef=heeft hep=heb zun=zijn kepot=kapot goan=gaan
    gaon=gaan stoat=staat staot=staat stao=staat loat=laat lao=laat goat=gaat gaot=gaat gedoan=gedaan
    gedaon=gedaan noar=naar naor=naar joar=jaar jaor=jaar nao=na noa=na noe=nu noew=nu zowa=zowat
    klaar=klaar kloor=klaar veur=voor al=al mekoar=mekaar mekaor=mekaar
    """.split()
)
_SOUNDS = (("ao", "aa"), ("oa", "aa"), ("oa", "oo"), ("eu", "oo"), ("ie", "ij"), ("oe", "ui"))
_PICTURES = {
    "✅": "voltooid", "✔": "voltooid", "☑": "voltooid", "⏳": "lopend", "⌛": "lopend", "🚧": "lopend",
    "🔄": "lopend", "⏸": "gepauzeerd",
}  # fmt: skip
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
