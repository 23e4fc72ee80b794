"""A bot of a few lines for the tests of the sandbox: it answers what it is told to answer."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from aiohttp import ClientResponse, ClientSession, web
from aiohttp.test_utils import TestClient, TestServer

from tests.web.sandbox_cards import ASK, EVERYTHING, THANKS
from web.sandbox.clock import SandboxClock
from web.sandbox.personas import Persona, Role
from web.sandbox.routes import add_sandbox
from web.sandbox.sandbox import Programme

Json = dict[str, Any]
START = datetime(2019, 1, 15, 8, 5, tzinfo=UTC)
CARD = "application/vnd.microsoft.card.adaptive"
OFFER = "application/vnd.microsoft.teams.card.file.consent"


def persona(
    name: str, role: Role, department: str | None, actions: int = 0, place: str = "Helmond"
) -> Persona:
    key = place.lower()
    address = f"{name.lower().replace(' ', '.')}@{key}.nl"
    return Persona(f"entra-{address}", name, address, key, place, role, department, actions, "nl")


MARCO = persona("Marco Vermeer", "ambassador", "Inkoop", 6)
SASKIA = persona("Saskia de Wit", "coordinator", "Inkoop")
TOM = persona("Tom Jacobs", "colleague", None)
CAST = [
    MARCO,
    SASKIA,
    TOM,
    persona("Ilse Brouwer", "ambassador", "Openbare Ruimte", 3),
    persona("Joost van den Heuvel", "ambassador", "Openbare Ruimte", 1),
    persona("Nadia El Amrani", "colleague", "Maatschappelijke Ondersteuning en Jeugd"),
    persona("Karin Postma", "ambassador", "Facilitaire Zaken", 2, "Schiedam"),
    persona("Wil Smeets", "coordinator", None, 0, "Schiedam"),
    persona("Esra Yilmaz", "ambassador", "Stadsbeheer", 4, "Vlaardingen"),
]


def as_card(content: Json) -> Json:
    return {"type": "message", "attachments": [{"contentType": CARD, "content": content}]}


@dataclass
class StubBot:
    """Remembers what it was sent; `personas` and `clock` may be looked at and changed."""

    people: Sequence[Persona] = field(default_factory=lambda: list(CAST))
    clock: SandboxClock = field(default_factory=lambda: SandboxClock(START))
    heard: list[Json] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answers: list[tuple[int, Any]] = field(default_factory=list)
    ticks: list[datetime] = field(default_factory=list)
    resets: int = 0
    status: int = 200
    port: int = 0

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/api/messages", self.hear)
        add_sandbox(
            app,
            Programme(self.know, self.reset, self.tick),
            clock=self.clock,
            base_url=lambda: f"http://127.0.0.1:{self.port}",
        )
        return app

    async def know(self) -> Sequence[Persona]:
        return self.people

    async def reset(self) -> None:
        self.resets += 1
        self.heard.clear()

    async def tick(self) -> None:
        self.ticks.append(self.clock.now())

    async def hear(self, request: web.Request) -> web.Response:
        activity = await request.json()
        self.heard.append(activity)
        self.headers.append(dict(request.headers))
        if self.status == 200:
            await self.answer(activity)
        return web.Response(status=self.status)

    async def answer(self, activity: Json) -> None:
        """Take the first word as what to do; a button's value is repeated."""
        if activity["type"] == "installationUpdate":
            hello = f"Hoi {activity['from']['name'].split()[0]}, ik ben de **MVI-bot**."
            actions = [{"type": "imBack", "title": "Wat kun je?", "value": "help"}]
            await self.send(activity, {"text": hello, "suggestedActions": {"actions": actions}})
        elif activity["type"] == "message":
            word, *rest = (activity.get("text") or "pressed").split(maxsplit=1)
            play = getattr(self, f"on_{word}", self.on_other)
            await play(activity, "".join(rest))

    async def on_other(self, activity: Json, _rest: str) -> None:
        await self.send(activity, {"text": f"Je zei: *{activity['text']}*"})

    async def on_card(self, activity: Json, _rest: str) -> None:
        await self.send(activity, as_card(ASK))

    async def on_alles(self, activity: Json, _rest: str) -> None:
        await self.send(activity, as_card(EVERYTHING))

    async def on_bestand(self, activity: Json, _rest: str) -> None:
        """Offer a file; what is said to it is in `heard`."""
        content = {"description": "Drie criteria.", "sizeInBytes": 2_500}
        content |= {"acceptContext": {"file": "1"}, "declineContext": {"file": "1"}}
        offer = {"contentType": OFFER, "name": "criteria papier.docx", "content": content}
        await self.send(activity, {"attachments": [offer]})

    async def on_typ(self, activity: Json, _rest: str) -> None:
        await self.send(activity, {"type": "typing"})

    async def on_md(self, activity: Json, rest: str) -> None:
        await self.send(activity, {"text": rest})

    async def on_veel(self, activity: Json, rest: str) -> None:
        for number in range(int(rest)):
            await self.send(activity, {"text": f"Regel {number + 1}"})

    async def on_zeg(self, activity: Json, rest: str) -> None:
        """Say something to the coordinator, as a notice does."""
        other = {**activity, "conversation": {"id": SASKIA.conversation_id}}
        await self.send(other, {"text": rest})
        await self.send(activity, {"text": "Doorgegeven."})

    async def on_pressed(self, activity: Json, _rest: str) -> None:
        value, card = activity["value"], f"/{activity['replyToId']}"
        if value.get("verb") == "weg":
            await self.call("DELETE", activity, card)
            return
        if "nonce" in value:
            await self.call("PUT", activity, card, as_card(THANKS))
        await self.send(activity, {"text": f"Staat erin: {value}"})

    async def send(self, activity: Json, message: Json) -> None:
        await self.call("POST", activity, "", {"type": "message", **message})

    async def call(self, method: str, activity: Json, tail: str, body: Json | None = None) -> None:
        conversation = quote(activity["conversation"]["id"], safe="")
        url = f"{activity['serviceUrl']}v3/conversations/{conversation}/activities{tail}"
        async with ClientSession() as session, session.request(method, url, json=body) as answer:
            self.answers.append((answer.status, await said(answer)))
        await asyncio.sleep(0)


async def said(answer: ClientResponse) -> Any:
    return await answer.json() if answer.content_type == "application/json" else None


Client = TestClient[web.Request, web.Application]


@asynccontextmanager
async def serving(bot: StubBot) -> AsyncIterator[Client]:
    """Run the stub bot with the sandbox, and talk to it over real HTTP."""
    async with TestClient(TestServer(bot.app(), host="127.0.0.1")) as client:
        bot.port = client.port or 0
        yield client
