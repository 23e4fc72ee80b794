"""The stand-in for Teams' connector: where the bot sends its messages, and asks who is there."""

import json
from typing import NoReturn

from aiohttp import web

from web.sandbox import asking
from web.sandbox.activities import BOT, member
from web.sandbox.room import Chat, Json, Message
from web.sandbox.sandbox import SANDBOX

LARGEST = 100 * 1024  # bytes of UTF-16, as Teams counts
SHOWN = ("text", "textFormat", "attachments", "suggestedActions", "locale", "attachmentLayout")

routes = web.RouteTableDef()
HERE = "/sandbox/connector/v3/conversations"


def fail(status: int, code: str, sentence: str) -> NoReturn:
    """Refuse in the words of Teams."""
    body = json.dumps({"error": {"code": code, "message": sentence}})
    kinds: dict[int, type[web.HTTPException]] = {
        400: web.HTTPBadRequest,
        403: web.HTTPForbidden,
        404: web.HTTPNotFound,
    }
    raise kinds[status](text=body, content_type="application/json")


async def find_chat(request: web.Request) -> Chat:
    chat = await request.app[SANDBOX].chat(request.match_info["conversation"])
    if chat is None:
        fail(404, "ConversationNotFound", "Conversation not found.")
    return chat


def find_message(request: web.Request, chat: Chat) -> Message:
    """Find a message of the bot's own; what a person said is not the bot's to change."""
    message = chat.messages.get(request.match_info["activity"])
    if message is None:
        fail(404, "ActivityNotFoundInConversation", "Activity not found in conversation.")
    if message.author != "bot":
        fail(403, "ForbiddenOperationException", "Only the bot's own messages can be changed.")
    return message


async def read_activity(request: web.Request) -> Json:
    activity = await asking.read_object(request)
    size = len(json.dumps(activity, ensure_ascii=False).encode("utf-16-le", "surrogatepass"))
    if size > LARGEST:
        body = {"error": {"code": "MessageSizeTooBig", "message": "Message size too large."}}
        raise web.HTTPRequestEntityTooLarge(
            LARGEST, size, text=json.dumps(body), content_type="application/json"
        )
    return activity


def shown(activity: Json) -> Json:
    return {name: activity[name] for name in SHOWN if activity.get(name)}


@routes.post(f"{HERE}/{{conversation}}/activities")
@routes.post(f"{HERE}/{{conversation}}/activities/{{reply_to}}")
async def send(request: web.Request) -> web.Response:
    sandbox = request.app[SANDBOX]
    chat = await find_chat(request)
    activity = await read_activity(request)
    if activity.get("type") == "message" and shown(activity):
        message = sandbox.room.add(chat, "bot", sandbox.clock.now(), shown(activity))
        return web.json_response({"id": message.id}, status=201)
    if activity.get("type") == "typing":
        sandbox.room.show_typing(chat)
    return web.json_response({"id": sandbox.room.next_id()}, status=201)


@routes.put(f"{HERE}/{{conversation}}/activities/{{activity}}")
async def update(request: web.Request) -> web.Response:
    sandbox = request.app[SANDBOX]
    chat = await find_chat(request)
    message = find_message(request, chat)
    sandbox.room.replace(chat, message, shown(await read_activity(request)))
    return web.json_response({"id": message.id})


@routes.delete(f"{HERE}/{{conversation}}/activities/{{activity}}")
async def delete(request: web.Request) -> web.Response:
    chat = await find_chat(request)
    request.app[SANDBOX].room.remove(chat, find_message(request, chat))
    return web.Response()


@routes.post(HERE)
async def create(request: web.Request) -> web.Response:
    """Give the personal chat of one member; the same one when it exists already."""
    wanted = await asking.read_object(request)
    members = wanted.get("members")
    first = members[0] if isinstance(members, list) and len(members) == 1 else None
    if not isinstance(first, dict):
        fail(400, "BadSyntax", "A personal chat has one member.")
    for person in await request.app[SANDBOX].people():
        if first.get("id") in (person.user_id, person.entra_id):
            return web.json_response({"id": person.conversation_id}, status=201)
    fail(403, "BotNotInConversationRoster", "The bot is not installed for this user.")


@routes.get(f"{HERE}/{{conversation}}/members")
async def members(request: web.Request) -> web.Response:
    return web.json_response([member((await find_chat(request)).person)])


@routes.get(f"{HERE}/{{conversation}}/pagedmembers")
async def paged_members(request: web.Request) -> web.Response:
    return web.json_response({"members": [member((await find_chat(request)).person)]})


@routes.get(f"{HERE}/{{conversation}}/members/{{member}}")
async def one_member(request: web.Request) -> web.Response:
    person = (await find_chat(request)).person
    wanted = request.match_info["member"]
    if wanted not in (person.user_id, person.entra_id, BOT["id"]):
        fail(404, "MemberNotFoundInConversation", "Member not found in conversation.")
    return web.json_response(member(person))
