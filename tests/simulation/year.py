"""A year of a town, drawn at random: what happens, and when the clock ticks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from uuid import UUID

from hypothesis import strategies as st

from domain.monitors import Monitor, Reminding
from tests.simulation.town import (
    A_DAY,
    NAMES,
    Carried,
    Nudge,
    Town,
    day_of,
    faults,
    forgotten,
    new_monitor,
    until,
)

HOURS = 365 * 24
# Around New Year, 29 February 2028 and both changes of the clock, and anywhere.
DAYS = st.sampled_from([0, 4, 57, 59, 61, 84, 88, 90, 91, 297, 300, 303, 358, 361]) | st.integers(
    0, 364
)
KINDS = (
    "report", "report all", "stop", "start", "away", "back", "later", "later", "move", "cancel",
    "pause", "resume", "close",
)  # fmt: skip


@dataclass(frozen=True, order=True)
class Event:
    hour: int
    minute: int
    kind: str
    who: int
    number: int


@dataclass(frozen=True)
class Year:
    first: date
    actions: Sequence[Carried]
    monitors: Sequence[Monitor]
    closed: frozenset[date]
    events: Sequence[Event]
    every: int  # hours
    minute: int
    outages: Sequence[tuple[int, int]]  # from which hour, for how many
    late: bool  # what is put in the outbox leaves half an hour later

    def ticks(self) -> Iterator[datetime]:
        for hour in range(0, HOURS, self.every):
            by_day = 4 <= hour % 24 <= 18  # by night nothing is different from the evening
            if by_day and not any(start <= hour < start + length for start, length in self.outages):
                yield self.moment(hour, self.minute)

    def moment(self, hour: int, minute: int) -> datetime:
        return datetime(self.first.year, 1, 1, tzinfo=UTC) + timedelta(hours=hour, minutes=minute)


class Engine(Protocol):
    """What a town's bot is told, and what it does."""

    def put(self, at: datetime) -> None: ...
    def leave(self, at: datetime) -> list[Nudge]: ...
    def asked(self) -> dict[int, datetime]: ...
    def report(self, action: int, at: datetime) -> None: ...
    def wants_reminders(self, who: int, *, wanted: bool) -> None: ...
    def away(self, who: int, first: date, last: date | None) -> None: ...
    def back(self, who: int, day: date) -> None: ...
    def later(self, who: int, monitor: Monitor, at: datetime, day: date) -> None: ...
    def changed(self, monitor: Monitor) -> None: ...
    def cancelled(self, monitor: UUID) -> None: ...
    def close(self, days: set[date]) -> None: ...


@st.composite
def years(
    draw: st.DrawFn, most_events: int = 40, every: Sequence[int] = (1, 2, 3, 5, 7, 26)
) -> Year:
    first = date(draw(st.sampled_from([2026, 2027, 2028, 2029])), 1, 1)
    people = st.integers(0, len(NAMES) - 1)
    carried = st.builds(Carried, st.none() | people, st.none() | people)
    reminding = st.sampled_from([Reminding.ON, Reminding.ON, Reminding.ON, Reminding.OFF])
    cut_offs = draw(st.lists(DAYS, min_size=1, max_size=3, unique=True))
    monitors = [
        new_monitor(
            first + timedelta(days=day),
            draw(st.none() | st.integers(0, 14)),
            draw(reminding),
        )
        for day in sorted(cut_offs)
    ]
    near = st.sampled_from(cut_offs).flatmap(lambda day: st.integers(day - 14, day + 15))
    hours = st.builds(lambda day, hour: max(0, day * 24 + hour), near | DAYS, st.integers(5, 18))
    events = st.builds(
        Event, hours, st.integers(0, 59), st.sampled_from(KINDS), people, st.integers(0, 99)
    )
    return Year(
        first=first,
        actions=draw(st.lists(carried, min_size=1, max_size=5)),
        monitors=monitors,
        closed=frozenset(first + timedelta(days=day) for day in draw(st.sets(DAYS, max_size=6))),
        events=sorted(draw(st.lists(events, max_size=most_events))),
        every=draw(st.sampled_from(every)),
        minute=draw(st.integers(0, 59)),
        outages=draw(st.lists(st.tuples(hours, st.integers(1, 240)), max_size=3)),
        late=draw(st.booleans()),
    )


def live(year: Year, town: Town, engine: Engine) -> None:
    """Let a year go by; nothing wrong is sent, and nobody is forgotten."""
    coming = list(reversed(year.events))
    for tick in year.ticks():
        _until(tick, year, coming, town, engine)
        if not town.is_near(day_of(tick)):
            continue
        engine.put(tick)
        lost = list(forgotten(town, tick, engine.asked()))
        assert lost == [], lost
        leaves = tick + timedelta(minutes=30 if year.late else 0)
        _until(leaves, year, coming, town, engine)
        for nudge in engine.leave(leaves):
            town.got.append(nudge)
            wrong = list(faults(town, nudge))
            assert wrong == [], (wrong, nudge)


def _until(at: datetime, year: Year, coming: list[Event], town: Town, engine: Engine) -> None:
    while coming and year.moment(coming[-1].hour, coming[-1].minute) <= at:
        event = coming.pop()
        happen(event, year.moment(event.hour, event.minute), town, engine)


def happen(event: Event, at: datetime, town: Town, engine: Engine) -> None:
    who, number, day = event.who, event.number, day_of(at)
    match event.kind:
        case "report":
            _report([number % len(town.actions)], at, town, engine)
        case "report all":
            mine = [n for n, one in enumerate(town.actions) if town.asked_of(one, day) == who]
            _report(mine, at, town, engine)
        case "stop" | "start":
            wanted = event.kind == "start"
            town.stopped = town.stopped - {who} if wanted else town.stopped | {who}
            engine.wants_reminders(who, wanted=wanted)
        case "away":
            first = day + number % 3 * A_DAY
            last = first + number % 20 * A_DAY if number % 7 else None
            engine.back(who, day)
            town.away[who] = (first, last)
            engine.away(who, first, last)
        case "back":
            town.away.pop(who, None)
            engine.back(who, day)
        case "close":
            days = {day + (number % 10 + more) * A_DAY for more in range(1 + number % 3)}
            town.closed |= days
            engine.close(days)
        case "later":
            _later(who, at, number, town, engine)
        case _:
            _change(event, day, town, engine)


def _report(actions: Sequence[int], at: datetime, town: Town, engine: Engine) -> None:
    for action in actions:
        town.reports.append((action, at))
        engine.report(action, at)


def _later(who: int, at: datetime, number: int, town: Town, engine: Engine) -> None:
    """Say "Later" about the monitor for which people report now."""
    day = day_of(at)
    current = [m for m in town.monitors if town.steps(m)[0].at <= at and day <= until(m)]
    if current:
        wanted = day + (1 + number % 12) * A_DAY
        town.later[who, current[0].id] = (at, wanted)
        engine.later(who, current[0], at, wanted)


def _change(event: Event, day: date, town: Town, engine: Engine) -> None:
    if not town.monitors:
        return
    monitor = town.monitors[event.number % len(town.monitors)]
    if event.kind == "cancel":
        town.monitors.remove(monitor)
        engine.cancelled(monitor.id)
    elif event.kind == "move":
        by = (event.number % 25 - 8) * A_DAY
        cut_off = monitor.cut_off + by
        taken = {m.cut_off for m in town.monitors}
        ends = monitor.report_until and monitor.report_until + by
        if (ends or cut_off) >= day and cut_off not in taken:
            engine.changed(
                town.change(
                    monitor, cut_off=cut_off, report_until=ends, version=monitor.version + 1
                )
            )
    else:
        reminding = Reminding.ON if event.kind == "resume" else Reminding.PAUSED
        engine.changed(town.change(monitor, reminding=reminding))
