"""Dates of a monitor that move by so many days: "een week later", "stukken twee dagen eerder"."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from domain import proposals
from domain.calendars import Calendar
from domain.proposals import Dates
from domain.said_dates import DateRole, role_in
from domain.wording import fold

_COUNTS = {
    word: number
    for number, words in enumerate(("een a one", "twee two", "drie three", "vier four"), start=1)
    for word in words.split()
}
SHIFT = (
    rf"(?:\d{{1,2}}|{'|'.join(_COUNTS)}) (?:dag|dagen|days?|week|weken|weeks?)"
    r" (?:later|eerder|vroeger|earlier|sooner)"
)
_SHIFT = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)}) (?P<unit>da[gy]|we)\w*"
    r" (?P<way>later|eerder|vroeger|earlier|sooner)\b"
)


@dataclass(frozen=True, slots=True)
class Shift:
    """By how much a date moves; all three of them without a `role`."""

    by: timedelta
    role: DateRole | None = None


def read_shift(written: str) -> Shift | None:
    """Return by how much a text moves dates; None when it names days or nothing of the kind."""
    text = fold(written)
    match = _SHIFT.search(text)
    if match is None:
        return None
    count = int(match["count"]) if match["count"].isdigit() else _COUNTS[match["count"]]
    days = count * (7 if match["unit"] == "we" else 1)
    return Shift(timedelta(days if match["way"] == "later" else -days), role_in(text))


def shifted(dates: Dates, shift: Shift, calendar: Calendar) -> Dates:
    """Move what is meant; the last day to report and the papers stay on workdays."""
    cut_off, by = dates.cut_off + shift.by, shift.by
    until = calendar.workday_until(dates.report_until + by)
    due = calendar.workday_from(dates.due + by)
    if shift.role is DateRole.CUT_OFF:
        return replace(dates, cut_off=cut_off)
    if shift.role is DateRole.REPORT_UNTIL:
        return proposals.until(dates, until, calendar)
    if shift.role is DateRole.DUE:
        return replace(dates, due=due)
    return Dates(cut_off, until, due)
