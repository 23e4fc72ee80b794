"""A no that stays: what a card asked, and somebody refused, is not done by its old buttons."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from dialogs.turn import LONGEST_NONCE, Message, Reply, Turn
from storage import inbox
from storage.database import Session
from views.cards.verbs import Verb

NO = {Verb.NEVER_MIND, Verb.MESSAGE_DROP}
NEVER_MIND = (
    "laat maar", "laat maar zitten", "nee laat maar", "nee, laat maar", "niets vastleggen",
    "store nothing", "never mind", "nevermind", "no never mind", "no, never mind", "forget it",
)  # fmt: skip
ASKED = "asked"  # the field that names what a card asks, on each of its buttons


def was_refused(turn: Turn, db: Session, form: Mapping[str, str]) -> bool:
    """Tell whether somebody said no before to what this button belongs to; note a no."""
    asked = form.get(ASKED, "")[:LONGEST_NONCE]
    if not asked:
        return False
    if form["verb"] in NO:
        inbox.refuse(db, turn.member.id, asked, turn.now)
        return False
    return inbox.is_refused(db, turn.member.id, asked)


def with_a_no(turn: Turn, reply: Reply, form: Mapping[str, str]) -> Reply:
    """Let the buttons of a card that can be refused name together what they ask.

    A card that goes on about the same asks the same. "Laat maar" presses the no of the card.
    """
    if not any(_noes(message) for message in reply.messages):
        return reply
    asked = form.get(ASKED) or turn.nonce()
    return replace(reply, messages=tuple(_asking(message, asked) for message in reply.messages))


def _asking(message: Message, asked: str) -> Message:
    noes = list(_noes(message))
    if not noes:
        return message
    answers = dict.fromkeys(NEVER_MIND, noes[0]) | dict(message.answers)
    named = {said: {**pressed, ASKED: asked} for said, pressed in answers.items()}
    return replace(message, card=_named(message.card, asked), answers=named)


def _noes(message: Message) -> list[Mapping[str, Any]]:
    buttons = [one["data"] for one in _buttons(message.card)]
    return [one for one in (*buttons, *message.answers.values()) if one.get("verb") in NO]


def _buttons(card: Mapping[str, Any] | None) -> Iterator[Mapping[str, Any]]:
    return (one for one in (card or {}).get("actions", ()) if "data" in one)


def _named(card: dict[str, Any] | None, asked: str) -> dict[str, Any] | None:
    """Return the card with the name of what it asks on its buttons and rows."""
    if card is None:
        return None
    rows = [
        row | {"selectAction": _button(row["selectAction"], asked)}
        if "selectAction" in row
        else row
        for row in card["body"]
    ]
    return card | {"body": rows, "actions": [_button(one, asked) for one in card["actions"]]}


def _button(button: dict[str, Any], asked: str) -> dict[str, Any]:
    return button | {"data": button["data"] | {ASKED: asked}} if "data" in button else button
