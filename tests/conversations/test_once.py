"""What is delivered or pressed more than once counts once; what is old changes nothing."""

import asyncio

from tests.conversations.test_reporting import filed


async def test_four_deliveries_of_one_report_count_once(marco, exchange, database, town):
    await marco.says("actie 3.1")
    pressed = marco.activity(value=marco.button("Opslaan") | {"status": "completed"})
    late = pressed | {"id": "other-1", "timestamp": "2019-01-14T12:00:20Z"}
    later = pressed | {"id": "other-2", "timestamp": "2019-01-14T12:00:40Z"}

    for delivery in (pressed, pressed, late, later):
        await exchange.post(delivery)

    assert len(filed(database, town, "3.1")) == 1


async def test_the_same_activity_again_is_answered_by_nothing(marco, exchange):
    said = marco.activity(text="monitor")
    await exchange.post(said)
    answered = len(marco.read)

    await exchange.post(said)

    assert len(marco.read) == answered


async def test_a_second_press_says_that_it_was_stored_already(marco):
    await marco.says("actie 3.1")
    pressed = marco.button("Opslaan") | {"status": "completed"}
    await marco.sends(marco.activity(value=pressed))

    again = await marco.sends(marco.activity(value=pressed))

    assert "Dat had je al gemeld" in again


async def test_ten_presses_at_once_count_once(marco, exchange, database, town):
    await marco.says("actie 3.1")
    pressed = marco.button("Opslaan") | {"status": "completed"}

    await asyncio.gather(*(exchange.post(marco.activity(value=pressed)) for _ in range(10)))

    assert len(filed(database, town, "3.1")) == 1


async def test_a_card_that_is_older_than_the_action_changes_nothing(marco, database, town):
    await marco.says("actie 3.1")
    january = marco.button("Opslaan")
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")

    answer = await marco.sends(marco.activity(value=january | {"status": "planned"}))

    assert "Ik heb niets veranderd. Dit is de stand nu:" in answer
    assert "Nu: voltooid" in answer
    assert len(filed(database, town, "3.1")) == 1


async def test_all_unchanged_pressed_twice_counts_once(marco, database, town):
    await marco.says("alles ongewijzigd")
    pressed = marco.button("Ja, vastleggen")

    await marco.sends(marco.activity(value=pressed))
    again = await marco.sends(marco.activity(value=pressed))

    assert "Dat had je al vastgelegd" in again
    assert len(filed(database, town, "3.1")) == 1


async def test_ten_yeses_at_once_to_a_sentence_count_once(marco, exchange, database, town):
    await marco.says("papier is klaar en hardware is 50%")
    pressed = marco.button("Klopt")

    await asyncio.gather(*(exchange.post(marco.activity(value=pressed)) for _ in range(10)))

    assert len(filed(database, town, "3.1")) == 1
    assert len(filed(database, town, "3.2")) == 1


async def test_a_yes_to_a_sentence_that_is_delivered_four_times_counts_once(
    marco, exchange, database, town
):
    await marco.says("papier is klaar")
    yes = marco.activity(text="ja")

    for delivery in (yes, yes, yes | {"id": "other-1"}, yes | {"id": "other-2"}):
        await exchange.post(delivery)

    assert len(filed(database, town, "3.1")) == 1
