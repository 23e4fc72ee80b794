"""Several days at once, as a coordinator writes when the municipality is closed."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from domain.coming_days import WEEKDAYS_IN_SHORT, Stretch, read_coming_day, read_stretch
from domain.days import MONTHS
from domain.wording import fold

MOST_DAYS = 62  # a closing that is longer is a slip of the pen
_A_MONTH = "|".join(MONTHS)
_THROUGH = re.compile(
    r"\s*(?:\bt/m\b|\btm\b|\btot en met\b|\bthrough\b|\b(?:up )?to and including\b"
    rf"|(?<=\d) ?[-–] ?(?=\d{{1,2}} (?:{_A_MONTH})\b)|(?<=[a-z.]) ?[-–] ?(?=\d)"
    r"|(?<=\d) [-–] (?=\d))\s*"
)
_AND = re.compile(r"(?:, en |, and |,| en | and | & )\s*")
_TAIL = re.compile(r"\d{1,2} ([a-z]+\.?(?: \d{4})?)$")
_BARE = re.compile(rf"(?:(?:{'|'.join(WEEKDAYS_IN_SHORT)}) )?\d{{1,2}}$")


def read_days(written: str, today: date) -> tuple[date, ...] | None:
    """Return the coming days that a text names, first to last, or None when it names none.

    Understood: 4 maart, 4 en 5 maart, 4-5 maart, 4, 5 en 6 maart 2019, 4 t/m 8 maart,
    24 december t/m 1 januari, 24-12-2018 tot en met 1-1-2019, week 9; the same in English.
    One part that is not understood makes all of it nothing.
    """
    text = re.sub(r"^(?:van|from|op|on) ", "", fold(written))
    found: set[date] = set()
    tail = ""  # the month of a number that has none: "4 en 5 maart"
    for part in reversed(_AND.split(_THROUGH.sub(" t/m ", text))):
        days = _part(part, tail, today)
        if days is None:
            return None
        found.update(_each(days))
        tail = _tail_of(part.partition(" t/m ")[0]) or _tail_of(part) or tail
    return tuple(sorted(found))


def _part(part: str, tail: str, today: date) -> Stretch | None:
    first, through, last = part.partition(" t/m ")
    last = _whole(last, tail)
    first = _whole(first, _tail_of(last) or tail)
    if not through:
        return read_stretch(first, today)
    start = read_coming_day(first, today)
    end = read_coming_day(last, start) if start else None
    if start is None or end is None or not 0 <= (end - start).days < MOST_DAYS:
        return None
    return start, end


def _whole(written: str, tail: str) -> str:
    return f"{written} {tail}" if _BARE.match(written) and tail else written


def _tail_of(written: str) -> str:
    match = _TAIL.search(written)
    return match[1] if match else ""


def _each(days: Stretch) -> Iterable[date]:
    first, last = days
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
