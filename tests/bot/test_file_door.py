"""Fetching a file: from the hosts that we trust, all of it or nothing, and never too much."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.file_door import LARGEST, FileDoor, Line
from bot.hosts import FileHosts
from domain.errors import BadFile, DeliveryFailed, Outcome
from tests.bot.doors import HELMOND, NOBODY

MB = 1024 * 1024
HASTE = aiohttp.ClientTimeout(total=0.6, connect=0.3)
SHORT = Line(limit=HASTE, bringing=HASTE)


@asynccontextmanager
async def serving(handler) -> AsyncIterator[str]:
    """Serve one address on loopback; give what it is called."""
    application = web.Application()
    application.router.add_route("*", "/{name}", handler)
    async with TestServer(application, skip_url_asserts=True) as server:
        yield f"http://127.0.0.1:{server.port}/plan.xlsx?tempauth=v1.eyJ%2Fx"


@pytest.fixture
async def door() -> AsyncIterator[FileDoor]:
    made = FileDoor(FileHosts(["*.sharepoint.com"]), line=SHORT)
    yield made
    await made.close()


async def refused(door: FileDoor, url: str, registration=NOBODY) -> str:
    with pytest.raises(BadFile) as raised:
        await door.fetch(registration, url)
    return raised.value.key


async def test_a_file_comes_whole_and_nothing_of_ours_goes_along(door):
    seen: dict[str, Any] = {}

    async def handler(request):
        seen.update(headers=dict(request.headers), query=request.query_string)
        return web.Response(body=b"x" * MB, headers={"Set-Cookie": "a=b"})

    async with serving(handler) as url:
        content = await door.fetch(NOBODY, url)
        await door.fetch(NOBODY, url)

    assert content == b"x" * MB
    assert not {"Authorization", "Cookie"} & seen["headers"].keys()
    assert seen["query"] in {"tempauth=v1.eyJ%2Fx", "tempauth=v1.eyJ/x"}


async def test_what_is_announced_as_too_large_is_not_read(door):
    sent = []

    async def handler(request):
        answer = web.StreamResponse(headers={"Content-Length": str(200 * MB)})
        await answer.prepare(request)
        for _ in range(200):
            sent.append(MB)
            await answer.write(b"x" * MB)
        return answer

    async with serving(handler) as url:
        assert await refused(door, url) == "file.too_large"
    assert sum(sent) < 20 * MB


async def test_what_grows_too_large_is_not_read_to_the_end(door):
    sent = []

    async def handler(request):
        answer = web.StreamResponse()
        await answer.prepare(request)
        for _ in range(200):
            sent.append(MB)
            await answer.write(b"x" * MB)
        return answer

    async with serving(handler) as url:
        assert await refused(door, url) == "file.too_large"
    assert LARGEST < sum(sent) < 40 * MB


async def test_what_comes_too_slowly_is_given_up(door):
    async def handler(request):
        answer = web.StreamResponse()
        await answer.prepare(request)
        while True:
            await answer.write(b"x")
            await asyncio.sleep(0.05)

    async with serving(handler) as url:
        assert await refused(door, url) == "file.not_fetched"


async def test_what_never_begins_is_given_up(door):
    async def handler(_):
        await asyncio.sleep(5)

    async with serving(handler) as url:
        assert await refused(door, url) == "file.not_fetched"


@pytest.mark.parametrize(
    ("status", "headers", "key"),
    [
        (302, {"Location": "https://kwaad.example/"}, "file.is_page"),
        (307, {"Location": "/elsewhere"}, "file.is_page"),
        (404, {}, "file.not_fetched"),
        (403, {}, "file.not_fetched"),
        (500, {}, "file.not_fetched"),
        (204, {}, "file.not_fetched"),
        (200, {"Content-Type": "text/html"}, "file.is_page"),
        (200, {"Content-Encoding": "gzip"}, "file.not_fetched"),
    ],
)
async def test_an_answer_that_is_no_file_says_what_to_do(door, status, headers, key):
    calls = []

    async def handler(request):
        calls.append(request.path)
        return web.Response(status=status, headers=headers)

    async with serving(handler) as url:
        assert await refused(door, url) == key
    assert len(calls) == 1


async def test_a_connection_that_breaks_off_gives_nothing(door):
    async def handler(request):
        answer = web.StreamResponse(headers={"Content-Length": "1000"})
        await answer.prepare(request)
        await answer.write(b"half")
        request.transport.abort()
        return answer

    async with serving(handler) as url:
        assert await refused(door, url) == "file.not_fetched"


async def test_nobody_answers_there(door):
    assert await refused(door, "http://127.0.0.1:9/plan.xlsx") == "file.not_fetched"


STRANGE = [
    "", "plan.xlsx", "https://kwaad.example/plan.xlsx", "http://helmond.sharepoint.com/plan.xlsx",
    "https://127.0.0.1/plan.xlsx", "http://127.0.0.1/plan.xlsx", "https://10.0.0.1/plan.xlsx",
    "https://[::1]/plan.xlsx", "https://user:word@helmond.sharepoint.com/plan.xlsx",
    "https://helmond.sharepoint.com@kwaad.example/", "https://sharepoint.com/plan.xlsx",
    "https://helmond.sharepoint.com.kwaad.example/", "https://helmond.sharepoint.com:8443/x",
    "https://kwaadsharepoint.com/plan.xlsx", "https://helmond.sharepoint.com",
    "https://helmond.sharepoint.com\\@kwaad.example/", "https://helmond.sharepoint.com/a b",
    "https://helmond.sharepoint.com/#@kwaad.example", "file:///etc/passwd", "ftp://x.sharepoint.com/",
    "https://helmond.sharepoint.com/\r\nHost: kwaad.example", "https://helmond。sharepoint.com/x",
    "//helmond.sharepoint.com/x", "https:///helmond.sharepoint.com/x",
]  # fmt: skip


@pytest.mark.parametrize("url", STRANGE)
async def test_with_an_account_only_microsofts_hosts_are_called(door, url):
    assert await refused(door, url, HELMOND) == "file.unknown_host"


@pytest.mark.parametrize("url", [
    "https://helmond.sharepoint.com/plan.xlsx", "https://127.0.0.1/plan.xlsx",
    "http://127.0.0.1@kwaad.example/", "http://127.0.0.1.kwaad.example/", "http://10.0.0.1/",
    "http://user:word@127.0.0.1/x", "http://127.0.0.1#@kwaad.example/",
])  # fmt: skip
async def test_without_accounts_only_this_machine_is_called(door, url):
    assert await refused(door, url) == "file.unknown_host"


@pytest.mark.parametrize("url", [
    "https://helmond-my.sharepoint.com/personal/saskia/_layouts/15/download.aspx?UniqueId=1&"
    "Translate=false&tempauth=v1.eyJ0eXAi.x_y-z%3D",
    "https://helmond.sharepoint.com:443/:x:/g/personal/EYppPe",
])  # fmt: skip
def test_the_addresses_that_teams_gives_are_allowed(url):
    assert FileHosts(["*.sharepoint.com"]).allows(HELMOND, url)


async def not_brought(door: FileDoor, url: str, registration=NOBODY) -> DeliveryFailed:
    with pytest.raises(DeliveryFailed) as raised:
        await door.bring(registration, url, b"docx")
    return raised.value


async def test_a_file_is_brought_whole_and_nothing_of_ours_goes_along(door):
    seen: dict[str, Any] = {}

    async def handler(request):
        seen.update(headers=dict(request.headers), method=request.method, body=await request.read())
        return web.Response(status=201, headers={"Set-Cookie": "a=b"})

    async with serving(handler) as url:
        await door.bring(NOBODY, url, b"docx" * 100_000)
        await door.bring(NOBODY, url, b"docx")

    assert (seen["method"], seen["body"]) == ("PUT", b"docx")
    assert (seen["headers"]["Content-Range"], seen["headers"]["Content-Length"]) == (
        "bytes 0-3/4",
        "4",
    )
    assert seen["headers"]["Content-Type"] == "application/octet-stream"
    assert not {"Authorization", "Cookie"} & seen["headers"].keys()


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (202, Outcome.PERMANENT), (302, Outcome.PERMANENT), (403, Outcome.PERMANENT),
        (404, Outcome.PERMANENT), (429, Outcome.RETRY), (503, Outcome.AMBIGUOUS),
    ],
)  # fmt: skip
async def test_what_a_host_says_to_a_file_means_what_it_means_for_a_message(door, status, outcome):
    calls = []

    async def handler(request):
        calls.append(request.path)
        return web.Response(status=status, headers={"Location": "/x", "Retry-After": "7"})

    async with serving(handler) as url:
        failed = await not_brought(door, url)
    assert (failed.outcome, failed.retry_after, len(calls)) == (outcome, 7, 1)


async def test_a_host_that_hangs_or_is_not_there_is_given_up(door):
    async def handler(_):
        await asyncio.sleep(5)

    async with serving(handler) as url:
        assert (await not_brought(door, url)).outcome is Outcome.AMBIGUOUS
    assert (await not_brought(door, "http://127.0.0.1:9/x")).outcome is Outcome.RETRY


@pytest.mark.parametrize("url", STRANGE)
async def test_nothing_is_brought_to_a_foreign_host(door, url):
    assert (await not_brought(door, url, HELMOND)).code == "host not allowed"
