"""The echo of the Microsoft 365 Agents SDK, as its samples have it, without tokens.

It runs in an environment of its own (`peers.lock`), so nothing of ours is imported here.
"""

import logging
import sys

from aiohttp import web
from microsoft_agents.hosting.aiohttp import CloudAdapter, jwt_authorization_middleware
from microsoft_agents.hosting.core import ActivityHandler, TurnContext
from microsoft_agents.hosting.core.authorization import (
    AgentAuthConfiguration,
    AnonymousTokenProvider,
)

logging.disable(logging.WARNING)  # a line for each request would be measured with it


class Anonymous:
    """Connections without credentials."""

    def __init__(self):
        self.provider = AnonymousTokenProvider()
        self.configuration = AgentAuthConfiguration(anonymous_allowed=True)

    def get_connection(self, _):
        return self.provider

    def get_default_connection(self):
        return self.provider

    def get_token_provider(self, *_):
        return self.provider

    def get_default_connection_configuration(self):
        return self.configuration


class Echo(ActivityHandler):  # type: ignore[misc]
    async def on_message_activity(self, turn_context: TurnContext):
        await turn_context.send_activity(f"echo: {turn_context.activity.text}")


connections = Anonymous()
adapter, bot = CloudAdapter(connection_manager=connections), Echo()


async def messages(request):
    return await adapter.process(request, bot)


app = web.Application(middlewares=[jwt_authorization_middleware])
app["agent_configuration"] = connections.configuration
app.router.add_post("/api/messages", messages)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
