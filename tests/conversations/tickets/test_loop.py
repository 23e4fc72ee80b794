"""The loop of a question beside the straight road: two at once, refusals, corrections, a no."""

import pytest

from storage import absences, conversations
from storage.tables import ArticleRow, MemberRow, OutboxRow, TicketRow
from tests.chat import as_text
from tests.people import TODAY, settle

QUESTION = "welke eisen stel ik aan zitbanken van straatmeubilair"


def last(chat) -> str:
    return as_text(chat.read[-1])


def rows(database):
    with database.transaction() as db:
        found = db.query(TicketRow).order_by(TicketRow.number).all()
        db.expunge_all()
        return found


async def ask(chat, text=QUESTION):
    await chat.says(f"vraag een expert: {text}")
    return await chat.says("ja")


async def test_what_is_typed_is_shown_first_and_the_asker_hears_that_the_name_goes_along(
    tom, karin, database
):
    shown = await tom.says(f"vraag een expert: {QUESTION}")

    assert "Je naam gaat mee, zodat je antwoord krijgt." in shown
    assert rows(database) == []

    sent = await tom.presses("Verstuur")

    assert "Verstuurd naar de experts voor Straatmeubilair." in sent
    assert f"Tom Kuipers heeft een vraag over Straatmeubilair.\n{QUESTION}" in last(karin)


async def test_of_two_experts_one_gets_it_and_the_others_card_says_who(
    tom, karin, piet, exchange, database
):
    await ask(tom)
    first, second = karin.button("Ik pak hem"), piet.button("Ik pak hem")
    await karin.sends(karin.activity(value=first))

    late = await piet.sends(piet.activity(value=second))
    await exchange.tick()

    assert "Karin de Wit zoekt dit uit." in late
    assert [card.get("actions") for card in cards(piet)] == [[], []]
    assert "Vraag 1 staat hieronder opnieuw." in str(piet.updates)
    assert rows(database)[0].assigned_id == town_member(database, "Karin")


async def test_the_card_of_the_other_changes_where_it_stands(tom, karin, piet, exchange):
    await ask(tom)
    read = len(piet.read)

    await karin.presses("Ik pak hem")
    await exchange.tick()
    assert "Karin de Wit zoekt dit uit." in last(piet)

    await karin.presses("Toch niet voor mij")
    await exchange.tick()

    assert "Nog niemand heeft deze vraag gepakt." in last(piet)
    assert len(piet.read) == read
    assert "Je vraag ligt bij de experts" in last(tom)


async def test_when_all_experts_decline_the_coordinator_gets_it(tom, karin, piet, saskia):
    await ask(tom)
    await karin.presses("Niet voor mij")
    assert "heeft een vraag" not in last(saskia)

    await piet.presses("Niet voor mij")

    assert "Tom Kuipers heeft een vraag over Straatmeubilair." in last(saskia)
    await saskia.presses("Ik pak hem")
    await saskia.says("Neem banken van hergebruikt hout.")
    assert "Antwoord van Saskia Claes" in last(tom)


async def test_pressed_twice_it_is_one_question(tom, karin, database):
    await tom.says(f"vraag een expert: {QUESTION}")
    press = tom.button("Verstuur")
    await tom.sends(tom.activity(value=press))
    read = len(karin.read)

    again = await tom.sends(tom.activity(value=press))
    typed = await ask(tom)

    assert "Die vraag staat al uit." in again
    assert "Die vraag staat al uit." in typed
    assert len(rows(database)) == 1
    assert len(karin.read) == read


async def test_an_answer_pressed_twice_is_sent_once_and_another_one_corrects_it(
    tom, karin, exchange
):
    await ask(tom)
    await karin.presses("Antwoord")
    form = karin.button("Verstuur") | {"text": "Neem hergebruikt hout."}
    await karin.sends(karin.activity(value=form))
    read = len(tom.read)

    assert "Dit antwoord heeft Tom Kuipers al." in await karin.sends(karin.activity(value=form))
    assert len(tom.read) == read

    await exchange.tick()
    corrected = form | {"text": "Neem hergebruikt hout of kunststof."}
    assert "verbeterde antwoord" in await karin.sends(karin.activity(value=corrected))
    await exchange.tick()

    assert "Neem hergebruikt hout of kunststof." in last(tom)
    assert str(tom.read).count("Heb je hier iets aan?") == 1


async def test_a_no_reopens_it_in_the_sight_of_the_coordinator(tom, karin, saskia, database):
    await ask(tom)
    await karin.says("Neem hergebruikt hout.")
    assert "Is dit je antwoord aan Tom Kuipers op vraag 1?" in last(karin)
    await karin.says("ja")

    assert "coördinator kijkt" in await tom.presses("Nee")

    assert "had niets aan dit antwoord" in last(saskia)
    assert "Neem hergebruikt hout." in last(saskia)
    assert (rows(database)[0].state, rows(database)[0].useful) == ("open", False)
    await saskia.says("geef vraag 1 aan Henk")
    assert "Henk Jansen" in last(saskia)


async def test_an_expert_who_is_away_is_not_asked(tom, karin, saskia, database, town):
    with database.transaction() as db:
        absences.set_absence(db, town.place.id, town.people["Karin"].id, TODAY, None)
    read = len(karin.read)

    sent = await ask(tom)

    assert "Er is nu geen expert. Verstuurd naar Saskia Claes (coördinator)." in sent
    assert len(karin.read) == read
    assert "heeft een vraag" in last(saskia)


async def test_who_left_is_not_asked_and_hears_nothing_more(tom, karin, piet, exchange, database):
    await ask(tom)
    with database.transaction() as db:
        db.get_one(MemberRow, town_member(database, "Karin", db)).left_at = exchange.clock()
    before = len(karin.updates)

    await piet.presses("Ik pak hem")
    await exchange.tick()

    assert len(karin.updates) == before


async def test_who_moved_to_another_town_sees_nothing_of_the_old_one(
    tom, karin, piet, exchange, database
):
    await ask(tom)
    with database.transaction() as db:
        conversation = conversations.personal_of(db, town_member(database, "Karin", db))
        assert conversation
        schiedam = add_elsewhere(db)
        conversations.belongs_to(db, conversation, schiedam)
    before = len(karin.updates)

    await piet.presses("Ik pak hem")
    await exchange.tick()

    assert len(karin.updates) == before


async def test_the_asker_takes_the_question_back(tom, karin, exchange, database):
    await ask(tom)

    assert "Vraag 1 is ingetrokken." in await tom.says("laat maar")
    await exchange.tick()

    assert "Deze vraag is ingetrokken. Je hoeft niets te doen." in last(karin)
    assert karin.card["actions"] == []
    assert "al gesloten" in await tom.says("trek vraag 1 in")


async def test_an_answer_that_names_a_resident_is_shown_without(tom, karin):
    await ask(tom)
    await karin.says("ik pak vraag 1")

    shown = await karin.says("Mevrouw De Vries van Kerkstraat 12 wil een bank van hout bij de hal.")

    assert "Je antwoord noemt een inwoner" in shown
    assert "De Vries" not in str(tom.read)
    await karin.says("ja")
    assert "De Vries" not in last(tom)
    assert "bank van hout" in last(tom)


async def test_what_an_expert_says_of_something_else_is_no_answer(tom, karin, database):
    await ask(tom)

    assert "Groenonderhoud" in await karin.says("groenonderhoud is klaar")
    await karin.says("nee")
    assert "Graag gedaan" in await karin.says("dank je") or "antwoord" not in last(karin)

    assert rows(database)[0].answer == ""


async def test_a_bare_text_after_the_question_went_is_heard_as_before(tom, karin, piet, exchange):
    await ask(tom)
    await piet.presses("Ik pak hem")
    await piet.says("Neem hergebruikt hout.")
    await exchange.tick()

    said = await karin.says("wat een mooie dag vandaag")

    assert "antwoord" not in said


async def test_nobody_answers_for_who_is_no_expert(tom, karin, marco, database):
    await ask(tom)
    ticket = str(rows(database)[0].id)

    for verb in ("ticket_take", "ticket_decline", "ticket_answer", "ticket_show"):
        pressed = {"verb": verb, "ticket": ticket, "text": "Hout", "sure": "yes"}
        said = await marco.sends(marco.activity(value=pressed))
        assert "is niet aan jou gesteld" in said
    assert "is niet van jou" in await marco.says("trek vraag 1 in")
    assert rows(database)[0].state == "open"


async def test_a_form_that_carries_nonsense_leads_nowhere(karin):
    pressed = {"verb": "ticket_take", "ticket": "no id"}

    assert "Die vraag vind ik niet meer" in await karin.sends(karin.activity(value=pressed))


@pytest.mark.parametrize("said", ["?!", "   ", "..."])
async def test_an_empty_question_asks_for_one(tom, said, database):
    shown = await tom.says(f"vraag een expert: {said}")

    assert "Wat wil je een expert vragen?" in shown
    assert rows(database) == []


async def test_a_question_that_is_too_long_says_how_long_it_may_be(tom):
    said = await tom.says("vraag een expert: " + "stoel " * 200)

    assert "Houd het bij 1000" in said


async def test_ten_open_questions_is_enough(tom, karin, database):
    for number in range(10):
        await ask(tom, f"welke eisen stel ik aan bank {number} van straatmeubilair")

    said = await ask(tom, "en aan de elfde bank van straatmeubilair")

    assert "Er staan al 10 vragen van je open." in said
    assert len(rows(database)) == 10


async def test_the_lists_show_what_is_ones_own(tom, karin, saskia, marco):
    await ask(tom)

    assert "Er staat 1 vraag open." in await karin.says("openstaande vragen")
    assert "Er staat 1 vraag open." in await saskia.says("openstaande vragen")
    assert "Openstaande vragen zijn voor experts." in await marco.says("openstaande vragen")
    assert "Je stelde 1 vraag." in await tom.says("mijn vragen")
    opened = await karin.says("vraag 1")
    assert QUESTION in opened
    assert "Ik pak hem" in str(karin.card["actions"])


async def test_the_coordinator_words_it_before_it_goes_in_the_toolbox(
    tom, karin, saskia, exchange, database
):
    await ask(tom)
    await karin.says("antwoord vraag 1: Neem hergebruikt hout.")
    await tom.presses("Ja")
    press = saskia.button("In de toolbox")
    await saskia.presses("Eerst aanpassen")
    changed = {"title": "Zitbanken", "text": "Vraag hergebruikt hout."}
    form = saskia.button("In de toolbox") | changed
    kept = await saskia.sends(saskia.activity(value=form))
    await exchange.tick()

    assert "Het staat in de toolbox" in kept
    assert "staat al in de toolbox" in await saskia.sends(saskia.activity(value=press))
    assert "Saskia Claes heeft dit antwoord in de toolbox gezet" in str(saskia.updates)
    with database.transaction() as db:
        article = db.query(ArticleRow).one()
        assert (article.title, article.text) == ("Zitbanken", "Vraag hergebruikt hout.")


async def test_a_coordinator_leaves_an_answer_out(tom, karin, saskia, database):
    await ask(tom)
    await karin.says("antwoord vraag 1: Neem hergebruikt hout.")
    await tom.presses("Ja")

    assert "blijft buiten de toolbox" in await saskia.presses("Nee")
    assert rows(database)[0].settled


async def test_a_question_at_night_waits_for_the_morning(tom, karin, exchange, database):
    exchange.clock.move(hours=9)
    read = len(karin.read)

    sent = await ask(tom)

    assert "Ze krijgen hem op di 15 januari 2019, 08:30." in sent
    await exchange.tick()
    assert len(karin.read) == read
    exchange.clock.move(hours=11)
    await exchange.tick()
    assert "Tom Kuipers heeft een vraag" in last(karin)
    with database.transaction() as db:
        steps = db.query(OutboxRow).filter_by(purpose="ticket_step").all()
        assert [(one.rung, one.state) for one in steps] == [("first", "sent")]


async def test_who_presses_late_reads_how_it_is(tom, karin, piet, database):
    await ask(tom)
    no, write = karin.button("Niet voor mij"), karin.button("Antwoord")
    await karin.sends(karin.activity(value=no))

    assert "Je zei: niet voor mij." in await karin.sends(karin.activity(value=no))
    await piet.says("antwoord vraag 1: Neem hergebruikt hout.")
    assert "Piet Prins heeft geantwoord." in await karin.sends(karin.activity(value=write))

    useful = tom.button("Ja")
    await tom.sends(tom.activity(value=useful))
    assert "al gesloten" in await tom.sends(tom.activity(value=useful))
    assert "Deze vraag is gesloten." in await karin.says("pak vraag 1")


async def test_an_answer_is_written_in_a_form_or_kept_short(tom, karin):
    await ask(tom)

    assert "Je antwoord aan Tom Kuipers" in await karin.says("antwoord vraag 1")
    said = await karin.says("lang " * 700)
    assert "Houd het bij 3000" in said
    said = await karin.says("antwoord vraag 1: mevrouw De Vries van Kerkstraat 12")
    assert "dan blijft er geen vraag over" not in said
    assert "Zet het in andere woorden." in said


async def test_what_is_not_meant_as_an_answer_is_not_sent(tom, karin, database):
    await ask(tom)
    await karin.says("Neem hergebruikt hout.")

    assert "niets" in await karin.presses("Niet versturen")
    assert rows(database)[0].answer == ""


async def test_a_coordinator_passes_it_on_to_whom_they_name(tom, karin, piet, saskia, exchange):
    await ask(tom)
    read = len(piet.read)

    assert "stelde deze vraag zelf" in await saskia.says("geef vraag 1 aan Tom")
    assert "Ik ken niemand" in await saskia.says("geef vraag 1 aan Nelleke")
    assert "Vraag 1 is nu van Piet Prins." in await saskia.says("geef vraag 1 aan Piet")
    assert len(piet.read) == read + 1
    assert "Deze vraag is van jou." in last(piet)
    assert "Piet Prins zoekt dit uit." in await saskia.says("geef vraag 1 aan Piet")


async def test_the_answer_to_who_left_is_kept(tom, karin, exchange, database):
    await ask(tom)
    with database.transaction() as db:
        db.get_one(MemberRow, town_member(database, "Tom", db)).left_at = exchange.clock()
    read = len(tom.read)

    said = await karin.says("antwoord vraag 1: Neem hergebruikt hout.")

    assert "werkt hier niet meer" in said
    assert len(tom.read) == read
    assert "een oud-collega heeft een vraag" in await karin.says("vraag 1")


async def test_an_empty_list_says_so(karin, tom, saskia):
    assert "Er staan geen vragen open." in await karin.says("openstaande vragen")
    assert "nog niets aan een expert gevraagd" in await tom.says("mijn vragen")


async def test_only_an_answer_that_helped_is_for_the_toolbox(tom, karin, saskia, database):
    await ask(tom)
    press = {"verb": "ticket_article", "ticket": str(rows(database)[0].id), "sure": "yes"}
    assert "heeft geen antwoord dat" in await saskia.sends(saskia.activity(value=press))

    await karin.says("antwoord vraag 1: Neem hergebruikt hout.")
    assert "wacht nog" not in await tom.says("trek vraag 1 in")
    await tom.presses("Ja")
    await saskia.presses("Nee")

    assert "blijft buiten de toolbox" in await saskia.sends(saskia.activity(value=press))


def cards(chat):
    return [
        message["attachments"][0]["content"]
        for message in chat.read[1:]
        if message.get("attachments")
    ]


def town_member(database, name: str, db=None):
    if db is None:
        with database.transaction() as session:
            return town_member(database, name, session)
    return db.query(MemberRow).filter(MemberRow.name.startswith(name)).one().id


def add_elsewhere(db):
    return settle(db, "schiedam").people["Karin"].id
