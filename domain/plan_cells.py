"""Reading the cells of a plan file; what is wrong with a cell is gathered, not raised."""

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeVar

from domain.days import read_day
from domain.errors import UnknownPlace
from domain.people import read_address
from domain.plans import Status
from domain.reports import NOTE_LENGTH
from domain.sheets import Mistake, Row
from domain.status_words import IN_FILES, find_status
from domain.wording import fold, plain, words

E = TypeVar("E", bound=StrEnum)

LENGTHS = {
    "nummer": 20, "actie": 500, "periode": 200, "thema": 200, "productgroep": 1000,
    "afdeling": 200, "ambassadeur": 320, "plaatsvervanger": 320, "toelichting": NOTE_LENGTH,
    "kopregel": 200,
}  # fmt: skip
# The Dutch words only: what the file offers, and what it gets when it goes out.
FILE_STATUS = {word: status for word, status in IN_FILES.items() if word != str(status)}
SHOWN = 40
YEARS = range(2000, 2101)  # of `stand op`: outside it is a slip of the hand

_NO_CHARACTERS = str.maketrans("", "", "\ufffe\uffff")
_CLOCK = re.compile(r"[ T](\d{1,2}):(\d{2})(?::\d{2})?$")
_LIKE_A_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b")
_FULL_DAY = re.compile(r"\d{1,2}-\d{1,2}-\d{4}$")


def clean(text: str) -> str:
    """Make a text fit to store and to write in a file; doing it again changes nothing.

    Two characters that are no text are forbidden in XML and would spoil a whole workbook.
    """
    return plain(text.translate(_NO_CHARACTERS))


class Cells:
    """One row of a plan file that is being read; `wrong` adds to the mistakes of the file."""

    def __init__(self, row: Row, mistakes: list[Mistake]) -> None:
        self._row = row
        self._mistakes = mistakes

    @property
    def number(self) -> int:
        return self._row.number

    def wrong(self, column: str, key: str, **values: object) -> None:
        self._mistakes.append(Mistake(self._row.number, column, key, values))

    def text(self, column: str, *, needed: bool = False) -> str:
        text = clean(self._row[column])
        if needed and not text:
            self.wrong(column, "plan_file.empty")
        most = LENGTHS.get(column, NOTE_LENGTH)
        if len(text) > most:
            self.wrong(column, "plan_file.too_long", length=len(text), most=most)
        return text

    def line(self, column: str, *, needed: bool = False) -> str:
        """Read a text that belongs on one line."""
        return " ".join(self.text(column, needed=needed).split())

    def action_number(self) -> str:
        """Read the number of an action; refuse a day, which Excel may make of 1.10."""
        number = self.line("nummer", needed=True)
        if _FULL_DAY.match(number):
            self.wrong("nummer", "plan_file.number_is_day", written=number)
        return number

    def day(self, column: str) -> date | None:
        return self._day(column, self.line(column).removesuffix(" 00:00"))

    def moment(self, column: str) -> datetime | None:
        """Read a day with or without a time of day, as the clock on the wall showed it."""
        written = self.line(column)
        clock = _CLOCK.search(written)
        day = self._day(column, written[: clock.start()] if clock else written)
        hour, minute = (int(clock[1]), int(clock[2])) if clock else (0, 0)
        if day and (day.year not in YEARS or hour > 23 or minute > 59):
            self.wrong(column, "plan_file.moment_unlikely", written=written[:SHOWN])
            return None
        return datetime.combine(day, time(hour, minute)) if day else None

    def choice(self, column: str, choices: Mapping[str, E], default: E | None = None) -> E | None:
        """Read one of a few words, or the English value behind it; `default` is for no word."""
        written = self.line(column)
        if not written and default is not None:
            return default
        known = dict(choices) | {str(value): value for value in choices.values()}
        if (word := fold(written)) not in known:
            self._no_choice(column, written, ", ".join(choices))
        return known.get(word)

    def status(self, allowed: Collection[Status]) -> Status | None:
        """Read a status that this kind of period can have, or say which one was perhaps meant."""
        written = self.line("status")
        status = IN_FILES.get(fold(written))
        choices = ", ".join(word for word, each in FILE_STATUS.items() if each in allowed)
        if status is None:
            self._unknown_status(written, find_status(written), allowed, choices)
        elif status not in allowed:
            word = status_word(status)
            self.wrong("status", "plan_file.status_not_allowed", status=word, choices=choices)
            return None
        return status

    def address(self, column: str) -> str:
        written = self.line(column)
        try:
            return read_address(written) if written else ""
        except UnknownPlace:
            self.wrong(column, "plan_file.bad_address", written=written[:SHOWN])
            return ""

    def municipality(self, known: Mapping[str, str]) -> str:
        """Read the name or key of a municipality; `known` leads from `place_key` to it."""
        written = self.line("gemeente", needed=True)
        found = known.get(place_key(written), "")
        if written and not found:
            names = ", ".join(sorted(set(known.values())))
            self.wrong(
                "gemeente", "plan_file.unknown_municipality", written=written[:SHOWN], known=names
            )
        return found

    def _day(self, column: str, written: str) -> date | None:
        day = read_day(written)
        if written and day is None:
            impossible = _LIKE_A_DAY.match(written)
            key = "plan_file.day_impossible" if impossible else "plan_file.day_unreadable"
            self.wrong(column, key, written=written[:SHOWN])
        return day

    def _no_choice(self, column: str, written: str, choices: str) -> None:
        key = "plan_file.not_a_choice" if written else "plan_file.choice_empty"
        self.wrong(column, key, written=written[:SHOWN], choices=choices)

    def _unknown_status(
        self, written: str, meant: Status | None, allowed: Collection[Status], choices: str
    ) -> None:
        if meant and meant in allowed:
            word = status_word(meant)
            self.wrong("status", "plan_file.status_meant", written=written[:SHOWN], meant=word)
        else:
            self._no_choice("status", written, choices)


def status_word(status: Status) -> str:
    """Return the word that plan files use for a status."""
    return next(word for word, each in FILE_STATUS.items() if each is status)


def place_key(written: str) -> str:
    """Make names of municipalities comparable: "Capelle a/d IJssel" is "capelle-a-d-ijssel"."""
    return " ".join(words(written)) or fold(written)
