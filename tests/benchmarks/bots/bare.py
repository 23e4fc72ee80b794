"""The floor: an echo in bare aiohttp, without SDK, check or database."""

import json
import sys
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import ClientSession, TCPConnector, web

SESSION: web.AppKey[ClientSession] = web.AppKey("session")


async def send(app: web.Application, activity: dict[str, Any], reply: dict[str, Any]) -> None:
    """Post a reply to where an activity came from."""
    conversation = activity["conversation"]
    url = f"{activity['serviceUrl'].rstrip('/')}/v3/conversations/{conversation['id']}/activities"
    body = {
        "type": "message",
        "from": activity["recipient"],
        "recipient": activity["from"],
        "conversation": conversation,
        "replyToId": activity["id"],
        **reply,
    }
    kind = {"Content-Type": "application/json"}
    async with app[SESSION].post(url, data=json.dumps(body).encode(), headers=kind) as answer:
        await answer.read()


async def messages(request: web.Request) -> web.Response:
    activity = json.loads(await request.read())
    await send(request.app, activity, {"text": f"echo: {activity['text']}"})
    return web.Response(status=201)


async def connected(app: web.Application) -> AsyncIterator[None]:
    app[SESSION] = ClientSession(connector=TCPConnector(limit=0))
    yield
    await app[SESSION].close()


def serve(handler: Any, port: int) -> None:
    app = web.Application()
    app.router.add_post("/api/messages", handler)
    app.cleanup_ctx.append(connected)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    serve(messages, int(sys.argv[1]))
