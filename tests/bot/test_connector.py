"""What we say to Teams, and what each of its answers means."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.connector import Address, Connector
from domain.errors import Outcome
from tests.bot.doors import HELMOND, SAID, SERVICE, TENANT, failure
from tests.fakes_teams import Answer, FakeTeams


async def test_a_message_is_posted_and_its_id_comes_back(
    connector: Connector, there: Address, teams: FakeTeams
) -> None:
    assert await connector.send(there, SAID) == "m1"

    (call,) = teams.calls
    assert (call.method, call.path, call.body) == (
        "POST",
        "/v3/conversations/a:1/activities",
        SAID,
    )


async def test_a_registered_bot_shows_its_token_by_https(real: Connector, teams: FakeTeams) -> None:
    await real.send(Address("helmond", SERVICE, "a:1"), SAID)

    (call,) = teams.replies
    assert call.headers["Authorization"] == "Bearer token-1"
    assert call.path.startswith("/emea/v3/")


async def test_an_id_can_not_climb_out_of_its_place(
    connector: Connector, there: Address, teams: FakeTeams
) -> None:
    await connector.send(replace(there, conversation_id="19:x/../y?z#;messageid=1"), SAID)
    assert teams.calls[0].path.count("/") == 4

    for bad in ("", ".", ".."):
        failed = await failure(connector.send(replace(there, conversation_id=bad), SAID))
        assert failed.outcome is Outcome.PERMANENT


@pytest.mark.parametrize(
    "answer",
    [
        Answer(202, b""),
        Answer(200, b"<html>"),
        Answer(201, []),
        Answer(201, {"id": 5}),
        Answer(200, b"\xff"),
        Answer(204, b""),
        Answer(200, b"[" * 100_000),
    ],
)
async def test_a_yes_without_an_id_is_still_a_yes(
    connector: Connector, there: Address, teams: FakeTeams, answer: Answer
) -> None:
    teams.answer = answer

    assert await connector.send(there, SAID) is None


@pytest.mark.parametrize("url", ["http://smba.trafficmanager.net/", "https://evil.example/", ""])
async def test_a_stored_address_elsewhere_is_never_called(
    real: Connector, teams: FakeTeams, url: str
) -> None:
    failed = await failure(real.send(Address("helmond", url, "a:1"), SAID))

    assert (failed.outcome, failed.code) == (Outcome.PERMANENT, "host not allowed")
    assert not teams.calls


async def test_an_anonymous_bot_calls_this_machine_only(
    connector: Connector, teams: FakeTeams
) -> None:
    failed = await failure(connector.send(Address("sandbox", SERVICE, "a:1"), SAID))

    assert (failed.outcome, failed.code) == (Outcome.PERMANENT, "host not allowed")


async def test_an_address_of_a_bot_that_we_no_longer_are_is_permanent(
    connector: Connector, there: Address
) -> None:
    gone = replace(there, registration="gone")

    assert (await failure(connector.send(gone, SAID))).outcome is Outcome.PERMANENT


async def test_a_message_is_updated_and_deleted_by_its_id(
    connector: Connector, there: Address, teams: FakeTeams
) -> None:
    await connector.update(there, "m1", SAID)
    await connector.delete(there, "m1")

    assert [(call.method, call.path) for call in teams.calls] == [
        ("PUT", "/v3/conversations/a:1/activities/m1"),
        ("DELETE", "/v3/conversations/a:1/activities/m1"),
    ]


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ({"email": "ans@helmond.nl", "userPrincipalName": "a.vries@helmond.nl"}, "ans@helmond.nl"),
        ({"userPrincipalName": "a.vries@helmond.nl"}, "a.vries@helmond.nl"),
        ({"email": None}, None),
    ],
)
async def test_a_member_is_looked_up_in_one_call(
    connector: Connector, there: Address, teams: FakeTeams, shown: Any, address: str | None
) -> None:
    teams.answer = Answer(200, {"id": "29:ans", "name": "Ans", "aadObjectId": "ans-entra"} | shown)

    found = await connector.member(there, "29:ans")

    assert (found.name, found.address, found.entra_id, found.user_id) == (
        "Ans",
        address,
        "ans-entra",
        "29:ans",
    )
    assert [call.path for call in teams.calls] == ["/v3/conversations/a:1/members/29:ans"]


async def test_a_personal_conversation_is_made_in_the_tenant_of_the_person(
    real: Connector, teams: FakeTeams
) -> None:
    teams.answer = Answer(200, {"id": "a:9"})

    assert await real.create_personal("helmond", SERVICE, TENANT, "29:ans") == "a:9"

    (call,) = teams.made("POST", "/v3/conversations")
    assert call.body["bot"] == {"id": f"28:{HELMOND.app_id}"}
    assert call.body["members"] == [{"id": "29:ans"}]
    assert call.body["channelData"] == {"tenant": {"id": TENANT}}
    assert call.body["tenantId"] == TENANT


async def test_a_conversation_without_an_id_may_be_asked_for_again(
    real: Connector, teams: FakeTeams
) -> None:
    teams.answer = Answer(202, b"")

    failed = await failure(real.create_personal("helmond", SERVICE, TENANT, "29:ans"))
    assert failed.outcome is Outcome.RETRY


async def test_after_a_401_the_next_message_shows_a_new_token(
    real: Connector, teams: FakeTeams
) -> None:
    there = Address("helmond", SERVICE, "a:1")
    teams.answer = Answer(401, {"error": {"code": "BotNotRegistered"}})
    assert (await failure(real.send(there, SAID))).code == "401 BotNotRegistered"
    teams.answer = Answer()

    await real.send(there, SAID)

    assert teams.replies[-1].headers["Authorization"] == "Bearer token-2"


async def test_many_messages_share_the_connections(
    connector: Connector, there: Address, teams: FakeTeams
) -> None:
    for _ in range(10):
        await connector.send(there, SAID)
    await asyncio.gather(*(connector.send(there, SAID) for _ in range(10)))

    assert len({call.peer for call in teams.replies}) <= 10
    assert len({call.peer for call in teams.replies[:10]}) == 1
