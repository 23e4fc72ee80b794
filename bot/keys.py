"""The keys with which the Bot Framework signs its tokens, fetched without stopping the bot."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
import structlog

from bot.single_flight import SingleFlight
from domain.errors import BotError

METADATA_URL = "https://login.botframework.com/v1/.well-known/openidconfiguration"
OLD_AFTER = 3600.0  # seconds; a key that Microsoft withdrew is gone here within the hour
ASK_AGAIN_AFTER = 300.0  # at most one fetch in this time for a key id that nobody knows
TRY_AGAIN_AFTER = 10.0  # after a fetch that failed
LIMIT = aiohttp.ClientTimeout(total=5)

log = structlog.get_logger(__name__)


class KeysUnavailable(BotError):
    """No key was ever fetched, and the server of the keys does not answer now."""


@dataclass(frozen=True)
class SigningKey:
    key_id: str
    public_key: Any  # an RSA public key of `cryptography`
    endorsements: frozenset[str]  # the channels that may speak with it


class SigningKeys:
    """Old keys serve while new ones are fetched; an unknown key id is asked for at once.

    The stock SDK raises an IndexError for an unknown key id until its keys are a day old: the
    bot is deaf from Microsoft's rotation until then. It also fetches without a time limit, on
    the event loop.
    """

    def __init__(
        self, metadata_url: str = METADATA_URL, *, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._url = metadata_url
        self._now = now
        self._keys: dict[str, SigningKey] = {}
        self._fetched_at = float("-inf")
        self._asked_at = float("-inf")
        self._failed_at = float("-inf")
        self._fetch = SingleFlight(self._refresh)

    async def find(self, key_id: str) -> SigningKey | None:
        """Return the key by this id, or None; `KeysUnavailable` when we never had any."""
        if not self._keys:
            await self._fetch_or_fail()
        elif self._due(self._fetched_at + OLD_AFTER):
            self._fetch.start()
        unknown = key_id not in self._keys
        if unknown and self._due(self._asked_at + ASK_AGAIN_AFTER) and await self._fetch.join():
            self._asked_at = self._now()
        return self._keys.get(key_id)

    def trusts(self, key: SigningKey) -> bool:
        """Say whether the key is still published; for tokens that were checked earlier."""
        return self._keys.get(key.key_id) == key

    async def close(self) -> None:
        await self._fetch.close()

    def _due(self, moment: float = float("-inf")) -> bool:
        """Say whether the moment has come, and the last try has not just failed."""
        return self._now() >= max(moment, self._failed_at + TRY_AGAIN_AFTER)

    async def _fetch_or_fail(self) -> None:
        if self._due():
            await self._fetch.join()
        if not self._keys:
            raise KeysUnavailable("the signing keys can not be fetched")

    async def _refresh(self) -> bool:
        try:
            keys = await _fetch(self._url)
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as error:
            self._failed_at = self._now()
            log.warning("signing keys not fetched", error=type(error).__name__)
            return False
        self._keys = keys
        self._fetched_at = self._now()
        return True


async def _fetch(metadata_url: str) -> dict[str, SigningKey]:
    async with aiohttp.ClientSession(timeout=LIMIT, raise_for_status=True) as session:
        metadata = await _json(session, metadata_url)
        published = (await _json(session, metadata["jwks_uri"]))["keys"]
    keys = {key.key_id: key for one in published if (key := _signing_key(one)) is not None}
    if not keys:
        raise ValueError("a key set without keys")
    return keys


async def _json(session: aiohttp.ClientSession, url: str) -> dict[str, Any]:
    async with session.get(url, allow_redirects=False) as answer:
        found = await answer.json(content_type=None)
    if not isinstance(found, dict):
        raise TypeError("not an object")
    return found


def _signing_key(published: Mapping[str, Any]) -> SigningKey | None:
    """Read one key; one that can not be read does not spoil the others."""
    try:
        return SigningKey(
            key_id=published["kid"],
            public_key=jwt.PyJWK.from_dict(dict(published), algorithm="RS256").key,
            endorsements=frozenset(published.get("endorsements", ())),
        )
    except (jwt.PyJWTError, LookupError, TypeError, ValueError) as error:
        log.warning("signing key not read", error=type(error).__name__)
        return None
