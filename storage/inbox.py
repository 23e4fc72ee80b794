"""What was taken in already: an activity by its key, a button by its nonce."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite

from storage.database import Session
from storage.tables import InboxRow


def take(db: Session, key: str, at: datetime) -> bool:
    """Note that `key` came in; return False when it had come in before.

    Of two replicas that take the same key at once, one waits here for the other to commit.
    """
    values = {"key": key, "received_at": at}
    insert: Insert
    if db.get_bind().dialect.name == "postgresql":
        insert = postgresql.insert(InboxRow).values(values).on_conflict_do_nothing()
    else:
        insert = sqlite.insert(InboxRow).values(values).on_conflict_do_nothing()
    return db.execute(insert.returning(InboxRow.key)).scalar() is not None


def use_once(db: Session, member_id: UUID, nonce: str, at: datetime) -> bool:
    """Use up the nonce of somebody's button; return False when it was pressed before."""
    return take(db, f"nonce:{member_id}:{nonce}", at)
