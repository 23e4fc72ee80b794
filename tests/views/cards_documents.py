"""The cards on which somebody chooses a document of a monitor, drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from domain.monitor_page import Notes, build
from domain.monitors import Round
from views.cards import monitor_documents as cards
from views.cards.elements import Card

TODAY = date(2019, 1, 14)
MODULES = (cards,)
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "choose": lambda w, o: cards.choose(w, page(o), "n1"),
    "choose, a version": lambda w, o: cards.choose(w, replace(page(o), version=2), "n1"),
    "every": lambda w, o: cards.every(w, page(o), "n1"),
}


def page(o: Any) -> Any:
    return build(o.place, Round(TODAY), o.actions, [], Notes())
