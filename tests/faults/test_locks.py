"""A monitor is moved while its letters leave: neither waits for the other for ever."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest

import app as composition
from bot.ledger_writer import LedgerWriter
from domain.delivery import LetterState, delivered
from domain.ladders import Rung, Step
from storage import conversations, monitors, outbox, rounds
from storage.conversations import PERSONAL, Place
from storage.tables import OutboxRow
from tests.chat import Clock
from tests.claims import claim_due
from tests.people import NOON, TENANT, TODAY, settle

LATER = NOON + timedelta(seconds=1)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_who_moves_a_monitor_and_who_writes_the_ledger_do_not_lock_each_other(database):
    with database.transaction() as db:
        town = settle(db)
        monitor = monitors.of_municipality(db, town.place.id)[-1]
        to = {
            person.id: conversations.save(db, Place("", TENANT, name, PERSONAL, "http://x")).id
            for name, person in town.people.items()
        }
        rounds.put(db, monitor, Step(Rung.OPENING, TODAY, NOON), to, NOON)
        first, *others = sorted(claim_due(db, NOON), key=lambda letter: letter.id)
    work = composition.Worker(database)
    ledger = LedgerWriter(work, Clock(LATER))

    with database.transaction() as db:  # both begin while the first letter is held
        outbox.lock(db, OutboxRow.id == first.id)
        withdraw = partial(rounds.withdraw, municipality_id=town.place.id, why="moved")
        moving = asyncio.create_task(work(partial(withdraw, monitor_id=monitor.id)))
        await asyncio.sleep(0.5)
        for letter in (*others, first):
            ledger.note(letter, delivered("m"))
        await asyncio.sleep(0.5)

    assert await moving == len(to)
    await ledger.drain()
    with database.transaction() as db:
        assert {row.state for row in db.query(OutboxRow)} == {LetterState.SENT}
