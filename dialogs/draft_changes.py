"""Changes of a draft in somebody's own words, before the yes: "nee wacht, textiel loopt nog"."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dialogs import draft_answers, draft_readers, draft_show, draft_store, foreign, friendly
from dialogs.draft_meaning import Changed, merged, take_in, with_the_rest
from dialogs.draft_reading import Read, read
from dialogs.draft_show import action_of
from dialogs.own_actions import nameable, open_actions
from dialogs.safe_words import Safe, may_be_kept
from dialogs.turn import Reply, Turn
from domain.asking import may_ask
from domain.behalf import without_owners
from domain.days import read_day
from domain.drafts import Ask, Draft, Meaning, Meant, Question
from domain.errors import NotUnderstood
from domain.evidence import find_evidence, is_evidence_alone, joined
from domain.plans import Assignment, Status
from domain.status_words import STATUS_WORDS
from domain.titles import find_actions
from domain.wording import fold
from storage.database import Session

_LEFT_OUT = re.compile(
    r"(?:laat|haal) (.+) (?:weg|eruit|erbuiten|er buiten|er uit)|(?:zonder|behalve|without|except)"
    r" (.+)|(.+) niet|leave (.+) out|not (.+)"
)
_ONLY = re.compile(r"(?:alleen|enkel|only|just) (.+)")
_INSTEAD = re.compile(r"(?:niet|not) (.+?),? (?:maar|but) (.+)")
_LEAD = re.compile(
    r"^(?:(?:nee|no|o|oh|wacht|wait|sorry|toch|dan|het|die|dat|dit|it|it's|that|is|was|moet|zijn"
    r"|actually|maar|ongeveer|circa|ca|nu)\b[ ,.!]*)+"
)
TRAIL = re.compile(r" (?:dan|hoor|inmiddels|nu|now|then)$")
_SINCE = re.compile(r"^(?:sinds|vanaf|per|op|since|from|as of|on) ")
_PERCENT = re.compile(r"(\d{1,3}) ?(?:%|procent|percent)(?: zijn| klaar| done)?")
_QUANTITY = re.compile(
    r"(?:(?:op|pas|al|zo'n|ongeveer|ruim|bijna|krap|about|almost|some|just|een|de|a|the) )*"
    r"(?:driekwart|kwart|helft|half|halverwege|derde|three quarters|quarter|halfway)"
    r"(?: (?:klaar|done|af))?"
)
_PHRASES = {phrase: status for status, phrases in STATUS_WORDS.items() for phrase in phrases}
MOST_SAID = 200  # characters of what was not understood
YES_OR_NO = {"ja", "nee", "klopt", "yes", "no", "ok", "oke"}

Reader = Callable[[Turn, Session, Meaning, str], Changed | None]


def change(turn: Turn, db: Session, draft: Draft, said: Safe, *, asks: bool = False) -> Reply:
    """Take a text as the answer to what the draft asks, else as a change of it.

    What is none of these is said literally, and the draft is shown again; unless whoever calls
    `asks` further, where it may be a question about something else.
    """
    meaning = draft_store.meaning_of(draft)
    if fold(said.text).rstrip(".!") in YES_OR_NO or friendly.is_kind(said.text):
        return draft_show.ask(turn, db, draft, *said.remarks)
    for reader in READERS:
        if changed := reader(turn, db, meaning, said.text):
            return draft_show.after(turn, db, draft, changed, said.remarks)
    if asks and may_ask(said.text):
        raise NotUnderstood("draft.not_understood", said=said.text[:MOST_SAID])
    literally = turn.words("draft.not_understood", said=said.text[:MOST_SAID])
    return draft_show.ask(turn, db, draft, *said.remarks, *([literally] if said.text else []))


def _answer(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Take a text as the answer to the question, unless it asks or reports something itself.

    A reason may name the action that it is about, and is no report of it then.
    """
    question = meaning.question
    if question is None or said.rstrip().endswith("?"):
        return None
    if question.ask is Ask.STATUS and fold(said).rstrip(".!") in _PHRASES:
        return draft_answers.typed(turn, db, meaning, said)
    told = read(turn, said, nameable(turn, db, meaning.scope)).meaning.meant
    if question.ask in {Ask.WHY_DROPPED, Ask.REASON}:
        told = tuple(one for one in told if one.action not in question.among)
    return None if told else draft_answers.typed(turn, db, meaning, said)


def _alone(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Read a day, a percentage or a status alone: of the only action, else asked of which."""
    day, percent, status = _parts(turn, said)
    if not (day or percent or status):
        return None
    changed = _changed(meaning, a_day=day is not None)
    if not changed:
        return None
    if percent and int(percent[1]) > 100:
        return Changed(meaning, (turn.words("report.bad_percentage", written=percent[0]),))
    number = int(percent[1]) if percent else None
    told = Meant(changed[0].action, changed[0].version, status, number, since=day)
    if len(changed) == 1:
        return take_in(turn, action_of(turn, db, told), meaning, told)
    among = tuple(meant.action for meant in changed)
    return Changed(meaning.asking(Question(Ask.WHICH, said, among, told)))


def _evidence(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Take a link or number alone as evidence of the only action, else ask of which."""
    changed = _changed(meaning, a_day=False)
    if not (changed and is_evidence_alone(said)):
        return None
    proof = joined(*find_evidence(said))
    told = Meant(changed[0].action, changed[0].version, evidence=proof)
    if len(changed) == 1:
        return take_in(turn, action_of(turn, db, told), meaning, told)
    among = tuple(meant.action for meant in changed)
    return Changed(meaning.asking(Question(Ask.WHICH, proof, among, told)))


def is_bare(turn: Turn, said: str) -> bool:
    """Tell whether a text is a day, a percentage or a status and names no action."""
    return any(_parts(turn, said))


def _parts(turn: Turn, said: str) -> tuple[date | None, re.Match[str] | None, Status | None]:
    bare = TRAIL.sub("", _LEAD.sub("", fold(said).rstrip(".!")))
    day = read_day(_SINCE.sub("", bare), turn.today)
    ahead = day is not None and day > turn.today
    return None if ahead else day, _PERCENT.fullmatch(bare), _PHRASES.get(bare)


def _changed(meaning: Meaning, *, a_day: bool) -> list[Meant]:
    """Return what a text without an action can be about; a day, first of all what is done."""
    changed = [meant for meant in meaning.meant if not meant.is_same] or list(meaning.meant)
    done = [meant for meant in changed if meant.status is Status.COMPLETED]
    return done if a_day and done else changed


def _only(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    match = _ONLY.fullmatch(_LEAD.sub("", fold(said).rstrip(".!")))
    named = _named(turn, db, meaning, match[1]) if match else []
    if not named:
        return None
    others = {meant.action for meant in meaning.meant} - {action.id for action in named}
    return Changed(meaning.without(*others), (turn.words("draft.changed_so"),))


def _left_out(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    match = _LEFT_OUT.fullmatch(_LEAD.sub("", fold(said).rstrip(".!")))
    what = next((part for part in match.groups() if part), "") if match else ""
    named = _named(turn, db, meaning, what)
    if not named:
        return None
    titles = ", ".join(action.title for action in named)
    left = meaning.without(*(action.id for action in named))
    return Changed(left, (turn.words("draft.left_out", titles=titles),))


def _instead(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Read "niet papier maar hardware": what was said holds for the other one."""
    match = _INSTEAD.fullmatch(_LEAD.sub("", fold(said).rstrip(".!")))
    if match is None:
        return None
    wrong = _named(turn, db, meaning, match[1])
    right = find_actions(match[2], nameable(turn, db, meaning.scope))
    if len(wrong) != 1 or len(right) != 1:
        return None
    meant = meaning.about(wrong[0].id)
    assert meant
    moved = replace(meant, action=right[0].id, version=right[0].version)
    changed = take_in(turn, right[0], meaning.without(wrong[0].id), moved)
    return replace(changed, remarks=changed.remarks or (turn.words("draft.changed_so"),))


def read_into(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Read a whole sentence: a change of what is in the draft, or a report on one more action."""
    own = nameable(turn, db, meaning.scope)
    told = read(turn, without_owners(said, {action.ambassador for action in own}), own)
    return _with_remarks(turn, db, meaning, told) if told.is_report else None


def read_exceptions(
    turn: Turn, db: Session, meaning: Meaning, said: str
) -> tuple[Changed, tuple[str, ...]]:
    """Read what is not unchanged; return with it what names no action that is known."""
    told = read(turn, said, nameable(turn, db, meaning.scope))
    changed = _with_remarks(turn, db, meaning, replace(told, unknown=(), unread=()))
    doubtful = (*told.unknown, *told.unread)
    if told.refused or not told.is_report:
        doubtful = (may_be_kept(said)[:MOST_SAID],)
    others = foreign.find(turn, db, (said,), nameable(turn, db, meaning.scope))
    if len(others) >= len(doubtful):
        whose = foreign.in_words(turn, others)
        return replace(changed, remarks=(*changed.remarks, *whose)), ()
    return changed, tuple(text for text in doubtful if text)


def _with_remarks(turn: Turn, db: Session, meaning: Meaning, told: Read) -> Changed:
    changed = _taken_in(turn, db, meaning, told)
    own = nameable(turn, db, meaning.scope)
    others = foreign.find(turn, db, (*told.unknown, *told.unread), own)
    return replace(changed, remarks=(*changed.remarks, *foreign.remarks(turn, told, others)))


def _taken_in(turn: Turn, db: Session, meaning: Meaning, told: Read) -> Changed:
    before = {m.action: m for m in meaning.meant}
    new = [m for m in told.meaning.meant if m.action not in before]
    old = [m for m in told.meaning.meant if m.action in before and not before[m.action].is_same]
    after = meaning.saying(*(merged(meaning.about(m.action), m) for m in told.meaning.meant))
    after = after.having_told(*(m.action for m in told.meaning.meant))
    remarks = [turn.words("draft.changed_so")] if old else []
    if new:
        titles = ", ".join(action_of(turn, db, meant).title for meant in new)
        remarks.append(turn.words("draft.added", titles=titles))
    if told.rest_unchanged:
        after = with_the_rest(after, open_actions(turn, db))
    asked = [q for q in told.meaning.questions if not _known(meaning, q)]
    return Changed(after.asking(*asked), tuple(remarks))


def _how_far(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Read "zo'n driekwart" of the only action that a draft is about."""
    changed = _changed(meaning, a_day=False)
    bare = _LEAD.sub("", fold(said).rstrip(".!"))
    if len(changed) != 1 or meaning.question or not _QUANTITY.fullmatch(bare):
        return None
    action = action_of(turn, db, changed[0])
    told = read(turn, f"{action.title}: {said}", [action])
    meant = told.meaning.about(action.id)
    if told.besides:
        return Changed(meaning, told.besides)
    if meant is None or meant.percentage is None:
        return None
    number = Meant(action.id, action.version, percentage=meant.percentage)
    return take_in(turn, action, meaning, number)


def _known(meaning: Meaning, question: Question) -> bool:
    """Tell whether a draft says already how far the action is that was only named."""
    said = meaning.about(question.among[0])
    return question.ask is Ask.STATUS and said is not None and not said.is_same


def _named(turn: Turn, db: Session, meaning: Meaning, said: str) -> list[Assignment]:
    """Return the actions of a draft that a text names, one or several."""
    actions = [action_of(turn, db, meant) for meant in meaning.meant]
    parts = re.split(r" en | and |,", said)
    named = [action for part in parts for action in find_actions(part, actions)]
    return list(dict.fromkeys(named))


READERS: tuple[Reader, ...] = (
    _answer,
    _alone,
    _evidence,
    _only,
    _left_out,
    _instead,
    draft_readers.read,
    _how_far,
    read_into,
)
