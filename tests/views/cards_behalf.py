"""The cards about evidence and about what is said in somebody's name, each drawn of a world."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from domain.drafts import Draft, Meant
from domain.walks import Walk
from views.cards import behalf, draft_behalf, evidence, walk
from views.cards.draft import Shown
from views.cards.elements import Card

FILE = {"name0": "besluit.pdf", "link0": f"https://helmond.sharepoint.com/{'x' * 1900}"}
CARRIED = {
    "action": "a" * 36,
    "walk": "overleg:" + "n" * 16,
    "skipped": ",".join(["01234567"] * 60),
}
NOON, TODAY = datetime(2019, 1, 14, 12, tzinfo=UTC), date(2019, 1, 14)
DRAFT = Draft(uuid4(), uuid4(), uuid4(), "s", NOON)
MODULES = (behalf, draft_behalf, evidence, walk)
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "told_owner": lambda w, o: behalf.told_owner(w, o.text[:200], told(o), "n1"),
    "told_coordinator": lambda w, o: behalf.told_coordinator(w, o.text[:200], told(o)),
    "one_objection": lambda w, o: behalf.one_objection(w, o.text[:200], o.report, o.action),
    "objection": lambda w, o: behalf.objection(w, o.text[:200], told(o)[:1], "n1"),
    "objection, several": lambda w, o: behalf.objection(w, o.text[:200], told(o) * 2, "n1"),
    "taken_back": lambda w, o: behalf.taken_back(w, w("behalf.stands_now"), o.actions),
    "ask_action": lambda w, o: evidence.ask_action(w, o.actions * 2, o.text, FILE),
    "ask_action, one": lambda w, o: evidence.ask_action(w, [o.action], o.text, FILE),
    "asked": lambda w, o: draft_behalf.asked(
        w, o.member, DRAFT, shown(o) * min(o.many, draft_behalf.AT_ONCE), TODAY
    ),
    "one_action": lambda w, o: walk.one_action(w, Walk(tuple(o.actions), 500), CARRIED, o.text),
    "one_action, no remark": lambda w, o: walk.one_action(w, Walk((o.action,), 1), CARRIED),
    "confirm_said": lambda w, o: walk.confirm_said(
        w, o.action, walk.Understood(w("status.running"), o.text, {"note": o.text}), CARRIED, o.text
    ),
    "confirm_said, bare": lambda w, o: walk.confirm_said(
        w, o.action, walk.Understood(w("status.running"), "", {}), CARRIED
    ),
    "finished": lambda w, o: walk.finished(w, told(o), [o.text], "n1"),
    "kept": lambda w, o: evidence.kept(w, o.action, o.text, "n1"),
}


def shown(world: Any) -> list[Shown]:
    note, evidence = world.text, world.text
    meant = Meant(world.action.id, 1, note=note, evidence=evidence)
    return [Shown(world.action, meant, world.report)]


def told(world: Any) -> list[Any]:
    return [(world.report, world.action)] * world.many
