"""Days as people write them, and the day that a moment falls on."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.wording import fold

_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_NAMED = re.compile(r"(\d{1,2}) ([a-z]{3,9})\.?(?: (\d{4}))?$")
_AGO = re.compile(r"(\d{1,3}) (dag|dagen|week|weken|day|days|weeks) (?:geleden|ago)$")
_WEEKDAY = re.compile(
    r"(?:(?:afgelopen|laatste|(vorige week|last week)|last) )?([a-z]+)( vorige week| last week)?$"
)

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan januari january", "feb februari february", "mrt maart mar march",
            "apr april", "mei may", "jun juni june", "jul juli july",
            "aug augustus august", "sep sept september", "okt oktober oct october",
            "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: day
    for day, names in enumerate(
        ("ma maandag monday", "di dinsdag tuesday", "wo woensdag wednesday",
         "do donderdag thursday", "vr vrijdag friday", "za zaterdag saturday",
         "zo zondag sunday"),
    )
    for name in names.split()
}  # fmt: skip
_NEAR = {
    "vandaag": 0, "today": 0, "nu": 0, "now": 0, "gisteren": 1, "gister": 1, "yesterday": 1,
    "eergisteren": 2,
}  # fmt: skip


def local_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the day on which a moment falls, there."""
    return moment.astimezone(zone).date()


def read_day(written: str, today: date | None = None) -> date | None:
    """Return the day that a text names, or None when it names none.

    Understood: 10-01-2019, 10/1/19, 2019-01-10, 10 januari [2019], and with `today` also
    vandaag, gisteren, 3 dagen geleden, donderdag, vorige week donderdag. A day without a
    year is the last one that is not after today; when that year has no such day, none.
    """
    text = fold(written)
    return _numeric(text) or (_relative(text, today) if today else None)


def _numeric(text: str) -> date | None:
    if match := _ISO.match(text):
        return a_day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.match(text):
        year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
        return a_day(year, int(match[2]), int(match[1]))
    if (match := _NAMED.match(text)) and match[3] and match[2] in MONTHS:
        return a_day(int(match[3]), MONTHS[match[2]], int(match[1]))
    return None


def _relative(text: str, today: date) -> date | None:
    if text in _NEAR:
        return today - timedelta(days=_NEAR[text])
    if match := _AGO.match(text):
        return today - timedelta(days=int(match[1]) * (7 if match[2].startswith("w") else 1))
    if (match := _NAMED.match(text)) and match[2] in MONTHS:
        day = a_day(today.year, MONTHS[match[2]], int(match[1]))
        return a_day(today.year - 1, day.month, day.day) if day and day > today else day
    if (match := _WEEKDAY.match(text)) and match[2] in WEEKDAYS:
        return _weekday(WEEKDAYS[match[2]], today, last_week=bool(match[1] or match[3]))
    return None


def _weekday(weekday: int, today: date, *, last_week: bool) -> date:
    if last_week:
        monday = today - timedelta(days=today.weekday() + 7)
        return monday + timedelta(days=weekday)
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)


def a_day(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
