"""What the routes share: the people, the clock, the chats and the line to the bot."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from web.sandbox import activities
from web.sandbox.clock import SandboxClock
from web.sandbox.events import EventLog
from web.sandbox.personas import Directory, Persona
from web.sandbox.room import Chat, Json, Room

PATIENCE = ClientTimeout(total=15)  # as long as Azure Bot Service waits


@dataclass(frozen=True, slots=True)
class Programme:
    """The example programme behind the page.

    `reset` begins it anew; `tick` does what is due, and is called for every day that the clock
    moves on.
    """

    personas: Directory
    reset: Callable[[], Awaitable[None]]
    tick: Callable[[], Awaitable[None]]


@dataclass(slots=True)
class Sandbox:
    programme: Programme
    clock: SandboxClock
    base_url: Callable[[], str]
    events: EventLog
    room: Room
    known: dict[str, Persona]
    http: ClientSession | None = None
    travelling: asyncio.Lock = field(default_factory=asyncio.Lock)
    beginnings: int = 0  # how often it began again; a journey that is under way then stops

    async def people(self) -> Sequence[Persona]:
        found = await self.programme.personas()
        self.known = {person.entra_id: person for person in found}
        return found

    async def person(self, entra_id: str) -> Persona | None:
        if entra_id not in self.known:
            await self.people()
        return self.known.get(entra_id)

    async def chat(self, conversation_id: str) -> Chat | None:
        """Find the chat with that id; it may be one that nobody has opened in the page yet."""
        known = self._by_conversation(conversation_id)
        if known is None:
            await self.people()
            known = self._by_conversation(conversation_id)
        return self.room.chat_of(known) if known else None

    def _by_conversation(self, conversation_id: str) -> Persona | None:
        people = self.known.values()
        return next((one for one in people if one.conversation_id == conversation_id), None)

    async def post_to_bot(self, chat: Chat, kind: str, activity_id: str, facts: Json) -> None:
        """By the road that Teams takes; when nobody answers well, the chat says so."""
        base_url = self.base_url().rstrip("/")
        message = activities.activity(
            chat.person,
            kind=kind,
            activity_id=activity_id,
            at=self.clock.now(),
            connector=f"{base_url}/sandbox/connector/",
        )
        problem = await self._delivered(f"{base_url}/api/messages", {**message, **facts})
        if problem:
            self.room.add(chat, "system", self.clock.now(), {"line": "bot_failed", "why": problem})

    async def _delivered(self, url: str, message: Json) -> str | None:
        if self.http is None:
            return "stopping"
        try:
            async with self.http.post(url, json=message, timeout=PATIENCE) as answer:
                return None if answer.ok else str(answer.status)
        except (ClientError, TimeoutError) as error:
            return type(error).__name__


SANDBOX = web.AppKey("sandbox", Sandbox)
