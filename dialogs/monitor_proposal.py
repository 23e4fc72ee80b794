"""A monitor as it is proposed: it travels with the buttons of its card, and is stored nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from domain.calendars import Calendar
from domain.errors import BadDates
from domain.monitors import Monitor
from domain.proposals import Dates
from domain.said_dates import YEARS
from domain.wording import plain

MOST_CLOSED = 62
LONGEST_NAME = 60
BEFORE = "before_"  # the names of the proposal that this one would take the place of


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name and three dates, and the days on which the municipality turns out to be closed.

    `closed_names` says of each of those days why, "" without a reason.
    `monitor` is the one that is moved, as it was at `version`; None for a new one.
    """

    name: str
    dates: Dates
    closed: tuple[date, ...] = ()
    closed_names: tuple[str, ...] = ()
    monitor: UUID | None = None
    version: int = 0

    def calendar(self, known: Calendar) -> Calendar:
        """Return the calendar with the closing days that this proposal brings."""
        return replace(known, closing_days=known.closing_days | set(self.closed))


def of_monitor(monitor: Monitor) -> Proposal:
    """Return a monitor as a proposal that changes nothing yet."""
    until = monitor.report_until or monitor.cut_off
    dates = Dates(monitor.cut_off, until, monitor.due or until)
    return Proposal(monitor.name, dates, monitor=monitor.id, version=monitor.version)


def carried(proposal: Proposal, prefix: str = "") -> dict[str, str]:
    """Return what a button carries of a proposal."""
    fields = {
        "name": proposal.name,
        "cut_off": str(proposal.dates.cut_off),
        "until": str(proposal.dates.report_until),
        "due": str(proposal.dates.due),
        "closed": ",".join(str(day) for day in proposal.closed),
        "closed_name": ";".join(one.replace(";", ",") for one in proposal.closed_names),
        "monitor": str(proposal.monitor or ""),
        "monitor_version": str(proposal.version),
    }
    return {f"{prefix}{name}": value for name, value in fields.items() if value}


def read_carried(form: Mapping[str, str], prefix: str = "") -> Proposal:
    """Read what a button carried; raise `BadDates` where it can not be ours."""
    told = {
        name.removeprefix(prefix): value for name, value in form.items() if name.startswith(prefix)
    }
    try:
        closed = tuple(_day(day) for day in told.get("closed", "").split(",") if day)
        return Proposal(
            name=plain(told["name"])[:LONGEST_NAME],
            dates=Dates(*(_day(told[name]) for name in ("cut_off", "until", "due"))),
            closed=closed[:MOST_CLOSED],
            closed_names=_names(told.get("closed_name", ""), len(closed[:MOST_CLOSED])),
            monitor=UUID(told["monitor"]) if told.get("monitor") else None,
            version=int(told.get("monitor_version", "0")),
        )
    except (KeyError, ValueError):
        raise BadDates("next_monitor.lost") from None


def _day(written: str) -> date:
    day = date.fromisoformat(written)
    if day.year not in YEARS:
        raise ValueError(written)
    return day


def _names(written: str, count: int) -> tuple[str, ...]:
    """Read why each day is closed; one reason alone is of them all."""
    names = [plain(one)[:LONGEST_NAME] for one in written.split(";")]
    return tuple((names * count if len(names) == 1 else [*names, *[""] * count])[:count])
