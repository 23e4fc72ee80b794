"""What the environment must tell: fails once, at the start, naming everything."""

import json

import pytest

import settings as environment
from domain.errors import SettingsError

GOOD = {
    "MicrosoftAppId": "11111111-1111-1111-1111-111111111111",
    "MicrosoftAppPassword": "secret",
    "MicrosoftAppTenantId": "22222222-2222-2222-2222-222222222222",
}


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    others = ("ALLOW_ANONYMOUS", "DATABASE_URL", "HOST", "PORT", "PUBLIC_URL", "REGISTRATIONS_FILE")
    for name in (*GOOD, *others):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_the_names_of_the_bot_framework_are_read(empty_environment):
    for name, value in GOOD.items():
        empty_environment.setenv(name, value)

    [credentials] = environment.load().credentials()

    assert credentials.app_id == GOOD["MicrosoftAppId"]
    assert credentials.tenant_id == GOOD["MicrosoftAppTenantId"]


def test_they_may_stand_in_a_file(tmp_path):
    (tmp_path / ".env").write_text("MicrosoftAppId=abc\nPORT=4000\n", encoding="utf-8")

    read = environment.load()

    assert (read.app_id, read.port) == ("abc", 4000)


def test_all_that_is_wrong_is_named_at_once(empty_environment):
    empty_environment.setenv("PORT", "many")
    empty_environment.setenv("ALLOW_ANONYMOUS", "perhaps")

    with pytest.raises(SettingsError, match=r"PORT.*ALLOW_ANONYMOUS"):
        environment.load()


def test_a_password_is_in_no_printout(empty_environment):
    for name, value in GOOD.items():
        empty_environment.setenv(name, value)

    read = environment.load()

    assert "secret" not in repr(read) + repr(read.credentials())


def test_who_asks_nobody_for_a_password_listens_on_loopback_whatever_host_says(empty_environment):
    empty_environment.setenv("ALLOW_ANONYMOUS", "true")
    empty_environment.setenv("HOST", "0.0.0.0")

    assert environment.load().bind_to == "127.0.0.1"


@pytest.mark.parametrize(
    "beside",
    [
        {"MicrosoftAppId": "abc"},
        {"PUBLIC_URL": "https://mvi.helmond.nl"},
        {"REGISTRATIONS_FILE": "registrations.json"},
    ],
    ids=str,
)
def test_anonymous_use_is_refused_beside_anything_real(empty_environment, beside):
    empty_environment.setenv("ALLOW_ANONYMOUS", "true")
    for name, value in beside.items():
        empty_environment.setenv(name, value)

    with pytest.raises(SettingsError, match=next(iter(beside))):
        environment.load().refuse_open_door(municipalities_have_tenant=False)


def test_anonymous_use_is_refused_on_a_database_of_real_tenants(empty_environment):
    empty_environment.setenv("ALLOW_ANONYMOUS", "true")

    with pytest.raises(SettingsError, match="tenant"):
        environment.load().refuse_open_door(municipalities_have_tenant=True)


def test_several_registrations_come_from_a_file(empty_environment, tmp_path):
    entries = [GOOD | {"key": "helmond"}, GOOD | {"key": "schiedam", "MicrosoftAppId": "other"}]
    (tmp_path / "registrations.json").write_text(json.dumps(entries), encoding="utf-8")
    empty_environment.setenv("REGISTRATIONS_FILE", "registrations.json")

    assert [c.key for c in environment.load().credentials()] == ["helmond", "schiedam"]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"key": 1}]', "not json"])
def test_a_registrations_file_that_is_none_says_what_it_should_be(
    empty_environment, tmp_path, text
):
    (tmp_path / "registrations.json").write_text(text, encoding="utf-8")
    empty_environment.setenv("REGISTRATIONS_FILE", "registrations.json")

    with pytest.raises(SettingsError, match=r"registrations\.json"):
        environment.load().credentials()


def test_the_bot_is_known_outside_by_its_version_address_and_app_ids(empty_environment):
    for name, value in (GOOD | {"PUBLIC_URL": "https://mvi.helmond.example"}).items():
        empty_environment.setenv(name, value)

    version, address, app_ids = environment.known_outside()

    assert version.count(".") == 2
    assert (address, app_ids) == (
        "https://mvi.helmond.example",
        {"default": GOOD["MicrosoftAppId"]},
    )


def test_without_a_bot_there_is_no_app_id(empty_environment):
    assert environment.known_outside()[2] == {}
