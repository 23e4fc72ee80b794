"""Days of a monitor as coordinators say them: that do not exist, shift, or have no role."""

from datetime import date

import pytest

from storage import monitors
from storage.tables import MonitorRow


@pytest.fixture
def town(town, database):
    with database.transaction() as db:
        row = db.query(MonitorRow).filter_by(name="februari 2019").one()
        row.report_until, row.due = date(2019, 2, 8), date(2019, 2, 13)
    return town


def days(database, town, name="februari 2019"):
    with database.reading() as db:
        known = monitors.of_municipality(db, town.place.id)
    return next(((m.cut_off, m.report_until, m.due) for m in known if m.name == name), None)


async def test_a_day_that_does_not_exist_is_said_so(saskia):
    answer = await saskia.says("volgende monitor 31 februari")

    assert "“31 februari” bestaat niet" in answer


async def test_a_day_that_was_this_year_is_said_to_be_of_the_next(saskia):
    answer = await saskia.says("volgende monitor 2 januari")

    assert "do 2 januari 2020" in answer
    assert "is dit jaar al geweest" in answer


async def test_two_monitors_of_one_day_are_refused(saskia, database, town):
    answer = await saskia.says("volgende monitor 31 januari: noem hem Voorjaar")

    assert "Er is al een monitor februari 2019 (stand per do 31 januari 2019)" in answer


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("verzet monitor februari naar 15 februari", "vr 15 februari 2019"),
        ("verzet de monitor naar 15 februari", "vr 15 februari 2019"),
        ("verzet monitor februari een week later", "do 7 februari 2019"),
        ("verzet monitor 1 week later", "vr 15 februari 2019"),
        ("move monitor february two weeks later", "vr 22 februari 2019"),
        ("melden t/m 15 februari", "vr 15 februari 2019"),
        ("melden tm 15 februari", "vr 15 februari 2019"),
        ("report until 15 February", "vr 15 februari 2019"),
        ("stukken een week later", "wo 20 februari 2019"),
    ],
)
async def test_a_monitor_is_moved_as_people_say_it(saskia, database, town, typed, shown):
    before = days(database, town)

    assert shown in await saskia.says(typed)
    assert days(database, town) == before

    await saskia.says("ja")
    assert days(database, town) != before


@pytest.mark.parametrize(
    "typed", ["report until 15 March", "melden tm 15 maart", "reporting until 15 march"]
)
async def test_a_proposal_that_is_open_understands_its_own_hint(saskia, typed):
    await saskia.says("volgende monitor maart")

    assert "vr 15 maart 2019" in await saskia.says(typed)


async def test_a_proposal_shifts_as_a_whole_or_in_part(saskia):
    await saskia.says("volgende monitor maart")

    assert "do 7 maart 2019" in await saskia.says("een week later")
    assert "wo 27 maart 2019" in await saskia.says("stukken een week later")


async def test_a_day_without_a_role_is_asked_about_and_a_tap_answers(saskia):
    await saskia.says("volgende monitor maart")

    asked = await saskia.says("nee 12 maart")
    assert "Wat wordt di 12 maart 2019?" in asked
    assert "di 12 maart 2019" in await saskia.presses("Melden tot en met")


async def test_a_last_day_on_which_nobody_works_is_warned_about(saskia):
    await saskia.says("volgende monitor maart")

    answer = await saskia.says("melden t/m 9 maart")
    assert "za 9 maart 2019 is geen werkdag" in answer
    assert "vr 8 maart 2019" in await saskia.says("melden t/m vr 8 mrt")


@pytest.mark.parametrize(
    "typed", ["afwezig 4 tm 8 feb", "ik ben 4 feb tm vrijdag 8 feb vrij", "afwezig tm 8 feb"]
)
async def test_tm_is_t_m_for_ones_own_absence(marco, typed):
    assert "t/m vr 8 feb" in await marco.says(typed)


async def test_tm_is_t_m_for_the_absence_of_a_colleague(saskia):
    assert "t/m vr 8 feb" in await saskia.says("henk is afwezig tm 8 feb")


async def test_tm_is_t_m_for_working_days(saskia):
    answer = await saskia.says("werkdagen ma tm do")

    assert "maandag, dinsdag, woensdag en donderdag" in answer


async def test_a_no_with_a_day_keeps_the_month_and_asks_what_the_day_is(saskia):
    await saskia.says("volgende monitor mei")
    await saskia.says("melden t/m 3 juni")
    await saskia.says("nee 10 mei")

    shown = await saskia.presses("Melden tot en met")
    assert "Monitor mei 2019" in shown
    assert "vr 10 mei 2019" in shown


async def test_what_is_typed_after_moving_without_days_is_understood(saskia):
    await saskia.says("verzet monitor februari")

    assert "vr 15 februari 2019" in await saskia.says("melden t/m 15 februari")


async def test_a_day_that_does_not_exist_moves_nothing(saskia):
    assert "bestaat niet" in await saskia.says("verzet monitor februari naar 31 februari")
    assert "moet worden" in await saskia.says("verzet monitor februari naar 4 en 5 maart")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("peildatum een dag later", "vr 1 maart 2019"),
        ("melden twee dagen eerder", "wo 6 maart 2019"),
    ],
)
async def test_one_date_may_shift_alone(saskia, typed, shown):
    await saskia.says("volgende monitor maart")

    assert shown in await saskia.says(typed)


@pytest.mark.parametrize(
    ("language", "asked", "later", "closed"),
    [
        ("nederlands", "volgende monitor mei", "wo 15 mei 2019", "Gesloten: di 7 mei."),
        ("english", "next monitor may", "Wed 15 May 2019", "Closed: Tue 7 May."),
    ],
)
async def test_what_the_card_suggests_is_of_its_own_days_and_understood(
    saskia, language, asked, later, closed
):
    await saskia.says(language)
    hints = [said.partition("”")[0] for said in (await saskia.says(asked)).split("“")[1:]]

    assert later in await saskia.says(hints[0])
    assert closed in await saskia.says(hints[1])
