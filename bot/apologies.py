"""Saying sorry when a turn failed: at once, and once more when Teams asks to wait."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog

from bot.connector import Address, Connector
from domain.errors import DeliveryFailed, Outcome

LONGEST_WAIT = 10.0  # seconds
log = structlog.get_logger(__name__)


class Apologies:
    """Sends without the outbox: the database may be what is broken.

    The second try is in the background, so that nobody's next message waits for it.
    """

    def __init__(self, connector: Connector) -> None:
        self._connector = connector
        self._waiting: set[asyncio.Task[None]] = set()

    async def say(self, to: Address, activity: Mapping[str, Any], reference: str) -> None:
        failure = await self._try(to, activity, reference)
        if failure is None or failure.outcome is not Outcome.RETRY:
            return
        wait = min(failure.retry_after or 0, LONGEST_WAIT)
        task = asyncio.create_task(self._again(wait, to, activity, reference))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    async def _again(
        self, wait: float, to: Address, activity: Mapping[str, Any], reference: str
    ) -> None:
        await asyncio.sleep(wait)
        await self._try(to, activity, reference)

    async def _try(
        self, to: Address, activity: Mapping[str, Any], reference: str
    ) -> DeliveryFailed | None:
        try:
            await self._connector.send(to, activity)
        except DeliveryFailed as failure:
            log.warning("apology not delivered", reference=reference, answer=failure.code)
            return failure
        return None
