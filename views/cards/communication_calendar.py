"""The card of the communication calendar: planned by day, then what was held, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.monitors import CommunicationMoment, Monitor
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

HALF = e.ROOM // 2
LONGEST = 300  # characters of a moment


@dataclass(frozen=True, slots=True)
class Calendar:
    """What was held and what is planned, by day, and the monitors that are open."""

    name: str
    held: Sequence[CommunicationMoment]
    planned: Sequence[CommunicationMoment]
    monitors: Sequence[Monitor]


def calendar_card(words: Words, shown: Calendar, *, file: bool) -> Card:
    """Show the calendar; `file` offers it for a calendar program."""
    title = words("communication.title", name=shown.name)
    planned, held = _planned(words, shown), _held(words, shown)
    body: list[Element] = [e.heading(title)]
    for key, lines in (("planned", planned), ("held", held)):
        if lines:
            body.append(e.line(e.run(words(f"communication.{key}"), bold=True), spacing="Medium"))
            body += e.listed(
                [e.line(line, spacing="Small") for line in lines],
                lambda left: words.count("monitor.and_more", left),
                HALF,
            )
    if not planned and not held:
        body.append(e.line(words("communication.nothing")))
    buttons: list[Button] = []
    if file and planned:
        buttons.append(e.button(words("button.calendar_file"), Verb.CALENDAR_FILE))
    buttons.append(e.button(words("button.monitor"), Verb.MONITOR))
    spoken = "; ".join([*planned, *held])
    return e.card(f"{title}. {spoken}", body, buttons, words.language)


def _planned(words: Words, shown: Calendar) -> list[str]:
    """Return the moments and the dates of the monitors, by day; what has no day comes last."""
    lines = [(one.held_on or date.max, _line(words, one)) for one in shown.planned]
    for monitor in shown.monitors:
        dates = {
            words("calendar_file.cut_off_short", name=monitor.name): monitor.cut_off,
            words("calendar_file.until_short", name=monitor.name): monitor.report_until,
            words("calendar_file.due_short", name=monitor.name): monitor.due,
        }
        lines += [(day, f"{words.day(day)}: {told}") for told, day in dates.items() if day]
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def _held(words: Words, shown: Calendar) -> list[str]:
    return [_line(words, one) for one in reversed(shown.held)]


def _line(words: Words, moment: CommunicationMoment) -> str:
    text = e.short(moment.text, LONGEST)
    if moment.held_on is None:
        return words("communication.no_day", text=text)
    return f"{words.day(moment.held_on)}: {text}"
