"""Whether the database answers."""

from datetime import datetime

from sqlalchemy import func, select, text

from storage.database import Session
from storage.tables import InboxRow


def answers(db: Session) -> bool:
    return db.execute(text("SELECT 1")).scalar() == 1


def last_heard(db: Session) -> datetime | None:
    """Return the last moment at which anything came in."""
    return db.scalar(select(func.max(InboxRow.received_at)))
