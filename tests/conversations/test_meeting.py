"""First contact: who is this, which language, and what a channel may hear."""

from storage import members
from tests.chat import Chat
from tests.people import entra_id


async def test_who_is_invited_is_known_by_address_at_first_contact(exchange, database, town):
    henk = exchange.chat("Henk", "henk.jansen@helmond.example")

    answer = await henk.says("mijn acties")

    assert "Zwembad" in answer
    with database.transaction() as db:
        person = members.find_by_address(db, town.place.id, "henk.jansen@helmond.example")
    assert person is not None
    assert person.entra_id == entra_id("Henk")


async def test_the_roster_is_asked_once(exchange):
    henk = exchange.chat("Henk", "henk.jansen@helmond.example")

    await henk.says("mijn acties")
    await henk.says("monitor")

    assert exchange.roster_calls == [henk.user_id]


async def test_an_address_that_the_plan_does_not_know_is_asked_about(exchange):
    henk = exchange.chat("Henk", "h.jansen@helmond.example")

    answer = await henk.says("hoi")

    assert "Ik vind geen acties bij je account h.jansen@helmond.example." in answer


async def test_the_coordinator_confirms_who_somebody_is(exchange, saskia, database, town):
    await saskia.says("hoi")
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")

    told = await henk.says("henk.jansen@helmond.example")
    await saskia.presses("Ja, dezelfde")

    assert "Dat moet Saskia even bevestigen" in told
    assert "Gekoppeld aan henk.jansen@helmond.example." in henk.read[-1]["text"]
    assert "Zwembad" in await henk.says("mijn acties")


async def test_until_then_the_actions_are_nobody_elses(exchange, saskia):
    await saskia.says("hoi")
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")
    await henk.says("henk.jansen@helmond.example")

    assert "Zwembad" not in await henk.says("mijn acties")


async def test_the_coordinator_may_say_no(exchange, saskia):
    await saskia.says("hoi")
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")
    await henk.says("henk.jansen@helmond.example")

    await saskia.presses("Nee, iemand anders")

    assert "niet van jou is" in henk.read[-1]["text"]
    assert "Zwembad" not in await henk.says("mijn acties")


async def test_nobody_confirms_who_they_are_themselves(exchange, saskia):
    await saskia.says("hoi")
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")
    await henk.says("henk.jansen@helmond.example")

    answer = await henk.sends(henk.activity(value=saskia.button("Ja, dezelfde")))

    assert "Dat kan alleen je coördinator" in answer


async def test_an_account_that_is_somebody_already_can_not_be_claimed(exchange, saskia):
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")

    answer = await henk.says("marco.bakker@helmond.example")

    assert "marco.bakker@helmond.example kan ik niet aan je koppelen" in answer


async def test_what_is_no_address_is_asked_again(exchange):
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")

    assert "geen" in await henk.presses("Versturen", address="henk punt jansen")


async def test_an_install_is_welcomed_once_with_who_why_and_how_to_stop(marco):
    first = await marco.installs()
    again = await marco.installs()

    assert "Hoi Marco, ik ben de MVI-bot van Helmond." in first
    assert "Saskia Claes beheert mij." in first
    assert "Van jou staan 4 acties open." in first
    assert "Typ “stop”" in first
    assert not again


async def test_who_removes_the_bot_is_left_in_peace_and_reports_stay(
    marco, saskia, exchange, database, town
):
    await saskia.says("hoi")
    await saskia.installs("remove")
    read = len(saskia.read)
    await marco.says("actie 3.1")
    await marco.presses("Geblokkeerd")

    await marco.presses("Opslaan", reason="wacht", help="true")

    assert len(saskia.read) == read


async def test_english_by_the_language_of_teams(exchange):
    marco = exchange.chat("Marco", locale="en-GB")

    assert "You have 4 open actions." in await marco.says("my actions")


async def test_english_by_asking_whatever_teams_says(marco):
    await marco.says("English")

    assert "You have 4 open actions." in await marco.says("mijn acties")
    assert "Je hebt 4 open acties." in (
        await marco.says("nederlands") and await marco.says("mijn acties")
    )


async def test_reminders_stop_and_start_by_a_word(marco, database, town):
    await marco.says("stop herinneringen")
    with database.transaction() as db:
        stopped = members.get(db, town.place.id, town.people["Marco"].id).wants_reminders
    await marco.says("herinner mij")
    with database.transaction() as db:
        started = members.get(db, town.place.id, town.people["Marco"].id).wants_reminders

    assert (stopped, started) == (False, True)


async def test_what_is_not_understood_says_so_and_leads_on(marco):
    assert "Typ “help”" in await marco.says("wat gaat de tijd toch snel")


async def test_help_tells_each_what_they_can_do(marco, saskia):
    assert "alles ongewijzigd" in await marco.says("help")
    assert "wie heeft nog niet gemeld" in await saskia.says("help")


async def test_an_unknown_organisation_is_told_so(exchange):
    stranger = exchange.chat("Stranger", town="nowhere")

    assert "Ik ken jouw organisatie nog niet" in await stranger.says("hoi")


async def test_in_a_channel_the_mention_is_stripped_and_nothing_personal_is_said(exchange):
    channel = Chat(exchange, "Marco", conversation_kind="channel", conversation="19:general@thread")
    mention = {
        "type": "mention",
        "text": "<at>De MVI-hulp</at>",
        "mentioned": {"id": "28:bot", "name": "De MVI-hulp"},
    }

    figures = await channel.sends(
        channel.activity(text="<at>De MVI-hulp</at> monitor", entities=[mention])
    )
    mine = await channel.sends(
        channel.activity(text="<at>De MVI-hulp</at> mijn acties", entities=[mention])
    )

    assert "1 van 6 voltooid" in figures
    assert "Papier" not in mine
    assert "onze eigen chat" in mine


async def test_a_mention_of_somebody_else_stays_in_the_text(exchange, marco):
    other = {
        "type": "mention",
        "text": "<at>Karin</at>",
        "mentioned": {"id": "29:karin", "name": "Karin"},
    }
    me = {"type": "mention", "text": "<at>MVI</at>", "mentioned": {"id": "28:bot", "name": "MVI"}}

    answer = await marco.sends(
        marco.activity(text="<at>MVI</at> <at>Karin</at> monitor", entities=[me, other])
    )

    assert "begrijp ik niet" in answer


async def test_an_account_without_an_id_is_asked_to_sign_in(marco):
    anonymous = marco.activity(text="mijn acties")
    del anonymous["from"]["aadObjectId"]

    assert "Log in bij Teams" in await marco.sends(anonymous)
