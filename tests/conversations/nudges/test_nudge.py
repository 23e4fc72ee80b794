"""What an ambassador reads in a nudge, and where its buttons lead."""

from datetime import date

from domain.people import Role
from storage import assignments, members
from storage.tables import ActionRow, AssignmentRow, MemberRow, MunicipalityRow
from tests.card_lint import faults
from tests.chat import as_text
from tests.conversations.test_sentences import all_filed
from tests.reminded import nudges


def last(chat):
    return as_text(chat.read[-1])


async def test_a_nudge_says_by_whom_for_what_and_until_when(nudged):
    read = last(nudged)

    assert "Namens Saskia (coördinator MVI)" in read
    assert "Het gaat om de monitor februari 2019." in read
    assert read.count("dagen.") == 1  # the day until which one reports, and no other countdown
    assert "Van jou staan 4 acties open; alle 4 zijn sinds vr 1 juni 2018 niet gemeld." in read
    assert "Melden kan t/m vr 25 jan: nog 10 dagen." in read
    assert "Papier\nlopend · 12 maanden geleden gemeld" in read


async def test_the_name_of_the_coordinator_leads_to_a_chat_with_her(nudged):
    address = "https://teams.microsoft.com/l/chat/0/0?users=saskia.claes%40helmond.example"

    assert address in str(nudged.read[-1])


async def test_the_notification_says_it_in_one_sentence(nudged):
    assert nudged.read[-1]["summary"] == (
        "Namens Saskia: 4 acties van jou zijn nog niet gemeld voor de monitor februari 2019;"
        " melden kan t/m vr 25 jan."
    )


async def test_what_was_told_before_is_open_but_not_asked(exchange, marco):
    await marco.says("papier loopt nog")
    await marco.says("ja")
    await exchange.tick()

    assert "Van jou staan 4 acties open; 3 zijn sinds" in last(marco)
    assert "Papier" not in last(marco)


async def test_the_day_before_the_last_a_nudge_says_so(exchange, marco):
    await marco.says("hoi")
    exchange.clock.move(days=9)

    await exchange.tick()

    assert "Morgen is de laatste dag om te melden." in last(marco)


async def test_the_coordinators_own_sentence_is_in_it(database, town, exchange, marco):
    with database.transaction() as db:
        db.get_one(MunicipalityRow, town.place.id).reminder_text = "Het mag ook *kort*."
    await marco.says("hoi")
    await exchange.tick()

    assert "Het mag ook *kort*." in last(marco)


async def test_what_ends_soon_is_one_line(database, town, exchange, marco):
    with database.transaction() as db:
        for number, day in (
            ("3.1", date(2019, 2, 14)),
            ("3.2", date(2019, 2, 1)),
            ("4.1", date(2019, 2, 15)),
        ):
            db.get_one(AssignmentRow, town.actions[number]).ends_on = day
    await marco.says("hoi")
    await exchange.tick()

    assert ("IT Hardware eindigt op vr 1 feb · Papier eindigt op do 14 feb\n") in last(marco)


async def test_of_several_coordinators_the_first_by_name_signs(database, town, exchange, marco):
    with database.transaction() as db:
        members.add(db, town.place, name="Anne Bos", address=None, roles=[Role.COORDINATOR])
    await marco.says("hoi")
    await exchange.tick()

    assert "Namens Anne (coördinator MVI)\n" in last(marco)


async def test_one_action_is_said_in_the_singular(database, town, exchange):
    karin = exchange.chat("Karin")
    await karin.says("hoi")
    await exchange.tick()

    assert "Van jou staat 1 actie open; die is sinds vr 1 juni 2018 niet gemeld." in last(karin)


async def test_without_a_coordinator_nobody_signs(database, town, exchange, marco):
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Saskia"].id).roles = []
    await marco.says("hoi")
    await exchange.tick()

    assert "Namens" not in str(marco.read[-1])


async def test_all_unchanged_is_about_what_was_not_told_yet(nudged, database, town):
    await nudged.says("papier is klaar")
    await nudged.says("ja")

    asked = await nudged.says("alles ongewijzigd")
    thanks = await nudged.says("ja")

    assert "3 acties leg ik vast als ongewijzigd." in asked
    assert "Tot de volgende monitor hoor je niets meer van mij." in thanks
    assert len(all_filed(database, town)) == 4


async def test_who_told_everything_and_wants_no_reminders_is_promised_nothing(nudged):
    await nudged.says("stop herinneringen")
    await nudged.says("alles ongewijzigd")

    assert "Tot de volgende monitor" not in await nudged.says("ja")


async def test_something_changed_leads_to_each_form_in_one_tap(nudged):
    asked = await nudged.presses("Er is iets veranderd")
    form = await nudged.presses("IT Hardware")

    assert "Of typ het gewoon, bijvoorbeeld: papier is klaar" in asked
    assert "Nu: lopend" in form


async def test_something_changed_and_the_rest_did_not(nudged, town):
    await nudged.says("er is iets veranderd")
    await nudged.presses("De rest is ongewijzigd")

    asked = await nudged.presses("Verder", left_out=str(town.actions["3.1"]))

    assert "3 acties leg ik vast als ongewijzigd." in asked


async def test_who_has_no_actions_has_none_that_changed(exchange, saskia):
    assert "geen open acties" in await saskia.says("er is iets veranderd")


async def test_more_offers_not_mine_away_and_stop(nudged):
    await nudged.presses("Meer")

    assert "Wat wil je stoppen?" in await nudged.presses("Stop")
    await nudged.says("meer")
    assert "Wanneer ben je afwezig?" in await nudged.presses("Ik ben afwezig")


async def test_not_mine_asks_which_one_first(nudged):
    await nudged.presses("Meer")
    which = await nudged.presses("Niet van mij")

    assert "Welke actie is niet van jou?" in which
    assert "Van wie is Papier dan?" in await nudged.presses("Papier")


async def test_not_mine_of_ones_only_action_needs_no_choice(exchange):
    karin = exchange.chat("Karin")
    await karin.says("meer")

    assert "Van wie is Groenonderhoud dan?" in await karin.presses("Niet van mij")


async def test_a_stand_in_is_asked_for_who_is_away_and_it_is_marked(
    database, town, exchange, marco
):
    karin = exchange.chat("Karin")
    with database.transaction() as db:
        assignments.stand_in(db, town.place.id, [town.actions["3.5"]], town.people["Marco"].id)
    await karin.says("ik ben afwezig tot 3 maart")
    await marco.says("hoi")
    await exchange.tick()

    assert "Groenonderhoud\nlopend · 12 maanden geleden gemeld · voor Karin (afwezig)" in last(
        marco
    )
    assert "Bij jou staan 5 acties open; alle 5 zijn" in last(marco)
    asked = await marco.presses("Alles ongewijzigd")
    assert "5 acties leg ik vast als ongewijzigd." in asked
    thanks = await marco.says("laat groenonderhoud weg")
    assert "Nog te melden: Groenonderhoud." in await marco.says("ja"), thanks


async def test_many_actions_fit_and_the_rest_is_counted(database, town, exchange, marco):
    give_more(database, town, 30)
    await marco.says("hoi")
    await exchange.tick()

    assert "Van jou staan 34 acties open" in last(marco)
    assert "en nog 22" in last(marco)
    assert not faults(marco.read[-1])


def give_more(database, town, many):
    """Give Marco more actions."""
    with database.transaction() as db:
        like = db.get_one(ActionRow, db.get_one(AssignmentRow, town.actions["3.1"]).action_id)
        marco = town.people["Marco"].id
        for number in range(many):
            action = ActionRow(
                plan_id=like.plan_id,
                period_id=like.period_id,
                number=f"5.{number}",
                title=f"Actie {number}",
            )
            db.add(action)
            db.flush()
            row = AssignmentRow(
                municipality_id=town.place.id, action_id=action.id, ambassador_id=marco
            )
            db.add(row)


async def test_after_a_standstill_of_days_only_the_newest_step_comes(nudged, exchange, database):
    exchange.clock.move(days=3)
    await exchange.tick()
    exchange.clock.move(days=6)  # Monday's reminder was missed; it is the day before the last

    await exchange.tick()
    await exchange.tick()

    assert [one["rung"] for one in nudges(database)] == ["opening", "last_day"]
