"""Cards whose question is answered: short, at their place, without buttons."""

from tests.chat import as_text, buttons
from tests.conversations.test_blocked import stuck


def told(chat):
    return [as_text(one) for one in chat.updates]


async def test_an_answered_draft_keeps_no_buttons(marco):
    await marco.says("papier is klaar")
    await marco.says("ja")

    card = marco.read[0]["attachments"][0]["content"]

    assert buttons(card) == []


async def test_a_dropped_draft_says_that_nothing_was_stored(marco):
    await marco.says("papier is klaar")

    await marco.presses("Niets vastleggen")

    assert told(marco) == ["Goed, ik heb niets vastgelegd."]


async def test_a_draft_that_changed_points_to_the_newer_card(marco):
    await marco.says("papier is klaar")

    await marco.says("nee, papier loopt nog")

    assert told(marco) == ["Vervangen door het bericht hieronder."]
    assert "lopend" in as_text(marco.read[-1])


async def test_a_new_draft_replaces_the_card_of_the_one_before(marco, exchange):
    await marco.says("papier is klaar")
    exchange.clock.move(days=2)

    await marco.says("it hardware is klaar")

    assert told(marco) == ["Vervangen door het bericht hieronder."]


async def test_everything_unchanged_is_settled_too(marco):
    await marco.says("alles ongewijzigd")

    await marco.says("ja")

    assert told(marco)[0].startswith("Vastgelegd: Papier, ")


async def test_a_declined_attention_point_leaves_no_buttons(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")

    await saskia.presses("Niet nodig")

    assert told(saskia) == ["Geen aandachtspunt van gemaakt: Papier: loopt, met oponthoud"]


async def test_an_accepted_attention_point_is_told_on_the_offer(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")
    await saskia.presses("Als aandachtspunt")

    await saskia.presses("Opslaan", text="Papier wacht op de raad")

    assert told(saskia) == ["Aandachtspunt in de monitor: Papier wacht op de raad"]


async def test_a_notice_that_was_answered_can_not_be_answered_by_its_title(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")
    await saskia.says("niet nodig")

    assert "begrijp ik niet" in await saskia.says("niet nodig")


async def test_a_decided_identity_says_what_was_decided(exchange, saskia):
    await saskia.says("hoi")
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")
    await henk.says("henk.jansen@helmond.example")

    await saskia.presses("Nee, iemand anders")

    assert told(saskia) == [
        "Niet gekoppeld: h.jansen@helmond.example en henk.jansen@helmond.example"
        " zijn niet dezelfde."
    ]
