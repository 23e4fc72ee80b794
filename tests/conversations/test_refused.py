"""What somebody said no to stays undone: the button on the old card is dead."""

import pytest

from storage import broadcasts, monitors
from tests.chat import as_text


@pytest.fixture
async def met(exchange, saskia, marco):
    for chat in (saskia, marco):
        await chat.says("hoi")


def sent(database, town):
    with database.reading() as db:
        return broadcasts.of_municipality(db, town.place.id)


def names(database, town):
    with database.reading() as db:
        return [one.name for one in monitors.of_municipality(db, town.place.id)]


@pytest.mark.parametrize("no", ["niet versturen", "nee", "laat maar", "never mind"])
async def test_a_message_that_was_refused_is_not_sent_by_its_old_button(
    met, exchange, saskia, marco, database, town, no
):
    await saskia.says("bericht aan Marco: koffie?")
    old = saskia.activity(value=saskia.button("Versturen"))

    assert "verstuur niets" in await saskia.says(no)
    assert "nee op gezegd" in await saskia.sends(old)
    await exchange.tick()

    assert "koffie" not in as_text(marco.read[-1])
    assert not sent(database, town)


async def test_a_refusal_by_the_button_counts_as_well(met, saskia, database, town):
    await saskia.says("bericht aan Marco: koffie?")
    old = saskia.activity(value=saskia.button("Versturen"))

    await saskia.presses("Niet versturen")
    await saskia.sends(old)

    assert not sent(database, town)


async def test_a_no_after_sending_does_not_say_that_nothing_was_sent(met, saskia):
    await saskia.says("bericht aan Marco: koffie?")
    no = saskia.activity(value=saskia.button("Niet versturen"))
    await saskia.presses("Versturen")

    assert "al verstuurd" in await saskia.sends(no)


async def test_never_mind_where_the_text_of_a_message_is_asked_sends_nothing(met, saskia):
    await saskia.says("bericht aan Marco")

    assert await saskia.says("laat maar") == "Goed, ik verstuur niets."


@pytest.mark.parametrize("no", ["nee", "laat maar", "nee, laat staan"])
async def test_a_monitor_that_stays_is_not_cancelled_by_the_old_button(saskia, database, town, no):
    await saskia.says("gelast monitor februari af")
    old = saskia.activity(value=saskia.button("Ja, gaat niet door"))

    await saskia.says(no)
    answer = await saskia.sends(old)

    assert "nee op gezegd" in answer
    assert "februari 2019" in names(database, town)


@pytest.mark.parametrize("no", ["nee", "laat maar", "never mind"])
async def test_a_proposal_that_was_refused_is_not_stored(saskia, database, town, no):
    await saskia.says("volgende monitor mei")
    old = saskia.activity(value=saskia.button("Goed zo"))
    await saskia.says("melden t/m 10 mei")
    newer = saskia.activity(value=saskia.button("Goed zo"))

    await saskia.says(no)

    assert "nee op gezegd" in await saskia.sends(old)
    assert "nee op gezegd" in await saskia.sends(newer)
    assert "mei 2019" not in names(database, town)
