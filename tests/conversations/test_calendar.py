"""Closing days, hours and weekdays are told in chat, and the ladder follows."""

from datetime import time

import pytest

from storage import calendars, monitor_dates, municipalities


async def test_a_closing_day_moves_a_step_and_opening_it_moves_it_back(
    saskia, database, town, monitor
):
    told = await saskia.says("wij zijn gesloten op 28 januari (studiedag)")
    again = await saskia.says("toch open op 28 januari")

    assert "Opening van de monitor februari 2019: van ma 28 jan naar vr 25 jan." in told
    assert "ma 28 januari 2019 (studiedag)" in told
    assert "van vr 25 jan naar ma 28 jan" in again
    with database.reading() as db:
        assert not calendars.closing_days(db, town.place.id)


async def test_a_stretch_of_closing_days_is_one_line(saskia, database, town):
    await saskia.says("gesloten 24 december t/m 1 januari")

    assert "di 24 december 2019 t/m wo 1 januari 2020" in await saskia.says("sluitingsdagen")
    assert "Die dag stond niet als gesloten" in await saskia.says("toch open op 5 maart")


async def test_closing_days_are_understood_in_words(saskia, database, town):
    told = await saskia.says("gesloten in week 9 (voorjaarsvakantie)")

    assert "ma 25 februari 2019 t/m vr 1 maart 2019 (voorjaarsvakantie)" in told


async def test_a_step_that_finds_room_again_is_shown_as_new(saskia, database, town, monitor):
    days = "29 januari t/m 7 februari"
    gone = await saskia.says(f"gesloten {days}")
    back = await saskia.says(f"toch open op {days}")

    assert "Herinnering van de monitor februari 2019: vervalt." in gone
    assert "Herinnering van de monitor februari 2019: op ma 4 feb." in back


async def test_hours_and_weekdays_are_set_by_typing(saskia, database, town):
    await saskia.says("werktijden 9:00 tot 16:30")
    shown = await saskia.says("werkdagen maandag tot en met donderdag")

    assert "maandag, dinsdag, woensdag en donderdag, van 09:00 tot 16:30" in shown
    with database.reading() as db:
        place = municipalities.get_by_id(db, town.place.id)
    assert (place.opens, place.weekdays) == (time(9), frozenset(range(4)))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("gesloten op 31 februari", "Ik begrijp niet welke dag"),
        ("gesloten op 3 januari 2019", "is al geweest"),
        (
            "gesloten op 1 t/m 30 maart, 1 t/m 30 april en 1 t/m 30 mei",
            "Noem er hoogstens 62",
        ),
        ("werktijden 17:00 tot 9:00", "voordat hij om 17:00 begint"),
        ("werktijden ruim", "Ik begrijp die werktijden niet"),
        ("werktijden 25:00 tot 9:00", "Ik begrijp die werktijden niet"),
    ],
)
async def test_a_calendar_that_can_not_be_is_refused(saskia, database, town, typed, told):
    assert told in await saskia.says(typed)
    with database.reading() as db:
        assert not calendars.closing_days(db, town.place.id)
        assert monitor_dates.sent(db, town.place.id, town.place.id) == 0
