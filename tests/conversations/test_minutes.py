"""The minutes of a meeting, or a long mail, pasted by the coordinator."""

import pytest

from domain.plans import Status
from storage import reports
from storage.tables import ActionRow, AssignmentRow, PeriodRow
from tests.conversations.test_reporting import filed
from tests.people import settle

WORDS = [
    "appel",
    "beuk",
    "citer",
    "dennen",
    "egel",
    "fluit",
    "gans",
    "haver",
    "iglo",
    "jasmijn",
    "kelder",
    "linde",
    "molen",
    "noot",
    "olifant",
    "peer",
    "quiche",
    "roos",
    "sering",
    "tulp",
    "uil",
    "vlier",
    "wilg",
    "xylofoon",
    "yoghurt",
    "zebra",
    "anker",
    "bloem",
    "cactus",
    "duif",
    "eland",
    "fazant",
    "geit",
    "hamer",
    "ijsbeer",
    "kameel",
    "lamp",
    "mossel",
    "nest",
    "otter",
]
TALK = "Verder is er gesproken over de planning van het komende jaar en over de vakanties. "


@pytest.fixture
def forty(database, town):
    """Forty more actions of Marco."""
    with database.transaction() as db:
        period = db.query(PeriodRow).filter(PeriodRow.name == "2018-2020").one()
        for number, word in enumerate(WORDS):
            title = f"Inkoop {word} voor gebouwen en scholen"
            row = ActionRow(
                plan_id=period.plan_id, period_id=period.id, number=f"9.{number}", title=title
            )
            db.add(row)
            db.flush()
            db.add(
                AssignmentRow(
                    municipality_id=town.place.id,
                    action_id=row.id,
                    ambassador_id=town.people["Marco"].id,
                )
            )


@pytest.mark.usefixtures("forty")
async def test_forty_actions_are_all_shown_before_the_yes_and_told_in_one_message(
    saskia, marco, database, town
):
    await marco.says("hoi")
    before = len(marco.read)
    text = "\n".join(f"{word} is klaar, dat is vorige week besproken." for word in WORDS)

    shown = await saskia.says(text)
    titles = [word for word in WORDS if f"Inkoop {word} voor" in shown]
    await saskia.says("ja")

    assert titles == WORDS
    assert len(saskia.card["actions"]) <= 3
    with database.transaction() as db:
        told = reports.last_of(db, town.place.id, town.people["Marco"].id, most=100)
    assert len(told) == len(WORDS)
    assert len(marco.read) == before + 1


async def test_a_long_paste_of_a_coordinator_is_read(saskia):
    text = TALK * 100 + "Papier is getekend."
    assert len(text) > 8_000

    assert "Papier: voltooid" in await saskia.says(text)


async def test_the_same_paste_of_somebody_else_is_too_long(marco):
    assert "Je bericht is te lang" in await marco.says(TALK * 80)


async def test_a_paste_that_is_longer_than_a_meeting_is_too_long_for_everybody(saskia):
    assert "hoogstens 10000" in await saskia.says(TALK * 130)


async def test_what_was_not_understood_is_listed_literally(saskia):
    shown = await saskia.says("Papier is klaar. Kwaliteitsmonitor is voor 40% klaar.")

    assert "Papier: voltooid" in shown
    assert "Dit begreep ik niet: “" in shown


async def test_no_word_about_another_town_is_read_or_stored(saskia, database, town):
    with database.transaction() as db:
        other = settle(db, "schiedam")
        db.query(ActionRow).filter(ActionRow.plan_id != _plan(db, town)).update(
            {"title": "Kanaaldiepte"}
        )

    answer = await saskia.says("kanaaldiepte is klaar")

    assert "Kanaaldiepte: voltooid" not in answer
    assert not filed(database, other, "3.1")


async def test_a_colleague_of_another_town_is_not_told_and_not_found(
    saskia, exchange, database, town
):
    with database.transaction() as db:
        settle(db, "schiedam")
    theirs = exchange.chat("Marco", town="schiedam")
    await theirs.says("hoi")
    before = len(theirs.read)

    await saskia.says("papier is klaar")
    await saskia.says("ja")

    assert len(theirs.read) == before
    answer = await theirs.sends(theirs.activity(value=saskia.button("Herstel")))
    assert "al ingetrokken" in answer
    assert filed(database, town, "3.1")[-1].status is Status.COMPLETED


def _plan(db, town):
    assignment = db.get_one(AssignmentRow, town.actions["3.1"])
    return db.get_one(ActionRow, assignment.action_id).plan_id
