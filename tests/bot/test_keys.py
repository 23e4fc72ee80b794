"""The signing keys: fetched once, renewed behind the bot's back, rotated without a pause."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.keys import KeysUnavailable, SigningKeys
from tests.bot.doors import Door, activity, bearer, claims, good_header, our_door
from tests.fakes_teams import FakeTeams, published, signed


class Watch:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def keys(teams: FakeTeams, watch: Watch) -> AsyncIterator[SigningKeys]:
    made = SigningKeys(teams.metadata_url, now=watch)
    yield made
    await made.close()


async def settled(teams: FakeTeams, fetches: int) -> None:
    for _ in range(200):
        if teams.key_fetches == fetches:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(teams.key_fetches)


async def test_many_at_once_on_a_cold_start_fetch_once(keys: SigningKeys, teams: FakeTeams) -> None:
    found = await asyncio.gather(*(keys.find("k1") for _ in range(20)))

    assert all(found)
    assert teams.key_fetches == 1


async def test_endorsements_are_kept_per_key(keys: SigningKeys, teams: FakeTeams) -> None:
    teams.keys = [published("k1", ("msteams",)), published("k2", ("slack", "webchat"))]

    found = await keys.find("k2")

    assert found is not None
    assert found.endorsements == {"slack", "webchat"}


async def test_a_new_key_is_fetched_at_once(
    keys: SigningKeys, teams: FakeTeams, watch: Watch
) -> None:
    await keys.find("k1")
    teams.keys.append(published("k2"))
    watch.at += 1

    found = await asyncio.gather(*(keys.find("k2") for _ in range(5)))

    assert all(found)
    assert teams.key_fetches == 2


async def test_unknown_keys_are_asked_for_once_in_five_minutes(
    keys: SigningKeys, teams: FakeTeams, watch: Watch
) -> None:
    for _ in range(50):
        assert await keys.find("made up") is None
    assert teams.key_fetches == 2

    watch.at += 301
    for _ in range(50):
        assert await keys.find("made up") is None
    assert teams.key_fetches == 3


async def test_old_keys_serve_while_new_ones_are_fetched(
    keys: SigningKeys, teams: FakeTeams, watch: Watch
) -> None:
    await keys.find("k1")
    teams.keys_delay = 0.3
    watch.at += 3601

    started = time.perf_counter()
    assert await keys.find("k1") is not None
    assert time.perf_counter() - started < teams.keys_delay
    await settled(teams, 2)


async def test_old_keys_serve_while_the_key_server_is_away(
    keys: SigningKeys, teams: FakeTeams, watch: Watch
) -> None:
    await keys.find("k1")
    teams.keys_status = 503
    for _ in range(10):
        watch.at += 86_400
        assert await keys.find("k1") is not None
        await asyncio.sleep(0.01)


async def test_a_withdrawn_key_is_no_longer_trusted(
    keys: SigningKeys, teams: FakeTeams, watch: Watch
) -> None:
    first = await keys.find("k1")
    assert first is not None
    teams.keys = [published("k2")]
    await keys.find("k2")

    assert not keys.trusts(first)


async def test_without_any_key_nobody_can_be_checked(keys: SigningKeys, teams: FakeTeams) -> None:
    teams.keys_status = 500

    with pytest.raises(KeysUnavailable):
        await keys.find("k1")


async def test_a_failed_cold_start_is_tried_again_soon(
    keys: SigningKeys, teams: FakeTeams, watch: Watch
) -> None:
    teams.keys_status = 500
    for _ in range(5):
        with pytest.raises(KeysUnavailable):
            await keys.find("k1")
    teams.keys_status = 200
    watch.at += 11

    assert await keys.find("k1") is not None


@pytest.mark.parametrize("shown", [[], [{}], ["x"], [{"kty": "RSA", "kid": "k1"}], None])
async def test_a_rubbish_key_set_is_no_key_set(
    keys: SigningKeys, teams: FakeTeams, shown: list[dict[str, object]]
) -> None:
    teams.keys = shown

    with pytest.raises(KeysUnavailable):
        await keys.find("k1")


async def test_one_key_that_can_not_be_read_does_not_spoil_the_others(
    keys: SigningKeys, teams: FakeTeams
) -> None:
    teams.keys = [{"kty": "RSA", "kid": "bad", "n": "!", "e": "AQAB"}, published("k1")]

    assert await keys.find("k1") is not None


async def test_a_good_token_is_answered_with_503_while_no_key_can_be_had(
    door: Door, teams: FakeTeams
) -> None:
    teams.keys_status = 500

    assert await door.status(activity(), good_header()) == 503
    assert await door.status(activity(), bearer("a.b.c")) == 401
    assert not door.bot.turns


async def test_a_rotated_key_opens_the_door_and_the_old_one_no_longer_does(
    teams: FakeTeams, certificate: Path, watch: Watch
) -> None:
    async with our_door(teams, certificate, now=watch) as door:
        old, new = good_header(), bearer(signed(claims(), "k2"))
        assert await door.status(activity(), old) == 200
        teams.keys = [published("k2")]

        assert await door.status(activity(), new) == 200
        assert await door.status(activity(), old) == 401


async def test_a_failed_search_for_a_new_key_does_not_cost_five_minutes(
    keys: SigningKeys, teams: FakeTeams, watch: Watch
) -> None:
    await keys.find("k1")
    teams.keys, teams.keys_status = [published("k2")], 500
    assert await keys.find("k2") is None
    teams.keys_status = 200
    watch.at += 11

    assert await keys.find("k2") is not None


async def test_a_key_server_that_is_away_is_not_asked_at_every_knock(
    keys: SigningKeys, teams: FakeTeams
) -> None:
    teams.keys_status = 500
    for _ in range(10):
        with pytest.raises(KeysUnavailable):
            await keys.find("k1")

    assert len(teams.made("GET", "openidconfiguration")) == 1
