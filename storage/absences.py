"""Days on which people are away. No reason is kept."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import delete, or_, select

from domain.nudges import Absence
from storage.database import Session
from storage.tables import AbsenceRow


def of_municipality(
    db: Session, municipality_id: UUID, since: date, among: Collection[UUID] | None = None
) -> dict[UUID, tuple[Absence, ...]]:
    """Return who is away on or after a day, and when."""
    query = select(AbsenceRow).where(
        AbsenceRow.municipality_id == municipality_id,
        or_(AbsenceRow.last_day.is_(None), AbsenceRow.last_day >= since),
    )
    if among is not None:
        query = query.where(AbsenceRow.member_id.in_(among))
    found: dict[UUID, tuple[Absence, ...]] = {}
    for row in db.scalars(query.order_by(AbsenceRow.first_day)):
        absence = Absence(row.member_id, row.first_day, row.last_day)
        found[row.member_id] = (*found.get(row.member_id, ()), absence)
    return found


def away_on(db: Session, municipality_id: UUID, day: date) -> set[UUID]:
    """Return who is away on a day."""
    known = of_municipality(db, municipality_id, day)
    return {who for who, noted in known.items() if any(one.covers(day) for one in noted)}


def set_absence(
    db: Session, municipality_id: UUID, member_id: UUID, first_day: date, last_day: date | None
) -> Absence:
    """Note when somebody is away; what was noted for these days is replaced, and cut off by it.

    Days that come after them stay: who is away in March has still July off.
    """
    _end(db, municipality_id, member_id, first_day, last_day)
    db.add(
        AbsenceRow(
            municipality_id=municipality_id,
            member_id=member_id,
            first_day=first_day,
            last_day=last_day,
        )
    )
    db.flush()
    return Absence(member_id, first_day, last_day)


def come_back(db: Session, municipality_id: UUID, member_id: UUID, day: date) -> bool:
    """Note that somebody is there again from that day on; False when they were not away.

    Who is back in March has still July off; who is not away takes back what was noted for later.
    """
    return _end(db, municipality_id, member_id, day, day) or _end(
        db, municipality_id, member_id, day, None
    )


def _end(
    db: Session, municipality_id: UUID, member_id: UUID, day: date, until: date | None
) -> bool:
    """End what was noted from a day on, as far as it begins before `until` is over."""
    mine = (AbsenceRow.municipality_id == municipality_id, AbsenceRow.member_id == member_id)
    begins = AbsenceRow.first_day.between(day, until or date.max)
    later = db.scalars(select(AbsenceRow.id).where(*mine, begins)).all()
    if later:
        db.execute(delete(AbsenceRow).where(AbsenceRow.id.in_(later)))
    now = db.scalars(
        select(AbsenceRow).where(
            *mine,
            AbsenceRow.first_day < day,
            or_(AbsenceRow.last_day.is_(None), AbsenceRow.last_day >= day),
        )
    ).all()
    for row in now:
        row.last_day = day - timedelta(days=1)
    db.flush()
    return bool(later or now)
