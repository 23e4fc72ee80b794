"""The memory of tokens that were checked: it saves work, and forgets in time."""

import time
from collections.abc import AsyncIterator

import jwt
import pytest

from bot import channel_tokens
from bot.channel_tokens import ChannelTokens, TokenRefused
from bot.keys import SigningKeys
from bot.registrations import Registrations
from tests.bot.doors import BREDA, HELMOND, claims, good_header
from tests.fakes_teams import FakeTeams, published


class Clock:
    def __init__(self) -> None:
        self.at = time.time()

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def keys(teams: FakeTeams) -> AsyncIterator[SigningKeys]:
    made = SigningKeys(teams.metadata_url)
    yield made
    await made.close()


@pytest.fixture
def tokens(keys: SigningKeys, clock: Clock) -> ChannelTokens:
    return ChannelTokens(Registrations([HELMOND, BREDA]), keys, now=clock)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every token whose signature was looked at."""
    seen: list[str] = []
    real = jwt.decode

    def counted(token: str, *how: object, **more: object) -> object:
        seen.append(token)
        return real(token, *how, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(jwt, "decode", counted)
    return seen


async def test_a_token_is_checked_once(tokens: ChannelTokens, checks: list[str]) -> None:
    header = good_header()["Authorization"]
    for _ in range(5):
        await tokens.check(header)

    assert len(checks) == 1


async def test_an_expired_token_is_checked_again(
    tokens: ChannelTokens, clock: Clock, checks: list[str]
) -> None:
    header = good_header()["Authorization"]
    await tokens.check(header)
    clock.at = claims()["exp"] + 1

    await tokens.check(header)

    assert len(checks) == 2


async def test_a_token_of_a_withdrawn_key_is_refused_though_it_was_good_once(
    tokens: ChannelTokens, keys: SigningKeys, teams: FakeTeams
) -> None:
    header = good_header()["Authorization"]
    await tokens.check(header)
    teams.keys = [published("k2")]
    await keys.find("k2")

    with pytest.raises(TokenRefused):
        await tokens.check(header)


async def test_the_memory_is_bounded(
    tokens: ChannelTokens, monkeypatch: pytest.MonkeyPatch, checks: list[str]
) -> None:
    monkeypatch.setattr(channel_tokens, "REMEMBERED", 3)
    headers = [good_header(jti=str(number))["Authorization"] for number in range(5)]

    for header in headers:
        await tokens.check(header)
    await tokens.check(headers[4])
    assert len(checks) == 5

    await tokens.check(headers[0])
    assert len(checks) == 6


async def test_a_refused_token_takes_no_room(
    tokens: ChannelTokens, monkeypatch: pytest.MonkeyPatch, checks: list[str]
) -> None:
    monkeypatch.setattr(channel_tokens, "REMEMBERED", 1)
    good = good_header()["Authorization"]
    await tokens.check(good)
    for number in range(3):
        with pytest.raises(TokenRefused):
            await tokens.check(good_header(exp=number + 1)["Authorization"])
    checked = len(checks)

    await tokens.check(good)
    assert len(checks) == checked
