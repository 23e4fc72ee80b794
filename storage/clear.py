"""Emptying the example programme's own database, to begin again."""

from sqlalchemy import delete, update

from storage.database import Base, Session
from storage.tables import MunicipalityRow, ReportRow


def clear(db: Session) -> None:
    """Delete every row of every table."""
    db.execute(update(MunicipalityRow).values(plan_id=None))
    db.execute(update(ReportRow).values(withdraws=None))
    for table in reversed(Base.metadata.sorted_tables):
        db.execute(delete(table))
