"""Who is away, now or soon: for the coordinator, and never why."""

from dialogs.turn import Reply, Turn, say
from domain.nudges import Absence
from domain.people import Member
from storage import absences, members
from storage.database import Session


def ask(turn: Turn, db: Session) -> Reply:
    """Name everybody who is away today or will be, with the days."""
    here = turn.municipality.id
    away = absences.of_municipality(db, here, turn.today)
    lines = [
        _days(turn, person, absence)
        for person in members.everybody(db, here)
        for absence in away.get(person.id, ())
    ]
    return say("\n".join(lines) or turn.words("helping.nobody_away"))


def _days(turn: Turn, person: Member, absence: Absence) -> str:
    first, last = absence.first_day, absence.last_day
    days = {"first": turn.words.near_day(first, turn.today)}
    if last:
        days["last"] = turn.words.near_day(last, turn.today)
    now = first <= turn.today
    key = ("now" if last else "open") if now else ("later" if last else "later_open")
    return turn.words(f"helping.away_{key}", name=person.name, **days)
