"""Years of reports: thousands of actions, twenty monitors, as many reports as are asked for.

The reports of every size go from the first day to the last. Of a hundred, three are withdrawn a
while later, five are told late, and one says what will be.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert, text

from domain.people import Member, Municipality, Role
from domain.plans import ALLOWED, Period, PeriodKind, Status
from storage import members, monitors, municipalities
from storage.assignment_rows import to_period
from storage.database import Base, Database, Session
from storage.tables import ActionRow, AssignmentRow, MunicipalityRow, PeriodRow, PlanRow, ReportRow

BEGAN = datetime(2021, 1, 4, 9, tzinfo=UTC)
DAYS = 1_900
MONITORS = [(BEGAN + timedelta(days=90 * number)).date() for number in range(1, 21)]
TODAY = (BEGAN + timedelta(days=DAYS)).date()
PERIODS = (
    ("Wat doen we al goed?", PeriodKind.DONE),
    ("Aan de slag in 2021-2026", PeriodKind.BOUNDED),
    ("Actie doorlopend", PeriodKind.CONTINUOUS),
)
PEOPLE = 200
AT_ONCE = 20_000
FIRST = 10_000_000  # no number that another benchmark gave a report
COLUMNS = [column.name for column in ReportRow.__table__.columns]


@dataclass(frozen=True)
class Town:
    """A municipality with a plan, and the ids of who reports on what."""

    place: Municipality
    periods: Sequence[Period]
    people: Sequence[Member]
    actions: Sequence[tuple[UUID, PeriodKind]]


def settle(db: Session, actions: int) -> Town:
    place = municipalities.add(db, "monitor", "Helmond", at=BEGAN)
    people = [
        members.add(
            db, place, name=f"Ambassadeur {number}", address=f"a{number}@helmond.example",
            roles=[Role.AMBASSADOR],
        )
        for number in range(PEOPLE)
    ]  # fmt: skip
    plan = PlanRow(name="MVI-actieplan")
    db.add(plan)
    db.flush()
    db.get_one(MunicipalityRow, place.id).plan_id = plan.id
    periods = [
        PeriodRow(plan_id=plan.id, name=name, period_kind=kind, position=position)
        for position, (name, kind) in enumerate(PERIODS)
    ]
    db.add_all(periods)
    db.flush()
    made = [_action(place, people, periods[number % 3], number) for number in range(actions)]
    db.add_all(action for action, _ in made)
    db.flush()
    for action, assignment in made:
        assignment.action_id = action.id
    db.add_all(assignment for _, assignment in made)
    db.flush()
    for number, day in enumerate(MONITORS):
        monitors.add(db, place.id, f"monitor {number + 1}", day)
    known = [(assignment.id, PERIODS[number % 3][1]) for number, (_, assignment) in enumerate(made)]
    return Town(place, [to_period(row) for row in periods], people, known)


def _action(
    place: Municipality, people: Sequence[Member], period: PeriodRow, number: int
) -> tuple[ActionRow, AssignmentRow]:
    action = ActionRow(
        plan_id=period.plan_id, period_id=period.id, number=f"{number % 9 + 1}.{number // 9 + 1}",
        title=f"Duurzaam inkopen, stap {number + 1}", theme="Klimaat", product_groups=["papier"],
    )  # fmt: skip
    assignment = AssignmentRow(
        municipality_id=place.id, ambassador_id=people[number % PEOPLE].id,
        starts_on=(BEGAN + timedelta(days=number % DAYS)).date(),
        heading=f"Aanbestedingen {number % 40}" if number % 3 == 0 else "",
    )  # fmt: skip
    return action, assignment


def grow(database: Database, town: Town, begun: int, size: int) -> None:
    """Add the reports of these numbers, past SQLAlchemy: there may be a million."""
    for first in range(begun, size, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, size))
        with database.transaction() as db:
            _write(db, town, numbers, sqlite=database.is_sqlite)
    with database.engine.connect() as connection:  # as a database does by itself in time
        own = connection.execution_options(isolation_level="AUTOCOMMIT")
        own.execute(text("ANALYZE" if database.is_sqlite else "VACUUM ANALYZE"))


def _write(db: Session, town: Town, numbers: Iterable[int], *, sqlite: bool) -> None:
    if not sqlite:
        driver = db.connection().connection.driver_connection
        assert driver
        names = ", ".join(COLUMNS)
        with driver.cursor() as cursor, cursor.copy(f"COPY report ({names}) FROM STDIN") as copy:
            for row in reports(town, numbers):
                copy.write_row([row[name] for name in COLUMNS])
        return
    db.connection().execute(insert(ReportRow), list(reports(town, numbers)))


def reports(town: Town, numbers: Iterable[int]) -> Iterator[dict[str, Any]]:
    """Make the reports of these numbers; each is the same whenever it is made."""
    many = len(town.actions)
    for number in numbers:
        assignment_id, kind = town.actions[number % many]
        told = told_at(number)
        withdrawn = number - many if number % 100 >= 97 and number >= many else None
        if withdrawn is not None:
            told = told_at(withdrawn) + timedelta(hours=5)
        yield {
            "id": FIRST + number,
            "municipality_id": town.place.id,
            "assignment_id": assignment_id,
            "author_id": town.people[number % len(town.people)].id,
            "on_behalf_of_id": None,
            "reported_at": told,
            "effective_on": _holds_since(number, told),
            "old_status": Status.RUNNING.value,
            "status": _status(kind, number).value,
            "percentage": number % 101,
            "blocked": number % 50 == 0,
            "blocked_reason": "",
            "wants_help": False,
            "note": "De leverancier heeft de cijfers van dit kwartaal gestuurd.",
            "note_reader": "coordinator",
            "evidence": "",
            "next_step": "",
            "source": "chat",
            "batch": f"b{number // 4}",
            "withdraws": None if withdrawn is None else FIRST + withdrawn,
        }


def told_at(number: int) -> datetime:
    """Spread all numbers over all days, as if by chance."""
    share = number * 2_654_435_761 % 2**32 / 2**32
    return BEGAN + timedelta(days=DAYS * share)


def _holds_since(number: int, told: datetime) -> date:
    late, coming = number % 20 == 3, number % 100 == 7
    return (told + timedelta(days=-60 if late else 30 if coming else 0)).date()


def _status(kind: PeriodKind, number: int) -> Status:
    if kind is PeriodKind.BOUNDED:
        return (Status.PLANNED, Status.RUNNING, Status.RUNNING, Status.COMPLETED)[number // 7 % 4]
    return ALLOWED[kind][0]


def opened(url: str, actions: int) -> tuple[Database, Town]:
    """Make the tables in an empty database, and the town in them."""
    database = Database(url)
    Base.metadata.create_all(database.engine)
    with database.transaction() as db:
        town = settle(db, actions)
    return database, town
