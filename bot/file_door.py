"""Files that travel: fetched from and brought to Microsoft's own hosts, and never too much."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import aiohttp

from bot.hosts import FileHosts
from bot.refusals import breakdown, refusal
from bot.registrations import Registration
from domain.errors import BadFile, DeliveryFailed, Outcome

LARGEST = 10 * 1024 * 1024
CHUNK = 64 * 1024
STORED = frozenset({200, 201})
LIMIT = aiohttp.ClientTimeout(total=20, connect=5)
BRINGING = aiohttp.ClientTimeout(total=9, connect=4)  # less than one attempt of the outbox
# Asked for as it is: what is packed could be far more than what was counted.
HEADERS = {"User-Agent": "mvi-bot", "Accept-Encoding": "identity"}


@dataclass(frozen=True)
class Line:
    """How a file travels; a test may shorten the limits or lead a host name elsewhere."""

    limit: aiohttp.ClientTimeout = LIMIT
    bringing: aiohttp.ClientTimeout = BRINGING
    pool: Callable[[], aiohttp.BaseConnector] = aiohttp.TCPConnector


LINE = Line()


class FileDoor:
    """Fetches with no account, token or cookie: the address itself is the key, for some minutes."""

    def __init__(self, hosts: FileHosts, *, line: Line = LINE) -> None:
        self._hosts = hosts
        self._line = line
        self._session: aiohttp.ClientSession | None = None

    async def fetch(self, registration: Registration, url: str) -> bytes:
        """Return what is in the file; raise `BadFile` when it can not be had, or is too large."""
        if not self._hosts.allows(registration, url):
            raise BadFile("file.unknown_host")
        call = self._open().get(url, allow_redirects=False)
        try:
            async with call as answer:
                _check(answer)
                return await _read(answer)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise BadFile("file.not_fetched") from error

    async def bring(self, registration: Registration, url: str, content: bytes) -> None:
        """Put a file where its owner wants it; raise `DeliveryFailed` when it was not taken.

        The same bytes at the same address may be put there again: nothing comes twice of it.
        """
        if not self._hosts.allows(registration, url):
            raise DeliveryFailed(Outcome.PERMANENT, "host not allowed")
        size = len(content)
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes 0-{size - 1}/{size}",
        }
        call = self._open().put(
            url,
            data=BytesIO(content),
            headers=headers,
            allow_redirects=False,
            timeout=self._line.bringing,
        )
        try:
            async with call as answer:
                if answer.status not in STORED:
                    raise refusal(answer.status, answer.headers, b"", time.time)
        except (aiohttp.ClientError, OSError) as error:
            raise breakdown(error) from error

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=self._line.pool(),
                timeout=self._line.limit,
                headers=HEADERS,
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
            )
        return self._session


def _check(answer: aiohttp.ClientResponse) -> None:
    """Refuse an answer that is not the file itself; a phone may send the address of a page."""
    if 300 <= answer.status < 400 or answer.content_type == "text/html":
        raise BadFile("file.is_page")
    packed = answer.headers.get("Content-Encoding", "identity").lower() != "identity"
    if answer.status != 200 or packed:
        raise BadFile("file.not_fetched")
    if (answer.content_length or 0) > LARGEST:
        raise _too_large()


async def _read(answer: aiohttp.ClientResponse) -> bytes:
    """Read at most `LARGEST` bytes, counted as they come: a length need not be announced."""
    read = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        read += chunk
        if len(read) > LARGEST:
            answer.close()
            raise _too_large()
    return bytes(read)


def _too_large() -> BadFile:
    return BadFile("file.too_large", most=LARGEST // 1024**2)
