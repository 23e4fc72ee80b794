"""The monitor as JSON: the shape that scripts rely on."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from domain.days import local_day
from domain.figures import PeriodFigures
from domain.monitor_lines import Line
from domain.monitor_page import MonitorPage
from domain.monitors import AttentionPoint, CommunicationMoment, Monitor
from domain.plans import Assignment, Status
from views.documents.monitor.sentences import next_monitor
from views.texts import words

COLUMNS = (Status.COMPLETED, Status.RUNNING, Status.PLANNED, Status.PAUSED, Status.DROPPED)
Json = dict[str, Any]


def as_json(page: MonitorPage) -> Json:
    """Return the monitor as plain values: days as ISO dates, what is unknown as null.

    `running`, `planned` and `realised` are the lines that the page prints, each with its actions
    and the reports behind them; `annex` has the actions that the page does not name. Whatever is
    told has the `id` of the row that it comes from, and is the same row in the web pages.
    """
    zone = page.municipality.zone
    return {
        "municipality": page.municipality.key,
        "cut_off": page.cut_off.isoformat(),
        "compared_with": _day(page.compared_with),
        "state": str(page.state),
        "version": page.version or None,
        "periods": [period_as_json(row) for row in page.periods],
        "attention_points": [_point(point) for point in page.attention_points],
        "communication": {
            "realised": [_moment(moment) for moment in page.moments_realised],
            "planned": [_moment(moment) for moment in page.moments_planned] + _next(page),
        },
        "running": _lines(page.lines.running, zone),
        "planned": _lines(page.lines.planned, zone),
        "realised": _lines(page.lines.realised, zone),
        "named": page.named_open,
        "open": len(page.open_actions),
        "annex": _actions(page.annex, zone),
        "not_reported": _actions(page.not_reported, zone),
        "next_monitor": _monitor(page.next_monitor) if page.next_monitor else None,
    }


def period_as_json(row: PeriodFigures) -> Json:
    """Return a row of figures: its total, and how many have each status."""
    period = row.period
    told = {"id": str(period.id), "name": period.name, "kind": str(period.kind)}
    return told | {"total": row.total} | {str(one): row.counts[one] for one in COLUMNS}


def _lines(lines: Iterable[Line], zone: ZoneInfo) -> list[Json]:
    return [
        {
            "text": line.text,
            "heading": line.heading or None,
            "actions": _actions(line.actions, zone),
            "result": str(line.result.id) if line.result else None,
        }
        for line in lines
    ]


def _actions(actions: Iterable[Assignment], zone: ZoneInfo) -> list[Json]:
    return [_action(action, zone) for action in actions]


def _action(action: Assignment, zone: ZoneInfo) -> Json:
    told = action.state.reported_at
    return {
        "id": str(action.id),
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
        "report": action.state.report_id,
    }


def _point(point: AttentionPoint) -> Json:
    return {"text": point.text, "noted_on": point.noted_on.isoformat(), "id": str(point.id)}


def _moment(moment: CommunicationMoment) -> Json:
    return {"text": moment.text, "held_on": _day(moment.held_on), "id": str(moment.id)}


def _next(page: MonitorPage) -> list[Json]:
    """Give the next monitor as a moment to come: it moves when the monitor moves."""
    text = next_monitor(words(page.municipality.language), page)
    if not (text and page.next_monitor):
        return []
    day = _day(page.next_monitor.cut_off)
    return [{"text": text, "held_on": day, "id": str(page.next_monitor.id)}]


def _monitor(monitor: Monitor) -> Json:
    return {
        "id": str(monitor.id),
        "name": monitor.name,
        "cut_off": monitor.cut_off.isoformat(),
        "report_until": _day(monitor.report_until),
        "due": _day(monitor.due),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
