"""Activities that were bent and broken by chance: a 4xx or a turn, never a 5xx, never a change."""

import asyncio
import itertools
import json
import logging
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from storage.database import Database
from storage.tables import MemberRow
from tests.bot.doors import good_header, our_door
from tests.bot.mutations import as_bytes, bent, torn, values
from tests.bot.recorded import SENDER, SHAPES, recorded
from tests.bot.test_recorded import LOUD, Post
from tests.bot.test_wire import RECEIVED
from tests.chat import talking
from tests.fakes_teams import FakeTeams, fake_teams
from tests.ledger import changes, ledger
from tests.people import entra_id, settle

ANSWERS = {200, 400, 401, 403, 413}
BATCH = 10
STRANGERS = st.sampled_from([SENDER, entra_id("Karin"), entra_id("Henk")])
IDS = [recorded(name)["id"] for name in SHAPES]


def knock_on_both(teams: FakeTeams, certificate: Path, bodies: list[Any]) -> list[int]:
    async def run() -> list[int]:
        async with our_door(teams, certificate) as door:
            for body in bodies:
                await door.status(as_bytes(body), good_header())
            assert door.seen.count(200) == len(door.bot.turns)
            return door.seen

    return asyncio.run(run())


@contextmanager
def served(certificate: Path) -> Iterator[FakeTeams]:
    with fake_teams(certificate) as teams:
        yield teams


def in_batches(examples: int) -> settings:
    """Settings for that many bodies, in batches, so that a door is opened once for several.

    Nothing is made smaller that failed: what the bot has stored by then is part of the case.
    """
    return settings(
        max_examples=examples // BATCH,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def fuzz(certificate: Path, examples: int) -> list[int]:
    """Statuses of that many bent activities at the door with tokens."""
    seen: list[int] = []
    with served(certificate) as teams:

        @in_batches(examples)
        @given(st.lists(bent() | torn() | values, min_size=BATCH, max_size=BATCH))
        def knock(bodies: list[Any]) -> None:
            statuses = knock_on_both(teams, certificate, bodies)
            assert set(statuses) <= ANSWERS, statuses
            seen.extend(statuses)

        knock()
    return seen


def test_two_hundred_bent_activities_never_get_a_5xx(certificate: Path) -> None:
    seen = fuzz(certificate, 200)

    assert {200, 400} <= set(seen)


@pytest.mark.soak
def test_two_thousand_bent_activities_never_get_a_5xx(certificate: Path) -> None:
    assert len(fuzz(certificate, 2_000)) >= 2_000


@pytest.mark.parametrize("name", RECEIVED)
def test_the_activities_that_are_read_like_msrest_are_good_ones(
    certificate: Path, name: str
) -> None:
    with served(certificate) as teams:
        assert knock_on_both(teams, certificate, [RECEIVED[name]])[0] in {200, 403}


class Loud(logging.Handler):
    """Keeps what the standard library's loggers had to say above INFO."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def nothing_loud(about: Any) -> Iterator[None]:
    """Fail when anything was logged that somebody would have to look into."""
    heard = Loud()
    logging.getLogger().addHandler(heard)
    try:
        with capture_logs() as logs:
            yield
    finally:
        logging.getLogger().removeHandler(heard)
    assert [line for line in logs if line["log_level"] in LOUD] == [], about
    assert heard.said == [], about


@contextmanager
def running(database: Database) -> Iterator[tuple[asyncio.Runner, Post]]:
    """The whole bot, on a loop that waits between the batches.

    Karin is a colleague without a role here: an ambassador may report for another, after a yes.
    """
    with database.transaction() as db:
        town = settle(db)
        db.get_one(MemberRow, town.people["Karin"].id).roles = []
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        exchange = runner.run(stack.enter_async_context(talking(database)))
        try:
            yield runner, Post(exchange, database, town)
        finally:
            runner.run(stack.aclose())


def besiege(database: Database, examples: int) -> list[int]:
    """Statuses of that many bent activities by strangers; none of them may change anything."""
    seen: list[int] = []
    numbers = itertools.count()
    with running(database) as (runner, post):
        before = ledger(database)

        @in_batches(examples)
        @given(st.lists(st.tuples(bent() | torn(), STRANGERS), min_size=BATCH, max_size=BATCH))
        def knock(sent: list[tuple[Any, str]]) -> None:
            for body, who in sent:
                with nothing_loud(about=body):
                    seen.append(runner.run(post.send(fresh(body, next(numbers)), who)))
                assert seen[-1] in ANSWERS, (seen[-1], body)
            assert changes(before, ledger(database)) == set()

        knock()
    return seen


def fresh(body: Any, number: int) -> str | bytes:
    """Number an activity anew, unless its id was bent: one that came before is not read again."""
    if isinstance(body, bytes):
        return body
    renewed = isinstance(body, dict) and body.get("id") in IDS
    return json.dumps(body | {"id": f"n{number}"} if renewed else body)


def test_five_hundred_bent_activities_change_nothing(database: Database) -> None:
    seen = besiege(database, 500)

    assert seen.count(200) > 50


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_five_thousand_bent_activities_change_nothing(database: Database) -> None:
    assert len(besiege(database, 5_000)) >= 5_000
