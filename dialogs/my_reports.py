"""Correcting and withdrawing: the earlier report stays visible, marked as withdrawn."""

from collections.abc import Sequence

from dialogs.own_actions import get_own, is_number
from dialogs.turn import Reply, Turn, say, show
from domain.errors import NotUnderstood
from domain.plans import Assignment
from domain.reports import Report, withdrawal
from storage import assignments, inbox, monitors, reports
from storage.database import Session
from views.cards import my_reports as cards
from views.cards.reporting import state_in_words


def list_mine(turn: Turn, db: Session) -> Reply:
    """List somebody's latest reports, to change or withdraw one."""
    told = reports.last_of_author(db, turn.municipality.id, turn.member.id)
    if not told:
        return say(turn.words("my_reports.none"))
    return show(cards.my_reports(turn.words, [(r, _action(turn, db, r)) for r in told]))


def open_one(turn: Turn, db: Session) -> Reply:
    report = _own(turn, db)
    action = _action(turn, db, report)
    return show(cards.one_report(turn.words, report, action, turn.nonce()))


def withdraw(turn: Turn, db: Session) -> Reply:
    """Withdraw one report; what was reported before it holds again."""
    return _withdraw(turn, db, [_own(turn, db)])


def withdraw_last(turn: Turn, db: Session) -> Reply:
    """Withdraw what one press stored: the one that the button names, else the last."""
    batch = turn.form.get("batch", "")
    if not batch:
        last = reports.last_of_author(db, turn.municipality.id, turn.member.id, most=1)
        if not last:
            return say(turn.words("my_reports.none"))
        batch = last[0].batch
    together = reports.of_batch(db, turn.municipality.id, batch)
    return _withdraw(turn, db, [r for r in together if r.author_id == turn.member.id])


def _withdraw(turn: Turn, db: Session, told: Sequence[Report]) -> Reply:
    for report in told:
        get_own(turn, db, str(report.assignment_id))
    fresh = [report for report in told if inbox.take(db, f"withdrawn:{report.id}", turn.now)]
    if not fresh:
        return say(turn.words("my_reports.gone"))
    reports.add(
        db,
        turn.municipality.id,
        [withdrawal(report, by=turn.member.id, at=turn.now) for report in fresh],
    )
    for report in fresh:
        monitors.withdraw_proposal(db, turn.municipality.id, report.id)
    states = [
        f"{action.title}: {state_in_words(turn.words, action)}"
        for action in (_action(turn, db, report) for report in fresh)
    ]
    return say(turn.words("my_reports.withdrawn", states="; ".join(states)))


def _own(turn: Turn, db: Session) -> Report:
    written = turn.form.get("report", "")
    report = None
    if is_number(written):
        report = reports.get(db, turn.municipality.id, int(written))
    if report is None or report.author_id != turn.member.id:
        raise NotUnderstood("my_reports.gone")
    return report


def _action(turn: Turn, db: Session, report: Report) -> Assignment:
    return assignments.get(db, turn.municipality.id, report.assignment_id, turn.today)
