"""Activities that were bent and broken by chance: a 4xx or a turn, never a 5xx."""

import asyncio
import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bot.doors import activity, good_header, our_door
from tests.bot.test_wire import RECEIVED
from tests.fakes_teams import FakeTeams, fake_teams

texts = st.text(st.characters(codec=None), max_size=20)
odd: st.SearchStrategy[Any] = st.sampled_from(
    ["", "\0", "\ud800", "x" * 2000, "2019-01-14", "null", -1, 0, 10**30, 1e308, True, None, [], {}]
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts | odd,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
KEYS = sorted({key for sent in RECEIVED.values() for key in sent} | {"expiration", "deliveryMode"})


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value where something else could stand."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in inside:
        yield (*path, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*path, key))


@st.composite
def bent(draw: Callable[..., Any]) -> Any:
    """A real activity with one to three places changed, taken out or added."""
    sent = copy.deepcopy(RECEIVED[draw(st.sampled_from(sorted(RECEIVED)))])
    for _ in range(draw(st.integers(1, 3))):
        *path, last = draw(st.sampled_from(sorted(places(sent), key=str)))
        holder = sent
        for step in path:
            holder = holder[step]
        if draw(st.booleans()):
            del holder[last]
        else:
            holder[last] = draw(values)
        if not sent or draw(st.integers(0, 4)) == 0:
            sent[draw(st.sampled_from(KEYS) | texts)] = draw(values)
    return sent


def knock_on_both(teams: FakeTeams, certificate: Path, bodies: list[Any]) -> list[int]:
    async def run() -> list[int]:
        async with our_door(teams, certificate) as door:
            for body in bodies:
                await door.status(body, good_header())
            assert door.seen.count(200) == len(door.bot.turns)
            return door.seen

    return asyncio.run(run())


@contextmanager
def served(certificate: Path) -> Iterator[FakeTeams]:
    with fake_teams(certificate) as teams:
        yield teams


def fuzz(certificate: Path, examples: int) -> list[int]:
    """Statuses of that many bent activities, in batches of ten, each by one door."""
    seen: list[int] = []
    with served(certificate) as teams:

        @settings(
            max_examples=examples // 10,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(st.lists(bent() | values, min_size=10, max_size=10))
        def knock(bodies: list[Any]) -> None:
            statuses = knock_on_both(teams, certificate, bodies)
            assert all(status in {200, 400, 401, 403} for status in statuses), statuses
            seen.extend(statuses)

        knock()
    return seen


def test_three_hundred_bent_activities_never_get_a_5xx(certificate: Path) -> None:
    seen = fuzz(certificate, 300)

    assert {200, 400} <= set(seen)


@pytest.mark.soak
def test_two_thousand_bent_activities_never_get_a_5xx(certificate: Path) -> None:
    assert len(fuzz(certificate, 2_000)) >= 2_000


@pytest.mark.parametrize("name", RECEIVED)
def test_the_activities_that_are_bent_are_good_ones(certificate: Path, name: str) -> None:
    with served(certificate) as teams:
        assert knock_on_both(teams, certificate, [activity(**RECEIVED[name])])[0] in {200, 403}
