"""Teams' side of a file that the bot offers: the yes or the no, and a place to put it."""

from urllib.parse import quote

from aiohttp import web

from web.sandbox import activities, asking
from web.sandbox.files import read_bytes
from web.sandbox.room import Json, Message
from web.sandbox.sandbox import SANDBOX, Sandbox

OFFER = "application/vnd.microsoft.teams.card.file.consent"


async def answer(request: web.Request) -> web.Response:
    """Bring to the bot what somebody said to a file; with a yes goes where it may be put."""
    sandbox = request.app[SANDBOX]
    body = await asking.read_object(request)
    person = await asking.read_person(request, body)
    chat = sandbox.room.chat_of(person)
    message = chat.messages.get(str(body.get("replyToId")))
    offer = _offer(message) if message else None
    if message is None or offer is None:
        asking.refuse("No file was offered in that message.")
    accepts = body.get("consent") == "accept"
    shown: Json = {"pressed": asking.read_text(body, "title") or ""}
    said = sandbox.room.add(chat, "person", sandbox.clock.now(), shown)
    facts = {
        "name": "fileConsent/invoke",
        "value": _accepted(sandbox, offer) if accepts else _declined(offer),
        "replyToId": message.id,
        **activities.client_facts(asking.read_language(body, person)),
    }
    await sandbox.post_to_bot(chat, "invoke", said.id, facts)
    return web.json_response({"id": said.id})


async def put(request: web.Request) -> web.Response:
    """Take the bytes of a file that somebody said yes to, as OneDrive does: all at once."""
    room, place = request.app[SANDBOX].room, request.match_info["file"]
    if place not in room.promised:
        raise web.HTTPNotFound
    content = await read_bytes(request)
    size = len(content)
    if not size or request.headers.get("Content-Range") != f"bytes 0-{size - 1}/{size}":
        raise web.HTTPRequestRangeNotSatisfiable
    room.put_file(place, content)
    return web.json_response({"id": place}, status=201)


def _offer(message: Message) -> Json | None:
    offers: list[Json] = message.content.get("attachments") or []
    return next((one for one in offers if one.get("contentType") == OFFER), None)


def _accepted(sandbox: Sandbox, offer: Json) -> Json:
    name = str(offer.get("name") or "bestand")
    place, base_url = sandbox.room.promise_file(), sandbox.base_url().rstrip("/")
    where = f"{place}/{quote(name, safe='')}"
    upload = {
        "uploadUrl": f"{base_url}/sandbox/uploads/{where}?guid={place}",
        "contentUrl": f"{base_url}/sandbox/files/{where}",
        "name": name,
        "uniqueId": place,
        "fileType": name.rpartition(".")[2],
    }
    context = offer["content"].get("acceptContext")
    return {"type": "fileUpload", "action": "accept", "context": context, "uploadInfo": upload}


def _declined(offer: Json) -> Json:
    context = offer["content"].get("declineContext")
    return {"type": "fileUpload", "action": "decline", "context": context}
