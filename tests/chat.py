"""A whole conversation over the real HTTP endpoint, with a stand-in for Teams behind it."""

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import quote

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from sqlalchemy.exc import OperationalError

import app as composition
from dialogs import leaving
from scheduler.delivery import Delivery
from scheduler.rounds import put_due
from settings import Settings
from storage.database import Database
from tests.card_lint import faults
from tests.people import NOON, entra_id
from views.cards.elements import pressable

Json = dict[str, Any]
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
STORED = "application/vnd.microsoft.teams.card.file.info"
PAGES = "https://mvi.helmond.example"
BOT = {"id": "28:bot", "name": "MVI-bot"}


@dataclass
class Clock:
    """A clock that stands still until a test moves it."""

    moment: datetime = NOON

    def __call__(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += timedelta(**by)


@dataclass
class Exchange:
    """The bot, the connector that it answers to, and everybody who talks with it."""

    bot_url: str
    connector_url: str
    http: ClientSession
    sender: Any
    work: Any
    clock: Clock
    sent: dict[str, list[Json]] = field(default_factory=dict)
    roster: dict[str, Json] = field(default_factory=dict)
    roster_calls: list[str] = field(default_factory=list)
    connector_status: int = 201
    files: dict[str, bytes] = field(default_factory=dict)
    fetched: list[str] = field(default_factory=list)
    uploads: dict[str, bytes] = field(default_factory=dict)
    upload_tries: list[str] = field(default_factory=list)
    upload_status: int = 201
    update_status: int = 200
    updates: list[Json] = field(default_factory=list)
    shown_at: dict[str, tuple[str, int]] = field(default_factory=dict)
    counter: Any = field(default_factory=lambda: itertools.count(1))
    person_overview: bool = True

    def chat(self, name: str, address: str = "", **more: str) -> "Chat":
        chat = Chat(self, name, **more)
        self.roster[chat.user_id] = {
            "id": chat.user_id,
            "name": name,
            "email": address or f"{name.lower()}@helmond.example",
            "aadObjectId": chat.account,
        }
        return chat

    async def post(self, activity: Json, *, wait: bool = True) -> int:
        async with self.http.post(f"{self.bot_url}/api/messages", json=activity) as answer:
            status = answer.status
        if wait:
            await self.drain()
        return status

    async def drain(self) -> None:
        """Wait until all that was on its way has arrived."""
        await self.sender.drain()

    async def tick(self) -> None:
        """Let the clock put in the outbox what is due, and send it."""
        await put_due(self.work, self.work, self.clock)
        prepare = partial(leaving.prepare, person_overview=self.person_overview)
        await Delivery(self.work, self.sender, self.clock, prepare=prepare).tick()
        await self.drain()

    def hang_up_before_sending(self) -> None:
        """Be the process that is killed between the commit and the next message."""
        dispatch = self.sender.dispatch

        def die(_: object) -> None:
            self.sender.dispatch = dispatch

        self.sender.dispatch = die

    def break_database(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(_: object) -> None:
            raise OperationalError("SELECT 1", {}, Exception("server closed the connection"))

        monkeypatch.setattr(self.work.database, "_run", refuse)


@dataclass
class Chat:
    """One person's conversation with the bot."""

    exchange: Exchange
    name: str
    town: str = "helmond"
    locale: str = "nl-NL"
    conversation_kind: str = "personal"
    account: str = ""
    conversation: str = ""

    def __post_init__(self) -> None:
        self.account = self.account or entra_id(self.name.split()[0], self.town)
        self.conversation = self.conversation or f"a:{self.account}"

    @property
    def user_id(self) -> str:
        return f"29:{self.account}"

    @property
    def read(self) -> list[Json]:
        """All that the bot sent here, in order."""
        return self.exchange.sent.setdefault(self.conversation, [])

    @property
    def updates(self) -> list[Json]:
        """What took the place of an earlier message here, in order."""
        kept = self.exchange.updates
        return [one["activity"] for one in kept if one["conversation"] == self.conversation]

    @property
    def card(self) -> Json:
        cards = [m for m in self.read if m.get("attachments") and not file_of(m)]
        return dict(cards[-1]["attachments"][0]["content"])

    async def says(self, text: str) -> str:
        """Type something; return what the bot answered, as text."""
        return await self.sends(self.activity(text=text))

    async def presses(self, title: str, **filled: str) -> str:
        return await self.sends(self.activity(value=self.button(title) | filled))

    async def sends_file(self, name: str, content: bytes, text: str = "") -> str:
        """Attach a file as Teams does: where it lives, and where it can be read for a while."""
        self.exchange.files[name] = content
        info = {
            "contentType": "application/vnd.microsoft.teams.file.download.info",
            "name": name,
            "contentUrl": f"https://helmond-my.sharepoint.com/personal/{name}",
            "content": {
                "downloadUrl": f"{self.exchange.connector_url}/files/{quote(name)}?tempauth=v1.x",
                "uniqueId": "1",
                "fileType": name.rpartition(".")[2],
            },
        }
        return await self.sends(self.activity(text=text, attachments=[info]))

    @property
    def offer(self) -> Json:
        """The file that was offered last."""
        return [file for m in self.read if (file := file_of(m)).get("contentType") == CONSENT][-1]

    async def accepts(self, offer: Json | None = None, **more: object) -> str:
        """Say yes to a file as Teams does: with a place in one's own OneDrive."""
        offer = offer or self.offer
        place = quote(offer["name"])
        upload: Json = {
            "uploadUrl": f"{self.exchange.connector_url}/uploads/{place}?guid=1&tempauth=v1.x",
            "contentUrl": f"https://helmond-my.sharepoint.com/personal/{place}",
            "name": offer["name"],
            "uniqueId": "1150D938",
            "fileType": offer["name"].rpartition(".")[2],
        }
        said = {"action": "accept", "context": offer["content"]["acceptContext"]}
        return await self._answers(said | {"uploadInfo": upload | more})

    async def declines(self) -> str:
        said = {"action": "decline", "context": self.offer["content"]["declineContext"]}
        return await self._answers(said)

    async def _answers(self, said: Json) -> str:
        value = {"type": "fileUpload"} | said
        return await self.sends(
            self.activity(type="invoke", name="fileConsent/invoke", value=value)
        )

    async def installs(self, action: str = "add") -> str:
        return await self.sends(self.activity(type="installationUpdate", action=action))

    async def sends(self, activity: Json) -> str:
        before = len(self.read)
        assert await self.exchange.post(activity) == 200
        assert [fault for message in self.read[before:] for fault in faults(message)] == []
        return "\n".join(as_text(message) for message in self.read[before:])

    def button(self, title: str) -> Json:
        """Return what the button of the last card carries."""
        for button in buttons(self.card):
            if title in {button["title"], button["data"].get("typed")}:
                return dict(button["data"])
        raise AssertionError(f"no button {title!r} in {[b['title'] for b in buttons(self.card)]}")

    def activity(self, **more: object) -> Json:
        number = next(self.exchange.counter)
        tenant = f"sandbox-{self.town}"
        return {
            "type": "message",
            "id": f"{number}",
            "timestamp": "2019-01-14T12:00:00Z",
            "channelId": "msteams",
            "serviceUrl": self.exchange.connector_url,
            "locale": self.locale,
            "from": {"id": self.user_id, "name": self.name, "aadObjectId": self.account},
            "recipient": BOT,
            "conversation": {
                "conversationType": self.conversation_kind,
                "id": self.conversation,
                "tenantId": tenant,
            },
            "channelData": {"tenant": {"id": tenant}},
        } | more


def buttons(card: Json) -> list[Json]:
    return pressable(card)


def links(card: Json) -> dict[str, str]:
    """Return the addresses that a card opens, by the title of the button."""
    return {one["title"]: one["url"] for one in card["actions"] if "url" in one}


def as_text(message: Json) -> str:
    """Return what a person reads of a message."""
    if not message.get("attachments"):
        return str(message["text"])
    if file := file_of(message):
        return "\n".join([file["name"], file["content"].get("description", "")])
    card = message["attachments"][0]["content"]
    return "\n".join(_texts(card["body"]))


def file_of(message: Json) -> Json:
    """Return what a message shows of a file, offered or there; nothing of any other message."""
    attached: list[Json] = message.get("attachments") or []
    return next((one for one in attached if one["contentType"] in {CONSENT, STORED}), {})


def _texts(part: Any) -> list[str]:
    if isinstance(part, list):
        return [text for item in part for text in _texts(item)]
    if not isinstance(part, dict):
        return []
    if part.get("type") == "RichTextBlock":
        return ["".join(run["text"] for run in part["inlines"])]
    inner = part.get("items") or part.get("columns") or []
    own = [str(part[name]) for name in ("title", "value") if part.get(name)]
    return own + _texts(inner) + [str(c["title"]) for c in part.get("choices", [])]


@asynccontextmanager
async def talking(database: Database, clock: Any = None, **chosen: Any) -> AsyncIterator[Exchange]:
    """Serve the bot on loopback until the end of the block; without a pace, unless `chosen`."""
    clock = clock or Clock()
    unhurried: Json = {"sends_per_second": 0, "sends_per_conversation": 0}
    unhurried |= {"public_url": PAGES}
    settings = Settings(_env_file=None, allow_anonymous=True, **unhurried | chosen)
    application = composition.build_app(settings, database, clock)
    async with TestServer(application) as bot, ClientSession() as http:
        sender = application[composition.SENDER]
        work = composition.Worker(database)
        exchange = Exchange(f"http://127.0.0.1:{bot.port}", "", http, sender, work, clock)
        async with TestServer(_connector(exchange)) as connector:
            exchange.person_overview = settings.person_overview
            exchange.connector_url = f"http://127.0.0.1:{connector.port}"
            yield exchange
            await exchange.drain()


def _connector(exchange: Exchange) -> web.Application:
    async def take(request: web.Request) -> web.Response:
        if exchange.connector_status >= 300:
            return web.Response(status=exchange.connector_status)
        conversation = request.match_info["conversation"]
        kept = exchange.sent.setdefault(conversation, [])
        kept.append(await request.json())
        activity_id = f"m{next(exchange.counter)}"
        exchange.shown_at[activity_id] = conversation, len(kept) - 1
        return web.json_response({"id": activity_id}, status=201)

    async def change(request: web.Request) -> web.Response:
        """Show a message at the place of the earlier one; nobody may be filling that in."""
        if exchange.update_status >= 300:
            return web.Response(status=exchange.update_status)
        conversation, activity = request.match_info["conversation"], await request.json()
        place, number = exchange.shown_at[request.match_info["activity"]]
        assert place == conversation
        assert "Input." not in str(exchange.sent[place][number]), "somebody may be filling it in"
        assert not faults(activity)
        exchange.sent[place][number] = activity
        exchange.updates.append({"conversation": conversation, "activity": activity})
        return web.json_response({"id": request.match_info["activity"]})

    async def member(request: web.Request) -> web.Response:
        who = request.match_info["member"]
        exchange.roster_calls.append(who)
        if who not in exchange.roster:
            return web.json_response({"error": {"code": "MemberNotFound"}}, status=404)
        return web.json_response(exchange.roster[who])

    application = web.Application()
    application.router.add_routes(_drive(exchange))
    application.router.add_post("/v3/conversations/{conversation}/activities", take)
    application.router.add_put("/v3/conversations/{conversation}/activities/{activity}", change)
    application.router.add_get("/v3/conversations/{conversation}/members/{member}", member)
    return application


def _drive(exchange: Exchange) -> list[web.RouteDef]:
    """Be the OneDrive that files come from and go to."""

    async def file(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        exchange.fetched.append(name)
        assert "Authorization" not in request.headers
        return web.Response(body=exchange.files[name], content_type="application/octet-stream")

    async def upload(request: web.Request) -> web.Response:
        name, content = request.match_info["name"], await request.read()
        exchange.upload_tries.append(name)
        assert "Authorization" not in request.headers
        if exchange.upload_status < 300:
            size = len(content)
            assert request.headers["Content-Range"] == f"bytes 0-{size - 1}/{size}"
            exchange.uploads[name] = content
        return web.Response(status=exchange.upload_status)

    return [web.get("/files/{name}", file), web.put("/uploads/{name}", upload)]
