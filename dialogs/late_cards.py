"""The cards that asked coordinators about a late report, once it was decided."""

from collections.abc import Mapping
from datetime import datetime

from dialogs.hand_over_told import words_for
from dialogs.turn import as_json, as_message
from domain.monitors import Monitor
from domain.people import Municipality
from storage import late_decisions, members, outbox, ticket_cards
from storage.database import Session
from storage.monitor_versions import Version
from views.cards.settled import settled


def settle(
    db: Session,
    municipality: Municipality,
    about: str,
    told: tuple[str, Mapping[str, object]],
    at: datetime,
) -> None:
    """Let every card about something say what was decided, each in its reader's language."""
    key, values = told
    shown = [one for one in ticket_cards.shown(db, municipality.id, about) if one.latest]
    if not shown:
        return
    among = [one.member_id for one in shown]
    readers = {one.id: one for one in members.everybody(db, municipality.id, among)}
    for one in shown:
        if reader := readers.get(one.member_id):
            speak = words_for(reader)
            message = as_json(as_message(settled(speak, speak(key, **values))))
            outbox.replace_once(db, one.letter_id, message, at)


def settle_taken_in(
    db: Session, municipality: Municipality, monitor: Monitor, version: Version
) -> None:
    """Let every card about a late report say that the version that was just closed has it."""
    told = ("late.taken_in", {"name": monitor.name, "number": version.number})
    for about in late_decisions.asked_about(db, municipality.id, monitor.id):
        settle(db, municipality, about, told, version.closed_at)
