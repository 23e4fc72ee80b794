"""The days in a sentence of a coordinator: of a monitor to come, or on which nobody works.

Days to come are read without a year as well: the one nearest to what the talk is about.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.calendars import A_DAY
from domain.closing_days import read_days
from domain.coming_days import read_coming_day
from domain.days import MONTHS, WEEKDAYS
from domain.wording import fold, plain


class DateRole(StrEnum):
    """Which of the three dates of a monitor is meant."""

    CUT_OFF = "cut_off"
    REPORT_UNTIL = "report_until"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class FoundDays:
    """Days that a sentence names together, and where: "4 en 5 maart"."""

    days: tuple[date, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SaidDates:
    """What a sentence says of a proposal that is on a card.

    `dates` by their role; `closed` are days on which nobody works, and why; `month` is named
    without a day. `keeps` says that what was there before is wanted after all, `agrees` that it
    is good so. `unclear` are the words of a date that has no role, or does not exist.
    """

    dates: tuple[tuple[DateRole, date], ...] = ()
    closed: tuple[date, ...] = ()
    closed_name: str = ""
    name: str = ""
    month: int | None = None
    keeps: bool = False
    agrees: bool = False
    unclear: str = ""

    @property
    def says_nothing(self) -> bool:
        return self == SaidDates()


LONGEST_NAME = 60
YEARS = range(2000, 2100)  # what is further off is a slip of the pen
LONGEST_CLOSING = 60  # days
HALF_A_YEAR = timedelta(days=182)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<!\d)(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b"
    rf"|(?P<digits>\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d{{2}}))\b"
    rf"|(?P<day>\d{{1,2}})(?: (?P<month>{_MONTH})\b\.?(?: (?P<year>\d{{4}})\b)?)?"
    r"(?!\d|-\d{1,2}-))"
)
_TO = r"\s*(?:t/m|\btm\b|tot en met|tot|-|–|through|until|to)\s*"
_AND = r"(?:\s*,\s*(?:en |and )?|\s+(?:en|and|&)\s+)"
_BETWEEN = re.compile(rf"(?:(?P<to>{_TO})|{_AND})(?:(?:op |on )?(?:{_WEEKDAY}) )?")
_ROLES = {
    DateRole.CUT_OFF: r"stand|peildatum|per|cut-?off|as (?:of|at)",
    DateRole.REPORT_UNTIL: r"meld\w*|report\w*|tot|t/?m|until|till",
    DateRole.DUE: r"dt|directie\w*|mt|stukken|aanlever\w*|inlever\w*|papers|due",
}
_ROLE = re.compile("|".join(rf"(?P<{role}>\b(?:{said})\b)" for role, said in _ROLES.items()))
_PARTS = re.compile(r"[,;.]| (?:en|and) (?!met\b)")
_BEFORE_DAY = re.compile(r"^(?: ?(?:en met|op|is|wordt|naar|on|met|t/?m))* ")
_IS_CLOSED = re.compile(
    r"\w*(?:carnaval|kermis|vakantie|kerst|feest|brugdag|vrij|dicht|gesloten|sluit"
    r"|closed|closing|holiday|carnival|christmas)\w*|\boff\b"
)
_REASON = re.compile(
    r"\s*(?:\(([^)]+)\)|,? (?:vanwege|wegens|ivm|i\.v\.m\.|because of|for|voor|is) (?:het )?(.+))$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:gesloten|dicht|vrij|(?:we are )?closed|off|sluitingsdag(?:en)?|closing days?)"
)
_IS = re.compile(r",? (?:(?:is|zijn|are|ivm|vanwege|wegens|because of)(?: het| wij?| wij| we)? )?")
_KEEPS = re.compile(r"(?:nee|no)\b|.*\b(?:houden|laten|keep)\b")
_AGREES = re.compile(
    r"(?:ja|yes|ok|oke|okay|prima|akkoord)\b(?!.*\b(?:maar|but)\b)"
    r"|.*\b(?:is|zo|vind ik|that is|that's) (?:goed|prima|akkoord|fine|good)\b"
    r"|.*\b(?:goed zo|leg (?:maar )?vast|agreed)\b"
)
_NAMED = re.compile(
    r"\b(?:noem (?:hem|het|die)|naam(?: is|:)?|call it|name(?: is|:)?) (.+)$", re.IGNORECASE
)


def find_days(text: str, near: date) -> list[FoundDays]:
    """Return the days that a folded text names, together where it names them together.

    Without days where it names one that does not exist.
    """
    found, at = [], 0
    while match := _DATE.search(text, at):
        chain, at = _chain(text, match)
        if not all(_is_bare(one) for one, _ in chain):
            found.append(FoundDays(_days_of(chain, near), match.start(), at))
    return found


def read_dates(written: str, near: date, today: date) -> SaidDates:
    """Read what a sentence says of a proposal; `near` is the day that its talk is about."""
    text = fold(written).rstrip(" .!?")
    found = find_days(text, near)
    dates: list[tuple[DateRole, date]] = []
    closed: list[date] = []
    why, unclear = "", ""
    for place, one in enumerate(found):
        before = text[found[place - 1].end if place else 0 : one.start]
        after = text[one.end : found[place + 1].start if place + 1 < len(found) else len(text)]
        role = role_in(before)
        if role is None and (reason := _closed(before, after)) is not None:
            closed += one.days
            why = why or reason
        elif role and len(one.days) == 1:
            dates.append((role, one.days[0]))
        else:
            unclear = text[one.start : one.end]
    if not dates and not closed and (dates := _three_in_order(found)):
        unclear = ""
    if not found:
        dates = list(_in_words(text, today))
    said = SaidDates(
        dates=tuple(dates),
        closed=tuple(closed),
        closed_name=why,
        name=_name(written),
        keeps=bool(_KEEPS.match(text)),
        agrees=bool(_AGREES.match(text)) and "niet goed" not in text and not unclear,
        unclear=unclear,
    )
    return said if found or dates or said.name or said.keeps else _with_month(said, text)


def _in_words(text: str, today: date) -> Iterator[tuple[DateRole, date]]:
    """Yield the days that are said without a number: "melden tot eind februari"."""
    for part in _PARTS.split(text):
        if roles := list(_ROLE.finditer(part)):
            rest = _BEFORE_DAY.sub("", part[roles[-1].end() :])
            if day := read_coming_day(rest, today, until=True):
                yield DateRole(str(roles[-1].lastgroup)), day


def read_month(written: str, near: date) -> date | None:
    """Return the first day of the month that a text names, with or without a year."""
    match = re.search(rf"\b({_MONTH})\b\.?(?: (\d{{4}})\b)?", fold(written))
    if match is None:
        return None
    month = MONTHS[match[1]]
    if match[2]:
        return date(int(match[2]), month, 1) if int(match[2]) in YEARS else None
    return _nearest(1, month, near)


def read_closing(written: str, today: date) -> tuple[tuple[date, ...], str]:
    """Return the coming days that a text names, and the reason: "op 4 en 5 maart (carnaval)"."""
    text = plain(written).rstrip(" .!?")
    match = _REASON.search(text)
    named = text[: match.start()] if match else text
    why = (match[1] or match[2]).strip() if match else ""
    days = read_days(named, today) or ()
    return (days if all(day.year in YEARS for day in days) else ()), why[:LONGEST_NAME]


def _with_month(said: SaidDates, text: str) -> SaidDates:
    named = re.findall(rf"\b({_MONTH})\b", text)
    return SaidDates(month=MONTHS[named[-1]]) if named else said


def _chain(text: str, first: re.Match[str]) -> tuple[list[tuple[re.Match[str], bool]], int]:
    """Return the dates that follow each other from here, each with whether it ends a stretch.

    After a whole date only "en" or "t/m" goes on; a comma begins another thought.
    """
    chain, at, last = [(first, False)], first.end(), first
    while link := _BETWEEN.match(text, at):
        following = _DATE.match(text, link.end())
        comma = link[0].lstrip().startswith(",")
        if following is None or (comma and not _is_bare(last)):
            break
        chain.append((following, bool(link["to"])))
        at, last = following.end(), following
    return chain, at


def _is_bare(match: re.Match[str]) -> bool:
    """Tell whether it is a number that borrows its month of the next date."""
    return bool(match["day"]) and not match["month"]


def _days_of(chain: list[tuple[re.Match[str], bool]], near: date) -> tuple[date, ...]:
    """Return the days of a chain; a number alone is of the month of what comes after it."""
    days: list[date] = []
    following: re.Match[str] | None = None
    named: list[tuple[date | None, bool]] = []
    for match, stretch in reversed(chain):
        following = following if _is_bare(match) else match
        named.append((_day(match, following, near), stretch))
    for day, stretch in reversed(named):
        following_days = _until(days[-1], day) if day and stretch and days else [day]
        if not following_days or None in following_days:
            return ()
        days += [one for one in following_days if one]
    return tuple(days)


def _until(first: date, last: date) -> list[date | None]:
    """Return the days after the first until the last; none when it is not soon after."""
    if last < first and last.month < first.month:  # over New Year, and the year was not said
        last = _existing(first.year + 1, last.month, last.day) or last
    away = (last - first).days
    soon = away <= LONGEST_CLOSING
    return [first + days * A_DAY for days in range(1, away + 1)] if soon else []


def _day(match: re.Match[str], following: re.Match[str] | None, near: date) -> date | None:
    """Return the day of one date, with the month of the `following` when it has none itself."""
    day = _written(match, following, near)
    return day if day and day.year in YEARS else None


def _written(match: re.Match[str], following: re.Match[str] | None, near: date) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["digits"]:
            day, month, year = (int(part) for part in re.split("[-/.]", match["digits"]))
            return date(year + (2000 if year < 100 else 0), month, day)
        if following is None or not following["month"]:
            return None
        number, month = int(match["day"]), MONTHS[following["month"]]
        if following["year"]:
            return date(int(following["year"]), month, number)
        return _nearest(number, month, near)
    except ValueError:
        return None


def _nearest(day: int, month: int, near: date) -> date:
    """Return that day in the year in which it is nearest to `near`."""
    tried = (_existing(year, month, day) for year in (near.year - 1, near.year, near.year + 1))
    known = [found for found in tried if found]
    if not known:
        raise ValueError(day)
    return min(known, key=lambda found: abs(found - near))


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def role_in(before: str) -> DateRole | None:
    """Return the role that a folded text names last."""
    named = [DateRole(str(match.lastgroup)) for match in _ROLE.finditer(before)]
    return named[-1] if named else None


def _closed(before: str, after: str) -> str | None:
    """Return why nobody works on the days in between, "" without a reason; None if they do."""
    said = _IS.sub("", after, count=1)
    said = re.split(r"[,.;!?]| en | and | dus | so ", said)[0].strip(" ()")
    if not _IS_CLOSED.search(said):
        return "" if _IS_CLOSED.search(before) else None
    return "" if _NO_NAME.fullmatch(said) else said[:LONGEST_NAME]


def _three_in_order(found: list[FoundDays]) -> list[tuple[DateRole, date]]:
    """Read three days without a word as the three dates, first to last."""
    days = [day for one in found for day in one.days]
    return list(zip(DateRole, days, strict=True)) if len(days) == len(DateRole) else []


def _name(written: str) -> str:
    match = _NAMED.search(plain(written))
    return match[1].strip(" .'\"“”‘’")[:LONGEST_NAME] if match else ""


def year_ahead(today: date) -> date:
    """Return the day to which every day of the coming year is nearest."""
    return today + HALF_A_YEAR
