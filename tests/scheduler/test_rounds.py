"""What is due is put in the outbox, for thousands bit by bit, and of each municipality apart."""

from datetime import UTC, date, datetime

from dialogs.reminders import Due
from domain.ladders import Rung, Step
from domain.monitors import Reminding
from scheduler import rounds
from storage import conversations, monitors
from storage.conversations import PERSONAL, Place
from storage.tables import MonitorRow, MunicipalityRow, OutboxRow
from tests.people import NOON, TENANT, TODAY, settle

OPENING = datetime(2019, 1, 28, 8, tzinfo=UTC)


async def test_others_get_their_turn_while_a_step_for_thousands_is_put(database, monkeypatch):
    monkeypatch.setattr(rounds, "MOST_AT_ONCE", 2)
    with database.transaction() as db:
        town = settle(db)
        chat = conversations.save(db, Place("", TENANT, "a", PERSONAL, "http://127.0.0.1"))
        monitor = monitors.of_municipality(db, town.place.id)[-1]
    to = dict.fromkeys([person.id for person in town.people.values()], chat.id)
    found = iter([[town.place], [Due(monitor, Step(Rung.OPENING, TODAY, NOON), to)]])
    seen = []

    async def look(_):
        return next(found)

    async def work(action):
        with database.transaction() as db:
            put = action(db)
            seen.append(db.query(OutboxRow).count())
            return put

    assert await rounds.put_due(look, work, lambda: NOON) == 4
    assert seen == [2, 4]


async def test_a_municipality_that_can_not_be_reminded_keeps_no_other_from_it(database):
    with database.transaction() as db:
        for key in "almelo", "helmond":
            reminding(db, settle(db, key), key)
        db.query(MunicipalityRow).filter_by(key="almelo").one().time_zone = "Europe/Nowhere"

    async def work(action):
        with database.transaction() as db:
            return action(db)

    assert await rounds.put_due(work, work, lambda: OPENING) == 1


def reminding(db, town, key):
    """Let the monitor of February remind, and Marco be there to be reminded."""
    place = Place("", f"sandbox-{key}", f"a:{key}", PERSONAL, "http://127.0.0.1")
    chat = conversations.save(db, place)
    conversations.belongs_to(db, chat.id, town.people["Marco"].id)
    found = next(m for m in monitors.of_municipality(db, town.place.id) if m.name[0] == "f")
    row = db.get_one(MonitorRow, found.id)
    row.report_until, row.reminding = date(2019, 2, 8), Reminding.ON
