"""Which monitors are to come: their names and three days, for everybody."""

from dialogs import next_monitor_told, planned
from dialogs.turn import Reply, Turn, say, show
from domain.people import Role
from storage.database import Session
from views.cards import ladder as cards


def ask(turn: Turn, db: Session) -> Reply:
    """Answer which monitors are to come, and when; coordinators get a way to the reminders."""
    coming = planned.upcoming(db, turn.municipality.id, turn.today)
    lines = [
        turn.words(
            "ladder.coming", name=one.name, dates=next_monitor_told.dates_of(turn.words, one)
        )
        for one in coming
    ]
    coordinates = turn.member.has(Role.COORDINATOR) and not turn.in_channel
    if not coming:
        key = "next_monitor.none" if coordinates else "ladder.none_coming"
        return say(turn.words(key))
    if not coordinates:
        return say("\n".join(lines))
    return show(cards.coming(turn.words, lines, coming[0]))
