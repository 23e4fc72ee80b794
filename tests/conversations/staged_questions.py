"""The questions for an expert that stand open where every button is tried."""

from domain import tickets as rules
from storage import experts, tickets
from storage.database import Session
from tests.people import NOON, Town

KOFFIE = "Wanneer is een kop koffie eerlijk"


def questions_of(db: Session, town: Town) -> dict[str, str]:
    """Let Marco ask three questions: one waits, Els has one, and she answered one."""
    marco, els = town.people["Marco"], town.people["Els"]
    experts.set_expert(db, els, ["*"])
    asked = [
        tickets.add(db, marco, f"{KOFFIE} {number}", NOON)
        for number in ("de eerste", "de tweede", "de derde")
    ]
    tickets.note_asked(db, town.place.id, asked[0].id, [els.id])  # the clock would, meanwhile
    for one in asked[1:]:
        after = rules.take(one, els.id, NOON)
        assert after
        assert tickets.save(db, town.place.id, one, after)
    taken = tickets.find(db, town.place.id, asked[2].id)
    assert taken
    answered = rules.answer(taken, els.id, "Met een keurmerk", NOON)
    assert answered
    assert tickets.save(db, town.place.id, taken, answered)
    names = ("waits", "taken", "answered")
    return {name: str(one.id) for name, one in zip(names, asked, strict=True)}
