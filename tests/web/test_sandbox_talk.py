"""What is said in the sandbox reaches the bot as Teams would bring it."""

import re

import pytest

from tests.web.sandbox_cards import ASK
from tests.web.stub_bot import MARCO, SASKIA, START, Client, Json, StubBot, serving
from web.sandbox.sandbox import SANDBOX


async def post(client: Client, path: str, **body: object) -> Json:
    answer = await client.post(f"/sandbox/{path}", json=body)
    assert answer.status == 200, await answer.text()
    found: Json = await answer.json()
    return found


def lines(client: Client, person: str = MARCO.entra_id) -> list[Json]:
    """Give the chat as the page would show it."""
    room = client.app[SANDBOX].room if client.app else None
    assert room is not None
    return [message.shown() for message in room.chats[person].messages.values()]


async def test_opening_a_chat_installs_the_bot_as_teams_does():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "open", person=MARCO.entra_id)

    installation, update = bot.heard
    assert (installation["type"], installation["action"]) == ("installationUpdate", "add")
    assert update["type"] == "conversationUpdate"
    assert update["recipient"]["id"] in [member["id"] for member in update["membersAdded"]]


async def test_opening_it_again_says_nothing_to_the_bot():
    bot = StubBot()
    async with serving(bot) as client:
        first = await post(client, "open", person=MARCO.entra_id)
        second = await post(client, "open", person=MARCO.entra_id)

    assert (len(bot.heard), first["new"], second["new"]) == (2, True, False)


async def test_a_typed_message_has_the_shape_of_teams():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "say", person=MARCO.entra_id, text="hoi", language="nl")

    said = bot.heard[0]
    assert said["from"] == {
        "id": MARCO.user_id,
        "name": "Marco Vermeer",
        "aadObjectId": MARCO.entra_id,
    }
    assert said["recipient"] == {"id": "28:mvi-bot", "name": "MVI-bot"}
    assert said["conversation"] == {
        "conversationType": "personal",
        "id": MARCO.conversation_id,
        "tenantId": "sandbox-helmond",
    }
    assert said["channelData"] == {"tenant": {"id": "sandbox-helmond"}}
    assert said["serviceUrl"] == f"http://127.0.0.1:{bot.port}/sandbox/connector/"
    assert (said["text"], said["textFormat"], said["locale"]) == ("hoi", "plain", "nl-NL")
    assert said["timestamp"].startswith("2019-01-15T08:05")
    assert said["localTimestamp"].startswith("2019-01-15T09:05")
    assert said["localTimestamp"].endswith("+01:00")
    assert re.fullmatch(r"\d{13}", said["id"])
    assert said["entities"][0]["platform"] == "Web"
    assert "Origin" not in bot.headers[0]


async def test_the_language_of_the_page_is_the_locale():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "say", person=MARCO.entra_id, text="hi", language="en")

    assert (bot.heard[0]["locale"], bot.heard[0]["entities"][0]["country"]) == ("en-US", "US")


async def test_a_button_sends_its_value_and_no_text():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "say", person=MARCO.entra_id, text="card")
        card = next(one for one in lines(client) if one.get("attachments"))
        value = {"verb": "report", "note": "klaar"}
        body = {"value": value, "replyToId": card["id"], "title": "Vastleggen"}
        await post(client, "say", person=MARCO.entra_id, **body)
        own = [one for one in lines(client) if one["author"] == "person"][-1]

    pressed = bot.heard[-1]
    assert (pressed["value"], pressed["replyToId"]) == (value, card["id"])
    assert "text" not in pressed
    assert card["attachments"][0]["content"] == ASK
    assert own["pressed"] == "Vastleggen"


async def test_no_two_activities_share_an_id():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "open", person=MARCO.entra_id)
        for _ in range(20):
            await post(client, "say", person=MARCO.entra_id, text="hoi")

    assert len({activity["id"] for activity in bot.heard}) == 22


@pytest.mark.parametrize("text", ["vooruit 7 dagen", "Forward 7 days", " VOORUIT 7 dag. "])
async def test_the_clock_is_moved_by_a_sentence_that_the_bot_never_hears(text: str):
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "open", person=MARCO.entra_id)
        await post(client, "say", person=MARCO.entra_id, text=text)
        last = lines(client)[-1]

    assert (bot.clock.now() - START).days == 7
    assert not any(activity["type"] == "message" for activity in bot.heard)
    assert (last["line"], last["days"], last["at"][:10]) == ("clock_moved", 7, "2019-01-22")


@pytest.mark.parametrize("text", ["vooruit 0 dagen", "vooruit 401 dagen", "forward 999999999 days"])
async def test_a_move_that_is_too_far_is_explained(text: str):
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "say", person=MARCO.entra_id, text=text)

        assert lines(client)[-1]["line"] == "clock_refused"
        assert (bot.clock.now() - START).days == 0


async def test_everybody_sees_that_the_clock_was_moved():
    bot = StubBot()
    async with serving(bot) as client:
        for person in (MARCO, SASKIA):
            await post(client, "open", person=person.entra_id)

        answer = await post(client, "clock", days=1)

        assert answer["now"].startswith("2019-01-16")
        assert lines(client, SASKIA.entra_id)[-1]["line"] == "clock_moved"


async def test_a_reset_brings_everything_back():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "open", person=MARCO.entra_id)
        await post(client, "clock", days=30)

        await post(client, "reset")
        again = await post(client, "open", person=MARCO.entra_id)

    assert (bot.resets, again["new"], (bot.clock.now() - START).days) == (1, True, 0)


async def test_a_bot_that_fails_is_told_in_the_chat():
    bot = StubBot(status=500)
    async with serving(bot) as client:
        await post(client, "say", person=MARCO.entra_id, text="hoi")

        assert (lines(client)[-1]["line"], lines(client)[-1]["why"]) == ("bot_failed", "500")


async def test_a_bot_that_is_not_there_is_told_in_the_chat():
    bot = StubBot()
    async with serving(bot) as client:
        bot.port = 1
        await post(client, "say", person=MARCO.entra_id, text="hoi")

        assert lines(client)[-1]["line"] == "bot_failed"


WRONG: list[tuple[str, str | bytes]] = [
    ("open", "{}"),
    ("open", "[]"),
    ("open", b"\xff\xfe"),
    ("open", "[" * 100_000),
    ("open", '{"person": ["a"]}'),
    ("open", '{"person": "nobody"}'),
    ("say", '{"person": "ME"}'),
    ("say", '{"person": "ME", "text": "  "}'),
    ("say", '{"person": "ME", "text": 7}'),
    ("say", '{"person": "ME", "text": "' + "x" * 28_001 + '"}'),
    ("say", '{"person": "ME", "value": "x"}'),
    ("say", '{"person": "ME", "value": {}, "replyToId": 3}'),
    ("say", '{"person": "ME", "text": "hoi", "language": "fr"}'),
    ("clock", '{"days": 0}'),
    ("clock", '{"days": true}'),
    ("clock", '{"days": 1.5}'),
    ("clock", '{"days": 401}'),
]


@pytest.mark.parametrize(("path", "body"), WRONG)
async def test_a_wrong_request_is_answered_with_a_sentence(path: str, body: str | bytes):
    bot = StubBot()
    ready = body.replace("ME", MARCO.entra_id) if isinstance(body, str) else body
    async with serving(bot) as client:
        headers = {"Content-Type": "application/json"}
        answer = await client.post(f"/sandbox/{path}", data=ready, headers=headers)

        assert answer.status == 400
        assert (await answer.json())["error"].endswith((".", "'."))
        assert bot.heard == []


async def test_a_text_that_is_no_proper_unicode_breaks_nothing():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "say", person=MARCO.entra_id, text="kapot \ud800 teken")

    assert bot.heard[0]["text"] == "kapot \ud800 teken"


async def test_the_people_are_told_by_municipality():
    async with serving(StubBot()) as client:
        told = await (await client.get("/sandbox/people")).json()

    assert [group["name"] for group in told["municipalities"]] == [
        "Helmond",
        "Schiedam",
        "Vlaardingen",
    ]
    first = told["municipalities"][0]["people"][0]
    assert (first["id"], first["open_actions"]) == (MARCO.entra_id, 6)
    assert told["now"].startswith("2019-01-15T08:05")
