"""The words that people read: message catalogues in Dutch and English.

A sentence is found by its key ("report.thanks") and has named places: `words("report.thanks",
title=…)`. Catalogues are gettext `.po` files, one per noun, compiled in memory.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
LANGUAGES = ("nl", "en")
ZONE = "Europe/Amsterdam"
DAY = {"nl": "EEE d MMMM y", "en": "EEE d MMMM y"}
NEAR = timedelta(days=300)
MOST_NAMED = 3


class MissingSentence(KeyError):
    """A key that a catalogue does not have: a fault of ours, found by a test."""


class _Nothing(NullTranslations):
    def gettext(self, message: str) -> str:
        raise MissingSentence(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        raise MissingSentence(msgid1)


class Words:
    """The sentences of one language, for readers in one time zone."""

    def __init__(self, language: str, zone: str) -> None:
        self.language = language
        self._zone = ZoneInfo(zone)
        self._sentences = _compiled(language)

    def __call__(self, key: str, /, **values: object) -> str:
        """Return a sentence with its places filled in."""
        return self._sentences.gettext(key).format(**self._shown(values))

    def count(self, key: str, n: int, /, **values: object) -> str:
        """Return a sentence in the singular or the plural; the number is its place `{n}`."""
        return self._sentences.ngettext(key, key, n).format(**self._shown(values | {"n": n}))

    def together(self, names: Sequence[str]) -> str:
        """Name several: "Joost, Karin en Henk"."""
        return format_list(names, locale=self.language)

    def some(self, names: Sequence[str], between: str = ", ") -> str:
        """Name the first few and count the others: "Papier, Textiel, Zwembad en nog 11"."""
        left = len(names) - MOST_NAMED
        if left <= 0:
            return self.together(names) if between == ", " else between.join(names)
        return f"{between.join(names[:MOST_NAMED])} {self.count('monitor.and_more', left)}"

    def day(self, day: date) -> str:
        """Write a day: "do 10 januari 2019"."""
        return format_date(day, DAY[self.language], locale=self.language)

    def month(self, day: date) -> str:
        """Write the month of a day, as a monitor is named: "februari 2019"."""
        return format_date(day, "MMMM y", locale=self.language)

    def day_of(self, moment: datetime) -> date:
        """Return the day on which a moment falls for the reader."""
        return moment.astimezone(self._zone).date()

    def moment(self, moment: datetime) -> str:
        """Write a moment in the reader's time: "do 10 januari 2019, 09:05"."""
        local = moment.astimezone(self._zone)
        return format_datetime(local, DAY[self.language] + ", HH:mm", locale=self.language)

    def short_day(self, day: date) -> str:
        """Write a day of the coming year: "do 31 jan"."""
        return format_date(day, "EEE d MMM", locale=self.language).replace(".", "")

    def near_day(self, day: date, today: date) -> str:
        """Write a day without its year, unless it is too far off for that to be clear."""
        return self.short_day(day) if abs(day - today) <= NEAR else self.day(day)

    def _shown(self, values: dict[str, object]) -> dict[str, object]:
        return {name: self._show(value) for name, value in values.items()}

    def _show(self, value: object) -> object:
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, StrEnum):
            return self(f"{type(value).__name__.lower()}.{value}")
        return value


@cache
def words(language: str, zone: str = ZONE) -> Words:
    """Return the sentences of a language; Dutch for one that we do not speak."""
    return Words(language if language in LANGUAGES else LANGUAGES[0], zone)


def catalogue(language: str) -> Catalog:
    """Read all sentences of a language, as one catalogue."""
    whole = Catalog(locale=language)
    for path in sorted((FOLDER / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=language):
                if message.id:
                    whole[message.id] = message
    return whole


@cache
def _compiled(language: str) -> GNUTranslations:
    buffer = BytesIO()
    write_mo(buffer, catalogue(language))
    buffer.seek(0)
    sentences = GNUTranslations(buffer)
    sentences.add_fallback(_Nothing())
    return sentences
