"""Who said what to whom: the chats of everybody, in memory and bounded."""

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from web.sandbox.events import EventLog
from web.sandbox.personas import Persona

KEPT_PER_CHAT = 400
KEPT_FILES = 5
Author = Literal["bot", "person", "system"]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    number: int
    id: str
    author: Author
    at: datetime
    content: Json
    edited: bool = False

    def shown(self) -> Json:
        own = {"number": self.number, "id": self.id, "author": self.author, "edited": self.edited}
        return {**self.content, **own, "at": self.at.isoformat()}


@dataclass(slots=True)
class Chat:
    person: Persona
    opened: bool = False
    messages: dict[str, Message] = field(default_factory=dict)


class Room:
    """Every change of a chat is told to the pages."""

    def __init__(self, events: EventLog) -> None:
        self.events = events
        self.chats: dict[str, Chat] = {}
        self.files: dict[str, bytes] = {}
        self.promised: set[str] = set()  # places for files that somebody said yes to
        self._numbers = itertools.count(1)
        self._last_id = 0

    def chat_of(self, person: Persona) -> Chat:
        return self.chats.setdefault(person.entra_id, Chat(person))

    def add(self, chat: Chat, author: Author, at: datetime, content: Json) -> Message:
        message = Message(next(self._numbers), self.next_id(), author, at, content)
        chat.messages[message.id] = message
        while len(chat.messages) > KEPT_PER_CHAT:
            del chat.messages[next(iter(chat.messages))]
        self._tell("message", chat, message=message.shown())
        return message

    def keep_file(self, content: bytes) -> str:
        """Keep the bytes of a file for a while, and say under which id."""
        file_id = self.next_id()
        self.put_file(file_id, content)
        return file_id

    def promise_file(self) -> str:
        """Return the id under which one file may be put."""
        file_id = self.next_id()
        self.promised.add(file_id)
        return file_id

    def put_file(self, file_id: str, content: bytes) -> None:
        """Keep the bytes of a file under an id; a place that was promised is taken by it."""
        self.promised.discard(file_id)
        self.files[file_id] = content
        while len(self.files) > KEPT_FILES:
            del self.files[next(iter(self.files))]

    def replace(self, chat: Chat, old: Message, content: Json) -> None:
        new = Message(old.number, old.id, old.author, old.at, content, edited=True)
        chat.messages[old.id] = new
        self._tell("update", chat, message=new.shown())

    def remove(self, chat: Chat, message: Message) -> None:
        del chat.messages[message.id]
        self._tell("delete", chat, id=message.id)

    def show_typing(self, chat: Chat) -> None:
        self._tell("typing", chat)

    def tell_all(self, at: datetime, content: Json) -> None:
        """Put a line of the page itself in every chat that is in use."""
        for chat in self.chats.values():
            if chat.opened:
                self.add(chat, "system", at, content)

    def told(self) -> int:
        """Return a mark to ask later who got a message since."""
        return next(self._numbers)

    def got_since(self, mark: int) -> list[str]:
        """Return the names of those to whom the bot said something since, in alphabetical order."""
        return sorted(
            chat.person.name
            for chat in self.chats.values()
            if any(m.author == "bot" and m.number > mark for m in chat.messages.values())
        )

    def replay(self) -> Iterator[Json]:
        """Repeat everything said so far, for a page that begins."""
        for chat in self.chats.values():
            for message in chat.messages.values():
                yield {"person": chat.person.entra_id, "message": message.shown()}

    def empty(self) -> None:
        self.chats.clear()
        self.files.clear()
        self.promised.clear()

    def next_id(self) -> str:
        """Count milliseconds, as Teams does.

        Of the real clock: a chat that goes on after a restart must not repeat an id of the
        example's clock, or the bot takes news for a double.
        """
        self._last_id = max(self._last_id + 1, time.time_ns() // 1_000_000)
        return str(self._last_id)

    def _tell(self, event: str, chat: Chat, **facts: object) -> None:
        self.events.add(event, person=chat.person.entra_id, **facts)
