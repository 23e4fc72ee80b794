"""The nudge in somebody's chat, once all that it asked for was told: "al gemeld"."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from dialogs import standings
from dialogs.hand_over_told import words_for
from dialogs.turn import as_json, as_message
from domain.days import local_day
from domain.ladders import last_day
from domain.nudges import Standing
from domain.people import Municipality
from storage import monitors, outbox, reports, rounds
from storage.database import Session
from views.cards import settled as cards


def settle(db: Session, municipality: Municipality, at: datetime) -> None:
    """Let the latest nudge of whoever has told everything by now say so, once.

    Whichever way it was reported, and whoever did: looked for in the one place where all that
    a turn stored is known.
    """
    people = reports.take_concerned(db, municipality.id)
    if not people:
        return
    shown = rounds.shown(db, people, since=at - standings.LONGEST_ROUND)
    for monitor_id, letters in shown.items():
        for standing in _done(db, municipality, monitor_id, letters, at):
            speak = words_for(standing.member)
            said = speak("nudge.done", name=standing.member.first_name)
            message = as_json(as_message(cards.settled(speak, said)))
            outbox.replace_once(db, letters[standing.member.id], message, at)


def _done(
    db: Session, here: Municipality, monitor_id: UUID, people: Collection[UUID], at: datetime
) -> list[Standing]:
    """Return who of these has nothing left to tell; of who is away somebody else has it."""
    monitor, today = monitors.find(db, here.id, monitor_id), local_day(at, here.zone)
    if monitor is None or today > last_day(monitor):
        return []
    found = standings.of_monitor(db, here, monitor, at, people)
    return [one for one in found if not (one.missing or one.is_absent(today))]
