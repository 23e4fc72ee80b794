"""What was not understood, what was asked in a week, and the message on Monday: no names."""

from datetime import timedelta

import pytest

from domain.questions import Answer, Found, Understood
from storage import calendars, questions, synonyms
from storage.tables import MemberRow
from tests.people import TODAY

LAST_WEEK = TODAY - timedelta(days=5)


@pytest.fixture
def saskia(exchange):
    return exchange.chat("Saskia")


def asked(database, town, text, day=TODAY, **more):
    """Store a question as the question box keeps it."""
    word = more.pop("word", text)
    understood = Understood(
        text,
        more.pop("answer", Answer.NONE),
        tuple(Found(key, key, 0.5) for key in more.pop("groups", ())),
        words=(word,) if word else (),
    )
    with database.transaction() as db:
        known = questions.add(db, town.place.id, day, text, understood)
        if chosen := more.get("chosen"):
            questions.choose(db, town.place.id, known, chosen)
        if "useful" in more:
            questions.rate(db, town.place.id, known, useful=more["useful"])
    return known


async def test_words_are_counted_with_what_became_of_them(saskia, nadia, database, town):
    await nadia.says("welke criteria gelden voor een glimworst?")
    asked(database, town, "glimworst", chosen="-")
    asked(database, town, "glimworst", answer=Answer.CHOOSE, groups=["catering"], chosen="catering")
    asked(database, town, "kroket", answer=Answer.DIRECT, useful=False)

    listed = await saskia.says("niet begrepen")

    assert "2 woorden wachten op een betekenis" in listed
    assert "3 keer gevraagd · 2× geen antwoord · 1× geen van deze · 1× Catering gekozen" in listed
    assert "1 keer gevraagd · 1× niets aan gehad" in listed
    assert "Nadia" not in listed


async def test_one_tap_makes_a_word_of_it_and_takes_it_off_the_list(saskia, nadia, database, town):
    asked(database, town, "glimworst", answer=Answer.CHOOSE, groups=["catering"], chosen="catering")
    await saskia.says("niet begrepen")
    await saskia.presses("glimworst")

    shown = await saskia.presses("Hoort bij Catering", variant="glimworsten")
    kept = await saskia.presses("Bewaren")

    assert "“glimworsten” hoort bij Catering" in shown
    assert "1 vraag is van de lijst" in kept
    assert "Er staat niets open" in await saskia.says("niet begrepen")
    with database.reading() as db:
        assert "glimworsten" in [one.synonym.variant for one in synonyms.own(db, town.place.id)]


async def test_another_group_can_be_typed(saskia, database, town):
    asked(database, town, "glimworst")
    await saskia.says("niet begrepen")
    await saskia.presses("glimworst")

    shown = await saskia.presses("Hoort bij die groep", group_name="catering")

    assert "“glimworst” hoort bij Catering" in shown


async def test_what_nobody_buys_leaves_the_list(saskia, database, town):
    asked(database, town, "hypotheekje")
    await saskia.says("niet begrepen")
    await saskia.presses("hypotheekje")
    button = saskia.button("Geen inkoop")

    settled = await saskia.sends(saskia.activity(value=button))
    again = await saskia.sends(saskia.activity(value=button))

    assert "van de lijst af, met 1 vraag" in settled
    assert "staat niet meer op de lijst" in again
    gone = {"verb": "unknown_word", "word": "hypotheekje"}
    assert "staat niet meer" in await saskia.sends(saskia.activity(value=gone))


async def test_a_word_that_means_never_settles_nothing(saskia, database, town):
    asked(database, town, "glimworst")
    await saskia.says("glimworst hoort nooit bij papier")
    await saskia.says("ja")

    assert "glimworst" in await saskia.says("niet begrepen")


async def test_a_week_is_counted_without_names(saskia, nadia, database, town):
    await nadia.says("welke criteria voor papier?")
    await nadia.says("welke criteria gelden voor een glimworst?")
    asked(database, town, "kroket", LAST_WEEK, answer=Answer.CHOOSE)

    now = await saskia.says("wat is er gevraagd?")
    before = await saskia.says("wat is er gevraagd vorige week")

    assert "Week 3" in now
    assert "2 vragen" in now
    assert "1 direct beantwoord · 0 na een keuze · 0 zonder keuze gebleven · 1 geen" in now
    assert "Meest gevraagd: Papier (1×)" in now
    assert "“welke criteria gelden voor een glimworst?”" in now
    assert "Nadia" not in now
    assert before.startswith("Week 2")
    assert "1 zonder keuze gebleven" in before


async def test_an_earlier_week_opens_by_its_row_and_none_that_is_to_come(saskia):
    await saskia.says("vragen per week")
    assert (await saskia.presses("Week 52")).startswith("Week 52")

    far = {"verb": "questions_asked", "week": "2020-01-01"}
    assert (await saskia.sends(saskia.activity(value=far))).startswith("Week 3")
    bad = {"verb": "questions_asked", "week": "0001-01-01x"}
    assert (await saskia.sends(saskia.activity(value=bad))).startswith("Week 3")
    first = {"verb": "questions_asked", "week": "0001-01-01"}
    assert "15 januari 2018" in await saskia.sends(saskia.activity(value=first))


async def test_coordinators_read_once_on_monday_what_stayed_unanswered(
    exchange, saskia, marco, database, town
):
    await saskia.says("help")
    await marco.says("help")
    asked(database, town, "glimworst", LAST_WEEK)
    before = len(saskia.read), len(marco.read)

    await exchange.tick()
    await exchange.tick()

    [told] = saskia.read[before[0] :]
    assert told["summary"].startswith("Vorige week is er 1 vraag gesteld.")
    assert "1 woord begreep ik niet goed: glimworst (1×)" in told["summary"]
    assert len(marco.read) == before[1]
    assert (await saskia.presses("Wat is er gevraagd?")).startswith("Week 2")


@pytest.mark.parametrize("hours", [-9, 12, 24])  # too early, too late, on Tuesday
async def test_nothing_comes_outside_the_working_hours_of_monday(
    exchange, saskia, database, town, hours
):
    await saskia.says("help")
    asked(database, town, "glimworst", LAST_WEEK)
    exchange.clock.move(hours=hours)
    before = len(saskia.read)

    await exchange.tick()

    assert len(saskia.read) == before


async def test_after_a_closed_monday_it_comes_on_tuesday(exchange, saskia, database, town):
    await saskia.says("help")
    asked(database, town, "glimworst", LAST_WEEK)
    with database.transaction() as db:
        calendars.close(db, town.place.id, [TODAY])
    await exchange.tick()
    before = len(saskia.read)
    exchange.clock.move(hours=22)

    await exchange.tick()

    assert len(saskia.read) == before + 1


async def test_nothing_comes_where_all_was_answered_or_who_switched_it_off(
    exchange, saskia, database, town
):
    await saskia.says("help")
    asked(database, town, "papier", LAST_WEEK, answer=Answer.DIRECT)
    before = len(saskia.read)
    await exchange.tick()
    assert len(saskia.read) == before

    asked(database, town, "glimworst", LAST_WEEK)
    assert "geen weekbericht meer" in await saskia.says("weekbericht uit")
    before = len(saskia.read)
    await exchange.tick()
    assert len(saskia.read) == before
    with database.reading() as db:
        assert db.get_one(MemberRow, town.people["Saskia"].id).wants_week is False
