"""Closing days as a coordinator says them, beside a proposal and in it."""

from datetime import date

import pytest

from storage import calendars
from storage.tables import MonitorRow


def closed(database, town):
    with database.reading() as db:
        return calendars.closing_days(db, town.place.id)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("4 en 5 maart is carnaval", {date(2019, 3, 4): "carnaval", date(2019, 3, 5): "carnaval"}),
        ("30 mei zijn we dicht", {date(2019, 5, 30): ""}),
        ("30 mei zijn we gesloten wegens Hemelvaart", {date(2019, 5, 30): "Hemelvaart"}),
        ("dicht op 1 feb", {date(2019, 2, 1): ""}),
        (
            "4 tm 5 maart is het carnaval",
            dict.fromkeys([date(2019, 3, 4), date(2019, 3, 5)], "carnaval"),
        ),
        ("4 March is carnival", {date(2019, 3, 4): "carnival"}),
    ],
)
async def test_closing_days_are_said_outside_a_proposal(saskia, database, town, typed, days):
    await saskia.says(typed)

    assert closed(database, town) == days


@pytest.mark.parametrize("typed", ["5 maart toch open", "5 maart zijn we toch open"])
async def test_a_day_is_open_after_all(saskia, database, town, typed):
    await saskia.says("4 en 5 maart is carnaval")
    await saskia.says(typed)

    assert list(closed(database, town)) == [date(2019, 3, 4)]


async def test_a_second_closing_day_does_not_rename_the_first(saskia, database, town):
    with database.transaction() as db:
        db.query(MonitorRow).filter_by(name="februari 2019").delete()
    await saskia.says("volgende monitor februari")
    await saskia.says("4 maart is carnaval")
    shown = await saskia.says("1 februari is sluitingsfeest")
    await saskia.says("ja")

    assert "vr 1 feb (sluitingsfeest); ma 4 mrt (carnaval)" in shown
    assert closed(database, town) == {
        date(2019, 2, 1): "sluitingsfeest", date(2019, 3, 4): "carnaval",
    }  # fmt: skip
