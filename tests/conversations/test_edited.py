"""A Teams message that is edited or deleted after the bot has read it."""

from tests.conversations.test_sentences import all_filed


async def says(chat, text):
    """Type a message that can be edited later; return it with what was answered."""
    said = chat.activity(text=text)
    return said, await chat.sends(said)


def edit(said, text, *, when="2019-01-14T12:01:00Z", event="editMessage"):
    data = said["channelData"] | {"eventType": event}
    return said | {"type": "messageUpdate", "text": text, "timestamp": when, "channelData": data}


def delete(said):
    data = said["channelData"] | {"eventType": "softDeleteMessage"}
    return said | {"type": "messageDelete", "text": "", "channelData": data}


async def test_an_edit_is_read_anew_and_asked_again(marco, database, town):
    said, _ = await says(marco, "papier is klaar")

    shown = await marco.sends(edit(said, "hardware is klaar"))
    await marco.says("ja")

    assert "Je hebt je bericht aangepast." in shown
    assert "IT Hardware: voltooid" in shown
    assert "Papier" not in shown
    assert [r.assignment_id for r in all_filed(database, town)] == [town.actions["3.2"]]


async def test_a_second_edit_of_the_same_message_is_read_as_well(marco):
    said, _ = await says(marco, "papier is klaar")
    await marco.sends(edit(said, "papier is 40%"))

    again = await marco.sends(edit(said, "papier is 50%", when="2019-01-14T12:02:00Z"))

    assert "Papier: lopend, 50 %" in again


async def test_the_same_edit_delivered_twice_is_answered_once(marco, exchange):
    said, _ = await says(marco, "papier is klaar")
    changed = edit(said, "papier is 40%")
    await marco.sends(changed)

    assert not await marco.sends(changed)


async def test_a_message_edited_into_no_report_is_dropped(marco, database, town):
    said, _ = await says(marco, "papier is klaar")

    answer = await marco.sends(edit(said, "laat maar zitten, ik kom er later op terug"))

    assert "Ik lees er geen melding meer in" in answer
    assert "niets open" in await marco.says("ja")
    assert not all_filed(database, town)


async def test_a_deleted_message_is_forgotten(marco, database, town):
    said, _ = await says(marco, "papier is klaar")

    answer = await marco.sends(delete(said))

    assert "Je hebt je bericht verwijderd. Ik heb niets vastgelegd." in answer
    assert "niets open" in await marco.says("ja")
    assert not all_filed(database, town)


async def test_a_deletion_that_is_undone_is_read_again(marco):
    said, _ = await says(marco, "papier is klaar")
    await marco.sends(delete(said))

    shown = await marco.sends(edit(said, "papier is klaar", event="undeleteMessage"))

    assert "Papier: voltooid" in shown


async def test_what_is_stored_already_can_be_undone(marco, database, town):
    said, _ = await says(marco, "papier is klaar")
    await marco.says("ja")

    told = await marco.sends(edit(said, "papier is 40%"))
    undone = await marco.presses("Herstel")

    assert "de melding is al vastgelegd" in told
    assert "Ingetrokken." in undone
    assert len(all_filed(database, town)) == 2


async def test_a_deleted_message_that_is_stored_says_so(marco):
    said, _ = await says(marco, "papier is klaar")
    await marco.says("ja")

    assert "de melding is al vastgelegd" in await marco.sends(delete(said))


async def test_what_was_withdrawn_is_not_brought_up_again(marco):
    said, _ = await says(marco, "papier is klaar")
    await marco.says("ja")
    await marco.says("herstel")

    assert not await marco.sends(edit(said, "papier is 40%"))


async def test_edits_of_other_messages_are_answered_by_nothing(marco, exchange):
    said, _ = await says(marco, "mijn acties")
    stranger = exchange.chat("Iemand", "iemand@elders.example")

    assert not await marco.sends(edit(said, "papier is klaar"))
    assert not await marco.sends(delete(said))
    assert not await stranger.sends(edit(stranger.activity(text="x"), "papier is klaar"))


async def test_an_edited_correction_is_one_more_correction(marco):
    await marco.says("papier is 40%")
    said, _ = await says(marco, "50%")

    assert "Papier: lopend, 60 %" in await marco.sends(edit(said, "60%"))


async def test_a_deleted_correction_asks_whether_it_is_still_right(marco):
    await marco.says("papier is 40%")
    said, _ = await says(marco, "50%")

    assert "Klopt dit nog?" in await marco.sends(delete(said))


async def test_an_edit_that_is_too_long_says_so(marco):
    said, _ = await says(marco, "papier is klaar")

    assert "te lang" in await marco.sends(edit(said, "x" * 4_001))
