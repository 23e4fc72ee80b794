"""What people do besides the straight road."""

from datetime import UTC, datetime

from domain.people import Role
from storage import members, monitors, municipalities
from tests.chat import BOT, Chat, Clock, talking
from tests.conversations.test_blocked import stuck
from tests.people import NOON


async def test_just_after_midnight_a_report_is_of_the_new_day(database, town):
    clock = Clock(datetime(2019, 1, 14, 23, 30, tzinfo=UTC))  # 00:30 on the 15th in Helmond
    async with talking(database, clock) as exchange:
        marco = exchange.chat("Marco")
        await marco.says("actie 3.1")

        thanks = await marco.presses("Opslaan", status="running")

        assert "sinds di 15 januari 2019" in thanks
        assert "gemeld op di 15 januari 2019" in await marco.says("mijn acties")


async def test_a_reason_that_may_be_read_is_in_the_proposal(marco, saskia, database, town):
    await saskia.says("hoi")

    await stuck(marco, reason="wacht op de raad", reader="monitor")

    with database.transaction() as db:
        [point] = monitors.points(db, town.place.id)
    assert point.text == "Papier: loopt, met oponthoud: wacht op de raad"


async def test_an_attention_point_needs_words(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")
    await saskia.presses("Als aandachtspunt")

    assert "Vul de tekst" in await saskia.presses("Opslaan", text="  ")


async def test_an_attention_point_can_be_declined_after_all(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")
    await saskia.presses("Als aandachtspunt")

    assert "komt niet in de monitor" in await saskia.presses("Niet nodig")


async def test_being_stuck_is_stored_once_however_often_it_is_pressed(marco):
    await stuck(marco, reason="wacht")
    await marco.says("geblokkeerd 3.2")
    pressed = marco.button("Opslaan") | {"reason": "wacht"}
    await marco.sends(marco.activity(value=pressed))

    assert "Dat had je al gemeld" in await marco.sends(marco.activity(value=pressed))


async def test_who_reported_all_is_told_to_be_done(marco):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    assert "Je bent klaar" in await stuck(marco, reason="wacht")


async def test_nobody_has_to_report_that_nothing_is_open(saskia):
    assert "Je hebt geen open acties" in await saskia.says("alles ongewijzigd")


async def test_what_is_typed_over_a_confirmation_is_no_confirmation(marco):
    await marco.says("alles ongewijzigd")

    answer = await marco.says("misschien")

    assert "Dit begreep ik niet: “misschien”." in answer
    assert "4 acties leg ik vast als ongewijzigd." in answer


async def test_an_exception_needs_a_status_that_we_know(marco):
    assert "Kies hoe het met Papier" in await marco.says("behalve papier, die is zoek")


async def test_an_exception_without_a_status_is_left_out(marco):
    asked = await marco.says("alles ongewijzigd behalve papier")

    assert "3 acties" in asked
    assert "Papier" not in asked


async def test_a_withdrawn_list_is_empty(marco):
    assert "nog niets gemeld" in await marco.says("mijn meldingen")


async def test_a_message_that_is_too_long_says_how_long_it_may_be(marco):
    assert "te lang" in await marco.says("x" * 4_001)


async def test_a_typed_report_without_anything_says_how(marco):
    assert "Typ bijvoorbeeld" in await marco.says("meld :")


async def test_a_decided_identity_is_not_decided_again(exchange, saskia):
    await saskia.says("hoi")
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")
    await henk.says("henk.jansen@helmond.example")
    yes, no = saskia.button("Ja, dezelfde"), saskia.button("Nee, iemand anders")
    await saskia.sends(saskia.activity(value=yes))

    assert "al beslist" in await saskia.sends(saskia.activity(value=no))
    assert "al beslist" in await saskia.sends(saskia.activity(value=yes))


async def test_who_has_no_actions_is_left_in_peace(exchange):
    tom = exchange.chat("Tom", "tom@helmond.example")
    await tom.says("hoi")

    assert "Zodra je een actie krijgt" in await tom.presses("Ik heb geen acties")


async def test_a_place_without_a_plan_says_so(exchange, database, town):
    with database.transaction() as db:
        municipalities.add(db, "nieuwdorp", "Nieuwdorp", at=NOON)
    somebody = exchange.chat("Iemand", town="nieuwdorp")

    assert "nog geen plan" in await somebody.says("monitor")


async def test_nobody_is_missing_when_nothing_is_open(exchange, database, town):
    with database.transaction() as db:
        place = municipalities.add(db, "nieuwdorp", "Nieuwdorp", at=NOON)
        members.add(
            db, place, name="Coco", address="coco@helmond.example", roles=[Role.COORDINATOR]
        )
    coco = exchange.chat("Coco", town="nieuwdorp")

    assert "Er mist niemand" in await coco.says("wie mist er nog")


async def test_a_roster_that_does_not_answer_costs_no_turn(exchange):
    henk = exchange.chat("Henk", "henk.jansen@helmond.example")
    del exchange.roster[henk.user_id]

    assert "Je hebt geen open acties" in await henk.says("mijn acties")


async def test_a_bot_that_joins_by_a_conversation_update_welcomes_too(marco):
    joined = marco.activity(type="conversationUpdate", membersAdded=[BOT])
    somebody = marco.activity(type="conversationUpdate", membersAdded=[{"id": "29:x"}])
    nobody = marco.activity(type="conversationUpdate")

    assert "Hoi Marco" in await marco.sends(joined)
    assert not await marco.sends(somebody)
    assert not await marco.sends(nobody)


async def test_a_universal_action_counts_like_a_button(marco):
    await marco.says("mijn acties")
    pressed = marco.activity(
        type="invoke",
        name="adaptiveCard/action",
        value={"action": {"type": "Action.Execute", "verb": "monitor", "data": {}}},
    )

    assert "Monitor Helmond" in await marco.sends(pressed)


async def test_an_invoke_that_nobody_knows_is_survived(marco):
    assert not await marco.sends(marco.activity(type="invoke", name="task/fetch", value={}))


async def test_an_activity_without_an_id_is_answered(marco):
    nameless = marco.activity(text="monitor")
    del nameless["id"]

    assert "Monitor Helmond" in await marco.sends(nameless)


async def test_without_accounts_a_strange_tenant_is_the_first_town(exchange):
    playground = Chat(exchange, "Megan", account="megan")
    activity = playground.activity(text="monitor")
    activity["conversation"]["tenantId"] = "00000000-0000-0000-0000-0000000000001"
    activity["channelData"]["tenant"]["id"] = activity["conversation"]["tenantId"]

    assert "Monitor Helmond" in await playground.sends(activity)
