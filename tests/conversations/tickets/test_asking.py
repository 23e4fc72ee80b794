"""From the question box to an expert: what is sent, and what is not."""

import pytest

from storage import absences
from storage.tables import ActionRow, QuestionRow
from tests.conversations.test_hand_over import join
from tests.conversations.tickets.test_loop import ask, last, rows
from tests.people import TODAY, settle


def kept(database, town, text: str | None, answer: str = "none", words=("zonnepark",)) -> str:
    with database.transaction() as db:
        row = QuestionRow(
            municipality_id=town.place.id,
            asked_on=TODAY,
            text=text,
            words=list(words),
            answer=answer,
            groups=[],
        )
        db.add(row)
        db.flush()
        return str(row.id)


async def press(chat, question, **more):
    button = {"verb": "ask_expert", "question": question, **more}
    return await chat.sends(chat.activity(value=button))


async def test_the_question_of_the_chat_is_shown_before_it_goes(tom, saskia, database, town):
    shown = await press(tom, kept(database, town, "hoe koop ik een zonnepark"))

    assert "Ik vraag de experts:" in shown
    assert "hoe koop ik een zonnepark" in shown
    assert "Je naam gaat mee, zodat je antwoord krijgt." in shown
    assert rows(database) == []
    await tom.says("ja")
    assert "hoe koop ik een zonnepark" in last(saskia)


async def test_what_is_said_besides_a_yes_goes_along_as_a_remark(tom, database, town):
    question = kept(database, town, "hoe koop ik een zonnepark")

    shown = await press(tom, question, said="ja graag, het gaat om drie hectare")

    assert "hoe koop ik een zonnepark Toelichting: het gaat om drie hectare" in shown


@pytest.mark.parametrize("words", [("zonnepark",), ()])
async def test_a_question_that_was_not_kept_is_worded_from_what_was_sought(
    tom, database, town, words
):
    shown = await press(tom, kept(database, town, None, words=words), said="ja")

    assert ("Welke criteria gelden voor zonnepark?" in shown) == bool(words)
    assert ("Wat wil je een expert vragen?" in shown) == (not words)


async def test_who_had_an_answer_is_asked_what_else_they_want_to_know(tom, saskia, database, town):
    question = kept(database, town, "welke criteria voor papier", "direct")

    assert "Wat wil je een expert vragen?" in await press(tom, question, group="papier")
    form = tom.button("Verstuur") | {"text": "mag het ook uit de regio komen"}
    assert "Verstuurd naar" in await tom.sends(tom.activity(value=form))
    assert rows(database)[0].group_key == "papier"


async def test_the_group_of_a_forged_button_is_not_taken_over(tom, karin, database, town):
    question = kept(database, town, "hoe koop ik een zonnepark")
    await press(tom, question, group="bestaat-niet")
    await tom.says("ja")

    assert rows(database)[0].group_key == ""


async def test_the_question_of_another_town_is_not_shown(tom, exchange, database, town):
    with database.transaction() as db:
        elsewhere = settle(db, "schiedam")
    question = kept(database, elsewhere, "geheim van Schiedam")

    assert "geheim" not in await press(tom, question)


async def test_to_word_it_oneself_the_form_has_the_text_without_whom_it_named(tom, database):
    await tom.says("vraag een expert: mevrouw De Vries van Kerkstraat 12 wil een bank in het park")
    shown = await tom.presses("Zelf formuleren")

    assert "Wat wil je een expert vragen?" in shown
    assert "De Vries" not in str(tom.card)
    form = tom.button("Verstuur") | {"text": "Mevrouw De Vries van Kerkstraat 12 wil een bank"}
    assert "Dat stuur ik niet mee." in await tom.sends(tom.activity(value=form))
    assert rows(database) == []


async def test_where_nothing_is_left_it_asks_for_other_words(tom, database):
    said = await tom.says("vraag een expert: mevrouw De Vries van Kerkstraat 12")

    assert "dan blijft er geen vraag over" in said
    assert "Wat wil je een expert vragen?" in said


async def test_a_no_sends_nothing_and_the_old_button_stays_refused(tom, database):
    await tom.says("vraag een expert: welke bank van straatmeubilair")
    old = tom.button("Verstuur")

    await tom.says("laat maar")

    await tom.sends(tom.activity(value=old))
    assert rows(database) == []


async def test_another_text_takes_the_place_of_what_was_shown(tom, database):
    await tom.says("vraag een expert: welke bank van straatmeubilair")
    shown = await tom.says("welke prullenbak van straatmeubilair, graag van staal")

    assert "welke prullenbak van straatmeubilair, graag van staal" in shown
    assert rows(database) == []


async def test_without_an_expert_who_has_an_action_about_it_is_asked(
    tom, marco, exchange, database, town
):
    await marco.says("help")
    with database.transaction() as db:
        db.query(ActionRow).filter_by(title="Papier").one().product_groups = ["papier"]

    sent = await ask(tom, "welke criteria voor papier")

    assert "Voor Papier is nog geen expert." in sent
    assert "Marco Bakker" in sent
    assert "heeft een vraag over Papier" in last(marco)
    assert "Vraag 1 is van jou." in await marco.presses("Ik pak hem")


async def test_when_everybody_is_away_it_is_noted_for_later(
    tom, karin, saskia, exchange, database, town
):
    with database.transaction() as db:
        for name in ("Karin", "Saskia"):
            absences.set_absence(db, town.place.id, town.people[name].id, TODAY, TODAY)

    assert "De experts zijn er nu niet" in await ask(tom)

    exchange.clock.move(days=1)
    await exchange.tick()
    assert "Tom Kuipers heeft een vraag" in last(karin)


async def test_a_question_in_a_channel_goes_on_in_the_own_chat(exchange, tom, karin, database):
    channel = exchange.chat(
        "Tom Kuipers", account=tom.account, conversation_kind="channel", conversation="19:c"
    )

    await channel.says("vraag een expert: welke bank van straatmeubilair")

    assert "bank" not in str(channel.read)
    assert rows(database) == []
    await tom.says("ja")
    assert "Goed zo?" in last(tom)


async def test_in_english_all_is_english(exchange, database, town, karin):
    known = join(database, town, "Grace Owens", "Economie")
    grace = exchange.chat("Grace Owens", account=str(known.entra_id), locale="en-GB")
    await grace.says("help")

    assert "Your name goes along" in await grace.says("ask an expert: which street furniture")
    assert "Sent to the experts on Street furniture." in await grace.says("yes")
    assert "with a question" not in last(karin)
    assert "You asked 1 question." in await grace.says("my questions")


async def test_capitals_and_the_question_mark_stay(tom):
    shown = await tom.says("vraag een expert: mag ik FSC eisen voor straatmeubilair?")

    assert "mag ik FSC eisen voor straatmeubilair?" in shown
