"""Who is missing: asked for, and sent on the last day and when reporting is over."""

from datetime import UTC, date, datetime

import pytest

from domain.monitors import Reminding
from storage import absences, hand_overs, members, monitors
from storage.tables import ActionRow, AssignmentRow, MonitorRow
from tests.chat import Clock, as_text, talking
from tests.people import settle

LAST_DAY = datetime(2019, 2, 8, 8, tzinfo=UTC)  # nine o'clock in Helmond
AFTER = datetime(2019, 2, 11, 8, tzinfo=UTC)
QUESTION = "wie heeft nog niet gemeld?"


@pytest.fixture
def town(database):
    with database.transaction() as db:
        town = settle(db)
        found = next(m for m in monitors.of_municipality(db, town.place.id) if m.name[0] == "f")
        row = db.get_one(MonitorRow, found.id)
        row.report_until, row.due, row.reminding = date(2019, 2, 8), date(2019, 2, 13), Reminding.ON
    return town


@pytest.fixture
async def exchange(database, town):
    async with talking(database, Clock(LAST_DAY)) as running:
        yield running


async def test_on_the_last_day_the_coordinator_gets_one_list(exchange, saskia):
    await saskia.says("hoi")
    before = len(saskia.read)

    await exchange.tick()
    await exchange.tick()

    assert len(saskia.read) == before + 1
    shown = as_text(saskia.read[-1])
    assert "Nog geen melding voor de monitor februari 2019" in shown
    assert "0 van 3 mensen hebben gemeld. Van 3 mensen is er nog geen melding." in shown
    assert "Melden kan tot en met vr 8 feb." in shown


async def test_the_list_is_neutral_in_tone(exchange, saskia):
    await saskia.says("hoi")

    await exchange.tick()

    for word in ("te laat", "achter", "!", "nog steeds"):
        assert word not in as_text(saskia.read[-1])


async def test_when_reporting_is_over_it_comes_once_more(exchange, saskia):
    await saskia.says("hoi")
    await exchange.tick()
    exchange.clock.moment = AFTER

    await exchange.tick()

    assert "Melden kon tot en met vr 8 feb." in as_text(saskia.read[-1])


async def test_an_ambassador_gets_no_list(exchange, saskia, marco):
    await saskia.says("hoi")
    await marco.says("hoi")

    await exchange.tick()

    assert "hebben gemeld" not in " ".join(map(as_text, marco.read))


async def test_who_reported_stands_in_the_total_and_not_in_the_list(saskia, marco):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    answer = await saskia.says(QUESTION)

    assert "1 van 3 mensen heeft gemeld. Van 2 mensen is er nog geen melding." in answer
    assert "Marco" not in answer


async def test_when_everybody_reported_one_glad_line_says_so(saskia, marco, database, town):
    with database.transaction() as db:
        for name in ("3.5", "3.6", "4.2"):
            row = db.get_one(AssignmentRow, town.actions[name])
            row.ambassador_id = town.people["Marco"].id
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    answer = await saskia.says(QUESTION)

    assert answer.startswith("Goed nieuws: iedereen heeft gemeld voor de monitor februari 2019")
    assert "\n" not in answer


async def test_the_list_says_who_is_away_or_works_without_reminders_but_not_why(
    saskia, database, town
):
    with database.transaction() as db:
        members.want_reminders(db, town.people["Karin"], wanted=False)
        marco = town.people["Marco"].id
        absences.set_absence(db, town.place.id, marco, date(2019, 2, 1), date(2019, 2, 15))

    answer = await saskia.says(QUESTION)

    assert "Henk Jansen: 1 actie · 3.6 Zwembad · heeft de app nog nooit geopend" in answer
    assert "3.5 Groenonderhoud · heeft de app nog nooit geopend · werkt zonder herinn" in answer
    assert "is afwezig tot en met vr 15 februari 2019" in answer


async def test_actions_that_nobody_carries_come_last(saskia):
    answer = await saskia.says(QUESTION)

    assert answer.endswith("Nog zonder ambassadeur: 1 actie\n4.2 Social return")


async def test_an_action_that_seeks_an_owner_is_seen_and_nobody_is_reminded_of_it(
    saskia, database, town
):
    with database.transaction() as db:
        karin, green = town.people["Karin"], town.actions["3.5"]
        hand_overs.add(db, karin, green, town.people["Marco"].id, LAST_DAY)
        hand_overs.add(db, town.people["Marco"], town.actions["3.1"], None, LAST_DAY)

    answer = await saskia.says(QUESTION)

    assert "Zoeken een eigenaar: 2 acties. Intussen herinner ik niemand aan deze acties." in answer
    assert "3.1 Papier · ligt bij jou: wie neemt deze actie?" in answer
    assert "3.5 Groenonderhoud · wacht op antwoord van Marco Bakker" in answer
    assert "Karin" not in answer


async def test_after_two_noes_the_coordinator_can_ask_somebody_else_from_the_list(
    saskia, database, town
):
    with database.transaction() as db:
        hand_overs.add(db, town.people["Marco"], town.actions["3.1"], None, LAST_DAY)
    await saskia.says(QUESTION)

    await saskia.says("papier")

    assert [b["title"] for b in saskia.card["actions"]][:2] == ["Vragen", "Ik neem hem zelf"]


async def test_a_list_of_many_people_shows_them_all(saskia, database, town):
    with database.transaction() as db:
        for number in range(30):
            name, address = f"Ambassadeur Nummer{number}", f"a{number}@helmond.example"
            person = members.add(db, town.place, name=name, address=address)
            row = db.get_one(AssignmentRow, town.actions["3.5"])
            db.add(_another(db, row, town, f"9.{number}", person.id))

    answer = await saskia.says(QUESTION)

    assert "Nummer0: 1 actie · 9.0 Extra 9.0" in answer
    assert "Nummer29: 1 actie" in answer
    assert "en nog" not in answer


def _another(db, row, town, number, owner):
    first = db.get_one(ActionRow, row.action_id)
    action = ActionRow(
        plan_id=first.plan_id, period_id=first.period_id, number=number, title=f"Extra {number}"
    )
    db.add(action)
    db.flush()
    return AssignmentRow(municipality_id=town.place.id, action_id=action.id, ambassador_id=owner)
