"""Switching the reminders of a monitor on, off, or to rest for a while."""

from dialogs import guide, ladder_shown, monitor_store, planned
from dialogs.turn import Reply, Turn
from domain.errors import UserError
from domain.monitors import Monitor, Reminding
from domain.people import Municipality, Role
from storage import monitor_dates, monitor_states
from storage.database import Session


def switch(
    db: Session, municipality: Municipality, monitor: Monitor, reminding: Reminding
) -> tuple[Monitor, int]:
    """Set whether a monitor reminds; return it as it is now, and how much was taken back."""
    monitor_store.need_open(monitor)
    if reminding is Reminding.ON and monitor.id in monitor_states.closed_before(
        db, municipality.id
    ):
        raise UserError("closing.reminds_nobody", name=monitor.name)
    withdrawn = monitor_dates.remind(db, municipality.id, monitor.id, reminding)
    return monitor_dates.get(db, municipality.id, monitor.id), withdrawn


def switch_on(turn: Turn, db: Session) -> Reply:
    """Remind from now on; pressed twice it stays on."""
    return _switch(turn, db, Reminding.ON)


def pause(turn: Turn, db: Session) -> Reply:
    return _switch(turn, db, Reminding.PAUSED)


def switch_off(turn: Turn, db: Session) -> Reply:
    """Stop the reminders of a monitor; who is no coordinator means the ones to themselves."""
    if not turn.member.has(Role.COORDINATOR):
        return guide.stop_reminders(turn, db)
    return _switch(turn, db, Reminding.OFF)


def _switch(turn: Turn, db: Session, reminding: Reminding) -> Reply:
    before = planned.chosen(turn, db)
    now, withdrawn = switch(db, turn.municipality, before, reminding)
    again = before.reminding is reminding
    key = f"reminding.still_{reminding}" if again else f"reminding.now_{reminding}"
    said = [turn.words(key, name=now.name)]
    if withdrawn:
        said.append(turn.words.count("next_monitor.withdrawn", withdrawn))
    return ladder_shown.draw(turn, db, now, said, mail=reminding is Reminding.ON)
