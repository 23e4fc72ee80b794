"""A closed monitor as plain values, and back: what was frozen reads the same for ever.

All that the page says is kept, nothing is computed again: a later release, a report that comes
late and a plan that changes leave it as it was. Persons are not kept.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.figures import PeriodFigures
from domain.monitor_lines import Line, Lines
from domain.monitor_page import MonitorPage
from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    MonitorState,
    PointState,
    Result,
    Round,
)
from domain.people import Municipality
from domain.plans import Assignment, InMonitor, Period, PeriodKind, State, Status

Plain = dict[str, Any]
SHAPE = 1  # counts the changes of these keys; every shape that was ever kept stays readable


def as_plain(page: MonitorPage) -> Plain:
    """Return the page as what JSON can hold, without persons."""
    return {
        "shape": SHAPE,
        "name": page.municipality.name,
        "day": page.cut_off.isoformat(),
        "monitors": [
            _monitor(one) if one else None
            for one in (page.round.monitor, page.round.before, page.round.after)
        ],
        "periods": [_period(row) for row in page.periods],
        "actions": [_action(action) for action in page.actions],
        "attention_points": [_point(point) for point in page.attention_points],
        "moments_realised": [_moment(moment) for moment in page.moments_realised],
        "moments_planned": [_moment(moment) for moment in page.moments_planned],
        "running": _ids(page.running),
        "planned": _ids(page.planned),
        "realised": _ids(page.realised),
        "results": [_result(result) for result in page.results],
        "not_reported": _ids(page.not_reported),
        "lines": {
            "running": [_line(line) for line in page.lines.running],
            "planned": [_line(line) for line in page.lines.planned],
            "realised": [_line(line) for line in page.lines.realised],
        },
    }


def from_plain(plain: Mapping[str, Any], municipality: Municipality, version: int) -> MonitorPage:
    """Return the page as it was; of the municipality only its name is from then."""
    monitor, before, after = (
        _read_monitor(one, municipality) if one else None for one in plain["monitors"]
    )
    periods = figures_from_plain(plain["periods"])
    known = {row.period.id: row.period for row in periods}
    actions = [_read_action(one, known, municipality) for one in plain["actions"]]
    by_id = {action.id: action for action in actions}
    results = [Result(UUID(r["id"]), r["text"], _day(r["on"])) for r in plain["results"]]

    def named(ids: Iterable[str]) -> tuple[Assignment, ...]:
        return tuple(by_id[UUID(one)] for one in ids)

    def lines(of: str) -> tuple[Line, ...]:
        outside = {str(result.id): result for result in results}
        return tuple(
            Line(one["heading"], named(one["actions"]), outside.get(one["result"]))
            for one in plain["lines"][of]
        )

    return MonitorPage(
        municipality=replace(municipality, name=plain["name"]),
        round=Round(_day(plain["day"]), monitor, before, after),
        actions=tuple(actions),
        periods=periods,
        attention_points=tuple(_read_point(one) for one in plain["attention_points"]),
        moments_realised=tuple(_read_moment(one) for one in plain["moments_realised"]),
        moments_planned=tuple(_read_moment(one) for one in plain["moments_planned"]),
        running=named(plain["running"]),
        planned=named(plain["planned"]),
        realised=named(plain["realised"]),
        results=tuple(results),
        not_reported=named(plain["not_reported"]),
        lines=Lines(lines("running"), lines("planned"), lines("realised")),
        version=version,
    )


def figures_from_plain(rows: Iterable[Plain]) -> tuple[PeriodFigures, ...]:
    """Return the figures alone, of what `as_plain` has as `periods`."""
    return tuple(_read_period(row) for row in rows)


def _monitor(monitor: Monitor) -> Plain:
    return {
        "id": str(monitor.id),
        "name": monitor.name,
        "cut_off": monitor.cut_off.isoformat(),
        "report_until": _written(monitor.report_until),
        "due": _written(monitor.due),
        "state": str(monitor.state),
    }


def _read_monitor(plain: Plain, municipality: Municipality) -> Monitor:
    return Monitor(
        id=UUID(plain["id"]),
        municipality_id=municipality.id,
        name=plain["name"],
        cut_off=_day(plain["cut_off"]),
        report_until=_day_or_none(plain["report_until"]),
        due=_day_or_none(plain["due"]),
        state=MonitorState(plain["state"]),
    )


def _period(row: PeriodFigures) -> Plain:
    period = row.period
    return {
        "id": str(period.id),
        "name": period.name,
        "kind": str(period.kind),
        "position": period.position,
        "counts": {str(status): number for status, number in row.counts.items()},
    }


def _read_period(plain: Plain) -> PeriodFigures:
    period = Period(UUID(plain["id"]), plain["name"], PeriodKind(plain["kind"]), plain["position"])
    counts = Counter({Status(status): number for status, number in plain["counts"].items()})
    return PeriodFigures(period, counts)


def _action(action: Assignment) -> Plain:
    state = action.state
    return {
        "id": str(action.id),
        "number": action.number,
        "title": action.title,
        "period": str(action.period.id),
        "theme": action.theme,
        "product_groups": list(action.product_groups),
        "department": action.department,
        "starts_on": _written(action.starts_on),
        "ends_on": _written(action.ends_on),
        "in_monitor": str(action.in_monitor),
        "heading": action.heading,
        "status": str(state.status),
        "percentage": state.percentage,
        "blocked": state.blocked,
        "effective_on": _written(state.effective_on),
        "reported_at": state.reported_at.isoformat() if state.reported_at else None,
        "report": state.report_id,
    }


def _read_action(
    plain: Plain, periods: Mapping[UUID, Period], municipality: Municipality
) -> Assignment:
    told = plain["reported_at"]
    state = State(
        status=Status(plain["status"]),
        percentage=plain["percentage"],
        blocked=plain["blocked"],
        effective_on=_day_or_none(plain["effective_on"]),
        reported_at=datetime.fromisoformat(told) if told else None,
        report_id=plain["report"],
    )
    return Assignment(
        id=UUID(plain["id"]),
        municipality_id=municipality.id,
        number=plain["number"],
        title=plain["title"],
        period=periods[UUID(plain["period"])],
        state=state,
        theme=plain["theme"],
        product_groups=tuple(plain["product_groups"]),
        department=plain["department"],
        starts_on=_day_or_none(plain["starts_on"]),
        ends_on=_day_or_none(plain["ends_on"]),
        in_monitor=InMonitor(plain["in_monitor"]),
        heading=plain["heading"],
    )


def _point(point: AttentionPoint) -> Plain:
    return {
        "id": str(point.id),
        "text": point.text,
        "on": point.noted_on.isoformat(),
        "report": point.report_id,
    }


def _read_point(plain: Plain) -> AttentionPoint:
    return AttentionPoint(
        UUID(plain["id"]), plain["text"], _day(plain["on"]), PointState.ACCEPTED, plain["report"]
    )


def _moment(moment: CommunicationMoment) -> Plain:
    return {
        "id": str(moment.id),
        "text": moment.text,
        "on": _written(moment.held_on),
        "realised": moment.realised,
    }


def _read_moment(plain: Plain) -> CommunicationMoment:
    return CommunicationMoment(
        UUID(plain["id"]), plain["text"], _day_or_none(plain["on"]), plain["realised"]
    )


def _result(result: Result) -> Plain:
    return {"id": str(result.id), "text": result.text, "on": result.realised_on.isoformat()}


def _line(line: Line) -> Plain:
    result = str(line.result.id) if line.result else None
    return {"heading": line.heading, "actions": _ids(line.actions), "result": result}


def _ids(actions: Iterable[Assignment]) -> list[str]:
    return [str(action.id) for action in actions]


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(written: str) -> date:
    return date.fromisoformat(written)


def _day_or_none(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
