"""Reporting in one typed line: "meld 3.1 lopend 40% sinds 10-01-2019: contract getekend"."""

import re
from dataclasses import replace

from dialogs import colleague, said_away, sentence
from dialogs.draft_reading import Read, read
from dialogs.own_actions import nameable
from dialogs.safe_words import safe
from dialogs.turn import Reply, Turn
from domain.behalf import without_owners
from domain.drafts import Meant
from domain.errors import NotUnderstood
from domain.evidence import find_evidence, joined, without_evidence
from domain.plans import Assignment
from domain.wording import words
from storage.database import Session

_SAYS_NO_MORE = frozenset(
    words("is die dat voor klaar voltooid afgerond lopend loopt bezig gepland ligt stil nog nu op")
    + words("done completed running planned paused it for now schema procent percent sinds since")
)


def confirm(turn: Turn, db: Session) -> Reply:
    """Show a typed line as it was understood; what stands after a colon is the note, as typed.

    Nothing is stored until the person says that it is right.
    """
    said = said_away.left_out(turn, safe(turn, turn.form.get("said", "")))
    line, colon, note = _parts(said.text)
    own = nameable(turn, db, colleague.scope_of(turn))
    line = without_owners(line, {action.ambassador for action in own})
    told = read(turn, line, own)
    if not told.is_report:
        raise NotUnderstood("report.how_to_type")
    if len(told.meaning.meant) == 1:
        left = note.strip() if colon else _left(without_evidence(line), told.meaning.meant[0], own)
        told = _noted(turn, told, left)
    return sentence.answer(turn, db, told, replace(said, text=line))


def _parts(text: str) -> tuple[str, str, str]:
    """Split a line at its first colon, but not at that of a link."""
    colon = re.search(r":(?!//)", text)
    return (text[: colon.start()], ":", text[colon.end() :]) if colon else (text, "", "")


def _noted(turn: Turn, told: Read, note: str) -> Read:
    [meant] = told.meaning.meant
    evidence = joined(meant.evidence, *find_evidence(note))
    note = without_evidence(note).strip(" ,;") or meant.note
    return told.saying(turn, replace(meant, note=note, evidence=evidence))


def _left(line: str, meant: Meant, own: list[Assignment]) -> str:
    """Return the words of a line if any of them says more than what was understood."""
    action = next(action for action in own if action.id == meant.action)
    named = {*words(action.title), *words(action.number)}
    left = [word for word in line.split() if not set(words(word)) <= named]
    says = [w for w in left if not set(words(w)) <= _SAYS_NO_MORE and not w[:1].isdigit()]
    return " ".join(left) if says and meant.since is None else ""
