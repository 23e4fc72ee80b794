"""What the page asks: open somebody's chat, say something, move the clock, begin again."""

from zoneinfo import ZoneInfo

from aiohttp import web

from domain.days import local_day
from web.sandbox import activities, asking
from web.sandbox.forward import asked_days
from web.sandbox.personas import Language
from web.sandbox.room import Chat, Json
from web.sandbox.sandbox import SANDBOX, Sandbox
from web.sandbox.travel import travel


async def open_chat(request: web.Request) -> web.Response:
    """Install the bot for this person, once; as Teams does, in two activities.

    Who was written to already has it.
    """
    sandbox = request.app[SANDBOX]
    person = await asking.read_person(request, await asking.read_object(request))
    chat = sandbox.room.chat_of(person)
    news = not chat.opened and not chat.messages
    chat.opened = True
    if news:
        added = activities.bot_added(person)
        for kind, facts in (
            ("installationUpdate", activities.installed()),
            ("conversationUpdate", added),
        ):
            await sandbox.post_to_bot(chat, kind, sandbox.room.next_id(), facts)
    return web.json_response({"conversation": person.conversation_id, "new": news})


async def say(request: web.Request) -> web.Response:
    """Bring what was typed or pressed to the bot; a request to the clock stays here."""
    sandbox = request.app[SANDBOX]
    body = await asking.read_object(request)
    person = await asking.read_person(request, body)
    text, value = asking.read_text(body, "text"), asking.read_value(body)
    if text is None and value is None:
        asking.refuse("Say something: 'text' or 'value'.")
    shown = {"text": text} if text else {"pressed": asking.read_text(body, "title") or ""}
    facts = _facts(body, text, value, asking.read_language(body, person))
    chat = sandbox.room.chat_of(person)
    said = sandbox.room.add(chat, "person", sandbox.clock.now(), shown)
    if not (text and await _moves_the_clock(sandbox, chat, text)):
        await sandbox.post_to_bot(chat, "message", said.id, facts)
    return web.json_response({"id": said.id})


def _facts(body: Json, text: str | None, value: Json | None, spoken: Language) -> Json:
    typed = activities.typed(text, spoken) if text is not None else {}
    if value is None:
        return typed
    return {**typed, **activities.pressed(value, asking.read_text(body, "replyToId"), spoken)}


async def _moves_the_clock(sandbox: Sandbox, chat: Chat, text: str) -> bool:
    """'vooruit 7 dagen' is meant for the example's clock, not for the bot."""
    days = asked_days(text, local_day(sandbox.clock.now(), ZoneInfo(activities.ZONE)))
    if days is None:
        return False
    if not days or not await travel(sandbox, days):
        sandbox.room.add(chat, "system", sandbox.clock.now(), {"line": "clock_refused"})
    return True


async def move_clock(request: web.Request) -> web.Response:
    sandbox = request.app[SANDBOX]
    if not await travel(sandbox, asking.read_days(await asking.read_object(request))):
        asking.refuse("The clock does not go that far.")
    return web.json_response({"now": sandbox.clock.now().isoformat()})


async def begin_again(request: web.Request) -> web.Response:
    """Bring back the example as it was delivered: chats, clock and the bot's own memory."""
    sandbox = request.app[SANDBOX]
    sandbox.beginnings += 1
    async with sandbox.travelling:
        sandbox.room.empty()
        sandbox.clock.reset()
        await sandbox.programme.reset()
        sandbox.known.clear()
        sandbox.room.empty()  # of what came in meanwhile
    sandbox.events.add("reset", now=sandbox.clock.now().isoformat())
    return web.json_response({"now": sandbox.clock.now().isoformat()})
