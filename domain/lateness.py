"""In which monitor a report counts, when that is not simply the one that is open now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.monitors import Monitor, MonitorState, end_of_day, reporting_day
from domain.reports import Report

_SHUT = (MonitorState.CLOSED, MonitorState.PUBLISHED)


class Counts(StrEnum):
    """What there is to say about when a report counts."""

    NEXT = "next"  # the monitor that it counts in is not open yet; `day` is its cut-off, if known
    AFTER = "after"  # it holds only after `day`, the cut-off for which people report now
    LATE = "late"  # it holds before `day`, the cut-off of a monitor that is closed


class LateChoice(StrEnum):
    """What a coordinator decides about reports that came after closing."""

    REOPENED = "reopened"  # the monitor is opened again for them
    NEXT = "next"  # they count in the next monitor


@dataclass(frozen=True, slots=True)
class Mark:
    counts: Counts
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """The monitors of a municipality, oldest first, and what day it is there.

    `closed_at` is when those that have a version were closed, the last time.
    """

    monitors: Sequence[Monitor]
    today: date
    zone: ZoneInfo
    closed_at: Mapping[UUID, datetime] = field(default_factory=dict)


def mark_of(report: Report, now: Now, *, just_filed: bool = False) -> Mark | None:
    """Return what there is to remark; None for a report that counts in the open monitor.

    One that changes nothing is never late. Without any monitor there is nothing to count in.
    """
    since = report.effective_on
    if late := _closed_over(report, now, just_filed=just_filed):
        return Mark(Counts.LATE, late.cut_off)
    asked = reporting_day(now.monitors, now.today)
    if asked < min(since, now.today):
        return Mark(Counts.AFTER, asked)
    coming = [m for m in now.monitors if m.state not in _SHUT and m.cut_off >= since]
    if coming and coming[0].state is not MonitorState.DRAFT:
        return None
    return Mark(Counts.NEXT, coming[0].cut_off if coming else None) if now.monitors else None


def filed_late(
    closed: Monitor, reported_at: datetime, zone: ZoneInfo, closed_at: datetime | None = None
) -> bool:
    """Tell whether something was reported when a monitor was closed.

    Of one that was closed before there were versions: when reporting for it had ended.
    """
    if closed_at:
        return reported_at > closed_at
    return reported_at >= end_of_day(closed.report_until or closed.cut_off, zone)


def late_for(day: date, monitors: Iterable[Monitor]) -> Monitor | None:
    """Return the closed monitor of exactly this day."""
    return next((m for m in monitors if m.cut_off == day and m.state in _SHUT), None)


def _closed_over(report: Report, now: Now, *, just_filed: bool) -> Monitor | None:
    """Return the last closed monitor whose figures this report would change."""
    if report.status is report.old_status:
        return None
    closed = [
        monitor
        for monitor in now.monitors
        if monitor.state in _SHUT
        and report.effective_on <= monitor.cut_off
        and (just_filed or _came_late(monitor, report, now))
    ]
    return closed[-1] if closed else None


def _came_late(closed: Monitor, report: Report, now: Now) -> bool:
    return filed_late(closed, report.reported_at, now.zone, now.closed_at.get(closed.id))
