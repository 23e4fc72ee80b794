"""Percentages and shares in a run of words: "40%", "op de helft", "7 van de 10"."""

from itertools import product

from domain.sentences.facts import Claimed, Fact
from domain.sentences.listed import listed

PERCENT = listed("% procent percent proc pct prosent perc procenten percentages")
# After these a percentage is of something else: "10% korting".
_OF_ELSE = listed("""
korting goedkoper duurder minder meer zeker sure besparing bespaard circulair gerecycled
hergebruikt duurzaam elektrisch biologisch social btw certain cheaper eens lager hoger groter
kleiner scheelt subsidie reductie
""")  # fmt: skip
_SHARES = {
    ("helft",): 50, ("halverwege",): 50, ("driekwart",): 75, ("drie", "kwart"): 75,
    ("kwart",): 25, ("halfway",): 50, ("three", "quarters"): 75, ("a", "quarter"): 25,
    ("half", "way"): 50,
}  # fmt: skip
_BEGIN_A_SHARE = {share[0] for share in _SHARES}
_UNITS = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = [
    "twintig",
    "dertig",
    "veertig",
    "vijftig",
    "zestig",
    "zeventig",
    "tachtig",
    "negentig",
    "honderd",
]
_ENGLISH = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"]
_TEN_OF = dict(zip(_TENS, range(20, 110, 10), strict=True))
_NUMBERS = (
    {word: number for number, word in enumerate(_UNITS)}
    | _TEN_OF
    | dict(zip(_ENGLISH, range(20, 110, 10), strict=True))
    | {
        f"{unit}en{ten}": value + number
        for (number, unit), (ten, value) in product(enumerate(_UNITS[:10]), _TEN_OF.items())
        if number
    }
)
_SAYS_NO_MORE = {"is", "zit", "wordt", "kan", "heb", "hebben", "niet"}  # "15% meer is het niet"
WRITTEN_NUMBERS = frozenset(_NUMBERS)
_OF = {"vd", "van", "of", "v"}
_THIRDS = listed("derde derden third thirds vierde vijfde vijfden fifth fifths")
_JOINED_THIRDS = listed("eenderde tweederde drievierde")
_ONE, _MANY = {"een", "one", "a", "1"}, {"twee", "two", "drie", "three", "vier", "four", "2", "3"}
_OF_A_THIRD = listed("voor op zo'n ongeveer circa ca al klaar gedaan af rond done is van of")
FULL = 100


def find_quantities(texts: list[str], offset: int) -> list[Claimed]:
    """Return the percentages of a clause, and what says that only some of it is done."""
    said = [
        *_percentages(texts),
        *_shares(texts),
        *_parts(texts),
        *_fractions(texts),
        *_thirds(texts),
    ]
    return [Claimed(c.fact, c.place + offset, c.value) for c in said]


def _percentages(texts: list[str]) -> list[Claimed]:
    found = []
    for at, text in enumerate(texts):
        number = _before_or_after(texts, at) if text in PERCENT and at else None
        if number is None or _is_of_else(texts, at):
            continue
        fact = Fact.PERCENTAGE if 0 <= number <= FULL else Fact.BAD_PERCENTAGE
        found.append(Claimed(fact, at, round(number)))
    return found


def _before_or_after(texts: list[str], at: int) -> float | None:
    """Read "80 procent", "een procent of tachtig"."""
    about = texts[at - 1] == "een" and texts[at + 1 : at + 2] == ["of"] and len(texts) > at + 2
    return _number(texts[at + 2] if about else texts[at - 1])


def _is_of_else(texts: list[str], at: int) -> bool:
    """Tell whether a percentage is no progress, or only what it was: "van 40% naar 60%"."""
    was = texts[at + 1 : at + 2] in (["naar"], ["to"]) or texts[max(0, at - 2)] in {"from"}
    more = texts[at + 1 : at + 2] == ["meer"] and set(texts[at + 2 : at + 3]) & _SAYS_NO_MORE
    if was or texts[max(0, at - 2)] == "scheelt":
        return True
    return not more and bool(_OF_ELSE & set(texts[at + 1 : at + 3]))


def _number(text: str) -> float | None:
    if not text.removeprefix("-")[:1].isdigit():
        return _NUMBERS.get(text)
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _shares(texts: list[str]) -> list[Claimed]:
    found = []
    begun = (at for at, text in enumerate(texts) if text in _BEGIN_A_SHARE)
    for at, (share, value) in product(begun, _SHARES.items()):
        after_three = share == ("kwart",) and texts[max(0, at - 1)] == "drie"
        saved = "scheelt" in texts[max(0, at - 3) : at]
        if tuple(texts[at : at + len(share)]) == share and not after_three and not saved:
            found.append(Claimed(Fact.PERCENTAGE, at, value))
    return found


def _parts(texts: list[str]) -> list[Claimed]:
    """Read "7 van de 10" and "8 auto's geleverd van de 20"."""
    found = []
    for at in range(1, len(texts) - 1):
        behind = at + 1 + (texts[at + 1] in {"de", "the"})
        if texts[at] not in _OF or behind >= len(texts):
            continue
        ahead = [n for text in texts[max(0, at - 3) : at] if (n := _number(text)) is not None]
        whole = _number(texts[behind])
        if ahead and whole is not None and ahead[-1] < whole:
            found.append(Claimed(Fact.PART, at))
    return found


def _fractions(texts: list[str]) -> list[Claimed]:
    """Read "8/20"; "20/20" and "50/50" may mean anything."""
    found = []
    for at, text in enumerate(texts):
        some, slash, whole = text.partition("/")
        if slash and some.isdecimal() and whole.isdecimal() and int(some) <= int(whole):
            found.append(Claimed(Fact.PART if int(some) < int(whole) else Fact.PERHAPS, at))
    return found


def _thirds(texts: list[str]) -> list[Claimed]:
    """Read "voor een derde klaar", "twee derde gedaan"; "een derde ronde" is none."""
    found = []
    for at, text in enumerate(texts):
        many = text in _THIRDS and texts[max(0, at - 1)] in _MANY
        one = text in _THIRDS and texts[max(0, at - 1)] in _ONE
        around = set(texts[max(0, at - 2) : max(0, at - 1)]) | set(texts[at + 1 : at + 2])
        if text in _JOINED_THIRDS or many or (one and _OF_A_THIRD & around):
            found.append(Claimed(Fact.PART, at))
    return found
