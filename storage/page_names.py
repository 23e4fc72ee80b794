"""What a municipality's own page names of the plan, and under which lead-in."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import update

from domain.plans import InMonitor
from storage.database import Session
from storage.tables import AssignmentRow


def choose(db: Session, municipality_id: UUID, choices: Mapping[UUID, InMonitor]) -> None:
    """Note what the page names; a card on which somebody reports is as good as it was."""
    for choice in InMonitor:
        ids = [one for one, chosen in choices.items() if chosen is choice]
        if ids:
            _set(db, municipality_id, ids, "in_monitor", str(choice))


def set_heading(db: Session, municipality_id: UUID, ids: Iterable[UUID], heading: str) -> None:
    """Join these actions under a lead-in; "" takes it away."""
    _set(db, municipality_id, ids, "heading", heading)


def _set(db: Session, municipality_id: UUID, ids: Iterable[UUID], column: str, value: str) -> None:
    db.execute(
        update(AssignmentRow)
        .where(AssignmentRow.municipality_id == municipality_id, AssignmentRow.id.in_(list(ids)))
        .values({column: value})
    )
