"""A page hears everything, once, also after it was away for a while."""

import asyncio
import json
import time

import pytest

from tests.web.stub_bot import MARCO, Client, Json, StubBot, serving
from web.sandbox import page
from web.sandbox.events import EventLog

Heard = tuple[str, str, Json]


async def listen(client: Client, until: str, last: str | None = None) -> list[Heard]:
    """Read (id, name, facts) up to and including an event of that name."""
    headers = {"Last-Event-ID": last} if last else {}
    heard: list[Heard] = []
    async with asyncio.timeout(5), client.get("/sandbox/events", headers=headers) as answer:
        assert answer.content_type == "text/event-stream"
        while not heard or heard[-1][1] != until:
            block = (await answer.content.readuntil(b"\n\n")).decode()
            if block.startswith(":"):
                continue
            fields = dict(line.split(": ", 1) for line in block.strip().splitlines())
            heard.append((fields.get("id", ""), fields["event"], json.loads(fields["data"])))
    return heard


async def say(client: Client, text: str) -> None:
    answer = await client.post("/sandbox/say", json={"person": MARCO.entra_id, "text": text})
    assert answer.status == 200


def words(heard: list[Heard]) -> list[str]:
    return [facts["message"].get("text", "") for _, name, facts in heard if name == "message"]


async def test_a_new_page_first_gets_all_that_was_said():
    async with serving(StubBot()) as client:
        await say(client, "hoi")

        heard = await listen(client, "ready")

        assert [name for _, name, _ in heard] == ["start", "message", "message", "ready"]
        assert words(heard) == ["hoi", "Je zei: *hoi*"]


async def test_a_page_that_was_away_gets_just_what_it_missed():
    async with serving(StubBot()) as client:
        await say(client, "een")
        place = (await listen(client, "ready"))[-1][0]

        await say(client, "twee")
        await client.post("/sandbox/clock", json={"days": 1})
        heard = await listen(client, "clock", last=place)

        assert words(heard) == ["twee", "Je zei: *twee*"]


async def test_a_page_of_another_run_starts_anew():
    async with serving(StubBot()) as client:
        await say(client, "hoi")

        for last in ("00000000-1", "nonsense", "x-²"):
            assert (await listen(client, "ready", last=last))[0][1] == "start"


async def test_news_arrives_while_the_page_listens():
    async with serving(StubBot()) as client:
        listening = asyncio.create_task(listen(client, "typing"))
        await asyncio.sleep(0.1)

        await say(client, "typ")

        assert [name for _, name, _ in await listening][-2:] == ["message", "typing"]


async def test_a_silent_stream_shows_that_it_lives(monkeypatch):
    monkeypatch.setattr(page, "HEARTBEAT", 0.05)
    async with serving(StubBot()) as client, client.get("/sandbox/events") as answer:
        async with asyncio.timeout(5):
            await answer.content.readuntil(b"event: ready")

            assert b": heartbeat" in await answer.content.readuntil(b"heartbeat\n\n")


@pytest.mark.timeout(20)  # a stream that goes on holds up the stop
async def test_a_stop_ends_the_streams_at_once():
    async with serving(StubBot()) as client, client.get("/sandbox/events") as answer:
        await answer.content.readuntil(b"event: ready")
        begun = time.monotonic()

        await client.server.close()

        await answer.content.read()
        assert time.monotonic() - begun < 2


def test_a_log_that_has_forgotten_says_so():
    log = EventLog(kept=3)
    for number in range(5):
        log.add("message", number=number)

    assert log.place_of(f"{log.run}-1") is None
    assert log.place_of(f"{log.run}-2") == 2
    assert [event.number for event in log.since(2)] == [3, 4, 5]
    assert log.place_of(f"{log.run}-99") is None
