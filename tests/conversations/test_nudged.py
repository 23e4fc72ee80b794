"""A monitor reminds: from the calendar to the message in somebody's chat."""

from datetime import UTC, date, datetime

import pytest

from domain.monitors import Reminding
from storage import monitors
from storage.tables import MonitorRow, OutboxRow
from tests.chat import Clock, talking
from tests.people import settle

OPENING = datetime(2019, 1, 28, 8, tzinfo=UTC)  # nine o'clock in Helmond


@pytest.fixture
def town(database):
    with database.transaction() as db:
        town = settle(db)
        found = next(m for m in monitors.of_municipality(db, town.place.id) if m.name[0] == "f")
        row = db.get_one(MonitorRow, found.id)
        row.report_until, row.due, row.reminding = date(2019, 2, 8), date(2019, 2, 13), Reminding.ON
    return town


async def test_who_still_has_to_report_is_asked_once_on_the_day_that_it_opens(database, town):
    async with talking(database, Clock(OPENING)) as exchange:
        marco = exchange.chat("Marco")
        await marco.says("hoi")
        before = len(marco.read)

        await exchange.tick()
        await exchange.tick()

        assert len(marco.read) == before + 1
        assert "monitor februari 2019" in str(marco.read[-1])


async def test_who_reported_in_between_is_not_asked_any_more(database, town):
    async with talking(database, Clock(OPENING)) as exchange:
        marco = exchange.chat("Marco")
        await marco.says("alles ongewijzigd")
        await marco.presses("Ja, vastleggen")
        before = len(marco.read)

        await exchange.tick()

        assert len(marco.read) == before
        with database.transaction() as db:
            assert not db.query(OutboxRow).filter_by(purpose="nudge").count()


@pytest.mark.parametrize(("day", "lists"), [(12, 1), (28, 0)])
async def test_a_monitor_that_is_long_over_lists_nobody_any_more(database, town, day, lists):
    async with talking(database, Clock(OPENING.replace(month=2, day=day))) as exchange:
        saskia = exchange.chat("Saskia")
        await saskia.says("hoi")

        await exchange.tick()

        with database.transaction() as db:
            assert db.query(OutboxRow).filter_by(purpose="missing_list").count() == lists
