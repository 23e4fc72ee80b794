"""What goes out for a request under the Woo, the Dutch act on open government: names apart."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.days import read_day
from domain.months import read_month
from domain.people import Member, Municipality, Role
from domain.plans import Assignment
from domain.reports import NoteReader, Report
from domain.wording import fold

_YEAR = re.compile(r"((?:19|20)\d\d)$")
_UNTIL = re.compile(r" (?:t/?m|tot en met|until|through|to) | - ")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Whose drive a file is on, as OneDrive writes it: "/personal/marco_bakker_helmond_nl/".
_DRIVE = re.compile(r"(/personal/)[^/\s]+", re.IGNORECASE)
HIDDEN_MAIL = "[e-mail]"
HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Span:
    """From which day until which, both included; None is without a limit."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """All reports of a span with the actions they are about, and everybody who was ever here.

    `withdrawals` holds for a report the one that withdrew it, also after the span.
    """

    place: Municipality
    span: Span
    made_on: date
    actions: tuple[Assignment, ...]
    reports: tuple[Report, ...]
    withdrawals: Mapping[int, Report]
    people: Mapping[UUID, Member]

    @property
    def left_out(self) -> int:
        """How many reports say something to the coordinator alone."""
        return sum(is_for_coordinator(report) for report in self.reports)


class Codes:
    """Names people by a code that is the same in the whole file: "ambassadeur 1".

    `called` puts a code in words, from whether it is a coordinator's and a number.
    """

    def __init__(self, people: Mapping[UUID, Member], called: Callable[[bool, int], str]) -> None:
        self.given: dict[UUID, str] = {}
        self._people, self._called = people, called
        self._counts = {True: 0, False: 0}
        self._known = {
            text.lower(): person.id
            for person in people.values()
            for text in (person.name.strip(), person.address)
            if text
        }
        longest_first = sorted(self._known, key=len, reverse=True)
        anybody = "|".join(map(re.escape, longest_first)) or "(?!)"
        # "Marco Bakkers fiets" names him as well.
        self._names = re.compile(rf"(?<!\w)(?:{anybody})(?!(?!s(?!\w))\w)", re.IGNORECASE)

    def of(self, person: UUID) -> str:
        """Return the code of somebody, made when it is asked first."""
        if person not in self.given:
            member = self._people.get(person)
            coordinates = member is not None and member.has(Role.COORDINATOR)
            self._counts[coordinates] += 1
            self.given[person] = self._called(coordinates, self._counts[coordinates])
        return self.given[person]

    def hide(self, text: str) -> str:
        """Return a text with codes for known names, and without addresses of anybody.

        Whose drive a file is on is taken out as well. What else names somebody stays.
        """
        coded = self._names.sub(self._code, text)
        return _DRIVE.sub(rf"\1{HIDDEN}", _MAIL.sub(HIDDEN_MAIL, coded))

    def _code(self, match: re.Match[str]) -> str:
        person = self._known.get(match[0].lower())
        return self.of(person) if person else match[0]


def is_for_coordinator(report: Report) -> bool:
    """Tell whether a report says something that is not left out by itself: somebody judges it."""
    beside = report.note_reader is not NoteReader.MONITOR and (report.note or report.evidence)
    return bool(beside or report.blocked_reason or report.next_step)


def read_span(said: str, today: date) -> Span | None:
    """Return the span that a text names, or None when it names none.

    Understood: nothing (all there is), 2018, januari 2018, 10-1-2018, and two of them with
    "t/m" between.
    """
    text = fold(said)
    if not text:
        return Span()
    ends = [_ends(part.strip(), today) for part in _UNTIL.split(text)]
    first, last = ends[0], ends[-1]
    if len(ends) > 2 or first is None or last is None or first[0] > last[1]:
        return None
    return Span(first[0], last[1])


def _ends(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and the last day of a year, a month or a day."""
    if match := _YEAR.match(text):
        year = int(match[1])
        return date(year, 1, 1), date(year, 12, 31)
    if day := read_day(text, today):
        return day, day
    if re.search(r"\d", text) and (month := read_month(text)):
        return month, month.replace(day=monthrange(month.year, month.month)[1])
    return None
