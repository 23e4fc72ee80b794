"""A municipality whose round is due now: people with a chat each, and a monitor that asks them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import insert, update

from domain.calendars import public_holidays
from domain.days import local_day
from domain.monitors import Reminding
from domain.people import Municipality, Role
from domain.plans import PeriodKind, Status
from domain.reports import Source
from storage import monitors, municipalities
from storage.database import Base, Session
from storage.tables import (
    ActionRow,
    AssignmentRow,
    ConversationRow,
    MemberRow,
    MonitorRow,
    MunicipalityRow,
    PeriodRow,
    PlanRow,
    ReportRow,
)

LONG_AGO, A_DAY = timedelta(days=200), timedelta(days=1)
ROUND = "de grote ronde"  # the name of the monitor, so that its nudges can be told


@dataclass(frozen=True)
class Crowd:
    """The people of one municipality, each with an action and a conversation."""

    key: str
    size: int
    municipality_id: UUID
    monitor_id: UUID

    @property
    def where(self) -> str:
        """How the ids of its conversations begin."""
        return f"a:{self.key}-"


def gather(
    db: Session, key: str, size: int, service_url: str, at: datetime, told: int = 0
) -> Crowd:
    """Fill a municipality; its monitor opens today, and it is noon there, every day a workday.

    So many more as have `told` everything already come after the others.
    """
    place = municipalities.add(db, key, key.capitalize(), at=at)
    zone = noon_zone(at)
    hours = {"opens": time(0), "closes": time(23, 59), "weekdays": "1234567", "time_zone": zone}
    db.execute(update(MunicipalityRow).where(MunicipalityRow.id == place.id).values(hours))
    place = municipalities.get(db, key)
    _people(db, place, (size, told), service_url, at)
    return Crowd(key, size, place.id, _monitor(db, place, local_day(at, place.zone)))


def remind(db: Session, crowd: Crowd) -> None:
    """Let the round begin at the next tick."""
    db.get_one(MonitorRow, crowd.monitor_id).reminding = Reminding.ON


def is_day_off(at: datetime) -> bool:
    """Tell whether it is a public holiday, on which no round goes out anywhere."""
    day = local_day(at, ZoneInfo(noon_zone(at)))
    return day in public_holidays(day.year)


def noon_zone(at: datetime) -> str:
    """Return a time zone in which it is about noon, so that no midnight comes in between."""
    east = 12 - at.hour
    return f"Etc/GMT{-east:+d}" if east else "Etc/GMT"


def _monitor(db: Session, place: Municipality, today: date) -> UUID:
    monitors.add(db, place.id, "vorige", today - timedelta(days=90))
    monitors.add(db, place.id, ROUND, today + timedelta(days=9))
    found = next(m for m in monitors.of_municipality(db, place.id) if m.name == ROUND)
    row = db.get_one(MonitorRow, found.id)
    row.report_until, row.due = today + timedelta(days=10), today + timedelta(days=15)
    return found.id


def _people(
    db: Session, place: Municipality, sizes: tuple[int, int], service_url: str, at: datetime
) -> None:
    plan, period = PlanRow(name=f"Plan {place.name}"), uuid4()
    db.add(plan)
    db.flush()
    db.get_one(MunicipalityRow, place.id).plan_id = plan.id
    db.add(
        PeriodRow(id=period, plan_id=plan.id, name="Nu", period_kind=PeriodKind.BOUNDED, position=0)
    )
    db.flush()
    ids = [
        (uuid4(), uuid4(), uuid4()) for _ in range(sum(sizes))
    ]  # a person, an action, its assignment
    here = {"municipality_id": place.id}
    tables: dict[type[Base], Iterable[dict[str, Any]]] = {
        MemberRow: (here | _member(place, n, who) for n, (who, _, _) in enumerate(ids)),
        ConversationRow: (
            here | _conversation(place, n, who, service_url) for n, (who, _, _) in enumerate(ids)
        ),
        ActionRow: (
            {
                "id": what,
                "plan_id": plan.id,
                "period_id": period,
                "number": f"1.{n}",
                "title": f"Actie {n}",
            }
            for n, (_, what, _) in enumerate(ids)
        ),
        AssignmentRow: (
            here | {"id": mine, "action_id": what, "ambassador_id": who} for who, what, mine in ids
        ),
        ReportRow: (here | _report(mine, at - LONG_AGO, Source.IMPORT) for _, _, mine in ids),
    }
    for table, rows in tables.items():
        db.execute(insert(table), list(rows))
    told = [here | _report(mine, at - A_DAY, Source.CHAT) for _, _, mine in ids[sizes[0] :]]
    if told:
        db.execute(insert(ReportRow), told)


def _member(place: Municipality, number: int, who: UUID) -> dict[str, Any]:
    return {
        "id": who,
        "name": f"Ambassadeur {number}",
        "address": f"ambassadeur{number}@{place.key}.example",
        "tenant_id": f"sandbox-{place.key}",
        "entra_id": f"entra-{place.key}-{number}",
        "roles": [str(Role.AMBASSADOR)],
    }


def _conversation(place: Municipality, number: int, who: UUID, service_url: str) -> dict[str, Any]:
    return {
        "registration": "anonymous",
        "conversation_id": f"a:{place.key}-{number}",
        "conversation_kind": "personal",
        "service_url": service_url,
        "tenant_id": f"sandbox-{place.key}",
        "member_id": who,
    }


def _report(mine: UUID, then: datetime, source: Source) -> dict[str, Any]:
    return {
        "assignment_id": mine,
        "reported_at": then,
        "effective_on": then.date(),
        "status": Status.RUNNING,
        "source": source,
    }
