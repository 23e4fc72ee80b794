"""Real processes of `app.py serve`, to be killed; and who leads requests to those that live."""

import asyncio
import itertools
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
from aiohttp.test_utils import unused_port

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # a busy machine starts slowly
DRAINING = 10.0  # a stop takes no longer
TEAMS_WAITS = aiohttp.ClientTimeout(total=15)


@dataclass
class Server:
    """One replica; what it writes goes to a file, which a test that fails may show."""

    url: str
    log: Path
    port: int = field(default_factory=unused_port)
    more: dict[str, str] = field(default_factory=dict)
    process: asyncio.subprocess.Process | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        told = {"DATABASE_URL": self.url, "PORT": str(self.port), "ALLOW_ANONYMOUS": "true"}
        environment = os.environ | told | {"LOG_LEVEL": "WARNING"} | self.more
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "app.py", "serve", cwd=ROOT, env=environment,
                stdout=log, stderr=log,
            )  # fmt: skip

    async def ready(self, http: aiohttp.ClientSession) -> None:
        """Wait until it serves; /readyz may rightly say that much waits to be sent."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.process
            assert self.process.returncode is None, self.log.read_text()[-2000:]
            with suppress(aiohttp.ClientError, TimeoutError):
                async with http.get(f"{self.address}/healthz") as answer:
                    if answer.status == 200:
                        return
            await asyncio.sleep(0.05)
        raise AssertionError(f"the bot did not start: {self.log.read_text()[-2000:]}")

    async def kill(self) -> None:
        """End it as a power cut does: nothing is drained, nothing is written any more."""
        if self.process:
            self.process.kill()
            await self.process.wait()

    async def stop(self) -> None:
        if self.process and self.process.returncode is None:
            self.process.terminate()
            await asyncio.wait_for(self.process.wait(), DRAINING)


class Fleet:
    """Replicas of one bot, and a balancer that asks them in turn."""

    def __init__(self, servers: list[Server], http: aiohttp.ClientSession) -> None:
        self.servers = servers
        self.http = http
        self._turn = itertools.cycle(servers)

    async def post(self, body: bytes) -> int:
        """Bring an activity to one of the replicas; 0 when none of them took it."""
        for _ in self.servers:
            server = next(self._turn)
            with suppress(aiohttp.ClientError, TimeoutError):
                return await self._post(server, body)
        return 0

    async def _post(self, server: Server, body: bytes) -> int:
        url, headers = f"{server.address}/api/messages", {"Content-Type": "application/json"}
        async with self.http.post(url, data=body, headers=headers) as answer:
            return answer.status

    async def restart(self, server: Server) -> float:
        """Kill a replica and start it again; return how long it was away, in seconds."""
        began = time.monotonic()
        await server.kill()
        await server.start()
        await server.ready(self.http)
        return time.monotonic() - began


@asynccontextmanager
async def fleet(url: str, folder: Path, replicas: int, **more: str) -> AsyncIterator[Fleet]:
    """Serve a database by so many processes until the end of the block."""
    servers = [Server(url, folder / f"bot-{n}.log", more=more) for n in range(replicas)]
    pool = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(timeout=TEAMS_WAITS, connector=pool) as http:
        try:
            for server in servers:
                await server.start()
                await server.ready(http)
            yield Fleet(servers, http)
        finally:
            for server in servers:
                await server.stop()
