"""The cards with which everything is reported at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.reporting import state_in_words
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
    body: list[Element] = [e.line(e.run(summary, bold=True))]
    body += [_row(words, action, state_in_words(words, action)) for action in same]
    if changed:
        status = words(f"status.{drawn.changed_status}")
        shown = words("unchanged.becomes", status=status, note=drawn.note)
        body += [e.line(words("unchanged.but")), _row(words, changed, shown.strip(" ()"))]
        body += e.day_field("since", words("report.ask_since"), since.isoformat())
    carried = {
        "drawn": drawn.fingerprint, "nonce": drawn.nonce, "left_out": drawn.left_out,
        "changed": drawn.changed, "status": drawn.changed_status, "note": drawn.note,
    }  # fmt: skip
    buttons = [
        e.button(words("button.yes_store"), Verb.STORE_UNCHANGED, **carried),
        e.button(words("button.except"), Verb.EXCEPT_FORM),
        e.button(words("button.nothing"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def except_form(words: Words, actions: Sequence[Assignment]) -> Card:
    """Ask which actions did change."""
    summary = words("unchanged.except_title")
    body = [e.line(e.run(summary, bold=True))]
    body += e.choice(
        "left_out",
        words("unchanged.ask_except"),
        {str(action.id): f"{action.number} {action.title}" for action in actions},
        isMultiSelect=True,
    )
    buttons = [
        e.button(words("button.onward"), Verb.ALL_UNCHANGED),
        e.button(words("button.back"), Verb.MY_ACTIONS),
    ]
    return e.card(summary, body, buttons, words.language)


def _row(words: Words, action: Assignment, shown: str) -> Element:
    return e.line(e.run(f"{action.title}: ", bold=True), shown, spacing="Small")
