"""What was taken in already: an activity by its key, a button by its nonce."""

from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.database import Session
from storage.tables import InboxRow

_INBOX = cast(Table, InboxRow.__table__)
_TAKE = {  # made once: every activity takes
    dialect.__name__.rpartition(".")[2]: dialect.insert(_INBOX)
    .on_conflict_do_nothing()
    .returning(_INBOX.c.key)
    for dialect in (postgresql, sqlite)
}


def take(db: Session, key: str, at: datetime) -> bool:
    """Note that `key` came in; return False when it had come in before.

    Of two replicas that take the same key at once, one waits here for the other to commit.
    """
    taken = db.execute(_TAKE[db.get_bind().dialect.name], {"key": key, "received_at": at})
    return taken.scalar() is not None


def refuse(db: Session, member_id: UUID, asked: str, at: datetime) -> None:
    """Note that somebody said no to what a card asked."""
    take(db, _refused(member_id, asked), at)


def is_refused(db: Session, member_id: UUID, asked: str) -> bool:
    return db.get(InboxRow, _refused(member_id, asked)) is not None


def is_used(db: Session, member_id: UUID, nonce: str) -> bool:
    """Tell whether the nonce of somebody's button was used up."""
    return db.get(InboxRow, f"nonce:{member_id}:{nonce}") is not None


def use_once(db: Session, member_id: UUID, nonce: str, at: datetime) -> bool:
    """Use up the nonce of somebody's button; return False when it was pressed before."""
    return take(db, f"nonce:{member_id}:{nonce}", at)


def _refused(member_id: UUID, asked: str) -> str:
    return f"refused:{member_id}:{asked}"
