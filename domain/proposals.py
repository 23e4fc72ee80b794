"""The three dates of a monitor: what we propose, and which ones can not be."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.calendars import A_DAY, Calendar
from domain.errors import BadDates
from domain.months import months_later, read_month

TIME_TO_REPORT = timedelta(days=8)  # after the cut-off
MEETS_ON = 2  # Wednesday: the board reads the papers
WORKDAYS_TO_WRITE = 2  # between the last report and the papers
FARTHEST = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class Dates:
    """Status as at, reports until (that whole day), papers due."""

    cut_off: date
    report_until: date
    due: date


def cut_off_of(month: date) -> date:
    """Return the cut-off of the monitor of a month: the last day of the month before."""
    return month.replace(day=1) - A_DAY


def propose(cut_off: date, calendar: Calendar) -> Dates:
    """Propose the other two dates: eight days to report, and then the papers."""
    until = _report_until(cut_off, calendar)
    return Dates(cut_off, until, due_after(until, calendar))


def until(dates: Dates, report_until: date, calendar: Calendar) -> Dates:
    """Let people report until another day; the papers move along."""
    return replace(dates, report_until=report_until, due=due_after(report_until, calendar))


def due_after(report_until: date, calendar: Calendar) -> date:
    """Return the first Wednesday that leaves two whole workdays to write in.

    So 13 February after Friday the 8th, and 13 March after Friday the 1st where carnival
    closes Monday and Tuesday. A Wednesday off becomes the workday after.
    """
    day = report_until
    for _ in range(WORKDAYS_TO_WRITE):
        day = calendar.workday_from(day + A_DAY)
    day += A_DAY
    wednesday = day + timedelta(days=(MEETS_ON - day.weekday()) % 7)
    return calendar.workday_from(wednesday)


def month_of(dates: Dates) -> date:
    """Return the first day of the month that a monitor is named after: that of its last report."""
    return dates.report_until.replace(day=1)


def keeps_its_name(name: str, dates: Dates) -> bool:
    """Tell whether a monitor is still one of the month in its name; a name of one's own stays."""
    named = read_month(name)
    return named is None or named == month_of(dates)


def check(dates: Dates, calendar: Calendar, today: date, before: Dates | None = None) -> None:
    """Raise `BadDates`, saying what to type instead, for dates that can not be.

    A monitor on its way may be moved when a date of it has been: of those `before` only what
    changes has to lie ahead.
    """
    later = _report_until(max(dates.cut_off, today), calendar)
    month_end = months_later(today.replace(day=1), 1) - A_DAY
    if dates.cut_off < today and (before is None or dates.cut_off != before.cut_off):
        raise BadDates("dates.cut_off_past", day=dates.cut_off, instead=month_end)
    if max(dates.cut_off, dates.report_until, dates.due) - today > FARTHEST:
        raise BadDates("dates.too_far", instead=month_end)
    if dates.report_until < dates.cut_off:
        raise BadDates("dates.closes_too_early", day=dates.report_until, cut_off=dates.cut_off,
                       instead=later)  # fmt: skip
    if dates.report_until < today and (before is None or dates.report_until != before.report_until):
        raise BadDates("dates.report_until_past", day=dates.report_until, instead=later)
    if dates.due < dates.report_until:
        raise BadDates("dates.due_too_early", day=dates.due, until=dates.report_until,
                       instead=due_after(dates.report_until, calendar))  # fmt: skip


def _report_until(cut_off: date, calendar: Calendar) -> date:
    """Return the workday a good week later; after a long closing the first one there is."""
    later = cut_off + TIME_TO_REPORT
    day = calendar.workday_until(later)
    return day if day > cut_off else calendar.workday_from(later)
