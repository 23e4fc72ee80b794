"""Months as people write them, each as its first day; and the monitor of a month."""

import re
from collections.abc import Iterable
from datetime import date

from domain.days import MONTHS
from domain.monitors import Monitor
from domain.wording import fold

_NAMED = re.compile(r"([a-z]{3,9})\.?(?: (?:van )?(\d{4}))?$")
_NUMERIC = re.compile(r"(\d{1,2})[-/](\d{4})$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})$")
_OF_A_YEAR = re.compile(
    r"(?P<before>vorig|afgelopen|dit|last|this) (?:jaar|year)(?: in)? (?P<other>[a-z]{3,9})"
    r"|(?P<month>(?:\d{1,2} )?[a-z]{3,9}) (?P<after>vorig|afgelopen|dit|last|this) (?:jaar|year)"
)
_NEAR = {
    "deze maand": 0, "this month": 0, "volgende maand": 1, "komende maand": 1, "next month": 1,
}  # fmt: skip
_YEARS = range(1, 9999)


def read_month(written: str, today: date | None = None) -> date | None:
    """Return the month that a text names, or None when it names none.

    Understood: februari 2019, feb 2019, 2-2019, 2019-02, and with `today` also februari (the
    one that is now or comes first), deze maand, volgende maand.
    """
    text = fold(written)
    if match := _NUMERIC.match(text):
        return _month(int(match[2]), int(match[1]))
    if match := _ISO.match(text):
        return _month(int(match[1]), int(match[2]))
    if today and text in _NEAR:
        return months_later(today.replace(day=1), _NEAR[text])
    match = _NAMED.match(text)
    if not match or match[1] not in MONTHS:
        return None
    number = MONTHS[match[1]]
    if match[2]:
        return _month(int(match[2]), number)
    return _month(today.year + (number < today.month), number) if today else None


def in_full(written: str, today: date) -> str:
    """Write the year out: "vorig jaar juni" and "juni vorig jaar" are "juni 2018"."""
    match = _OF_A_YEAR.fullmatch(fold(written))
    if match is None:
        return written
    this = (match["before"] or match["after"]) in ("dit", "this")
    return f"{match['month'] or match['other']} {today.year if this else today.year - 1}"


def months_later(month: date, count: int) -> date:
    """Return the first day of the month that comes so many months after."""
    years, number = divmod(month.month - 1 + count, 12)
    return date(month.year + years, number + 1, 1)


def monitor_of(known: Iterable[Monitor], written: str) -> Monitor | None:
    """Return the monitor of the month that a text names; without a year the last one."""
    exactly, roughly = read_month(written), read_month(written, date.min)
    fitting = [
        monitor
        for monitor in known
        if roughly and _month_of(monitor).month == roughly.month
        if not exactly or _month_of(monitor) == exactly
    ]
    return max(fitting, key=lambda monitor: monitor.cut_off) if fitting else None


def _month_of(monitor: Monitor) -> date:
    """Return the month in its name; a name of one's own has that of its last day."""
    ends = monitor.report_until or monitor.cut_off
    return read_month(monitor.name) or ends.replace(day=1)


def _month(year: int, number: int) -> date | None:
    return date(year, number, 1) if year in _YEARS and 1 <= number <= 12 else None
