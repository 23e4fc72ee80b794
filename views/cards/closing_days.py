"""The card that shows when a municipality works, and which steps a change moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from babel.dates import get_day_names

from domain.calendars import A_DAY
from domain.ladders import Rung
from domain.people import Municipality
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.next_monitor import stretches
from views.texts import Words


@dataclass(frozen=True, slots=True)
class MovedStep:
    """A step of a ladder that falls on another day than before; None where there is none."""

    monitor: str
    rung: Rung
    before: date | None
    day: date | None


def calendar_card(
    words: Words,
    municipality: Municipality,
    closed: Mapping[date, str],
    said: Sequence[str] = (),
    moved: Sequence[MovedStep] = (),
) -> Card:
    """Show the working days and hours, and the closing days to come."""
    title = words("closing_days.title", name=municipality.name)
    hours = work_in_words(words, municipality)
    body: list[Element] = [*map(e.line, said), e.heading(title), e.line(hours)]
    body += [e.line(_moved(words, step)) for step in moved]
    rows = _closed_rows(words, closed)
    if rows:
        body.append(e.line(e.run(words("closing.days"), bold=True)))
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    body += [e.note(words("closing.holidays")), e.note(words("closing.type"))]
    return e.card(" ".join([*said, hours]), body, language=words.language)


def work_in_words(words: Words, municipality: Municipality) -> str:
    """Say when people work: "maandag, dinsdag en woensdag, 08:30 tot 17:00"."""
    names = get_day_names("wide", locale=words.language)
    days = words.together([names[day] for day in sorted(municipality.weekdays)])
    opens, closes = f"{municipality.opens:%H:%M}", f"{municipality.closes:%H:%M}"
    return words("closing.work", days=days, opens=opens, closes=closes)


def _closed_rows(words: Words, closed: Mapping[date, str]) -> list[Element]:
    """Give each stretch of closing days of one name a line."""
    by_name: dict[str, list[date]] = {}
    for day, why in closed.items():
        by_name.setdefault(why, []).append(day)
    spans = sorted((*span, why) for why, days in by_name.items() for span in stretches(days))
    return [e.line(_span(words, *span), spacing="Small") for span in spans]


def _span(words: Words, first: date, last: date, why: str) -> str:
    days = words.day(first)
    if last > first:
        key = "closing.two_days" if last - first == A_DAY else "next_monitor.stretch"
        days = words(key, first=first, last=last)
    return f"{days} ({why})" if why else days


def _moved(words: Words, step: MovedStep) -> str:
    said = {"step": words(f"ladder.rung_{step.rung}"), "monitor": step.monitor}
    if step.day is None:
        return words("closing.step_gone", **said)
    day = words.short_day(step.day)
    if step.before is None:
        return words("closing.step_new", day=day, **said)
    return words("closing.step_moved", before=words.short_day(step.before), day=day, **said)
