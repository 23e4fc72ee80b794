"""Where the plan stands: the figures, and the actions of one period."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from dialogs import monitor_day, monitor_figures, own_actions
from dialogs.monitor_documents import may_take
from dialogs.own_actions import read_id
from dialogs.turn import Reply, Turn, say, show
from domain.behalf import may_read
from domain.editions import Extent
from domain.errors import NotUnderstood
from domain.figures import Moved, moved
from domain.lateness import filed_late, late_for
from domain.monitor_page import MonitorPage, without_persons
from domain.monitors import MonitorState
from domain.people import Role
from domain.plans import Assignment
from storage import monitor_versions, monitors, plans, reports
from storage.database import Session
from views.cards import monitor as cards
from views.cards import monitor_more as more_cards
from views.cards.monitor_preview import preview as drawn
from views.documents.monitor.description import describe


def figures(turn: Turn, db: Session) -> Reply:
    """Show the municipality's figures: today's, or "monitor op 1 juni 2018", "monitor februari"."""
    day = monitor_day.asked(turn, db)
    page = monitor_figures.page(db, turn.municipality, day or turn.today)
    if not page.periods:
        return say(turn.words("monitor.no_plan"))
    may = may_take(turn.member, published=page.state is MonitorState.PUBLISHED)
    offered = cards.Offered(
        more=_coordinates(turn),
        documents=may and not turn.in_channel,
        pages=bool(turn.pages_url) and not turn.in_channel,
        day=day,
        moved=_moved(turn, db, page) if _coordinates(turn) else (),
    )
    return show(cards.figures_card(turn.words, page, offered))


def more(turn: Turn, db: Session) -> Reply:
    """Show what else a coordinator can do with the monitor."""
    day = monitor_day.asked(turn, db) or turn.today
    joint = len(plans.partners(db, turn.municipality.id)) > 1
    return show(more_cards.more_card(turn.words, day, joint=joint))


def preview(turn: Turn, db: Session) -> Reply:
    """Show the whole page as a card: what it would say now, or what was frozen."""
    day = monitor_day.asked(turn, db) or own_actions.reporting_round(turn, db).day
    page = monitor_figures.page(db, turn.municipality, day)
    if not page.periods:
        return say(turn.words("monitor.no_plan"))
    described = describe(turn.words, without_persons(page), Extent.PAGE)
    return show(drawn(turn.words, described, [more_cards.named_button(turn.words)]))


def period(turn: Turn, db: Session) -> Reply:
    """Open a row of figures to the actions that it counts."""
    period_id = read_id(turn.form.get("period", ""))
    page = monitor_figures.page(db, turn.municipality, monitor_day.asked(turn, db) or turn.today)
    row = next((row for row in page.periods if row.period.id == period_id), None)
    if row is None:
        raise NotUnderstood("monitor.no_period")
    actions = monitor_figures.of_period(page, row.period)
    return show(
        cards.period_card(turn.words, row, actions, _remarks(turn, db, actions, page.cut_off))
    )


def _remarks(
    turn: Turn, db: Session, actions: Sequence[Assignment], as_of: date
) -> dict[UUID, list[str]]:
    """Say what came after closing, and the evidence that this person may read."""
    known = monitors.of_municipality(db, turn.municipality.id)
    closed, zone = late_for(as_of, known), turn.municipality.zone
    closed_at = monitor_versions.closed_at(db, turn.municipality.id)
    remarks: dict[UUID, list[str]] = {action.id: [] for action in actions}
    for action in actions:
        told = action.state.reported_at
        if closed and told and filed_late(closed, told, zone, closed_at.get(closed.id)):
            remarks[action.id].append(turn.words("lateness.filed_after"))
    for report in reports.with_evidence(db, turn.municipality.id, as_of):
        readable = may_read(turn.member, report, in_channel=turn.in_channel)
        if readable and report.assignment_id in remarks:
            said = turn.words("my_reports.evidence", text=report.evidence)
            remarks[report.assignment_id].append(said)
    return remarks


def _coordinates(turn: Turn) -> bool:
    return turn.member.has(Role.COORDINATOR) and not turn.in_channel


def _moved(turn: Turn, db: Session, page: MonitorPage) -> Sequence[Moved]:
    """Return which figures of a closed monitor reports that came later would change."""
    if not page.version:
        return ()
    asked = monitors.around(db, turn.municipality.id, page.cut_off)
    return moved(page.periods, monitor_figures.live(db, turn.municipality, asked).periods)
