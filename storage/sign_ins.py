"""Signing in to the pages: links that work once, and the sessions that come of them.

Only hashes are stored: who reads the database can not sign in with what stands there.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from sqlalchemy import delete, update

from domain.people import Member
from storage import members
from storage.database import Session
from storage.tables import SignInLinkRow, WebSessionRow

LINK_LASTS = timedelta(minutes=10)
SESSION_LASTS = timedelta(hours=8)
KEPT = timedelta(days=1)  # of what no longer works, so that it can be said why
LONGEST_TOKEN = 100


class LinkState(StrEnum):
    GOOD = "good"
    USED = "used"
    OLD = "old"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who signed in, as they are now, and when that ends at the latest."""

    member: Member
    ends_at: datetime


def make_link(db: Session, member: Member, leads_to: str, at: datetime) -> str:
    """Return the secret of a link that lets this person in once, within ten minutes."""
    _forget(db, at)
    secret = secrets.token_urlsafe(32)
    db.add(
        SignInLinkRow(
            token_hash=_hash(secret),
            municipality_id=member.municipality.id,
            member_id=member.id,
            leads_to=leads_to,
            made_at=at,
        )
    )
    db.flush()
    return secret


def look(db: Session, secret: str, at: datetime) -> tuple[LinkState, Member | None]:
    """Tell whether a link still works, and whose it is; looking does not use it up."""
    row = db.get(SignInLinkRow, _hash(secret))
    member = _present(db, row.municipality_id, row.member_id) if row else None
    if row is None or member is None:
        return LinkState.UNKNOWN, None
    if row.used_at is not None:
        return LinkState.USED, member
    return (LinkState.GOOD if at < row.made_at + LINK_LASTS else LinkState.OLD), member


def use(db: Session, secret: str, at: datetime) -> tuple[str, str] | None:
    """Use a link up: return the secret of a session and where it leads; None when it is no good.

    Of two who press at once one gets in.
    """
    taken = (
        update(SignInLinkRow)
        .where(
            SignInLinkRow.token_hash == _hash(secret),
            SignInLinkRow.used_at.is_(None),
            SignInLinkRow.made_at > at - LINK_LASTS,
        )
        .values(used_at=at)
        .returning(SignInLinkRow.municipality_id, SignInLinkRow.member_id, SignInLinkRow.leads_to)
    )
    row = db.execute(taken).one_or_none()
    member = _present(db, row.municipality_id, row.member_id) if row else None
    if row is None or member is None:
        return None
    session = secrets.token_urlsafe(32)
    db.add(
        WebSessionRow(
            token_hash=_hash(session),
            municipality_id=row.municipality_id,
            member_id=row.member_id,
            began_at=at,
            ends_at=at + SESSION_LASTS,
            roles=sorted(map(str, member.roles)),
        )
    )
    db.flush()
    return session, row.leads_to


def visit(db: Session, session: str, at: datetime) -> Visit | None:
    """Return who this session is of; None when it ended: by time, by leaving, or with a role."""
    row = db.get(WebSessionRow, _hash(session))
    if row is None or row.ended_at is not None or not row.began_at <= at < row.ends_at:
        return None
    member = _present(db, row.municipality_id, row.member_id)
    if member is None or not set(row.roles) <= set(map(str, member.roles)):
        return None
    return Visit(member, row.ends_at)


def end(db: Session, session: str, at: datetime) -> None:
    """End a session; the cookie of it opens nothing any more."""
    row = db.get(WebSessionRow, _hash(session))
    if row and row.ended_at is None:
        row.ended_at = at


def _present(db: Session, municipality_id: UUID, member_id: UUID) -> Member | None:
    """Return somebody who has not left."""
    found = members.everybody(db, municipality_id, {member_id})
    return found[0] if found else None


def _forget(db: Session, at: datetime) -> None:
    """Delete what has not worked for a day."""
    db.execute(delete(SignInLinkRow).where(SignInLinkRow.made_at < at - KEPT))
    db.execute(delete(WebSessionRow).where(WebSessionRow.ends_at < at - KEPT))


def _hash(secret: str) -> str:
    return sha256(secret[:LONGEST_TOKEN].encode(errors="replace")).hexdigest()
