"""Asking later: on another day, never after the last one for reports."""

from datetime import date

import pytest

from domain.monitors import MonitorState, Reminding
from storage import snoozes
from storage.tables import SnoozeRow
from tests.reminded import change_monitor, monitor_of


def snoozed(database, town):
    with database.transaction() as db:
        known = snoozes.of_monitor(db, town.place.id, monitor_of(db, town).id)
        return known.get(town.people["Marco"].id)


async def test_later_is_the_next_workday_and_says_so(nudged, database, town):
    answer = await nudged.presses("Later")

    assert "Goed. Ik vraag het je wo 16 jan weer." in answer
    assert snoozed(database, town).until == date(2019, 1, 16)


async def test_another_day_is_one_tap_away(nudged, database, town):
    await nudged.presses("Later")

    assert "vr 18 jan" in await nudged.presses("Over 3 dagen")
    assert "ma 21 jan" in await nudged.presses("Volgende week")
    assert snoozed(database, town).until == date(2019, 1, 21)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("later donderdag", date(2019, 1, 17)),
        ("later op donderdag", date(2019, 1, 17)),
        ("later volgende week", date(2019, 1, 21)),
        ("later 22 januari", date(2019, 1, 22)),
        ("herinner mij later", date(2019, 1, 16)),
        ("remind me later", date(2019, 1, 16)),
        ("later thursday", date(2019, 1, 17)),
    ],
)
async def test_a_day_can_be_typed(nudged, database, town, said, day):
    await nudged.says(said)

    assert snoozed(database, town).until == day


async def test_pressed_twice_it_answers_the_same_and_is_stored_once(nudged, database, town):
    pressed = nudged.button("Later")
    first = await nudged.sends(nudged.activity(value=pressed))
    kept = snoozed(database, town)
    nudged.exchange.clock.move(minutes=1)

    assert await nudged.sends(nudged.activity(value=pressed)) == first
    assert snoozed(database, town) == kept


async def test_pressed_again_after_another_day_was_chosen_keeps_that_day(nudged):
    pressed = nudged.button("Later")
    await nudged.says("later donderdag")

    assert "do 17 jan" in await nudged.sends(nudged.activity(value=pressed))


async def test_never_after_the_last_day_for_reports(nudged, database, town):
    answer = await nudged.says("later 4 februari")

    assert "Melden kan t/m vr 25 jan." in answer
    assert "Ik vraag het je vr 25 jan weer." in answer
    assert snoozed(database, town).until == date(2019, 1, 25)


async def test_a_day_off_becomes_the_workday_after_it(nudged):
    answer = await nudged.says("later zaterdag")

    assert "Op za 19 jan is je gemeente dicht." in answer
    assert "Ik vraag het je ma 21 jan weer." in answer


async def test_on_the_chosen_day_the_nudge_comes_again(nudged, exchange):
    await nudged.presses("Later")
    before = len(nudged.read)

    await exchange.tick()
    assert len(nudged.read) == before
    exchange.clock.move(days=1)
    await exchange.tick()

    assert len(nudged.read) == before + 1


async def test_later_drawn_days_ago_counts_from_the_day_that_it_is_pressed(nudged, exchange):
    await nudged.presses("Later")
    exchange.clock.move(days=2)

    assert "ma 21 jan" in await nudged.presses("Over 3 dagen")


@pytest.mark.parametrize(
    "said", ["later gisteren", "later papier", "later 10-01-2019", "later vandaag"]
)
async def test_a_day_that_can_not_be_stores_nothing(nudged, database, town, said):
    assert "Typ bijvoorbeeld “later donderdag”" in await nudged.says(said)
    assert snoozed(database, town) is None


async def test_a_report_that_begins_with_later_is_a_report(nudged):
    assert "Papier: voltooid" in await nudged.says("later dan gedacht, papier is klaar")
    assert "Papier: voltooid" in await nudged.says("later is papier klaar")


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"state": MonitorState.CLOSED}, "De monitor februari 2019 is voorbij."),
        ({"report_until": date(2019, 1, 14), "cut_off": date(2019, 1, 10)}, "is voorbij"),
        ({"reminding": Reminding.OFF}, "stuur ik geen herinneringen"),
        (
            {"report_until": date(2019, 1, 15), "cut_off": date(2019, 1, 10)},
            "Vandaag is de laatste dag",
        ),
    ],
)
async def test_later_where_nothing_is_asked_changes_nothing_and_says_so(
    nudged, database, town, changed, sentence
):
    change_monitor(database, town, **changed)

    assert sentence in await nudged.presses("Later")
    assert snoozed(database, town) is None


async def test_later_about_a_monitor_that_was_cancelled(nudged, database):
    pressed = nudged.button("Later") | {"monitor": "00000000-0000-0000-0000-000000000000"}

    answer = await nudged.sends(nudged.activity(value=pressed))

    assert "Er loopt nu geen monitor" in answer
    with database.transaction() as db:
        assert not db.query(SnoozeRow).count()


async def test_later_when_all_is_told_or_somebody_is_away_or_wants_nothing(nudged):
    pressed = nudged.button("Later")

    await nudged.says("afwezig tot maandag")
    assert "Je staat op afwezig" in await nudged.sends(nudged.activity(value=pressed))
    await nudged.says("ik ben er weer")
    await nudged.says("stop herinneringen")
    assert "Je herinneringen staan al uit." in await nudged.sends(nudged.activity(value=pressed))
    await nudged.says("herinner mij")
    await nudged.says("alles ongewijzigd")
    await nudged.says("ja")
    assert "Alles van jou is al gemeld." in await nudged.sends(nudged.activity(value=pressed))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("morgen", "wo 16 jan"),
        ("vraag me donderdag", "do 17 jan"),
        ("herinner mij morgen", "wo 16 jan"),
        ("ask me on thursday", "do 17 jan"),
        ("over twee dagen", "do 17 jan"),
    ],
)
async def test_a_day_alone_is_later(nudged, said, day):
    assert f"Ik vraag het je {day}" in await nudged.says(said)
