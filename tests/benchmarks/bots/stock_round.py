"""A round of nudges by the stock SDK, all at once: `CloudAdapter.continue_conversation`."""

import asyncio
import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)

from botbuilder.core import TurnContext  # noqa: E402
from botbuilder.integration.aiohttp import (  # noqa: E402
    CloudAdapter,
    ConfigurationBotFrameworkAuthentication,
)
from botbuilder.schema import (  # noqa: E402
    Activity,
    Attachment,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
)


class NoCredentials:
    APP_ID = ""
    APP_PASSWORD = ""


LINE = {"type": "TextBlock", "text": "x" * 900}  # as long as a nudge of ours
CARD = {"type": "AdaptiveCard", "version": "1.2", "body": [LINE]}
TYPE = "application/vnd.microsoft.card.adaptive"


async def nudge(turn: TurnContext) -> None:
    card = Attachment(content_type=TYPE, content=CARD)
    await turn.send_activity(Activity(type="message", attachments=[card]))


def reference(number: int, service_url: str) -> ConversationReference:
    return ConversationReference(
        channel_id="msteams",
        service_url=service_url,
        bot=ChannelAccount(id="28:bot"),
        user=ChannelAccount(id=f"29:{number}"),
        conversation=ConversationAccount(id=f"a:stad-{number}", conversation_type="personal"),
    )


async def main(many: int, service_url: str) -> None:
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(NoCredentials()))
    await asyncio.gather(
        *(
            adapter.continue_conversation(reference(number, service_url), nudge, "")
            for number in range(many)
        )
    )


asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
