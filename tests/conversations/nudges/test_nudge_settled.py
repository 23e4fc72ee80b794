"""A nudge that was answered says so in its place, whoever reported and by whichever road."""

from datetime import date
from uuid import UUID

from storage.tables import OutboxRow
from tests.chat import as_text
from tests.reminded import change_monitor, nudges

DONE = "Al gemeld. Dank je, Marco."


def settled(chat):
    return [as_text(one) for one in chat.updates if "Al gemeld" in str(one)]


async def tell_all(chat):
    await chat.says("alles ongewijzigd")
    return await chat.says("ja")


async def test_when_all_is_told_the_nudge_says_so_once_and_has_no_buttons(nudged):
    await tell_all(nudged)
    await nudged.says("papier is klaar")
    await nudged.says("ja")

    assert settled(nudged) == [DONE]
    assert as_text(nudged.read[1]) == DONE
    assert not nudged.read[1]["attachments"][0]["content"]["actions"]


async def test_as_long_as_something_is_left_the_nudge_stays(nudged):
    await nudged.says("papier is klaar")
    await nudged.says("ja")

    assert not settled(nudged)
    assert "Hoi Marco." in as_text(nudged.read[1])


async def test_by_its_form_stuck_and_typed_it_is_told_as_well(nudged):
    for action in "Papier", "IT Hardware":
        await nudged.says(f"actie {action}")
        await nudged.presses("Opslaan", status="running")
    await nudged.says("geblokkeerd leerlingenvervoer")
    await nudged.presses("Opslaan", reason="wacht op de raad")
    assert not settled(nudged)
    await nudged.says("meld 4.1 lopend")
    await nudged.says("ja")

    assert settled(nudged) == [DONE]


async def test_told_in_somebodys_name_it_shows_in_their_own_chat(nudged, exchange, saskia):
    await saskia.says("papier, it hardware en kennis delen lopen nog, leerlingenvervoer is gepland")
    await saskia.presses("Vastleggen namens")
    await exchange.tick()

    assert settled(nudged) == [DONE]
    assert not settled(saskia)


async def test_the_stand_in_who_told_all_reads_it_and_who_is_away_does_not(nudged, exchange):
    karin = exchange.chat("Karin")
    await karin.says("hoi")
    await exchange.tick()
    await karin.says("mijn vervanger is Marco")
    await karin.says("afwezig tot 3 maart")
    await tell_all(nudged)
    await exchange.tick()

    assert settled(nudged) == [DONE]
    assert not settled(karin)


async def test_only_the_latest_of_two_nudges_is_replaced(nudged, exchange):
    exchange.clock.move(days=9)
    await exchange.tick()
    await tell_all(nudged)
    await nudged.says("papier is klaar")
    await nudged.says("ja")

    hellos = [m for m in nudged.read if "Hoi Marco. " in str(m) and "Melden kan" in str(m)]
    assert len(hellos) == 1
    assert settled(nudged) == [DONE]


async def test_taken_back_the_same_day_it_is_not_asked_again(nudged, exchange):
    await tell_all(nudged)
    await nudged.says("herstel")
    before = len(nudged.read)
    exchange.clock.move(hours=2)

    await exchange.tick()

    assert len(nudged.read) == before
    assert settled(nudged) == [DONE]


async def test_a_nudge_that_did_not_leave_is_withdrawn_and_replaced_by_nothing(
    database, exchange, marco
):
    await marco.says("hoi")
    exchange.connector_status = 429
    await exchange.tick()
    exchange.connector_status = 201
    await tell_all(marco)
    exchange.clock.move(hours=2)
    await exchange.tick()

    assert not settled(marco)
    assert [one["state"] for one in nudges(database)] == ["withdrawn"]


async def test_after_the_monitor_a_report_leaves_the_nudge_as_it_is(nudged, database, town):
    change_monitor(database, town, cut_off=date(2019, 1, 10), report_until=date(2019, 1, 14))

    await tell_all(nudged)

    assert not settled(nudged)


async def test_a_nudge_of_a_monitor_that_is_gone_stays(nudged, database):
    with database.transaction() as db:
        db.query(OutboxRow).filter_by(purpose="nudge").update({"monitor_id": UUID(int=1)})

    await tell_all(nudged)

    assert not settled(nudged)


async def test_of_who_is_away_the_last_action_settles_the_nudge_of_the_stand_in(nudged, exchange):
    karin = exchange.chat("Karin")
    await karin.says("hoi")
    await karin.says("mijn vervanger is Marco")
    await karin.says("afwezig tot 3 maart")
    for told in (
        "papier is klaar", "it hardware is klaar", "kennis delen loopt nog",
        "leerlingenvervoer is gepland",
    ):  # fmt: skip
        await nudged.says(told)
        await nudged.says("ja")
    before = settled(nudged)

    await nudged.says("groenonderhoud loopt nog")
    await nudged.says("ja")
    await exchange.tick()

    assert (before, settled(nudged)) == ([], [DONE])


async def test_who_stands_in_for_somebody_who_is_here_is_not_asked_about_their_actions(
    nudged, exchange
):
    karin = exchange.chat("Karin")
    await karin.says("hoi")
    await karin.says("mijn vervanger is Marco")

    await nudged.says("papier, it hardware en kennis delen lopen nog, leerlingenvervoer is gepland")
    thanks = await nudged.says("ja")

    assert "al je open acties zijn gemeld" in thanks
    assert "Groenonderhoud" not in thanks
