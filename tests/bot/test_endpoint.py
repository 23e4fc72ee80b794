"""What the bot does with a good request, and what becomes of its own mistakes."""

import json
from typing import Any

import pytest
from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.teams import TeamsInfo
from botbuilder.schema import (
    Activity,
    ChannelAccount,
    ConversationAccount,
    ConversationParameters,
    ConversationReference,
)
from structlog.testing import capture_logs

from bot.authentication import registration_of
from domain.errors import DeliveryFailed
from tests.bot.doors import (
    BREDA,
    HELMOND,
    OTHER_APP,
    OTHER_TENANT,
    SERVICE,
    TENANT,
    Door,
    activity,
    good_header,
)
from tests.fakes_teams import Answer, FakeTeams

INVOKE = activity(type="invoke", name="adaptiveCard/action", value={"action": {"verb": "v"}})


def answering(status: int, body: Any) -> Any:
    async def then(context: TurnContext) -> None:
        await context.send_activity(
            Activity(type="invokeResponse", value=InvokeResponse(status=status, body=body))
        )

    return then


@pytest.mark.parametrize(
    "body",
    [
        {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": {}},
        {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "hoi"},
        {"task": {"type": "continue", "value": {"title": "t"}}},
        {"task": {"type": "message", "value": "klaar"}},
        "klaar",
        [],
    ],
)
async def test_an_invoke_gets_the_answer_of_the_bot(door: Door, body: Any) -> None:
    door.bot.then = answering(200, body)

    status, text = await door.knock(INVOKE, good_header())
    assert (status, json.loads(text)) == (200, body)


@pytest.mark.parametrize(("given", "sent"), [(200, 200), (412, 412), (501, 200), (500, 200)])
async def test_the_status_of_an_invoke_is_the_bots_own_but_never_a_5xx(
    door: Door, given: int, sent: int
) -> None:
    door.bot.then = answering(given, None)

    assert await door.status(INVOKE, good_header()) == sent


async def test_an_invoke_that_nobody_answers_is_not_sent_again(door: Door) -> None:
    assert await door.knock(INVOKE, good_header()) == (200, "")


class Broken(Exception):
    pass


async def break_down(context: TurnContext) -> None:
    raise Broken(f"Ans zei: {context.activity.text}")


@pytest.mark.parametrize("sent", [activity(), INVOKE])
async def test_a_mistake_of_the_bot_is_logged_and_not_sent_again(door: Door, sent: Any) -> None:
    door.bot.then = break_down

    with capture_logs() as logs:
        assert await door.status(sent, good_header()) == 200

    (line,) = [line for line in logs if line["event"] == "turn failed"]
    assert line["error"] == "Broken"
    assert line["reference"]
    assert "break_down" in line["trace"]


async def test_no_person_and_no_text_in_the_log(door: Door) -> None:
    door.bot.then = break_down

    with capture_logs() as logs:
        await door.status(activity(), good_header())
        await door.status(activity(entities="29:ans"), good_header())
        await door.status(activity(conversation={"id": "a:1", "tenantId": "x"}), good_header())
        await door.status(b"29:ans", good_header())

    assert len(logs) == 4
    for secret in ("29:ans", "12 is klaar", "Ans", "ans-entra", "a:1"):
        assert secret not in str([{**line, "trace": ""} for line in logs])


async def test_the_log_says_why_a_request_was_refused(door: Door) -> None:
    with capture_logs() as logs:
        await door.status(activity(), good_header(aud="x"))
        await door.status(activity(entities="x"), good_header())
        await door.status(activity(channelData=None), good_header())
        await door.status(b"{", good_header())

    assert [(line["status"], line["reason"]) for line in logs] == [
        (401, "audience"),
        (400, "entities"),
        (403, "another tenant"),
        (400, "JSONDecodeError"),
    ]


async def test_an_answer_that_can_not_be_written_is_a_mistake_of_the_bot(door: Door) -> None:
    door.bot.then = answering(200, {"a": object()})

    with capture_logs() as logs:
        assert await door.status(INVOKE, good_header()) == 200
    assert logs[-1]["error"] == "TypeError"


async def test_a_permission_error_of_the_bot_is_not_taken_for_a_bad_token(door: Door) -> None:
    async def refuse(context: TurnContext) -> None:
        raise PermissionError

    door.bot.then = refuse

    assert await door.status(activity(), good_header()) == 200


async def test_the_sdks_own_error_handler_may_say_sorry(door: Door) -> None:
    told: list[Exception] = []

    async def say_sorry(context: TurnContext, error: Exception) -> None:
        told.append(error)

    door.bot.then = break_down
    door.adapter.on_turn_error = say_sorry

    assert await door.status(activity(), good_header()) == 200
    assert len(told) == 1


async def test_the_token_says_which_registration_is_meant(door: Door) -> None:
    await door.status(activity(), good_header())
    there = {"id": "a:1", "tenantId": OTHER_TENANT}
    beside = {"tenant": {"id": OTHER_TENANT}}
    await door.status(activity(conversation=there, channelData=beside), good_header(aud=OTHER_APP))

    assert [registration_of(turn) for turn in door.bot.turns] == [HELMOND, BREDA]


async def test_a_reply_goes_out_with_the_token_of_its_registration(
    door: Door, teams: FakeTeams
) -> None:
    async def reply(context: TurnContext) -> None:
        sent = await context.send_activity("Dank je")
        assert sent is not None
        await context.update_activity(Activity(id=sent.id, type="message", text="Dank je!"))
        await context.delete_activity(sent.id)

    door.bot.then = reply
    await door.status(activity(), good_header())

    made = [(call.method, call.path) for call in teams.calls if "/activities" in call.path]
    assert made == [
        ("POST", "/emea/v3/conversations/a:1/activities"),
        ("PUT", "/emea/v3/conversations/a:1/activities/m1"),
        ("DELETE", "/emea/v3/conversations/a:1/activities/m1"),
    ]
    assert teams.replies[0].body["replyToId"] == "1700000000000"
    assert teams.replies[0].body["conversation"]["tenantId"] == TENANT


async def test_a_failed_reply_reaches_the_bot_as_delivery_failed(
    door: Door, teams: FakeTeams
) -> None:
    seen: list[str] = []

    async def reply(context: TurnContext) -> None:
        try:
            await context.send_activity("Dank je")
        except DeliveryFailed as failed:
            seen.append(failed.code)

    teams.answer = Answer(403, {"error": {"code": "BotNotInConversationRoster"}})
    door.bot.then = reply
    await door.status(activity(), good_header())

    assert seen == ["403 BotNotInConversationRoster"]


async def test_the_sdk_can_look_up_a_member(door: Door, teams: FakeTeams) -> None:
    found: list[Any] = []

    async def look(context: TurnContext) -> None:
        found.append(await TeamsInfo.get_member(context, "29:ans"))

    teams.answer = Answer(200, {"id": "29:ans", "name": "Ans", "email": "ans@helmond.nl"})
    door.bot.then = look
    await door.status(activity(), good_header())

    assert (found[0].id, found[0].email) == ("29:ans", "ans@helmond.nl")


async def test_a_proactive_turn_goes_out_by_its_own_registration(
    door: Door, teams: FakeTeams
) -> None:
    reference = ConversationReference(
        service_url=SERVICE, channel_id="msteams", conversation=ConversationAccount(id="a:7")
    )
    seen = []

    async def say(context: TurnContext) -> None:
        seen.append(registration_of(context))
        await context.send_activity("Goedemorgen")

    await door.adapter.continue_conversation(reference, say, OTHER_APP)

    assert seen == [BREDA]
    assert "/a:7/activities" in teams.replies[0].path
    with pytest.raises(LookupError):
        await door.adapter.continue_conversation(reference, say, "unknown")


async def test_the_sdk_can_start_a_conversation(door: Door, teams: FakeTeams) -> None:
    teams.answer = Answer(200, {"id": "a:9"})
    wanted = ConversationParameters(
        members=[ChannelAccount(id="29:ans")],
        tenant_id=TENANT,
        channel_data={"tenant": {"id": TENANT}},
    )
    seen: list[str] = []

    async def say(context: TurnContext) -> None:
        seen.append(context.activity.conversation.id)

    await door.adapter.create_conversation(HELMOND.app_id, say, wanted, "msteams", SERVICE)

    assert seen == ["a:9"]


async def test_streaming_is_refused(door: Door) -> None:
    with pytest.raises(PermissionError):
        await door.adapter.bot_framework_authentication.authenticate_streaming_request("", "")


async def test_nobody_is_signed_in(door: Door) -> None:
    users = await door.adapter.bot_framework_authentication.create_user_token_client(None)

    with pytest.raises(NotImplementedError):
        await users.get_user_token("u", "c", "msteams", "")
