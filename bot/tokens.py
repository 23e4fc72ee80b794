"""The bot's own tokens: what it shows to the connector when it sends."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msal
import requests

from bot.registrations import AppType, Registration, Registrations
from bot.single_flight import SingleFlight
from domain.errors import DeliveryFailed, Outcome

RESOURCE = "https://api.botframework.com"
LOGIN = "https://login.microsoftonline.com"
RENEW_BEFORE = 300.0  # seconds before it expires
TIMEOUT = 10.0  # seconds for each call that msal makes

_MISHAPS = (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError)


@dataclass(frozen=True)
class _Token:
    text: str
    renew_at: float


class AppTokens:
    """One token per registration, shared by all turns until five minutes before it expires.

    The stock SDK makes a new msal application, and so two calls to Entra on the event loop,
    in every turn.
    """

    def __init__(
        self, registrations: Registrations, *, now: Callable[[], float] = time.time
    ) -> None:
        self._sources = {one.key: _Source(one, now) for one in registrations}

    async def bearer(self, registration_key: str) -> str | None:
        """Return a token that is good for five minutes at least; None for an anonymous bot."""
        return await self._sources[registration_key].token()

    def forget(self, registration_key: str) -> None:
        """Teams refused the token: the next call asks for a new one."""
        self._sources[registration_key].forget()

    async def close(self) -> None:
        for source in self._sources.values():
            await source.close()


class _Source:
    def __init__(self, registration: Registration, now: Callable[[], float]) -> None:
        self._registration = registration
        self._now = now
        self._client: Callable[[], dict[str, Any]] | None = None
        self._token: _Token | None = None
        self._flight = SingleFlight(self._acquire)

    async def token(self) -> str | None:
        if self._registration.anonymous:
            return None
        if self._token is None or self._now() >= self._token.renew_at:
            self._token = await self._flight.join()
        return self._token.text

    def forget(self) -> None:
        self._token = None
        self._client = None  # it keeps a cache of its own

    async def close(self) -> None:
        await self._flight.close()

    async def _acquire(self) -> _Token:
        try:
            answer = await asyncio.to_thread(self._ask)
            return _Token(answer["access_token"], self._now() + _lifetime(answer) - RENEW_BEFORE)
        except (*_MISHAPS, msal.exceptions.MsalError) as error:
            raise DeliveryFailed(Outcome.RETRY, f"token {type(error).__name__}") from error

    def _ask(self) -> dict[str, Any]:
        """Call Entra, in a thread; making the application does so already."""
        if self._client is None:
            self._client = _client(self._registration)
        answer = self._client()
        if "access_token" not in answer:
            raise DeliveryFailed(Outcome.RETRY, f"token {answer.get('error', 'without a reason')}")
        return answer


def _lifetime(answer: dict[str, Any]) -> float:
    return float(answer.get("expires_in", 0))


def _client(registration: Registration) -> Callable[[], dict[str, Any]]:
    if registration.app_type is AppType.MANAGED_IDENTITY:
        identity = msal.UserAssignedManagedIdentity(client_id=registration.app_id)
        managed = msal.ManagedIdentityClient(identity, http_client=_Session())
        return lambda: dict(managed.acquire_token_for_client(resource=RESOURCE))
    app = msal.ConfidentialClientApplication(
        registration.app_id,
        client_credential=registration.app_password,
        authority=f"{LOGIN}/{registration.tenant_id}",
        timeout=TIMEOUT,
        instance_discovery=False,  # the authority is Microsoft's own; one call less
    )
    return lambda: dict(app.acquire_token_for_client(scopes=[f"{RESOURCE}/.default"]))


class _Session(requests.Session):
    """Managed identity takes the session as it is, and requests has no time limit of its own."""

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:  # noqa: ANN401 - as it is there
        kwargs.setdefault("timeout", TIMEOUT)
        return super().request(*args, **kwargs)
