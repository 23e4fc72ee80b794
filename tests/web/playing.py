"""The stub bot with the sandbox in a real browser, in one line."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.client.sandbox_harness import SandboxPage, browsing
from tests.web.stub_bot import StubBot, serving

MARCO, SASKIA = "Marco Vermeer", "Saskia de Wit"


@asynccontextmanager
async def playing(
    bot: StubBot, size: str = "desktop", *, dark: bool = False
) -> AsyncIterator[SandboxPage]:
    async with (
        serving(bot) as client,
        browsing(str(client.make_url("/")), size, dark=dark) as sandbox,
    ):
        yield sandbox
