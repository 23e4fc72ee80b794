"""Questions for an expert: two replicas at once, and never across municipalities."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from uuid import uuid4

import pytest

from domain import tickets as rules
from domain.articles import a_year_on
from domain.ticket_ladder import TicketRung, TicketStep
from storage import experts, outbox, ticket_articles, ticket_cards, ticket_questions, tickets
from storage.conversations import Place, belongs_to, save
from storage.database import Database
from storage.tables import MemberRow, OutboxRow
from tests.people import NOON, TODAY, settle


@pytest.fixture
def asked(database: Database):
    with database.transaction() as db:
        town = settle(db)
        ticket = tickets.add(db, town.people["Marco"], "Welke eisen?", NOON, "papier")
    return town, ticket


def the(db, town, ticket):
    found = tickets.find(db, town.place.id, ticket.id)
    assert found
    return found


def test_of_two_replicas_that_take_at_once_one_gets_it(database, database_url, asked):
    town, ticket = asked
    other, meet = Database(database_url), Barrier(2, timeout=5)
    on_one_writer = database_url.startswith("sqlite")

    def take(replica: Database, name: str):
        with replica.transaction() as db:
            seen = the(db, town, ticket)
            if not on_one_writer:
                meet.wait()
            taken = rules.take(seen, town.people[name].id, NOON)
            return name if taken and tickets.save(db, town.place.id, seen, taken) else None

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(take, (database, other), ("Karin", "Henk")))
    other.close()

    [winner] = [name for name in found if name]
    with database.transaction() as db:
        now = the(db, town, ticket)
        assert now.assigned_id == town.people[winner].id
        assert (now.version, now.asked) == (2, {now.assigned_id})


def test_numbers_count_up_within_a_municipality(database, asked):
    town, ticket = asked
    with database.transaction() as db:
        elsewhere = settle(db, "schiedam")
        second = tickets.add(db, town.people["Karin"], "En dit?", NOON)
        first = tickets.add(db, elsewhere.people["Karin"], "En dat?", NOON)

        assert (ticket.number, second.number, first.number) == (1, 2, 1)
        assert tickets.find_number(db, elsewhere.place.id, 2) is None


def test_nothing_of_a_question_is_found_or_changed_from_elsewhere(database, asked):
    town, ticket = asked
    with database.transaction() as db:
        here = settle(db, "schiedam").place.id
        taken = rules.take(ticket, town.people["Karin"].id, NOON)
        assert taken

        assert tickets.find(db, here, ticket.id) is None
        assert tickets.save(db, here, ticket, taken) is None
        assert tickets.waiting(db, here) == []
        assert ticket_cards.had(db, here, ticket.id) == set()
        assert ticket_questions.propose(db, here, uuid4(), "papier") is None


def test_a_step_is_put_once_and_again_only_when_it_was_withdrawn(database, asked):
    town, ticket = asked
    step = TicketStep(TicketRung.AGAIN, NOON, TODAY)
    karin = town.people["Karin"].id
    with database.transaction() as db:
        outbox.notify(db, karin, {"text": "hoi"}, purpose="x", at=NOON)
        to = {karin: _conversation(db, karin)}

        assert ticket_cards.put(db, ticket, step, {}, NOON) == 0
        assert ticket_cards.put(db, ticket, step, to, NOON) == 1
        assert ticket_cards.put(db, ticket, step, to, NOON) == 0
        assert ticket_cards.had(db, town.place.id, ticket.id) == {step.key(ticket, karin)}
        _withdraw(db)
        assert ticket_cards.put(db, ticket, step, to, NOON) == 1


def test_who_was_asked_is_noted_besides_each_other(database, asked):
    town, ticket = asked
    karin, henk = town.people["Karin"].id, town.people["Henk"].id
    with database.transaction() as db:
        tickets.note_asked(db, town.place.id, ticket.id, [karin])
        tickets.note_asked(db, town.place.id, ticket.id, [henk, karin])

        assert the(db, town, ticket).asked == {karin, henk}


def test_an_expert_who_left_is_none(database, asked):
    town, _ = asked
    with database.transaction() as db:
        karin = town.people["Karin"]
        assert experts.set_expert(db, karin, ["papier", "*"]) == {"papier", "*"}
        assert experts.drop_expert(db, karin, ["*"]) == {"papier", "*"}
        experts.set_expert(db, karin, ["papier"])
        _leave(db, karin.id)

        assert experts.of_municipality(db, town.place.id) == {}


def test_an_answer_serves_until_its_review_day(database, asked):
    town, ticket = asked
    told = replace(ticket, answer="Neem hout", assigned_id=town.people["Karin"].id)
    with database.transaction() as db:
        written = ("Stoelen", "Neem hout")
        ticket_articles.add(db, told, town.people["Saskia"], written, NOON)

        def find(group: str, day):
            return ticket_articles.answer_for(db, town.place.id, group, "welke stoelen", day)

        assert find("papier", TODAY).author == "Karin de Wit"
        assert find("catering", TODAY) is None
        assert find("papier", a_year_on(TODAY))
        assert find("papier", TODAY.replace(year=2021)) is None


def _conversation(db, member_id):
    found = save(db, Place("anonymous", "t", "a:1", "personal", "http://127.0.0.1"))
    belongs_to(db, found.id, member_id)
    return found.id


def _withdraw(db) -> None:
    db.query(OutboxRow).filter_by(purpose=ticket_cards.STEP).update({"state": "withdrawn"})


def _leave(db, member_id) -> None:
    db.get_one(MemberRow, member_id).left_at = NOON
    db.flush()
