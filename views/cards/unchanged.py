"""The cards with which everything is reported at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.reporting import MOST_SHOWN, state_in_words
from views.cards.verbs import Verb
from views.texts import Words


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a confirming card must bring back: who was left out, and of which state it was drawn."""

    fingerprint: str
    nonce: str
    left_out: str = ""
    changed: str = ""
    changed_status: str = ""
    note: str = ""


def confirm_unchanged(
    words: Words,
    same: Sequence[Assignment],
    changed: Assignment | None,
    drawn: Drawn,
    since: date,
) -> Card:
    """List what will be stored as unchanged, and the one action that did change."""
    summary = words.count("unchanged.ask", len(same))
    carried = {
        "drawn": drawn.fingerprint, "nonce": drawn.nonce, "left_out": drawn.left_out,
        "changed": drawn.changed, "status": drawn.changed_status, "note": drawn.note,
    }  # fmt: skip
    rows = [_row(action, state_in_words(words, action)) for action in same]
    more = partial(words.count, "monitor.and_more")
    body = [e.line(e.run(summary, bold=True)), *e.listed(rows, more, e.ROOM - e.size(carried))]
    if changed:
        status = words(f"status.{drawn.changed_status}")
        note = e.short(drawn.note, MOST_SHOWN)
        shown = words("unchanged.becomes", status=status, note=note) if note else status
        body += [e.line(words("unchanged.but")), _row(changed, shown)]
        body += e.day_field("since", words("report.ask_since"), since.isoformat())
    buttons = [
        e.button(words("button.yes_store"), Verb.STORE_UNCHANGED, **carried),
        e.button(words("button.except"), Verb.EXCEPT_FORM),
        e.button(words("button.nothing"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def except_form(words: Words, actions: Sequence[Assignment]) -> Card:
    """Ask which actions did change; one that does not fit can be typed ("behalve papier")."""
    summary = words("unchanged.except_title")
    body = [e.line(e.run(summary, bold=True))]
    shown = e.fitting([(str(action.id), f"{action.number} {action.title}") for action in actions])
    body += e.choice(
        "left_out",
        words("unchanged.ask_except"),
        dict(shown),
        isMultiSelect=True,
    )
    if left := len(actions) - len(shown):
        body.append(e.note(words.count("monitor.and_more", left)))
    buttons = [
        e.button(words("button.onward"), Verb.ALL_UNCHANGED),
        e.button(words("button.back"), Verb.MY_ACTIONS),
    ]
    return e.card(summary, body, buttons, words.language)


def _row(action: Assignment, shown: str) -> Element:
    return e.line(e.run(f"{action.title}: ", bold=True), shown, spacing="Small")
