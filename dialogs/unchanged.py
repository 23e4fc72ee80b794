"""Reporting everything at once: all unchanged, perhaps but for one."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs import lateness
from dialogs.own_actions import not_reported_yet, open_actions
from dialogs.report import plan_now, read_since, still_stuck
from dialogs.turn import Reply, Turn, say, show
from dialogs.typed_report import says_percentage, unsaid
from domain.days import read_day
from domain.errors import BadReport, NotUnderstood
from domain.plans import Assignment
from domain.reports import Claim, accept, read_status, short_text, unchanged
from domain.status_words import find_status
from domain.titles import find_actions, pick_action
from domain.wording import fold, plain, words
from storage import inbox, reports
from storage.database import Session
from views.cards import reporting
from views.cards import unchanged as cards
from views.cards.my_reports import in_words
from views.cards.verbs import Verb

_EXCEPT = re.compile(r"\b(?:behalve|maar|except|but) ", re.I)
_PLAIN = {"alles ongewijzigd", "ongewijzigd", "all unchanged", "unchanged"}
_FILLER = re.compile(r"^(?:die|dat|it|which|that|the)? ?(?:is|zijn|are|has been)? ?", re.I)


def ask(turn: Turn, db: Session) -> Reply:
    """Show what "alles ongewijzigd" would store; nothing is stored before a yes.

    Typed: "behalve papier, die is klaar", or the day since when, after that.
    """
    actions = open_actions(turn, db)
    if not actions:
        return say(turn.words("my_actions.none"))
    drawn, since = _read(turn, actions)
    return _confirm(turn, actions, drawn, since)


def ask_except(turn: Turn, db: Session) -> Reply:
    return show(cards.except_form(turn.words, open_actions(turn, db)))


def store(turn: Turn, db: Session) -> Reply:
    """Store a report for each action of the card, once, if nothing changed since it was drawn."""
    nonce = turn.pressed
    actions = open_actions(turn, db)
    if not nonce or reports.of_batch(db, turn.municipality.id, nonce):
        return say(turn.words("unchanged.pressed_before"))
    drawn = _drawn(turn, nonce)
    if drawn.fingerprint != _fingerprint(actions):
        fresh = replace(drawn, fingerprint=_fingerprint(actions), nonce=turn.nonce())
        reply = _confirm(turn, actions, fresh, turn.today)
        first = say(turn.words("unchanged.old_card"))
        return replace(reply, messages=first.messages + reply.messages)
    if not inbox.use_once(db, turn.member.id, nonce, turn.now):
        return say(turn.words("unchanged.pressed_before"))
    return _store(turn, db, actions, drawn)


def _store(turn: Turn, db: Session, actions: Sequence[Assignment], drawn: cards.Drawn) -> Reply:
    same, changed = _split(actions, drawn)
    by, at, today = turn.member.id, turn.now, turn.today
    filed = [
        still_stuck(db, action, unchanged(action, by=by, at=at, today=today)) for action in same
    ]
    lines = []
    if changed:
        since = read_since(turn, turn.form.get("since", ""))
        claim = Claim(status=drawn.changed_status, since=since, note=drawn.note)
        report = accept(changed, claim, by=by, at=at, today=today)
        filed.append(report)
        lines.append(f"{changed.title}: {in_words(turn.words, report)}.")
    if not filed:
        raise BadReport("unchanged.how_to_type")
    drawn_of = {action.id: action.version for action in actions}
    batch = [replace(report, batch=drawn.nonce) for report in filed]
    reports.add(db, turn.municipality.id, batch, drawn_of)
    lines.append(plan_now(turn, db, changed or same[0]))
    news = [(report, changed) for report in batch if changed and report.assignment_id == changed.id]
    lines += lateness.lines(turn, db, news)
    still = not_reported_yet(turn, db, open_actions(turn, db))
    if still:
        titles = ", ".join(action.title for action in still)
        lines.append(turn.words("unchanged.left", titles=titles))
    else:
        lines.append(turn.words("report.all_done"))
    summary = turn.words.count("unchanged.thanks", len(filed))
    card = reporting.stored(
        turn.words, [summary, *lines], still[0] if still else None, turn.pressed
    )
    return show(card, *lateness.notices(turn, db, news))


def _confirm(turn: Turn, actions: Sequence[Assignment], drawn: cards.Drawn, since: date) -> Reply:
    same, changed = _split(actions, drawn)
    card = cards.confirm_unchanged(turn.words, same, changed, drawn, since)
    yes = card["actions"][0]["data"] | {"since": since.isoformat()}
    nothing = {"verb": str(Verb.NEVER_MIND)}
    again = {name: value for name, value in yes.items() if name != "nonce"}
    more = {"verb": str(Verb.ALL_UNCHANGED)}
    return show(card, **{"ja": yes, "yes": yes, "nee": nothing, "no": nothing, "": again | more})


def _read(turn: Turn, actions: Sequence[Assignment]) -> tuple[cards.Drawn, date]:
    """Read who is left out, or what changed instead, from the form and the typed words."""
    drawn = replace(_drawn(turn, turn.nonce()), fingerprint=_fingerprint(actions))
    said = " ".join(turn.form.get("said", "").split())
    if match := _EXCEPT.search(said):
        return _read_except(said[match.end() :], actions, drawn), turn.today
    if not said or fold(said) in _PLAIN:
        return drawn, turn.today
    day = read_day(said, turn.today)
    if day is None or not drawn.changed:
        raise NotUnderstood("unchanged.how_to_type")
    return drawn, day


def _read_except(rest: str, actions: Sequence[Assignment], drawn: cards.Drawn) -> cards.Drawn:
    """Read "papier, die is klaar"; without a status it is only left out."""
    title, comma, what = rest.partition(",") if "," in rest else rest.partition(":")
    action = pick_action(title, actions)
    told = what if comma else " ".join(w for w in words(rest) if w not in words(action.title))
    told = short_text(_FILLER.sub("", plain(told)))
    if find_actions(told, [other for other in actions if other != action]):
        raise NotUnderstood("unchanged.one_at_a_time")
    if says_percentage(rest):
        raise NotUnderstood("report.how_to_type")
    status = find_status(told)
    if comma and told and status is None:
        raise BadReport("report.no_status", title=action.title)
    if status is None:
        return replace(drawn, left_out=str(action.id), changed="", changed_status="", note="")
    read_status(action, status)
    return replace(
        drawn,
        left_out="",
        changed=str(action.id),
        changed_status=str(status),
        note=unsaid(told),
    )


def _drawn(turn: Turn, nonce: str) -> cards.Drawn:
    form = turn.form
    return cards.Drawn(
        fingerprint=form.get("drawn", ""),
        nonce=nonce,
        left_out=form.get("left_out", ""),
        changed=form.get("changed", ""),
        changed_status=form.get("status", ""),
        note=form.get("note", ""),
    )


def _split(
    actions: Sequence[Assignment], drawn: cards.Drawn
) -> tuple[list[Assignment], Assignment | None]:
    """Split in what stays the same, and the one that changes; who is left out is in neither."""
    aside = {*drawn.left_out.split(","), drawn.changed}
    same = [action for action in actions if str(action.id) not in aside]
    changed = next((a for a in actions if str(a.id) == drawn.changed), None)
    return same, changed


def _fingerprint(actions: Sequence[Assignment]) -> str:
    """Name the state that a card was drawn of: these actions at these versions."""
    drawn_of = ";".join(sorted(f"{action.id}:{action.version}" for action in actions))
    return hashlib.sha256(drawn_of.encode()).hexdigest()[:16]
