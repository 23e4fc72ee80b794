"""Storing what is said in a meeting, and telling everybody at its end."""

from dataclasses import replace
from datetime import timedelta

from dialogs import attention, behalf, lateness
from dialogs.report import read_since, still_stuck
from dialogs.safe_words import may_be_kept
from dialogs.turn import LONGEST_NONCE, Notice, Reply, Turn, say, show
from domain.behalf import is_own
from domain.evidence import find_evidence, joined
from domain.plans import Assignment
from domain.reports import Claim, Report, accept, unchanged
from domain.walks import Walk
from storage import assignments, inbox, outbox, reports
from storage.database import Session
from views.cards import walk as cards
from views.cards.my_reports import in_words

PREFIX = "overleg:"
PATIENCE = timedelta(minutes=30)  # an unfinished meeting is told of after this
MOST_SKIPPED = 1000  # characters


def store(turn: Turn, db: Session, action: Assignment) -> tuple[str, str, list[Notice]]:
    """Store one report, once; return what to say of it, its batch, and who hears later."""
    batch = _batch(turn, db, action)
    if not turn.pressed or not inbox.use_once(db, turn.member.id, turn.pressed, turn.now):
        return turn.words("walk.pressed_before", title=action.title), batch, []
    report = replace(
        behalf.marked(turn, action, still_stuck(db, action, _report(turn, action))), batch=batch
    )
    [report_id] = reports.add(db, turn.municipality.id, [report], {action.id: action.version})
    filed = replace(report, id=report_id)
    told = behalf.tell(db, turn.member, _filed(turn, db, batch))
    waiting = [replace(notice, wait=PATIENCE) for notice in told]
    if filed.blocked and not action.state.blocked:
        waiting += _stuck(turn, db, filed)
    said = turn.words("walk.noted", title=action.title, said=in_words(turn.words, filed))
    return said, batch, waiting


def finish(turn: Turn, db: Session, walk: Walk) -> Reply:
    """Say what the meeting stored; what waited to be told leaves now."""
    batch = walk_of(turn)
    filed = _filed(turn, db, batch)
    if not filed:
        return say(turn.words("walk.nothing" if walk.total else "walk.no_actions"))
    lines = behalf.who_hears(turn, db, [report for report, _ in filed])
    lines += lateness.lines(turn, db, filed)
    if left := len(walk.left) + len(skipped_of(turn)):
        lines.append(turn.words.count("walk.left", left))
    notices = behalf.tell(db, turn.member, filed) + lateness.notices(turn, db, filed)
    for report, _ in filed:
        if report.blocked and report.blocked_reason:
            notices += [replace(n, wait=timedelta(0)) for n in _stuck(turn, db, report)]
    return show(cards.finished(turn.words, filed, lines, batch), *notices)


def carried_of(turn: Turn, action: Assignment) -> dict[str, str]:
    """Return what the buttons of an action carry: which, at which version, and where we are."""
    return {
        "action": str(action.id),
        "version": str(action.version),
        "nonce": turn.nonce(),
        "walk": walk_of(turn),
        "skipped": ",".join(skipped_of(turn)),
    }


def walk_of(turn: Turn) -> str:
    """Return the batch of this meeting; one that no meeting can have is nothing."""
    batch = turn.form.get("walk", "")[: LONGEST_NONCE + len(PREFIX)]
    return batch if batch.startswith(PREFIX) else PREFIX


def skipped_of(turn: Turn) -> list[str]:
    return [part for part in turn.form.get("skipped", "")[:MOST_SKIPPED].split(",") if part]


def _report(turn: Turn, action: Assignment) -> Report:
    form = turn.form
    by, at, today = turn.member.id, turn.now, turn.today
    if not form.get("status"):
        return unchanged(action, by=by, at=at, today=today)
    note = may_be_kept(form.get("note", ""))
    blocked = {"true": True, "false": False}.get(form.get("blocked", ""))
    claim = Claim(
        status=form["status"],
        since=read_since(turn, form.get("since", "")),
        percentage=form.get("percentage", ""),
        blocked=blocked,
        blocked_reason=note if blocked else "",
        note="" if blocked else note,
        evidence=joined(*find_evidence(form.get("evidence", ""))),
    )
    return accept(action, claim, by=by, at=at, today=today)


def _batch(turn: Turn, db: Session, action: Assignment) -> str:
    """Return the batch of the meeting, or another when its owner was told of this one already."""
    batch, owner = walk_of(turn), action.ambassador_id
    if batch == PREFIX:
        return PREFIX + turn.nonce()
    if owner is None or is_own(turn.member, action):
        return batch
    if outbox.has_left(db, behalf.told_key(batch, owner), turn.now):
        return PREFIX + turn.nonce()
    return batch


def _filed(turn: Turn, db: Session, batch: str) -> list[behalf.Filed]:
    """Return what this person stored in this meeting and what of it still stands."""
    place = turn.municipality.id
    return [
        (report, assignments.get(db, place, report.assignment_id, turn.today))
        for report in reports.of_batch(db, place, batch)
        if report.author_id == turn.member.id
    ]


def _stuck(turn: Turn, db: Session, report: Report) -> list[Notice]:
    """Propose an attention point; the offer waits until the meeting is over."""
    action = assignments.get(db, turn.municipality.id, report.assignment_id, turn.today)
    return [
        replace(notice, unique_key=f"stuck:{report.id}:{notice.member_id}", wait=PATIENCE)
        for notice in attention.propose(turn, db, action, report)
    ]
