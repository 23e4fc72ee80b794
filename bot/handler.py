"""The bot that the SDK calls: every activity is one turn, and its answer leaves by the outbox."""

import asyncio
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import structlog
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from botbuilder.schema import Activity, ChannelAccount
from msrest.exceptions import DeserializationError  # type: ignore[attr-defined]

from bot.apologies import Apologies
from bot.authentication import registration_of
from bot.connector import Connector
from bot.file_door import FileDoor
from bot.registrations import Registration
from bot.sender import Sender
from bot.translate import address_of, place_of, to_incoming
from bot.turnstile import Turnstile
from dialogs import reception, sent_plan
from dialogs.incoming import Event, Incoming, MadeDocument, SentSheet, SentStyle
from domain.delivery import Letter
from domain.errors import (
    DeliveryFailed,
    NeedsDocument,
    NeedsSheet,
    NeedsStyle,
    Unintroduced,
    UserError,
)
from storage.database import Work
from views.documents.house_style import reading as house_style

log = structlog.get_logger(__name__)
EXECUTE = "adaptiveCard/action"
FILE_CONSENT = "fileConsent/invoke"


@dataclass(frozen=True)
class Parts:
    """What the bot is put together from.

    `fallback` is a municipality's key, for no-account use; `person_overview` a setting.
    """

    work: Work
    connector: Connector
    sender: Sender
    now: Callable[[], datetime]
    nonce: Callable[[], str]
    files: FileDoor
    fallback: str = ""
    person_overview: bool = True
    pages_url: str = ""


class MviBot(TeamsActivityHandler):
    """Turns of one conversation run one after another; the SDK sends nothing itself."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._turns = Turnstile()
        self._apologies = Apologies(parts.connector)

    async def on_turn(self, turn_context: TurnContext) -> None:
        """Pass by what only the SDK would read, and can not: a form that no card of ours has."""
        try:
            await super().on_turn(turn_context)
        except DeserializationError:
            log.info("activity not read", activity=turn_context.activity.type)

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, Event.MESSAGE)

    async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse | None:
        """Answer a universal action like any button, and a yes or a no to a file.

        The card of the first stays as it is; the file of the second is brought after the answer.

        What else may be invoked is none of ours, and the SDK stumbles over a form without a value.
        """
        if turn_context.activity.name == FILE_CONSENT:
            await self._take(turn_context, Event.CONSENT)
            return InvokeResponse(status=200)
        if turn_context.activity.name != EXECUTE:
            return None
        await self._take(turn_context, Event.MESSAGE)
        body = {"statusCode": 200, "type": "application/vnd.microsoft.activity.message"}
        return InvokeResponse(status=200, body=body | {"value": ""})

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        """Take an edit, and a deletion that was undone, without the SDK's look at the event."""
        await self._take(turn_context, Event.EDITED)

    async def on_message_delete_activity(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, Event.DELETED)

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, Event.INSTALLED)

    async def on_installation_update_remove(self, turn_context: TurnContext) -> None:
        await self._take(turn_context, Event.REMOVED)

    async def on_members_added_activity(
        self, members_added: list[ChannelAccount], turn_context: TurnContext
    ) -> None:
        """Somebody else who joins a team is not greeted; where the bot itself joins, it is."""
        bot = turn_context.activity.recipient
        if bot and any(member.id == bot.id for member in members_added):
            await self._take(turn_context, Event.INSTALLED)

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """Skip the SDK's own Teams branch, which asks the roster for every newcomer."""
        added = turn_context.activity.members_added
        if added:
            await self.on_members_added_activity(added, turn_context)

    async def _take(self, context: TurnContext, event: Event) -> None:
        activity: Activity = context.activity
        registration = registration_of(context)
        parts = self._parts
        place = place_of(activity, registration, parts.fallback)
        incoming = to_incoming(activity, place, event, parts.now(), parts.nonce)
        incoming = replace(
            incoming,
            person_overview=parts.person_overview,
            app_id=registration.app_id,
            pages_url=parts.pages_url,
        )
        async with self._turns.of(f"{place.registration}:{place.conversation_id}"):
            try:
                letters = await self._turn(incoming, context)
            except Exception as error:  # noqa: BLE001 - the one place: see `_apologise`
                await self._apologise(incoming, error)
                return
        parts.sender.dispatch(letters)

    async def _turn(self, incoming: Incoming, context: TurnContext) -> list[Letter]:
        """Take a turn; what it lacks is asked, fetched or made, and then it begins again."""
        work = self._parts.work
        try:
            while True:
                try:
                    return await work(partial(reception.receive, incoming))
                except Unintroduced:
                    incoming = await self._introduce(incoming, context.activity)
                except NeedsDocument as needed:
                    content = await asyncio.to_thread(needed.make)
                    made = MadeDocument(needed.key, content, needed.read)
                    incoming = replace(incoming, made=made)
                except NeedsSheet as needed:
                    incoming = await self._read(incoming, needed, registration_of(context))
                except NeedsStyle as needed:
                    registration = registration_of(context)
                    content = await self._parts.files.fetch(registration, needed.url)
                    style = await asyncio.to_thread(house_style.read, content)
                    incoming = replace(incoming, style=SentStyle(needed.name, style))
        except UserError as error:
            return await work(partial(reception.explain, incoming, error))

    async def _read(
        self, incoming: Incoming, needed: NeedsSheet, registration: Registration
    ) -> Incoming:
        """Fetch a file, unless its bytes are known, and read it in a process of its own."""
        content = needed.content
        try:
            if content is None:
                content = await self._parts.files.fetch(registration, needed.url)
            sheet = await asyncio.to_thread(sent_plan.read, needed.name, content)
        except UserError:
            if not needed.optional:
                raise
            sheet = SentSheet(needed.name, b"", None)
        return replace(incoming, sheet=sheet)

    async def _introduce(self, incoming: Incoming, activity: Activity) -> Incoming:
        """Ask Teams for the address of somebody who has none here yet: one roster call."""
        try:
            person = await self._parts.connector.member(
                address_of(incoming.place), activity.from_property.id
            )
        except DeliveryFailed as failure:
            log.info("roster not read", answer=failure.code)
            return replace(incoming, introduced=True)
        name = person.name or incoming.name
        return replace(incoming, introduced=True, address=person.address, name=name)

    async def _apologise(self, incoming: Incoming, error: Exception) -> None:
        """Say sorry with a number, and keep where it went wrong; what was said stays out of it.

        Sent at once and not by the outbox: the database may be what is broken.
        """
        reference = self._parts.nonce()[:4].upper()
        log.error(
            "turn failed",
            reference=reference,
            error=type(error).__name__,
            trace="".join(traceback.format_tb(error.__traceback__)),
        )
        text = reception.language_of(incoming, None)("sorry", reference=reference)
        activity = {"type": "message", "text": text, "textFormat": "plain"}
        await self._apologies.say(address_of(incoming.place), activity, reference)
