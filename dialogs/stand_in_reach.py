"""Stand-ins whom the bot can not reach: said when they are chosen, and when they are needed."""

from collections.abc import Sequence
from uuid import UUID

from dialogs.turn import Turn
from domain.people import Member
from domain.reach import Reach
from storage import members, reach
from storage.database import Session


def out_of_reach(turn: Turn, db: Session, stand_ins: Sequence[UUID]) -> list[tuple[Member, Reach]]:
    """Return which of these people can not be reached, and why."""
    known = reach.of_municipality(db, turn.municipality.id, stand_ins)
    return [
        (members.get(db, turn.municipality.id, who), known[who].reach)
        for who in stand_ins
        if who in known and known[who].reach is not Reach.REACHABLE
    ]


def warnings(turn: Turn, db: Session, stand_ins: Sequence[UUID]) -> list[str]:
    """Warn whom they stand in for; why a colleague can not be reached is not theirs to know."""
    return [
        turn.words("stand_in.out_of_reach", name=person.name)
        for person, _ in out_of_reach(turn, db, stand_ins)
    ]
