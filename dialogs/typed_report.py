"""Reporting in one typed line: shown as it was understood, stored after a yes."""

import re
from dataclasses import replace
from datetime import date

from dialogs.own_actions import reportable
from dialogs.report import read_claim, read_since
from dialogs.turn import Reply, Turn, show
from domain.days import read_day
from domain.errors import NotUnderstood
from domain.plans import Assignment, Status
from domain.reports import accept
from domain.status_words import find_status
from domain.titles import pick_action
from domain.wording import plain, words
from storage.database import Session
from views.cards import reporting
from views.cards.my_reports import in_words
from views.cards.verbs import Verb

_SINCE = re.compile(r"\s(?:sinds|since)\s", re.IGNORECASE)
_ON = re.compile(r"\s(?:op|per|on)\s", re.IGNORECASE)
_SAYS_NO_MORE = frozenset(
    words("is die dat voor klaar voltooid afgerond lopend loopt bezig gepland ligt stil nog nu")
    + words("done completed running planned paused it for now")
)
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|procent\b|percent\b)")


def confirm(turn: Turn, db: Session) -> Reply:
    """Show a typed line as it was understood: "meld 3.1 lopend 40% sinds 10-01-2019: getekend".

    Nothing is stored until the person says that it is right.
    """
    action, fields = _read_line(turn, db, turn.form.get("said", ""))
    carried = {
        "action": str(action.id),
        "version": str(action.version),
        "nonce": turn.nonce(),
        **fields,
    }
    understood = replace(turn, form=carried)
    claim = read_claim(understood, action)
    report = accept(action, claim, by=turn.member.id, at=turn.now, today=turn.today)
    shown = in_words(turn.words, report) + (f". {report.note}" if report.note else "")
    yes, no = {"verb": str(Verb.REPORT), **carried}, {"verb": str(Verb.NEVER_MIND)}
    card = reporting.confirm_report(turn.words, action, shown, carried)
    return show(card, ja=yes, yes=yes, nee=no, no=no)


def _read_line(turn: Turn, db: Session, said: str) -> tuple[Assignment, dict[str, str]]:
    """Read "3.1 lopend 40% sinds 10-01-2019: getekend": the action, and the fields of a form.

    Words that say nothing to us become the note, so that the person sees them before a yes.
    """
    line, colon, note = said.partition(":")
    what, since = _split_since(" ".join(line.split()), turn)
    if not what.strip():
        raise NotUnderstood("report.how_to_type")
    percent = _PERCENT.search(what)
    rest = _PERCENT.sub(" ", what).strip()
    number, _, after = rest.partition(" ")
    mine = reportable(turn, db)
    by_number = any(number.lower() == action.number.lower() for action in mine)
    action = pick_action(number if by_number else rest, mine)
    status = find_status(after if by_number else rest)
    if percent and status in {None, Status.COMPLETED} and percent[1] != "100":
        status = Status.RUNNING
    if status is None:
        raise NotUnderstood("report.how_to_type")
    left = after if by_number else unnamed(rest, action)
    return action, {
        "status": str(status),
        "percentage": percent[1] if percent else "",
        "since": since.isoformat(),
        "note": plain(note) if colon else unsaid(left),
    }


def says_percentage(said: str) -> bool:
    return _PERCENT.search(said) is not None


def unnamed(said: str, action: Assignment) -> str:
    """Return what somebody says besides the title of the action."""
    return " ".join(
        word for word in said.split() if not set(words(word)) & set(words(action.title))
    )


def unsaid(said: str) -> str:
    """Return what is left of a text when the plain words for a status are taken out."""
    left = [word for word in said.split() if not set(words(word)) <= _SAYS_NO_MORE]
    return said if len(left) > 0 else ""


def _split_since(line: str, turn: Turn) -> tuple[str, date]:
    """Split off since when: after "sinds" it must be a day, after "op" or "per" it may be one."""
    what, *since = _SINCE.split(line, maxsplit=1)
    if since:
        return what, read_since(turn, since[0])
    what, *since = _ON.split(line, maxsplit=1)
    day = read_day(since[0], turn.today) if since else None
    return (what, day) if day else (line, turn.today)
