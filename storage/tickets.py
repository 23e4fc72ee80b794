"""Questions for an expert: rows that move from open to closed, each change made once."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, select, update

from domain.people import Member
from domain.tickets import Ticket, TicketState
from storage.database import Session, hold
from storage.tables import TicketRow

WAITING = (TicketState.OPEN, TicketState.ASSIGNED)
MOST_SHOWN = 50


def add(  # noqa: PLR0913 - the sides of one row
    db: Session,
    asker: Member,
    question: str,
    at: datetime,
    group: str = "",
    question_id: UUID | None = None,
) -> Ticket:
    """Note a question, with the next number of this municipality."""
    here = asker.municipality.id
    hold(db, f"tickets:{here}")
    last = select(func.max(TicketRow.number)).where(TicketRow.municipality_id == here)
    row = TicketRow(
        municipality_id=here,
        number=(db.scalar(last) or 0) + 1,
        question=question,
        group_key=group,
        state=TicketState.OPEN,
        asker_id=asker.id,
        asked=[],
        declined=[],
        asked_at=at,
        since=at,
        question_id=question_id,
    )
    db.add(row)
    db.flush()
    return _to_ticket(row)


def find(db: Session, municipality_id: UUID, ticket_id: UUID) -> Ticket | None:
    row = db.scalar(_of(municipality_id).where(TicketRow.id == ticket_id))
    return _to_ticket(row) if row else None


def find_number(db: Session, municipality_id: UUID, number: int) -> Ticket | None:
    row = db.scalar(_of(municipality_id).where(TicketRow.number == number))
    return _to_ticket(row) if row else None


def of_asker(db: Session, member: Member, *, waiting: bool = False) -> list[Ticket]:
    """Return what somebody asked, newest first; or only what still waits for an answer."""
    query = _of(member.municipality.id).where(TicketRow.asker_id == member.id)
    if waiting:
        query = query.where(TicketRow.state.in_(WAITING))
    return _many(db, query.order_by(TicketRow.number.desc()).limit(MOST_SHOWN))


def waiting(db: Session, municipality_id: UUID) -> list[Ticket]:
    """Return every question that still waits for an answer, oldest first."""
    query = _of(municipality_id).where(TicketRow.state.in_(WAITING))
    return _many(db, query.order_by(TicketRow.number))


def answered(db: Session, municipality_id: UUID) -> list[Ticket]:
    """Return what was answered and waits for a word of who asked, oldest first."""
    query = _of(municipality_id).where(TicketRow.state == TicketState.ANSWERED)
    return _many(db, query.order_by(TicketRow.number))


def save(db: Session, municipality_id: UUID, before: Ticket, after: Ticket) -> Ticket | None:
    """Store a change; None when somebody changed it meanwhile, here or on another replica."""
    _hold(db, before.id)
    changed = (
        update(TicketRow)
        .where(
            TicketRow.id == before.id,
            TicketRow.municipality_id == municipality_id,
            TicketRow.version == before.version,
        )
        .values(
            state=after.state,
            version=before.version + 1,
            assigned_id=after.assigned_id,
            assigned_at=after.assigned_at,
            declined=_written(after.declined),
            since=after.since,
            answer=after.answer,
            answered_at=after.answered_at,
            useful=after.useful,
            closed_at=after.closed_at,
            group_key=after.group,
            article_id=after.article_id,
            settled=after.settled,
        )
        .returning(TicketRow.id)
        .execution_options(synchronize_session=False)
    )
    if db.execute(changed).scalar() is None:
        return None
    db.expire_all()
    note_asked(db, municipality_id, before.id, after.asked)
    return find(db, municipality_id, before.id)


def note_asked(db: Session, municipality_id: UUID, ticket_id: UUID, who: Collection[UUID]) -> None:
    """Note who got a question: they may take it. No new version: nothing else changed."""
    _hold(db, ticket_id)
    row = db.scalar(
        _of(municipality_id).where(TicketRow.id == ticket_id),
        execution_options={"populate_existing": True},
    )
    new = _written(who)
    if row and not set(new) <= set(row.asked):
        row.asked = sorted({*row.asked, *new})
        db.flush()


def _hold(db: Session, ticket_id: UUID) -> None:
    """Change one question at a time, so that nobody waits for a row that waits for them."""
    hold(db, f"ticket:{ticket_id}")


def _of(municipality_id: UUID) -> Select[TicketRow]:
    return select(TicketRow).where(TicketRow.municipality_id == municipality_id)


def _many(db: Session, query: Select[TicketRow]) -> list[Ticket]:
    return [_to_ticket(row) for row in db.scalars(query)]


def _written(ids: Collection[UUID]) -> list[str]:
    return sorted(map(str, ids))


def _read(ids: Sequence[str]) -> frozenset[UUID]:
    return frozenset(map(UUID, ids))


def _to_ticket(row: TicketRow) -> Ticket:
    return Ticket(
        id=row.id,
        municipality_id=row.municipality_id,
        number=row.number,
        question=row.question,
        asker_id=row.asker_id,
        asked_at=row.asked_at,
        since=row.since,
        group=row.group_key,
        state=TicketState(row.state),
        version=row.version,
        assigned_id=row.assigned_id,
        assigned_at=row.assigned_at,
        asked=_read(row.asked),
        declined=_read(row.declined),
        answer=row.answer,
        answered_at=row.answered_at,
        useful=row.useful,
        closed_at=row.closed_at,
        question_id=row.question_id,
        article_id=row.article_id,
        settled=row.settled,
    )
