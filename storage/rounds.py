"""The rows of the outbox that are steps of a ladder: put there once, whoever puts them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Insert, and_, bindparam, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from domain.delivery import LetterState
from domain.ladders import Rung, Step
from domain.monitors import Monitor
from storage.database import Session, UtcDateTime, insert_into
from storage.outbox import REMOVED, lock
from storage.tables import OutboxRow

NUDGE = "nudge"
LIST = "missing_list"
STEPS = (NUDGE, LIST)
MOST_AT_ONCE = 200  # rows of one statement
_Newer = aliased(OutboxRow)
_LEFT = (LetterState.WAITING, LetterState.SENT, LetterState.UNKNOWN)


def put(
    db: Session,
    monitor: Monitor,
    step: Step,
    to: Mapping[UUID, UUID],
    at: datetime,
) -> int:
    """Let a step of a monitor's ladder go to these people, `to` = member → conversation.

    Once for each person, monitor and rung, on any number of replicas; what was withdrawn, or
    refused by a conversation that is alive again, is put there anew. Return how many rows.
    """
    rows = [_row(monitor, step, member, there, at) for member, there in sorted(to.items())]
    put_now = 0
    for first in range(0, len(rows), MOST_AT_ONCE):
        statement = insert_into(db, OutboxRow).values(rows[first : first + MOST_AT_ONCE])
        put_now += len(db.execute(_anew(statement)).all())
    return put_now


def last_asked(
    db: Session,
    municipality_id: UUID,
    since: datetime,
    among: Collection[UUID] | None = None,
    apart_from: Collection[int] = (),
) -> dict[UUID, datetime]:
    """Return when people were last asked by a nudge that left, or is on its way."""
    asked = func.max(func.coalesce(OutboxRow.tried_at, OutboxRow.created_at), type_=UtcDateTime)
    query = (
        select(OutboxRow.member_id, asked)
        .where(
            OutboxRow.municipality_id == municipality_id,
            OutboxRow.purpose == NUDGE,
            OutboxRow.created_at >= since,
            OutboxRow.id.not_in(apart_from),
            or_(OutboxRow.state.in_(_LEFT), and_(_refused, ~_by_the_conversation)),
        )
        .group_by(OutboxRow.member_id)
    )
    if among is not None:
        query = query.where(OutboxRow.member_id.in_(among))
    return {member: asked for member, asked in db.execute(query).all() if member}


def shown(db: Session, people: Collection[UUID], since: datetime) -> dict[UUID, dict[UUID, int]]:
    """Return the nudges that show in the chats of these people.

    As monitor → member → the latest letter, be it on its way; one that another message took
    the place of is done with, and so are those before it.
    """
    bound = {"people": list(people), "since": since}
    latest = {
        (monitor_id, member_id): (letter_id, replaced)
        for monitor_id, member_id, letter_id, replaced in db.execute(_SHOWN, bound)
    }
    found: dict[UUID, dict[UUID, int]] = {}
    for (monitor_id, member_id), (letter_id, replaced) in latest.items():
        if monitor_id and member_id and not replaced:
            found.setdefault(monitor_id, {})[member_id] = letter_id
    return found


def listed_at(db: Session, municipality_id: UUID, monitor_id: UUID) -> dict[UUID, datetime]:
    """Return when coordinators were last told who is missing in a monitor."""
    query = (
        select(OutboxRow.member_id, func.max(OutboxRow.created_at))
        .where(
            OutboxRow.municipality_id == municipality_id,
            OutboxRow.purpose == LIST,
            OutboxRow.monitor_id == monitor_id,
            or_(OutboxRow.state.in_(_LEFT), and_(_refused, ~_by_the_conversation)),
        )
        .group_by(OutboxRow.member_id)
    )
    return {member: told for member, told in db.execute(query).all() if member}


def withdraw(db: Session, municipality_id: UUID, monitor_id: UUID, why: str) -> int:
    """Take back every step of a monitor that was not sent yet; return how many."""
    waits = and_(
        OutboxRow.municipality_id == municipality_id,
        OutboxRow.monitor_id == monitor_id,
        OutboxRow.purpose.in_(STEPS),
        OutboxRow.state == LetterState.WAITING,
    )
    lock(db, waits)
    withdrawn = db.execute(
        update(OutboxRow)
        .where(waits)
        .values(state=LetterState.WITHDRAWN, last_answer=why, lease_until=None)
        .returning(OutboxRow.id)
    )
    return len(withdrawn.all())


def about(monitor_id: UUID) -> str:
    """Return what a nudge shows, so that a report can bring it up to date."""
    return f"nudge:{monitor_id}"


_is_leaving = and_(OutboxRow.state == LetterState.WAITING, OutboxRow.lease_until.is_not(None))
_SHOWN = (  # made once: every report ends with it
    select(
        OutboxRow.monitor_id,
        OutboxRow.member_id,
        OutboxRow.id,
        exists().where(_Newer.updates_id == OutboxRow.id),
    )
    .where(
        OutboxRow.member_id.in_(bindparam("people", expanding=True)),
        OutboxRow.purpose == NUDGE,
        OutboxRow.created_at >= bindparam("since"),
        or_(OutboxRow.state == LetterState.SENT, _is_leaving),
    )
    .order_by(OutboxRow.id)
)
_refused = OutboxRow.state == LetterState.DEAD
_by_the_conversation = or_(
    OutboxRow.last_answer.startswith("403"),
    OutboxRow.last_answer.startswith("404"),
    OutboxRow.last_answer == REMOVED,
)


def _row(monitor: Monitor, step: Step, member: UUID, there: UUID, at: datetime) -> dict[str, Any]:
    rung = step.rung
    name = f"{rung}-{step.day}" if rung is Rung.SNOOZED else rung
    purpose = LIST if rung.is_for_coordinators else NUDGE
    return {
        "conversation_id": there,
        "member_id": member,
        "municipality_id": monitor.municipality_id,
        "monitor_id": monitor.id,
        "rung": rung,
        "purpose": purpose,
        "about": about(monitor.id) if purpose == NUDGE else None,
        "unique_key": f"{purpose}:{member}:{monitor.id}:{name}:{monitor.version}",
        "message": {},  # drawn when it leaves: until then things change
        "created_at": at,
        "due_at": at,
        "attempts": 0,
        "state": LetterState.WAITING,
        "perhaps_twice": False,
    }


def _anew(statement: Any) -> Insert:  # noqa: ANN401 - either dialect's own
    again = ("conversation_id", "created_at", "due_at", "attempts", "state")
    upsert: Insert = statement.on_conflict_do_update(
        index_elements=["unique_key"],
        set_={name: statement.excluded[name] for name in again}
        | {"last_answer": None, "lease_until": None, "tried_at": None},
        where=or_(OutboxRow.state == LetterState.WITHDRAWN, and_(_refused, _by_the_conversation)),
    ).returning(OutboxRow.id)
    return upsert
