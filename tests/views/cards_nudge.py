"""The cards of a nudge, of being away and of standing in, each as it can be at its worst."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from domain.monitors import Monitor
from domain.nudges import Standing
from domain.plans import PeriodKind, State, Status
from views.cards import absence, nudge
from views.cards.elements import Card
from views.texts import Words

MODULES = (absence, nudge)
TODAY = date(2019, 1, 14)
MONITOR = Monitor(uuid4(), uuid4(), "februari 2019", TODAY, date(2019, 2, 8), date(2019, 2, 13))
Drawer = Callable[[Words, Any], Card]


def _of(world: Any, **changed: Any) -> nudge.Occasion:
    named = replace(MONITOR, name=world.text[:200], **changed)
    return nudge.Occasion(named, TODAY, (world.member, replace(world.member, id=uuid4())))


def _asked(world: Any) -> Standing:
    place = replace(world.place, reminder_text=world.text)
    actions = tuple(world.actions)
    return Standing(replace(world.member, municipality=place), actions, open=actions)


def _stands_in(world: Any) -> Standing:
    theirs = replace(world.action, ambassador_id=uuid4(), ambassador=world.text[:200])
    return Standing(world.member, (theirs,), open=(theirs,))


def _own(world: Any) -> Standing:
    days = (None, 0, 1, 13, 14, 59, 60, 400)
    mine = replace(world.action, ambassador_id=world.member.id)
    told = tuple(
        replace(
            mine,
            state=State(Status.RUNNING, reported_at=(ago is not None and _ago(world, ago)) or None),
            ends_on=TODAY + timedelta(days=31),
        )
        for ago in days
    )
    return Standing(world.member, told, open=told)


def continuous(world: Any) -> Any:
    return replace(world.action, period=replace(world.action.period, kind=PeriodKind.CONTINUOUS))


def _ago(world: Any, days: int) -> Any:
    return world.report.reported_at - timedelta(days=days)


CARDS: dict[str, Drawer] = {
    "nudge": lambda w, o: nudge.nudge(w, _of(o), _asked(o), TODAY),
    "nudge, own, the last day": lambda w, o: nudge.nudge(
        w, replace(_of(o), since=None), _own(o), date(2019, 2, 8)
    ),
    "nudge, the day before": lambda w, o: nudge.nudge(
        w, _of(o, due=None), _own(o), date(2019, 2, 7)
    ),
    "nudge, by nobody": lambda w, o: nudge.nudge(
        w, replace(_of(o), coordinators=()), _own(o), TODAY
    ),
    "nudge, without a chat": lambda w, o: nudge.nudge(
        w, replace(_of(o), coordinators=(replace(o.member, id=uuid4(), address=None),)),
        _own(o), TODAY,
    ),
    "nudge, as a stand-in": lambda w, o: nudge.nudge(w, _of(o), _stands_in(o), TODAY),
    "changed": lambda w, o: nudge.changed(w, o.actions, TODAY),
    "changed, what never ends": lambda w, o: nudge.changed(w, [continuous(o)], TODAY),
    "more": lambda w, o: nudge.more(w),
    "which_is_not_mine": lambda w, o: nudge.which_is_not_mine(w, o.actions),
    "later": lambda w, o: nudge.later(
        w, [o.text, w("later.until", day=TODAY)], MONITOR, ["over 3 dagen", "volgende week"]
    ),
    "when": lambda w, o: absence.when(w, TODAY),
    "noted": lambda w, o: absence.noted(w, [w("absence.noted_day", day=TODAY), *[o.text] * 3]),
    "which_person": lambda w, o: absence.which_person(w, o.people, o.text[:80]),
    "which_person, no department": lambda w, o: absence.which_person(
        w, [replace(o.member, department="Beheer"), o.member], ""
    ),
    "asked": lambda w, o: absence.asked(w, o.member, ", ".join([o.text] * o.many)),
}  # fmt: skip
