"""The card that shows the ladder of a monitor as days, to switch its reminders on by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from domain.dry_run import Planned
from domain.ladders import Rung
from domain.monitors import Monitor, Reminding
from domain.reach import Reach
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.ledger import in_words, named
from views.cards.verbs import Verb
from views.texts import Words


@dataclass(frozen=True, slots=True)
class LadderLine:
    """One step on one day, and how many people get it, or got it when it `was_sent`."""

    day: date
    rung: Rung
    people: int
    was_sent: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """A monitor with its steps to come, and the coordinators' own text.

    `unreachable` says who can not be reached; `mail` is the address of one to send them, and
    `mailed` whom that goes to. A step `may_open` to the names of people.
    """

    monitor: Monitor
    lines: Sequence[LadderLine]
    unreachable: str = ""
    text: str = ""
    mail: str = ""
    mailed: Sequence[str] = ()
    may_open: bool = False


def ladder_card(words: Words, ladder: Ladder, said: Sequence[str] = ()) -> Card:
    """Show who gets what and when, and offer to switch it on, to word it and to try it."""
    monitor = ladder.monitor
    title = words("ladder.title", name=monitor.name)
    body = [e.line(one) for one in said]
    body.append(e.line(e.run(title, bold=True), spacing="Medium"))
    rows = _rows(words, ladder) or [e.line(words("ladder.nothing"))]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    if ladder.may_open and ladder.lines:
        body.append(e.note(words("ladder.tap")))
    body += _unreachable(words, ladder)
    if ladder.text:
        body.append(e.note(words("ladder.text", text=ladder.text)))
    body.append(e.note(words(f"ladder.{monitor.reminding}")))
    spoken = [*said, in_one_line(words, ladder.lines), ladder.unreachable]
    return e.card(" ".join(filter(None, spoken)), body, _buttons(words, ladder), words.language)


def coming(words: Words, lines: Sequence[str], first: Monitor) -> Card:
    """Show the monitors to come, with a way to the reminders of the first."""
    body = e.listed([e.line(one) for one in lines], partial(words.count, "monitor.and_more"))
    button = e.button(words("button.ladder"), Verb.LADDER, monitor=first.id)
    return e.card(" ".join(lines), body, [button], words.language)


def in_one_line(words: Words, lines: Sequence[LadderLine]) -> str:
    """Say the ladder as one sentence, for who hears it."""
    steps = " · ".join(f"{words.short_day(line.day)} {_step(words, line)}" for line in lines)
    return words("ladder.spoken", steps=steps) if steps else words("ladder.nothing")


def step_card(words: Words, monitor: Monitor, day: date, rows: Sequence[Planned]) -> Card:
    """Name who gets a step on a day, and who does not and why."""
    title = f"{words(f'ladder.rung_{rows[0].step.rung}')} · {words.short_day(day)}"
    asked = [row.person.name for row in rows if row.why_not is None]
    held: dict[str, list[str]] = {}
    for row in rows:
        if row.why_not is not None:
            held.setdefault(why_in_words(words, row), []).append(row.person.name)
    body = [e.heading(title)]
    body += named(words, words("ladder.gets_it"), asked)
    for why, names in held.items():
        body += named(words, words("ladder.not", why=why), names)
    button = e.button(words("button.ladder"), Verb.LADDER, monitor=monitor.id)
    spoken = f"{title}. {words.count('ladder.asked', len(asked))}"
    return e.card(spoken, body, [button], words.language)


def why_in_words(words: Words, row: Planned) -> str:
    """Say why somebody is not asked; of who is out of reach, how that came."""
    unreachable = row.reach is not Reach.REACHABLE
    return in_words(words, str(row.reach if unreachable else row.why_not))


def key_of(day: date, rung: Rung) -> str:
    """Name a step so that a tap leads to it."""
    return f"{rung}@{day.isoformat()}"


def _rows(words: Words, ladder: Ladder) -> list[Element]:
    """Show a row for each step; of those that may be opened the first of a kind has a name."""
    seen: set[Rung] = set()
    rows = []
    for line in ladder.lines:
        row = _row(words, line)
        if ladder.may_open:
            name = words(f"ladder.rung_{line.rung}")
            typed = f"{name} {words.short_day(line.day)}" if line.rung in seen else name
            carried = {"step": key_of(line.day, line.rung), "monitor": ladder.monitor.id}
            row = e.tappable(e.group([row], spacing="Small"), typed, Verb.LADDER_STEP, **carried)
        seen.add(line.rung)
        rows.append(row)
    return rows


def _row(words: Words, line: LadderLine) -> Element:
    day = e.run(words.short_day(line.day), bold=True)
    return e.line(day, f" · {_step(words, line)}", spacing="Small")


def _step(words: Words, line: LadderLine) -> str:
    if line.was_sent:
        return words("ladder.was_sent", step=words(f"ladder.rung_{line.rung}"), n=line.people)
    return words.count(f"ladder.step_{line.rung}", line.people)


def _unreachable(words: Words, ladder: Ladder) -> list[Element]:
    """Say who can not be reached; a tap leads to another way to each of them."""
    if not ladder.unreachable:
        return []
    row = e.group([e.line(ladder.unreachable)], spacing="Medium")
    shown = [e.tappable(row, words("reach.title"), Verb.REACH)]
    if ladder.mail:
        mail = words("ladder.mail", names=words.together(ladder.mailed))
        shown.append(e.line(f"{mail} {words('reach.paste')}"))
    return shown


def _buttons(words: Words, ladder: Ladder) -> list[Button]:
    monitor = ladder.monitor
    key, verb = {
        Reminding.OFF: ("button.remind_on", Verb.REMIND_ON),
        Reminding.ON: ("button.remind_pause", Verb.REMIND_PAUSE),
        Reminding.PAUSED: ("button.remind_again", Verb.REMIND_ON),
    }[monitor.reminding]
    switch = e.button(words(key), verb, monitor=monitor.id)
    proof = e.button(words("button.proof"), Verb.PROOF, monitor=monitor.id)
    if ladder.mail:
        return [e.link(words("button.open_mail"), ladder.mail), switch, proof]
    return [switch, e.button(words("button.reminder_text"), Verb.REMINDER_TEXT), proof]
