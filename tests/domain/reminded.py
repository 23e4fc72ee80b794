"""People with actions and a monitor, for the rules of reminding."""

from datetime import date, datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from domain.calendars import Calendar
from domain.monitors import Monitor, Reminding
from domain.nudges import Absence, Standing
from domain.people import Member, Municipality, Role
from domain.plans import Assignment, Period, PeriodKind, State, Status

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HELMOND = Municipality(uuid4(), "helmond", "Helmond")
CALENDAR = Calendar(AMSTERDAM)
PERIOD = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)
FEBRUARY = Monitor(
    uuid4(),
    HELMOND.id,
    "februari 2019",
    cut_off=date(2019, 1, 31),
    report_until=date(2019, 2, 8),
    due=date(2019, 2, 13),
    reminding=Reminding.ON,
)


def person(name: str, role: Role = Role.AMBASSADOR, *, wants_reminders: bool = True) -> Member:
    return Member(uuid4(), HELMOND, name, roles=frozenset({role}), wants_reminders=wants_reminders)


def action(
    ambassador: Member | None, stand_in: Member | None = None, silent: UUID | None = None
) -> Assignment:
    return Assignment(
        uuid4(),
        HELMOND.id,
        "3.1",
        "Papier",
        PERIOD,
        State(Status.RUNNING),
        ambassador_id=ambassador.id if ambassador else None,
        stand_in_id=stand_in.id if stand_in else None,
        silent_for_id=silent,
    )


def standing(member: Member, *actions: Assignment, **more: object) -> Standing:
    return Standing(member, missing=actions, **more)  # type: ignore[arg-type]


def away(member: Member, first: date, last: date | None = None) -> tuple[Absence, ...]:
    return (Absence(member.id, first, last),)


def at(month: int, day: int, hour: int = 8, minute: int = 30, year: int = 2019) -> datetime:
    """Return a moment on the clock of Helmond."""
    return datetime(year, month, day, hour, minute, tzinfo=AMSTERDAM)
