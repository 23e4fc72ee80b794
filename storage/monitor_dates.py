"""A monitor is set, moved or cancelled, and its reminders are switched on or off."""

from uuid import UUID

from sqlalchemy import func, select

from domain.delivery import LetterState
from domain.errors import NotUnderstood
from domain.monitors import Monitor, Reminding
from storage import monitors, rounds
from storage.database import Session, hold
from storage.tables import MonitorRow, OutboxRow

_ARRIVED = (LetterState.SENT, LetterState.UNKNOWN)


def hold_plans(db: Session, municipality_id: UUID) -> None:
    """Let one coordinator of a municipality at a time set dates."""
    hold(db, f"monitor_dates:{municipality_id}")


def move(db: Session, municipality_id: UUID, moved: Monitor) -> int:
    """Give a monitor its new name and dates; what was not sent yet is withdrawn: return how much.

    Its steps are computed anew, under a version of their own, so reminding goes on.
    """
    row = locked(db, municipality_id, moved.id)
    withdrawn = rounds.withdraw(db, municipality_id, moved.id, "the monitor was moved")
    row.name, row.cut_off = moved.name, moved.cut_off
    row.report_until, row.due = moved.report_until, moved.due
    row.version += 1
    db.flush()
    return withdrawn


def cancel(db: Session, municipality_id: UUID, monitor_id: UUID) -> int:
    """Take a monitor away, and what was not sent yet with it: return how much.

    What was sent stays in the outbox, under the monitor's id.
    """
    row = locked(db, municipality_id, monitor_id)
    withdrawn = rounds.withdraw(db, municipality_id, monitor_id, "the monitor was cancelled")
    db.delete(row)
    db.flush()
    return withdrawn


def remind(db: Session, municipality_id: UUID, monitor_id: UUID, reminding: Reminding) -> int:
    """Switch the reminders of a monitor; off or paused, what waits is withdrawn: return how much.

    Switched on again, a step that is due still goes out, once.
    """
    locked(db, municipality_id, monitor_id).reminding = reminding
    db.flush()
    if reminding is Reminding.ON:
        return 0
    return rounds.withdraw(db, municipality_id, monitor_id, f"reminding is {reminding}")


def sent(db: Session, municipality_id: UUID, monitor_id: UUID) -> int:
    """Return how many nudges of a monitor left already."""
    query = select(func.count(OutboxRow.id)).where(
        OutboxRow.municipality_id == municipality_id,
        OutboxRow.monitor_id == monitor_id,
        OutboxRow.purpose == rounds.NUDGE,
        OutboxRow.state.in_(_ARRIVED),
    )
    return db.scalar(query) or 0


def get(db: Session, municipality_id: UUID, monitor_id: UUID) -> Monitor:
    found = monitors.find(db, municipality_id, monitor_id)
    assert found
    return found


def locked(db: Session, municipality_id: UUID, monitor_id: UUID) -> MonitorRow:
    """Return the row as it is now, locked; raise `NotUnderstood` when it was just cancelled."""
    query = select(MonitorRow).where(
        MonitorRow.municipality_id == municipality_id, MonitorRow.id == monitor_id
    )
    row = db.scalar(query.with_for_update().execution_options(populate_existing=True))
    if row is None:
        raise NotUnderstood("next_monitor.gone")
    return row
