"""The cards of a catalogue that comes in."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from domain.criteria import Layer
from tests.views.cards_hand_over import looked, told
from views.cards import catalogue
from views.cards.elements import Card
from views.cards.plan_file import Looked

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
MODULES = (catalogue,)


def undoing(world: Any, back: str = "") -> catalogue.Undoing:
    return catalogue.Undoing(Layer.OWN, uuid4(), world.text[:200], NOON, back)


CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "preview": lambda w, o: catalogue.preview(
        w, looked(o), told(o), catalogue.Shown(Layer.CATALOGUE, "f", o.text[:80])
    ),
    "preview, own": lambda w, o: catalogue.preview(
        w, Looked(uuid4(), "a.csv", 1), told(o), catalogue.Shown(Layer.OWN, "f")
    ),
    "in_force": lambda w, o: catalogue.in_force(w, told(o), list(Layer)),
    "in_force, the starter": lambda w, o: catalogue.in_force(w, told(o), []),
    "undo": lambda w, o: catalogue.undo(w, undoing(o)),
    "undo, to an earlier one": lambda w, o: catalogue.undo(w, undoing(o, o.text[:200])),
    "done": lambda w, o: catalogue.done(w, told(o)),
}
CARDS = {f"catalogue.{name}": card for name, card in CARDS.items()}
