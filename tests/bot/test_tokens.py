"""The bot's own tokens, by the real msal against a fake Entra."""

import asyncio

import pytest
import time_machine

from bot.registrations import Registrations, register
from bot.tokens import AppTokens
from domain.errors import DeliveryFailed, Outcome
from tests.bot.doors import APP, BREDA, HELMOND, NOBODY, TENANT
from tests.fakes_teams import FakeTeams


@pytest.fixture
def tokens(teams: FakeTeams) -> AppTokens:
    return AppTokens(Registrations([HELMOND, BREDA]))


async def test_many_at_once_share_one_token(tokens: AppTokens, teams: FakeTeams) -> None:
    shown = await asyncio.gather(*(tokens.bearer("helmond") for _ in range(20)))

    assert set(shown) == {"token-1"}
    assert teams.token_posts == 1


async def test_each_registration_asks_its_own_tenant(tokens: AppTokens, teams: FakeTeams) -> None:
    await tokens.bearer("helmond")
    await tokens.bearer("breda")

    asked = teams.made("POST", "/oauth2/v2.0/token")
    assert [call.path.split("/")[1] for call in asked] == [HELMOND.tenant_id, BREDA.tenant_id]
    assert f"client_id={APP}" in asked[0].body


async def test_a_token_is_renewed_five_minutes_before_it_expires(
    tokens: AppTokens, teams: FakeTeams
) -> None:
    with time_machine.travel("2019-01-14T08:00:00Z", tick=False) as clock:
        await tokens.bearer("helmond")
        clock.shift(3600 - 301)
        assert await tokens.bearer("helmond") == "token-1"
        clock.shift(2)
        assert await tokens.bearer("helmond") == "token-2"


@pytest.mark.parametrize("status", [400, 401, 500, 503])
async def test_no_token_means_nothing_was_sent_and_it_may_be_tried_again(
    tokens: AppTokens, teams: FakeTeams, status: int
) -> None:
    teams.token_status = status

    with pytest.raises(DeliveryFailed) as failed:
        await tokens.bearer("helmond")

    assert failed.value.outcome is Outcome.RETRY
    assert failed.value.code.startswith("token ")


async def test_a_failure_is_shared_and_after_a_while_forgotten(
    tokens: AppTokens, teams: FakeTeams
) -> None:
    teams.token_status = 400
    with time_machine.travel("2019-01-14T08:00:00Z", tick=False) as clock:
        failed = await asyncio.gather(
            *(tokens.bearer("helmond") for _ in range(10)), return_exceptions=True
        )
        assert all(isinstance(one, DeliveryFailed) for one in failed)
        assert teams.token_posts == 1

        teams.token_status = 200
        clock.shift(61)  # msal itself does not ask again within the minute
        assert await tokens.bearer("helmond") == "token-2"


async def test_a_caller_that_gives_up_does_not_take_the_token_from_the_others(
    tokens: AppTokens, teams: FakeTeams
) -> None:
    teams.token_delay = 0.1
    hasty = asyncio.create_task(tokens.bearer("helmond"))
    patient = asyncio.create_task(tokens.bearer("helmond"))
    await asyncio.sleep(0.05)
    hasty.cancel()

    assert await patient == "token-1"


async def test_asking_for_a_token_does_not_stop_the_bot(
    tokens: AppTokens, teams: FakeTeams
) -> None:
    teams.token_delay = 0.3
    asking = asyncio.create_task(tokens.bearer("helmond"))
    beats = 0
    while not asking.done():
        await asyncio.sleep(0.01)
        beats += 1

    assert beats > 10


async def test_a_refused_token_is_asked_for_anew(tokens: AppTokens, teams: FakeTeams) -> None:
    await tokens.bearer("helmond")
    tokens.forget("helmond")

    assert await tokens.bearer("helmond") == "token-2"


async def test_a_managed_identity_asks_its_own_machine(teams: FakeTeams) -> None:
    tokens = AppTokens(Registrations([register("x", "UserAssignedMSI", APP, "", TENANT)]))

    assert await tokens.bearer("x") == "token-1"
    assert f"client_id={APP}" in teams.made("GET", "/metadata/identity")[0].path


async def test_a_managed_identity_that_is_refused_may_be_tried_again(teams: FakeTeams) -> None:
    tokens = AppTokens(Registrations([register("x", "UserAssignedMSI", APP, "", TENANT)]))
    teams.token_status = 400

    with pytest.raises(DeliveryFailed) as failed:
        await tokens.bearer("x")
    assert failed.value.outcome is Outcome.RETRY


async def test_an_anonymous_bot_has_no_token(teams: FakeTeams) -> None:
    assert await AppTokens(Registrations([NOBODY])).bearer("sandbox") is None
    assert not teams.calls
