"""Two swimming pools, "almost done", and a mistake: which one is meant, and what is put right."""

import pytest

from domain.people import Role
from domain.plans import Status
from storage import members, reports
from storage.tables import ActionRow, AssignmentRow, PeriodRow, PlanRow
from tests.conversations.test_reporting import filed
from tests.people import NOON, _first_report, entra_id

POOLS = [("5.1", "Zwemvoorziening"), ("5.2", "MFSA De Braak"), ("5.3", "Textielinzameling oost")]


@pytest.fixture
def ilse(exchange, database, town):
    """An ambassador with two pools and the collection of textiles."""
    with database.transaction() as db:
        address = "ilse@helmond.example"
        person = members.add(
            db, town.place, name="Ilse Vos", address=address, roles=[Role.AMBASSADOR]
        )
        account = entra_id("Ilse")
        members.meet(db, person, tenant_id="sandbox-helmond", entra_id=account, at=NOON)
        plan = db.query(PlanRow).one()
        period = db.query(PeriodRow).filter_by(name="2018-2020").one()
        for number, title in POOLS:
            action = ActionRow(plan_id=plan.id, period_id=period.id, number=number, title=title)
            db.add(action)
            db.flush()
            row = AssignmentRow(
                municipality_id=town.place.id, action_id=action.id, ambassador_id=person.id
            )
            db.add(row)
            db.flush()
            town.actions[number] = row.id
            reports.add(db, town.place.id, [_first_report(row.id, Status.RUNNING)])
    return exchange.chat("Ilse Vos")


def stored(database, town):
    return {number: filed(database, town, number) for number, _ in POOLS}


async def test_almost_done_and_a_mistake(ilse, database, town):
    asked = await ilse.says("zwembad de braak is bijna klaar en textiel is afgerond")
    shown = await ilse.presses("MFSA De Braak")
    changed = await ilse.says("nee wacht textiel loopt nog, dat was de vorige")
    before = [report for told in stored(database, town).values() for report in told]
    thanks = await ilse.says("ja")
    undone = await ilse.says("herstel")

    assert "Textielinzameling oost: voltooid" in asked
    assert "Welke bedoel je?" in asked
    assert "MFSA De Braak: lopend" in shown
    assert "“bijna klaar”" in shown
    assert "Textielinzameling oost: lopend" in changed
    assert not before
    assert "Staat erin, dank je: 2 acties gemeld." in thanks
    assert "Ingetrokken." in undone
    told = stored(database, town)
    assert [len(told[number]) for number, _ in POOLS] == [0, 2, 2]  # report and withdrawal
    assert {report.status for number in told for report in told[number]} == {Status.RUNNING}


async def test_the_question_has_a_row_for_each_and_three_buttons_at_most(ilse):
    await ilse.says("zwembad de braak is klaar")

    assert [b["title"] for b in ilse.card["actions"]] == ["Allebei", "Geen van beide"]


@pytest.mark.parametrize("said", ["mfsa", "MFSA De Braak", "5.2"])
async def test_which_of_two_can_be_typed(ilse, said):
    await ilse.says("zwembad de braak is klaar")

    shown = await ilse.says(said)

    assert "MFSA De Braak: voltooid" in shown
    assert "Zwemvoorziening" not in shown


async def test_both_are_both(ilse, database, town):
    await ilse.says("zwembad de braak is klaar")
    await ilse.says("allebei")
    await ilse.says("klopt")

    assert [len(told) for told in stored(database, town).values()] == [1, 1, 0]


async def test_neither_leaves_nothing(ilse, database, town):
    await ilse.says("zwembad de braak is klaar")

    assert "niets vastgelegd" in await ilse.presses("Geen van beide")
    assert not any(stored(database, town).values())
