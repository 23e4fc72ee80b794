"""Whether Microsoft lets our bots in, and the internet finds us: asked before anybody writes."""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import aiohttp
import structlog

from bot.keys import KeysUnavailable, SigningKeys
from bot.registrations import AppType, Registration, Registrations
from bot.tokens import AppTokens
from domain.errors import DeliveryFailed
from domain.findings import Finding

REFUSED = 400  # what the door says to a message without anything in it
LIMIT = aiohttp.ClientTimeout(total=10)
SECRET_REFUSED = {"invalid_client"}
APP_UNKNOWN = {"unauthorized_client"}


async def look(registrations: Registrations, address: str) -> list[Finding]:
    """Ask Entra for a token of each bot, for the keys of Teams, and at our own address."""
    with _quiet():
        found = [one async for one in _tokens(registrations)]
        found.append(await _keys())
        if address:
            found.append(await endpoint(address))
    return found


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep log lines out of what a person reads: each fault is a finding already."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    try:
        yield
    finally:
        structlog.configure(**before)


async def _tokens(registrations: Registrations) -> AsyncIterator[Finding]:
    tokens = AppTokens(registrations)
    for one in registrations:
        try:
            await tokens.bearer(one.key)
            yield Finding(True, "terminal.doctor.token", {"key": one.key})
        except DeliveryFailed as refused:
            yield _refused(one, refused.code.removeprefix("token "))
    await tokens.close()


def _refused(registration: Registration, reason: str) -> Finding:
    said = {"key": registration.key, "reason": reason}
    if registration.app_type is AppType.MANAGED_IDENTITY:
        return Finding(False, "terminal.doctor.no_identity", said)
    if reason in SECRET_REFUSED:
        return Finding(False, "terminal.doctor.secret_refused", said)
    if reason in APP_UNKNOWN:
        return Finding(False, "terminal.doctor.app_unknown", said)
    return Finding(False, "terminal.doctor.no_token", said)


async def _keys() -> Finding:
    keys = SigningKeys()
    try:
        await keys.find("")
    except KeysUnavailable:
        return Finding(False, "terminal.doctor.no_keys")
    finally:
        await keys.close()
    return Finding(True, "terminal.doctor.keys")


async def endpoint(address: str) -> Finding:
    """Knock where Teams knocks: by our own name, through the proxy.

    What it brings is no message, so nothing can come of it.
    """
    url = f"{address.rstrip('/')}/api/messages"
    said = {"address": url}
    try:
        async with (
            aiohttp.ClientSession(timeout=LIMIT) as session,
            session.post(url, json={}, allow_redirects=False) as answer,
        ):
            status = answer.status
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        reason = {"reason": type(error).__name__}
        return Finding(False, "terminal.doctor.endpoint_silent", said | reason)
    if status == REFUSED:
        return Finding(True, "terminal.doctor.endpoint", said)
    return Finding(False, "terminal.doctor.endpoint_odd", said | {"status": str(status)})
