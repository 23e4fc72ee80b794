"""A town as it really is: what somebody with a diary and a pencil knows of it, and no more."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from domain.calendars import Calendar
from domain.ladders import Step, for_ambassadors, ladder
from domain.monitors import Monitor, Reminding
from tests.domain.test_calendars import HOLIDAYS

ZONE = ZoneInfo("Europe/Amsterdam")
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
OPENS, CLOSES = time(8, 30), time(17)
NAMES = ("Marco", "Karin", "Henk")
OFF = {date.fromisoformat(f"{year}-{day}") for year in HOLIDAYS for day in HOLIDAYS[year].split()}


@dataclass(frozen=True)
class Carried:
    """One action: who carries it and who stands in, by their place in `NAMES`."""

    ambassador: int | None
    stand_in: int | None = None


@dataclass(frozen=True)
class Nudge:
    """A nudge that somebody got."""

    who: int
    monitor: UUID
    version: int
    rung: str
    at: datetime


@dataclass
class Town:
    actions: list[Carried]
    monitors: list[Monitor] = field(default_factory=list)
    closed: set[date] = field(default_factory=set)
    stopped: set[int] = field(default_factory=set)
    away: dict[int, tuple[date, date | None]] = field(default_factory=dict)
    later: dict[tuple[int, UUID], tuple[datetime, date]] = field(default_factory=dict)
    reports: list[tuple[int, datetime]] = field(default_factory=list)
    got: list[Nudge] = field(default_factory=list)

    def calendar(self) -> Calendar:
        return Calendar(ZONE, closing_days=frozenset(self.closed))

    def works_on(self, day: date) -> bool:
        return day.weekday() < 5 and day not in OFF | self.closed

    def is_open(self, at: datetime) -> bool:
        local = at.astimezone(ZONE)
        return self.works_on(local.date()) and OPENS <= local.time() < CLOSES

    def is_away(self, who: int, day: date) -> bool:
        first, last = self.away.get(who, (date.max, None))
        return first <= day and (last is None or day <= last)

    def asked_of(self, action: Carried, day: date) -> int | None:
        """Return who is to be asked about an action on a day, by the rule of the stand-in."""
        carrier, stand_in = action.ambassador, action.stand_in
        gone = carrier is None or self.is_away(carrier, day)
        if gone and stand_in is not None and not self.is_away(stand_in, day):
            return stand_in
        return carrier

    def untold(self, monitor: Monitor) -> list[int]:
        """Return the actions that nobody reported on since the monitor before was over."""
        before = [m for m in self.monitors if m.cut_off < monitor.cut_off]
        since = end_of(max(before, key=lambda m: m.cut_off)) if before else None
        told = {
            action
            for action, when in self.reports
            if (since is None or when >= since) and when < end_of(monitor)
        }
        return [number for number in range(len(self.actions)) if number not in told]

    def missing(self, monitor: Monitor, at: datetime, who: int) -> list[int]:
        day = day_of(at)
        return [n for n in self.untold(monitor) if self.asked_of(self.actions[n], day) == who]

    def may_be_asked(self, monitor: Monitor, at: datetime, who: int) -> bool:
        day = day_of(at)
        return (
            self.is_open(at)
            and monitor in self.monitors
            and monitor.reminding is Reminding.ON
            and day <= until(monitor)
            and who not in self.stopped
            and not self.is_away(who, day)
            and bool(self.missing(monitor, at, who))
        )

    def waits_until(self, monitor: Monitor, who: int) -> date | None:
        """Return until which day somebody said "Later", at most the last workday of it."""
        if (who, monitor.id) not in self.later:
            return None
        _, day = self.later[who, monitor.id]
        while not self.works_on(day):
            day += A_DAY
        last = until(monitor)
        while not self.works_on(last):
            last -= A_DAY
        return min(day, last)

    def newest(self, monitor: Monitor, at: datetime, who: int) -> datetime | None:
        """Return since when somebody waits to be asked, if they do."""
        moments = [step.at for step in self.steps(monitor) if step.at <= at]
        day = self.waits_until(monitor, who)
        if not moments or day is None:
            return max(moments, default=None)
        again = opening(day)
        moments = [moment for moment in moments if moment > again]
        if self.later[who, monitor.id][0] < again <= at:
            moments.append(again)
        return max(moments, default=None)

    def is_near(self, day: date) -> bool:
        """Tell whether a clock may have anything to do on this day."""
        around = (monitor for monitor in self.monitors if monitor.reminding is Reminding.ON)
        return any(m.cut_off - 3 * A_WEEK < day < until(m) + A_WEEK for m in around)

    def steps(self, monitor: Monitor) -> tuple[Step, ...]:
        return steps_of(monitor, frozenset(self.closed))

    def got_on(self, who: int, day: date) -> list[Nudge]:
        return [nudge for nudge in self.got if nudge.who == who and day_of(nudge.at) == day]

    def change(self, monitor: Monitor, **changes: object) -> Monitor:
        changed = replace(monitor, **changes)  # type: ignore[arg-type]
        self.monitors = [changed if m.id == monitor.id else m for m in self.monitors]
        return changed


@cache
def steps_of(monitor: Monitor, closed: frozenset[date]) -> tuple[Step, ...]:
    return for_ambassadors(ladder(monitor, Calendar(ZONE, closing_days=closed)))


def new_monitor(cut_off: date, days: int | None, reminding: Reminding) -> Monitor:
    ends = None if days is None else cut_off + timedelta(days=days)
    return Monitor(uuid4(), uuid4(), f"{cut_off}", cut_off, ends, reminding=reminding)


def day_of(at: datetime) -> date:
    return at.astimezone(ZONE).date()


def opening(day: date) -> datetime:
    return datetime.combine(day, OPENS, ZONE).astimezone(UTC)


def until(monitor: Monitor) -> date:
    return monitor.report_until or monitor.cut_off


def end_of(monitor: Monitor) -> datetime:
    return datetime.combine(until(monitor) + A_DAY, time(), ZONE).astimezone(UTC)


def faults(town: Town, nudge: Nudge) -> Iterator[str]:
    """Say what is wrong with a nudge that was got just now."""
    monitor = next((m for m in town.monitors if m.id == nudge.monitor), None)
    if monitor is None:
        yield "the monitor was cancelled"
        return
    day = day_of(nudge.at)
    local = nudge.at.astimezone(ZONE).time()
    wrong = {
        "on a day off": not town.works_on(day),
        "outside working hours": not OPENS <= local < CLOSES,
        "nothing is missing": not town.missing(monitor, nudge.at, nudge.who),
        "opted out": nudge.who in town.stopped,
        "absent": town.is_away(nudge.who, day),
        "twice a day": len(town.got_on(nudge.who, day)) != 1,
        "not reminding": monitor.reminding is not Reminding.ON,
        "of an old version": monitor.version != nudge.version,
        "after the last day": day > until(monitor),
        "too early": nudge.at < town.steps(monitor)[0].at,
        "asked to wait": day < (town.waits_until(monitor, nudge.who) or day),
        "a step twice": nudge.rung != "snoozed"
        and [replace(got, at=nudge.at) for got in town.got].count(nudge) != 1,
    }
    yield from (fault for fault, holds in wrong.items() if holds)


def forgotten(town: Town, at: datetime, asked: dict[int, datetime]) -> Iterator[str]:
    """Say who had to be asked by now and was not; `asked` is when people last were."""
    for monitor in town.monitors if town.is_open(at) else ():
        for who in range(len(NAMES)):
            since = town.newest(monitor, at, who)
            last = asked.get(who)
            waits = day_of(at) < (town.waits_until(monitor, who) or day_of(at))
            today = last and day_of(last) >= day_of(at)
            if since is None or waits or today or (last and last >= since):
                continue
            if town.may_be_asked(monitor, at, who):
                yield f"{NAMES[who]} was not asked for {monitor.name} at {at}, due since {since}"
