"""Where a note points at a resident: a name, an address, a number, a private mailbox."""

import re

from domain.clauses import Span
from domain.sensitive_names import PERSON_NAME

_TITLE = (
    r"(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]hr\.?|[Dd]e\s+heer|[Hh]eer|[Mm]eneer|[Mm]ijnheer"
    r"|[Ff]am\.?|[Ff]amilie|Mrs\.?|Mr\.?|Ms\.?)"
)
_ROLE = (
    r"(?:[Bb]ewoner|[Bb]ewoonster|[Ii]nwoner|[Ii]nwoonster|[Bb]uurman|[Bb]uurvrouw|[Hh]uurder"
    r"|[Hh]uurster|[Cc]li[ëe]nt|[Ll]eerling|[Aa]anwonende|[Oo]mwonende|[Vv]rijwilliger"
    r"|[Dd]eelne[em]\w+|[Kk]lager|[Aa]anvrager|[Rr]esident|[Tt]enant|[Nn]eighbour)"
)
_STREET = (
    r"(?:straat|laan|weg|plein|pad|dreef|hof|singel|kade|dijk|gracht|steeg|akker|baan|plantsoen"
    r"|veld|wal)"
)
_NUMBER = (
    r"\s+(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?[a-zA-Z])?\b(?!\s*(?:%|procent|km|meter|m2|m²|keer|bomen"
    r"|woningen|lampen|laadpalen|jaar|maanden|weken))"
)
_POST = r"(?:,?\s*\d{4}\s?[A-Z]{2}\b)?"
_PLACE = (
    rf"(?:,?\s+(?:(?:van|uit|op|aan|of|from)\s+)?(?:de\s+|het\s+)?"
    rf"(?:[A-Z][\w'’-]*{_STREET}(?:{_NUMBER})?{_POST}|nummer\s+\d+),?)?"
)
_NAMED = re.compile(
    rf"\b(?:{_TITLE}\s+(?:{PERSON_NAME}|(?:van|de|den|der)\s+\w+)"
    rf"|(?:{_ROLE}\s+)(?:{_TITLE}\s+)?{PERSON_NAME}(?:{_NUMBER}{_POST})?"
    rf"|(?<=\bvan\s)(?:[A-Z]\.\s?)*[A-Z][a-z]+\s+(?:van|de|den|der|el)\s+[A-Z]\w+){_PLACE}"
)
_ASKS = re.compile(
    r"\b(?:[Aa]anvraag|[Kk]lacht|[Mm]elding|[Rr]eactie|[Bb]rief|[Vv]erzoek)\s+van\s$"
)
_OFFICE = re.compile(
    r"\b(?:wethouder|burgemeester|raadslid|directeur|\w*secretaris|gedeputeerde|minister|collega"
    r"|adviseur|alderman|mayor|manager|contactpersoon\s[\w\s-]*\sis)\s+$",
    re.IGNORECASE,
)
_EMPLOYED = re.compile(
    r"\s+(?:van|bij|of|from)\s+(?:(?:de|het|onze)\s+)?(?:afdeling|team|gemeente|provincie|inkoop"
    r"|beheer|juridisch|financiën|communicatie|rijkswaterstaat|waterschap|pianoo|vng|rova|tenderned"
    r"|bizob|ggd|ministerie|omgevingsdienst|department)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    rf"\b(?:[A-Z][\w'’-]*{_STREET}|[a-z]{{3,}}(?:straat|laan|plein|singel|gracht|kade))"
    rf"{_NUMBER}{_POST}"
)
_BUILDING = re.compile(
    r"\b(?:stadhuis|gemeentehuis|\w*school|gymzaal|sporthal|zwembad|werf|\w*kantoor\w*|pand"
    r"|bibliotheek|buurthuis|wijkcentrum|milieustraat|brandweer\w*|\w*locatie|\w*gebouw|project"
    r"|herinrichting|museum|kinderdagverblijf|\w*hal)\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?:\btel\.?\s*:?\s*)?(?<![\d+-])(?:\+31|0031|0)[\s-]?(?:\(0\)\s?)?[1-9](?:[\s-]?\d){8}(?!\d)"
    r"|\b(?:bsn|burgerservicenummer)\W{0,3}\d{8,9}\b"
    r"|\b[A-Z]{2}\d{2}\s?[A-Z]{4}\s?\d(?:\s?\d){9}\b"
    r"|\b[\w.+-]+@(?:gmail|hotmail|outlook|live|msn|icloud|yahoo|ziggo|kpnmail|kpnplanet|planet|home"
    r"|xs4all|casema|upcmail|telfort|hetnet|chello|tele2|proton(?:mail)?|me)\.\w+",
    re.IGNORECASE,
)
_NINE = re.compile(r"(?<![\d.,-])\d{9}(?![\d,-])")


def residents(text: str, pieces: list[Span]) -> list[Span]:
    """Return the stretches that point at a resident; officials and buildings do not count."""
    return [
        *_named(text),
        *_addresses(text, pieces),
        *(found.span() for found in _NUMBERS.finditer(text)),
        *(found.span() for found in _NINE.finditer(text) if _is_bsn(found.group())),
    ]


def _named(text: str) -> list[Span]:
    return [
        found.span()
        for found in _NAMED.finditer(text)
        if not _OFFICE.search(text[: found.start()])
        and not _EMPLOYED.match(text[found.end() :])
        and (_begins_with_title(found.group()) or _ASKS.search(text[: found.start()]))
    ]


def _begins_with_title(stretch: str) -> bool:
    return re.match(rf"{_TITLE}\s|{_ROLE}\s", stretch) is not None


def _addresses(text: str, pieces: list[Span]) -> list[Span]:
    return [
        found.span()
        for found in _ADDRESS.finditer(text)
        if not any(a <= found.start() < b and _BUILDING.search(text[a:b]) for a, b in pieces)
    ]


def _is_bsn(digits: str) -> bool:
    """Tell whether nine digits pass the check that every citizen service number passes."""
    weighed = sum(int(digit) * (9 - at) for at, digit in enumerate(digits[:8]))
    return (weighed - int(digits[8])) % 11 == 0
