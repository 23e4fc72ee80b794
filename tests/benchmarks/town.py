"""A municipality to report in: a plan of so many actions, each with an ambassador of its own."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import func, select, text

from domain.people import Member, Municipality, Role
from domain.plans import PeriodKind, Status
from domain.reports import Report, Source
from storage import members, monitors, municipalities, reports
from storage.database import Base, Database, Session
from storage.tables import ActionRow, AssignmentRow, MunicipalityRow, PeriodRow, PlanRow, ReportRow
from storage.upgrade import upgrade
from tests.benchmarks.activities import SANDBOX, TENANT, Ambassador

SIZE = 64
BEGAN = datetime(2026, 1, 5, 9, tzinfo=UTC)
PERIODS = (
    ("Wat doen we al goed?", PeriodKind.DONE),
    ("Aan de slag in 2026-2030", PeriodKind.BOUNDED),
    ("Actie doorlopend", PeriodKind.CONTINUOUS),
)


def build(url: str) -> None:
    """Make the tables, and the town in them."""
    upgrade(url)
    database = Database(url)
    with database.transaction() as db:
        _empty(db)
        fill(db)
    database.close()


def _empty(db: Session) -> None:
    if db.get_bind().dialect.name == "postgresql":
        names = ", ".join(f'"{name}"' for name in Base.metadata.tables)
        db.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))


def fill(db: Session) -> None:
    place = municipalities.add(db, "helmond", "Helmond", at=BEGAN)
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
    told = [_action(db, place, plan, periods[1], number) for number in range(SIZE)]
    reports.add(db, place.id, told)
    today = datetime.now(UTC).date()  # noqa: TID251 - the bots that are measured go by the clock
    monitors.add(db, place.id, "vorige", date(2026, 1, 31))
    monitors.add(db, place.id, "volgende", today + timedelta(days=90))


def _action(
    db: Session, place: Municipality, plan: PlanRow, period: PeriodRow, number: int
) -> Report:
    owner = _owner(db, place, Ambassador(number))
    action = ActionRow(
        plan_id=plan.id, period_id=period.id, number=f"2.{number + 1}", title=f"Actie {number + 1}"
    )
    db.add(action)
    db.flush()
    row = AssignmentRow(municipality_id=place.id, action_id=action.id, ambassador_id=owner.id)
    db.add(row)
    db.flush()
    return Report(
        assignment_id=row.id, author_id=None, reported_at=BEGAN, effective_on=BEGAN.date(),
        old_status=None, status=Status.RUNNING, source=Source.IMPORT,
    )  # fmt: skip


def _owner(db: Session, place: Municipality, who: Ambassador) -> Member:
    address = f"ambassadeur{who.number}@helmond.example"
    known = members.add(
        db, place, name=f"Ambassadeur {who.number}", address=address, roles=[Role.AMBASSADOR]
    )
    return members.meet(db, known, tenant_id=SANDBOX, entra_id=who.account, at=BEGAN)


def move_to_teams(database: Database) -> None:
    """Let the people be known by the tenant that the tokens name, not by the sandbox's."""
    with database.transaction() as db:
        municipalities.add_tenant(db, municipalities.get(db, "helmond").id, TENANT)
        db.execute(text("UPDATE member SET tenant_id = :tenant"), {"tenant": TENANT})


def everybody(database: Database) -> Iterator[Ambassador]:
    """Give who may report on what now, in the order of their numbers."""
    query = select(AssignmentRow, ActionRow.number).join(ActionRow)
    with database.transaction() as db:
        found = {int(number.split(".")[1]) - 1: row for row, number in db.execute(query)}
        for number, row in sorted(found.items()):
            yield Ambassador(number, str(row.id), row.version)


def stored(database: Database) -> int:
    """Count the reports that came by chat."""
    query = select(func.count()).select_from(ReportRow).where(ReportRow.source == Source.CHAT)
    with database.transaction() as db:
        return int(db.scalar(query) or 0)
