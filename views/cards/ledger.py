"""The cards of the ledger: what was sent, what did not arrive and why, and who is silent."""

from collections.abc import Iterator, Sequence
from functools import partial

from domain.ladders import Rung
from domain.monitors import Monitor
from domain.nudges import WhyNot
from domain.reach import Reach
from domain.sends import Send, Step, Why, by_reach, reasons
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_NAMES = 1_500  # characters of one paragraph
LONGEST_NAME = 60
UNDERWAY = {Why.WAITING, Why.TRYING}


def ledger(
    words: Words,
    monitor: Monitor | None,
    steps: Sequence[Step],
    messages: Sequence[Step],
    *,
    may_open: bool,
) -> Card:
    """Count per step what arrived, what did not and why, and who is silent; a tap opens it."""
    title = words("ledger.title", monitor=monitor.name) if monitor else words("ledger.title_all")
    body = [e.heading(title)]
    if monitor and not steps:
        body.append(e.line(words("ledger.nothing_for", monitor=monitor.name)))
    rows = [_row(words, step, monitor, may_open=may_open) for step in steps]
    body += e.listed(rows, partial(words.count, "monitor.and_more"), e.ROOM * 2 // 3)
    if messages:
        body.append(e.line(e.run(words("ledger.messages"), bold=True), spacing="Medium"))
        rows = [_row(words, step, monitor, may_open=may_open) for step in messages]
        body += e.listed(rows, partial(words.count, "monitor.and_more"), e.ROOM // 3)
    body.append(e.note(words("ledger.no_receipts")))
    spoken = [f"{name_of(words, step)}: {', '.join(counted(words, step))}" for step in steps]
    buttons = [
        e.button(words("button.missing"), Verb.MISSING),
        e.button(words("button.reach"), Verb.REACH),
    ]
    return e.card(". ".join([title, *spoken]), body, buttons, words.language)


def step(words: Words, shown: Step, monitor: Monitor | None) -> Card:
    """Name who got a step, who did not and why, and who is silent since."""
    title = f"{name_of(words, shown)} · {words.day(words.day_of(shown.at))}"
    body = [e.heading(title), e.line(" · ".join(counted(words, shown)))]
    for heading, names in _groups(words, shown):
        body += named(words, heading, names)
    carried = {"monitor": monitor.id} if monitor else {}
    buttons = [e.button(words("button.sent"), Verb.SENT, **carried)]
    return e.card(f"{title}. {', '.join(counted(words, shown))}", body, buttons, words.language)


def _groups(words: Words, shown: Step) -> Iterator[tuple[str, list[str]]]:
    """Give what became of a step, each with whose names it is about."""
    unanswered = shown.unanswered
    yield words("ledger.unanswered_title"), _names(unanswered)
    for why, lost in reasons(shown.lost).items():
        yield in_words(words, why).capitalize(), _names(lost)
    for reach, untried in by_reach(shown.untried).items():
        heading = words("ledger.untried_title", why=words(f"reach.{reach}"))
        yield heading, [one.member.name for one in untried]
    rest = [one for one in shown.arrived if one not in unanswered]
    yield words("ledger.arrived_title"), _names(rest)
    twice = [one for one in shown.sends if one.perhaps_twice]
    yield words("ledger.twice_title"), _names(twice)


def _names(sends: Sequence[Send]) -> list[str]:
    return [one.name for one in sends]


def counted(words: Words, shown: Step) -> list[str]:
    """Say in figures what became of a step: "17 verzonden", "1 blokkeert de app"."""
    said = [words.count("ledger.arrived", len(shown.arrived))]
    for why, lost in reasons(shown.lost).items():
        key = "ledger.underway" if why in UNDERWAY else "ledger.lost"
        said.append(words.count(key, len(lost), why=in_words(words, why)))
    if shown.unanswered:
        said.append(words.count("ledger.unanswered", len(shown.unanswered)))
    for reach, untried in by_reach(shown.untried).items():
        why = words(f"reach.{reach}")
        said.append(words.count("ledger.untried", len(untried), why=why))
    return said


def in_words(words: Words, why: str) -> str:
    """Say why something did not arrive, in plain words."""
    if why in set(Reach):
        return words(f"reach.{why}")
    return words(f"whynot.{why}") if why in set(WhyNot) else words(f"why.{why}")


def name_of(words: Words, shown: Step) -> str:
    if shown.name in set(Rung):
        return words(f"ladder.rung_{shown.name}")
    return e.short(words("ledger.message_to", name=shown.name), 200)


def key_of(shown: Step) -> str:
    """Name a step so that a button leads back to it."""
    return f"{shown.name}@{shown.at.isoformat()}"


def _row(words: Words, shown: Step, monitor: Monitor | None, *, may_open: bool) -> Element:
    name = f"{name_of(words, shown)} · {words.day(words.day_of(shown.at))}"
    lines = [e.line(e.run(name, bold=True)), e.note(" · ".join(counted(words, shown)))]
    row = e.group(lines, separator=True)
    if not may_open:
        return row
    carried: dict[str, object] = {"step": key_of(shown)}
    if monitor:
        carried["monitor"] = monitor.id
    return e.tappable(row, name_of(words, shown), Verb.SENT_STEP, **carried)


def named(words: Words, title: str, people: Sequence[str]) -> list[Element]:
    if not people:
        return []
    names = sorted({e.short(name, LONGEST_NAME) or words("ledger.somebody") for name in people})
    shown = e.short(", ".join(names), MOST_NAMES)
    heading = f"{title} ({len(people)})"
    return [e.line(e.run(heading, bold=True), spacing="Medium"), e.note(shown)]
