"""The meeting: going through the open actions one by one."""

import pytest

from domain.plans import Status
from storage.tables import OutboxRow
from tests.chat import as_text
from tests.conversations.test_in_name import told
from tests.conversations.test_reporting import filed


async def test_the_meeting_begins_with_the_first_open_action_and_its_owner(saskia):
    shown = await saskia.says("overleg")

    assert "1 van 7" in shown
    assert "Zwembad\n3.6 · Henk Jansen" in shown or "3.5 · Karin de Wit" in shown


async def test_a_tap_stores_and_shows_the_next(saskia, database, town):
    first = await saskia.says("overleg")
    answer = await saskia.presses("Ongewijzigd")

    assert "Zwembad" in first
    assert "Genoteerd. Zwembad: lopend sinds" in answer
    assert "2 van 7" in answer
    [report] = filed(database, town, "3.6")
    assert report.on_behalf_of_id == town.people["Henk"].id
    assert report.author_id == town.people["Saskia"].id


async def test_one_step_on_is_one_tap(saskia, database, town):
    await saskia.says("overleg")
    await saskia.presses("Voltooid")

    assert filed(database, town, "3.6")[0].status is Status.COMPLETED


async def test_a_typed_sentence_about_this_action_is_shown_and_stored_after_a_yes(
    saskia, database, town
):
    await saskia.says("overleg")
    shown = await saskia.says("wacht op de raad, zie https://x.nl/besluit")
    before = filed(database, town, "3.6")

    await saskia.says("ja")

    assert "Zwembad: lopend, geblokkeerd" in shown
    assert not before
    [report] = filed(database, town, "3.6")
    assert (report.blocked, report.blocked_reason) == (True, "wacht op de raad")
    assert report.evidence == "https://x.nl/besluit"


async def test_a_percentage_alone_is_enough(saskia, database, town):
    await saskia.says("overleg")
    await saskia.says("40%")
    await saskia.presses("Klopt")

    assert filed(database, town, "3.6")[0].percentage == 40


async def test_what_is_typed_can_be_typed_again_or_left(saskia, database, town):
    await saskia.says("overleg")
    await saskia.says("40%")
    again = await saskia.says("60%")
    back = await saskia.says("nee")

    assert "60 %" in again
    assert "1 van 7" in back
    assert not filed(database, town, "3.6")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("eh", "Dit begreep ik niet: “eh”"),
        ("stop maar met zwembad", "Laten vervallen doe ik niet in het overleg"),
        ("400%", "Dit begreep ik niet"),
    ],
)
async def test_what_is_not_clear_shows_the_same_action_again(
    saskia, database, town, typed, sentence
):
    await saskia.says("overleg")

    answer = await saskia.says(typed)

    assert sentence in answer
    assert "1 van 7" in answer
    assert not filed(database, town, "3.6")


async def test_skipping_is_kept_on_the_card_and_counted_at_the_end(saskia, database, town):
    await saskia.says("overleg")
    second = await saskia.presses("Overslaan")
    await saskia.presses("Ongewijzigd")

    ended = await saskia.presses("Stoppen")

    assert "2 van 7" in second
    assert "Zwembad" not in second
    assert "Overleg klaar: 1 actie vastgelegd." in ended
    assert "6 acties zijn niet besproken." in ended


async def test_stopped_and_begun_again_it_goes_on_where_it_was(saskia, exchange):
    await saskia.says("overleg")
    await saskia.presses("Ongewijzigd")
    await saskia.says("stop")
    exchange.clock.move(hours=2)

    answer = await saskia.says("overleg")

    assert "2 van 7" in answer


async def test_the_next_day_what_was_discussed_comes_last(saskia, exchange):
    await saskia.says("overleg")
    await saskia.presses("Ongewijzigd")
    exchange.clock.move(days=1)

    answer = await saskia.says("overleg")

    assert "1 van 7" in answer
    assert "Zwembad" not in answer


async def test_at_the_end_each_owner_gets_one_message(saskia, marco, database):
    await marco.says("hoi")
    before = len(marco.read)
    await saskia.says("overleg")
    for _ in range(7):
        last = await saskia.presses("Ongewijzigd")

    assert "Overleg klaar: 7 acties vastgelegd." in last
    assert "Vastgelegd in naam van Henk Jansen, Karin de Wit, Marco Bakker." in last
    assert len(marco.read) == before + 1
    assert "Saskia Claes meldde 4 dingen in jouw naam:" in told(marco, before)


async def test_pressed_twice_it_is_stored_once(saskia, database, town):
    await saskia.says("overleg")
    pressed = saskia.button("Voltooid")
    await saskia.sends(saskia.activity(value=pressed))

    answer = await saskia.sends(saskia.activity(value=pressed))

    assert "Zwembad had je al vastgelegd" in answer
    assert len(filed(database, town, "3.6")) == 1


async def test_ended_twice_each_owner_still_gets_one_message(saskia, marco):
    await marco.says("hoi")
    before = len(marco.read)
    await saskia.says("overleg")
    for _ in range(3):
        await saskia.presses("Ongewijzigd")
    pressed = saskia.button("Stoppen")
    await saskia.sends(saskia.activity(value=pressed))
    await saskia.sends(saskia.activity(value=pressed))

    assert len(marco.read) == before + 1


async def test_a_card_that_is_older_than_the_action_changes_nothing(
    saskia, exchange, town, database
):
    await saskia.says("overleg")
    old = saskia.button("Voltooid")
    henk = exchange.chat("Henk", "henk.jansen@helmond.example")
    await henk.says("actie zwembad")
    await henk.presses("Opslaan", status="running", percentage="70")

    answer = await saskia.sends(saskia.activity(value=old))

    assert "ouder dan de stand van nu" in answer
    assert len(filed(database, town, "3.6")) == 1


async def test_a_meeting_that_nobody_ends_is_told_after_half_an_hour(saskia, marco, exchange):
    await marco.says("hoi")
    before = len(marco.read)
    await saskia.says("overleg")
    for _ in range(3):
        await saskia.presses("Ongewijzigd")
    await exchange.tick()
    silent = len(marco.read)

    exchange.clock.move(minutes=31)
    await exchange.tick()

    assert silent == before
    assert "in jouw naam:" in told(marco, before)


async def test_what_waits_to_be_told_holds_up_nothing_else(saskia, marco, exchange):
    await marco.says("hoi")
    await saskia.says("overleg")
    for _ in range(3):
        await saskia.presses("Ongewijzigd")
    before = len(marco.read)
    exchange.hang_up_before_sending()
    await marco.sends(marco.activity(text="monitor"))

    exchange.clock.move(minutes=1)
    await exchange.tick()

    assert "MVI-monitor" in told(marco, before) or "Helmond" in told(marco, before)


async def test_going_on_after_an_owner_was_told_tells_them_again_of_what_is_new(
    saskia, marco, exchange
):
    await marco.says("hoi")
    before = len(marco.read)
    await saskia.says("overleg")
    for _ in range(3):
        await saskia.presses("Ongewijzigd")
    exchange.clock.move(minutes=31)
    await exchange.tick()

    await saskia.presses("Ongewijzigd")
    await saskia.presses("Stoppen")

    assert len(marco.read) == before + 2


async def test_what_is_stuck_becomes_a_proposal_at_the_end(saskia, database):
    await saskia.says("overleg")
    await saskia.says("wacht op de raad")
    await saskia.says("ja")
    with database.transaction() as db:
        waiting = db.query(OutboxRow).filter(OutboxRow.purpose == "attention").one()
        assert waiting.sent_at is None

    await saskia.says("stop")

    assert any("Zwembad zit vast" in as_text(message) for message in saskia.read)


async def test_nothing_stored_says_so(saskia):
    await saskia.says("overleg")

    assert "Ik heb niets vastgelegd" in await saskia.says("stoppen")


async def test_only_a_coordinator_holds_the_meeting(marco):
    assert "Dat kan alleen je coördinator" in await marco.says("overleg")


async def test_a_forged_meeting_never_takes_over_what_somebody_else_stored(
    saskia, marco, database, town
):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running")
    theirs = filed(database, town, "3.1")[0].batch

    answer = await saskia.sends(saskia.activity(value={"verb": "walk_stop", "walk": theirs}))

    assert "Ik heb niets vastgelegd" in answer


async def test_undo_in_a_meeting_takes_back_one_action_and_its_owner_is_told_of_the_rest(
    saskia, marco, database, town
):
    await marco.says("hoi")
    before = len(marco.read)
    await saskia.says("overleg")
    for _ in range(4):
        await saskia.presses("Ongewijzigd")

    await saskia.says("herstel")
    silent = len(marco.read)
    await saskia.says("stop overleg")

    assert silent == before
    assert "Saskia Claes meldde dit in jouw naam:" in told(marco, before)
    assert len(marco.read) == before + 1


async def test_what_is_taken_back_before_its_owner_was_told_is_never_told(saskia, marco, exchange):
    await marco.says("hoi")
    before = len(marco.read)
    await saskia.says("overleg")
    for _ in range(3):
        await saskia.presses("Ongewijzigd")
    await saskia.says("herstel")

    exchange.clock.move(minutes=31)
    await exchange.tick()

    assert len(marco.read) == before


async def test_what_is_not_clear_is_asked_again_of_the_action_that_it_was_about(saskia, town):
    first = await saskia.says("overleg")
    about = {"verb": "walk_said", "action": str(town.actions["4.1"]), "said": "eh"}

    answer = await saskia.sends(saskia.activity(value=about))

    assert "Kennis delen" not in first
    assert "Kennis delen\n4.1 · Marco Bakker" in answer


async def test_what_is_said_of_somebodys_health_is_not_kept(saskia, database, town):
    await saskia.says("overleg")
    shown = await saskia.says("40%, Fatima is ziek thuis")
    await saskia.says("ja")

    [report] = filed(database, town, "3.6")
    assert "ziek" not in report.note + report.blocked_reason + shown


async def test_what_is_stuck_is_noted_as_stuck(saskia):
    await saskia.says("overleg")
    await saskia.says("wacht op de raad")

    assert "lopend sinds ma 14 januari 2019, geblokkeerd." in await saskia.says("ja")


async def until(chat, title):
    """Skip in a meeting until the card is about one action; return what it says."""
    shown = await chat.says("overleg")
    while title not in shown:
        shown = await chat.presses("Overslaan")
    return shown


async def test_what_is_said_after_a_percentage_is_the_note(saskia, database, town):
    await saskia.says("overleg")
    shown = await saskia.says("50%, gesprek gehad met de leverancier")
    await saskia.says("ja")

    assert "“gesprek gehad met de leverancier”" in shown
    [report] = filed(database, town, "3.6")
    assert (report.percentage, report.note) == (50, "gesprek gehad met de leverancier")


async def test_what_says_no_more_than_that_it_runs_is_no_note(saskia, database, town):
    await saskia.says("overleg")
    await saskia.says("50%, loopt nog")
    await saskia.says("ja")

    assert [report.note for report in filed(database, town, "3.6")] == [""]


async def test_what_is_said_after_a_status_with_a_day_is_read_and_no_note(saskia, database, town):
    await saskia.says("overleg")
    await saskia.says("40%, sinds gisteren")
    await saskia.says("ja")

    assert [report.note for report in filed(database, town, "3.6")] == [""]


async def test_no_percentage_is_suggested_for_what_never_ends_and_a_typed_one_is_named_so(
    saskia, database, town
):
    card = await until(saskia, "Kennis delen")
    shown = await saskia.says("50%, gesprek gehad met de leverancier")
    await saskia.says("ja")

    assert "%" not in card
    assert "Kennis delen loopt altijd door en heeft geen percentage." in shown
    assert [r.note for r in filed(database, town, "4.1")] == ["gesprek gehad met de leverancier"]


async def test_what_is_not_clear_of_what_never_ends_suggests_no_percentage(saskia):
    await until(saskia, "Kennis delen")

    answer = await saskia.says("eh")

    assert "Dit begreep ik niet: “eh”" in answer
    assert "%" not in answer
