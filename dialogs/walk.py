"""The meeting: a coordinator goes through the open actions one by one, with everybody there."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from dialogs import behalf, walk_reading, walk_storing
from dialogs.own_actions import reporting_round
from dialogs.safe_words import safe
from dialogs.turn import Reply, Turn, show
from dialogs.walk_storing import carried_of, skipped_of, walk_of
from domain.drafts import Ask, Meant, claim_of
from domain.plans import Assignment, PeriodKind, Status
from domain.reports import accept
from domain.walks import BATCH, Known, Walk, short_id, walk_through
from storage import assignments, monitors, reports
from storage.database import Session
from views.cards import walk as cards
from views.cards.draft import Shown, told_in_words
from views.cards.verbs import Verb

GOES_ON = timedelta(minutes=30)


def start(turn: Turn, db: Session) -> Reply:
    """Begin, or go on where the rows say that it stopped."""
    return _next(_going_on(turn, db), db)


def answer(turn: Turn, db: Session) -> Reply:
    """Store what the button says of the action, in its owner's name, and go to the next."""
    action = behalf.get_for(turn, db, turn.form.get("action", ""))
    if turn.form.get("version") != str(action.version):
        done = reports.of_batch(db, turn.municipality.id, walk_of(turn))
        if any(r.assignment_id == action.id and r.author_id == turn.member.id for r in done):
            return _next(turn, db, turn.words("walk.pressed_before", title=action.title))
        return _next(turn, db, turn.words("report.old_card"), first=action)
    said, batch, notices = walk_storing.store(turn, db, action)
    reply = _next(replace(turn, form={**turn.form, "walk": batch}), db, said)
    return replace(reply, notices=(*reply.notices, *notices))


def skip(turn: Turn, db: Session) -> Reply:
    action = behalf.get_for(turn, db, turn.form.get("action", ""))
    skipped = ",".join(sorted({*skipped_of(turn), short_id(action.id)}))
    return _next(replace(turn, form={**turn.form, "skipped": skipped}), db)


def stop(turn: Turn, db: Session) -> Reply:
    """End the meeting: one summary, and one message to each owner."""
    turn = _going_on(turn, db)
    return walk_storing.finish(turn, db, _walk(turn, db))


def hear(turn: Turn, db: Session) -> Reply:
    """Read a typed sentence about this one action, and show what it says."""
    action = behalf.get_for(turn, db, turn.form.get("action", ""))
    said = safe(turn, turn.form.get("said", ""))
    told = walk_reading.read_of(turn, action, said.text)
    meant = told.meaning.about(action.id)
    remarks = [*said.remarks, *told.held_back, *told.refused, *told.besides]
    drops = any(q.ask in {Ask.STOPPED, Ask.WHY_DROPPED} for q in told.meaning.questions)
    if meant is None or drops or meant.status is Status.DROPPED:
        key = "walk.no_dropping" if meant or drops else _not_understood(action)
        remark = " ".join(remarks) or turn.words(key, said=said.text[:200])
        return _next(turn, db, remark, first=action)
    remarks += [turn.words("walk.left_out", said=q.said) for q in told.meaning.questions]
    return _confirm(turn, action, meant, " ".join(remarks))


def _not_understood(action: Assignment) -> str:
    never_ends = action.period.kind is PeriodKind.CONTINUOUS
    return "walk.not_understood_on" if never_ends else "walk.not_understood"


def _confirm(turn: Turn, action: Assignment, meant: Meant, remark: str) -> Reply:
    claim = claim_of(meant, action)
    report = accept(action, claim, by=turn.member.id, at=turn.now, today=turn.today)
    shown = told_in_words(turn.words, Shown(action, meant, report), turn.today)
    note = " · ".join(text for text in (meant.note, report.evidence) if text)
    fields = {
        "status": str(claim.status),
        "percentage": claim.percentage,
        "since": claim.since.isoformat() if claim.since else "",
        "blocked": "" if claim.blocked is None else str(claim.blocked).lower(),
        "note": meant.note,
        "evidence": meant.evidence,
    }
    carried = carried_of(turn, action)
    told = cards.Understood(shown, note, {name: value for name, value in fields.items() if value})
    card = cards.confirm_said(turn.words, action, told, carried, remark)
    yes: dict[str, Any] = card["actions"][0]["data"]
    back: dict[str, Any] = {"verb": str(Verb.WALK), **_position(turn)}
    card["actions"][1]["data"] |= _position(turn)
    more: dict[str, Any] = {"verb": str(Verb.WALK_SAID), **carried}
    return show(card, **{"ja": yes, "yes": yes, "nee": back, "no": back, "": more})


def _next(turn: Turn, db: Session, remark: str = "", first: Assignment | None = None) -> Reply:
    """Show the next action; when none is left, the summary."""
    walk = _walk(turn, db)
    if first and first in walk.left:
        others = tuple(action for action in walk.left if action != first)
        walk = Walk((first, *others), walk.total)
    if not walk.left:
        return walk_storing.finish(turn, db, walk)
    carried = carried_of(turn, walk.left[0])
    card = cards.one_action(turn.words, walk, carried, remark)
    ending: dict[str, Any] = {"verb": str(Verb.WALK_STOP), **_position(turn)}
    more: dict[str, Any] = {"verb": str(Verb.WALK_SAID), **carried}
    return show(card, **{"stop": ending, "stoppen": ending, "einde": ending, "": more})


def _walk(turn: Turn, db: Session) -> Walk:
    place, zone = turn.municipality.id, turn.municipality.zone
    asked = reporting_round(turn, db)
    since, before = asked.moments(zone)
    dawn = datetime.combine(turn.today, time(), zone)
    today = monitors.reported_on(db, place, dawn, before=turn.now + timedelta(seconds=1))
    everything = assignments.of_municipality(db, place, turn.today)
    actions = [
        action
        for action in everything
        if action.is_open(asked.cut_off)
        or (action.id in today and action.period.kind is not PeriodKind.DONE)
    ]
    this_round = monitors.reported_on(db, place, since, before)
    return walk_through(actions, Known(this_round, today, skipped_of(turn)))


def _position(turn: Turn) -> dict[str, str]:
    return {"walk": walk_of(turn), "skipped": ",".join(skipped_of(turn))}


def _going_on(turn: Turn, db: Session) -> Turn:
    """Take up the meeting that the button named, else the one of just now."""
    form = {"walk": turn.form.get("walk") or _batch(turn, db)}
    return replace(turn, form=form | {"skipped": turn.form.get("skipped", "")})


def _batch(turn: Turn, db: Session) -> str:
    """Go on with the meeting of just now, or begin another."""
    last = reports.last_of_author(db, turn.municipality.id, turn.member.id, most=1)
    fresh = last and last[0].reported_at > turn.now - GOES_ON
    if fresh and last[0].batch.startswith(BATCH):
        return last[0].batch
    return BATCH + turn.nonce()
