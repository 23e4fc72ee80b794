"""Where a note names a company that takes part in a running tender."""

import re

from domain.clauses import Span
from domain.sensitive_names import CAPITAL, COMPANY_NAME, may_be_company

_FORM = r"(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|GmbH|Ltd\.?)(?!\w)"
_BRANCH = (
    r"(?:[Tt]axi|[Ff]irma|[Bb]ouwgroep|[Bb]akkerij|[Aa]annemer|[Gg]arage|[Dd]rukkerij"
    r"|[A-Za-z]+(?:bedrijf|bureau|groep))"
)
_MARKED = re.compile(
    rf"(?:(?:{COMPANY_NAME}|\b[a-z]\w+)\s+{_FORM}|\b{_BRANCH}\s+{COMPANY_NAME}"
    r"|\b[Tt]axi\s+(?!is|heeft|en|wil|loopt|rijdt)[a-z]{4,})"
)
_ROLE = r"(?:[Ii]nschrijver|[Gg]egadigde|[Aa]anbieder|[Ww]innaar|[Bb]idder|[Ff]irma)"
_ROUND = re.compile(
    r"\b(?:kort\s+geding|bezwaar|inschrij\w+|ingeschreven|offertes?|geoffreerd|gegadigden?"
    r"|gunn\w*|gegund|laagste|hoogste?|goedkoopste|scoor\w+|score|afgewezen|afgevallen"
    r"|uitgesloten|ongeldig|teruggetrokken|rechter|klacht|nota\s+van\s+inlichtingen|aanbesteding"
    r"|aanbieder|aanbieding|biedt|geboden|bod|beoordeling|selectie|standstill|alcatel\w*|court"
    r"|objection|bids?|bidder|lowest|award|vraagt|zit\s+op)\b",
    re.IGNORECASE,
)
# What only a bidder does, said right after the name.
_DOES = (
    r"(?:(?:is|was|zijn|heeft|hebben|had|heb|werd|wil|dient|diende|maakt|maakte|dreigt|stapt"
    r"|gaat|ging|scoort|scoorde|voldoet|went|has|filed|won|wint)\s+)(?:(?!\b(?:beoordeeld|opgevraagd"
    r"|gevraagd)\b)[\w ]){0,60}?"
    r"(?:kort\s+geding|bezwaar|ingeschreven|klacht\s+(?:ingediend|over)|rechter|teruggetrokken|uitgesloten|afgevallen"
    r"|ongeldig|laagste(?!\s+prijs\s+met)|goedkoopste|hoogste?|beste\s+(?:inschrij|prijs|bod)|nota\s+van\s+inlichtingen"
    r"|geoffreerd|niet\s+aan\s+de\s+eisen|court|objection|lowest|de\s+aanbesteding)\b"
)
_LIST = rf"{COMPANY_NAME}(?:,\s+{COMPANY_NAME})*(?:\s+(?:en|of|and|or)\s+{COMPANY_NAME})?"
_ACTING = re.compile(rf"(?P<name>{_LIST})(?=\s+{_DOES})")
_OF = re.compile(
    r"\b(?:inschrijving(?:en)?|offertes?|bod|bieding|kort\s+geding|bezwaar|klacht|gunnen|gunning"
    r"|gegund|vragen|prijs|bids?|award(?:ed)?|dan\s+die|opdracht)\s+(?:(?:is|was|wordt)\s+)?"
    rf"(?:van|aan|door|from|to)\s+(?P<name>{_LIST})"
)
_AS = re.compile(rf"(?P<name>\b{_ROLE}\s+(?:(?:is|was|wordt)\s+)?(?P<bare>{COMPANY_NAME}))")
_PLACED = re.compile(
    rf"(?P<name>{COMPANY_NAME})\s+(?:is\s+|was\s+|werd\s+)?(?:eerste|tweede|derde|first|second)\b"
)
_BETWEEN = re.compile(r",\s+|\s+(?:en|of|and|or)\s+")
_CAPITAL = re.compile(CAPITAL)


def bidders(text: str, priced: bool) -> list[Span]:
    """Return the names of bidders; a supplier without a tender around it is none."""
    if not priced and not _ROUND.search(text):
        return []
    marked = [found.span() for found in _MARKED.finditer(text)]
    told = (
        found.span("name")
        for pattern in (_ACTING, _OF, _AS, _PLACED)
        for found in pattern.finditer(text)
    )
    return marked + [span for start, end in told for span in _companies(text, start, end)]


def _companies(text: str, start: int, end: int) -> list[Span]:
    """Return the names of a list, one by one; colleagues and public bodies left out."""
    borders = [found.span() for found in _BETWEEN.finditer(text, start, end)]
    starts, ends = [start, *(b for _, b in borders)], [*(a for a, _ in borders), end]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if _is_company(text[a:b])]


def _is_company(name: str) -> bool:
    named = _CAPITAL.search(name.removeprefix("Inschrijver"))
    return named is not None and may_be_company(name[named.start() :])
