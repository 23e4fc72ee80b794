"""Reporting on one action: by its card, as stuck, or in one typed line."""

from dataclasses import replace
from datetime import date

from dialogs import attention, behalf, draft_show, draft_store, guarded, lateness
from dialogs.draft_meaning import Changed
from dialogs.own_actions import (
    chosen,
    get_own,
    left_to_tell,
    own_report,
    reporting_round,
)
from dialogs.turn import Message, Reply, Turn, say, show
from domain.days import read_day
from domain.drafts import DraftState
from domain.errors import BadReport
from domain.monitors import Reminding, Round, reporting_day, round_of
from domain.plans import Assignment
from domain.reports import Claim, NoteReader, Report, accept, withdrawal
from domain.wording import plain
from storage import assignments, inbox, reports
from storage.database import Session
from views.cards import reporting
from views.cards.my_reports import in_words


def submit(turn: Turn, db: Session) -> Reply:
    """Store what the card says about one action, and answer with where the plan stands now.

    A card stays in the chat for ever, so it may be pressed twice or three months late: the
    report counts once, and one drawn from an older version gets a fresh card instead.
    """
    turn, remarks = guarded.without_health(turn)
    action = get_own(turn, db, turn.form.get("action", ""))
    claim = read_claim(turn, action)
    report = accept(action, claim, by=turn.member.id, at=turn.now, today=turn.today)
    if early := guarded.ask_first(turn, db, action, report) or refuse_repeat(turn, db, action):
        return Reply((*remarks, *early.messages))
    report = replace(still_stuck(db, action, report), batch=turn.pressed)
    old = own_report(turn, db, action, turn.form.get("corrects", ""))
    filed = [withdrawal(old, by=turn.member.id, at=turn.now)] if old else []
    reports.add(db, turn.municipality.id, [*filed, report], {action.id: action.version})
    told = behalf.tell_withdrawn(turn, db, [old] if old else [])
    reply = thanks(turn, db, action, report)
    messages = (*remarks, *reply.messages, *_still_waits(turn, db, action))
    return Reply(messages, (*told, *reply.notices))


def _still_waits(turn: Turn, db: Session, action: Assignment) -> tuple[Message, ...]:
    """Take what was told by its form out of the draft, and show what is left of that."""
    named = turn.form.get("draft")
    draft = draft_store.find_open(turn, db) if named else None
    if draft is None or named != str(draft.id):
        return ()
    left = draft_store.meaning_of(draft).without(action.id)
    if left.says_nothing:
        draft_store.end(turn, db, draft, DraftState.STORED, turn.words("draft.by_form"))
        return ()
    remark = turn.words("draft.still_waits")
    return draft_show.after(turn, db, draft, Changed(left), [remark]).messages


def blocked(turn: Turn, db: Session) -> Reply:
    """Store that an action is stuck, tell the coordinator, and propose an attention point."""
    turn, remarks = guarded.without_health(turn)
    action = get_own(turn, db, turn.form.get("action", ""))
    report = accept(action, _stuck(turn, action), by=turn.member.id, at=turn.now, today=turn.today)
    if early := guarded.ask_first(turn, db, action, report) or refuse_repeat(turn, db, action):
        return Reply((*remarks, *early.messages))
    if not report.blocked:
        raise BadReport("blocked.not_possible", title=action.title, status=action.state.status)
    report = replace(report, batch=turn.pressed)
    drawn_of = {action.id: action.version}
    [report_id] = reports.add(db, turn.municipality.id, [report], drawn_of)
    stuck = assignments.get(db, turn.municipality.id, action.id, turn.today)
    notices = attention.propose(turn, db, stuck, replace(report, id=report_id))
    reply = show(_blocked_thanks(turn, db, action, report), *notices)
    return replace(reply, messages=(*remarks, *reply.messages))


def blocked_form(turn: Turn, db: Session) -> Reply:
    action = chosen(turn, db)
    return show(reporting.blocked_form(turn.words, action, turn.nonce()))


def read_claim(turn: Turn, action: Assignment) -> Claim:
    """Read the form of a report; what is wrong with it, `accept` says."""
    form = turn.form
    still = form.get("still_blocked")
    return Claim(
        status=form.get("status", ""),
        since=read_since(turn, form.get("since", "")),
        percentage=form.get("percentage", ""),
        blocked=None if still is None else still == "true",
        note=form.get("note", ""),
        note_reader=_reader(form.get("in_monitor") == "true"),
        next_step=form.get("next_step", ""),
    )


def read_since(turn: Turn, written: str) -> date:
    """Return the day that was chosen or typed; today when nothing was."""
    if not written.strip():
        return turn.today
    day = read_day(written, turn.today)
    if day is None:
        raise BadReport("report.bad_since", written=plain(written)[:40])
    return day


def still_stuck(db: Session, action: Assignment, report: Report) -> Report:
    """Keep why an action is stuck, and who may read that, as long as it is.

    A note that everybody may read does not open a reason that only coordinators may.
    """
    before = action.state.report_id
    newly = not action.state.blocked
    if newly or not report.blocked or report.blocked_reason or before is None:
        return report
    stuck = reports.get(db, action.municipality_id, before)
    if stuck is None:
        return report
    return replace(
        report,
        blocked_reason=stuck.blocked_reason,
        wants_help=report.wants_help or stuck.wants_help,
        note_reader=_strictest(report, stuck) if report.note else stuck.note_reader,
    )


def _strictest(report: Report, stuck: Report) -> NoteReader:
    return stuck.note_reader if stuck.blocked_reason and _secret(stuck) else report.note_reader


def _secret(report: Report) -> bool:
    return report.note_reader is NoteReader.COORDINATOR


def refuse_repeat(turn: Turn, db: Session, action: Assignment) -> Reply | None:
    """Answer a second press, or a press on a card that is older than the action; else None."""
    nonce = turn.pressed
    if not nonce:
        raise BadReport("report.action_gone")
    if turn.form.get("version") != str(action.version):
        if reports.of_batch(db, turn.municipality.id, nonce):
            state = reporting.state_in_words(turn.words, action)
            return say(turn.words("report.pressed_before", title=action.title, state=state))
        remark = turn.words("report.old_card")
        fresh = reporting.report_form(
            turn.words, action, reporting.filled_with(action, turn.today), turn.nonce(), remark
        )
        return show(fresh)
    if not inbox.use_once(db, turn.member.id, nonce, turn.now):
        state = reporting.state_in_words(turn.words, action)
        return say(turn.words("report.pressed_before", title=action.title, state=state))
    return None


def thanks(turn: Turn, db: Session, action: Assignment, report: Report) -> Reply:
    """Say thanks for one report, with what it did to the plan and what comes next."""
    said = in_words(turn.words, report)
    summary = turn.words("report.thanks", title=action.title, said=said)
    known = lateness.known(turn, db)  # once: every report pays for what is read here
    now = round_of(known.monitors, reporting_day(known.monitors, turn.today))
    still = left_to_tell(turn, db, now)
    filed = [(report, action)]
    lines = [plan_now(turn, db, action), *lateness.lines(turn, db, filed, known)]
    if not still:
        lines.append(all_done(turn, now))
    following = still[0] if still else None
    card = reporting.stored(turn.words, [summary, *lines], following, turn.pressed)
    return show(card, *lateness.notices(turn, db, filed, known))


def all_done(turn: Turn, now: Round) -> str:
    """Say that somebody has told everything, and is left in peace until the next monitor."""
    monitor = now.monitor or now.after
    reminds = monitor is not None and monitor.reminding is Reminding.ON
    asked = reminds and turn.member.wants_reminders
    return turn.words("report.all_done_until_next" if asked else "report.all_done")


def plan_now(turn: Turn, db: Session, action: Assignment) -> str:
    """Say where the period of an action stands now."""
    row = assignments.figures_of(db, turn.municipality.id, action.period, turn.today)
    return turn.words(
        "report.plan_now",
        period=row.period.name,
        n=row.reached,
        total=row.total,
        status=row.main,
    )


def _stuck(turn: Turn, action: Assignment) -> Claim:
    return Claim(
        status=action.state.status,
        blocked=True,
        blocked_reason=turn.form.get("reason", ""),
        wants_help=turn.form.get("help") == "true",
        note_reader=_reader(turn.form.get("reader") == NoteReader.MONITOR),
    )


def _reader(in_monitor: bool) -> NoteReader:
    return NoteReader.MONITOR if in_monitor else NoteReader.COORDINATOR


def _blocked_thanks(
    turn: Turn, db: Session, action: Assignment, report: Report
) -> dict[str, object]:
    public = report.note_reader is NoteReader.MONITOR
    reader = turn.words("blocked.may_be_read" if public else "blocked.only_coordinator")
    lines = [reader] if report.blocked_reason else []
    if report.wants_help:
        lines.append(turn.words("blocked.help_asked"))
    lines.append(turn.words("blocked.done"))
    now = reporting_round(turn, db)
    still = left_to_tell(turn, db, now)
    if not still:
        lines.append(all_done(turn, now))
    summary = turn.words("blocked.thanks", title=action.title)
    return reporting.stored(
        turn.words, [summary, *lines], still[0] if still else None, turn.pressed
    )
