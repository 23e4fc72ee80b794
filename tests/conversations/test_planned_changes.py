"""A monitor that was planned is moved, cancelled, switched, worded and tried."""

from datetime import date

import pytest

from domain.monitors import MonitorState, Reminding
from storage import monitors, municipalities
from storage.tables import AssignmentRow, MemberRow, MonitorRow, OutboxRow

ON_THE_28TH = {"days": 14, "hours": -4}


def now(database, town, monitor):
    with database.reading() as db:
        return monitors.find(db, town.place.id, monitor)


def nudges(database):
    with database.reading() as db:
        return [row.state for row in db.query(OutboxRow).filter_by(purpose="nudge")]


async def reminding(saskia, marco, exchange):
    """Let Marco be asked, on the day that the monitor opens."""
    await marco.says("hoi")
    await saskia.says("zet aan")
    exchange.clock.move(**ON_THE_28TH)


async def test_a_moved_monitor_takes_back_what_was_not_sent_and_goes_on_reminding(
    saskia, marco, exchange, database, town, monitor
):
    await reminding(saskia, marco, exchange)
    exchange.connector_status = 429
    await exchange.tick()
    exchange.connector_status = 201
    shown = await saskia.says("verzet monitor februari: melden t/m 15 feb")
    told = await saskia.presses("Goed zo")

    assert "vr 15 februari 2019" in shown
    assert "1 bericht dat klaarstond, gaat niet meer uit." in told
    assert nudges(database) == ["withdrawn"]
    moved = now(database, town, monitor)
    assert (moved.version, moved.reminding) == (2, Reminding.ON)
    assert moved.due == date(2019, 2, 20)


async def test_what_was_sent_is_said_when_a_monitor_is_cancelled_and_nothing_more_goes(
    saskia, marco, exchange, database, town, monitor
):
    await reminding(saskia, marco, exchange)
    await exchange.tick()
    asked = await saskia.says("gelast monitor februari af")
    assert now(database, town, monitor)

    button = saskia.button("Ja, gaat niet door")
    told = await saskia.says("ja")
    again = await saskia.sends(saskia.activity(value=button))

    assert "1 herinnering is al verstuurd." in asked
    assert "gaat niet door" in told
    assert now(database, town, monitor) is None
    assert "Die monitor is er niet meer" in again


async def test_a_no_leaves_the_monitor_as_it_was(saskia, database, town, monitor):
    await saskia.says("cancel monitor februari")

    await saskia.says("nee")

    assert now(database, town, monitor)


@pytest.mark.parametrize(
    "typed",
    ["verzet monitor juni 2018: melden t/m 10 feb", "gelast monitor juni 2018 af"],
)
async def test_a_closed_monitor_is_not_moved_nor_cancelled(saskia, database, town, typed):
    with database.transaction() as db:
        row = db.query(MonitorRow).filter_by(name="juni 2018").one()
        row.state = MonitorState.PUBLISHED

    assert "is al gesloten" in await saskia.says(typed)


async def test_without_new_days_a_form_asks_for_them(saskia, database, town, monitor):
    await saskia.says("monitor verzetten")
    await saskia.presses(
        "Verder", new_cut_off="2019-01-31", new_until="2019-02-11", new_due="2019-02-13"
    )
    await saskia.presses("Goed zo")

    assert now(database, town, monitor).report_until == date(2019, 2, 11)


async def test_an_empty_day_in_the_form_is_asked_for_again(saskia, database, town, monitor):
    await saskia.says("monitor verzetten")

    told = await saskia.presses("Verder", new_cut_off="", new_until="", new_due="")

    assert "Vul alle drie de dagen in." in told


async def test_a_monitor_that_somebody_moved_meanwhile_is_not_moved_by_an_old_card(
    saskia, database, town, monitor
):
    await saskia.says("verzet monitor februari: melden t/m 11 feb")
    old = saskia.button("Goed zo")
    await saskia.says("verzet monitor februari: melden t/m 12 feb")
    await saskia.says("ja")

    told = await saskia.sends(saskia.activity(value=old))

    assert "is intussen veranderd" in told
    assert now(database, town, monitor).report_until == date(2019, 2, 12)


async def test_an_old_card_of_a_cancelled_monitor_says_so(saskia, database, town, monitor):
    await saskia.says("verzet monitor februari: melden t/m 11 feb")
    old = saskia.button("Goed zo")
    await saskia.says("annuleer monitor februari")
    await saskia.says("ja")

    assert "Die monitor is er niet meer" in await saskia.sends(saskia.activity(value=old))


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("zet aan", Reminding.ON),
        ("ok zet aan, henk en wil mail ik wel", Reminding.ON),
        ("pauzeer herinneringen", Reminding.PAUSED),
        ("ga verder met herinneren", Reminding.ON),
        ("zet herinneringen uit", Reminding.OFF),
        ("turn reminders on", Reminding.ON),
    ],
)
async def test_reminders_are_switched_by_typing(saskia, database, town, monitor, typed, left):
    await saskia.says(typed)

    assert now(database, town, monitor).reminding is left


async def test_switched_on_twice_it_is_on_and_said_so(saskia, town, monitor):
    await saskia.says("zet aan")

    assert "Stond al aan" in await saskia.says("zet aan")
    assert saskia.button("Pauzeren")


async def test_a_pause_takes_back_what_waits_and_going_on_sends_it_after_all(
    saskia, marco, exchange, database, town, monitor
):
    await reminding(saskia, marco, exchange)
    exchange.connector_status = 429
    await exchange.tick()
    exchange.connector_status = 201
    told = await saskia.says("pauzeer herinneringen")
    await exchange.tick()
    paused = nudges(database)
    await saskia.says("ga verder met herinneren")
    exchange.clock.move(hours=1)  # Teams had asked for a pause
    await exchange.tick()

    assert "1 bericht dat klaarstond" in told
    assert (paused, nudges(database)) == (["withdrawn"], ["sent"])


async def test_where_everybody_is_reached_no_mail_is_offered(
    saskia, marco, exchange, database, town, monitor
):
    for name in ("Marco", "Karin"):
        await exchange.chat(name).says("hoi")
    with database.transaction() as db:
        henk = town.people["Henk"].id
        db.query(AssignmentRow).filter_by(ambassador_id=henk).update({"ambassador_id": None})

    told = await saskia.says("zet aan")

    assert "niet bereiken" not in told
    assert next(b["title"] for b in saskia.card["actions"]) == "Pauzeren"


async def test_an_ambassador_who_switches_reminders_off_means_their_own(marco, database, town):
    await marco.says("zet herinneringen uit")

    with database.reading() as db:
        assert not db.get_one(MemberRow, town.people["Marco"].id).wants_reminders


async def test_the_proof_reaches_only_the_coordinator_and_its_buttons_store_nothing(
    saskia, marco, exchange, database, town, monitor
):
    await marco.says("hoi")
    read = len(marco.read)

    shown = await saskia.says("stuur mij een proef")
    title = saskia.card["actions"][0]["title"]
    typed = await saskia.says(title)
    told = await saskia.presses(title)

    assert shown.startswith("PROEF")
    assert "Dit was een proef. Er is niets vastgelegd." in told
    assert "Dit was een proef" in typed
    assert (len(marco.read), nudges(database)) == (read, [])


async def test_the_proof_shows_what_colleagues_still_have_to_report(
    saskia, marco, exchange, monitor
):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    assert "Papier" not in await saskia.says("stuur mij een proef")


async def test_a_coordinator_with_actions_of_their_own_tries_it_on_those(
    saskia, database, town, monitor
):
    with database.transaction() as db:
        row = db.get_one(AssignmentRow, town.actions["4.2"])
        row.ambassador_id = town.people["Saskia"].id

    shown = await saskia.says("stuur mij een proef")

    assert "Social return" in shown
    assert "Papier" not in shown


async def test_a_step_that_has_been_is_not_shown_for_who_can_not_be_reached(
    saskia, marco, exchange, monitor
):
    await reminding(saskia, marco, exchange)
    before = await saskia.says("wie krijgt wat wanneer")
    await exchange.tick()

    after = await saskia.says("wie krijgt wat wanneer")

    assert "ma 28 jan · opening (1 persoon)" in before
    assert "opening" not in after
    assert "do 7 feb · laatste herinnering (nu 1 persoon)" in after


async def test_the_own_sentence_is_set_once_shown_in_the_ladder_and_taken_back(
    saskia, database, town, monitor
):
    typed = await saskia.says("herinneringstekst: Alvast dank voor je moeite!")
    await saskia.says("tekst wijzigen")
    await saskia.presses("Opslaan", text="  Tot  vrijdag. ")
    ladder = await saskia.says("wie krijgt wat wanneer")
    await saskia.says("herinneringstekst: geen")

    assert "Alvast dank voor je moeite" in typed
    assert "“Tot vrijdag.”" in ladder
    with database.reading() as db:
        assert not municipalities.get_by_id(db, town.place.id).reminder_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x" * 301, "te lang (301 tekens)"),
        ("Karin is ziek, meld het bij Henk", "gaat naar iedereen"),
    ],
)
async def test_a_sentence_that_can_not_go_to_everybody_is_not_kept(
    saskia, database, town, text, told
):
    await saskia.says("tekst wijzigen")

    assert told in await saskia.presses("Opslaan", text=text)
    with database.reading() as db:
        assert not municipalities.get_by_id(db, town.place.id).reminder_text


async def test_without_a_monitor_to_come_the_sentence_is_kept_all_the_same(
    saskia, exchange, database, town
):
    exchange.clock.move(days=60)

    assert "“Dank je”" in await saskia.says("herinneringstekst: Dank je")


async def test_in_a_channel_nothing_of_it_is_said_or_done(
    exchange, saskia, database, town, monitor
):
    await saskia.says("hoi")
    channel = exchange.chat("Saskia", conversation_kind="channel", conversation="19:c")

    here = await channel.says("zet aan")

    assert "februari" not in here
    assert now(database, town, monitor).reminding is Reminding.OFF
