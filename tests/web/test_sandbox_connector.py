"""The stand-in for the connector answers the bot as Teams does."""

from urllib.parse import quote

import pytest

from tests.web.stub_bot import MARCO, SASKIA, Client, Json, StubBot, serving
from web.sandbox.room import KEPT_PER_CHAT
from web.sandbox.sandbox import SANDBOX

V3 = "/sandbox/connector/v3/conversations"
CHAT = f"{V3}/{quote(MARCO.conversation_id, safe='')}"
HELLO = {"type": "message", "text": "Hoi"}


def texts(client: Client) -> list[str]:
    assert client.app is not None
    chat = client.app[SANDBOX].room.chats[MARCO.entra_id]
    return [message.content.get("text", "") for message in chat.messages.values()]


async def send(client: Client, body: Json) -> str:
    answer = await client.post(f"{CHAT}/activities", json=body)
    assert answer.status == 201
    found: str = (await answer.json())["id"]
    return found


async def test_a_message_gets_an_id_and_can_be_changed_and_removed():
    async with serving(StubBot()) as client:
        sent = await send(client, HELLO)
        changed = await client.put(f"{CHAT}/activities/{sent}", json={**HELLO, "text": "Dag"})
        after_change = texts(client)
        removed = await client.delete(f"{CHAT}/activities/{sent}")

        assert (changed.status, await changed.json()) == (200, {"id": sent})
        assert (after_change, removed.status, texts(client)) == (["Dag"], 200, [])


async def test_a_reply_is_a_message_too():
    async with serving(StubBot()) as client:
        answer = await client.post(f"{CHAT}/activities/1547539500000", json=HELLO)

        assert (answer.status, texts(client)) == (201, ["Hoi"])


async def test_typing_and_traces_are_accepted_and_are_no_messages():
    async with serving(StubBot()) as client:
        for kind in ("typing", "trace", "message"):
            await send(client, {"type": kind})

        assert client.app is not None
        chat = client.app[SANDBOX].room.chats[MARCO.entra_id]
        assert list(chat.messages) == []


async def test_an_unknown_conversation_or_message_is_not_found():
    async with serving(StubBot()) as client:
        nowhere = await client.post(f"{V3}/a:nowhere/activities", json=HELLO)
        no_message = await client.put(f"{CHAT}/activities/12", json=HELLO)

        assert (nowhere.status, no_message.status) == (404, 404)
        assert (await nowhere.json())["error"]["code"] == "ConversationNotFound"
        assert (await no_message.json())["error"]["code"] == "ActivityNotFoundInConversation"


async def test_what_a_person_said_is_not_the_bots_to_change():
    async with serving(StubBot()) as client:
        body = {"person": MARCO.entra_id, "text": "hoi"}
        said = (await (await client.post("/sandbox/say", json=body)).json())["id"]

        assert (await client.delete(f"{CHAT}/activities/{said}")).status == 403


async def test_a_message_above_the_limit_of_teams_is_refused():
    async with serving(StubBot()) as client:
        answer = await client.post(f"{CHAT}/activities", json={**HELLO, "text": "x" * 60_000})

        assert answer.status == 413
        assert (await answer.json())["error"]["code"] == "MessageSizeTooBig"


@pytest.mark.parametrize("body", ["[]", "nonsense", '"text"'])
async def test_a_body_that_is_no_activity_is_refused(body: str):
    async with serving(StubBot()) as client:
        assert (await client.post(f"{CHAT}/activities", data=body)).status == 400


@pytest.mark.parametrize("wanted", [MARCO.user_id, MARCO.entra_id])
async def test_a_member_is_described_as_in_teams(wanted: str):
    async with serving(StubBot()) as client:
        member = await (await client.get(f"{CHAT}/members/{quote(wanted, safe='')}")).json()

        assert member["id"] == MARCO.user_id
        assert (member["aadObjectId"], member["tenantId"]) == (MARCO.entra_id, "sandbox-helmond")
        assert member["email"] == member["userPrincipalName"] == MARCO.address
        assert (member["name"], member["userRole"]) == ("Marco Vermeer", "user")


async def test_the_members_are_listed_at_once_and_by_page():
    async with serving(StubBot()) as client:
        all_at_once = await (await client.get(f"{CHAT}/members")).json()
        by_page = await (await client.get(f"{CHAT}/pagedmembers?pageSize=100")).json()

        assert all_at_once == by_page["members"]
        assert [member["name"] for member in all_at_once] == ["Marco Vermeer"]
        assert (await client.get(f"{CHAT}/members/29:nobody")).status == 404


@pytest.mark.parametrize("wanted", [SASKIA.user_id, SASKIA.entra_id])
async def test_a_personal_chat_is_made_once_and_found_again(wanted: str):
    async with serving(StubBot()) as client:
        body = {"members": [{"id": wanted}], "tenantId": SASKIA.tenant_id}
        answer = await client.post(V3, json=body)

        assert (answer.status, await answer.json()) == (201, {"id": SASKIA.conversation_id})


@pytest.mark.parametrize(
    ("body", "status"),
    [({"members": [{"id": "29:nobody"}]}, 403), ({"members": []}, 400), ({"members": [3]}, 400)],
)
async def test_no_chat_is_made_with_somebody_unknown(body: Json, status: int):
    async with serving(StubBot()) as client:
        assert (await client.post(V3, json=body)).status == status


async def test_a_chat_keeps_only_so_much():
    async with serving(StubBot()) as client:
        for number in range(KEPT_PER_CHAT + 5):
            await send(client, {**HELLO, "text": str(number)})

        assert texts(client)[0] == "5"
        assert len(texts(client)) == KEPT_PER_CHAT
