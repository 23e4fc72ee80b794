"""The self-check's questions to Microsoft, and to our own address; each fault is one finding."""

import pytest
from aiohttp.test_utils import unused_port

from bot import selfcheck
from bot.keys import SigningKeys
from bot.registrations import Registrations, register
from bot.selfcheck import endpoint, look
from tests.bot.doors import APP, BREDA, HELMOND, TENANT, Door
from tests.fakes_teams import Answer, FakeTeams
from views.texts import LANGUAGES, words

IDENTITY = register("azure", "UserAssignedMSI", APP, "", TENANT)


@pytest.fixture(autouse=True)
def keys_of_the_fake(teams: FakeTeams, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SigningKeys.__init__, "__defaults__", (teams.metadata_url,))


async def found(*registrations, address=""):
    return {one.key: one for one in await look(Registrations(registrations), address)}


async def test_bots_that_microsoft_knows_are_well(teams: FakeTeams) -> None:
    looks = await look(Registrations([HELMOND, BREDA]), "")

    assert [(one.good, one.values.get("key")) for one in looks] == [
        (True, "helmond"), (True, "breda"), (True, None)
    ]  # fmt: skip


async def test_a_secret_that_is_wrong_is_named(teams: FakeTeams) -> None:
    teams.token_status = 401

    refused = (await found(HELMOND))["terminal.doctor.secret_refused"]

    assert not refused.good
    assert refused.values == {"key": "helmond", "reason": "invalid_client"}


@pytest.mark.parametrize(
    ("registration", "reason", "key"),
    [
        (HELMOND, "unauthorized_client", "app_unknown"),
        (HELMOND, "ConnectionError", "no_token"),
        (IDENTITY, "invalid_request", "no_identity"),
    ],
)
def test_every_refusal_says_what_to_put_right(registration, reason, key):
    told = selfcheck._refused(registration, reason)

    assert told.key == f"terminal.doctor.{key}"
    for language in LANGUAGES:
        assert reason in words(language)(told.key, **told.values)


async def test_keys_out_of_reach_are_named(teams: FakeTeams) -> None:
    teams.keys_status = 503

    assert not (await found(HELMOND))["terminal.doctor.no_keys"].good


@pytest.mark.parametrize(("status", "key"), [(400, "endpoint"), (404, "endpoint_odd")])
async def test_our_own_address_is_tried_by_its_name(teams: FakeTeams, status, key):
    teams.answer = Answer(status=status)

    looks = await found(HELMOND, address=f"{teams.url}/")

    assert looks[f"terminal.doctor.{key}"].good == (status == 400)
    assert teams.made("POST", "/api/messages")


async def test_an_address_where_nobody_answers_is_named() -> None:
    silent = await endpoint(f"http://127.0.0.1:{unused_port()}")

    assert silent.key == "terminal.doctor.endpoint_silent"
    assert silent.values["reason"] == "ClientConnectorError"


async def test_our_own_door_answers_the_knock_as_expected(teams: FakeTeams, door: Door) -> None:
    knocked = await endpoint(str(door.url).removesuffix("/api/messages"))

    assert knocked.good


async def test_a_fault_is_a_finding_and_no_log_line(teams: FakeTeams, capfd) -> None:
    teams.keys_status = 503

    await found(HELMOND)

    assert capfd.readouterr() == ("", "")
