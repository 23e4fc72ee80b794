"""What each answer of Teams, or the lack of one, means for the message."""

import socket
import time
from dataclasses import replace
from email.utils import formatdate
from typing import Any

import aiohttp
import pytest

from bot.connector import Address, Connector, Transport
from bot.hosts import ServiceHosts
from bot.registrations import Registrations
from bot.tokens import AppTokens
from domain.errors import Outcome
from tests.bot.doors import HELMOND, NOBODY, SAID, SERVICE, SHORT, failure
from tests.fakes_teams import RESET, Answer, FakeTeams


@pytest.mark.parametrize("status", [429, 412])
async def test_what_was_not_taken_may_be_tried_again(
    connector: Connector, there: Address, teams: FakeTeams, status: int
) -> None:
    teams.answer = Answer(status, {})

    assert (await failure(connector.send(there, SAID))).outcome is Outcome.RETRY


@pytest.mark.parametrize("status", [500, 501, 502, 503, 504, 599])
async def test_what_may_have_been_taken_is_ambiguous(
    connector: Connector, there: Address, teams: FakeTeams, status: int
) -> None:
    teams.answer = Answer(status, b"oops")

    failed = await failure(connector.send(there, SAID))
    assert (failed.outcome, failed.code) == (Outcome.AMBIGUOUS, str(status))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 409, 410, 413, 418, 451, 302])
async def test_what_will_never_be_taken_is_permanent(
    connector: Connector, there: Address, teams: FakeTeams, status: int
) -> None:
    teams.answer = Answer(status, b"", {"Location": f"{teams.url}/elsewhere"})

    failed = await failure(connector.send(there, SAID))
    assert (failed.outcome, failed.code) == (Outcome.PERMANENT, str(status))
    assert len(teams.calls) == 1  # and no redirect is followed


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"error": {"code": "BotNotInConversationRoster"}}, "403 BotNotInConversationRoster"),
        (
            {"error": {"code": "Forbidden", "innerHttpError": {"body": {"errorCode": 209}}}},
            "403 MessageWritesBlocked",
        ),
        (
            {"error": {"innerHttpError": {"body": {"error": {"code": "BotDisabledByAdmin"}}}}},
            "403 BotDisabledByAdmin",
        ),
        ({"errorCode": 209, "message": "x"}, "403 MessageWritesBlocked"),
        ({"error": {"errorCode": 209}}, "403 MessageWritesBlocked"),
        ({"errorCode": 1009}, "403 errorCode1009"),
        ({"subCode": "ConversationBlockedByUser"}, "403 ConversationBlockedByUser"),
        ({"error": {"code": "Ans de Vries <ans@helmond.nl>"}}, "403"),
        ({"error": {"code": 5, "innerHttpError": []}, "errorCode": True}, "403"),
        ({"error": "x"}, "403"),
        ([], "403"),
        (b"[" * 100_000, "403"),
    ],
)
async def test_the_subcode_says_why(
    connector: Connector, there: Address, teams: FakeTeams, body: Any, code: str
) -> None:
    teams.answer = Answer(403, body)

    assert (await failure(connector.send(there, SAID))).code == code


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [("7", 7.0), ("0", 0.0), ("99999999", 3600.0), ("-1", None), ("x", None), ("1e9", None)],
)
async def test_retry_after_in_seconds_is_passed_on(
    connector: Connector, there: Address, teams: FakeTeams, asked: str, seconds: float | None
) -> None:
    teams.answer = Answer(429, {}, {"Retry-After": asked})

    assert (await failure(connector.send(there, SAID))).retry_after == seconds


@pytest.mark.parametrize(("ahead", "seconds"), [(30, 30), (-30, 0), (90_000, 3600)])
async def test_retry_after_as_a_date_is_passed_on(
    connector: Connector, there: Address, teams: FakeTeams, ahead: int, seconds: int
) -> None:
    teams.answer = Answer(429, {}, {"Retry-After": formatdate(time.time() + ahead, usegmt=True)})

    waited = (await failure(connector.send(there, SAID))).retry_after
    assert waited == pytest.approx(seconds, abs=2)


async def test_a_refused_connection_may_be_tried_again(
    connector: Connector, there: Address
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"

    failed = await failure(connector.send(replace(there, service_url=url), SAID))
    assert (failed.outcome, failed.code) == (Outcome.RETRY, "refused")


class NoSuchHost(aiohttp.abc.AbstractResolver):
    async def resolve(self, host: str, port: int = 0, family: Any = 0) -> Any:
        raise OSError("no such host")

    async def close(self) -> None:
        pass


async def test_a_name_that_can_not_be_found_may_be_tried_again(teams: FakeTeams) -> None:
    ours = Registrations([HELMOND])
    lost = Transport(pool=lambda: aiohttp.TCPConnector(resolver=NoSuchHost()))
    connector = Connector(ours, AppTokens(ours), ServiceHosts(), transport=lost)

    failed = await failure(connector.send(Address("helmond", SERVICE, "a:1"), SAID))

    assert (failed.outcome, failed.code) == (Outcome.RETRY, "dns")
    await connector.close()


async def test_a_certificate_of_another_may_be_tried_again(teams: FakeTeams) -> None:
    there = Address("sandbox", f"https://127.0.0.1:{teams.tls_port}", "a:1")
    nobody = Registrations([NOBODY])
    connector = Connector(nobody, AppTokens(nobody), ServiceHosts())

    assert (await failure(connector.send(there, SAID))).outcome is Outcome.RETRY
    assert not teams.calls
    await connector.close()


async def test_no_answer_in_time_is_ambiguous(
    connector: Connector, there: Address, teams: FakeTeams
) -> None:
    teams.answer = Answer(delay=1.5)

    failed = await failure(connector.send(there, SAID))
    assert (failed.outcome, failed.code) == (Outcome.AMBIGUOUS, "timeout")


async def test_a_connection_that_breaks_after_the_message_is_ambiguous(
    connector: Connector, there: Address, teams: FakeTeams
) -> None:
    teams.answer = RESET

    failed = await failure(connector.send(there, SAID))
    assert (failed.outcome, failed.code) == (Outcome.AMBIGUOUS, "reset")
    assert len(teams.replies) == 1


async def test_no_connection_in_time_may_be_tried_again(there: Address) -> None:
    nobody = Registrations([NOBODY])
    connector = Connector(nobody, AppTokens(nobody), ServiceHosts(), transport=SHORT)
    with socket.socket() as full:  # accepts nothing, and its queue is full
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        stuck = replace(there, service_url=f"http://127.0.0.1:{full.getsockname()[1]}")
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        failed = await failure(connector.send(stuck, SAID))
        for one in waiting:
            one.close()

    assert (failed.outcome, failed.code) == (Outcome.RETRY, "no connection in time")
    await connector.close()
