"""Noting in the audit log that a coordinator changed what the monitor says beside the figures."""

from dialogs.turn import Turn
from storage import audit
from storage.audit import Audited, Entry
from storage.database import Session
from views.texts import words


def note(turn: Turn, db: Session, key: str, **named: object) -> None:
    """Note a change in the words of the municipality; never what was said."""
    about = words(turn.municipality.language)(key, **named)
    entry = Entry(Audited.MONITOR_EDITED, about, turn.now, turn.municipality.id, turn.member.id)
    audit.note(db, entry)
