"""Criteria that somebody takes along: ticked or named, as text, as .docx and as .xlsx."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import docx
import openpyxl
import pytest

from domain.criteria import Catalogue, Kind, Layer, Level
from storage import catalogues
from storage.catalogues import Imported
from storage.database import Database
from tests import catalogue as small
from tests.chat import Chat, Exchange, buttons, file_of
from tests.conversations.questions import asked
from tests.people import NOON, Town

TRANSPORT = "welke criteria voor contractvervoer?"


def criteria_of(count: int, text: str = "Tekst.") -> Catalogue:
    group = small.GROUPS[1]
    many = tuple(
        replace(asked.choice(group.key, number, Level.BASIS, Kind.AWARD), text=f"{text} {number}.")
        for number in range(1, count + 1)
    )
    return Catalogue("Veel", "2019-05-01", starter=False, groups=(group,), criteria=many)


def put(database: Database, town: Town, catalogue: Catalogue) -> None:
    with database.transaction() as db:
        imported = Imported("veel.csv", NOON)
        catalogues.replace_current(db, town.place.id, Layer.CATALOGUE, catalogue, imported)


def titles(chat: Chat) -> list[str]:
    [box] = [part for part in chat.card["body"] if part["type"] == "Input.ChoiceSet"]
    assert box["isMultiSelect"] is True
    return [choice["title"] for choice in box["choices"]]


def ticked(chat: Chat) -> str:
    [box] = [part for part in chat.card["body"] if part["type"] == "Input.ChoiceSet"]
    return str(box["value"])


@pytest.fixture
async def asking(nadia: Chat) -> Chat:
    """Nadia, who just read what there is for transport."""
    await nadia.says(TRANSPORT)
    return nadia


async def test_what_was_shown_last_is_offered_to_be_ticked(nadia: Chat) -> None:
    await nadia.says("welke gunningscriteria op niveau significant voor contractvervoer?")

    await nadia.presses("Kies en kopieer")

    assert titles(nadia) == [
        "T-contractvervoer-13 · Onderwerp 13 · significant",
        "T-contractvervoer-14 · Onderwerp 14 · significant",
    ]
    assert [b["title"] for b in nadia.card["actions"]] == ["Als tekst", "Word", "Excel"]


async def test_who_wants_more_than_was_shown_gets_the_whole_group(nadia: Chat) -> None:
    await nadia.says("welke gunningscriteria op niveau significant voor contractvervoer?")
    await nadia.says("kies criteria")

    await nadia.presses("Alle eisen voor Contractvervoer")

    assert len(titles(nadia)) == 8
    assert titles(nadia)[0] == "T-vervoer-01 · Schone voertuigen · wet"


async def test_as_text_each_criterion_comes_whole_and_the_numbers_at_the_end(
    asking: Chat,
) -> None:
    await asking.says("kies criteria")

    said = await asking.presses(
        "Als tekst", criteria="contractvervoer:T-contractvervoer-13,contractvervoer:T-vervoer-01"
    )

    assert said.startswith("Criteria voor Contractvervoer\nGekopieerd op ma 14 januari 2019, uit:")
    assert "1. T-contractvervoer-13 · Onderwerp 13\nTekst van 13.\nBewijs: Een keurmerk." in said
    assert "Let op: Vraag niet te veel.\nNiveau: significant\nSoort: gunningscriterium" in said
    assert "Wet, beleid of keuze: wet\nBron: Wet B, stand 2021" in said
    assert "T-vervoer-01 | Schone voertuigen | – | minimumeis | wet | Contractvervoer" in said
    assert "in verhouding staat" in said
    assert "samenvatting" not in said


async def test_conversation_nine(exchange: Exchange, asking: Chat, database: Database, town: Town):
    with database.transaction() as db:
        policy = replace(small.OWN[0], group="contractvervoer", number="H-01")
        own = Catalogue("Eigen beleid", "2018", starter=False, groups=(), criteria=(policy,))
        imported = Imported("beleid.csv", NOON)
        catalogues.replace_current(db, town.place.id, Layer.OWN, own, imported)
        group, kinds = "contractvervoer", (Kind.REQUIREMENT, Kind.AWARD)
        some = tuple(
            asked.choice(group, number, Level.SIGNIFICANT, kinds[number % 2])
            for number in range(1, 8)
        )
        whole = Catalogue("Catalogus", "2019-05-01", False, small.GROUPS, some)
        catalogues.replace_current(db, town.place.id, Layer.CATALOGUE, whole, imported)
    await asking.says(TRANSPORT)

    said = await asking.says("zet 2 en 5 en social return in word")

    assert "Word-bestand met 3 criteria, het bewijs en de nummertabel." in said
    assert "Social return staat ook in het eigen beleid van Helmond" in said
    assert "alles overnemen is niet de bedoeling" in said
    assert asking.offer["name"] == "criteria-contractvervoer.docx"
    await asking.accepts()
    document = docx.Document(BytesIO(exchange.uploads["criteria-contractvervoer.docx"]))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings == [
        "T-contractvervoer-02 · Onderwerp 2",
        "T-contractvervoer-05 · Onderwerp 5",
        "H-01 · Social return",
    ]


async def test_a_yes_puts_the_file_in_ones_own_onedrive_and_shows_it(
    exchange: Exchange, asking: Chat
) -> None:
    await asking.says("kopieer alles in excel")

    assert await asking.accepts() == "criteria-contractvervoer.xlsx\n"

    shown = file_of(asking.read[-1])
    assert shown["contentUrl"].startswith("https://helmond-my.sharepoint.com/personal/")
    assert shown["content"] == {"uniqueId": "1150D938", "fileType": "xlsx"}
    book = openpyxl.load_workbook(BytesIO(exchange.uploads["criteria-contractvervoer.xlsx"]))
    assert book["Criteria"].max_row == 9
    assert asking.updates[-1]["text"] == "Aangeboden bestand: criteria-contractvervoer.xlsx"


async def test_a_no_saves_nothing(exchange: Exchange, asking: Chat) -> None:
    await asking.says("zet 13 in word")
    offer = asking.offer

    assert await asking.declines() == "Niet opgeslagen: criteria-contractvervoer.docx."

    assert "staat niet meer klaar" in await asking.accepts(offer)
    assert exchange.uploads == {}


async def test_a_file_is_brought_once_and_to_nobody_else(
    exchange: Exchange, asking: Chat, marco: Chat
) -> None:
    await asking.says("zet 13 in word")
    offer = asking.offer

    assert "staat niet meer klaar" in await marco.accepts(offer)
    await asking.accepts(offer)
    assert "staat niet meer klaar" in await asking.accepts(offer)

    assert exchange.upload_tries == ["criteria-contractvervoer.docx"]


async def test_after_a_day_a_file_is_gone(exchange: Exchange, asking: Chat) -> None:
    await asking.says("zet 13 in word")
    exchange.clock.move(days=1, minutes=1)

    assert "meer dan een dag oud" in await asking.accepts()
    assert exchange.uploads == {}


async def test_a_second_delivery_of_the_same_yes_changes_nothing(
    exchange: Exchange, asking: Chat
) -> None:
    await asking.says("zet 13 in word")
    offer, count = asking.offer, len(asking.read)
    value = {"action": "accept", "context": offer["content"]["acceptContext"]}
    value["uploadInfo"] = {"uploadUrl": f"{exchange.connector_url}/uploads/a.docx"}
    yes = asking.activity(type="invoke", name="fileConsent/invoke", value=value)

    await asking.sends(yes)
    await asking.sends(yes)

    assert exchange.upload_tries == ["a.docx"]
    assert len(asking.read) == count + 1


@pytest.mark.parametrize("status", [503, 429])
async def test_a_host_that_fails_is_asked_again(
    exchange: Exchange, asking: Chat, status: int
) -> None:
    await asking.says("zet 13 in word")
    exchange.upload_status = status
    assert await asking.accepts() == ""

    exchange.upload_status = 201
    exchange.clock.move(minutes=2)
    await exchange.tick()

    assert file_of(asking.read[-1])["name"] == "criteria-contractvervoer.docx"
    assert len(exchange.upload_tries) == 2


async def test_a_host_that_goes_on_failing_is_told_of(exchange: Exchange, asking: Chat) -> None:
    await asking.says("zet 13 in word")
    exchange.upload_status = 503
    await asking.accepts()
    for _ in range(4):
        exchange.clock.move(minutes=2)
        await exchange.tick()

    assert "niet in je OneDrive zetten" in asking.read[-1]["text"]
    assert len(exchange.upload_tries) == 4


async def test_a_foreign_address_is_not_written_to(exchange: Exchange, asking: Chat) -> None:
    for url in ("https://kwaad.example/put", "http://10.0.0.1/x", "", "http://127.0.0.1@kwaad/"):
        await asking.says("zet 13 in word")
        assert "niet in je OneDrive zetten" in await asking.accepts(uploadUrl=url)

    assert exchange.upload_tries == []


async def test_an_upload_that_is_refused_is_told_of_at_once(
    exchange: Exchange, asking: Chat
) -> None:
    await asking.says("zet 13 in word")
    offer, exchange.upload_status = asking.offer, 403

    assert "niet in je OneDrive zetten" in await asking.accepts(offer)
    assert "staat niet meer klaar" in await asking.accepts(offer)


async def test_a_file_that_is_there_is_not_brought_again_when_telling_it_fails(
    exchange: Exchange, asking: Chat
) -> None:
    await asking.says("zet 13 in word")
    exchange.connector_status = 429
    await asking.accepts()

    exchange.connector_status = 201
    exchange.clock.move(minutes=2)
    await exchange.tick()

    assert file_of(asking.read[-1])["name"] == "criteria-contractvervoer.docx"
    assert exchange.upload_tries == ["criteria-contractvervoer.docx"]


async def test_a_yes_to_nothing_of_ours_is_answered(asking: Chat) -> None:
    for context in ({}, {"file": "x"}, {"file": None}, {"file": "0" * 32}, None, "x"):
        value = {"action": "accept", "context": context, "uploadInfo": {"uploadUrl": "x"}}
        yes = asking.activity(type="invoke", name="fileConsent/invoke", value=value)
        assert "staat niet meer klaar" in await asking.sends(yes)


async def test_nothing_ticked_says_what_to_do(asking: Chat) -> None:
    await asking.says("kies criteria")

    assert "Kruis eerst aan" in await asking.presses("Word")


async def test_a_number_that_is_not_there_is_said_and_the_others_stay_ticked(
    asking: Chat,
) -> None:
    said = await asking.says("zet 13 en 99 en kwaliteit in word")

    assert "Bij Contractvervoer vind ik “99” en “kwaliteit” niet." in said
    assert ticked(asking) == "contractvervoer:T-contractvervoer-13"


async def test_without_a_form_the_card_asks_for_it(asking: Chat) -> None:
    await asking.says("kopieer 13 en 14")

    assert ticked(asking).count("contractvervoer:") == 2


async def test_before_any_question_it_says_what_to_ask(nadia: Chat) -> None:
    assert "Vraag eerst bijvoorbeeld" in await nadia.says("zet 2 en 5 in word")
    assert "Vraag eerst bijvoorbeeld" in await nadia.says("kies criteria")


async def test_a_topic_is_gone_after_half_an_hour(exchange: Exchange, asking: Chat) -> None:
    exchange.clock.moment += timedelta(minutes=31)

    assert "Vraag eerst bijvoorbeeld" in await asking.says("zet 13 in word")


async def test_the_same_press_twice_gives_one_file(exchange: Exchange, asking: Chat) -> None:
    await asking.says("kies criteria")
    chosen = "contractvervoer:T-contractvervoer-13"
    await asking.presses("Word", criteria=chosen)
    before = [m for m in asking.read if file_of(m)]
    [word] = [b["data"] for b in buttons(asking.card) if b["title"] == "Word"]

    said = await asking.sends(asking.activity(value=word | {"criteria": chosen}))

    assert said == "Dat bestand staat hierboven al voor je klaar."
    assert [m for m in asking.read if file_of(m)] == before
    await asking.accepts()
    again = await asking.sends(asking.activity(value=word | {"criteria": chosen}))
    assert "Word-bestand met 1 criterium" in again


async def test_the_same_text_twice_is_said_to_be_above(asking: Chat) -> None:
    await asking.says("kies criteria")
    [text] = [b["data"] for b in buttons(asking.card) if b["title"] == "Als tekst"]
    press = text | {"criteria": "contractvervoer:T-contractvervoer-13"}

    assert "Onderwerp 13" in await asking.sends(asking.activity(value=press))
    assert "hierboven" in await asking.sends(asking.activity(value=press))
    press["criteria"] = "contractvervoer:T-contractvervoer-14"
    assert "Onderwerp 14" in await asking.sends(asking.activity(value=press))


async def test_sixty_criteria_are_ticked_page_by_page(
    asking: Chat, database: Database, town: Town
) -> None:
    put(database, town, criteria_of(60))
    await asking.says("kies criteria")
    assert len(titles(asking)) == 15

    await asking.presses("Meer: nog 45", criteria="contractvervoer:T-contractvervoer-03")
    await asking.presses("Meer: nog 30", criteria="contractvervoer:T-contractvervoer-25")
    await asking.presses("Meer: nog 15")
    said = await asking.presses("Als tekst", criteria="contractvervoer:T-contractvervoer-60")

    assert [n for n in (3, 25, 60, 4) if f"Tekst. {n}." in said] == [3, 25, 60]


async def test_all_of_a_large_group_without_a_form_says_what_does_not_fit_on_the_card(
    asking: Chat, database: Database, town: Town
) -> None:
    put(database, town, criteria_of(90))

    said = await asking.says("kopieer alles")

    assert "eisen passen niet op deze kaart" in said
    forged = {"before": ",".join(f"x:{n}" for n in range(3_000)), "page": "9999", "group": "gas"}
    [more] = [b["data"] for b in buttons(asking.card) if b["title"] == "Word"]
    forged |= {"verb": "pick_criteria", "group": more["group"]}
    assert "T-contractvervoer-01" in await asking.sends(asking.activity(value=forged))


async def test_what_does_not_fit_in_one_message_comes_in_more(
    asking: Chat, database: Database, town: Town
) -> None:
    put(database, town, criteria_of(20, "Woord " * 150))
    before = len(asking.read)

    await asking.says("kopieer alles als tekst")

    texts = [m["text"] for m in asking.read[before:]]
    assert len(texts) == 3
    assert all(len(text.encode("utf-16-le")) <= 28_000 for text in texts)
    assert "T-contractvervoer-20" in texts[1] + texts[2]


async def test_what_is_too_long_for_a_chat_is_offered_as_a_file(
    asking: Chat, database: Database, town: Town
) -> None:
    put(database, town, criteria_of(60, "Woord " * 300))

    said = await asking.says("kopieer alles als tekst")

    assert said == (
        "60 eisen zijn te lang voor de chat. Kies Word of Excel, of kruis er minder aan."
    )
    await asking.says("kopieer alles in word")
    assert asking.offer["content"]["sizeInBytes"] > 10_000


async def test_what_left_the_catalogue_since_is_said(
    asking: Chat, database: Database, town: Town
) -> None:
    await asking.says("kies criteria")
    put(database, town, criteria_of(3))
    chosen = "contractvervoer:T-contractvervoer-13,contractvervoer:T-contractvervoer-02"

    said = await asking.presses("Als tekst", criteria=chosen)
    assert "1 eis die je aankruiste, staat niet meer in de catalogus" in said
    assert "Onderwerp 2" in said
    gone = await asking.presses("Word", criteria="contractvervoer:T-contractvervoer-13")
    assert "staat niet meer in de catalogus" in gone


async def test_a_summary_is_never_given_as_tender_text(
    asking: Chat, database: Database, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = replace(small.GROUPS[1], link="https://www.mvicriteria.nl/nl/webtool")
    whole = replace(criteria_of(3), starter=True, groups=(group,))
    monkeypatch.setattr(catalogues, "current", lambda *_: whole)
    put(database, town, criteria_of(3))

    await asking.says("kies criteria")
    assert "samenvatting, geen bestektekst" in str(asking.card["body"])
    assert "https://www.mvicriteria.nl/nl/webtool" in str(asking.card["body"])
    for form in ("tekst", "word"):
        said = await asking.says(f"zet 2 in {form}")
        assert "samenvatting, geen bestektekst" in said
        assert "https://www.mvicriteria.nl/nl/webtool" in said


async def test_in_a_channel_it_comes_in_ones_own_chat(exchange: Exchange, asking: Chat) -> None:
    channel = exchange.chat(
        "Nadia", conversation_kind="channel", conversation="19:ruimte@thread.tacv2"
    )

    await channel.says(TRANSPORT)
    await channel.presses("Kies en kopieer")
    assert len(titles(asking)) == 8

    said = await channel.says("zet 13 in word")

    assert "onze eigen chat" in said
    assert [m for m in channel.read if file_of(m)] == []
    assert asking.offer["name"] == "criteria-contractvervoer.docx"
    await asking.accepts()
    assert list(exchange.uploads) == ["criteria-contractvervoer.docx"]


async def test_an_open_question_stays_open_beside_a_file(asking: Chat, marco: Chat) -> None:
    await marco.says(TRANSPORT)
    await marco.says("zet 13 in word")
    await marco.says("papier is klaar")
    await marco.accepts()

    assert "Staat erin" in await marco.says("ja")


async def test_in_english(exchange: Exchange) -> None:
    ann = exchange.chat("Ann", locale="en-GB")
    await ann.says("which criteria for contract transport?")

    said = await ann.says("put 13 and 14 in Word")

    assert "Word file with 2 criteria" in said
    await ann.accepts()
    document = docx.Document(BytesIO(exchange.uploads["criteria-contractvervoer.docx"]))
    assert document.core_properties.language == "en-GB"
    assert document.paragraphs[0].text == "Criteria for Contract transport"


async def test_a_group_without_requirements_or_one_that_is_gone_has_nothing_to_copy(
    nadia: Chat,
) -> None:
    for group, told in (
        ("catering-elders", "niet meer in de catalogus"),
        ("gas", "nog geen eisen"),
    ):
        press = {"verb": "pick_criteria", "group": group}
        assert told in await nadia.sends(nadia.activity(value=press))


async def test_what_was_ticked_goes_to_ones_own_project(asking: Chat) -> None:
    await asking.says("begin aanbesteding Busvervoer")
    await asking.says(TRANSPORT)
    await asking.says("kies criteria")

    chosen = "contractvervoer:T-contractvervoer-13,contractvervoer:T-vervoer-01"
    said = await asking.presses("Op mijn project", criteria=chosen)

    assert "Busvervoer" in said
    assert "Onderwerp 13" in said
