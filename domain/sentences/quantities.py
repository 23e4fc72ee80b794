"""Percentages and shares in a run of words: "40%", "veertig procent", "op de helft", "7 van de 10"."""

import re
from collections.abc import Sequence

from domain.sentences.tokens import Token
from domain.sentences.weigh import Claimed, Fact

_PERCENT = frozenset("% procent percent proc pct prosent perc".split())
# After these a percentage is of something else: "10% korting".
_OF_ELSE = frozenset("""korting goedkoper duurder minder meer zeker sure besparing bespaard circulair
gerecycled hergebruikt duurzaam elektrisch biologisch social btw certain cheaper eens lager hoger
groter kleiner scheelt subsidie reductie""".split())
_SHARES = {
    ("de", "helft"): 50, ("halverwege",): 50, ("driekwart",): 75, ("drie", "kwart"): 75,
    ("een", "kwart"): 25, ("kwart",): 25, ("halfway",): 50, ("three", "quarters"): 75,
    ("a", "quarter"): 25, ("half", "way"): 50,
}  # fmt: skip
_UNITS = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split()
_TENS = dict(zip("twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd".split(), range(20, 110, 10), strict=True))
_NUMBERS = dict(zip(_UNITS, range(20), strict=True)) | _TENS | {
    unit + "en" + ten: n * 0 + _TENS[ten] + n
    for n, unit in enumerate(_UNITS[:10]) if n
    for ten in _TENS if ten != "honderd"
} | {
    w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())
} | dict(zip("twenty thirty forty fifty sixty seventy eighty ninety hundred".split(), range(20, 110, 10), strict=True))  # fmt: skip
_OF = re.compile(r"vd|van|of|v")
_HIGHEST = 100


def find_quantities(words: Sequence[Token], offset: int) -> list[Claimed]:
    """Return the percentages of a clause, and a share of a number as "runs" or "done"."""
    texts = [word.text for word in words]
    said = [*_percentages(texts), *_shares(texts), *_parts(texts)]
    return [Claimed(c.fact, c.place + offset, c.value) for c in sorted(said, key=lambda c: c.place)]


def _percentages(texts: list[str]) -> list[Claimed]:
    found = []
    for at, text in enumerate(texts):
        if text not in _PERCENT or not at:
            continue
        number = _number(texts[at - 1])
        if number is None or set(texts[at + 1 : at + 3]) & _OF_ELSE:
            continue
        if texts[max(0, at - 3) : at - 1][-1:] in (["from"], ["scheelt"]):
            continue
        if "naar" in texts[at : at + 2] or "to" in texts[at : at + 2]:
            continue  # "van 40% naar 60%": the second is what it is now
        fact = Fact.PERCENTAGE if number <= _HIGHEST else Fact.BAD_PERCENTAGE
        found.append(Claimed(fact, at, round(number)))
    return found


def _number(text: str) -> float | None:
    if text[0].isdigit():
        try:
            return float(text.replace(",", "."))
        except ValueError:
            return None
    return _NUMBERS.get(text)


def _shares(texts: list[str]) -> list[Claimed]:
    return [
        Claimed(Fact.PERCENTAGE, at, value)
        for at in range(len(texts))
        for share, value in _SHARES.items()
        if tuple(texts[at : at + len(share)]) == share
        and not (at and share == ("kwart",) and texts[at - 1] in {"een", "drie"})
        and not {"scheelt"} & set(texts[max(0, at - 3) : at])
    ]


def _parts(texts: list[str]) -> list[Claimed]:
    """Read "7 van de 10": running, or done when it is all of them."""
    found = [Claimed(fact, at) for at, text in enumerate(texts) if (fact := _fraction(text))]
    for at in range(1, len(texts) - 1):
        if not _OF.fullmatch(texts[at]):
            continue
        behind = at + 1 + (texts[at + 1] in {"de", "the"})
        ahead = [_number(text) for text in texts[max(0, at - 3) : at]]
        some = next((number for number in reversed(ahead) if number is not None), None)
        all_of = _number(texts[behind]) if behind < len(texts) else None
        if some is not None and all_of is not None and 0 <= some < all_of:
            found.append(Claimed(Fact.PART, at))
    return found


def _fraction(text: str) -> Fact | None:
    """Read "8/20": some of them; "20/20" and "50/50" may mean anything."""
    some, slash, whole = text.partition("/")
    if not slash or not (some.isdigit() and whole.isdigit()):
        return None
    return Fact.PART if int(some) < int(whole) else Fact.PERHAPS
