"""Where a note gives away what is asked or offered in a tender."""

import re

from domain.clauses import Span

_DIGITS = r"\d[\d.]{0,14}(?:,\d{1,3})?"
_SIZE = r"(?:\s?(?:mln|miljoen|mld|miljard|million|duizend|ton|k)\b\.?)"
_AMOUNT = (
    rf"(?:(?:€|\beur\b|\beuro\b)\s?\d[\d.,]{{0,14}}\d(?:,-)?{_SIZE}?(?:\s+euro)?"
    rf"|(?:€|\beur\b)\s?\d(?:,-)?{_SIZE}?"
    rf"|(?<![\w.,]){_DIGITS}(?:,-)?{_SIZE}?\s?(?:euros?|eur|cents?)\b|(?<![\w.,])\d{{1,5}}k\b"
    rf"|(?<![\w.,]){_DIGITS}\s?(?:mln|miljoen|ton)\b)"
)
_LEAD = r"(?:\b(?:van|voor|à|of|for|is|was|bedraagt|bedroeg)\s+)?"
_RANGE = rf"(?:(?:(?<![\w.,]){_DIGITS}{_SIZE}?)\s+(?:en|tot|and|to|-)\s+)?"
_UNIT = r"(?:\s+per\s+\w+)?"
_PRICED = re.compile(
    rf"{_LEAD}{_RANGE}{_AMOUNT}(?:\s+(?:en|tot|and|to)\s+{_AMOUNT})?{_UNIT}"
    r"|(?<=korting\s)van\s+\d{1,3}(?:,\d+)?\s?(?:%|procent)",
    re.IGNORECASE,
)
_PURE = re.compile(r"€|eur|cent|%", re.IGNORECASE)
_TENDER = re.compile(
    r"\b(?:\w*prij(?:s|zen)|\w*tarie(?:f|ven)|offertes?|offreert|inschrij\w+|bod|bieding|bid|biedt"
    r"|geboden|biedingen|raming|geraamde?|aanneemsom|opdrachtsom|opdrachtwaarde|vraagt|vragen"
    r"|gunn\w+|gegund|price|rate|kwam\s+uit)\b",
    re.IGNORECASE,
)
_POLICY = re.compile(
    r"\b(?:\w*drempel\w*|grens|\w*beleid\w*|enkelvoudig|meervoudig|threshold|policy)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:kost(?:en|te|ten)?|costs?|budget|subsidie\w*|krediet|\w*begroting|begroot|bespa\w+|besparing\w*|bijdrage|boete"
    r"|saves?|savings|grant|zwerfafval|papier\s+minder)\b",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"(?:\b(?:de|het|hun|the)\s+)?\b(?:laagste|hoogste|scherpste|winnende|lowest|highest)\s+"
    r"(?:\w+)?(?:prijs|tarief|price)\b",
    re.IGNORECASE,
)
# "op laagste prijs" is a way to award, not somebody's price.
_METHOD = re.compile(r"\b(?:op|on|voor|naar|by)\s+(?:de\s+|the\s+)?$", re.IGNORECASE)


def prices(text: str, pieces: list[Span]) -> list[Span]:
    """Return the amounts that are a tender's; a budget or a threshold of policy is public."""
    amounts = (
        (start + found.start(), start + found.end())
        for about, (start, end) in zip(_abouts(text, pieces), pieces, strict=True)
        for found in _PRICED.finditer(text[start:end])
        if _is_price(found.group(), about)
    )
    ranked = (
        found.span()
        for found in _RANKED.finditer(text)
        if not _METHOD.search(text[: found.start()])
    )
    return [*amounts, *ranked]


def _abouts(text: str, pieces: list[Span]) -> list[str]:
    """Return for each clause what it is about: what stands before a colon counts too."""
    before = [0, *(start for start, _ in pieces)]
    return [
        text[lead if text[:start].rstrip().endswith(":") else start : end]
        for lead, (start, end) in zip(before, pieces, strict=False)
    ]


def _is_price(amount: str, clause: str) -> bool:
    if _POLICY.search(clause):
        return False
    if _TENDER.search(clause):
        return True
    return _PURE.search(amount) is not None and not _PUBLIC.search(clause)
