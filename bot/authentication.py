"""Who is at the door: the token that Teams shows, and what the activity claims beside it."""

import time
from collections.abc import Callable
from typing import Any

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticateRequestResult,
    AuthenticationConstants,
    BotFrameworkAuthentication,
    ClaimsIdentity,
    ConnectorFactory,
    UserTokenClient,
)

from bot.channel_tokens import ChannelTokens, TokenRefused
from bot.connector import Connector
from bot.hosts import ServiceHosts
from bot.keys import SigningKeys
from bot.registrations import Registration, Registrations
from bot.sdk import LeanConnectorFactory, NoUserTokens

CHANNEL = "msteams"

__all__ = ["ChannelAuthentication", "NotOurs", "TokenRefused", "registration_of"]


class NotOurs(PermissionError):
    """A good token for a place that is not ours: 403. The message is safe to log."""


class BotIdentity(ClaimsIdentity):
    """The claims of a checked token, and the registration that they name."""

    def __init__(self, registration: Registration, claims: dict[str, Any]) -> None:
        kind = AuthenticationConstants.ANONYMOUS_AUTH_TYPE if registration.anonymous else None
        super().__init__(claims, True, kind)
        self.registration = registration


def registration_of(context: TurnContext) -> Registration:
    """Return the registration that a turn came in by (or, when we began it, goes out by)."""
    identity = context.turn_state[BotAdapter.BOT_IDENTITY_KEY]
    if not isinstance(identity, BotIdentity):
        raise TypeError("the turn did not come in by our door")
    return identity.registration


class ChannelAuthentication(BotFrameworkAuthentication):
    """Our own check of every request, and nothing of msrest behind it.

    More than the stock one asks: a token must expire, both tenant ids must be the registration's
    own, and messages go to hosts on the allow-list only. Tokens of the emulator and of skills
    are refused.
    """

    def __init__(
        self,
        registrations: Registrations,
        keys: SigningKeys,
        connector: Connector,
        hosts: ServiceHosts,
        *,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._registrations = registrations
        self._tokens = ChannelTokens(registrations, keys, now=now)
        self._connector = connector
        self._hosts = hosts

    async def authenticate_request(
        self, activity: Activity, auth_header: str
    ) -> AuthenticateRequestResult:
        """Say who the request is for; raise `TokenRefused` or `NotOurs`."""
        identity = await self._identify(activity, auth_header)
        self._check_place(activity, identity.registration)
        result = AuthenticateRequestResult()
        result.claims_identity = identity
        result.audience = AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE
        result.connector_factory = self.create_connector_factory(identity)
        return result

    async def _identify(self, activity: Activity, auth_header: str) -> BotIdentity:
        if (anonymous := self._registrations.anonymous) is not None:
            return BotIdentity(anonymous, {})
        token = await self._tokens.check(auth_header)
        if activity.channel_id not in token.key.endorsements:
            raise TokenRefused("channel not endorsed")
        if token.claims.get(AuthenticationConstants.SERVICE_URL_CLAIM) != activity.service_url:
            raise TokenRefused("another service url")
        return BotIdentity(token.registration, dict(token.claims))

    def _check_place(self, activity: Activity, registration: Registration) -> None:
        if activity.channel_id != CHANNEL:
            raise NotOurs("another channel")
        if not self._hosts.allows(registration, activity.service_url or ""):
            raise NotOurs("host not allowed")
        if registration.anonymous:
            return
        if not all(registration.owns(tenant) for tenant in _tenants(activity)):
            raise NotOurs("another tenant")

    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        raise TokenRefused("no streaming")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:
        if not isinstance(claims_identity, BotIdentity):
            raise TypeError("an identity that we did not make")
        return LeanConnectorFactory(self._connector, claims_identity.registration.key)

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> UserTokenClient:
        return NoUserTokens()

    def identity_of(self, app_id: str) -> BotIdentity:
        """For what the bot starts itself; the SDK names the bot by its app id."""
        registration = self._registrations.by_app_id(app_id)
        if registration is None:
            raise LookupError("no such registration")
        return BotIdentity(registration, {AuthenticationConstants.AUDIENCE_CLAIM: app_id})


def _tenants(activity: Activity) -> tuple[object, object]:
    """Name the tenant by the conversation and by the channel data: both must be there."""
    channel_data = activity.channel_data
    tenant = channel_data.get("tenant") if isinstance(channel_data, dict) else None
    claimed = tenant.get("id") if isinstance(tenant, dict) else None
    return (activity.conversation.tenant_id if activity.conversation else None), claimed
