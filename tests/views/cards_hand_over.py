"""The cards of a hand-over, of one action, of a word in a channel and of a plan file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from domain.hand_overs import HandOver
from domain.people import Member
from domain.plan_changes import Conflict
from domain.plans import Assignment
from domain.sheets import Mistake
from views.cards import channel, hand_over, plan_file, state
from views.cards.elements import Card

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
MODULES = (channel, hand_over, plan_file, state)


def owned(world: Any) -> Assignment:
    action: Assignment = world.action
    return replace(action, ambassador_id=world.member.id, ambassador=world.text[:200])


def waits(world: Any) -> HandOver:
    return HandOver(uuid4(), world.place.id, world.action.id, world.member.id, None, NOON)


def colleagues(world: Any) -> list[Member]:
    """People of one name, in one department."""
    return [replace(p, id=uuid4(), department=world.text[:200]) for p in world.people]


def looked(world: Any) -> plan_file.Looked:
    return plan_file.Looked(uuid4(), world.text[:300], 124, (world.text[:40],))


def mistakes(world: Any) -> list[Mistake]:
    values = {"written": world.text[:80], "choices": world.text[:80]}
    return [Mistake(n, "status", "cell.not_a_choice", values) for n in range(world.many)]


def conflicts(world: Any) -> list[tuple[Conflict, str]]:
    known = Conflict(17, "helmond", "3.1", world.text, "status", "lopend", "voltooid")
    return [(replace(known, row=n), world.text) for n in range(world.many)]


def told(world: Any) -> list[str]:
    return ["1 rij gelezen.", *[f"  {world.text}"] * world.many]


CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "offer": lambda w, o: hand_over.offer(w, o.action, o.member),
    "whose": lambda w, o: hand_over.whose(w, owned(o), o.member, waits=None),
    "whose, the coordinator": lambda w, o: hand_over.whose(
        w, replace(owned(o), ambassador_id=uuid4()), o.member, waits=waits(o)
    ),
    "whose, nobody's": lambda w, o: hand_over.whose(w, o.action, o.member, waits=waits(o)),
    "take": lambda w, o: hand_over.take(w, o.action),
    "which": lambda w, o: hand_over.which(w, o.action, colleagues(o), not_mine=True),
    "which, without department": lambda w, o: hand_over.which(
        w, o.action, [replace(o.member, address="a@b.example")], not_mine=False
    ),
    "asked": lambda w, o: hand_over.asked(w, owned(o), o.member, waits(o)),
    "asked, about another's": lambda w, o: hand_over.asked(
        w, replace(owned(o), ambassador_id=uuid4()), replace(o.member, entra_id="e"), waits(o)
    ),
    "asked, about nobody's": lambda w, o: hand_over.asked(w, o.action, o.member, waits(o)),
    "waiting": lambda w, o: hand_over.waiting(w, w("hand_over.state_open"), waits(o)),
    "request": lambda w, o: hand_over.request(w, owned(o), o.member, waits(o), not_mine=True),
    "request, plain": lambda w, o: hand_over.request(
        w, o.action, o.member, waits(o), not_mine=False
    ),
    "refused": lambda w, o: hand_over.refused(w, owned(o), o.member, o.text),
    "refused, without a word": lambda w, o: hand_over.refused(w, owned(o), o.member, ""),
    "seeks_owner": lambda w, o: hand_over.seeks_owner(
        w, owned(o), o.people[:2], (o.member, o.text), o.people[:2]
    ),
    "seeks_owner, nobody named": lambda w, o: hand_over.seeks_owner(
        w, owned(o), [o.member], (o.member, ""), []
    ),
    "meant": lambda w, o: channel.meant(w, o.text, {"verb": "withdraw_last", "said": o.text}),
    "state_card": lambda w, o: state.state_card(
        w,
        owned(o),
        state.Told(o.text, o.text),
        names=True,
        buttons=[state.report_button(w, o.action), state.hand_over_button(w, o.action)],
    ),
    "state_card, without names": lambda w, o: state.state_card(
        w, o.action, state.Told(), names=False, buttons=[state.pages_button(w, o.action)]
    ),
    "which_action": lambda w, o: state.which_action(w, o.actions),
    "done": lambda w, o: hand_over.done(w, w("hand_over.yours_now", title="3.1"), o.action),
    "mistakes": lambda w, o: plan_file.mistakes(w, looked(o), mistakes(o), 0),
    "mistakes, of an older page": lambda w, o: plan_file.mistakes(w, looked(o), mistakes(o), 900),
    "conflicts": lambda w, o: plan_file.conflicts(w, looked(o), [text for _, text in conflicts(o)]),
    "choose_rows": lambda w, o: plan_file.choose_rows(w, looked(o), conflicts(o)),
    "preview": lambda w, o: plan_file.preview(
        w, looked(o), told(o), {"wins": "rows", "rows": "17", "shown": "f" * 16}, o.text[:100]
    ),
    "preview, all columns known": lambda w, o: plan_file.preview(
        w, replace(looked(o), strange=()), told(o), {}
    ),
    "undo": lambda w, o: plan_file.undo(w, uuid4(), o.text[:300], NOON),
    "done, with a plan": lambda w, o: plan_file.done(w, told(o)),
}
