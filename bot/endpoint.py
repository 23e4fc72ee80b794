"""POST /api/messages: where Teams knocks."""

import secrets
import traceback
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from botbuilder.core import Bot

from bot.adapter import TeamsAdapter, TurnFailed
from bot.authentication import NotOurs, TokenRefused
from bot.wire import NotAnActivity

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

log = structlog.get_logger(__name__)


def messages_route(adapter: TeamsAdapter, bot: Bot) -> Handler:
    """Make the handler for POST /api/messages; no input gets a 5xx from it.

    Nor for what the bot raises: Teams would send the same activity again, and the bot would
    raise again. The bot says sorry itself; the reference in the log is for whoever looks after
    it.
    """

    async def messages(request: web.Request) -> web.StreamResponse:
        try:
            return await adapter.process(request, bot)
        except web.HTTPException as refused:
            log.info("request refused", status=refused.status, reason=_reason(refused.__cause__))
            raise
        except TurnFailed as failed:
            _note(failed.__cause__ or failed)
            return web.Response()

    return messages


def _reason(cause: BaseException | None) -> str:
    """Our own words if they are ours; those of others may quote what was sent."""
    if isinstance(cause, TokenRefused | NotOurs | NotAnActivity):
        return str(cause)
    return "" if cause is None else type(cause).__name__


def _note(error: BaseException) -> None:
    """Where it went wrong, not what it said: a message may quote a person."""
    log.error(
        "turn failed",
        reference=secrets.token_hex(4),
        error=type(error).__name__,
        trace="".join(traceback.format_tb(error.__traceback__)),
    )
