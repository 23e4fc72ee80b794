"""The cards of a hand-over, of one action, and of a word in a channel, each drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from domain.hand_overs import HandOver
from domain.people import Member
from domain.plans import Assignment
from views.cards import channel, hand_over, state
from views.cards.elements import Card

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
MODULES = (channel, hand_over, state)


def owned(world: Any) -> Assignment:
    action: Assignment = world.action
    return replace(action, ambassador_id=world.member.id, ambassador=world.text[:200])


def waits(world: Any) -> HandOver:
    return HandOver(uuid4(), world.place.id, world.action.id, world.member.id, None, NOON)


def colleagues(world: Any) -> list[Member]:
    """People of one name, in one department."""
    return [replace(p, id=uuid4(), department=world.text[:200]) for p in world.people]


CARDS: dict[str, Callable[[Any, Any], Card]] = {
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
        w, o.action, state.Told(), names=False
    ),
    "which_action": lambda w, o: state.which_action(w, o.actions),
    "done": lambda w, o: hand_over.done(w, w("hand_over.yours_now", title="3.1"), o.action),
}
