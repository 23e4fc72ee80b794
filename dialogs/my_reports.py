"""Correcting and withdrawing: the earlier report stays visible, marked as withdrawn."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs import behalf, lateness
from dialogs.own_actions import is_number
from dialogs.turn import Reply, Turn, say, show
from domain.behalf import concerns, is_own, may_read_reason, may_withdraw
from domain.errors import NotAllowed, NotUnderstood
from domain.plans import Assignment
from domain.reports import Report, withdrawal
from domain.walks import BATCH
from storage import assignments, inbox, monitors, reports
from storage.database import Session
from views.cards import my_reports as cards
from views.cards.reporting import state_in_words


def list_mine(turn: Turn, db: Session) -> Reply:
    """List somebody's latest reports, and those in their name, to change or withdraw one."""
    told = reports.last_of(db, turn.municipality.id, turn.member.id)
    if not told:
        return say(turn.words("my_reports.none"))
    return show(cards.my_reports(turn.words, [_told(turn, db, report) for report in told]))


def open_one(turn: Turn, db: Session) -> Reply:
    told = _told(turn, db, _own(turn, db))
    own = is_own(turn.member, told.action)
    if not may_read_reason(turn.member, told.report, told.action):
        told = replace(told, report=replace(told.report, blocked_reason=""))
    return show(cards.one_report(turn.words, told, turn.nonce(), changeable=own))


def _told(turn: Turn, db: Session, report: Report) -> cards.Told:
    """Add to a report its action, and what there is to remark about it."""
    remarks = []
    if report.on_behalf_of_id == turn.member.id:
        author = behalf.name_of(db, turn, report.author_id)
        remarks.append(turn.words("my_reports.in_your_name", author=author))
    elif report.on_behalf_of_id:
        owner = behalf.name_of(db, turn, report.on_behalf_of_id)
        remarks.append(turn.words("my_reports.in_name_of", owner=owner))
    remarks += lateness.remark(turn, db, report)
    return cards.Told(report, _action(turn, db, report), tuple(remarks))


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
        if batch.startswith(BATCH):  # of a meeting, each action was a press of its own
            return _withdraw(turn, db, last)
    together = reports.of_batch(db, turn.municipality.id, batch)
    return _withdraw(turn, db, [r for r in together if concerns(turn.member, r)])


def _withdraw(turn: Turn, db: Session, told: Sequence[Report]) -> Reply:
    for report in told:
        action = _action(turn, db, report)
        if not may_withdraw(turn.member, report, action):
            raise NotAllowed("report.not_yours", title=action.title)
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
    reply = say(turn.words("my_reports.withdrawn", states=turn.words.some(states, "; ")))
    return Reply(reply.messages, tuple(behalf.tell_withdrawn(turn, db, fresh)))


def _own(turn: Turn, db: Session) -> Report:
    written = turn.form.get("report", "")
    report = None
    if is_number(written):
        report = reports.get(db, turn.municipality.id, int(written))
    if report is None or not concerns(turn.member, report):
        raise NotUnderstood("my_reports.gone")
    return report


def _action(turn: Turn, db: Session, report: Report) -> Assignment:
    return assignments.get(db, turn.municipality.id, report.assignment_id, turn.today)
