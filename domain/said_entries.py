"""What a coordinator says of the monitor's page: "communicatiemoment 28 februari: terugblik"."""

import re
from dataclasses import dataclass
from datetime import date

from domain.coming_days import read_coming_day
from domain.days import read_day
from domain.errors import BadReport, NotUnderstood
from domain.page_entries import EntryKind
from domain.reports import short_text
from domain.said_dates import find_days
from domain.wording import fold, plain

KINDS = {
    EntryKind.POINT: r"aandachtspunt(?:en)?|attention points?",
    EntryKind.MOMENT: r"communicatie(?:momenten|moment)?|communication(?: moments?)?",
    EntryKind.RESULT: r"resultaat|resultaten|results?",
}
ANY_KIND = "|".join(KINDS.values())
ONE_KIND = r"(?:aandachtspunt|communicatiemoment|attention point|communication moment)"
_ADDED = re.compile(
    rf"\s*(?:nieuwe?|new|voeg toe:?)?\s*({ANY_KIND})\b([^:\n]{{0,60}}):(.*)", re.I | re.S
)
_WITHOUT_COLON = re.compile(
    rf"\s*(?:(?:voeg (?:een )?|add (?:an? )?)?(?:nieuwe?|new)?\s*)({ONE_KIND})\s+(.+)", re.I | re.S
)
_NUMBERED = re.compile(rf"({ANY_KIND})\s+(\d{{1,4}})\b(.*)", re.I | re.S)
_HELD = re.compile(r"\b(?:gehouden|gerealiseerd|geweest|held|done)\b")
_PLANNED = re.compile(r"\b(?:gepland|planned)\b")
_FILLER = re.compile(r"\b(?:op|on|van|of|sinds|is|naar|to|het|de|was)\b|[ ,()]+")
LONGEST = 60
_MOST_WORDS = 4  # of a day without a date: "dinsdag over twee weken"


@dataclass(frozen=True, slots=True)
class SaidEntry:
    """What is said to come on the page; `realised` is None where only the day tells."""

    kind: EntryKind
    text: str
    day: date | None = None
    realised: bool | None = None


@dataclass(frozen=True, slots=True)
class SaidOfOne:
    """Which entry of a list is meant, and what is said of it."""

    kind: EntryKind
    number: int
    rest: str


def kind_of(written: str) -> EntryKind:
    """Return which kind of entry a word names."""
    found = (kind for kind, said in KINDS.items() if re.fullmatch(said, fold(written)))
    return next(found, EntryKind.POINT)


def read_added(written: str, today: date) -> SaidEntry | None:
    """Read a new entry; None where the text is no such thing.

    Raise `NotUnderstood` for a day that is none, `BadReport` for a text that is empty or long.
    """
    match = _ADDED.match(written)
    if match is None:
        return _read_without_colon(written, today)
    kind, said = kind_of(match[1]), match[2]
    day, realised = read_when(said, today)
    return SaidEntry(kind, read_text(match[3]), day, realised)


def _read_without_colon(written: str, today: date) -> SaidEntry | None:
    """Read "communicatiemoment 28 februari terugblik"; a day without a text is none."""
    match = _WITHOUT_COLON.match(written)
    if match is None:
        return None
    kind, said = kind_of(match[1]), match[2].split()
    count = _words_of_a_day(said, today) if kind is EntryKind.MOMENT else 0
    if count == len(said):
        return None
    day, realised = read_when(" ".join(said[:count]), today)
    return SaidEntry(kind, read_text(" ".join(said[count:])), day, realised)


def _words_of_a_day(said: list[str], today: date) -> int:
    """Return how many words at the beginning are a day."""
    text = fold(" ".join(said))
    dated = [found for found in find_days(text, today) if found.start == 0 and found.days]
    if dated:
        return len(text[: dated[0].end].split())
    tried = range(min(len(said) - 1, _MOST_WORDS), 0, -1)
    return next((n for n in tried if _named(" ".join(said[:n]), today)), 0)


def _named(written: str, today: date) -> date | None:
    """Return the day that words without a date name: last thursday, or one to come."""
    return read_day(written, today) or read_coming_day(written, today)


def read_when(written: str, today: date) -> tuple[date | None, bool | None]:
    """Read "28 februari", "gehouden", "gisteren gehouden"; a bare "gehouden" was today.

    Raise `NotUnderstood` for words that are no day.
    """
    text = fold(written)
    held, planned = bool(_HELD.search(text)), bool(_PLANNED.search(text))
    rest = _PLANNED.sub(" ", _HELD.sub(" ", text)).strip(" ,:.")
    realised = True if held else False if planned else None
    if not _FILLER.sub("", rest):
        return (today if held else None), realised
    return read_one_day(rest, today), realised


def read_one_day(written: str, today: date) -> date:
    """Read one day, in the year in which it is nearest to today; raise for what is none."""
    found = find_days(fold(written), today)
    if len(found) == 1 and len(found[0].days) == 1:
        return found[0].days[0]
    day = _named(_bare(written), today) if not found else None
    if day is None:
        raise NotUnderstood("entry.bad_day", written=plain(written)[:LONGEST])
    return day


def read_text(written: str) -> str:
    """Return a text for the page: one line, plain, and short enough to be read."""
    text = " ".join(short_text(written).split())
    if not text:
        raise BadReport("entry.empty")
    return text


def read_of_one(written: str) -> SaidOfOne | None:
    """Read which entry is meant: "verwijder aandachtspunt 2", "wijzig resultaat 1: tekst"."""
    match = _NUMBERED.search(written)
    return SaidOfOne(kind_of(match[1]), int(match[2]), match[3]) if match else None


def read_place(written: str, count: int) -> int | None:
    """Return the place that is said: "bovenaan", "onderaan", "op plaats 2"; None for none."""
    text = fold(written)
    if re.search(r"\b(?:bovenaan|boven|eerst\w*|first|top)\b(?! \d)", text):
        return 1
    if re.search(r"\b(?:onderaan|laatst\w*|last|bottom)\b", text):
        return count
    number = re.search(r"\d{1,4}", text)
    return int(number[0]) if number else None


def _bare(written: str) -> str:
    return re.sub(r"^(?:op|on|van|is) ", "", fold(written).strip(" ,:."))
