"""A fault of ours in one message: it waits, and the others leave."""

from datetime import timedelta

import pytest

from scheduler.delivery import Delivery
from storage import conversations, outbox
from storage.conversations import PERSONAL, Place
from storage.tables import OutboxRow
from tests.chat import talking
from tests.people import NOON, TENANT, settle

NAMES = ("Marco", "Saskia", "Karin")


@pytest.fixture
async def exchange(database):
    async with talking(database) as exchange:
        with database.transaction() as db:
            town = settle(db)
            for name in NAMES:
                place = Place("anonymous", TENANT, name, PERSONAL, exchange.connector_url)
                chat = conversations.save(db, place)
                conversations.belongs_to(db, chat.id, town.people[name].id)
                outbox.notify(
                    db, town.people[name].id, {"text": name}, purpose="test", at=NOON, paced=True
                )
        yield exchange


def stumble(db, letters, at):
    if any(letter.message["text"] == "Saskia" for letter in letters):
        raise KeyError("no such text")
    return letters


async def test_a_message_that_can_not_be_drawn_holds_up_no_other(exchange, database):
    await Delivery(exchange.work, exchange.sender, exchange.clock, prepare=stumble).tick()
    await exchange.drain()

    assert set(exchange.sent) == {"Marco", "Karin"}
    with database.transaction() as db:
        row = db.query(OutboxRow).filter_by(state="waiting").one()
        assert (row.last_answer, row.due_at) == ("not drawn", NOON + timedelta(hours=1))
