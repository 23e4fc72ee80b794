"""The monitor as JSON: the shape that scripts rely on."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from domain.days import local_day
from domain.figures import PeriodFigures
from domain.monitors import AttentionPoint, CommunicationMoment, Monitor, MonitorPage, Result
from domain.plans import Assignment, InMonitor, Status

COLUMNS = (Status.COMPLETED, Status.RUNNING, Status.PLANNED, Status.PAUSED, Status.DROPPED)
Json = dict[str, Any]


def as_json(page: MonitorPage) -> Json:
    """Return the monitor as plain values: days as ISO dates, what is unknown as null."""
    zone = page.municipality.zone
    return {
        "municipality": page.municipality.key,
        "cut_off": page.cut_off.isoformat(),
        "compared_with": _day(page.compared_with),
        "state": str(page.state),
        "periods": [_period(row) for row in page.periods],
        "attention_points": [_point(point) for point in page.attention_points],
        "communication": {
            "realised": [_moment(moment) for moment in page.moments_realised],
            "planned": [_moment(moment) for moment in page.moments_planned],
        },
        "running": _actions(page.running, zone),
        "planned": _actions(page.planned, zone),
        "realised": _actions(page.realised, zone) + [_result(result) for result in page.results],
        "not_reported": _actions(page.not_reported, zone),
        "next_monitor": _monitor(page.next_monitor) if page.next_monitor else None,
    }


def _period(row: PeriodFigures) -> Json:
    counts = {str(status): row.counts[status] for status in COLUMNS}
    return {"name": row.period.name, "kind": str(row.period.kind), "total": row.total} | counts


def _actions(actions: Iterable[Assignment], zone: ZoneInfo) -> list[Json]:
    return [_action(action, zone) for action in actions]


def _action(action: Assignment, zone: ZoneInfo) -> Json:
    told = action.state.reported_at
    return {
        "number": action.number,
        "title": action.title,
        "heading": action.heading or None,
        "in_monitor": str(action.in_monitor),
        "period": action.period.name,
        "theme": action.theme or None,
        "department": action.department or None,
        "ambassador": action.ambassador or None,
        "status": str(action.state.status),
        "percentage": action.state.percentage,
        "blocked": action.state.blocked,
        "since": _day(action.state.effective_on),
        "reported_on": _day(local_day(told, zone) if told else None),
    }


def _result(result: Result) -> Json:
    """Write a result outside the plan: the page names it, but it has no number."""
    return {
        "number": None,
        "title": result.text,
        "heading": None,
        "in_monitor": str(InMonitor.YES),
        "status": str(Status.COMPLETED),
        "since": result.realised_on.isoformat(),
        "reported_on": None,
    }


def _point(point: AttentionPoint) -> Json:
    return {"text": point.text, "noted_on": point.noted_on.isoformat()}


def _moment(moment: CommunicationMoment) -> Json:
    return {"text": moment.text, "held_on": _day(moment.held_on)}


def _monitor(monitor: Monitor) -> Json:
    return {
        "name": monitor.name,
        "cut_off": monitor.cut_off.isoformat(),
        "report_until": _day(monitor.report_until),
        "due": _day(monitor.due),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
