"""Days that are still to come, as people write them; what could be two days is none.

A stretch of days ("volgende week") is read as its first day that is not past, or as its last
day where somebody says until when.
"""

import re
from datetime import date, timedelta

from domain.days import MONTHS, WEEKDAYS, a_day, read_day
from domain.months import months_later, read_month
from domain.wording import fold

Stretch = tuple[date, date]  # the first and the last day; often the same

A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)
FRIDAY = timedelta(days=4)  # after Monday
_NEAR = {
    "vandaag": 0, "today": 0, "nu": 0, "now": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2,
    "day after tomorrow": 2, "the day after tomorrow": 2,
}  # fmt: skip
WEEKDAYS_IN_SHORT = WEEKDAYS | {  # words that in a sentence may be others: "sat", "sun"
    name: day for day, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
}
_COUNTS = {
    name: number
    for number, names in enumerate(
        ("een a an one", "twee two", "drie three", "vier four", "vijf five", "zes six"), start=1
    )
    for name in names.split()
}
_PARTS = {
    "begin": 0, "start": 0, "early": 0, "beginning of": 0, "start of": 0, "begin van": 0,
    "half": 1, "medio": 1, "midden": 1, "halverwege": 1, "mid": 1, "middle of": 1,
    "eind": 2, "einde": 2, "end": 2, "late": 2, "end of": 2, "eind van": 2, "einde van": 2,
}  # fmt: skip
_WEEKS = {
    "deze week": 0, "this week": 0, "week": 0, "volgende week": 1, "komende week": 1,
    "next week": 1,
}  # fmt: skip
_THESE_MONTHS = {
    "deze maand": 0, "this month": 0, "maand": 0, "month": 0, "volgende maand": 1,
    "komende maand": 1, "next month": 1,
}  # fmt: skip
_THESE_YEARS = {
    "jaar": 0, "year": 0, "dit jaar": 0, "this year": 0, "volgend jaar": 1, "next year": 1,
}  # fmt: skip
_MIDDLE = 15  # of a month

_NAMED = re.compile(r"(\d{1,2}) ([a-z]{3,9})\.?$")
_SHORT = re.compile(r"(\d{1,2})[-/](\d{1,2})$")
_LATER = re.compile(r"(?:over|in) (\d{1,3}|[a-z]+) (dag|dagen|days?|week|weken|weeks)$")
_MONTHS_LATER = re.compile(r"(?:over|in) (\d{1,2}|[a-z]+) (?:maand|maanden|months?)$")
_WEEK = re.compile(r"(?:week|wk) (\d{1,2})(?: (?:(?:van|in|of) )?(\d{4}))?$")
_PART = re.compile(
    rf"({'|'.join(sorted(_PARTS, key=len, reverse=True))})[ -](?:(?:de|het|the) )?(.+)$"
)
_WEEKDAY = re.compile(r"(?:(?:komende|aanstaande|deze|coming|this) )?([a-z]+)(?: a\.?s\.?)?$")
_DAY_OF_WEEK = re.compile(r"(?P<day>[a-z]+) (?:(?:van|in|of) )?(?P<week>.+)$")
_WEEK_AND_DAY = re.compile(r"(?P<week>.+?) (?:op )?(?P<day>[a-z]+)$")
_WITH_WEEKDAY = re.compile(r"([a-z]+),? (\d.*)$")


def read_coming_day(written: str, today: date, *, until: bool = False) -> date | None:
    """Return the coming day that a text names, or None when it names none for sure.

    Understood: 1 maart, vr 1 maart, 1-3, morgen, over 3 dagen, over een maand, donderdag,
    komende donderdag, volgende week [donderdag], week 6 [2020], volgende maand, begin april,
    half mei, eind maart, eind van het jaar; the same in English; and whole dates of any time.
    With `until` the last day of a stretch is meant.
    """
    found = read_stretch(written, today)
    if found is None:
        return None
    first, last = found
    return last if until or last < today else max(first, today)


def read_stretch(written: str, today: date) -> Stretch | None:
    """Return the first and the last day that a text names: a week has five, a day is both."""
    text = fold(written)
    if (match := _WITH_WEEKDAY.match(text)) and match[1] in WEEKDAYS_IN_SHORT:
        day = read_coming_day(match[2], today)
        return _one(day if day and day.weekday() == WEEKDAYS_IN_SHORT[match[1]] else None)
    if whole := read_day(text):
        return whole, whole
    found = _stretch(text, today)
    return found if found and found[1] >= today else None


def _stretch(text: str, today: date) -> Stretch | None:
    try:
        return next(filter(None, (read(text, today) for read in _READERS)), None)
    except (ValueError, OverflowError):  # no such week in that year; beyond the last year there is
        return None


def _near(text: str, today: date) -> Stretch | None:
    return _one(today + timedelta(days=_NEAR[text])) if text in _NEAR else None


def _named(text: str, today: date) -> Stretch | None:
    """Read a day and a month: the first such day from today on."""
    if match := _NAMED.match(text):
        month = MONTHS.get(match[2])
    elif match := _SHORT.match(text):
        month = int(match[2])
    if not match or month is None:
        return None
    day = int(match[1])
    return _one(a_day(today.year + ((month, day) < (today.month, today.day)), month, day))


def _later(text: str, today: date) -> Stretch | None:
    if match := _LATER.match(text):
        count = _count(match[1])
        days = 7 if match[2].startswith("w") else 1
        return _one(today + timedelta(days=count * days)) if count else None
    match = _MONTHS_LATER.match(text)
    count = _count(match[1]) if match else None
    if not count:
        return None
    first, last = _of_month(months_later(today.replace(day=1), count))
    return _one(min(first + timedelta(days=today.day - 1), last))


def _span(text: str, today: date) -> Stretch | None:
    """Read a week (Monday to Friday), this month or the next."""
    if monday := _monday(text, today):
        return monday, monday + FRIDAY
    if text in _THESE_MONTHS:
        return _of_month(months_later(today.replace(day=1), _THESE_MONTHS[text]))
    return None


def _monday(text: str, today: date) -> date | None:
    this_monday = today - timedelta(days=today.weekday())
    if text in _WEEKS:
        return this_monday + _WEEKS[text] * A_WEEK
    match = _WEEK.match(text)
    if not match:
        return None
    this_year = today.isocalendar().year
    monday = date.fromisocalendar(int(match[2] or this_year), int(match[1]), 1)
    if match[2] or monday >= this_monday:
        return monday
    return date.fromisocalendar(this_year + 1, int(match[1]), 1)


def _part(text: str, today: date) -> Stretch | None:
    """Read the beginning, the middle or the end of a week, a month or a year."""
    match = _PART.match(text)
    if not match:
        return None
    part, whole = _PARTS[match[1]], match[2]
    if whole in _THESE_YEARS:
        year = today.year + _THESE_YEARS[whole]
        return _one(_part_of((date(year, 1, 1), date(year, 12, 31)), part))
    if span := _span(whole, today):
        return _one(_part_of(span, part))
    month = read_month(whole, today)
    if month is None:
        return None
    day = _part_of(_of_month(month), part)
    if day < today and whole in MONTHS:
        day = _part_of(_of_month(months_later(month, 12)), part)
    return _one(day)


def _part_of(span: Stretch, part: int) -> date:
    first, last = span
    days = (last - first).days
    middle = _MIDDLE - 1 if 27 <= days <= 30 else days // 2
    return first + timedelta(days=(0, middle, days)[part])


def _weekday(text: str, today: date) -> Stretch | None:
    """Read a weekday: the first one after today; "volgende donderdag" could be two."""
    match = _WEEKDAY.match(text)
    if not match or match[1] not in WEEKDAYS_IN_SHORT:
        return None
    return _one(today + timedelta(days=(WEEKDAYS_IN_SHORT[match[1]] - today.weekday()) % 7 or 7))


def _of_week(text: str, today: date) -> Stretch | None:
    for shape in (_WEEK_AND_DAY, _DAY_OF_WEEK):
        match = shape.match(text)
        if (
            match
            and match["day"] in WEEKDAYS_IN_SHORT
            and (monday := _monday(match["week"], today))
        ):
            return _one(monday + timedelta(days=WEEKDAYS_IN_SHORT[match["day"]]))
    return None


_READERS = (_near, _named, _later, _span, _part, _of_week, _weekday)


def _one(day: date | None) -> Stretch | None:
    return (day, day) if day else None


def _of_month(month: date) -> Stretch:
    return month, months_later(month, 1) - A_DAY


def _count(written: str) -> int | None:
    return int(written) if written.isdigit() else _COUNTS.get(written)
