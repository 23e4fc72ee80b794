"""Who blocked or removed the bot gets nothing more, until they open it again; then the newest."""

from datetime import UTC, date, datetime

import pytest

from domain.monitors import Reminding
from domain.reach import Reach
from storage import monitors, reach, rounds
from storage.tables import MonitorRow, OutboxRow
from tests.chat import Clock, talking
from tests.people import settle

OPENING = datetime(2019, 1, 28, 8, tzinfo=UTC)  # nine o'clock in Helmond


@pytest.fixture
def town(database):
    with database.transaction() as db:
        town = settle(db)
        row = db.get_one(MonitorRow, february(db, town))
        row.report_until, row.due, row.reminding = date(2019, 2, 8), date(2019, 2, 13), Reminding.ON
    return town


def february(db, town):
    return next(m.id for m in monitors.of_municipality(db, town.place.id) if m.name[0] == "f")


@pytest.fixture
async def exchange(database, town):
    async with talking(database, Clock(OPENING)) as exchange:
        yield exchange


@pytest.fixture
async def marco(exchange):
    marco = exchange.chat("Marco")
    await marco.says("hoi")
    return marco


def steps(database):
    with database.transaction() as db:
        found = db.query(OutboxRow).filter_by(purpose="nudge").order_by(OutboxRow.id)
        return [(row.rung, row.state, row.last_answer) for row in found]


def reach_of(database, town, name="Marco"):
    with database.transaction() as db:
        return reach.of_municipality(db, town.place.id)[town.people[name].id].reach


async def test_who_blocked_the_bot_gets_no_second_try(exchange, marco, database, town):
    exchange.connector_status = 403
    await exchange.tick()
    exchange.connector_status = 201
    before = len(marco.read)
    exchange.clock.move(days=11)
    await exchange.tick()

    assert steps(database) == [("opening", "dead", "403")]
    assert len(marco.read) == before
    assert reach_of(database, town) is Reach.REMOVED


async def test_who_installs_the_bot_again_gets_the_nudge_once(exchange, marco, database):
    exchange.connector_status = 403
    await exchange.tick()
    exchange.connector_status = 201
    await marco.installs()
    before = len(marco.read)

    await exchange.tick()
    await exchange.tick()

    assert len(marco.read) == before + 1
    assert [(rung, state) for rung, state, _ in steps(database)] == [("opening", "sent")]


async def test_who_speaks_again_days_later_gets_only_the_newest_step(exchange, marco, database):
    exchange.connector_status = 403
    await exchange.tick()
    exchange.connector_status = 201
    exchange.clock.move(days=8)  # past the reminder of 4 February
    await marco.says("hoi")
    await exchange.tick()

    assert [(rung, state) for rung, state, _ in steps(database)] == [
        ("opening", "dead"),
        ("reminder", "sent"),
    ]


async def test_what_waited_for_who_removed_the_app_is_dead_and_comes_anew(
    exchange, marco, database, town
):
    exchange.connector_status = 429
    await exchange.tick()
    exchange.connector_status = 201
    await marco.installs("remove")
    gone = steps(database), reach_of(database, town)
    exchange.clock.move(hours=1)
    await marco.installs()
    await exchange.tick()

    assert gone == ([("opening", "dead", "removed")], Reach.REMOVED)
    assert [(rung, state) for rung, state, _ in steps(database)] == [("opening", "sent")]


async def test_a_step_that_is_put_outside_working_hours_waits_for_them(exchange, marco, database):
    exchange.connector_status = 429
    await exchange.tick()
    exchange.connector_status = 201
    before = len(marco.read)
    exchange.clock.move(hours=9)  # six in the evening
    await exchange.tick()
    evening = len(marco.read)
    exchange.clock.move(hours=15)
    await exchange.tick()

    assert (evening, len(marco.read)) == (before, before + 1)


async def test_what_was_withdrawn_between_put_and_claim_does_not_leave(
    exchange, marco, database, town
):
    exchange.connector_status = 429
    await exchange.tick()
    exchange.connector_status = 201
    before = len(marco.read)
    with database.transaction() as db:
        rounds.withdraw(db, town.place.id, february(db, town), "cancelled")
        db.get_one(MonitorRow, february(db, town)).reminding = Reminding.OFF
    exchange.clock.move(hours=1)
    await exchange.tick()

    assert len(marco.read) == before
    assert steps(database) == [("opening", "withdrawn", "cancelled")]


async def test_a_moved_monitor_asks_again_at_its_own_moment(exchange, marco, database, town):
    await exchange.tick()
    with database.transaction() as db:
        row = db.get_one(MonitorRow, february(db, town))
        row.cut_off, row.report_until, row.version = date(2019, 2, 28), date(2019, 3, 8), 2
    exchange.clock.move(days=1)
    await exchange.tick()
    before = len(steps(database))
    exchange.clock.move(days=27)  # 25 February
    await exchange.tick()

    assert before == 1
    assert [(rung, state) for rung, state, _ in steps(database)] == [
        ("opening", "sent"),
        ("opening", "sent"),
    ]


async def test_what_was_to_be_told_meanwhile_comes_with_the_first_word(exchange, marco, saskia):
    await marco.installs("remove")
    await saskia.says("geef groenonderhoud aan Marco")
    before = len(marco.read)

    await marco.says("hoi")
    await exchange.tick()

    assert "of jij Groenonderhoud wilt overnemen" in str(marco.read[before:])


async def test_who_is_recognised_late_hears_at_once_what_waited_for_them(exchange, saskia):
    await saskia.says("geef groenonderhoud aan Henk")
    henk = exchange.chat("Henk")
    exchange.roster[henk.user_id].pop("email")
    await henk.says("hoi")
    before = str(henk.read)
    exchange.roster[henk.user_id]["email"] = "henk.jansen@helmond.example"

    await henk.says("mijn acties")
    await exchange.tick()

    assert "Groenonderhoud" not in before
    assert "of jij Groenonderhoud wilt overnemen" in str(henk.read)
