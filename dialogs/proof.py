"""A proof of the reminder: to the coordinator alone, and its buttons store nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dialogs import nudge, planned, standings
from dialogs.turn import Message, Reply, Turn, say
from domain.ladders import for_ambassadors, ladder
from domain.monitors import Monitor
from domain.nudges import Standing
from domain.plans import Assignment
from storage import assignments, calendars
from storage.database import Session
from views.cards import elements as e
from views.cards.verbs import Verb

MOST = 3  # actions in an example


def send(turn: Turn, db: Session) -> Reply:
    """Answer with the opening reminder as a colleague would get it, marked as a proof."""
    monitor = planned.chosen(turn, db)
    opening = for_ambassadors(ladder(monitor, calendars.of(db, turn.municipality)))[0]
    drawn = nudge.draw(db, monitor, _standing(turn, db, monitor), opening.day)
    said = turn.words("proof.mark", day=turn.words.short_day(opening.day))
    return Reply((_harmless(said, drawn),))


def pressed(turn: Turn, _db: Session) -> Reply:
    return say(turn.words("proof.pressed"))


def _standing(turn: Turn, db: Session, monitor: Monitor) -> Standing:
    """Return what the coordinator has to report; who has nothing sees actions of colleagues."""
    found = standings.of_monitor(db, turn.municipality, monitor, turn.now, [turn.member.id])
    own = next((one for one in found if one.member.id == turn.member.id), Standing(turn.member))
    if own.missing:
        return own
    example = _example(turn, db, monitor)
    return replace(own, missing=example, open=example)


def _example(turn: Turn, db: Session, monitor: Monitor) -> tuple[Assignment, ...]:
    """Return actions that colleagues have to report, or open ones when all of them have."""
    everybody = standings.of_monitor(db, turn.municipality, monitor, turn.now)
    plan = assignments.of_municipality(db, turn.municipality.id, turn.today)
    missing = [action for one in everybody for action in one.missing]
    some = (missing or [action for action in plan if action.is_open(monitor.cut_off)])[:MOST]
    return tuple(replace(action, ambassador_id=turn.member.id) for action in some)


def _harmless(said: str, drawn: Message) -> Message:
    """Mark a message as a proof: whatever is pressed on it only says that it was one."""
    card = _disarmed(drawn.card or {})
    card["body"] = [e.line(e.run(said, bold=True)), *card["body"]]
    card["speak"] = e.short(f"{said} {card['speak']}", e.SPOKEN)
    return Message(card=card, summary=card["speak"])


def _disarmed(part: Any) -> Any:  # noqa: ANN401 - any part of a card
    if isinstance(part, Mapping):
        whole = {name: _disarmed(value) for name, value in part.items()}
        if whole.get("type") == "Action.Submit":
            typed = {"typed": part["data"]["typed"]} if "typed" in part["data"] else {}
            whole["data"] = {"verb": str(Verb.PROOF_PRESSED)} | typed
        return whole
    return [_disarmed(one) for one in part] if isinstance(part, list | tuple) else part
