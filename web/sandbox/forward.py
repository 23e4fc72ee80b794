"""How people ask the example's clock to go on: "vooruit 7 dagen", "vooruit naar 28 januari"."""

import re
from datetime import date, timedelta

from domain.days import WEEKDAYS, read_day
from domain.wording import fold

MOST_DAYS = 400
REFUSED = 0
_UNITS = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), 1),
    **dict.fromkeys(("week", "weken", "weeks"), 7),
    **dict.fromkeys(("maand", "maanden", "month", "months"), 30),
}
_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("nul zero", "een a one", "twee two", "drie three", "vier four", "vijf five",
         "zes six", "zeven seven", "acht eight", "negen nine", "tien ten", "elf eleven",
         "twaalf twelve", "dertien thirteen", "veertien fourteen"),
    )
    for word in words.split()
} | {"twintig": 20, "twenty": 20, "dertig": 30, "thirty": 30}  # fmt: skip
_AWAY = {"morgen": 1, "tomorrow": 1, "overmorgen": 2}
_ASKED = re.compile(
    r"(?:zet |ga |move |go )?(?:(?:de |the )?(?:klok|clock) )?"
    r"(?:(?P<before>.+?) )?(?P<way>vooruit|forward|achteruit|backwards?)(?: (?P<after>.+))?"
)
_STEP = re.compile(rf"(?:met |by )?(-?\d+|{'|'.join(_NUMBERS)})(?: ({'|'.join(_UNITS)}))?")
_UNTIL = re.compile(r"(?:naar|tot|to|until) (.+)")
_WEEKDAY = re.compile(rf"(volgende week |next week )?({'|'.join(WEEKDAYS)})")


def asked_days(written: str, today: date) -> int | None:
    """Return how many days the clock is asked to go on; None when nobody asks it anything.

    What it can not do (back, on the spot, over 400 days, to a day that is no day) is REFUSED.
    """
    asked = _ASKED.fullmatch(fold(written).rstrip(" .!"))
    if asked is None or (asked["before"] and asked["after"]):
        return None
    days = _read(asked["before"] or asked["after"] or "1 dag", today)
    if days is None:
        return None
    forward = asked["way"] in {"vooruit", "forward"}
    return days if forward and 1 <= days <= MOST_DAYS else REFUSED


def _read(text: str, today: date) -> int | None:
    if step := _STEP.fullmatch(text):
        number = _NUMBERS.get(step[1])
        many = int(step[1][:9]) if number is None else number
        return many * _UNITS[step[2] or "dagen"]
    if text in _UNITS:
        return _UNITS[text]
    if until := _UNTIL.fullmatch(text):
        day = _coming(until[1], today)
        return (day - today).days if day else REFUSED
    return None


def _coming(text: str, today: date) -> date | None:
    """Return the day that a text names; without a year, the first one after today."""
    if text in _AWAY:
        return today + timedelta(days=_AWAY[text])
    if weekday := _WEEKDAY.fullmatch(text):
        ahead = (WEEKDAYS[weekday[2]] - today.weekday()) % 7
        if weekday[1]:
            return today + timedelta(days=7 - today.weekday() + WEEKDAYS[weekday[2]])
        return today + timedelta(days=ahead or 7)
    if day := read_day(text):
        return day
    years = (today.year, today.year + 1)
    named = [read_day(f"{text}{mark}{year}") for year in years for mark in (" ", "-")]
    return next((day for day in named if day and day > today), None)
