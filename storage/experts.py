"""Who knows about which product group; "*" is about all of them."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import delete, select

from domain.people import Member
from domain.tickets import EVERYTHING
from storage.database import Session, hold
from storage.tables import ExpertiseRow, MemberRow


def of_municipality(db: Session, municipality_id: UUID) -> dict[UUID, frozenset[str]]:
    """Return the product groups that people here know about; of who left, nothing."""
    query = (
        select(ExpertiseRow.member_id, ExpertiseRow.group_key)
        .join(MemberRow, MemberRow.id == ExpertiseRow.member_id)
        .where(ExpertiseRow.municipality_id == municipality_id, MemberRow.left_at.is_(None))
    )
    found: dict[UUID, frozenset[str]] = {}
    for member_id, group in db.execute(query):
        found[member_id] = found.get(member_id, frozenset()) | {group}
    return found


def of_member(db: Session, member: Member) -> frozenset[str]:
    query = select(ExpertiseRow.group_key).where(
        ExpertiseRow.member_id == member.id,
        ExpertiseRow.municipality_id == member.municipality.id,
    )
    return frozenset(db.scalars(query))


def set_expert(db: Session, member: Member, groups: Iterable[str]) -> frozenset[str]:
    """Note that somebody knows about these groups; return those that are new."""
    hold(db, f"expertise:{member.id}")
    new = frozenset(groups) - of_member(db, member)
    db.add_all(
        ExpertiseRow(municipality_id=member.municipality.id, member_id=member.id, group_key=group)
        for group in sorted(new)
    )
    db.flush()
    return new


def drop_expert(db: Session, member: Member, groups: Iterable[str]) -> frozenset[str]:
    """Note that somebody does not know about these groups any more; return those that were.

    `EVERYTHING` drops all that somebody is an expert of.
    """
    wanted = frozenset(groups)
    known = of_member(db, member)
    gone = known if EVERYTHING in wanted else known & wanted
    db.execute(
        delete(ExpertiseRow).where(
            ExpertiseRow.member_id == member.id,
            ExpertiseRow.municipality_id == member.municipality.id,
            ExpertiseRow.group_key.in_(gone),
        )
    )
    return gone


def move(db: Session, account: Member, invited: Member) -> None:
    """Let somebody who turned out to be another keep what they know about."""
    known = of_member(db, account)
    drop_expert(db, account, known)
    set_expert(db, invited, known)
