"""The door without tokens: for the sandbox and the Playground, on this machine only."""

import pytest
from botbuilder.core import TurnContext

from bot.authentication import registration_of
from tests.bot.doors import (
    NOBODY,
    SERVICE,
    Door,
    activity,
)
from tests.fakes_teams import FakeTeams


async def test_the_sandbox_needs_no_token_and_stays_on_this_machine(
    sandbox_door: Door, teams: FakeTeams
) -> None:
    async def reply(context: TurnContext) -> None:
        await context.send_activity("Dank je")

    sandbox_door.bot.then = reply

    assert await sandbox_door.status(activity(serviceUrl=teams.url + "/_connector")) == 200
    assert registration_of(sandbox_door.bot.turns[0]) is NOBODY
    assert "Authorization" not in teams.replies[0].headers


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:3978",
        "http://localhost:56150/_connector",
        "https://[::1]:1/x",
        "http://LOCALHOST",
    ],
)
async def test_every_name_of_this_machine_will_do(sandbox_door: Door, url: str) -> None:
    assert await sandbox_door.status(activity(serviceUrl=url)) == 200


@pytest.mark.parametrize(
    "url",
    [
        SERVICE,
        "http://169.254.169.254/",
        "http://10.0.0.1/",
        "http://localhost.evil.example/",
        "http://localhost@evil.example/",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.2/",
        "http://0.0.0.0/",
        "ftp://localhost/",
    ],
)
async def test_the_sandbox_sends_nothing_to_another_machine(sandbox_door: Door, url: str) -> None:
    assert await sandbox_door.status(activity(serviceUrl=url)) == 403
    assert not sandbox_door.bot.turns


async def test_the_sandbox_speaks_the_language_of_teams_only(sandbox_door: Door) -> None:
    body = activity(serviceUrl="http://localhost:1", channelId="emulator")

    assert await sandbox_door.status(body) == 403


async def test_a_stock_bot_without_an_app_id_lets_anyone_in(stock_without_tokens: Door) -> None:
    body = activity(serviceUrl="http://169.254.169.254/")

    assert await stock_without_tokens.status(body) == 201
    assert stock_without_tokens.bot.turns[0].activity.service_url == "http://169.254.169.254/"
