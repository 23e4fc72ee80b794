"""The cards about a municipality's house style."""

from collections.abc import Callable
from typing import Any

from views.cards import house_style
from views.cards.elements import Card

MODULES = (house_style,)
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "house_style.in_use": lambda w, o: house_style.in_use(w, o.text[:200], "mark"),
    "house_style.none": lambda w, _: house_style.none(w),
}
