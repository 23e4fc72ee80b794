"""A fixed cast, a small plan and one moment, for every test that needs people."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Engine, StaticPool, Table, create_engine, insert, select

from domain.people import Member, Municipality, Role
from domain.plans import Assignment, PeriodKind, Status
from domain.reports import Report, Source
from storage import assignments, members, monitors, municipalities, reports
from storage.database import Base, Session
from storage.tables import ActionRow, AssignmentRow, MunicipalityRow, PeriodRow, PlanRow

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
TODAY = date(2019, 1, 14)
TENANT = "sandbox-helmond"

PLAN = [
    # number, title, period, status, ambassador, starts, ends
    ("1.1", "Fairtrade koffie", "Wat doen we al goed?", Status.COMPLETED, "Saskia", None, None),
    ("3.1", "Papier", "2018-2020", Status.RUNNING, "Marco", None, date(2019, 3, 1)),
    ("3.2", "IT Hardware", "2018-2020", Status.RUNNING, "Marco", None, date(2019, 6, 1)),
    ("3.3", "Leerlingenvervoer", "2018-2020", Status.PLANNED, "Marco", None, None),
    ("3.4", "Textielinzameling", "2018-2020", Status.COMPLETED, "Marco", None, None),
    ("3.5", "Groenonderhoud", "2018-2020", Status.RUNNING, "Karin", None, None),
    ("3.6", "Zwembad", "2018-2020", Status.RUNNING, "Henk", None, None),
    ("4.1", "Kennis delen", "Doorlopend", Status.RUNNING, "Marco", None, None),
    ("4.2", "Social return", "Doorlopend", Status.PAUSED, None, None, None),
]
PERIODS = {
    "Wat doen we al goed?": PeriodKind.DONE,
    "2018-2020": PeriodKind.BOUNDED,
    "Doorlopend": PeriodKind.CONTINUOUS,
}


@dataclass
class Town:
    """A municipality with its people and its plan."""

    place: Municipality
    people: dict[str, Member] = field(default_factory=dict)
    actions: dict[str, UUID] = field(default_factory=dict)

    def action(self, db: Session, number: str, as_of: date = TODAY) -> Assignment:
        return assignments.get(db, self.place.id, self.actions[number], as_of)


Rows = list[tuple[str, list[dict[str, Any]]]]


def settle(db: Session, key: str = "helmond") -> Town:
    """Fill an empty database with one municipality.

    Its rows are made once by the functions of `storage`, and written as they are afterwards, but
    for the id of the municipality: what a process remembers of one is not of another test.
    A thousand tests begin here.
    """
    town, rows = _settled(key)
    place = replace(town.place, id=uuid4())
    for table, told in rows:
        own = [{name: _of(town, place, value) for name, value in row.items()} for row in told]
        db.execute(insert(Base.metadata.tables[table]), own)
    people = {name: replace(who, municipality=place) for name, who in town.people.items()}
    return Town(place, people, dict(town.actions))


def _of(town: Town, place: Municipality, value: Any) -> Any:
    return place.id if value == town.place.id else value


@cache
def _settled(key: str) -> tuple[Town, Rows]:
    """Make a municipality where nothing is kept; return it with its rows, by table."""
    with Session(_workshop()) as db:
        town = _make(db, key)
        made = [(table.name, _rows(db, table)) for table in Base.metadata.sorted_tables]
    return town, [(table, rows) for table, rows in made if rows]


@cache
def _workshop() -> Engine:
    """Make the tables once; whatever thread asks works in the same database."""
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    Base.metadata.create_all(engine)
    return engine


def _rows(db: Session, table: Table) -> list[dict[str, Any]]:
    """Return all rows of a table; what counts them is for the next database to give."""
    kept = [column for column in table.columns if column is not table.autoincrement_column]
    return [dict(row) for row in db.execute(select(*kept)).mappings()]


def _make(db: Session, key: str) -> Town:
    place = municipalities.add(db, key, key.capitalize(), at=NOON)
    town = Town(place)
    for name, role, known in (
        ("Marco Bakker", Role.AMBASSADOR, True),
        ("Karin de Wit", Role.AMBASSADOR, True),
        ("Saskia Claes", Role.COORDINATOR, True),
        ("Henk Jansen", Role.AMBASSADOR, False),
    ):
        town.people[name.split()[0]] = _person(db, place, name, role, known=known)
    _plan(db, town)
    monitors.add(db, place.id, "juni 2018", date(2018, 6, 1))
    monitors.add(db, place.id, "februari 2019", date(2019, 1, 31))
    return town


def entra_id(name: str, key: str = "helmond") -> str:
    return f"entra-{key}-{name.lower()}"


def _person(db: Session, place: Municipality, name: str, role: Role, *, known: bool) -> Member:
    address = f"{name.lower().replace(' ', '.')}@{place.key}.example"
    member = members.add(db, place, name=name, address=address, roles=[role])
    if not known:
        return member
    account = entra_id(name.split()[0], place.key)
    return members.meet(db, member, tenant_id=f"sandbox-{place.key}", entra_id=account, at=NOON)


def _plan(db: Session, town: Town) -> None:
    plan = PlanRow(name=f"Plan {town.place.name}")
    db.add(plan)
    db.flush()
    db.get_one(MunicipalityRow, town.place.id).plan_id = plan.id
    periods = {
        name: PeriodRow(plan_id=plan.id, name=name, period_kind=kind, position=position)
        for position, (name, kind) in enumerate(PERIODS.items())
    }
    db.add_all(periods.values())
    db.flush()
    for number, title, period, status, owner, starts, ends in PLAN:
        action = ActionRow(
            plan_id=plan.id, period_id=periods[period].id, number=number, title=title
        )
        db.add(action)
        db.flush()
        row = AssignmentRow(
            municipality_id=town.place.id,
            action_id=action.id,
            ambassador_id=town.people[owner].id if owner else None,
            starts_on=starts,
            ends_on=ends,
        )
        db.add(row)
        db.flush()
        town.actions[number] = row.id
        reports.add(db, town.place.id, [_first_report(row.id, status)])


def _first_report(assignment_id: UUID, status: Status) -> Report:
    return Report(
        assignment_id=assignment_id,
        author_id=None,
        reported_at=datetime(2018, 1, 1, 12, tzinfo=UTC),
        effective_on=date(2018, 1, 1),
        old_status=None,
        status=status,
        source=Source.IMPORT,
    )
