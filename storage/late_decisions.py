"""What was decided about reports that came after closing; and the cards that asked about them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from domain.lateness import LateChoice
from storage.database import Session, insert_into
from storage.tables import LateDecisionRow, OutboxRow

LONGEST_ABOUT = 100


@dataclass(frozen=True, slots=True)
class LateDecision:
    choice: LateChoice
    at: datetime
    by: UUID


def about(monitor_id: UUID, batch: str = "") -> str:
    """Name what the cards show about these reports, or begin the name of all of a monitor."""
    return f"late:{monitor_id.hex}:{batch}"[:LONGEST_ABOUT]


def decide(
    db: Session, municipality_id: UUID, monitor_id: UUID, batch: str, decision: LateDecision
) -> LateDecision:
    """Note a decision, and return the one that stands: the first."""
    statement = insert_into(db, LateDecisionRow).values(
        municipality_id=municipality_id,
        monitor_id=monitor_id,
        batch=batch,
        choice=decision.choice,
        decided_at=decision.at,
        decided_by_id=decision.by,
    )
    db.execute(statement.on_conflict_do_nothing())
    return find(db, municipality_id, monitor_id, batch) or decision


def find(db: Session, municipality_id: UUID, monitor_id: UUID, batch: str) -> LateDecision | None:
    row = db.scalar(
        select(LateDecisionRow).where(
            LateDecisionRow.municipality_id == municipality_id,
            LateDecisionRow.monitor_id == monitor_id,
            LateDecisionRow.batch == batch,
        )
    )
    return LateDecision(LateChoice(row.choice), row.decided_at, row.decided_by_id) if row else None


def take_back(db: Session, municipality_id: UUID, monitor_id: UUID, since: datetime | None) -> None:
    """Let what a monitor was opened for count in the next one after all."""
    change = update(LateDecisionRow).where(
        LateDecisionRow.municipality_id == municipality_id,
        LateDecisionRow.monitor_id == monitor_id,
        LateDecisionRow.choice == LateChoice.REOPENED,
    )
    if since:
        change = change.where(LateDecisionRow.decided_at > since)
    db.execute(change.values(choice=LateChoice.NEXT))


def asked_about(db: Session, municipality_id: UUID, monitor_id: UUID) -> list[str]:
    """Return what the cards about late reports of a monitor show, each once."""
    query = select(OutboxRow.about).where(
        OutboxRow.municipality_id == municipality_id,
        OutboxRow.about.startswith(about(monitor_id)),
    )
    return [each for each in db.scalars(query.distinct()) if each]
