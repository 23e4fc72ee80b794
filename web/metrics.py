"""What Prometheus may read, on a port of its own: numbers, and nothing of anybody."""

from collections.abc import AsyncIterator
from datetime import datetime
from functools import partial

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from domain.delivery import Letter, LetterState, Verdict, answered
from storage import health
from storage.health import Waiting
from web.health import Vitals

TEXT = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
SECONDS = (0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600)


class Metrics:
    """The counters of this process, and the gauges of the outbox that all replicas share."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        counter, gauge = (
            partial(Counter, registry=self.registry),
            partial(Gauge, registry=self.registry),
        )
        self._waiting = gauge("mvi_outbox_waiting", "Messages that wait, by what for", ["what"])
        self._oldest = gauge("mvi_outbox_oldest_due_seconds", "How long the oldest is held up")
        self._unfinished = gauge(
            "mvi_round_unfinished_steps", "Reminders not sent half an hour after their moment"
        )
        self._ticked = gauge("mvi_tick_age_seconds", "Since a tick came through", ["tick"])
        self._answers = counter("mvi_answers", "Answers of Teams to a message", ["outcome"])
        self._twice = counter("mvi_perhaps_twice", "Messages sent again after no clear answer")
        self._put = counter("mvi_reminders_put", "Steps of a ladder put in the outbox")
        self._dwell = Histogram(
            "mvi_outbox_dwell_seconds", "From created to sent", ["kind"],
            buckets=SECONDS, registry=self.registry,
        )  # fmt: skip

    def seen(self, letter: Letter, verdict: Verdict, at: datetime) -> None:
        """Count what came of an attempt."""
        self._answers.labels(answered(verdict)).inc()
        if letter.perhaps_twice:
            self._twice.inc()
        if verdict.state is LetterState.SENT and letter.created_at:
            kind = "answer" if letter.is_answer else "begun"
            self._dwell.labels(kind).observe((at - letter.created_at).total_seconds())

    def put(self, many: int) -> None:
        """Count reminders that were put in the outbox."""
        self._put.inc(many)

    async def page(self, vitals: Vitals) -> bytes:
        """Return all figures as Prometheus reads them."""
        self._set(await vitals.work(lambda db: health.waiting(db, vitals.now())))
        for tick, age in vitals.ticked().items():
            self._ticked.labels(tick).set(age)
        return generate_latest(self.registry)

    def _set(self, waiting: Waiting) -> None:
        self._waiting.labels("due").set(waiting.due)
        self._waiting.labels("later").set(waiting.later)
        self._waiting.labels("unaddressed").set(waiting.unaddressed)
        self._unfinished.set(waiting.unfinished)
        self._oldest.set(waiting.oldest.total_seconds())


async def serve_metrics(
    metrics: Metrics, vitals: Vitals, host: str, port: int
) -> AsyncIterator[None]:
    """Serve /metrics on a port of its own, which is not for the outside world."""

    async def read(_: web.Request) -> web.Response:
        return web.Response(body=await metrics.page(vitals), headers=TEXT)

    app = web.Application()
    app.router.add_get("/metrics", read)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    yield
    await runner.cleanup()
