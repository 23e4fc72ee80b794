"""Working hours and working days as people write them."""

import re
from datetime import time

from domain.days import WEEKDAYS
from domain.errors import BadDates
from domain.wording import fold

_HOUR = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?(?: ?(?:u(?:ur)?|h))?\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})(?:en|s)?\b")
_TO = re.compile(r"\s*(?:t/?m|tot en met|tot|-|–|until|through|to)\s*")
EVERY_DAY = 7


def read_hours(written: str) -> tuple[time, time] | None:
    """Return from when to when, "8:30 tot 17:00"; None when no hours are named.

    Raise `BadDates` for hours that can not be.
    """
    named = _HOUR.findall(fold(written))
    if not named:
        return None
    hours = [_time(int(hour), int(minute or 0)) for hour, minute in named]
    if len(hours) != 2 or None in hours:
        raise BadDates("hours.unclear")
    opens, closes = hours
    assert opens
    assert closes
    if opens >= closes:
        raise BadDates("hours.closes_first", opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}")
    return opens, closes


def read_weekdays(written: str) -> frozenset[int] | None:
    """Return the days of the week that are named, Monday as 0; "maandag t/m donderdag" is four."""
    text = fold(written)
    found = list(_WEEKDAY.finditer(text))
    days: set[int] = set()
    for before, match in zip([None, *found], found, strict=False):
        day = WEEKDAYS[match[1]]
        if before and _TO.fullmatch(text[before.end() : match.start()]):
            first = WEEKDAYS[before[1]]
            days |= {(first + away) % EVERY_DAY for away in range((day - first) % EVERY_DAY)}
        days.add(day)
    return frozenset(days) or None


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None
