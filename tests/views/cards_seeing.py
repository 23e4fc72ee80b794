"""The cards on which a coordinator sees who is missing and who can be reached, drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from domain.delivery import LetterState
from domain.dry_run import Planned
from domain.ladders import Rung
from domain.ladders import Step as LadderStep
from domain.missing import Missing, Seeking, Unheard
from domain.monitors import Monitor, Round
from domain.nudges import Absence, WhyNot
from domain.reach import Reach
from domain.sends import Send, Step
from tests.views.cards_nudge import continuous
from views.cards import helping, ladder, ledger, missing_list, reach, selection
from views.cards.elements import Card
from views.mails import Asking, to_all, to_one

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
TODAY = date(2019, 1, 14)
MODULES = (helping, ladder, ledger, missing_list, reach, selection)
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "missing_list": lambda w, o: missing_list.missing_list(w, missing(o), TODAY),
    "missing_list, one person": lambda w, o: missing_list.missing_list(
        w, replace(missing(o), seeking=(), nobodys=()), TODAY
    ),
    "missing_list, no monitor": lambda w, o: missing_list.missing_list(
        w, replace(missing(o), round=Round(TODAY)), TODAY
    ),
    "missing_list, only nobody's": lambda w, o: missing_list.missing_list(
        w, replace(missing(o), people=(), seeking=()), TODAY
    ),
    "missing_list, nobody asked": lambda w, o: missing_list.missing_list(
        w, replace(missing(o), asked=0, people=()), TODAY
    ),
    "by_departments": lambda w, o: missing_list.by_departments(w, missing(o), TODAY),
    "by_departments, nobody asked": lambda w, o: missing_list.by_departments(
        w, replace(missing(o), asked=0, people=()), TODAY
    ),
    "unreachable": lambda w, o: reach.unreachable(
        w, people(o), 600, to_all(w, asking(o), people(o))
    ),
    "unreachable, no mail": lambda w, o: reach.unreachable(w, people(o), 600, None),
    "unreachable_without_names": lambda w, o: reach.unreachable_without_names(
        w, people(o), 600
    ),
    "person": lambda w, o: helping.person(w, who(o), to_one(w, asking(o), who(o))),
    "person, what never ends": lambda w, o: helping.person(
        w, replace(who(o), actions=(continuous(o),)), None
    ),
    "person, to be reminded": lambda w, o: helping.person(w, who(o), None, o.text[:500]),
    "person, away": lambda w, o: helping.person(
        w, replace(who(o), absence=Absence(who(o).member.id, TODAY)), None
    ),
    "person, no address": lambda w, o: helping.person(
        w,
        Unheard(replace(o.member, address=None, department=o.text[:200]), reach=Reach.BLOCKED),
        None,
    ),
    "selection.preview": lambda w, o: selection.preview(
        w,
        shown(o),
        [o.text[:200]],
        {"selection": o.text[:200], "text": o.text[:1000], "nonce": "n"},
    ),
    "selection.preview, all reached": lambda w, o: selection.preview(
        w,
        replace(shown(o), lost=(), has_names=False),
        [],
        {"selection": "iedereen", "text": o.text[:1000], "nonce": "n"},
    ),
    "selection.ask_text": lambda w, o: selection.ask_text(
        w, o.text[:200], {"selection": o.text[:200]}
    ),
    "selection.which_person": lambda w, o: selection.which_person(
        w, o.text[:80], [(person, o.text[:200]) for person in o.people], o.text[:1000]
    ),
    "selection.which_person, no address": lambda w, o: selection.which_person(
        w, o.text[:80], [(replace(o.member, address=None), o.text[:200])], ""
    ),
    "selection.message": lambda w, o: selection.message(
        w, o.member, o.text[:1000], "https://teams.microsoft.com/l/chat/0/0?users=a"
    ),
    "selection.message, no chat": lambda w, o: selection.message(w, o.member, o.text[:1000], ""),
    "ledger": lambda w, o: ledger.ledger(
        w, monitor(o), [step(o)] * 6, [step(o, o.text[:200])] * 5, may_open=True
    ),
    "ledger, nothing yet": lambda w, o: ledger.ledger(
        w, monitor(o), [], [step(o, o.text[:200])], may_open=False
    ),
    "ledger, no monitor": lambda w, o: ledger.ledger(
        w, None, [], [step(o, o.text[:200])], may_open=True
    ),
    "ladder_card": lambda w, o: ladder.ladder_card(
        w,
        ladder.Ladder(
            monitor(o), [ladder.LadderLine(TODAY, one, 3) for one in Rung] * 2, may_open=True
        ),
        [o.text[:200]],
    ),
    "coming": lambda w, o: ladder.coming(w, [o.text[:200]] * min(len(o.people), 20), monitor(o)),
    "step_card": lambda w, o: ladder.step_card(w, monitor(o), TODAY, would_get(o)),
    "ledger.step": lambda w, o: ledger.step(w, step(o), monitor(o)),
    "ledger.step, a message": lambda w, o: ledger.step(
        w, Step(o.text[:200], NOON, (sent(o, LetterState.SENT),)), None
    ),
    "until_when": lambda w, o: helping.until_when(w, o.member, TODAY, "n1"),
}  # fmt: skip


def shown(world: Any) -> selection.Shown:
    return selection.Shown(world.text[:600], world.people, people(world), world.text[:1000])


def sent(world: Any, state: LetterState, answer: str = "", name: str | None = None) -> Send:
    called = world.member.name if name is None else name
    asked = Send(1, "nudge", NOON, NOON, state, world.member.id, name=called, attempts=1)
    return replace(asked, answer=answer, perhaps_twice=True)


def step(world: Any, name: str = "opening") -> Step:
    """Return a step of which everything that can happen happened."""
    ends = [
        sent(world, LetterState.SENT),
        sent(world, LetterState.UNKNOWN),
        sent(world, LetterState.DEAD, "403 MessageWritesBlocked"),
        sent(world, LetterState.WITHDRAWN, "reported", ""),
    ]
    silent = frozenset({world.member.id})
    return Step(name, NOON, tuple(ends * world.many), silent, tuple(people(world)))


def would_get(world: Any) -> list[Planned]:
    """Return a step that some get, some not, and some can not."""
    one = Planned(LadderStep(Rung.OPENING, TODAY, NOON), world.member, NOON, 3)
    away = replace(one, why_not=WhyNot.ABSENT)
    return [one, away, replace(away, reach=Reach.BLOCKED)] * world.many


def asking(world: Any) -> Asking:
    return Asking(world.member, monitor(world), TODAY, "app")


def monitor(world: Any) -> Monitor:
    return Monitor(uuid4(), uuid4(), world.text[:100], date(2019, 1, 31), date(2019, 2, 8))


def who(world: Any) -> Unheard:
    return Unheard(world.member, tuple(world.actions[:20]))


def people(world: Any) -> list[Unheard]:
    away = Absence(uuid4(), TODAY, TODAY)
    quiet = replace(world.member, wants_reminders=False)
    one = Unheard(quiet, tuple(world.actions[:20]), Reach.BLOCKED, away)
    return [replace(one, member=replace(quiet, id=person.id)) for person in world.people]


def missing(world: Any) -> Missing:
    known = monitor(world)
    seeking = [Seeking(action, world.member) for action in world.actions]
    return Missing(
        Round(known.cut_off, monitor=known),
        asked=600,
        people=tuple(people(world)),
        seeking=(*seeking[1:], Seeking(world.action)),
        nobodys=tuple(world.actions),
    )
