"""Days in a run of words: since when something is so, or that it is yet to come."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.days import MONTHS, WEEKDAYS, read_day
from domain.sentences.listed import listed
from domain.sentences.times_to_come import TIMES_TO_COME

_LONGEST = 4
_SINCE = listed("sinds sedert vanaf per since")
_FOR_SURE = listed("sinds sedert since")
_UNTIL = listed("tot tm t/m until till")
_BY = listed("uiterlijk voor before by deadline")
_COMING = listed("""
komende aanstaande volgende next coming aankomende as kom aanst over
""")
_TODAY = listed("""
vandaag vanochtend vanmorgen vanmiddag today zojuist vanavond
""")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[-/](\d{1,2})")
_NAMES = {month: name for name, month in MONTHS.items()}
_LONG_AGO = timedelta(days=183)
_HALF_A_YEAR = 6


@dataclass(frozen=True, slots=True)
class Moment:
    """A day from `start` up to `end`; without a day it is a term, or, when `coming`, yet ahead."""

    start: int
    end: int
    day: date | None
    since: bool = False
    coming: bool = False


def find_moments(texts: list[str], offset: int, today: date) -> list[Moment]:
    """Return the days of a clause, first to last."""
    found: list[Moment] = []
    place = 0
    while place < len(texts):
        moment = _at(texts, place, today) or _ahead(texts, place, today)
        if moment:
            span = (moment.start + offset, moment.end + offset)
            found.append(Moment(*span, moment.day, moment.since, moment.coming))
        place = moment.end if moment else place + 1
    return found


def _at(texts: list[str], place: int, today: date) -> Moment | None:
    if not _may_begin(texts[place]):
        return None
    for end in range(min(place + _LONGEST, len(texts)), place, -1):
        if (day := _read(texts[place:end], today)) is not None:
            return _day(texts, place, end, day, today)
    return _short(texts, place, today)


def _short(texts: list[str], place: int, today: date) -> Moment | None:
    """Read "op 12-9": only after a word that leads to a day, or it is a share of something."""
    match = _DAY_AND_MONTH.fullmatch(texts[place])
    before = texts[max(0, place - 1) : place]
    if not match or not set(before) & (_SINCE | {"op", "on", "dd"}) or not 0 < int(match[2]) <= 12:
        return None
    day = read_day(f"{match[1]} {_NAMES[int(match[2])]}", today)
    if day is None:
        return None
    found = _day([*texts[:place], match[1], "mei"], place, place + 2, day, today)
    return replace(found, end=place + 1)


def _day(texts: list[str], place: int, end: int, day: date, today: date) -> Moment:
    before = set(texts[max(0, place - 2) : place])
    if before & _SINCE or before == {"as", "of"}:
        ahead = day > today if before & _FOR_SURE else _is_ahead(texts[place:end], day, today)
        return Moment(place, end, None if ahead else day, since=True, coming=ahead)
    if before & _UNTIL:
        return Moment(place, end, None)
    if before & (_BY | _COMING) or _is_ahead(texts[place:end], day, today):
        return Moment(place, end, None, coming=True)
    return Moment(place, end, day)


def _may_begin(text: str) -> bool:
    return text[0].isdigit() or text in _BEGIN or text in WEEKDAYS or text in MONTHS


_WRITTEN = {"een": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6",
            "zeven": "7", "acht": "8", "a": "1", "one": "1", "two": "2", "three": "3",
            "four": "4", "five": "5"}  # fmt: skip
_BEGIN = (
    _TODAY
    | listed("""
gisteren gister eergisteren yesterday this vorige afgelopen last laatst
""")
    | _WRITTEN.keys()
)


def _read(texts: list[str], today: date) -> date | None:
    if texts in (["this", "morning"], ["this", "afternoon"]) or (
        len(texts) == 1 and texts[0] in _TODAY
    ):
        return today
    if len(texts) == 1 and len(texts[0]) < 3:
        return None  # "do", "zo" and "di" are other words as well
    if len(texts) == 3 and texts[0] in _WRITTEN:
        texts = [_WRITTEN[texts[0]], *texts[1:]]
    return read_day(" ".join(texts), today)


def _is_ahead(texts: list[str], day: date, today: date) -> bool:
    """Take the nearest day where no year is said: "1 maart", in January, has yet to come."""
    yearless = len(texts) == 2 and any(text in MONTHS for text in texts)
    return day > today or (yearless and today - day > _LONG_AGO)


def _ahead(texts: list[str], place: int, today: date) -> Moment | None:
    """Find a time to come that is no day: "na de zomer", "eind april", "week 40", "in 2025"."""
    until = bool(_UNTIL & set(texts[max(0, place - 2) : place]))
    if found := TIMES_TO_COME.at(texts, place):
        return Moment(place, place + found[0], None, coming=not until)
    if _is_later(texts, place, today):
        return Moment(place, place + 1, None, coming=not until)
    return None


def _is_later(texts: list[str], place: int, today: date) -> bool:
    text, before = texts[place], texts[place - 1] if place else ""
    if text in MONTHS and len(text) > 2:
        away = (MONTHS[text] - today.month) % 12
        return 0 < away <= _HALF_A_YEAR or (away == 0 and before in {"eind", "einde", "end"})
    if not text.isdigit():
        return False
    if len(text) == 4:
        return today.year < int(text) < today.year + 20
    return before in {"week", "wk"} and int(text) > today.isocalendar().week
