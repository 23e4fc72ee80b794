"""Being away: nothing is asked, somebody may stand in, and no reason is kept."""

from datetime import date

import pytest

from storage import absences, assignments
from storage.database import Base
from tests.people import TODAY
from tests.reminded import nudges


def away(database, town):
    with database.transaction() as db:
        known = absences.of_municipality(db, town.place.id, TODAY)
        return [(a.first_day, a.last_day) for a in known.get(town.people["Marco"].id, ())]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("ik ben afwezig van 28 jan t/m 4 feb", (date(2019, 1, 28), date(2019, 2, 4))),
        ("ik ben weg tot 3 maart", (date(2019, 1, 15), date(2019, 3, 2))),
        ("afwezig tot maandag", (date(2019, 1, 15), date(2019, 1, 20))),
        ("ik ben vrijdag vrij", (date(2019, 1, 18), date(2019, 1, 18))),
        ("ik ben met vakantie vanaf 28 januari", (date(2019, 1, 28), None)),
        ("I am away until 3 march", (date(2019, 1, 15), date(2019, 3, 2))),
        ("I'm on leave from 28 jan through 4 feb", (date(2019, 1, 28), date(2019, 2, 4))),
    ],
)
async def test_days_away_can_be_typed(marco, database, town, said, days):
    await marco.says(said)

    assert away(database, town) == [days]


async def test_the_answer_says_until_when_and_that_nobody_stands_in(marco):
    answer = await marco.says("ik ben afwezig van 28 jan t/m 4 feb")

    assert "Van ma 28 jan t/m ma 4 feb herinner ik je nergens aan." in answer
    assert "Je hebt nog geen vervanger." in answer


async def test_the_answer_says_who_stands_in_for_what(marco, database, town):
    with database.transaction() as db:
        karin = town.people["Karin"].id
        assignments.stand_in(db, town.place.id, [town.actions["3.1"]], karin)

    answer = await marco.says("ik ben vrijdag weg")

    assert "Op vr 18 jan herinner ik je nergens aan." in answer
    assert "Karin de Wit vervangt je voor: Papier." in answer
    assert "Nog zonder vervanger: IT Hardware, Leerlingenvervoer en Kennis delen." in answer


async def test_with_a_stand_in_for_everything_nothing_is_left(marco, saskia):
    await marco.says("mijn vervanger is Karin")

    answer = await marco.says("afwezig vanaf morgen")

    assert "Vanaf wo 16 jan" in answer
    assert "vervanger" not in answer


async def test_the_card_asks_for_two_days_and_no_reason(marco, database, town):
    asked = await marco.says("ik ben weg")
    answer = await marco.presses("Opslaan", first="2019-01-28", last="2019-02-04")

    assert "Een reden hoeft niet" in asked
    assert "t/m ma 4 feb herinner" in answer
    assert away(database, town) == [(date(2019, 1, 28), date(2019, 2, 4))]


async def test_without_a_last_day_somebody_is_away_until_they_say_that_they_are_back(
    marco, exchange, database, town
):
    await marco.says("afwezig")
    answer = await marco.presses("Opslaan", first="", last="")
    await exchange.tick()

    assert "Typ “ik ben er weer”" in answer
    assert away(database, town) == [(date(2019, 1, 15), None)]
    assert not nudges(database)


async def test_after_the_card_the_days_can_be_typed(marco, database, town):
    await marco.says("afwezig")

    await marco.says("van 28 jan t/m 4 feb")

    assert away(database, town) == [(date(2019, 1, 28), date(2019, 2, 4))]


async def test_after_the_card_a_report_is_still_a_report(marco):
    await marco.says("afwezig")

    assert "Papier: voltooid" in await marco.says("papier is klaar")


@pytest.mark.parametrize(
    ("filled", "sentence"),
    [
        ({"first": "2019-01-01", "last": "2019-01-02"}, "Die dagen zijn al voorbij."),
        ({"first": "2019-02-04", "last": "2019-01-28"}, "De laatste dag ligt vóór de eerste."),
        ({"first": "ooit", "last": ""}, "Ik begrijp niet welke dagen je bedoelt."),
    ],
)
async def test_days_on_the_card_that_can_not_be_store_nothing(
    marco, database, town, filled, sentence
):
    await marco.says("afwezig")

    assert sentence in await marco.presses("Opslaan", **filled)
    assert not away(database, town)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("ik ben afwezig t/m 10-01-2019", "Die dagen zijn al voorbij."),
        ("ik ben weg van 10 feb t/m 4 feb", "De laatste dag ligt vóór de eerste."),
        ("ik ben weg bij de gemeente", "Ik begrijp niet welke dagen je bedoelt."),
    ],
)
async def test_typed_days_that_can_not_be_store_nothing(marco, database, town, said, sentence):
    assert sentence in await marco.says(said)
    assert not away(database, town)


async def test_back_again(marco, database, town, exchange):
    await marco.says("afwezig tot 3 maart")
    await exchange.tick()
    assert not nudges(database)

    answer = await marco.says("ik ben er weer")
    await exchange.tick()

    assert "Welkom terug." in answer
    assert [one["rung"] for one in nudges(database)] == ["opening"]


async def test_after_the_last_day_the_newest_step_still_comes(marco, exchange, database):
    await marco.says("afwezig tot maandag")
    await exchange.tick()
    assert not nudges(database)

    exchange.clock.move(days=6)
    await exchange.tick()

    assert [one["rung"] for one in nudges(database)] == ["reminder"]


async def test_who_was_not_away_can_not_come_back(marco):
    assert "Je stond niet op afwezig." in await marco.says("ik ben terug")


async def test_the_button_brings_somebody_back(marco, database, town):
    await marco.says("afwezig tot 3 maart")

    await marco.presses("Ik ben er weer")

    assert not away(database, town)


@pytest.mark.parametrize("said", ["de bakken zijn weg", "papier is weg"])
async def test_things_that_are_gone_are_nobody_away(marco, database, town, said):
    await marco.says(said)

    assert not away(database, town)


async def test_ill_and_a_report_in_one_is_a_report_without_the_illness(marco, database, town):
    answer = await marco.says("ik ben ziek, papier is klaar")

    assert "Papier: voltooid" in answer
    assert "ziek" not in answer.replace("gezondheid", "")
    assert not away(database, town)


@pytest.mark.parametrize(
    "said", ["ik ben ziek tot maandag", "ik ben weg tot maandag want ik heb griep", "ik ben ziek"]
)
async def test_no_reason_is_kept_anywhere(marco, exchange, database, town, said):
    channel = exchange.chat("Marco", conversation_kind="channel", conversation="19:green")
    await marco.says(said)
    await channel.says(said)
    await marco.says("afwezig tot maandag")

    assert away(database, town) == [(date(2019, 1, 15), date(2019, 1, 20))]
    with database.transaction() as db:
        for table in Base.metadata.tables.values():
            kept = str(db.execute(table.select()).all())
            assert "ziek" not in kept
            assert "griep" not in kept


async def test_no_reason_that_a_coordinator_gives_is_kept_either(saskia, database):
    answer = await saskia.says("Marco is afwezig omdat zijn vader is overleden")

    assert "Tot en met welke dag is Marco afwezig?" in answer
    with database.transaction() as db:
        for table in Base.metadata.tables.values():
            assert "overleden" not in str(db.execute(table.select()).all())
