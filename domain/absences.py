"""When somebody is away, as they write it: "van 28 jan t/m 4 feb", "tot 3 maart"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendars import A_DAY
from domain.coming_days import read_stretch
from domain.days import read_day
from domain.wording import fold

AWAY = (  # what one types for being away; why, nobody keeps
    r"(?:afwezig|weg|er niet|vrij|ziek(?: thuis)?|(?:op|met) (?:vakantie|verlof)"
    r"|absent|away|off|sick(?: at home)?|out of office|on (?:leave|holiday|vacation))"
)
_FROM = r"(?:van|vanaf|met ingang van|sinds|from|since|starting)"
_WITH = r"(?:t/m|\btm\b|t\.e\.m\.?|tot en met|through|until and including|up to and including)"
_UNTIL = r"(?:tot aan|tot|until|till|up to|to|-|–)"
_PERIOD = re.compile(
    rf"(?:{_FROM} )?(?P<first>.*?) ?(?:(?P<with>{_WITH})|(?P<until>{_UNTIL})) (?P<last>.+)"
)
_OPEN = re.compile(rf"{_FROM} (?P<first>.+)")
BEGUN_BEFORE = timedelta(days=60)
_REASON = re.compile(
    r"(?:,| want\b| wegens\b| omdat\b| vanwege\b| ivm\b| i\.v\.m\.| because\b| due to\b| for a\b).*"
)
_LEAD = re.compile(r"^(?:op|in|on|met) ")
_NUMBER = re.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Away:
    """First to last day, both included; None for an end that nobody knows."""

    first: date
    last: date | None = None


class NoPeriod(ValueError):
    """It names no days, or none that can be: `why` is "unclear", "past" or "reversed"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read_period(written: str, today: date) -> Away:
    """Read when somebody is away; "tot" is up to that day, "t/m" includes it.

    Without a first day it is today; one day, or one week, is just that. A reason is read over.
    Raises `NoPeriod`.
    """
    text = without_reason(written)
    if match := _PERIOD.fullmatch(text):
        last = _stretch(match["last"], today)
        end = last[1] if match["with"] else last[0] - A_DAY
        first = _first(match["first"], match["last"], today)
        if match["first"] and first > end:
            first = _begun(match["first"], today) or first
        return period(first, end, today)
    if match := _OPEN.fullmatch(text):
        return period(_stretch(match["first"], today)[0], None, today)
    return period(*_stretch(text, today), today)


def without_reason(written: str) -> str:
    """Return the days as they were written, without why somebody is away."""
    return _REASON.sub("", f" {fold(written)}").strip(" .!?")


def period(first: date, last: date | None, today: date) -> Away:
    """Return the days from today on; raise `NoPeriod` for what is over or ends before it begins."""
    if last is not None and last < first:
        raise NoPeriod("reversed" if last >= today else "past")
    if last is not None and last < today:
        raise NoPeriod("past")
    return Away(max(first, today), last)


def _stretch(written: str, today: date) -> tuple[date, date]:
    found = read_stretch(written, today) or read_stretch(_LEAD.sub("", written), today)
    if found is None or found[0] == date.min:  # no day is before it
        raise NoPeriod("unclear")
    return found


def _first(written: str, last: str, today: date) -> date:
    """Read the first day; a bare number is a day of the month of the last one."""
    if not written:
        return today
    if _NUMBER.fullmatch(written):
        return _stretch(f"{written} {last.partition(' ')[2]}", today)[0]
    return _stretch(written, today)[0]


def _begun(written: str, today: date) -> date | None:
    """Return a first day that was already there: last Monday, and no day of a year ago."""
    day = read_day(written, today)
    return day if day and today - day <= BEGUN_BEFORE else None
