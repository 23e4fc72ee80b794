"""What a registration must have, and what a start without it says."""

import pytest

from bot.registrations import AppType, Registrations, register
from domain.errors import SettingsError
from tests.bot.doors import APP, BREDA, HELMOND, NOBODY, OTHER_APP, TENANT


@pytest.mark.parametrize(
    ("app_type", "app_id", "password", "tenant", "said"),
    [
        ("SingleTenant", "", "secret", TENANT, "MicrosoftAppId"),
        ("SingleTenant", "  ", "secret", TENANT, "MicrosoftAppId"),
        ("SingleTenant", APP, "", TENANT, "MicrosoftAppPassword"),
        ("SingleTenant", APP, "secret", "", "MicrosoftAppTenantId"),
        ("UserAssignedMSI", "", "", TENANT, "MicrosoftAppId"),
        ("UserAssignedMSI", APP, "", "", "MicrosoftAppTenantId"),
        ("MultiTenant", APP, "secret", TENANT, "MultiTenant"),
        ("singletenant", APP, "secret", TENANT, "singletenant"),
        ("", APP, "secret", TENANT, "MicrosoftAppType"),
    ],
)
def test_an_incomplete_registration_stops_the_start(
    app_type: str, app_id: str, password: str, tenant: str, said: str
) -> None:
    with pytest.raises(SettingsError, match=said):
        register("helmond", app_type, app_id, password, tenant)


def test_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(
        SettingsError,
        match=r"in: MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword\.",
    ):
        register("helmond", "SingleTenant", "")


def test_a_managed_identity_needs_no_password() -> None:
    assert register("x", "UserAssignedMSI", APP, "", TENANT).app_type is AppType.MANAGED_IDENTITY


def test_the_sandbox_needs_nothing_but_a_name() -> None:
    assert register("sandbox", "Anonymous", "").anonymous


def test_the_password_is_never_shown() -> None:
    assert "secret" not in repr(HELMOND)


def test_a_registration_is_found_by_key_and_by_the_app_id_in_either_case() -> None:
    ours = Registrations([HELMOND, BREDA])

    assert ours.by_key("breda") is BREDA
    assert ours.by_app_id(OTHER_APP.upper()) is BREDA
    assert ours.by_app_id("") is None
    assert list(ours) == [HELMOND, BREDA]


@pytest.mark.parametrize("these", [[], [HELMOND, HELMOND], [HELMOND, NOBODY]])
def test_registrations_that_do_not_go_together_stop_the_start(these: list) -> None:  # type: ignore[type-arg]
    with pytest.raises(SettingsError):
        Registrations(these)
