"""The SDK's adapter, with a door of our own."""

import json
from typing import Any

from aiohttp import web
from botbuilder.core import Bot, InvokeResponse
from botbuilder.integration.aiohttp import CloudAdapter
from botbuilder.schema import Activity
from botframework.connector.auth import AuthenticateRequestResult, ClaimsIdentity

from bot.authentication import ChannelAuthentication, NotOurs, TokenRefused
from bot.inbound import activity_of
from bot.keys import KeysUnavailable
from bot.wire import write
from domain.errors import BotError


class TurnFailed(BotError):
    """The bot raised; the cause says what. The request itself was good."""


class TeamsAdapter(CloudAdapter):
    """CloudAdapter with its own reading, checking and answering; a turn runs as botbuilder's."""

    def __init__(self, authentication: ChannelAuthentication) -> None:
        super().__init__(authentication)
        self._authentication = authentication

    async def process(
        self, request: web.Request, bot: Bot, ws_response: web.WebSocketResponse | None = None
    ) -> web.Response:
        """Answers 200, or raises the 4xx that the request deserves, or `TurnFailed`."""
        if request.method != "POST":
            raise web.HTTPMethodNotAllowed(request.method, ["POST"])
        activity = await activity_of(request)
        checked = await self._check(request, activity)
        try:
            return _answer(await self.process_activity(checked, activity, bot.on_turn))
        except Exception as error:
            raise TurnFailed from error

    async def _check(self, request: web.Request, activity: Activity) -> AuthenticateRequestResult:
        shown = request.headers.getall("Authorization", [])
        try:
            header = shown[0] if len(shown) == 1 else ""
            return await self._authentication.authenticate_request(activity, header)
        except TokenRefused as refused:
            raise web.HTTPUnauthorized from refused
        except NotOurs as refused:
            raise web.HTTPForbidden from refused
        except KeysUnavailable as refused:
            raise web.HTTPServiceUnavailable(headers={"Retry-After": "10"}) from refused

    def create_claims_identity(self, bot_app_id: str = "") -> ClaimsIdentity:
        """For proactive turns: the stock identity does not say which registration sends."""
        return self._authentication.identity_of(bot_app_id)


def _answer(invoked: InvokeResponse | None) -> web.Response:
    if invoked is None or invoked.body is None:
        return web.Response(status=_status(invoked))
    body: Any = write(invoked.body)
    return web.Response(
        status=_status(invoked), text=json.dumps(body), content_type="application/json"
    )


def _status(invoked: InvokeResponse | None) -> int:
    """Keep the bot's answer, but for a 5xx: Teams would send the same again.

    An invoke that nobody knows is a 501 by the SDK.
    """
    status = 200 if invoked is None else int(invoked.status or 200)
    return 200 if status >= 500 else status
