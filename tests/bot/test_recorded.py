"""Every shape that Teams sends, as it is: answered, survived, and nothing changed by a stranger."""

import itertools
import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from storage.database import Database
from tests.bot.doors import good_header, our_door
from tests.bot.recorded import SENDER, SHAPES, recorded, sent_by
from tests.chat import Exchange, as_text, talking
from tests.conversations.test_reporting import filed
from tests.fakes_teams import FakeTeams
from tests.ledger import changes, ledger
from tests.people import Town, entra_id, settle

LOUD = {"warning", "error", "critical"}


@dataclass
class Post:
    """Whoever posts activities at a bot that runs, and what they try to forge."""

    exchange: Exchange
    database: Database
    town: Town
    numbers: Any = field(default_factory=itertools.count)

    def carried(self) -> Mapping[str, str]:
        """What a card on Marco's action 3.1 would carry."""
        with self.database.transaction() as db:
            action = self.town.action(db, "3.1")
        nonce = f"n{next(self.numbers)}"
        return {"action": str(action.id), "version": str(action.version), "nonce": nonce}

    async def send(self, body: str | bytes, account: str = SENDER) -> int:
        """Post a body as it is, but for who sends it, and wait until it was answered."""
        if isinstance(body, str):
            body = sent_by(body, account, self.exchange.connector_url, self.carried()).encode()
        url, kind = f"{self.exchange.bot_url}/api/messages", {"Content-Type": "application/json"}
        async with self.exchange.http.post(url, data=body, headers=kind) as answer:
            status = answer.status
        await self.exchange.drain()
        return status


def new_id(body: Any, number: int) -> Any:
    return body | {"id": f"n{number}"}


@pytest.fixture
async def post(database: Database) -> AsyncIterator[Post]:
    with database.transaction() as db:
        town = settle(db)
    async with talking(database) as exchange:
        yield Post(exchange, database, town)


def test_there_are_more_than_forty_shapes_and_each_has_its_own_id() -> None:
    assert len(SHAPES) >= 40
    assert len({recorded(name)["id"] for name in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize("name", SHAPES)
async def test_the_door_with_tokens_lets_every_shape_in(
    teams: FakeTeams, certificate: Path, name: str
) -> None:
    async with our_door(teams, certificate) as door:
        assert await door.status(recorded(name), good_header()) == 200
        assert len(door.bot.turns) == 1


async def test_every_shape_from_a_stranger_is_survived_and_changes_nothing(
    post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    before = ledger(post.database)

    with capture_logs() as logs:
        seen = {name: await post.send(body) for name, body in SHAPES.items()}

    assert {name: status for name, status in seen.items() if status != 200} == {}
    assert [line for line in logs if line["log_level"] in LOUD] == []
    assert [line for line in caplog.records if line.levelname != "INFO"] == []
    assert changes(before, ledger(post.database)) == set()


async def test_no_shape_makes_the_bot_say_sorry(post: Post) -> None:
    for body in SHAPES.values():
        await post.send(body, entra_id("Karin"))

    answers = json.dumps(post.exchange.sent, ensure_ascii=False)
    assert "Monitor Helmond" in answers
    assert "Er ging iets mis" not in answers


LONG = "x" * 2000
BROKEN: list[tuple[str, str, Any, int]] = [
    ("message-personal", "conversation.id", None, 400),
    ("message-personal", "conversation.id", 5, 400),
    ("message-personal", "from.id", None, 400),
    ("message-personal", "conversation.conversationType", LONG, 200),
    ("message-personal", "conversation.tenantId", f"sandbox-{LONG}", 400),
    ("message-personal", "serviceUrl", f"http://127.0.0.1:9/{LONG}", 400),
    ("message-personal", "from.name", LONG, 200),
    ("message-personal", "locale", LONG, 200),
    ("members-added-bot", "recipient", None, 200),
    ("message-edited", "channelData.channel", "x", 200),
    ("file-consent-accepted", "value", "x", 200),
    ("file-consent-accepted", "value", None, 200),
    ("task-fetch", "value", ["x"], 200),
    ("message-extension-query", "value.parameters", "x", 200),
    ("meeting-start", "value", 5, 200),
]


@pytest.mark.parametrize(("name", "place", "value", "status"), BROKEN)
async def test_what_is_broken_in_one_place_is_answered_and_wakes_nobody(
    post: Post, name: str, place: str, value: Any, status: int
) -> None:
    sent = recorded(name)
    *path, last = place.split(".")
    reduce(dict.__getitem__, path, sent)[last] = value

    with capture_logs() as logs:
        assert await post.send(json.dumps(sent)) == status
    assert [line for line in logs if line["log_level"] in LOUD] == []


async def test_a_phone_is_read_like_any_other(post: Post) -> None:
    await post.send(SHAPES["message-mobile-html"], entra_id("Marco"))

    [answer] = post.exchange.sent[f"a:{entra_id('Marco')}"]
    assert "Papier" in as_text(answer)


@pytest.mark.parametrize("name", ["card-submit", "card-execute"])
async def test_a_press_counts_for_who_may(post: Post, name: str) -> None:
    await post.send(SHAPES[name], entra_id("Karin"))
    assert filed(post.database, post.town, "3.1") == []

    await post.send(json.dumps(new_id(recorded(name), 1)), entra_id("Marco"))
    assert len(filed(post.database, post.town, "3.1")) == 1
