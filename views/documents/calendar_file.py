"""The communication calendar as a file for a calendar program (.ics)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from domain.monitors import CommunicationMoment, Monitor
from domain.people import Municipality
from views.cards.elements import short
from views.texts import Words

if TYPE_CHECKING:
    from icalendar import Event

MAKER = "-//MVI-bot//monitor//NL"
A_DAY = timedelta(days=1)
LONGEST_TITLE = 200  # characters; the whole text stands in the description


@dataclass(frozen=True, slots=True)
class Happening:
    """A whole day in the calendar; `key` stays the same when the day or the text changes."""

    key: str
    title: str
    day: date


def happenings(
    words: Words,
    place: Municipality,
    moments: Iterable[CommunicationMoment],
    monitors: Iterable[Monitor],
) -> list[Happening]:
    """Return the moments that have a day, and the three dates of these monitors, by day."""
    found = [
        Happening(f"moment-{moment.id}", moment.text, moment.held_on)
        for moment in moments
        if moment.held_on
    ]
    found += [one for monitor in monitors for one in _dates(words, place, monitor)]
    return sorted(found, key=lambda one: (one.day, one.key))


def _dates(words: Words, place: Municipality, monitor: Monitor) -> Iterator[Happening]:
    named = {"name": monitor.name, "programme": place.programme}
    dates = {
        "cut_off": (monitor.cut_off, words("calendar_file.cut_off", **named)),
        "until": (monitor.report_until, words("calendar_file.until", **named)),
        "due": (monitor.due, words("calendar_file.due", **named)),
    }
    for key, (day, title) in dates.items():
        if day:
            yield Happening(f"monitor-{key}-{monitor.id}", title, day)


def write(words: Words, place: Municipality, shown: Sequence[Happening], at: datetime) -> bytes:
    """Return an iCalendar file of whole days, on which nobody is busy; `at` is when it was made."""
    from icalendar import Calendar  # here: importing it takes a part of every start

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add(
        "x-wr-calname", words("calendar_file.name", programme=place.programme, name=place.name)
    )
    calendar.add("x-wr-timezone", place.time_zone)
    for one in shown:
        calendar.add_component(_event(place, one, at))
    return bytes(calendar.to_ical())


def _event(place: Municipality, one: Happening, at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{one.key}@{place.key}.mvi-bot")
    event.add("dtstamp", at)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + A_DAY)
    event.add("summary", short(" ".join(one.title.split()), LONGEST_TITLE))
    if len(one.title) > LONGEST_TITLE:
        event.add("description", one.title)
    event.add("transp", "TRANSPARENT")
    return event
