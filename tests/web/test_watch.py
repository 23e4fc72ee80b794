"""What who watches over the server reads: is it ready, and the figures; never of anybody."""

from datetime import timedelta
from uuid import uuid4

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestClient, TestServer, unused_port

import app as composition
from domain.delivery import Letter, LetterState, Verdict, delivered
from scheduler.pulse import DELIVER, Pulse
from settings import Settings
from storage import conversations, health
from storage.conversations import Place
from storage.tables import OutboxRow, PaceRow
from tests.chat import Clock
from tests.people import NOON
from web.health import Vitals, add_health, silent
from web.metrics import Metrics

LATE = NOON + timedelta(minutes=6)
PLACE = Place("helmond", "t", "a:marco", conversations.PERSONAL, "https://teams.example/")


def put(db, purpose="nudge", due_at=NOON, **more):
    there = conversations.save(db, PLACE).id
    row = OutboxRow(
        conversation_id=there, purpose=purpose, message={}, created_at=NOON, due_at=due_at, **more
    )
    db.add(row)
    db.flush()
    return there


def pace(db, next_at, paused_until=None):
    db.add(PaceRow(tenant_id="t", next_at=next_at, paused_until=paused_until))
    db.flush()


def test_nothing_is_held_up_when_nothing_waits(db):
    assert health.held_up(db, NOON) == timedelta(0)


@pytest.mark.parametrize("purpose", ["reply", "nudge"])
def test_what_nobody_sends_is_held_up(db, purpose):
    put(db, purpose)

    assert health.held_up(db, LATE) == timedelta(minutes=6)


def test_a_long_round_that_runs_holds_up_nothing(db):
    put(db)
    pace(db, next_at=LATE - timedelta(seconds=2))

    assert health.held_up(db, LATE) == timedelta(seconds=2)


def test_an_answer_is_held_up_whatever_round_runs(db):
    put(db, "reply")
    pace(db, next_at=LATE)

    assert health.held_up(db, LATE) == timedelta(minutes=6)


def test_a_tenant_that_rests_holds_up_nothing(db):
    put(db)
    pace(db, next_at=NOON, paused_until=LATE + timedelta(minutes=1))

    assert health.held_up(db, LATE) == timedelta(0)


def test_who_is_unreachable_holds_up_nothing(db):
    conversations.remove(db, put(db), NOON)

    assert health.held_up(db, LATE) == timedelta(0)


def test_what_stands_behind_a_message_that_comes_later_holds_up_nothing(db):
    put(db, due_at=LATE + timedelta(hours=1), attempts=1)
    put(db)

    assert health.held_up(db, LATE) == timedelta(0)


def test_what_waits_is_counted_by_what_it_waits_for(db):
    put(db)
    put(db, due_at=LATE + timedelta(days=1))
    db.add(OutboxRow(purpose="x", message={}, created_at=NOON, due_at=NOON))
    db.flush()

    found = health.waiting(db, LATE)

    assert (found.due, found.later, found.unaddressed) == (1, 1, 1)


def test_a_round_that_did_not_finish_in_half_an_hour_is_seen(db):
    put(db, monitor_id=uuid4())

    early = health.waiting(db, NOON + timedelta(minutes=29)).unfinished
    late = health.waiting(db, NOON + timedelta(minutes=31)).unfinished

    assert (early, late) == (0, 1)


def test_a_clock_that_stands_still_is_named():
    counter = [0.0]
    pulse = Pulse(lambda: counter[0])
    counter[0] = 121.0
    pulse.beat(DELIVER)

    assert silent(pulse.ages()) == ["the clock has not ticked for 121 s (plan)"]


@pytest.fixture
def served(database):
    """Serve the health pages at noon, by a clock that a test may move, and a pulse."""

    async def read(clock, ages):
        application = web.Application()
        vitals = Vitals(composition.Worker(database), clock, lambda: ages)
        add_health(application, vitals)
        async with TestClient(TestServer(application)) as client:
            answer = await client.get("/readyz")
            return answer.status, await answer.text()

    return read


async def test_a_server_with_nothing_to_do_is_ready(served):
    assert await served(Clock(), {"plan": 5.0}) == (200, "ok")


async def test_every_reason_is_a_line(served, database):
    with database.transaction() as db:
        put(db)

    status, said = await served(Clock(LATE), {"plan": 500.0})

    assert status == 503
    assert said.splitlines() == [
        "the clock has not ticked for 500 s (plan)",
        "the oldest message has been due for 360 s",
    ]


async def test_the_figures_are_on_a_port_of_their_own(database):
    port = unused_port()
    settings = Settings(_env_file=None, allow_anonymous=True, metrics_port=port)
    application = composition.build_app(settings, database, Clock(LATE))
    with database.transaction() as db:
        put(db)
    async with TestServer(application) as server, ClientSession() as http:
        async with http.get(server.make_url("/metrics")) as answer:
            here = answer.status
        async with http.get(f"http://127.0.0.1:{port}/metrics") as answer:
            read = await answer.text()

    assert here == 404
    assert 'mvi_outbox_waiting{what="due"} 1.0' in read
    assert "mvi_outbox_oldest_due_seconds 360.0" in read
    assert 'mvi_tick_age_seconds{tick="plan"}' in read


def test_answers_are_counted_by_class_and_what_took_how_long():
    metrics = Metrics()
    letter = Letter(1, "r", "u", "c", {}, purpose="reply", created_at=NOON, perhaps_twice=True)
    metrics.seen(letter, delivered("m"), NOON + timedelta(seconds=3))
    metrics.seen(letter, Verdict(LetterState.DEAD, "403"), NOON)
    metrics.put(7)

    def value(name, **labels):
        return metrics.registry.get_sample_value(name, labels)

    assert value("mvi_answers_total", outcome="ok") == 1
    assert value("mvi_answers_total", outcome="permanent") == 1
    assert value("mvi_outbox_dwell_seconds_sum", kind="answer") == 3
    assert (value("mvi_perhaps_twice_total"), value("mvi_reminders_put_total")) == (2, 7)
