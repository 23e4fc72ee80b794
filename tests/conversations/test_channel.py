"""In a channel or group chat: what is nobody's own is answered, the rest goes on elsewhere."""

import json

import pytest

from dialogs.routes import ROUTES
from storage import reports
from storage.database import Database
from tests.chat import Chat, Exchange, as_text
from tests.conversations.may import MAY
from tests.conversations.test_reporting import filed
from tests.ledger import changes, ledger
from tests.people import Town
from views.cards.verbs import Verb

# What people type in a channel of all that can be typed.
COMMANDS = [
    "help", "hoi", "English", "niets vastleggen", "stop", "stop herinneringen", "herinner mij",
    "mijn acties", "overleg", "stop met papier", "herinner mij aan papier",
    "actie 3.1", "meld papier klaar", "papier is klaar", "geblokkeerd papier", "alles ongewijzigd",
    "alles ongewijzigd behalve papier", "behalve", "mijn meldingen", "herstel",
    "papier is niet van mij", "geef papier aan Karin", "geef papier aan Karin de Wit",
    "papier is toch van mij", "monitor", "monitor op 1 juni 2018", "hoe staat papier ervoor",
    "stand leerlingenvervoer", "hoe staat zwembad ervoor", "wie mist er nog",
    "henk.jansen@helmond.example",
    "ja", "nee", "wat mot ik met die hondepoepbakke", "groen is niet van mij", "import terug",
]  # fmt: skip
SECRETS = ["de leverancier is failliet", "Taxi Janssen procedeert"]
NAMES = ["Marco", "Bakker", "Karin", "de Wit", "Saskia", "Claes", "Henk", "Jansen", "@"]


@pytest.fixture
async def secrets(marco: Chat, saskia: Chat) -> None:
    """A note and a reason that only the coordinator may read."""
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", percentage="40", note=SECRETS[0])
    await marco.says("geblokkeerd 3.3")
    await marco.presses("Opslaan", reason=SECRETS[1], reader="coordinator")
    await saskia.says("help")


def channel_of(chat: Chat, kind: str = "channel") -> Chat:
    return Chat(
        chat.exchange, chat.name, conversation_kind=kind, conversation="19:all@thread.tacv2"
    )


def own(chat: Chat, before: int) -> str:
    return "\n".join(as_text(message) for message in chat.read[before:])


async def test_the_state_of_an_action_is_told_without_anybody(marco, secrets):
    answer = await channel_of(marco).says("hoe staat papier ervoor?")

    assert answer == (
        "Papier: lopend, 40 %, stand ma 14 januari 2019.\n"
        "Wie wat meldde, laat ik hier niet zien. Vraag het me in onze eigen chat."
    )


async def test_a_part_of_a_title_is_enough_to_ask(marco):
    assert "Groenonderhoud: lopend" in await channel_of(marco).says("hoe staat groen ervoor")


async def test_what_may_be_in_the_monitor_may_be_in_the_channel(marco):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", note="gunning in mei", in_monitor="true")

    assert "gunning in mei" in await channel_of(marco).says("stand papier")


async def test_a_reason_that_may_be_read_is_told(marco):
    await marco.says("geblokkeerd 3.1")
    await marco.presses("Opslaan", reason="wacht op de raad", reader="monitor")

    answer = await channel_of(marco).says("stand papier")

    assert "geblokkeerd" in answer
    assert "Reden: wacht op de raad" in answer


async def test_help_in_a_channel_says_what_can_be_asked_there(marco):
    answer = await channel_of(marco).says("help")

    assert "hoe staat papier ervoor" in answer
    assert "mijn acties" not in answer


async def test_a_list_of_ones_own_goes_on_in_the_own_chat(marco):
    await marco.says("help")
    before = len(marco.read)

    here = await channel_of(marco).says("mijn acties")

    assert (
        here == "Dat is persoonlijk. We gaan verder in onze eigen chat; daar staat mijn antwoord."
    )
    assert "IT Hardware" in own(marco, before)


@pytest.mark.parametrize("typed", ["meld papier klaar", "papier is klaar"])
async def test_a_report_in_a_channel_is_asked_about_in_the_own_chat(marco, database, town, typed):
    await marco.says("help")
    before = len(marco.read)

    await channel_of(marco).says(typed)
    asked, stored = own(marco, before), filed(database, town, "3.1")
    thanks = await marco.says("ja")

    assert "Papier: voltooid" in asked
    assert not stored
    assert "Staat erin, dank je." in thanks


@pytest.mark.parametrize("kind", ["channel", "groupChat"])
async def test_herstel_among_others_is_asked_about_first(marco, database, town, kind):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")
    before = len(marco.read)

    await channel_of(marco, kind).says("herstel")
    asked, stored = own(marco, before), filed(database, town, "3.1")
    done = await marco.says("ja")

    assert "In een kanaal of groep typte je: “herstel”. Zal ik dat doen?" in asked
    assert len(stored) == 1
    assert "Ingetrokken." in done


async def test_it_may_have_been_meant_for_somebody_else(marco, database, town):
    await marco.says("help")
    await channel_of(marco).says("stop herinneringen")

    assert "niets vastgelegd" in await marco.says("nee")


async def test_what_is_wrong_is_told_in_the_own_chat(marco):
    await marco.says("help")
    before = len(marco.read)

    here = await channel_of(marco).says("geef groenonderhoud aan henk")
    await marco.says("ja")

    assert "Karin" not in here
    assert "staat op naam van Karin de Wit" in own(marco, before)


async def test_what_nobody_understands_is_no_secret(marco):
    await marco.says("help")

    assert "Dat begrijp ik niet." in await channel_of(marco).says("lekker weer")


async def test_who_never_opened_the_app_reads_how_to(exchange):
    henk = exchange.chat("Henk", "henk.jansen@helmond.example")

    answer = await channel_of(henk).says("mijn acties")

    assert answer == "Dat doe ik alleen in onze eigen chat. Open mij daar, dan gaan we verder."


async def test_the_coordinator_reads_who_is_missing_elsewhere(saskia):
    await saskia.says("help")
    before = len(saskia.read)

    here = await channel_of(saskia).says("wie mist er nog")

    assert "Marco" not in here
    assert "Marco Bakker: 4 acties" in own(saskia, before)


@pytest.mark.parametrize("who", ["Marco", "Saskia"])
async def test_no_word_in_a_channel_shows_a_person_or_stores_a_report(
    who: str, exchange: Exchange, secrets: None, database: Database, town: Town
):
    here = channel_of(exchange.chat(who))
    before = ledger(database)

    for typed in COMMANDS:
        await here.says(typed)

    said = "\n".join(as_text(message) for message in here.read)
    shown = json.dumps(here.read, ensure_ascii=False)
    assert not [name for name in NAMES + SECRETS if name in said]
    assert not [secret for secret in SECRETS if secret in shown]
    kept = changes(before, ledger(database))
    assert not [row for row in kept if "reported_at" in str(row)]
    assert len(filed(database, town, "3.1")) == 1


@pytest.mark.parametrize("who", ["Marco", "Saskia"])
async def test_no_button_in_a_channel_shows_a_person_or_stores_anything(
    who: str, exchange: Exchange, secrets: None, database: Database, town: Town
):
    chat = exchange.chat(who)
    here = channel_of(chat)
    with database.transaction() as db:
        action = town.action(db, "3.1")
        number = reports.of_assignment(db, town.place.id, action.id)[-1].id
    carried = {
        "action": str(action.id), "version": str(action.version), "nonce": "n", "batch": "b",
        "status": "completed", "report": str(number), "said": "papier", "owner": "x",
        "person": str(town.people["Karin"].id), "period": str(action.period.id),
    }  # fmt: skip
    before = ledger(database)

    for verb in set(MAY) - {Verb.CHOOSE_MUNICIPALITY}:
        await here.sends(here.activity(value=carried | {"verb": str(verb)}))

    said = json.dumps(here.read, ensure_ascii=False)
    assert not [name for name in NAMES + SECRETS if name in said]
    assert not changes(before, ledger(database))


def test_what_is_answered_in_a_channel_is_written_down():
    assert {verb for verb, route in ROUTES.items() if route.in_channel} == {
        Verb.HELP, Verb.MONITOR, Verb.MONITORS, Verb.MONITOR_DOCUMENTS, Verb.PERIOD, Verb.STATE,
        Verb.CALENDAR, Verb.MONITOR_JOINT, Verb.MONITOR_SERIES,
        Verb.ASK, Verb.ASK_SHOW, Verb.ASK_CHOOSE, Verb.ASK_NONE, Verb.ASK_USEFUL,
    }  # fmt: skip
