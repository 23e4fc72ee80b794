"""The actions behind one number of the monitor."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.errors import NotUnderstood
from domain.monitor_page import MonitorPage
from domain.plans import Assignment, Period, Status
from domain.wording import plain


class Standing(StrEnum):
    """How an action stands in the round of a monitor; what is counted is one of the first."""

    OPEN = "open"  # somebody is asked about it, or it was completed in this round
    REPORTED = "reported"  # or completed in this round
    MISSING = "missing"
    BLOCKED = "blocked"
    UNNAMED = "unnamed"  # open or realised, and not named on the page


@dataclass(frozen=True, slots=True)
class Choice:
    """Which actions of a page; what is None does not matter. "" is no department."""

    period: Period | None = None
    status: Status | None = None
    department: str | None = None
    standing: Standing | None = None

    def of(self, page: MonitorPage) -> tuple[Assignment, ...]:
        """Return the actions, in the order of the plan."""
        if self.standing is Standing.UNNAMED:
            among = page.annex
        else:
            among = standing(page)[self.standing] if self.standing else page.actions
        return tuple(action for action in among if self._holds(action))

    def _holds(self, action: Assignment) -> bool:
        return (
            self.period in {None, action.period}
            and self.status in {None, action.state.status}
            and self.department in {None, action.department}
        )


@dataclass(frozen=True, slots=True)
class DepartmentFigures:
    """One row of how far a round is; `open` is the sum of what is reported and missing."""

    name: str
    open: int
    reported: int
    missing: int
    blocked: int


def standing(page: MonitorPage) -> dict[Standing, tuple[Assignment, ...]]:
    """Return the open actions of a page, and those reported, missing and blocked of them.

    A frozen page has who was missing when it was closed: that stays, whatever came later.
    """
    missing = {action.id for action in page.not_reported}
    done = {action.id for action in page.realised} if page.compared_with else set()
    until = page.round.cut_off
    asked = tuple(a for a in page.actions if a.is_open(until) or a.id in missing | done)
    return {
        Standing.OPEN: asked,
        Standing.REPORTED: tuple(a for a in asked if a.id not in missing),
        Standing.MISSING: tuple(a for a in asked if a.id in missing),
        Standing.BLOCKED: tuple(a for a in asked if a.state.blocked),
    }


def by_department(page: MonitorPage) -> list[DepartmentFigures]:
    """Return a row for each department that has open actions, by name; those without one last."""
    found = standing(page)
    names = {action.department for action in found[Standing.OPEN]}
    counted = {
        name: [_count(found[each], name) for each in found]
        for name in sorted(names, key=lambda name: (not name, name))
    }
    return [DepartmentFigures(name, *numbers) for name, numbers in counted.items()]


def read_choice(page: MonitorPage, asked: Mapping[str, str]) -> Choice:
    """Return what an address asks for; raise `NotUnderstood` for what the page has not."""
    department = plain(asked["department"]) if "department" in asked else None
    if department is not None and department not in {a.department for a in page.actions}:
        raise NotUnderstood("monitor_web.no_department")
    status, kept = asked.get("status", ""), asked.get("standing", "")
    if (status and status not in set(Status)) or (kept and kept not in set(Standing)):
        raise NotUnderstood("monitor_web.no_number")
    return Choice(
        _read_period(page, asked.get("period", "")),
        Status(status) if status else None,
        department,
        Standing(kept) if kept else None,
    )


def _read_period(page: MonitorPage, written: str) -> Period | None:
    if not written:
        return None
    known = {str(row.period.id): row.period for row in page.periods}
    if written not in known:
        raise NotUnderstood("monitor_web.no_number")
    return known[written]


def _count(actions: Iterable[Assignment], department: str) -> int:
    return sum(action.department == department for action in actions)
