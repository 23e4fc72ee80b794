"""A question that nobody takes: asked again, then everybody, then the coordinator each week."""

import pytest

from dialogs import ticket_rounds
from domain.people import Role
from storage import absences, members, municipalities
from storage.tables import OutboxRow, TicketRow
from tests.chat import as_text
from tests.conversations.test_hand_over import join
from tests.conversations.tickets.test_loop import ask, last, rows
from tests.people import TODAY

WHY = {
    "again": "wacht al een werkdag",
    "everybody": "wacht al twee werkdagen",
    "weekly": "wacht nog steeds op een antwoord",
    "holder": "Je pakte deze vraag drie werkdagen geleden.",
}


@pytest.fixture
async def els(exchange, database, town):
    """An expert of nothing in particular."""
    known = join(database, town, "Els Vos", "Inkoop", Role.EXPERT)
    chat = exchange.chat("Els Vos", account=str(known.entra_id))
    await chat.says("help")
    return chat


async def on(exchange, days: float) -> None:
    exchange.clock.move(days=days)
    await exchange.tick()


def steps(database) -> list[str]:
    with database.transaction() as db:
        found = db.query(OutboxRow).filter_by(purpose="ticket_step").order_by(OutboxRow.id)
        return [f"{one.rung or 'first'} {one.state}" for one in found]


async def test_nobody_takes_it_and_each_step_comes_once(
    tom, karin, els, saskia, exchange, database
):
    await ask(tom)
    assert "heeft een vraag" not in last(els)

    await on(exchange, 1)
    await exchange.tick()
    assert WHY["again"] in last(karin)
    assert "heeft een vraag" not in last(els)
    assert steps(database) == ["first sent", "again sent"]

    await on(exchange, 1)
    assert [WHY["everybody"] in last(chat) for chat in (karin, els, saskia)] == [True] * 3

    read = len(karin.read)
    await on(exchange, 4)
    assert WHY["everybody"] in last(saskia)
    await on(exchange, 3)
    assert WHY["weekly"] in last(saskia)
    await on(exchange, 7)
    assert steps(database).count("weekly sent") == 2
    await exchange.tick()
    assert sum(WHY["weekly"] in as_text(message) for message in saskia.read) == 1
    assert len(karin.read) == read


async def test_after_an_outage_only_the_newest_step_comes(tom, karin, saskia, exchange, database):
    await ask(tom)

    await on(exchange, 30)

    assert WHY["weekly"] in last(saskia)
    assert steps(database) == ["first sent", "weekly sent"]


async def test_who_took_it_meanwhile_makes_the_step_stay_behind(
    tom, karin, els, exchange, database
):
    await ask(tom)
    exchange.clock.move(days=1)
    with database.transaction() as db:
        [place] = municipalities.all_of_them(db)
        at = exchange.clock()
        assert ticket_rounds.put(db, ticket_rounds.due(db, place, at), at) == 1
    read = len(karin.read)
    await els.says("pak vraag 1")

    await exchange.tick()

    assert steps(database) == ["first sent", "again withdrawn"]
    assert not any(WHY["again"] in as_text(message) for message in karin.read[read:])


async def test_who_took_it_and_does_not_answer_is_asked_and_then_the_coordinator(
    tom, karin, saskia, exchange
):
    await ask(tom)
    await karin.presses("Ik pak hem")

    await on(exchange, 3)
    assert WHY["holder"] in last(karin)
    assert "heeft een vraag" not in str(saskia.read[1:])

    await on(exchange, 5)
    assert "Karin de Wit zoekt dit uit." in last(saskia)
    over = saskia.button("Ik neem hem over")
    assert "Vraag 1 is van jou." in await saskia.presses("Ik neem hem over")
    await exchange.tick()
    assert "Saskia Claes zoekt dit uit." in last(karin)
    await karin.sends(karin.activity(value=over))
    assert "Saskia Claes zoekt dit uit." in last(karin)


async def test_outside_working_hours_and_on_days_off_nothing_comes(tom, karin, exchange):
    await ask(tom)
    read = len(karin.read)

    await on(exchange, 1.5)
    assert len(karin.read) == read


async def test_who_is_away_is_skipped_and_asked_when_back(tom, karin, exchange, database, town):
    with database.transaction() as db:
        absences.set_absence(db, town.place.id, town.people["Karin"].id, TODAY, TODAY)
    await ask(tom)
    read = len(karin.read)

    await on(exchange, 1)

    assert "Tom Kuipers heeft een vraag" in last(karin)
    assert len(karin.read) == read + 1


async def test_who_wants_no_reminders_is_asked_once(tom, karin, exchange, database, town):
    with database.transaction() as db:
        members.want_reminders(db, town.people["Karin"], wanted=False)
    await ask(tom)
    assert "heeft een vraag" in last(karin)
    read = len(karin.read)

    await on(exchange, 1)

    assert len(karin.read) == read
    assert steps(database) == ["first sent"]


async def test_who_declines_before_it_leaves_is_not_asked_again(tom, karin, exchange, database):
    await ask(tom)
    exchange.clock.move(days=1)
    with database.transaction() as db:
        [place] = municipalities.all_of_them(db)
        at = exchange.clock()
        ticket_rounds.put(db, ticket_rounds.due(db, place, at), at)
    await karin.says("vraag 1 is niet voor mij")

    await exchange.tick()

    assert "again withdrawn" in steps(database)
    assert WHY["again"] not in last(karin)


async def test_an_answer_without_a_word_is_closed_and_offered_to_the_toolbox(
    tom, karin, saskia, exchange, database
):
    await ask(tom)
    await karin.says("antwoord vraag 1: Neem hergebruikt hout.")

    await on(exchange, 14)

    assert rows(database)[0].state == "closed"
    assert "beantwoord en gesloten" in last(tom)
    assert "Mag dit antwoord van Karin de Wit in de toolbox?" in last(saskia)
    assert "al gesloten" in await tom.sends(
        tom.activity(
            value={"verb": "ticket_useful", "useful": "yes", "ticket": str(rows(database)[0].id)}
        )
    )


async def test_a_deleted_question_takes_its_step_along(tom, karin, exchange, database):
    await ask(tom)
    exchange.clock.move(days=1)
    with database.transaction() as db:
        [place] = municipalities.all_of_them(db)
        at = exchange.clock()
        ticket_rounds.put(db, ticket_rounds.due(db, place, at), at)
        db.query(TicketRow).delete()

    await exchange.tick()

    assert steps(database)[-1] == "again withdrawn"
