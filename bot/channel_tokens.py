"""The check of one token, and the memory of those that were checked."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from bot.keys import SigningKey, SigningKeys
from bot.registrations import Registration, Registrations

ISSUER = "https://api.botframework.com"
LEEWAY = 300.0  # seconds that Teams' clock and ours may differ
REMEMBERED = 1024  # tokens; Teams uses one for many requests, until it expires

# PyJWT lets some of these through for claims of an unexpected type or depth.
_UNREADABLE = (jwt.PyJWTError, ValueError, TypeError, OverflowError, RecursionError)


class TokenRefused(PermissionError):
    """No token, or not one that the Bot Framework made for us: 401. The message is safe to log."""


@dataclass(frozen=True)
class ChannelToken:
    """A token that was checked: by whom it was signed, for which of our bots."""

    claims: Mapping[str, Any]
    key: SigningKey
    registration: Registration
    expires_at: float


class ChannelTokens:
    """Checks the tokens of the Bot Framework; each once, for that is 80 µs of arithmetic."""

    def __init__(
        self, registrations: Registrations, keys: SigningKeys, *, now: Callable[[], float]
    ) -> None:
        self._registrations = registrations
        self._keys = keys
        self._now = now
        self._checked: OrderedDict[bytes, ChannelToken] = OrderedDict()

    async def check(self, auth_header: str) -> ChannelToken:
        fingerprint = hashlib.sha256(auth_header.encode("utf-8", "surrogateescape")).digest()
        known = self._checked.get(fingerprint)
        if known is not None and self._still_good(known):
            return known
        token = await self._verify(_bearer(auth_header))
        self._remember(fingerprint, token)
        return token

    def _still_good(self, token: ChannelToken) -> bool:
        return self._now() < token.expires_at and self._keys.trusts(token.key)

    def _remember(self, fingerprint: bytes, token: ChannelToken) -> None:
        self._checked[fingerprint] = token
        self._checked.move_to_end(fingerprint)
        while len(self._checked) > REMEMBERED:
            self._checked.popitem(last=False)

    async def _verify(self, token: str) -> ChannelToken:
        """Refuse what can be refused by reading first, so that it costs no fetch of keys."""
        key_id, registration = self._announced(token)
        key = await self._keys.find(key_id)
        if key is None:
            raise TokenRefused("unknown key")
        try:
            claims = jwt.decode(
                token,
                key.public_key,
                algorithms=["RS256"],
                issuer=ISSUER,
                leeway=LEEWAY,
                options={"require": ["exp", "iss", "aud"], "verify_aud": False},
            )
        except _UNREADABLE as error:
            raise TokenRefused(type(error).__name__) from error
        return ChannelToken(claims, key, registration, float(claims["exp"]))

    def _announced(self, token: str) -> tuple[str, Registration]:
        """Read the key and the bot that a token names; none of it is to be believed yet."""
        try:
            parts = jwt.decode_complete(token, options={"verify_signature": False})
        except _UNREADABLE as error:
            raise TokenRefused("unreadable") from error
        header, claims = parts["header"], parts["payload"]
        if header.get("alg") != "RS256" or not isinstance(header.get("kid"), str):
            raise TokenRefused("algorithm or key id")
        if claims.get("iss") != ISSUER:
            raise TokenRefused("issuer")
        audience = claims.get("aud")
        found = self._registrations.by_app_id(audience) if isinstance(audience, str) else None
        if found is None:
            raise TokenRefused("audience")
        return header["kid"], found


def _bearer(auth_header: str) -> str:
    scheme, _, token = auth_header.partition(" ")
    if scheme.lower() != "bearer" or not token or " " in token:
        raise TokenRefused("no bearer token")
    return token
