"""Our door with an echo behind it: our endpoint, adapter, check of the place, and connector."""

import sys

from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext

from bot.adapter import TeamsAdapter
from bot.authentication import ChannelAuthentication
from bot.connector import Connector
from bot.endpoint import messages_route
from bot.hosts import ServiceHosts
from bot.keys import SigningKeys
from bot.registrations import Registrations, register
from bot.tokens import AppTokens


class Echo(ActivityHandler):  # type: ignore[misc]
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(f"echo: {turn_context.activity.text}")


ours, hosts = Registrations([register("anonymous", "Anonymous", "")]), ServiceHosts()
connector = Connector(ours, AppTokens(ours), hosts)
adapter = TeamsAdapter(ChannelAuthentication(ours, SigningKeys(), connector, hosts))
app = web.Application()
app.router.add_post("/api/messages", messages_route(adapter, Echo()))
app.on_cleanup.append(lambda _: connector.close())
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
