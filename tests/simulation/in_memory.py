"""The rules of reminding with a ledger in memory: what the dialogs do, without a database."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from domain.calendars import Calendar
from domain.ladders import Rung, Step, last_day
from domain.monitors import Monitor, Reminding
from domain.nudges import (
    Absence,
    Snooze,
    Standing,
    bundles,
    due_step,
    held_within,
    unwanted,
)
from domain.people import Member
from domain.plans import Assignment
from tests.domain.reminded import action, person
from tests.simulation.town import NAMES, Nudge, Town, day_of


@dataclass
class Waiting:
    """A nudge on its way, sent, or withdrawn."""

    who: int
    monitor: Monitor
    step: Step
    put_at: datetime
    sent_at: datetime | None = None
    withdrawn: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        day = self.step.day if self.step.rung is Rung.SNOOZED else None
        return self.who, self.monitor.id, self.monitor.version, self.step.rung, day


@dataclass
class InMemory:
    town: Town
    letters: list[Waiting] = field(default_factory=list)
    people: list[Member] = field(default_factory=lambda: [person(name) for name in NAMES])
    actions: list[Assignment] = field(default_factory=list)

    def __post_init__(self) -> None:
        known: dict[int | None, Member | None] = {None: None}
        known.update(enumerate(self.people))
        for one in self.town.actions:
            self.actions.append(action(known[one.ambassador], known[one.stand_in]))

    def put(self, at: datetime) -> None:
        calendar = self.town.calendar()
        if not calendar.is_open(at):
            return
        taken = {letter.key for letter in self.letters if not letter.withdrawn}
        found = []
        for monitor in self.town.monitors:
            if monitor.reminding is not Reminding.ON:
                continue
            for who, standing in enumerate(self.standings(monitor, at)):
                steps, until = self.town.steps(monitor), last_day(monitor)
                step = due_step(standing, steps, calendar, at, until)
                if step:
                    found.append(Waiting(who, monitor, step, at))
        self.letters += [letter for letter in found if letter.key not in taken]

    def leave(self, at: datetime) -> list[Nudge]:
        calendar, left = self.town.calendar(), []
        for letter in self.letters:
            if letter.sent_at or letter.withdrawn or not calendar.is_open(at):
                continue
            monitor = next(m for m in self.town.monitors if m.id == letter.monitor.id)
            standing = self.standings(monitor, at, apart_from=letter)[letter.who]
            if unwanted(standing, calendar, at, letter.put_at, last_day(monitor)):
                letter.withdrawn = True
                continue
            letter.sent_at = at
            version = letter.monitor.version
            left.append(Nudge(letter.who, monitor.id, version, letter.step.rung, at))
        return left

    def standings(
        self, monitor: Monitor, at: datetime, apart_from: Waiting | None = None
    ) -> list[Standing]:
        town, day, calendar = self.town, day_of(at), self.town.calendar()
        absences = [
            (Absence(one.id, *town.away[n]),) if n in town.away else ()
            for n, one in enumerate(self.people)
        ]
        absent = {one.id for n, one in enumerate(self.people) if town.is_away(n, day)}
        missing = bundles([self.actions[n] for n in town.untold(monitor)], absent)
        asked = self.asked(apart_from)
        return [
            Standing(
                replace(one, wants_reminders=n not in town.stopped),
                missing=tuple(missing.get(one.id, ())),
                absences=absences[n],
                snooze=self._snooze(n, monitor, calendar),
                nudged_at=asked.get(n),
            )
            for n, one in enumerate(self.people)
        ]

    def _snooze(self, who: int, monitor: Monitor, calendar: Calendar) -> Snooze | None:
        said = self.town.later.get((who, monitor.id))
        return held_within(Snooze(*said), monitor, calendar) if said else None

    def asked(self, apart_from: Waiting | None = None) -> dict[int, datetime]:
        asked: dict[int, datetime] = {}
        for letter in self.letters:
            if not letter.withdrawn and letter is not apart_from:
                moment = letter.sent_at or letter.put_at
                asked[letter.who] = max(moment, asked.get(letter.who, moment))
        return asked

    def changed(self, monitor: Monitor) -> None:
        self.cancelled(monitor.id)

    def cancelled(self, monitor: UUID) -> None:
        for letter in self.letters:
            if letter.monitor.id == monitor and letter.sent_at is None:
                letter.withdrawn = True

    def report(self, action: int, at: datetime) -> None: ...
    def wants_reminders(self, who: int, *, wanted: bool) -> None: ...
    def away(self, who: int, first: date, last: date | None) -> None: ...
    def back(self, who: int, day: date) -> None: ...
    def later(self, who: int, monitor: Monitor, at: datetime, day: date) -> None: ...
    def close(self, days: set[date]) -> None: ...
