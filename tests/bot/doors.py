"""Two doors to knock on with the same requests: ours, and the stock one of the SDK."""

import io
import json
import socket
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer
from botbuilder.core import TurnContext
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication

from bot.adapter import TeamsAdapter
from bot.authentication import ChannelAuthentication
from bot.connector import Connector, Transport
from bot.endpoint import messages_route
from bot.hosts import ServiceHosts
from bot.keys import SigningKeys
from bot.registrations import Registration, Registrations, register
from bot.tokens import AppTokens
from domain.errors import DeliveryFailed
from tests.fakes_teams import SMBA, FakeTeams, signed

APP = "11111111-aaaa-4aaa-8aaa-111111111111"
TENANT = "22222222-bbbb-4bbb-8bbb-222222222222"
OTHER_APP = "33333333-cccc-4ccc-8ccc-333333333333"
OTHER_TENANT = "44444444-dddd-4ddd-8ddd-444444444444"
SERVICE = f"https://{SMBA}/emea/"

HELMOND = register("helmond", "SingleTenant", APP, "secret", TENANT)
BREDA = register("breda", "SingleTenant", OTHER_APP, "secret", OTHER_TENANT)
NOBODY = register("sandbox", "Anonymous", "")

SAID = {"type": "message", "text": "Dank je"}
SHORT = Transport(limit=aiohttp.ClientTimeout(total=0.8, connect=0.4))

Json = dict[str, Any]
Turn = Callable[[TurnContext], Awaitable[None]]


def activity(**changes: Any) -> Json:
    """A message as Teams sends it; a field that is None is left out."""
    message: Json = {
        "type": "message",
        "id": "1700000000000",
        "timestamp": "2019-01-14T08:00:00.1234567Z",
        "localTimestamp": "2019-01-14T09:00:00.1234567+01:00",
        "channelId": "msteams",
        "serviceUrl": SERVICE,
        "from": {"id": "29:ans", "name": "Ans", "aadObjectId": "ans-entra"},
        "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": f"28:{APP}", "name": "MVI"},
        "text": "12 is klaar",
        "channelData": {"tenant": {"id": TENANT}},
        "entities": [{"type": "clientInfo", "locale": "nl-NL", "platform": "Windows"}],
    }
    return {key: value for key, value in (message | changes).items() if value is not None}


def claims(**changes: Any) -> Json:
    now = int(time.time())
    good = {
        "iss": "https://api.botframework.com",
        "aud": APP,
        "serviceurl": SERVICE,
        "nbf": now - 10,
        "exp": now + 3600,
    }
    return good | changes


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def good_header(**changes: Any) -> dict[str, str]:
    return bearer(signed(claims(**changes)))


class RecordingBot:
    """A `Bot` by its shape: keeps the turns that reached it, and does what the test asks."""

    def __init__(self) -> None:
        self.turns: list[TurnContext] = []
        self.then: Turn | None = None

    async def on_turn(self, context: TurnContext) -> None:
        self.turns.append(context)
        if self.then is not None:
            await self.then(context)


@dataclass
class Door:
    url: str
    bot: RecordingBot
    adapter: Any
    client: aiohttp.ClientSession
    connector: Connector | None = None
    keys: SigningKeys | None = None
    seen: list[int] = field(default_factory=list)

    async def knock(self, body: Any, headers: dict[str, str] | None = None) -> tuple[int, str]:
        """The status and the text of the answer to one POST; bytes go as they are."""
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        sent = {"Content-Type": "application/json"} | (headers or {})
        async with self.client.post(self.url, data=io.BytesIO(raw), headers=sent) as answer:
            self.seen.append(answer.status)
            return answer.status, await answer.text()

    async def status(self, body: Any, headers: dict[str, str] | None = None) -> int:
        return (await self.knock(body, headers))[0]


class Detour(AbstractResolver):
    """Leads every host name to the fake."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=self._port, family=family, proto=0, flags=0
            )
        ]

    async def close(self) -> None:
        pass


def transport_to(teams: FakeTeams, certificate: Path) -> Transport:
    """Calls to Teams' host end at the fake, by TLS with the certificate checked."""
    trusted = ssl.create_default_context(cafile=str(certificate))
    return Transport(
        pool=lambda: aiohttp.TCPConnector(resolver=Detour(teams.tls_port), ssl=trusted)
    )


@asynccontextmanager
async def our_door(
    teams: FakeTeams,
    certificate: Path,
    *,
    registrations: tuple[Registration, ...] = (HELMOND, BREDA),
    now: Callable[[], float] = time.monotonic,
) -> AsyncIterator[Door]:
    ours, hosts = Registrations(registrations), ServiceHosts()
    tokens, keys = AppTokens(ours), SigningKeys(teams.metadata_url, now=now)
    connector = Connector(ours, tokens, hosts, transport=transport_to(teams, certificate))
    adapter = TeamsAdapter(ChannelAuthentication(ours, keys, connector, hosts))
    bot = RecordingBot()
    async with _serving(messages_route(adapter, bot)) as (url, client):
        yield Door(url, bot, adapter, client, connector, keys)
    await connector.close()
    await keys.close()
    await tokens.close()


class StockSettings:
    APP_TYPE = "SingleTenant"
    APP_ID = APP
    APP_PASSWORD = "secret"
    APP_TENANTID = TENANT


class NoSettings:
    APP_ID = ""
    APP_PASSWORD = ""


@asynccontextmanager
async def stock_door(settings: type = StockSettings) -> AsyncIterator[Door]:
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(settings()))
    async with stock_door_of(adapter) as door:
        yield door


@asynccontextmanager
async def stock_door_of(adapter: CloudAdapter) -> AsyncIterator[Door]:
    bot = RecordingBot()

    async def messages(request: web.Request) -> web.StreamResponse:
        answer: web.StreamResponse = await adapter.process(request, bot)
        return answer

    async with _serving(messages) as (url, client):
        yield Door(url, bot, adapter, client)


@asynccontextmanager
async def _serving(handler: Any) -> AsyncIterator[tuple[str, aiohttp.ClientSession]]:
    app = web.Application()
    app.router.add_post("/api/messages", handler)
    async with (
        TestServer(app, host="127.0.0.1") as server,
        aiohttp.ClientSession() as client,
    ):
        yield str(server.make_url("/api/messages")), client


async def failure(sending: Any) -> DeliveryFailed:
    with pytest.raises(DeliveryFailed) as failed:
        await sending
    return failed.value
