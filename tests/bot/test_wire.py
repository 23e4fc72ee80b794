"""A contract: our reading and writing of activities is msrest's own, but for its known losses."""

import json
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest
from botbuilder.core import CardFactory, MessageFactory, TurnContext
from botbuilder.schema import (
    Activity,
    ActivityTypes,
    AttachmentLayoutTypes,
    CardAction,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
    SuggestedActions,
)
from botbuilder.schema.teams import (
    TaskModuleContinueResponse,
    TaskModuleResponse,
    TaskModuleTaskInfo,
)
from msrest.serialization import Model

from bot.wire import NotAnActivity, read_activity, write, write_activity
from tests.bot.doors import TENANT, activity

MENTION = {
    "type": "mention",
    "text": "<at>MVI</at>",
    "mentioned": {"id": "28:bot", "name": "MVI"},
}
CARD = {"type": "AdaptiveCard", "version": "1.2", "body": [{"type": "TextBlock", "text": "ok"}]}
RECEIVED: dict[str, Any] = {
    "message": activity(),
    "mention": activity(text="<at>MVI</at> stand", entities=[MENTION]),
    "submit": activity(text=None, value={"verb": "report", "n": 1, "deep": {"a": [1, None]}}),
    "invoke": activity(type="invoke", name="adaptiveCard/action", value={"action": {"verb": "v"}}),
    "members": activity(
        type="conversationUpdate",
        membersAdded=[{"id": "29:x", "aadObjectId": "e", "name": "X", "userRole": "user"}],
    ),
    "installation": activity(type="installationUpdate", action="add"),
    "reaction": activity(type="messageReaction", reactionsAdded=[{"type": "like"}]),
    "attachment": activity(
        attachments=[{"contentType": "text/html", "content": "<p>", "name": "n"}]
    ),
    "reply": activity(replyToId="7", relatesTo={"activityId": "7", "conversation": {"id": "c"}}),
    "suggested": activity(suggestedActions={"to": ["a"], "actions": [{"type": "imBack"}]}),
    "unknown": activity(toekomst={"a": 1}, conversation={"id": "c", "nieuw": True}),
    "nulls": activity() | {"locale": None, "value": None, "attachments": None},
    "lists": activity(listenFor=["a", "b"], textHighlights=[{"text": "a", "occurrence": 1}]),
    "semantic": activity(semanticAction={"id": "s", "state": "start", "entities": {}}),
}


def attributes(value: Any) -> Any:
    """A model as plain values, to compare two of them."""
    if isinstance(value, Model):
        return {name: attributes(one) for name, one in vars(value).items()}
    if isinstance(value, list):
        return [attributes(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.astimezone(UTC) if isinstance(value, datetime) else value


@pytest.mark.parametrize("name", RECEIVED)
def test_we_read_what_msrest_reads(name: str) -> None:
    ours = attributes(read_activity(RECEIVED[name]))
    theirs = attributes(Activity().deserialize(json.loads(json.dumps(RECEIVED[name]))))

    tenant = ours["conversation"].pop("tenant_id")
    lost = theirs["conversation"]["additional_properties"].pop("tenantId", None)
    assert tenant == lost  # msrest looks for "tenantID" only
    assert theirs["conversation"].pop("tenant_id") is None
    assert ours == theirs


@pytest.mark.parametrize("name", RECEIVED)
def test_what_is_read_is_written_back_whole(name: str) -> None:
    written = write_activity(read_activity(RECEIVED[name]))

    sent = {key: value for key, value in RECEIVED[name].items() if value is not None}
    for moment in ("timestamp", "localTimestamp"):
        assert same_moment(written.pop(moment), sent.pop(moment))
    assert written == without_nones(sent)


def without_nones(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_nones(one) for key, one in value.items() if one is not None}
    return value


def same_moment(one: str, other: str) -> bool:
    return datetime.fromisoformat(one) == datetime.fromisoformat(other)


def _reply() -> Activity:
    reply = MessageFactory.attachment(CardFactory.adaptive_card(CARD))
    reference = ConversationReference(
        conversation=ConversationAccount(id="c"), user=ChannelAccount(id="u"), channel_id="msteams"
    )
    return TurnContext.apply_conversation_reference(reply, reference)


SENT: dict[str, Any] = {
    "text": MessageFactory.text("Dank je"),
    "card": _reply(),
    "enum": Activity(type=ActivityTypes.typing, attachment_layout=AttachmentLayoutTypes.list),
    "actions": Activity(
        type="message",
        suggested_actions=SuggestedActions(actions=[CardAction(type="imBack", title="Ja")]),
    ),
    "value": Activity(type="event", value={"a": [1, 2.5, True, "x"]}),
    "bool": Activity(type="conversationUpdate", history_disclosed=False),
}


@pytest.mark.parametrize("name", SENT)
def test_we_write_what_msrest_writes(name: str) -> None:
    assert json.loads(json.dumps(write_activity(SENT[name]))) == SENT[name].serialize()


def test_a_moment_is_written_with_its_offset() -> None:
    naive, aware = datetime(2019, 1, 14, 9), datetime(2019, 1, 14, 9, tzinfo=UTC)  # noqa: DTZ001

    ours = [
        write_activity(Activity(type="x", timestamp=one))["timestamp"] for one in (naive, aware)
    ]
    theirs = Activity(type="x", timestamp=aware).serialize()["timestamp"]

    assert all(same_moment(one, theirs) for one in ours)


def test_models_of_teams_are_written_too() -> None:
    answer = TaskModuleResponse(
        task=TaskModuleContinueResponse(value=TaskModuleTaskInfo(title="t", height=5))
    )

    assert write(answer) == answer.serialize()


def test_the_tenant_and_the_mention_survive_here_and_not_in_msrest() -> None:
    received = activity(entities=[MENTION])
    ours, theirs = read_activity(received), Activity().deserialize(received)

    assert ours.conversation.tenant_id == TENANT
    assert theirs.conversation.tenant_id is None
    assert write_activity(ours)["entities"] == [MENTION]
    assert write_activity(ours)["conversation"]["tenantId"] == TENANT
    assert theirs.serialize()["entities"] == [{"type": "mention"}]
    assert "tenantId" not in theirs.serialize()["conversation"]


def test_the_sdk_strips_a_mention_that_we_read() -> None:
    received = read_activity(
        activity(text="<at>MVI</at> stand", entities=[MENTION], recipient={"id": "28:bot"})
    )

    assert TurnContext.remove_recipient_mention(received).strip() == "stand"


def test_a_scalar_of_another_type_is_kept_aside() -> None:
    read = read_activity(activity(locale=5, listenFor=[1], historyDisclosed="ja"))

    assert (read.locale, read.listen_for, read.history_disclosed) == (None, None, None)
    assert read.additional_properties == {"locale": 5, "listenFor": [1], "historyDisclosed": "ja"}


@pytest.mark.parametrize(
    "broken",
    [
        {"conversation": "c"},
        {"membersAdded": {}},
        {"attachments": [5]},
        {"timestamp": "x"},
        {"timestamp": []},
        {"expiration": "9999-12-31T23:59:59-23:59"},
        {"suggestedActions": {"actions": [1]}},
    ],
)
def test_a_part_that_can_not_be_read_is_refused_without_quoting_it(broken: Any) -> None:
    with pytest.raises(NotAnActivity, match=r"^[a-z ]+$"):
        read_activity(activity(**broken))
