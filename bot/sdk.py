"""What CloudAdapter asks of the SDK's clients, answered by our connector."""

from typing import NoReturn

from botbuilder.schema import (
    Activity,
    ConversationParameters,
    ConversationResourceResponse,
    ResourceResponse,
)
from botbuilder.schema.teams import TeamsChannelAccount
from botframework.connector.auth import ConnectorFactory, UserTokenClient

from bot.connector import Address, Connector
from bot.wire import write_activity


class LeanConnectorFactory(ConnectorFactory):
    """Makes a client per turn; that costs nothing, for they share the connector's pool."""

    def __init__(self, connector: Connector, registration: str) -> None:
        self._connector = connector
        self._registration = registration

    async def create(self, service_url: str, audience: str | None = None) -> "LeanConnectorClient":
        return LeanConnectorClient(self._connector, self._registration, service_url)


class LeanConnectorClient:
    """Stands in for botframework's ConnectorClient."""

    def __init__(self, connector: Connector, registration: str, service_url: str) -> None:
        self.conversations = Conversations(connector, registration, service_url)


class Conversations:
    """The operations that botbuilder-core calls, by the names that it calls them."""

    def __init__(self, connector: Connector, registration: str, service_url: str) -> None:
        self._connector = connector
        self._registration = registration
        self._service_url = service_url

    async def send_to_conversation(
        self, conversation_id: str, activity: Activity
    ) -> ResourceResponse:
        sent = await self._connector.send(self._address(conversation_id), write_activity(activity))
        return ResourceResponse(id=sent)

    async def reply_to_activity(
        self, conversation_id: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        """Sent like any other: `replyToId` is in the activity, the thread in the conversation."""
        return await self.send_to_conversation(conversation_id, activity)

    async def update_activity(
        self, conversation_id: str, activity_id: str, activity: Activity
    ) -> ResourceResponse:
        await self._connector.update(
            self._address(conversation_id), activity_id, write_activity(activity)
        )
        return ResourceResponse(id=activity_id)

    async def delete_activity(self, conversation_id: str, activity_id: str) -> None:
        await self._connector.delete(self._address(conversation_id), activity_id)

    async def create_conversation(
        self, parameters: ConversationParameters
    ) -> ConversationResourceResponse:
        made = await self._connector.create_personal(
            self._registration,
            self._service_url,
            parameters.tenant_id,
            parameters.members[0].id,
        )
        return ConversationResourceResponse(id=made, service_url=self._service_url)

    async def get_conversation_member(
        self, conversation_id: str, member_id: str
    ) -> TeamsChannelAccount:
        found = await self._connector.member(self._address(conversation_id), member_id)
        return TeamsChannelAccount(
            id=found.user_id, name=found.name, email=found.address, aad_object_id=found.entra_id
        )

    def _address(self, conversation_id: str) -> Address:
        return Address(self._registration, self._service_url, conversation_id)


class NoUserTokens(UserTokenClient):
    """We sign nobody in: who speaks is in the activity that Teams vouches for."""

    async def get_user_token(self, *_: object, **__: object) -> NoReturn:
        raise NotImplementedError("the bot has no OAuth connection")

    get_sign_in_resource = get_user_token
    sign_out_user = get_user_token
    get_token_status = get_user_token
    get_aad_tokens = get_user_token
    exchange_token = get_user_token
