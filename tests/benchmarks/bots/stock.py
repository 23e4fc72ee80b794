"""The echo of the Bot Framework SDK, as its samples have it; nobody has to prove who they are."""

import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)

from aiohttp import web  # noqa: E402
from botbuilder.core import ActivityHandler, TurnContext  # noqa: E402
from botbuilder.integration.aiohttp import (  # noqa: E402
    CloudAdapter,
    ConfigurationBotFrameworkAuthentication,
)


class NoCredentials:
    APP_ID = ""
    APP_PASSWORD = ""


class Echo(ActivityHandler):  # type: ignore[misc]
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(f"echo: {turn_context.activity.text}")


adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(NoCredentials()))
bot = Echo()


async def messages(request: web.Request) -> web.Response:
    answer: web.Response = await adapter.process(request, bot)
    return answer


app = web.Application()
app.router.add_post("/api/messages", messages)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
