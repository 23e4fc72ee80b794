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


async def test_an_older_card_does_not_forget_what_was_put_right_since(marco, database):
    await marco.says("papier is 40%")
    older = marco.button("Niets vastleggen")
    await marco.says("papier moet 50% zijn")

    answer = await marco.sends(marco.activity(value=older))

    assert "50 %" in answer
    with database.transaction() as db:
        assert [row.state for row in db.scalars(select(DraftRow))] == ["open"]
