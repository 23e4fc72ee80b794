"""Sending what is in the outbox: who sends which row now, and what came of it."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Select, Table, bindparam, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from domain.delivery import ANSWERS, LEASE, Letter, LetterState, Original, Verdict
from storage.database import Session, UtcDateTime
from storage.outbox import lock, lose, to_letter
from storage.tables import ConversationRow, OutboxRow

STALE = timedelta(days=1)  # an answer that comes later answers nothing any more
_Older, _Newer = aliased(OutboxRow), aliased(OutboxRow)
_TABLE = cast(Table, OutboxRow.__table__)
_ONE = update(_TABLE).where(_TABLE.c.id == bindparam("letter"))
_DRAWN = _ONE.values(message=bindparam("drawn"))
# What left a moment before it was withdrawn, or before its lease ended and somebody else sent
# it, has arrived if Teams says so; any other news of it comes too late.
_SETTLED = _ONE.where(
    or_(_TABLE.c.state == LetterState.WAITING, bindparam("became") == LetterState.SENT)
).values(
    attempts=_TABLE.c.attempts + 1,
    tried_at=bindparam("at"),
    state=bindparam("became"),
    last_answer=bindparam("answer"),
    lease_until=None,
    due_at=func.coalesce(bindparam("due", type_=UtcDateTime), _TABLE.c.due_at),
    activity_id=bindparam("activity"),
    sent_at=bindparam("arrived"),
)
_Found = Select[OutboxRow, ConversationRow]


def claim_answers(db: Session, at: datetime, most: int = 50) -> list[Letter]:
    """Lease answers to people: they wait for nothing but the answers before them."""
    return _claim(db, due(at, answers=True), at, most)


def claim_of(
    db: Session, tenant_id: str, at: datetime, most: int, *, leave: bool = True
) -> list[Letter]:
    """Lease what the bot begins itself in one tenant, oldest first.

    One that stands behind an older letter of its conversation waits for it. They `leave` at
    once, or each is noted by `depart` when it does.
    """
    if most <= 0:
        return []
    query = due(at, answers=False).where(ConversationRow.tenant_id == tenant_id)
    return _claim(db, query, at, most, leave=leave)


def tenants_due(db: Session, at: datetime) -> list[str]:
    """Return the tenants in which the bot has something to begin, in one order for all."""
    found = due(at, answers=False).with_only_columns(ConversationRow.tenant_id).distinct()
    return list(db.scalars(found.order_by(ConversationRow.tenant_id)))


def due(at: datetime, *, answers: bool, leased: bool = False) -> _Found:
    """Return the query for what is to leave now, also what somebody holds if `leased`."""
    behind = exists().where(
        _Older.conversation_id == OutboxRow.conversation_id,
        _Older.state == LetterState.WAITING,
        _Older.id < OutboxRow.id,
        or_(_Older.due_at <= at, _Older.attempts > 0),
        *([_Older.purpose.in_(ANSWERS)] if answers else []),
    )
    ours = OutboxRow.purpose.in_(ANSWERS)
    query = (
        select(OutboxRow, ConversationRow)
        .join(ConversationRow, ConversationRow.id == OutboxRow.conversation_id)
        .where(
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.due_at <= at,
            ConversationRow.removed_at.is_(None),
            ours if answers else ~ours,
            ~behind,
        )
    )
    free = or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= at)
    return query if leased else query.where(free)


def _claim(
    db: Session, query: _Found, at: datetime, most: int, *, leave: bool = True
) -> list[Letter]:
    oldest = query.order_by(OutboxRow.due_at, OutboxRow.id).limit(most)
    claimed = db.execute(oldest.with_for_update(skip_locked=True, of=OutboxRow)).all()
    for row, _ in claimed:
        row.perhaps_twice = row.perhaps_twice or _may_have_arrived(row)
        row.lease_until, row.tried_at = at + LEASE, at if leave else row.tried_at
    return [to_letter(row, conversation) for row, conversation in claimed]


def _may_have_arrived(row: OutboxRow) -> bool:
    """Tell whether an attempt before may have been the one: it has no answer, or no clear one.

    `tried_at` is written before a letter leaves, together with its lease: one that was leased
    and only waited for its turn, or was given back, was not tried.
    """
    left = row.lease_until and row.tried_at and row.tried_at >= row.lease_until - LEASE
    return bool(left) or (row.last_answer or "").startswith("ambiguous")


def hold_letters(db: Session, letters: Iterable[Letter]) -> None:
    """Lock letters, in one order for all who change several: no deadlock."""
    lock(db, OutboxRow.id.in_([letter.id for letter in letters]))


def depart(db: Session, letters: Iterable[Letter], at: datetime) -> set[int]:
    """Note that letters leave now, and hold them for longer; return those that are ours still.

    Not ours: somebody else has it by now, or has sent it, or it was withdrawn. Where the lease
    has ended, be it that nobody took it, much may be otherwise by now: it is looked at anew.
    """
    held = [letter for letter in letters if letter.leased_until and letter.leased_until > at]
    return {letter.id for letter in held if renew(db, letter, at)}


def renew(db: Session, letter: Letter, at: datetime) -> bool:
    """Note that a letter leaves now, and hold it for longer; False when it is not ours."""
    renewed = db.execute(
        update(OutboxRow)
        .where(
            OutboxRow.id == letter.id,
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.lease_until == letter.leased_until,
        )
        .values(lease_until=at + LEASE, tried_at=at)
        .returning(OutboxRow.id)
    )
    return renewed.scalar() is not None


def expire(db: Session, at: datetime) -> None:
    """Give up answers that could not be delivered for a day."""
    db.execute(
        update(OutboxRow)
        .where(
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.purpose.in_(ANSWERS),
            OutboxRow.created_at < at - STALE,
        )
        .values(state=LetterState.DEAD, last_answer="expired")
    )


def settle(db: Session, letter_id: int, verdict: Verdict, at: datetime) -> None:
    """Write down what an attempt came to; a letter that is no more needs nothing."""
    db.execute(_SETTLED, [_settled(letter_id, verdict, at)])
    if not verdict.unreachable:
        return
    letter = select(OutboxRow.conversation_id).where(OutboxRow.id == letter_id)
    if conversation := db.scalar(letter):
        row = db.get_one(ConversationRow, conversation)
        row.removed_at, row.removed_why = at, verdict.answer[:100]
        lose(db, conversation, verdict.answer[:300])


def give_back(db: Session, letter: Letter, verdict: Verdict) -> None:
    """Put a letter back that was not tried after all; not when it is not ours any more."""
    query = select(OutboxRow.id).where(
        OutboxRow.id == letter.id,
        OutboxRow.state == LetterState.WAITING,
        OutboxRow.lease_until == letter.leased_until,
    )
    if db.scalar(query.with_for_update()):
        set_aside(db, letter.id, verdict)


def settle_all(db: Session, verdicts: Iterable[tuple[int, Verdict]], at: datetime) -> None:
    """Write down what attempts came to, the usual ones in one statement."""
    usual = []
    for letter_id, verdict in verdicts:
        if verdict.unreachable:
            settle(db, letter_id, verdict, at)
        else:
            usual.append(_settled(letter_id, verdict, at))
    if usual:
        db.execute(_SETTLED, usual)


def _settled(letter_id: int, verdict: Verdict, at: datetime) -> dict[str, Any]:
    return {
        "letter": letter_id,
        "at": at,
        "became": verdict.state,
        "answer": verdict.answer[:300],
        "due": verdict.due_at,
        "activity": verdict.activity_id,
        "arrived": at if verdict.state is LetterState.SENT else None,
    }


def set_aside(db: Session, letter_id: int, verdict: Verdict) -> None:
    """Write down that a letter does not leave now; nothing was tried."""
    row = db.get_one(OutboxRow, letter_id)
    silence = (row.last_answer or "").startswith("ambiguous")
    row.last_answer = f"ambiguous before: {verdict.answer}" if silence else verdict.answer
    row.state, row.lease_until = verdict.state, None
    row.due_at = verdict.due_at or row.due_at


def draw(db: Session, drawn: Mapping[int, Mapping[str, Any]]) -> None:
    """Write down what letters say now that they leave."""
    if drawn:
        said = [{"letter": letter, "drawn": dict(message)} for letter, message in drawn.items()]
        db.execute(_DRAWN, said)


def outcome(db: Session, letter_id: int) -> tuple[LetterState, str]:
    """Return how far a letter is, and what Teams said last."""
    row = db.get_one(OutboxRow, letter_id)
    return LetterState(row.state), row.last_answer or ""


def original_of(db: Session, letter: Letter) -> Original:
    """Return what became of the message that an update is for; one that is no more is dead."""
    row = db.get(OutboxRow, letter.updates)
    if row is None:
        return Original(LetterState.DEAD)
    newer = exists().where(_Newer.updates_id == letter.updates, _Newer.id > letter.id)
    outdated = bool(db.scalar(select(newer)))
    return Original(LetterState(row.state), row.activity_id, outdated)
