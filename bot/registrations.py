"""Which bots we are: one registration per municipality, all served by one endpoint."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from domain.errors import SettingsError
from views.texts import words

_SAY = words("nl")  # who starts the bot reads the terminal, which speaks Dutch


class AppType(StrEnum):
    SINGLE_TENANT = "SingleTenant"
    MANAGED_IDENTITY = "UserAssignedMSI"
    ANONYMOUS = "Anonymous"  # no tokens at all: the sandbox and the Playground, on loopback


@dataclass(frozen=True)
class Registration:
    """One Azure Bot and its credentials. Made by `register`, which checks them."""

    key: str
    app_type: AppType
    app_id: str
    app_password: str = field(default="", repr=False)
    tenant_id: str = ""

    @property
    def anonymous(self) -> bool:
        return self.app_type is AppType.ANONYMOUS

    def owns(self, tenant_id: object) -> bool:
        """Say whether this is our tenant; ids are GUIDs, which people write in either case."""
        return isinstance(tenant_id, str) and tenant_id.lower() == self.tenant_id.lower()


def register(
    key: str, app_type: str, app_id: str, app_password: str = "", tenant_id: str = ""
) -> Registration:
    """Make a registration that is fit to use; `SettingsError` names all that is missing.

    The stock SDK takes an unknown app type for multi-tenant, and an empty app id for "let
    everybody in". Here both stop the start.
    """
    if app_type not in list(AppType):
        known = ", ".join((AppType.SINGLE_TENANT, AppType.MANAGED_IDENTITY))
        raise SettingsError(_SAY("settings.app_type", key=key, written=app_type, known=known))
    made = Registration(
        key.strip(), AppType(app_type), app_id.strip(), app_password, tenant_id.strip()
    )
    if problems := list(_problems(made)):
        named = ", ".join(problems)
        raise SettingsError(_SAY("settings.missing", key=made.key or "–", named=named))
    return made


def _problems(registration: Registration) -> Iterator[str]:
    """Name the settings that are empty, as they are written in the environment."""
    if not registration.key:
        yield "key"
    if registration.anonymous:
        return
    if not registration.app_id:
        yield "MicrosoftAppId"
    if not registration.tenant_id:
        yield "MicrosoftAppTenantId"
    if registration.app_type is AppType.SINGLE_TENANT and not registration.app_password:
        yield "MicrosoftAppPassword"


class Registrations:
    """All registrations of this process, found by key or by the app id in a token."""

    def __init__(self, registrations: Iterable[Registration]) -> None:
        self._all = tuple(registrations)
        self._by_key = {one.key: one for one in self._all}
        self._by_app_id = {one.app_id.lower(): one for one in self._all}
        if not self._all:
            raise SettingsError(_SAY("settings.no_registration"))
        if len(self._by_key) < len(self._all) or len(self._by_app_id) < len(self._all):
            raise SettingsError(_SAY("settings.registered_twice"))
        if self.anonymous and len(self._all) > 1:
            raise SettingsError(_SAY("settings.anonymous_alone"))

    def __iter__(self) -> Iterator[Registration]:
        return iter(self._all)

    @property
    def anonymous(self) -> Registration | None:
        """Return the one that asks for no token, if that is how we were started."""
        return next((one for one in self._all if one.anonymous), None)

    def by_key(self, key: str) -> Registration | None:
        return self._by_key.get(key)

    def by_app_id(self, app_id: str) -> Registration | None:
        return self._by_app_id.get(app_id.lower())
