"""The eleven faults of the stock adapter (SDK.md 1b): each shown there, and absent here."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import pytest
import requests
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.integration.aiohttp import CloudAdapter
from botbuilder.integration.aiohttp.configuration_service_client_credential_factory import (
    ConfigurationServiceClientCredentialFactory,
)
from botbuilder.schema import Activity, AdaptiveCardInvokeResponse
from botframework.connector import BotFrameworkConnectorConfiguration
from botframework.connector.auth import (
    AuthenticationConfiguration,
    BotFrameworkAuthenticationFactory,
    MicrosoftAppCredentials,
)
from msrest.universal_http import requests as msrest_requests

from tests.bot.doors import (
    SERVICE,
    TENANT,
    Door,
    NoSettings,
    activity,
    bearer,
    claims,
    good_header,
    stock_door_of,
)
from tests.bot.test_bad_requests import FIVE_HUNDREDS
from tests.fakes_teams import Answer, FakeTeams, published, signed

INVOKE = activity(type="invoke", name="adaptiveCard/action", value={"action": {"verb": "v"}})
CARD = {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": {}}


async def reply(context: TurnContext) -> None:
    await context.send_activity("Dank je")


@pytest.fixture
def pair(door: Door, stock: Door, teams: FakeTeams) -> "Pair":
    return Pair(door, stock, teams)


class Pair:
    """Both doors, each with a bot that replies, and what Microsoft's side saw of each."""

    def __init__(self, ours: Door, stock: Door, teams: FakeTeams) -> None:
        self.ours, self.stock, self.teams = ours, stock, teams
        ours.bot.then = stock.bot.then = reply

    async def turns(self, door: Door, number: int = 5) -> int:
        """Let so many messages be answered; how many got through."""
        self.teams.calls.clear()
        # The stock connector knows no detour by https; it does not insist on it either.
        url = SERVICE if door is self.ours else f"{self.teams.url}/emea/"
        header = good_header(serviceurl=url)
        body = activity(serviceUrl=url)
        return [await door.status(body, header) < 300 for _ in range(number)].count(True)


def answering(body: Any) -> Callable[[TurnContext], Awaitable[None]]:
    async def then(context: TurnContext) -> None:
        await context.send_activity(
            Activity(type="invokeResponse", value=InvokeResponse(status=200, body=body))
        )

    return then


async def test_fault_1_an_invoke_with_a_body_is_answered(pair: Pair) -> None:
    pair.ours.bot.then = pair.stock.bot.then = answering(CARD)

    assert await pair.ours.status(INVOKE, good_header()) == 200
    assert await pair.stock.status(INVOKE, good_header()) == 500


async def test_fault_2_one_token_serves_all_turns(pair: Pair) -> None:
    assert await pair.turns(pair.ours) == 5
    assert pair.teams.token_posts == 1

    assert await pair.turns(pair.stock) == 5
    assert pair.teams.token_posts == 5


async def test_fault_3_no_client_of_msrest_is_built(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[int] = []
    policy = msrest_requests.ClientRetryPolicy
    real = policy.__init__

    def counted(self: Any) -> None:
        built.append(1)
        real(self)

    monkeypatch.setattr(policy, "__init__", counted)

    await pair.turns(pair.ours)
    assert len(built) == 0
    await pair.turns(pair.stock)
    assert len(built) >= 10  # two in every turn


async def test_fault_4_replies_share_one_connection(pair: Pair) -> None:
    await pair.turns(pair.ours)
    assert len({call.peer for call in pair.teams.replies}) == 1

    await pair.turns(pair.stock)
    assert len({call.peer for call in pair.teams.replies}) == 5


async def test_fault_5_sending_does_not_wait_for_a_few_threads(pair: Pair) -> None:
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2))
    assert await pair.turns(pair.ours, 1) + await pair.turns(pair.stock, 1) == 2
    pair.teams.answer = Answer(delay=0.3)
    busiest = []
    for door in (pair.ours, pair.stock):
        pair.teams.busiest = 0
        await asyncio.gather(*(pair.turns(door, 1) for _ in range(8)))
        busiest.append(pair.teams.busiest)

    assert busiest[1] == 2 < 4 < busiest[0]


async def test_fault_6_a_rotated_key_is_picked_up_at_once(pair: Pair) -> None:
    for door in (pair.ours, pair.stock):
        pair.teams.keys = [published("k1")]
        assert await pair.turns(door, 1) == 1

    pair.teams.keys = [published("k2")]
    new = bearer(signed(claims(), "k2"))

    assert await pair.ours.status(activity(), new) == 200
    assert await pair.stock.status(activity(), new) == 500


@asynccontextmanager
async def longest_pause() -> AsyncIterator[list[float]]:
    """How long the loop did nothing else, in seconds."""
    found = [0.0]

    async def beat() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.01)
            found[0] = max(found[0], time.perf_counter() - before)

    beating = asyncio.create_task(beat())
    yield found
    await asyncio.sleep(0.05)
    beating.cancel()


async def test_fault_7_fetching_keys_does_not_stop_the_bot(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits: list[Any] = []
    real = requests.Session.send

    def noted(self: requests.Session, request: Any, **how: Any) -> Any:
        limits.append(how.get("timeout"))
        return real(self, request, **how)

    monkeypatch.setattr(requests.Session, "send", noted)
    pair.ours.bot.then = pair.stock.bot.then = None
    pair.teams.keys_delay = 0.5

    async with longest_pause() as ours:
        assert await pair.turns(pair.ours, 1) == 1
    async with longest_pause() as stock:
        assert await pair.turns(pair.stock, 1) == 1

    assert ours[0] < 0.5 < 0.95 < stock[0]
    assert limits == [None, None]  # and without a limit of time


@pytest.mark.parametrize("case", FIVE_HUNDREDS, ids=lambda case: case.name)
async def test_fault_8_what_is_wrong_with_a_request_is_no_fault_of_the_server(
    pair: Pair, case: Any
) -> None:
    pair.ours.bot.then = pair.stock.bot.then = None

    assert await case.answered_by(pair.ours)
    headers = case.headers() if callable(case.headers) else case.headers
    assert await pair.stock.status(case.body, headers) == 500


async def test_fault_8_nor_is_a_missing_content_type(pair: Pair) -> None:
    answers = []
    for door in (pair.ours, pair.stock):
        async with door.client.post(
            door.url, data=b"{}", headers=good_header(), skip_auto_headers=["Content-Type"]
        ) as answer:
            answers.append(answer.status)

    assert answers == [415, 500]


async def test_fault_9_the_tenant_and_the_mention_reach_the_bot_and_the_channel(
    pair: Pair,
) -> None:
    mention = {"type": "mention", "text": "<at>Ans</at>", "mentioned": {"id": "29:ans"}}
    bodies = []

    async def echo(context: TurnContext) -> None:
        entities = context.activity.entities
        await context.send_activity(Activity(type="message", entities=entities))

    for door in (pair.ours, pair.stock):
        door.bot.then = echo
        url = SERVICE if door is pair.ours else f"{pair.teams.url}/emea/"
        pair.teams.calls.clear()
        await door.status(activity(entities=[mention], serviceUrl=url), good_header(serviceurl=url))
        bodies.append(pair.teams.replies[0].body)
    reached = [door.bot.turns[0].activity for door in (pair.ours, pair.stock)]

    assert [one.conversation.tenant_id for one in reached] == [TENANT, None]
    assert bodies[0]["entities"] == [mention]
    assert bodies[1]["entities"] == [{"type": "mention"}]
    assert "tenantId" in bodies[0]["conversation"]
    assert "tenantId" not in bodies[1]["conversation"]


class CardBot(TeamsActivityHandler):  # type: ignore[misc]
    async def on_adaptive_card_invoke(self, turn_context: Any, invoke_value: Any) -> Any:
        assert isinstance(invoke_value.action, dict)  # typed as an object, and a dict all the same
        return AdaptiveCardInvokeResponse(
            status_code=200, type="application/vnd.microsoft.activity.message", value="klaar"
        )


async def test_fault_10_a_card_may_be_answered_with_a_sentence(pair: Pair) -> None:
    said = {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "ok"}
    pair.ours.bot.then = answering(said)
    pair.stock.bot.then = CardBot().on_turn

    assert (await pair.ours.knock(INVOKE, good_header()))[0] == 200
    assert await pair.stock.status(INVOKE, good_header()) == 500


async def test_fault_11_the_user_agent_does_not_grow(pair: Pair) -> None:
    def growth() -> int:
        lengths = [len(call.headers["User-Agent"]) for call in pair.teams.replies]
        return lengths[-1] - lengths[0]

    shared = BotFrameworkConnectorConfiguration(
        MicrosoftAppCredentials.empty(), f"{pair.teams.url}/emea/"
    )
    authentication = BotFrameworkAuthenticationFactory.create(
        credential_factory=ConfigurationServiceClientCredentialFactory(NoSettings()),
        auth_configuration=AuthenticationConfiguration(),
        connector_client_configuration=shared,
    )
    await pair.turns(pair.ours)
    assert growth() == 0
    pair.teams.calls.clear()
    async with stock_door_of(CloudAdapter(authentication)) as door:
        door.bot.then = reply
        for _ in range(5):
            await door.status(activity(serviceUrl=f"{pair.teams.url}/emea/"))

    assert growth() > 100
