"""Whether the database answers, and whether what waits in the outbox waits as it should."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, select, text

from domain.delivery import LetterState
from storage.database import Session
from storage.deliveries import due
from storage.tables import ConversationRow, InboxRow, OutboxRow, PaceRow

FINISHED_WITHIN = timedelta(minutes=30)  # of a round: 36,000 steps at 20 a second


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits in the outbox: how much is due, is for later, or has nowhere to go yet.

    `oldest` is how long the oldest due row has been held up, `unfinished` how many steps of a
    ladder have not left half an hour after their moment.
    """

    due: int
    later: int
    unaddressed: int
    unfinished: int
    oldest: timedelta


def answers(db: Session) -> bool:
    return db.execute(text("SELECT 1")).scalar() == 1


def last_moment(db: Session) -> datetime | None:
    """Return the last moment at which anything came in, or was sent first."""
    moments = (InboxRow.received_at, OutboxRow.created_at, OutboxRow.tried_at)
    found = [db.scalar(select(func.max(moment))) for moment in moments]
    return max((moment for moment in found if moment), default=None)


def held_up(db: Session, at: datetime) -> timedelta:
    """Return how long the oldest due row has been held up by anything but its own turn.

    An answer waits for nobody. What the bot begins itself waits for the pace of its tenant, so
    it counts from the last slot that was given out there: while a long round runs that moment
    moves along, and when nothing is claimed any more it stands still. What can not leave now
    does not count: in a tenant that rests, to a person who is unreachable, behind another
    message of its conversation.
    """
    since = [moment for moment in (_oldest_answer(db, at), *_oldest_begun(db, at)) if moment]
    return max((at - moment for moment in since), default=timedelta(0))


def waiting(db: Session, at: datetime) -> Waiting:
    """Return what waits in the outbox at this moment, of all municipalities together."""
    there = and_(ConversationRow.id.is_not(None), ConversationRow.removed_at.is_(None))
    is_due = and_(OutboxRow.due_at <= at, there)
    late = and_(OutboxRow.monitor_id.is_not(None), OutboxRow.due_at < at - FINISHED_WITHIN)
    query = (
        select(
            _how_many(is_due),
            _how_many(and_(OutboxRow.due_at > at, there)),
            _how_many(OutboxRow.conversation_id.is_(None)),
            _how_many(and_(is_due, late)),
        )
        .join(ConversationRow, ConversationRow.id == OutboxRow.conversation_id, isouter=True)
        .where(OutboxRow.state == LetterState.WAITING)
    )
    now, later, unaddressed, unfinished = db.execute(query).one()
    return Waiting(now, later, unaddressed, unfinished, held_up(db, at))


def _how_many(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(OutboxRow.id).filter(which)


def _oldest_answer(db: Session, at: datetime) -> datetime | None:
    return db.scalar(_first_due(at, answers=True))


def _oldest_begun(db: Session, at: datetime) -> list[datetime]:
    query = (
        _first_due(at, answers=False)
        .add_columns(PaceRow.next_at, PaceRow.paused_until)
        .join(PaceRow, PaceRow.tenant_id == ConversationRow.tenant_id, isouter=True)
        .group_by(ConversationRow.tenant_id, PaceRow.next_at, PaceRow.paused_until)
    )
    moments = [max(filter(None, row)) for row in db.execute(query)]
    return [moment for moment in moments if moment <= at]  # later: it rests, or has slots


def _first_due(at: datetime, *, answers: bool) -> Select[datetime]:
    oldest = func.min(OutboxRow.due_at, type_=OutboxRow.due_at.type)
    return due(at, answers=answers, leased=True).with_only_columns(oldest)
