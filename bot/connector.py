"""Everything that we say to Teams, through one pool of connections."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import aiohttp

from bot.hosts import ServiceHosts
from bot.refusals import breakdown, refusal
from bot.registrations import Registration, Registrations
from bot.tokens import AppTokens
from domain.errors import DeliveryFailed, Outcome

HEADERS = {"Content-Type": "application/json; charset=utf-8", "User-Agent": "mvi-bot"}


@dataclass(frozen=True)
class Address:
    """A conversation of one of our registrations, and where its messages go."""

    registration: str
    service_url: str
    conversation_id: str


@dataclass(frozen=True)
class RosterEntry:
    """What Teams knows of a member of a conversation."""

    name: str
    address: str | None  # e-mail, else user principal name
    entra_id: str | None
    user_id: str


MOST_CONNECTIONS = 500  # more than a round has under way: answers never wait for one
LIMIT = aiohttp.ClientTimeout(total=10, connect=5)


def _pool() -> aiohttp.BaseConnector:
    return aiohttp.TCPConnector(limit=MOST_CONNECTIONS)


@dataclass(frozen=True)
class Transport:
    """How calls travel; a test may shorten the limits or lead a host name elsewhere."""

    limit: aiohttp.ClientTimeout = LIMIT
    pool: Callable[[], aiohttp.BaseConnector] = _pool
    now: Callable[[], float] = time.time


TRANSPORT = Transport()


class Connector:
    """Sends, and says by `DeliveryFailed` what became of it when Teams did not say yes.

    Nothing is retried here: what may be tried again, and when, is the outbox's to decide.
    """

    def __init__(
        self,
        registrations: Registrations,
        tokens: AppTokens,
        hosts: ServiceHosts,
        *,
        transport: Transport = TRANSPORT,
    ) -> None:
        self._registrations = registrations
        self._tokens = tokens
        self._hosts = hosts
        self._transport = transport
        self._session: aiohttp.ClientSession | None = None

    async def send(self, to: Address, activity: Mapping[str, Any]) -> str | None:
        """Return the id of the new message, or None where Teams gives none (an empty 202)."""
        return _id(await self._at(to, "POST", "/activities", activity))

    async def update(self, to: Address, activity_id: str, activity: Mapping[str, Any]) -> None:
        await self._at(to, "PUT", f"/activities/{_segment(activity_id)}", activity)

    async def delete(self, to: Address, activity_id: str) -> None:
        await self._at(to, "DELETE", f"/activities/{_segment(activity_id)}")

    async def member(self, to: Address, user_id: str) -> RosterEntry:
        answer = await self._at(to, "GET", f"/members/{_segment(user_id)}")
        return RosterEntry(
            name=_text(answer, "name") or "",
            address=_text(answer, "email") or _text(answer, "userPrincipalName"),
            entra_id=_text(answer, "aadObjectId") or _text(answer, "objectId"),
            user_id=_text(answer, "id") or user_id,
        )

    async def create_personal(
        self, registration: str, service_url: str, tenant_id: str, user_id: str
    ) -> str:
        """Return the id of the conversation with one person; Teams finds the existing one."""
        ours = self._registration(registration)
        answer = await self._call(
            ours,
            "POST",
            service_url,
            "/v3/conversations",
            {
                "isGroup": False,
                "bot": {"id": f"28:{ours.app_id}"},
                "members": [{"id": user_id}],
                "tenantId": tenant_id,
                "channelData": {"tenant": {"id": tenant_id}},
            },
        )
        if (made := _id(answer)) is None:
            raise DeliveryFailed(Outcome.RETRY, "no conversation id")
        return made

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _at(
        self, to: Address, method: str, path: str, body: Mapping[str, Any] | None = None
    ) -> object:
        conversation = f"/v3/conversations/{_segment(to.conversation_id)}"
        ours = self._registration(to.registration)
        return await self._call(ours, method, to.service_url, conversation + path, body)

    async def _call(
        self,
        ours: Registration,
        method: str,
        service_url: str,
        path: str,
        body: Mapping[str, Any] | None,
    ) -> object:
        """Return the parsed answer; the address is checked here, for it may be a stored one."""
        if not self._hosts.allows(ours, service_url):
            raise DeliveryFailed(Outcome.PERMANENT, "host not allowed")
        payload = None if body is None else json.dumps(body, separators=(",", ":")).encode()
        headers = _authorization(await self._tokens.bearer(ours.key))
        url = service_url.rstrip("/") + path
        try:
            return await self._exchange(method, url, payload, headers)
        except DeliveryFailed as failed:
            if failed.code.startswith("401"):
                self._tokens.forget(ours.key)
            raise
        except (aiohttp.ClientError, OSError) as error:
            raise breakdown(error) from error

    async def _exchange(
        self, method: str, url: str, payload: bytes | None, headers: dict[str, str]
    ) -> object:
        call = self._open().request(
            method, url, data=payload, headers=headers, allow_redirects=False
        )
        async with call as answer:
            if 200 <= answer.status < 300:
                return await _accepted(answer)
            raise refusal(answer.status, answer.headers, await _rest(answer), self._transport.now)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=self._transport.pool(),
                timeout=self._transport.limit,
                headers=HEADERS,
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session

    def _registration(self, key: str) -> Registration:
        found = self._registrations.by_key(key)
        if found is None:
            raise DeliveryFailed(Outcome.PERMANENT, "no such registration")
        return found


async def _accepted(answer: aiohttp.ClientResponse) -> object:
    """Read what Teams said with its yes; after a yes nothing can fail any more."""
    try:
        return json.loads(await _rest(answer))
    except (ValueError, RecursionError):
        return None


async def _rest(answer: aiohttp.ClientResponse) -> bytes:
    try:
        return await answer.read()
    except (aiohttp.ClientError, OSError):
        return b""


def _authorization(token: str | None) -> dict[str, str]:
    return {} if token is None else {"Authorization": f"Bearer {token}"}


def _segment(identifier: str) -> str:
    """Write an id as one step of a path; a dot or two would climb out of it."""
    if identifier in {"", ".", ".."}:
        raise DeliveryFailed(Outcome.PERMANENT, "not an id")
    return quote(identifier, safe="")


def _text(answer: object, name: str) -> str | None:
    value = answer.get(name) if isinstance(answer, dict) else None
    return value if isinstance(value, str) and value else None


def _id(answer: object) -> str | None:
    return _text(answer, "id")
