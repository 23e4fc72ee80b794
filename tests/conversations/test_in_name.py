"""Reporting in somebody's name: marked, told, and taken back by whoever it concerns."""

import pytest

from domain.plans import Status
from domain.reports import Source
from storage.tables import AssignmentRow, MemberRow, OutboxRow
from tests.chat import as_text
from tests.conversations.test_reporting import filed

SAID = "papier klaar, zwembad wacht op de raad, groenonderhoud 40%"


@pytest.fixture
def karin(exchange):
    """Another ambassador."""
    return exchange.chat("Karin")


def told(chat, before):
    return "\n".join(as_text(message) for message in chat.read[before:])


async def test_a_coordinator_says_it_for_everybody_and_it_is_shown_with_each_owner(
    saskia, database, town
):
    shown = await saskia.says(SAID)

    assert "Papier: voltooid, sinds vandaag (Marco Bakker)" in shown
    assert "Zwembad: lopend, geblokkeerd (Henk Jansen)" in shown
    assert "Groenonderhoud: lopend, 40 % (Karin de Wit)" in shown
    assert not filed(database, town, "3.1")


async def test_in_their_name_it_is_stored_marked_and_each_owner_hears_once(
    saskia, marco, karin, database, town
):
    await marco.says("hoi")
    await karin.says("hoi")
    await saskia.says(SAID)
    before = len(marco.read)

    answer = await saskia.presses("Vastleggen namens")

    [report] = filed(database, town, "3.1")
    assert (report.author_id, report.on_behalf_of_id) == (
        town.people["Saskia"].id,
        town.people["Marco"].id,
    )
    assert report.source is Source.CHAT
    assert "Saskia Claes meldde dit in jouw naam:" in told(marco, before)
    assert "Papier: voltooid" in told(marco, before)
    assert "Groenonderhoud" not in told(marco, before)
    assert "Nog nooit in de app geweest: Henk Jansen." in answer


async def test_stored_in_their_name_twice_it_counts_once(saskia, database, town):
    await saskia.says(SAID)
    pressed = saskia.button("Vastleggen namens")
    await saskia.sends(saskia.activity(value=pressed))

    assert "één keer opgeslagen" in await saskia.sends(saskia.activity(value=pressed))
    assert len(filed(database, town, "3.1")) == 1
    with database.transaction() as db:
        assert db.query(OutboxRow).filter(OutboxRow.purpose == "behalf").count() == 3


async def test_who_never_opened_the_app_reads_it_at_first_contact(saskia, exchange):
    await saskia.says("zwembad klaar")
    await saskia.says("ja")
    henk = exchange.chat("Henk", "henk.jansen@helmond.example")

    await henk.says("hoi")
    await exchange.tick()

    assert "Saskia Claes meldde dit in jouw naam:" in told(henk, 0)


async def test_the_owner_takes_it_back_and_the_one_who_reported_hears(
    saskia, marco, database, town
):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.says("ja")
    before = len(saskia.read)

    looked = await marco.presses("Klopt niet")
    answer = await marco.presses("Intrekken")

    assert "Papier: voltooid sinds ma 14 januari 2019" in looked
    assert "De stand is nu: Papier: lopend" in answer
    assert "Marco Bakker heeft een melding ingetrokken" in told(saskia, before)
    with database.transaction() as db:
        assert town.action(db, "3.1").state.status is Status.RUNNING


async def test_the_owner_corrects_it_in_a_form(saskia, marco, database, town):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.says("ja")

    await marco.presses("Klopt niet")
    await marco.presses("Wijzigen")
    await marco.presses("Opslaan", status="running", percentage="80")

    said, taken_back, corrected = filed(database, town, "3.1")
    assert taken_back.withdraws == said.id
    assert (corrected.author_id, corrected.on_behalf_of_id) == (town.people["Marco"].id, None)


async def test_of_several_the_owner_chooses_or_takes_back_all(saskia, marco, database, town):
    await marco.says("hoi")
    await saskia.says("papier klaar en hardware klaar")
    await saskia.says("ja")

    looked = await marco.presses("Klopt niet")
    await marco.presses("Alles intrekken")

    assert "Saskia Claes meldde 2 dingen in jouw naam:" in looked
    assert len(filed(database, town, "3.1")) == 2
    assert len(filed(database, town, "3.2")) == 2


async def test_not_right_pressed_late_or_twice_breaks_nothing(saskia, marco, database, town):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.says("ja")
    pressed = marco.button("Klopt niet")
    await marco.sends(marco.activity(value=pressed))
    withdraw = marco.button("Intrekken")
    await marco.sends(marco.activity(value=withdraw))

    assert "al ingetrokken" in await marco.sends(marco.activity(value=withdraw))
    assert "al ingetrokken" in await marco.sends(marco.activity(value=pressed))
    assert len(filed(database, town, "3.1")) == 2


async def test_it_may_stand_as_it_is(saskia, marco):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.says("ja")
    await marco.presses("Klopt niet")

    assert "blijft het zo staan" in await marco.presses("Laat zo staan")


async def test_nobody_looks_at_what_was_said_in_the_name_of_another(saskia, marco, karin):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.says("ja")

    answer = await karin.sends(karin.activity(value=marco.button("Klopt niet")))

    assert "al ingetrokken" in answer


async def test_both_see_it_among_their_reports(saskia, marco):
    await saskia.says("papier klaar")
    await saskia.says("ja")

    assert "in naam van Marco Bakker" in await saskia.says("mijn meldingen")
    assert "in jouw naam gemeld door Saskia Claes" in await marco.says("mijn meldingen")


async def test_only_who_may_report_on_it_may_change_it(saskia, marco):
    await saskia.says("papier klaar")
    await saskia.says("ja")
    for chat in (saskia, marco):
        await chat.says("mijn meldingen")
        await chat.presses("Papier")

    assert "Wijzigen" in [button["title"] for button in marco.card["actions"]]
    assert "Wijzigen" not in [button["title"] for button in saskia.card["actions"]]


async def test_the_one_who_reported_takes_it_back_and_the_owner_hears(saskia, marco):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.says("ja")
    before = len(marco.read)

    await saskia.says("herstel")

    assert "ingetrokken wat in jouw naam was gemeld" in told(marco, before)


async def test_a_coordinators_own_action_is_an_own_report(saskia, database, town):
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.1"]).ambassador_id = town.people["Saskia"].id
    await saskia.says("papier klaar")
    await saskia.says("ja")

    assert filed(database, town, "3.1")[0].on_behalf_of_id is None


async def test_asked_first_nothing_is_stored_before_the_owners_yes(saskia, marco, database, town):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    answer = await saskia.presses("Eerst vragen")
    before = filed(database, town, "3.1")
    heard = len(saskia.read)

    await marco.presses("Klopt")

    assert "Gevraagd aan Marco Bakker." in answer
    assert not before
    [report] = filed(database, town, "3.1")
    assert (report.author_id, report.on_behalf_of_id) == (town.people["Marco"].id, None)
    assert "Marco Bakker zegt dat het klopt. Vastgelegd: Papier." in told(saskia, heard)


async def test_asked_first_a_no_stores_nothing_and_opens_it_to_correct(
    saskia, marco, database, town
):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.presses("Eerst vragen")
    heard = len(saskia.read)

    opened = await marco.presses("Klopt niet")
    await marco.says("papier loopt nog")
    await marco.says("ja")

    assert "Ik heb niets vastgelegd. Typ wat anders is" in opened
    assert "Marco Bakker zegt dat dit niet klopt: Papier." in told(saskia, heard)
    assert [report.status for report in filed(database, town, "3.1")] == [Status.RUNNING]


async def test_an_answer_waits_longer_than_a_day(saskia, marco, exchange, database, town):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.presses("Eerst vragen")
    exchange.clock.move(days=20)

    await marco.presses("Klopt")

    assert filed(database, town, "3.1")


async def test_asked_twice_pressed_the_answer_counts_once(saskia, marco, database, town):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.presses("Eerst vragen")
    yes, no = marco.button("Klopt"), marco.button("Klopt niet")
    await marco.sends(marco.activity(value=yes))

    assert "één keer opgeslagen" in await marco.sends(marco.activity(value=yes))
    assert "één keer opgeslagen" in await marco.sends(marco.activity(value=no))
    assert len(filed(database, town, "3.1")) == 1


async def test_a_no_pressed_twice_says_that_it_no_longer_waits(saskia, marco):
    await marco.says("hoi")
    await saskia.says("papier klaar")
    await saskia.presses("Eerst vragen")
    no = marco.button("Klopt niet")
    await marco.sends(marco.activity(value=no))

    assert "wacht ook niet meer" in await marco.sends(marco.activity(value=no))


async def test_a_plan_that_changed_in_between_is_shown_anew(saskia, marco, database, town):
    await saskia.says("papier klaar")
    old = saskia.button("Vastleggen namens")
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", percentage="70")

    answer = await saskia.sends(saskia.activity(value=old))

    assert "Marco Bakker heeft Papier intussen gemeld: lopend, 70 %" in answer
    assert len(filed(database, town, "3.1")) == 1


async def test_what_nobody_carries_can_not_be_asked_and_stays_with_the_coordinator(
    saskia, database, town
):
    await saskia.says("social return loopt weer en papier klaar")

    answer = await saskia.presses("Eerst vragen")
    await saskia.says("ja")

    assert "Hierover kan ik niemand vragen" in answer
    assert "nog geen ambassadeur" in answer
    assert filed(database, town, "4.2")
    assert not filed(database, town, "3.1")


async def test_an_ambassador_reports_for_a_colleague_who_hears_of_it(marco, karin, database, town):
    await marco.says("hoi")
    offered = await karin.says("papier van Marco is klaar")
    before = len(marco.read)
    stored = filed(database, town, "3.1")

    answer = await karin.presses("Melden voor Marco")

    assert "Papier is een actie van Marco Bakker." in offered
    assert not stored
    [report] = filed(database, town, "3.1")
    assert report.on_behalf_of_id == town.people["Marco"].id
    assert report.note == ""
    assert "Karin de Wit meldde dit in jouw naam:" in told(marco, before)
    assert "Vastgelegd in naam van Marco Bakker." in answer


async def test_what_a_colleague_reports_on_nobodys_action_the_coordinator_hears(
    karin, saskia, database, town
):
    await saskia.says("hoi")
    before = len(saskia.read)
    await karin.says("social return loopt weer")
    await karin.says("ja")

    assert "Karin de Wit meldde dit over een actie zonder ambassadeur:" in told(saskia, before)
    assert filed(database, town, "4.2")[0].on_behalf_of_id is None
    assert "Ingetrokken" in await karin.says("herstel")


@pytest.mark.parametrize("role", ["reader", "expert", "adviser", "admin"])
async def test_who_only_reads_reports_for_nobody(karin, database, town, role):
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Karin"].id).roles = [role]

    answer = await karin.says("papier is klaar")

    assert "Ik heb niets vastgelegd" in answer
    assert not filed(database, town, "3.1")


async def test_a_forged_draft_of_another_is_refused(saskia, karin, database, town):
    await saskia.says("papier klaar")

    answer = await karin.sends(karin.activity(value=saskia.button("Vastleggen namens")))

    assert "Dat ken ik niet meer" in answer
    assert not filed(database, town, "3.1")


async def test_asked_about_nobodys_action_alone_nothing_is_asked(saskia, database, town):
    await saskia.says("social return loopt weer")

    answer = await saskia.presses("Eerst vragen")

    assert "Hierover kan ik niemand vragen" in answer
    assert not filed(database, town, "4.2")


async def test_asked_first_twice_each_owner_is_asked_once(saskia, marco):
    await marco.says("hoi")
    before = len(marco.read)
    await saskia.says("papier klaar")
    pressed = saskia.button("Eerst vragen")
    await saskia.sends(saskia.activity(value=pressed))

    assert "wacht ook niet meer" in await saskia.sends(saskia.activity(value=pressed))
    assert len(marco.read) == before + 1


async def test_own_and_others_in_one_sentence_are_each_what_they_are(saskia, database, town):
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.1"]).ambassador_id = town.people["Saskia"].id
    shown = await saskia.says("papier klaar en groenonderhoud klaar")
    await saskia.says("ja")

    assert "Papier: voltooid, sinds vandaag\n" in shown
    assert filed(database, town, "3.1")[0].on_behalf_of_id is None
    assert filed(database, town, "3.5")[0].on_behalf_of_id == town.people["Karin"].id


async def test_a_colleague_who_left_is_still_named_in_ones_reports(saskia, database, town):
    await saskia.says("papier klaar")
    await saskia.says("ja")
    with database.transaction() as db:
        row = db.get_one(MemberRow, town.people["Marco"].id)
        row.left_at = row.seen_at

    assert "in naam van iemand die hier niet meer werkt" in await saskia.says("mijn meldingen")
    assert "Ingetrokken" in await saskia.says("herstel")
