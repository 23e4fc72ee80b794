"""Where the plan stands: the figures, one period, and who has not reported."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from dialogs import monitor_figures
from dialogs.own_actions import read_id
from dialogs.turn import Reply, Turn, say, show
from domain.behalf import may_read
from domain.days import read_day
from domain.errors import NotUnderstood
from domain.lateness import filed_late, late_for
from domain.monitors import by_department, reporting_day
from domain.people import Role
from domain.plans import Assignment
from domain.wording import plain
from storage import monitors, reports
from storage.database import Session
from views.cards import monitor as cards


def figures(turn: Turn, db: Session) -> Reply:
    """Show the municipality's figures: today's, or "monitor op 1 juni 2018"."""
    as_of = _day(turn) or turn.today
    page = monitor_figures.page(db, turn.municipality, as_of)
    if not page.periods:
        return say(turn.words("monitor.no_plan"))
    coordinator = turn.member.has(Role.COORDINATOR) and not turn.in_channel
    name = turn.municipality.name
    card = cards.figures_card(turn.words, name, as_of, page.periods, coordinator=coordinator)
    return show(card)


def period(turn: Turn, db: Session) -> Reply:
    """Open a row of figures to the actions that it counts."""
    period_id = read_id(turn.form.get("period", ""))
    page = monitor_figures.page(db, turn.municipality, _day(turn) or turn.today)
    row = next((row for row in page.periods if row.period.id == period_id), None)
    if row is None:
        raise NotUnderstood("monitor.no_period")
    actions = monitor_figures.of_period(db, turn.municipality, page.cut_off, row.period)
    return show(
        cards.period_card(turn.words, row, actions, _remarks(turn, db, actions, page.cut_off))
    )


def _remarks(
    turn: Turn, db: Session, actions: Sequence[Assignment], as_of: date
) -> dict[UUID, list[str]]:
    """Say what came after closing, and the evidence that this person may read."""
    known = monitors.of_municipality(db, turn.municipality.id)
    closed, zone = late_for(as_of, known), turn.municipality.zone
    remarks: dict[UUID, list[str]] = {action.id: [] for action in actions}
    for action in actions:
        told = action.state.reported_at
        if closed and told and filed_late(closed, told, zone):
            remarks[action.id].append(turn.words("lateness.filed_after"))
    for report in reports.with_evidence(db, turn.municipality.id, as_of):
        readable = may_read(turn.member, report, in_channel=turn.in_channel)
        if readable and report.assignment_id in remarks:
            said = turn.words("my_reports.evidence", text=report.evidence)
            remarks[report.assignment_id].append(said)
    return remarks


def missing(turn: Turn, db: Session) -> Reply:
    """List who has open actions on which nobody reported since the previous monitor.

    Where the municipality wants no overview of persons: which actions, by department.
    """
    known = monitors.of_municipality(db, turn.municipality.id)
    as_of = reporting_day(known, turn.today)
    if not turn.person_overview:
        return _missing_actions(turn, db, as_of)
    found = monitor_figures.missing(db, turn.municipality, as_of)
    if not found:
        return say(turn.words("missing.none"))
    since = monitors.around(db, turn.municipality.id, as_of).compared_with
    return show(cards.missing_card(turn.words, since, found))


def _missing_actions(turn: Turn, db: Session, as_of: date) -> Reply:
    page = monitor_figures.page(db, turn.municipality, as_of)
    if not page.not_reported:
        return say(turn.words("missing.none"))
    departments = by_department(page.not_reported)
    return show(cards.missing_by_department(turn.words, page.compared_with, departments))


def _day(turn: Turn) -> date | None:
    """Return the day that was asked for, if one was."""
    written = turn.form.get("said", "").strip()
    if not written:
        return None
    day = read_day(written, turn.today)
    if day is None:
        raise NotUnderstood("monitor.bad_day", written=plain(written)[:40])
    if day > turn.today:
        raise NotUnderstood("monitor.future_day", day=day)
    return day
