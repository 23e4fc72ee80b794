"""The clock forgets what waited for a yes that did not come."""

from sqlalchemy import select

from storage import sent_files
from storage.tables import DraftRow


async def test_the_clock_forgets_after_a_day_what_somebody_did_not_confirm(
    exchange, marco, database
):
    await marco.says("papier is klaar, contract getekend")
    exchange.clock.move(days=1, seconds=1)

    await exchange.tick()

    with database.transaction() as db:
        assert [row.understood for row in db.scalars(select(DraftRow))] == [{}]


async def test_the_clock_forgets_after_a_day_the_plan_that_nobody_stored(exchange, database, town):
    with database.transaction() as db:
        saskia = town.people["Saskia"]
        file = sent_files.keep(db, saskia, "plan.csv", b"nummer", exchange.clock())
    exchange.clock.move(days=1, seconds=1)

    await exchange.tick()

    with database.transaction() as db:
        assert sent_files.find(db, saskia, file.id) is None
