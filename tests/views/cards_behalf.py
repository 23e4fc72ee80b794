"""The cards about evidence and about what is said in somebody's name, each drawn of a world."""

from collections.abc import Callable
from typing import Any

from views.cards import behalf, evidence
from views.cards.elements import Card

FILE = {"name0": "besluit.pdf", "link0": f"https://helmond.sharepoint.com/{'x' * 1900}"}
MODULES = (behalf, evidence)
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "told_owner": lambda w, o: behalf.told_owner(w, o.text[:200], told(o), "n1"),
    "told_coordinator": lambda w, o: behalf.told_coordinator(w, o.text[:200], told(o)),
    "one_objection": lambda w, o: behalf.one_objection(w, o.text[:200], o.report, o.action),
    "objection": lambda w, o: behalf.objection(w, o.text[:200], told(o)[:1], "n1"),
    "objection, several": lambda w, o: behalf.objection(w, o.text[:200], told(o) * 2, "n1"),
    "taken_back": lambda w, o: behalf.taken_back(w, w("behalf.stands_now"), o.actions),
    "ask_action": lambda w, o: evidence.ask_action(w, o.actions * 2, o.text, FILE),
    "ask_action, one": lambda w, o: evidence.ask_action(w, [o.action], o.text, FILE),
    "kept": lambda w, o: evidence.kept(w, o.action, o.text, "n1"),
}


def told(world: Any) -> list[Any]:
    return [(world.report, world.action)] * world.many
