"""Who can be reached in Teams, and where."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, select

from domain.reach import Reach, reach_after
from storage.conversations import PERSONAL
from storage.database import Session
from storage.tables import ConversationRow, MemberRow


@dataclass(frozen=True, slots=True)
class Contact:
    """Whether somebody can be reached, and by which conversation."""

    reach: Reach
    conversation: UUID | None = None


def of_municipality(
    db: Session, municipality_id: UUID, among: Collection[UUID] | None = None
) -> dict[UUID, Contact]:
    """Return for everybody here whether they can be reached.

    Of several conversations one that is alive counts; else the one that was lost last.
    """
    personal = and_(
        ConversationRow.member_id == MemberRow.id, ConversationRow.conversation_kind == PERSONAL
    )
    query = (
        select(MemberRow.id, MemberRow.address, ConversationRow)
        .join(ConversationRow, personal, isouter=True)
        .where(MemberRow.municipality_id == municipality_id, MemberRow.left_at.is_(None))
        .order_by(ConversationRow.removed_at.asc().nulls_first())
    )
    if among is not None:
        query = query.where(MemberRow.id.in_(among))
    found: dict[UUID, Contact] = {}
    for member_id, address, row in db.execute(query):
        known = found.get(member_id)
        if known is None or known.reach is not Reach.REACHABLE:
            found[member_id] = _contact(address, row)
    return found


def _contact(address: str | None, row: ConversationRow | None) -> Contact:
    if row is None:
        return Contact(Reach.NEVER_OPENED if address else Reach.NO_ADDRESS)
    if row.removed_at is None:
        return Contact(Reach.REACHABLE, row.id)
    return Contact(reach_after(row.removed_why or ""))
