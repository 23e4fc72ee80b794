"""Where a number of the monitor's pages opens: to its actions, and each action to its reports."""

import re
from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from dialogs import monitor_web
from dialogs.turn import Turn
from domain.errors import NotUnderstood, UnknownAction
from domain.lateness import filed_late
from domain.monitor_choice import read_choice
from domain.plans import Assignment
from domain.reports import Report, Source
from storage import members, reports
from storage.database import Session
from views.pages.monitor import Asked
from views.pages.monitor_actions import ActionShown, Listed, ReportLine

_NUMBER = re.compile(r"[1-9]\d{0,5}", re.ASCII)


def listed(turn: Turn, db: Session) -> Listed:
    """Return the actions that one number counts: as many as it says."""
    asked = monitor_web.look_back(turn, db)
    choice = read_choice(asked.page, turn.form)
    found = choice.of(asked.page)
    written = turn.form.get("page", "1")
    number = int(written) if _NUMBER.fullmatch(written) else 0
    named = asked.sight.names and any(action.ambassador for action in found)
    shown = Listed(asked, choice, found, number, names=named)
    if not 1 <= number <= shown.pages:
        raise NotUnderstood("monitor_web.no_page")
    return shown


def one(turn: Turn, db: Session) -> ActionShown:
    """Return an action as it stood on a day, with what was reported on it."""
    sight = monitor_web.sight_of(turn, db)
    asked = monitor_web.look_back(monitor_web.on_some_day(turn, db, sight), db)
    written = turn.form.get("action", "")
    action = next((a for a in asked.page.actions if str(a.id) == written), None)
    if action is None:
        raise UnknownAction("monitor_web.no_action")
    lines = tuple(_lines(turn, db, asked, action))
    people = _people(turn, db, asked, action)
    named = asked.sight.names and (any(line.by for line in lines) or bool(action.ambassador))
    return ActionShown(asked, action, lines, people, names=named)


def _lines(turn: Turn, db: Session, asked: Asked, action: Assignment) -> list[ReportLine]:
    """Return what was reported, newest first; what this reader may not read is left out."""
    filed = reports.of_assignment(db, turn.municipality.id, action.id)
    gone = {report.withdraws for report in filed if report.withdraws}
    told = [report for report in filed if not report.withdraws]
    if not asked.sight.every_day:
        until = next(v.closed_at for v in asked.versions if v.number == asked.page.version)
        told = [r for r in told if r.reported_at < until and r.id not in gone]
    names = _names(turn, db, asked, told)
    return [
        ReportLine(
            _readable(asked, action, report, is_gone=report.id in gone),
            names.get(report.id or 0, ""),
            tuple(_marks(asked, action, report, is_gone=report.id in gone)),
        )
        for report in reversed(told)
    ]


def _readable(asked: Asked, action: Assignment, report: Report, *, is_gone: bool) -> Report:
    sight = asked.sight
    open_to_them = sight.reads(report) and (not is_gone or sight.knows(report))
    reason = report.blocked_reason if open_to_them or not is_gone else ""
    if not sight.reads_reason(report, action):
        reason = ""
    if open_to_them:
        return replace(report, blocked_reason=reason)
    return replace(report, note="", evidence="", next_step="", blocked_reason=reason)


def _marks(asked: Asked, action: Assignment, report: Report, *, is_gone: bool) -> list[str]:
    """Say in the words of the catalogue what there is to remark of a report."""
    monitor, zone = asked.page.round.monitor, asked.page.municipality.zone
    closed_at = next((v.closed_at for v in asked.versions if v.number == asked.page.version), None)
    marks = []
    if is_gone:
        marks.append("monitor_web.mark_withdrawn")
    if report.id == action.state.report_id:
        marks.append("monitor_web.mark_counts")
    is_shut = monitor is not None and (closed_at or monitor.state.is_frozen)
    if monitor and is_shut and filed_late(monitor, report.reported_at, zone, closed_at):
        marks.append("monitor_web.mark_late")
    if report.effective_on > asked.page.cut_off:
        marks.append("monitor_web.mark_later")
    if report.source is Source.IMPORT:
        marks.append("monitor_web.mark_plan")
    return marks


def _names(turn: Turn, db: Session, asked: Asked, told: Iterable[Report]) -> dict[int, str]:
    """Say who made each report, where this reader may know."""
    known = [report for report in told if asked.sight.knows(report)]
    people = {who for report in known for who in (report.author_id, report.on_behalf_of_id) if who}
    names: dict[UUID | None, str] = {
        one.id: one.name for one in members.ever(db, turn.municipality.id, people)
    }
    names[turn.member.id] = turn.words("monitor_web.you")
    found = {}
    for report in known:
        author, owner = names.get(report.author_id, ""), names.get(report.on_behalf_of_id, "")
        said = turn.words("monitor_web.for", author=author, owner=owner) if owner else author
        found[report.id or 0] = said
    return found


def _people(turn: Turn, db: Session, asked: Asked, action: Assignment) -> dict[str, str]:
    """Say who carries an action today, to who may know; a closed monitor keeps no persons."""
    me, you = turn.member.id, turn.words("monitor_web.you")
    if asked.page.version:
        return {}
    if asked.sight.names:
        stand_in = action.stand_in_id
        return {
            "ambassador": action.ambassador or turn.words("hand_over.nobody"),
            "stand_in": members.name_of(db, turn.municipality.id, stand_in) if stand_in else "",
        }
    own = {"ambassador": action.ambassador_id, "stand_in": action.stand_in_id}
    return {name: you for name, who in own.items() if who == me}
