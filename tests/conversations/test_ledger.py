"""What was sent for the monitor: what arrived, what did not and why, and who is silent since."""

from datetime import UTC, date, datetime

import pytest

from domain.delivery import LetterState
from domain.monitors import Reminding
from storage import ledger, monitors
from storage.tables import ConversationRow, MonitorRow, OutboxRow
from tests.chat import Clock, talking
from tests.people import settle

OPENING = datetime(2019, 1, 28, 8, tzinfo=UTC)  # nine o'clock in Helmond


@pytest.fixture
def town(database):
    with database.transaction() as db:
        town = settle(db)
        row = db.get_one(MonitorRow, monitors.of_municipality(db, town.place.id)[-1].id)
        row.report_until, row.due, row.reminding = date(2019, 2, 8), date(2019, 2, 13), Reminding.ON
    return town


@pytest.fixture
async def exchange(database, town):
    """The round opened for who had opened the app: Marco and Karin."""
    async with talking(database, Clock(OPENING)) as running:
        for name in ("Marco", "Karin", "Saskia"):
            await running.chat(name).says("hoi")
        await running.tick()
        yield running


async def test_per_step_it_says_how_many_arrived_and_who_did_not_report_since(saskia, marco):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    answer = await saskia.says("verzonden")

    assert "Opening · ma 28 januari 2019\n2 bezorgd · 1 heeft nog niet gemeld" in answer
    assert "Of iemand het leest, vertelt Teams mij niet." in answer


async def test_what_did_not_arrive_says_why_in_plain_words(saskia, database):
    refused(database, "Karin de Wit", LetterState.DEAD, "403 MessageWritesBlocked")

    answer = await saskia.says("wat is er verstuurd?")

    assert "1 bezorgd · 1 niet: blokkeert de app" in answer
    assert "403" not in answer


@pytest.mark.parametrize(
    ("state", "code", "why"),
    [
        (LetterState.UNKNOWN, "504", "misschien aangekomen"),
        (LetterState.WAITING, "429", "staat klaar"),
        (LetterState.DEAD, "413 MessageSizeTooBig", "Teams weigerde het bericht"),
        (LetterState.DEAD, "removed", "heeft de app verwijderd"),
        (LetterState.WITHDRAWN, "opted_out", "wil geen herinneringen"),
        (LetterState.WITHDRAWN, "moved", "was niet meer nodig"),
        (LetterState.WITHDRAWN, "reminding was stopped", "de herinneringen zijn gestopt"),
    ],
)
async def test_each_outcome_has_words(saskia, database, state, code, why):
    refused(database, "Karin de Wit", state, code)

    assert f": {why}" in await saskia.says("bezorging")


async def test_a_tap_on_a_step_names_who_got_it_and_who_not(saskia, marco, database):
    refused(database, "Karin de Wit", LetterState.DEAD, "403 MessageWritesBlocked")
    await saskia.says("verzonden")

    shown = await saskia.says("opening")

    assert "Bezorgd, nog geen melding (1)\nMarco Bakker" in shown
    assert "Blokkeert de app (1)\nKarin de Wit" in shown


async def test_whom_it_could_not_even_try_is_counted_and_named(saskia, database, town):
    answer = await saskia.says("verzonden")
    shown = await saskia.says("opening")

    assert "1 niet geprobeerd: heeft de app nog nooit geopend" in answer
    assert "Niet geprobeerd: heeft de app nog nooit geopend (1)\nHenk Jansen" in shown


async def test_what_perhaps_came_twice_is_marked(saskia, database):
    with database.transaction() as db:
        db.query(OutboxRow).filter_by(purpose="nudge").first().perhaps_twice = True
    await saskia.says("verzonden")

    assert "Misschien twee keer bezorgd (1)" in await saskia.says("opening")


async def test_a_message_to_a_selection_is_there_as_well(exchange, saskia):
    await saskia.says("bericht aan alle ambassadeurs: koffie")
    await saskia.says("ja")
    await exchange.tick()

    answer = await saskia.says("sent")

    assert "Bericht aan alle ambassadeurs · ma 28 januari 2019\n2 bezorgd" in answer
    assert "Karin de Wit, Marco Bakker" in await saskia.says("bericht aan alle ambassadeurs")


async def test_before_anything_was_sent_it_says_so(saskia, database):
    with database.transaction() as db:
        db.query(OutboxRow).filter_by(purpose="nudge").delete()

    answer = await saskia.says("verzonden")

    assert answer == "Voor de monitor februari 2019 heb ik nog geen herinneringen verstuurd."


async def test_a_step_that_is_no_more_is_said_so(saskia):
    pressed = {"verb": "sent_step", "step": "opening@2018-01-01"}

    answer = await saskia.sends(saskia.activity(value=pressed))

    assert answer.startswith("Die stap ken ik niet meer.")


async def test_an_ambassador_may_not_see_it(marco):
    assert "Dat kan alleen je coördinator" in await marco.says("verzonden")


async def test_every_send_answers_for_who_what_when_and_with_which_answer(database, town):
    async with talking(database, Clock(OPENING)) as exchange:
        await exchange.chat("Marco").says("hoi")
        await exchange.tick()
    with database.transaction() as db:
        [nudge] = ledger.sends(db, town.place.id, purpose="nudge")

    assert (nudge.name, nudge.rung, nudge.monitor) == ("Marco Bakker", "opening", "februari 2019")
    assert nudge.asked_at == nudge.tried_at == nudge.delivered_at == OPENING
    assert (nudge.attempts, nudge.answer, nudge.perhaps_twice) == (1, "ok", False)


async def test_the_ledger_of_one_town_holds_nothing_of_another(exchange, database, town):
    with database.transaction() as db:
        other = settle(db, "schiedam")
        here = ledger.sends(db, town.place.id, replies=True)

        assert here
        assert ledger.sends(db, other.place.id, replies=True) == []
        assert ledger.sends(db, town.place.id, since=OPENING.replace(year=2020)) == []
        assert ledger.sends(db, town.place.id, before=OPENING.replace(year=2018)) == []
        assert len(here) > len(ledger.sends(db, town.place.id))


def refused(database, name, state, answer):
    """Let the nudge of somebody end otherwise."""
    with database.transaction() as db:
        rows = db.query(OutboxRow).filter_by(purpose="nudge").all()
        for row in rows:
            where = db.get_one(ConversationRow, row.conversation_id)
            if where.conversation_id == f"a:entra-helmond-{name.split()[0].lower()}":
                row.state, row.last_answer, row.attempts = state, answer, 0
