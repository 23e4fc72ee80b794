"""How one action of the plan is, for everybody who works here."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.reporting import MOST_SHOWN, last_told, state_in_words
from views.cards.verbs import Verb
from views.texts import Words

MOST_BESIDE = e.BUTTONS - 1  # the monitor's own button comes last


@dataclass(frozen=True, slots=True)
class Told:
    """What may be read of the report that counts."""

    note: str = ""
    reason: str = ""
    evidence: str = ""


def in_a_line(words: Words, action: Assignment, told: Told) -> str:
    """Say it without any name: "Papier: lopend, 40 %, stand do 10 januari 2019."."""
    day = action.state.reported_at
    when = words("state.as_of", day=words.day_of(day)) if day else words("report.never_told")
    said = f"{action.title}: {state_in_words(words, action)}, {when}."
    return " ".join([said, *_told(words, told)])


def state_card(
    words: Words, action: Assignment, told: Told, *, names: bool, buttons: Sequence[Button] = ()
) -> Card:
    """Show one action; `names` says whether the reader may see who has it."""
    summary = f"{action.title}: {state_in_words(words, action)}"
    body: list[Element] = [e.heading(action.title)]
    body.append(e.line(e.run(state_in_words(words, action), bold=True)))
    body.append(e.note(f"{action.number} · {action.period.name} · {last_told(words, action)}"))
    if names:
        who = action.ambassador or words("hand_over.nobody")
        body.append(e.line(words("state.ambassador", who=who)))
    body += [e.line(e.short(text, MOST_SHOWN)) for text in _told(words, told)]
    return e.card(summary, body, [*buttons, monitor_button(words)], words.language)


def which_action(words: Words, actions: Sequence[Assignment]) -> Card:
    """Show several that can be meant, each with its state; a tap opens one."""
    summary = words.count("state.several", len(actions))
    rows = [
        e.tappable(
            e.group(
                [
                    e.line(e.run(action.title, bold=True)),
                    e.note(f"{action.number} · {state_in_words(words, action)}"),
                ],
                separator=True,
            ),
            f"{action.number} {action.title}",
            Verb.STATE,
            action=action.id,
        )
        for action in actions
    ]
    body = [e.line(summary), *e.listed(rows, lambda n: words.count("monitor.and_more", n))]
    return e.card(summary, body, [monitor_button(words)], words.language)


def report_button(words: Words, action: Assignment) -> Button:
    return e.button(words("button.report"), Verb.OPEN_ACTION, action=action.id)


def pages_button(words: Words, action: Assignment) -> Button:
    """Lead to all that was ever reported on it."""
    title = words("button.open_pages")
    return e.button(title, Verb.OPEN_PAGES, page="monitor", action=action.id)


def hand_over_button(words: Words, action: Assignment) -> Button:
    return e.button(words("button.hand_over"), Verb.NOT_MINE, action=action.id)


def monitor_button(words: Words) -> Button:
    return e.button(words("button.monitor"), Verb.MONITOR)


def _told(words: Words, told: Told) -> list[str]:
    told_of = (
        ("state.note", {"note": told.note}),
        ("state.reason", {"reason": told.reason}),
        ("my_reports.evidence", {"text": told.evidence}),
    )
    return [words(key, **said) for key, said in told_of if any(said.values())]
