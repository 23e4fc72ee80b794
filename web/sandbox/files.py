"""A file that somebody sends in the page: kept for a while, and read by the bot over loopback."""

from urllib.parse import quote

from aiohttp import web

from web.sandbox import activities, asking
from web.sandbox.sandbox import SANDBOX

LARGEST = 20 * 1024 * 1024  # bytes; more than the bot takes, so that one can see it refuse
LONGEST_NAME = 200


async def send(request: web.Request) -> web.Response:
    """Take the bytes of a file, and bring it to the bot as a message of this person."""
    sandbox = request.app[SANDBOX]
    asked = dict(request.query)
    person = await asking.read_person(request, asked)
    name = asking.read_text(asked, "name") or asking.refuse("A file has a 'name'.")
    if len(name) > LONGEST_NAME:
        asking.refuse(f"'name' is longer than {LONGEST_NAME} characters.")
    file_id = sandbox.room.keep_file(await read_bytes(request))
    url = f"{sandbox.base_url().rstrip('/')}/sandbox/files/{file_id}/{quote(name, safe='')}"
    facts = activities.attached(person, name, url, asking.read_language(asked, person))
    chat = sandbox.room.chat_of(person)
    said = sandbox.room.add(chat, "person", sandbox.clock.now(), {"file": name})
    await sandbox.post_to_bot(chat, "message", said.id, facts)
    return web.json_response({"id": said.id})


async def read(request: web.Request) -> web.Response:
    """Give the bytes of a file that was sent; it is never shown as a page."""
    content = request.app[SANDBOX].room.files.get(request.match_info["file"])
    if content is None:
        raise web.HTTPNotFound
    headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
    return web.Response(body=content, content_type="application/octet-stream", headers=headers)


async def read_bytes(request: web.Request) -> bytes:
    """Read all that is sent, and no more than a chat could carry."""
    content = bytearray()
    async for chunk in request.content.iter_any():
        content += chunk
        if len(content) > LARGEST:
            raise web.HTTPRequestEntityTooLarge(LARGEST, len(content))
    return bytes(content)
