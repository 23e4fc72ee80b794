"""The audit log: who changed, saw or took out what, and who was refused a page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.days import local_day

# Two years: what happened in a monitor can be looked up in the monitors of a whole next year.
KEPT = timedelta(days=730)
# Who was refused a page matters to who guards the server, and no longer than that.
REFUSALS_KEPT = timedelta(days=90)


class Audited(StrEnum):
    """What is noted; a word for the log, explained in the message catalogue as audit.<word>."""

    MONITOR_CLOSED = "monitor_closed"
    MONITOR_REOPENED = "monitor_reopened"
    MONITOR_PUBLISHED = "monitor_published"
    MONITOR_EDITED = "monitor_edited"  # a point, a moment, a result, or what the page names
    HOUSE_STYLE = "house_style"
    CHANGED = "changed"  # by a coordinator, in chat or on a page; about the verb that did it
    NAMES_SEEN = "names_seen"
    EXPORTED = "exported"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Entry:
    """`about` names the monitor, the page, the file or the verb; never what was said."""

    what: Audited
    about: str
    noted_at: datetime
    municipality_id: UUID | None = None
    member_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A page that was refused, and why; `more` counts those like it that have no entry."""

    page: str
    why: str
    more: int = 0

    def __str__(self) -> str:
        counted = f" +{self.more}" if self.more else ""
        return f"{self.page} {self.why}{counted}"


@dataclass(frozen=True, slots=True)
class Told:
    """An entry as it is read; `times` counts the same by the same person, one after another."""

    entry: Entry
    times: int = 1


def read_refusal(about: str) -> Refusal:
    """Return what an entry of a refusal is about; the reverse of its text."""
    page, _, rest = about.partition(" ")
    why, _, more = rest.partition(" +")
    return Refusal(page, why, int(more) if more.isdecimal() else 0)


def by_day(entries: Iterable[Entry], zone: ZoneInfo) -> list[tuple[date, list[Told]]]:
    """Group entries, newest first, by the day on which they were noted there."""
    days: list[tuple[date, list[Told]]] = []
    for entry in entries:
        day = local_day(entry.noted_at, zone)
        if not days or days[-1][0] != day:
            days.append((day, []))
        told = days[-1][1]
        if told and _is_same(told[-1].entry, entry):
            told[-1] = replace(told[-1], times=told[-1].times + 1)
        else:
            told.append(Told(entry))
    return days


def _is_same(one: Entry, other: Entry) -> bool:
    return (one.what, one.about, one.member_id) == (other.what, other.about, other.member_id)
