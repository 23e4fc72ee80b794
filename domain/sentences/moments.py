"""Days in a run of words: since when something is so, or that it is yet to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.days import MONTHS, WEEKDAYS, read_day
from domain.sentences.tokens import Token

_LONGEST = 4
_SINCE = frozenset("sinds sedert vanaf per since".split())
_UNTIL = frozenset("tot tm t/m until till uiterlijk voor vóór before by deadline".split())
_COMING = frozenset("komende aanstaande volgende next coming aankomende as".split())
_TODAY = frozenset("vandaag vanochtend vanmorgen vanmiddag today zojuist vanavond".split())
_LONG_AGO = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day from `start` up to `end`; `day` None: it has yet to come or is a term."""

    start: int
    end: int
    day: date | None
    since: bool = False


def find_moments(words: Sequence[Token], offset: int, today: date) -> list[Moment]:
    """Return the days of a clause, first to last."""
    texts = [word.text for word in words]
    found: list[Moment] = []
    place = 0
    while place < len(texts):
        moment = _at(texts, place, today)
        if moment:
            found.append(Moment(moment.start + offset, moment.end + offset, moment.day, moment.since))
        place = moment.end if moment else place + 1
    return found


def _at(texts: list[str], place: int, today: date) -> Moment | None:
    if not _may_begin(texts, place):
        return None
    for end in range(min(place + _LONGEST, len(texts)), place, -1):
        day = _read(texts[place:end], today)
        if day is None:
            continue
        before = texts[max(0, place - 2) : place]
        since = bool(_SINCE & set(before))
        if not since and (_UNTIL | _COMING) & set(before):
            return Moment(place, end, None)
        return Moment(place, end, _past(texts[place:end], day, today, since=since), since=since)
    return None


def _may_begin(texts: list[str], place: int) -> bool:
    text = texts[place]
    return text[0].isdigit() or text in _BEGIN or text in WEEKDAYS or text in MONTHS


_BEGIN = _TODAY | frozenset("""gisteren gister eergisteren yesterday vorige afgelopen last een twee drie
vier vijf zes zeven acht a one two three four five""".split())
_WRITTEN = {"een": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6",
            "zeven": "7", "acht": "8", "a": "1", "one": "1", "two": "2", "three": "3",
            "four": "4", "five": "5"}  # fmt: skip


def _read(texts: list[str], today: date) -> date | None:
    if len(texts) == 1 and texts[0] in _TODAY:
        return today
    if len(texts) == 1 and len(texts[0]) < 3:
        return None  # "do", "zo" and "di" are other words as well
    if len(texts) == 3 and texts[0] in _WRITTEN:
        texts = [_WRITTEN[texts[0]], *texts[1:]]
    return read_day(" ".join(texts), today)


def _past(texts: list[str], day: date, today: date, *, since: bool) -> date | None:
    """A day without a year is the nearest: "1 maart", said in January, has yet to come."""
    if day > today:
        return None
    yearless = any(text in MONTHS for text in texts) and len(texts) == 2
    return None if yearless and not since and today - day > _LONG_AGO else day
