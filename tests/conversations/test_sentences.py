"""An ambassador reports in their own words: understood, shown, stored after a yes."""

from dataclasses import replace
from datetime import date

import pytest

from domain.plans import Status
from domain.reports import NoteReader
from storage import reports
from storage.tables import ActionRow, AssignmentRow
from tests.conversations.test_reporting import filed
from tests.people import _first_report

EXAMPLE, TOGETHER = "Papier (voorbeeld)", "Kennis delen, leren; en (vooral) doen: samen"
SIGNED = "contract getekend"


def all_filed(database, town):
    """All reports that were filed by chat, on any action."""
    return [report for number in town.actions for report in filed(database, town, number)]


async def test_what_was_typed_is_shown_as_understood_and_stored_after_yes(marco, database, town):
    shown = await marco.says("papier is klaar, contract getekend")
    before = all_filed(database, town)

    thanks = await marco.says("klopt")

    assert "Papier: voltooid, sinds vandaag" in shown
    assert "“contract getekend”" in shown
    assert not before
    [report] = filed(database, town, "3.1")
    assert (report.status, report.note) == (Status.COMPLETED, "contract getekend")
    assert (report.effective_on, report.note_reader) == (
        date(2019, 1, 14), NoteReader.COORDINATOR,
    )  # fmt: skip
    assert "Staat erin, dank je. Papier: voltooid sinds ma 14 januari 2019." in thanks
    assert "“2018-2020” staat nu op 2 van 6 voltooid." in thanks


@pytest.mark.parametrize(
    ("title", "said", "note"),
    [
        (EXAMPLE, "meld 3.1 50%", ""),
        (EXAMPLE, "papier (voorbeeld) 50%", ""),
        (EXAMPLE, "3.1 50% (contract getekend)", SIGNED),
        (TOGETHER, "3.1 50%", ""),
        (TOGETHER, "kennis delen, leren; en (vooral) doen: samen 50%, contract getekend", SIGNED),
        ("Papier \\1 [x]", "Papier \\1 [x] 50%", ""),
    ],
)
async def test_what_stands_in_a_title_is_no_note(marco, database, town, title, said, note):
    with database.transaction() as db:
        row = db.get_one(AssignmentRow, town.actions["3.1"])
        db.get_one(ActionRow, row.action_id).title = title

    await marco.says(said)
    await marco.says("ja")

    [report] = all_filed(database, town)
    assert (report.percentage, report.note) == (50, note)


async def test_of_two_titles_that_begin_alike_the_longer_is_read(marco, database, town):
    titles = {"3.1": "Kennis (delen), leren; en (vooral) doen: samen", "3.2": "Kennis (delen)"}
    with database.transaction() as db:
        for number, title in titles.items():
            row = db.get_one(AssignmentRow, town.actions[number])
            db.get_one(ActionRow, row.action_id).title = title

    await marco.says("kennis (delen), leren; en (vooral) doen: samen 50%")
    await marco.says("ja")

    [report] = all_filed(database, town)
    assert (report.assignment_id, report.note) == (town.actions["3.1"], "")


async def test_several_actions_are_reported_in_one_message_and_withdrawn_together(
    marco, database, town
):
    shown = await marco.says("papier is 50% en hardware is klaar")
    thanks = await marco.says("ja")
    undone = await marco.says("herstel")

    assert "Papier: lopend, 50 %" in shown
    assert "IT Hardware: voltooid, sinds vandaag" in shown
    assert "Staat erin, dank je: 2 acties gemeld." in thanks
    assert "Papier: lopend; IT Hardware: lopend" in undone
    assert len(all_filed(database, town)) == 4  # two reports, two withdrawals


async def test_nothing_is_stored_after_store_nothing(marco, database, town):
    await marco.says("papier is klaar")

    answer = await marco.presses("Niets vastleggen")

    assert "niets vastgelegd" in answer
    assert "wacht ook niet meer" not in answer
    assert not all_filed(database, town)


async def test_a_yes_twice_counts_once(marco, database, town):
    await marco.says("papier is klaar")
    pressed = marco.button("Klopt")
    await marco.sends(marco.activity(value=pressed))

    again = await marco.sends(marco.activity(value=pressed))

    assert "ik heb het één keer opgeslagen" in again
    assert len(filed(database, town, "3.1")) == 1


async def test_wait_it_still_runs_changes_what_was_understood(marco, database, town):
    await marco.says("papier is 50% en textielinzameling is klaar")

    changed = await marco.says("nee wacht textielinzameling loopt nog")
    await marco.says("ja")

    assert "Aangepast." in changed
    assert "Textielinzameling: lopend" in changed
    assert [r.status for r in filed(database, town, "3.4")] == [Status.RUNNING]
    assert [r.percentage for r in filed(database, town, "3.1")] == [50]


@pytest.mark.parametrize(
    ("said", "shown", "hidden"),
    [
        ("alleen papier", "Papier:", "IT Hardware:"),
        ("laat papier weg", "IT Hardware:", "Papier:"),
        ("niet papier maar leerlingenvervoer", "Leerlingenvervoer: voltooid", "Papier:"),
    ],
)
async def test_what_was_understood_wrongly_is_put_right_in_words(marco, said, shown, hidden):
    await marco.says("papier is klaar en hardware is klaar")

    changed = await marco.says(said)

    assert shown in changed
    assert hidden not in changed


async def test_another_day_can_be_typed_before_the_yes(marco, database, town):
    await marco.says("papier is klaar")

    changed = await marco.says("vorige week donderdag")
    await marco.says("ja")

    assert "Papier: voltooid, sinds do 10 januari 2019" in changed
    assert filed(database, town, "3.1")[0].effective_on == date(2019, 1, 10)


async def test_a_day_that_can_be_of_two_actions_is_asked_about(marco, database, town):
    await marco.says("papier is klaar en hardware is klaar")
    asked = await marco.says("gisteren")
    await marco.presses("Papier")

    await marco.says("ja")

    assert "“gisteren” kan bij meer acties horen" in asked
    assert filed(database, town, "3.1")[0].effective_on == date(2019, 1, 13)
    assert filed(database, town, "3.2")[0].effective_on == date(2019, 1, 14)


async def test_a_report_on_one_more_action_is_added(marco, database, town):
    await marco.says("papier is klaar")

    shown = await marco.says("hardware is ook klaar")
    await marco.says("ja")

    assert "Erbij gezet: IT Hardware." in shown
    assert len(all_filed(database, town)) == 2


async def test_an_action_without_a_status_is_asked_how_far_it_is(marco, database, town):
    asked = await marco.says("er is iets met papier")

    shown = await marco.says("klaar")
    await marco.says("ja")

    assert "Kies hoe het met Papier staat." in asked
    assert "Papier: voltooid" in shown
    assert filed(database, town, "3.1")[0].status is Status.COMPLETED


async def test_400_percent_is_asked_again(marco, database, town):
    asked = await marco.says("papier is 400%")

    shown = await marco.says("40%")

    assert "een percentage loopt van 0 tot en met 100" in asked
    assert "Papier: lopend, 40 %" in shown
    assert not all_filed(database, town)


async def test_an_action_of_somebody_else_is_said_to_be_theirs(marco, database, town):
    answer = await marco.says("groenonderhoud is klaar")

    assert "Groenonderhoud is een actie van Karin de Wit." in answer
    assert "Melden voor Karin" in [button["title"] for button in marco.card["actions"]]
    assert not all_filed(database, town)


async def test_what_was_not_understood_is_said_literally(marco):
    shown = await marco.says("papier is klaar en hondenpoep is klaar")

    assert "Dit begreep ik niet: “hondenpoep is klaar”." in shown
    assert "Papier: voltooid" in shown


async def test_what_is_no_report_is_not_understood(marco):
    assert "Dat begrijp ik niet." in await marco.says("wat is het weer morgen")


async def test_what_was_reported_in_between_is_shown_first(marco, database, town):
    await marco.says("papier is klaar")
    yes = marco.button("Klopt")
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", percentage="80")

    answer = await marco.sends(marco.activity(value=yes))

    assert "Je hebt Papier intussen zelf gemeld: lopend, 80 %." in answer
    assert "Klopt jouw melding nog?" in answer
    assert len(filed(database, town, "3.1")) == 1


async def test_a_draft_of_yesterday_stores_nothing(marco, exchange, database, town):
    await marco.says("papier is klaar")
    exchange.clock.move(days=1, hours=1)

    answer = await marco.says("klopt")

    assert "Dat was van ma 14 januari 2019. Ik heb niets vastgelegd." in answer
    assert "Papier: lopend" in answer
    assert not all_filed(database, town)


async def test_adjusting_opens_the_form_with_what_was_understood(marco, database, town):
    await marco.says("papier is 60%, offertes binnen")

    await marco.presses("Aanpassen")

    fields = {part["id"]: part.get("value") for part in marco.card["body"] if "id" in part}
    assert (fields["percentage"], fields["note"]) == (60, "offertes binnen")


async def test_dropping_takes_a_reason_and_the_coordinators_yes(marco, saskia, database, town):
    await saskia.says("hoi")
    asked = await marco.says("papier vervalt")
    shown = await marco.says("er is geen geld meer")
    thanks = await marco.says("ja")
    before = all_filed(database, town)

    decided = await saskia.presses("Laat vervallen")

    assert "Waarom vervalt Papier?" in asked
    assert "voorstel om te laten vervallen" in shown
    assert "Je coördinator beslist of Papier vervalt." in thanks
    assert not before
    assert "Papier is vervallen" in decided
    [report] = filed(database, town, "3.1")
    assert (report.status, report.note) == (Status.DROPPED, "er is geen geld meer")
    assert "heeft Papier laten vervallen" in str(marco.read[-1])


async def test_stop_with_paper_can_mean_three_things(marco, database, town):
    asked = await marco.says("stop maar met papier")

    silent = await marco.presses("Geen herinneringen meer over Papier")

    assert "Wat bedoel je met stoppen bij Papier?" in asked
    assert "Ik herinner je niet meer aan Papier." in silent
    with database.transaction() as db:
        assert town.action(db, "3.1").is_silent
    assert not all_filed(database, town)


async def test_a_bounded_action_that_lies_still_is_stuck(marco, saskia, database, town):
    await saskia.says("hoi")
    await marco.says("stop maar met papier")
    shown = await marco.presses("Papier ligt stil")

    await marco.presses("Klopt", help="true", reader="coordinator")

    assert "Papier: lopend, geblokkeerd" in shown
    [report] = filed(database, town, "3.1")
    assert (report.blocked, report.wants_help) == (True, True)
    assert "vraagt hulp bij Papier" in str(saskia.read[-1])


async def test_in_a_channel_nothing_is_reported(exchange):
    channel = exchange.chat("Marco", conversation_kind="channel", conversation="19:green")

    assert "alleen in onze eigen chat" in await channel.says("papier is klaar")


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("papier ligt stil want er is geen geld", "er is geen geld"),
        ("papier ligt stil, wacht op de raad", "wacht op de raad"),
        ("papier is getekend", "getekend"),
        ("papier loopt nog", ""),
    ],
)
async def test_a_note_says_what_was_said_besides(marco, database, town, said, note):
    await marco.says(said)
    await marco.says("klopt")

    [report] = filed(database, town, "3.1")
    assert (report.note or report.blocked_reason) == note


async def test_a_reason_to_drop_an_action_can_be_in_the_same_sentence(marco):
    shown = await marco.says("papier vervalt omdat de wet is veranderd")

    assert "voorstel om te laten vervallen" in shown
    assert "“de wet is veranderd”" in shown


async def test_the_coordinator_can_keep_an_action_in_the_plan(marco, saskia, database, town):
    await saskia.says("hoi")
    await marco.says("papier vervalt omdat de wet is veranderd")
    await marco.says("ja")

    decided = await saskia.presses("Blijft in het plan")
    again = await saskia.presses("Laat vervallen")

    assert "Papier blijft in het plan." in decided
    assert "al beslist" in again
    assert "houdt Papier in het plan" in str(marco.read[-1])
    assert not all_filed(database, town)


async def test_a_proposal_to_drop_is_asked_again_when_the_action_changed(
    marco, saskia, database, town
):
    await saskia.says("hoi")
    await marco.says("papier vervalt omdat de wet is veranderd")
    await marco.says("ja")
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", percentage="80")

    again = await saskia.presses("Laat vervallen")
    await saskia.presses("Laat vervallen")

    assert "intussen gewijzigd" in again
    assert [r.status for r in filed(database, town, "3.1")] == [Status.RUNNING, Status.DROPPED]


async def test_a_coordinator_who_proposes_decides_without_being_told(saskia, database, town):
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.1"]).ambassador_id = town.people["Saskia"].id
    await saskia.says("papier vervalt omdat de wet is veranderd")
    await saskia.says("ja")

    assert "Papier is vervallen" in await saskia.presses("Laat vervallen")
    assert "heeft Papier laten vervallen" not in str(saskia.read)


async def test_whose_action_a_coordinator_drops_hears_of_it(marco, saskia, database, town):
    await marco.says("hoi")
    await saskia.says("papier vervalt omdat de wet is veranderd")
    asked = await saskia.says("ja")

    await saskia.presses("Laat vervallen")

    assert "Jij beslist of Papier vervalt." in asked
    assert "Wil je Papier laten vervallen?" in asked
    assert "Saskia Claes heeft Papier laten vervallen" in str(marco.read[-1])
    assert filed(database, town, "3.1")[0].on_behalf_of_id == town.people["Marco"].id


async def test_stop_asks_what_is_to_stop(marco, database, town):
    asked = await marco.says("stop")
    await marco.says("een actie uit het plan")

    which = await marco.presses("Papier")

    assert "Wat wil je stoppen?" in asked
    assert "Papier vervalt in het plan" in which


async def test_stopping_the_conversation_drops_what_waited(marco, database, town):
    await marco.says("papier is klaar")
    await marco.says("help")
    await marco.says("stop")

    answer = await marco.presses("Dit gesprek")

    assert "Ik heb niets vastgelegd." in answer
    assert "niets open" in await marco.says("ja")


async def test_stop_over_a_draft_stores_nothing(marco, database, town):
    await marco.says("papier is klaar")

    assert "niets vastgelegd" in await marco.says("stop")
    assert "niets open" in await marco.says("ja")


async def test_never_mind_forgets_the_draft_wherever_it_is_said(marco):
    await marco.says("papier is klaar")
    await marco.says("help")
    await marco.says("laat maar")

    assert "niets open" in await marco.says("ja")


async def test_reminders_about_one_action_come_back_by_a_sentence(marco, database, town):
    await marco.says("stop maar met papier")
    await marco.presses("Geen herinneringen meer over Papier")

    answer = await marco.says("herinner mij weer aan papier")

    assert "Ik herinner je weer aan Papier." in answer
    with database.transaction() as db:
        assert not town.action(db, "3.1").is_silent


async def test_who_has_no_actions_has_none_to_stop(saskia):
    assert "geen open acties" in await saskia.says("stop een actie")


async def test_a_yes_after_another_card_shows_what_it_would_be_about(marco, database, town):
    await marco.says("papier is klaar")
    await marco.says("mijn acties")

    shown = await marco.says("ja")

    assert "Papier: voltooid" in shown
    assert not all_filed(database, town)


async def test_two_statuses_for_one_action_are_asked_about(marco):
    assert "Kies hoe het met Papier staat." in await marco.says("papier loopt en papier is klaar")


async def test_a_tapped_answer_to_a_question_of_before_shows_the_draft_as_it_is(marco):
    await marco.says("er is iets met papier")
    old = marco.button("voltooid")
    await marco.presses("lopend")

    answer = await marco.sends(marco.activity(value=old))

    assert "Die kaart is ouder" in answer
    assert "Papier: lopend" in answer


async def test_a_tapped_answer_to_what_is_stored_says_so(marco):
    await marco.says("er is iets met papier")
    old = marco.button("voltooid")
    await marco.presses("lopend")
    await marco.says("ja")

    assert "wacht ook niet meer" in await marco.sends(marco.activity(value=old))


async def test_a_forged_answer_asks_again(marco):
    await marco.says("er is iets met papier")
    forged = marco.button("voltooid") | {"answer": "dropped"}

    assert "Kies hoe het met Papier staat." in await marco.sends(marco.activity(value=forged))


async def test_without_a_percentage_is_an_answer(marco):
    await marco.says("papier is 400%")

    assert "Papier: lopend" in await marco.presses("Zonder percentage")


async def test_a_percentage_that_is_none_again_is_refused_again(marco):
    await marco.says("papier is 400%")

    assert "is geen percentage" in await marco.says("150")


async def test_a_percentage_of_400_is_refused_as_a_correction(marco):
    await marco.says("papier is 40%")

    assert "is geen percentage" in await marco.says("400%")


async def test_adjusting_one_of_several_stores_that_one_and_shows_the_rest(marco, database, town):
    await marco.says("papier is klaar en hardware is 40%")
    await marco.presses("Aanpassen")
    await marco.presses("IT Hardware")

    answer = await marco.presses("Opslaan", status="running", percentage="60")

    assert "Dit is nog niet vastgelegd:" in answer
    assert "Papier: voltooid" in answer
    assert [r.percentage for r in filed(database, town, "3.2")] == [60]
    assert not filed(database, town, "3.1")


async def test_adjusting_the_only_one_ends_the_draft(marco, database, town):
    await marco.says("papier is 40%")
    await marco.presses("Aanpassen")
    await marco.presses("Opslaan", status="running", percentage="60")

    assert "niets open" in await marco.says("ja")
    assert [r.percentage for r in filed(database, town, "3.1")] == [60]


async def test_all_that_is_left_out_leaves_nothing(marco, database, town):
    await marco.says("papier is klaar")

    assert "Weggelaten: Papier." in await marco.says("laat papier weg")
    assert "niets open" in await marco.says("ja")


async def test_the_rest_unchanged_is_added_to_what_was_said(marco, database, town):
    await marco.says("papier is klaar")

    shown = await marco.says("alles ongewijzigd")
    await marco.says("ja")

    assert "3 acties leg ik vast als ongewijzigd." in shown
    assert "Papier: voltooid" in shown
    assert len(all_filed(database, town)) == 4


async def test_what_a_colleague_reported_in_between_is_told_by_name(
    marco, exchange, database, town
):
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.1"]).stand_in_id = town.people["Karin"].id
    karin = exchange.chat("Karin")
    await marco.says("papier is klaar")
    await karin.says("papier is 80%")
    await karin.says("ja")

    answer = await marco.says("ja")

    assert "Karin de Wit heeft Papier intussen gemeld: lopend, 80 %." in answer


async def test_what_an_import_changed_in_between_is_told_without_a_name(marco, database, town):
    await marco.says("papier is klaar")
    with database.transaction() as db:
        reports.add(db, town.place.id, [_first_report(town.actions["3.1"], Status.PLANNED)])

    assert "Papier is intussen gewijzigd" in await marco.says("ja")


async def test_it_works_in_english(exchange):
    marco = exchange.chat("Marco", locale="en-GB")

    shown = await marco.says("papier is done, contract signed")
    thanks = await marco.says("yes")

    assert "Papier: completed, since today" in shown
    assert "Papier: completed since" in thanks


async def test_what_is_already_good_is_not_reported(saskia):
    assert "doen jullie al goed" in await saskia.says("fairtrade koffie is klaar")


async def test_an_action_without_an_ambassador_is_said_to_have_none(marco):
    assert "nog geen ambassadeur" in await marco.says("social return loopt weer")


async def test_the_help_shows_an_example_of_ones_own(marco):
    assert "“Papier is klaar sinds gisteren”" in await marco.says("help")


async def test_stopping_can_be_answered_in_words(marco):
    await marco.says("stop maar met papier")

    assert "Waarom vervalt Papier?" in await marco.says("vervalt")


async def test_nothing_is_what_is_asked_for_on_a_question(marco):
    await marco.says("er is iets met papier")

    assert "niets vastgelegd" in await marco.presses("Niets vastleggen")


async def test_a_forged_reason_asks_again(marco):
    await marco.says("papier vervalt")
    forged = marco.button("Verder") | {"answer": "suggested"}

    assert "Waarom vervalt Papier?" in await marco.sends(marco.activity(value=forged))


async def test_an_empty_reason_is_asked_again(marco):
    await marco.says("papier vervalt")

    assert "Waarom vervalt Papier?" in await marco.presses("Verder", typed=" ")


async def test_a_report_over_a_question_is_a_report(marco):
    await marco.says("er is iets met papier")

    shown = await marco.says("hardware is klaar")

    assert "IT Hardware: voltooid" in shown
    assert "Kies hoe het met Papier staat." in shown


async def test_a_day_over_a_question_is_not_understood(marco):
    await marco.says("er is iets met papier")

    assert "Dit begreep ik niet: “gisteren”." in await marco.says("gisteren")


async def test_not_paper_but_something_unknown_changes_nothing(marco):
    await marco.says("papier is klaar")

    assert "Papier: voltooid" in await marco.says("niet papier maar hondenpoep")


async def test_a_percentage_after_done_means_that_it_runs(marco):
    await marco.says("papier is klaar")

    assert "Papier: lopend, 60 %" in await marco.says("nee, 60%")


async def test_what_can_not_be_after_all_is_refused(marco):
    await marco.says("kennis delen loopt nog")

    refused = await marco.says("klaar")

    assert "loopt door en is dus nooit klaar" in refused
    assert "Kennis delen: lopend" in refused


async def test_an_action_that_was_dropped_is_not_reported(marco, saskia, database, town):
    with database.transaction() as db:
        dropped = replace(_first_report(town.actions["3.1"], Status.DROPPED), note="geen geld")
        reports.add(db, town.place.id, [dropped])

    assert "Papier is vervallen." in await marco.says("papier is klaar")


async def test_who_may_read_a_note_can_not_be_anybody(marco):
    await marco.says("papier is klaar, contract getekend")

    assert "Dit begreep ik niet" in await marco.says("alleen de wethouder")


async def test_a_forged_draft_leads_nowhere(marco, town):
    forged = {"verb": "draft_store", "draft": str(town.actions["3.1"]), "version": "1"}

    assert "Dat ken ik niet meer." in await marco.sends(marco.activity(value=forged))


async def test_a_yes_before_the_question_is_answered_asks_it(marco, database, town):
    await marco.says("er is iets met papier")
    pressed = marco.button("voltooid") | {"verb": "draft_store"}

    assert "Eerst dit:" in await marco.sends(marco.activity(value=pressed))
    assert not all_filed(database, town)


async def test_a_card_of_before_a_change_shows_what_it_is_now(marco, database, town):
    await marco.says("papier is klaar")
    old = {title: marco.button(title) for title in ("Klopt", "Aanpassen", "Niets vastleggen")}
    await marco.says("50%")

    for title in ("Klopt", "Aanpassen"):
        shown = await marco.sends(marco.activity(value=old[title]))
        assert "Die kaart is ouder" in shown
        assert "Papier: lopend, 50 %" in shown
    assert not all_filed(database, town)


async def test_what_was_dropped_or_stored_is_not_stored_later(marco, database, town):
    await marco.says("papier is klaar")
    yes, no = marco.button("Klopt"), marco.button("Niets vastleggen")
    await marco.sends(marco.activity(value=no))
    late = await marco.sends(marco.activity(value=yes))
    await marco.says("papier is klaar")
    no = marco.button("Niets vastleggen")
    await marco.says("ja")

    later = await marco.sends(marco.activity(value=no))

    assert "wacht ook niet meer" in late
    assert "Dat had je al vastgelegd" in later
    assert len(all_filed(database, town)) == 1


async def test_what_is_stuck_still_is_not_proposed_again(marco, saskia, database, town):
    await saskia.says("hoi")
    await marco.says("papier ligt stil, wacht op de raad")
    await marco.says("ja")
    told = len(saskia.read)

    await marco.says("papier ligt nog steeds stil")
    await marco.says("ja")

    assert len(saskia.read) == told
    assert [r.blocked_reason for r in filed(database, town, "3.1")] == ["wacht op de raad"] * 2


async def test_what_only_goes_to_the_coordinator_is_not_called_stored(marco):
    await marco.says("papier vervalt omdat de wet is veranderd")
    await marco.says("ja")

    assert "Vastgelegd" not in str(marco.read)
    assert "Herstel" not in [button["title"] for button in marco.card["actions"]]


@pytest.mark.parametrize("said", ["klaar", "50%", "gisteren", "sinds 10 januari"])
async def test_a_word_that_is_about_no_action_is_asked_about(marco, database, town, said):
    assert f"“{said}”: om welke actie gaat het?" in await marco.says(said)
    assert not all_filed(database, town)


async def test_a_day_to_come_is_no_day_since_when(marco):
    await marco.says("papier is klaar")

    assert "Dit begreep ik niet" in await marco.says("1 juli 2019")
