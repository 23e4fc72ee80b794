"""A town's bot on a real database, by the dialogs that put steps there and let them leave."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from dialogs import leaving, reminders
from domain.delivery import Letter, delivered
from domain.monitors import Monitor
from domain.people import Member, Municipality, Role
from domain.plans import PeriodKind, Status
from domain.reports import Report, Source
from storage import (
    absences,
    calendars,
    conversations,
    deliveries,
    members,
    monitors,
    municipalities,
    reports,
    rounds,
    snoozes,
)
from storage.conversations import PERSONAL, Place
from storage.database import Database, Session
from storage.tables import (
    ActionRow,
    AssignmentRow,
    MemberRow,
    MonitorRow,
    MunicipalityRow,
    OutboxRow,
    PeriodRow,
    PlanRow,
)
from tests.claims import claim_due
from tests.simulation.town import NAMES, Nudge, Town

BEFORE = datetime.fromisoformat("2025-01-01T12:00:00+00:00")


@dataclass
class Stored:
    """One municipality in the database, as the town is; monitors are told apart by their names."""

    database: Database
    town: Town
    here: UUID = field(init=False)
    people: list[Member] = field(default_factory=list)
    actions: list[UUID] = field(default_factory=list)
    monitors: dict[UUID, UUID] = field(default_factory=dict)  # in the town → in the database

    def __post_init__(self) -> None:
        with self.database.transaction() as db:
            place = municipalities.add(db, f"town-{uuid4().hex[:8]}", "Helmond", at=BEFORE)
            self.here = place.id
            self.people = [self._person(db, place, name) for name in NAMES]
            self._plan(db)
            calendars.close(db, self.here, self.town.closed)
            for monitor in self.town.monitors:
                added = monitors.add(
                    db, self.here, monitor.name, monitor.cut_off, report_until=monitor.report_until
                )
                db.get_one(MonitorRow, added.id).reminding = monitor.reminding
                self.monitors[monitor.id] = added.id

    def _person(self, db: Session, place: Municipality, name: str) -> Member:
        account = f"{name}-{place.key}"
        member = members.add(
            db, place, name=name, address=f"{account}@helmond.example", roles=[Role.AMBASSADOR]
        )
        member = members.meet(db, member, tenant_id=place.key, entra_id=account, at=BEFORE)
        chat = Place("", place.key, account, PERSONAL, "http://127.0.0.1")
        conversations.belongs_to(db, conversations.save(db, chat).id, member.id)
        return member

    def _plan(self, db: Session) -> None:
        plan = PlanRow(name="Plan")
        db.add(plan)
        db.flush()
        db.get_one(MunicipalityRow, self.here).plan_id = plan.id
        period = PeriodRow(
            plan_id=plan.id, name="Doorlopend", period_kind=PeriodKind.CONTINUOUS, position=1
        )
        db.add(period)
        db.flush()
        for number, one in enumerate(self.town.actions):
            action = ActionRow(
                plan_id=plan.id, period_id=period.id, number=f"{number}", title=f"Actie {number}"
            )
            db.add(action)
            db.flush()
            row = AssignmentRow(
                municipality_id=self.here,
                action_id=action.id,
                ambassador_id=self._id(one.ambassador),
                stand_in_id=self._id(one.stand_in),
            )
            db.add(row)
            db.flush()
            self.actions.append(row.id)

    def _id(self, who: int | None) -> UUID | None:
        return None if who is None else self.people[who].id

    def put(self, at: datetime) -> None:
        with self.database.transaction() as db:
            [here] = municipalities.all_of_them(db)
            reminders.put(db, reminders.due(db, here, at), at)

    def leave(self, at: datetime) -> list[Nudge]:
        """Let everything leave that is due, a letter at a time of each chat."""
        left: list[Nudge] = []
        with self.database.transaction() as db:
            while letters := claim_due(db, at):
                for letter in leaving.prepare(db, letters, at):
                    deliveries.settle(db, letter.id, delivered("1"), at)
                    left.append(self._nudge(db, letter, at))
        return left

    def _nudge(self, db: Session, letter: Letter, at: datetime) -> Nudge:
        assert letter.monitor_id
        who = [one.id for one in self.people].index(letter.member_id or self.here)
        monitor = next(known for known, kept in self.monitors.items() if kept == letter.monitor_id)
        version = (db.get_one(OutboxRow, letter.id).unique_key or "").rpartition(":")[2]
        return Nudge(who, monitor, int(version), letter.rung or "", at)

    def asked(self) -> dict[int, datetime]:
        with self.database.reading() as db:
            found = rounds.last_asked(db, self.here, BEFORE)
        return {n: found[one.id] for n, one in enumerate(self.people) if one.id in found}

    def report(self, action: int, at: datetime) -> None:
        told = Report(
            assignment_id=self.actions[action],
            author_id=None,
            reported_at=at,
            effective_on=at.date(),
            old_status=None,
            status=Status.RUNNING,
            source=Source.CHAT,
        )
        with self.database.transaction() as db:
            reports.add(db, self.here, [told])

    def wants_reminders(self, who: int, *, wanted: bool) -> None:
        with self.database.transaction() as db:
            db.get_one(MemberRow, self.people[who].id).wants_reminders = wanted

    def away(self, who: int, first: date, last: date | None) -> None:
        with self.database.transaction() as db:
            absences.set_absence(db, self.here, self.people[who].id, first, last)

    def back(self, who: int, day: date) -> None:
        with self.database.transaction() as db:
            absences.come_back(db, self.here, self.people[who].id, day)

    def later(self, who: int, monitor: Monitor, at: datetime, day: date) -> None:
        with self.database.transaction() as db:
            snoozes.snooze(
                db, self.here, self.monitors[monitor.id], self.people[who].id,
                asked_at=at, until=day,
            )  # fmt: skip

    def changed(self, monitor: Monitor) -> None:
        kept = self.monitors[monitor.id]
        with self.database.transaction() as db:
            rounds.withdraw(db, self.here, kept, "changed")
            row = db.get_one(MonitorRow, kept)
            row.cut_off, row.report_until = monitor.cut_off, monitor.report_until
            row.reminding, row.version = monitor.reminding, monitor.version

    def cancelled(self, monitor: UUID) -> None:
        kept = self.monitors[monitor]
        with self.database.transaction() as db:
            rounds.withdraw(db, self.here, kept, "cancelled")
            db.delete(db.get_one(MonitorRow, kept))

    def close(self, days: set[date]) -> None:
        with self.database.transaction() as db:
            calendars.close(db, self.here, days)
