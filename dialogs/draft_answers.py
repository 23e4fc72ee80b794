"""Answers to what a draft asks: tapped on its card, or typed."""

import re
from dataclasses import replace

from dialogs import draft_show, draft_store
from dialogs.draft_meaning import Changed, take_in
from dialogs.draft_show import ALL, NOTHING, SILENT, SKIP
from dialogs.ordinals import by_title
from dialogs.safe_words import may_be_kept, safe
from dialogs.turn import Reply, Turn, say
from domain.drafts import Ask, DraftState, Meaning, Meant, Question
from domain.errors import BadReport
from domain.plans import Assignment, Status
from domain.reports import read_percentage, short_text
from domain.status_words import find_status
from domain.titles import find_actions
from domain.wording import fold
from storage import assignments
from storage.database import Session

Chosen = tuple[Assignment, Meant]
STOPS = {Status.DROPPED, Status.PAUSED}
_NO_EXCEPTION = re.compile(
    r"laat (?:dit |dat |het |die )?(?:maar )?weg|leave (?:it |this )?out|geen|none"
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def answer(turn: Turn, db: Session) -> Reply:
    """Take a tapped answer; one to a question that is no longer asked shows the draft as it is."""
    draft = draft_store.pressed(turn, db)
    if draft.state is not DraftState.OPEN or draft_store.is_old(turn, draft):
        return say(turn.words("draft.dropped_before"))
    meaning = draft_store.meaning_of(draft)
    question = meaning.question
    if question is None or turn.form.get("version") != str(draft.version):
        return draft_show.ask(turn, db, draft, turn.words("draft.older_card"))
    said = turn.form.get("answer", "")
    if said == "typed":
        own = safe(turn, turn.form.get("typed", ""))
        changed = in_own_words(turn, db, meaning, own.text)
        return draft_show.after(turn, db, draft, changed, own.remarks)
    return draft_show.after(turn, db, draft, _tapped(turn, db, meaning, said))


def typed(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Read a typed answer to what is asked; None when it is none."""
    question = meaning.questions[0]
    actions = _among(turn, db, question)
    status = find_status(said)
    match question.ask:
        case Ask.EXCEPT if _NO_EXCEPTION.fullmatch(fold(said).rstrip(".!")):
            return _tapped(turn, db, meaning, SKIP)
        case Ask.WHICH | Ask.EXCEPT:
            titles = [action.title for action in actions]
            fitting = find_actions(by_title(said, titles), actions)
            return _tapped(turn, db, meaning, str(fitting[0].id)) if len(fitting) == 1 else None
        case Ask.STATUS:
            return _tapped(turn, db, meaning, status) if status in actions[0].choices else None
        case Ask.STOPPED:
            return _tapped(turn, db, meaning, status) if status in STOPS else None
        case Ask.PERCENTAGE:
            number = _NUMBER.search(said)
            return _percentage(turn, db, meaning, number[0]) if number else None
        case Ask.WHY_DROPPED | Ask.REASON:
            return in_own_words(turn, db, meaning, said)


def in_own_words(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed:
    """Take a reason as it was typed; one that names what may not be kept is asked again."""
    question = meaning.questions[0]
    reason = short_text(said)
    kept = may_be_kept(reason)
    told = replace(question.meant, note=kept)
    if kept != reason or not kept:
        again = replace(question, meant=told)
        return Changed(
            replace(meaning, questions=(again, *meaning.questions[1:])),
            (turn.words("draft.reason_again"),),
        )
    return take_in(turn, _among(turn, db, question)[0], meaning.answered(), told)


def _tapped(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed:
    """Take one of the answers that the card offered; anything else asks again."""
    question = meaning.questions[0]
    if said == NOTHING:
        return Changed(Meaning(scope=meaning.scope))
    if said == SKIP:
        none = (turn.words("draft.no_exception"),) if question.ask is Ask.EXCEPT else ()
        return Changed(meaning.answered(), none)
    if question.ask is Ask.STOPPED and said == SILENT:
        return _silence(turn, db, meaning)
    chosen = _chosen(turn, db, question, said)
    if chosen and question.ask is Ask.EXCEPT and question.meant.is_same:
        return _how_far(meaning, *chosen[0])
    changed = Changed(meaning.answered() if chosen else meaning)
    for action, meant in chosen:
        step = take_in(turn, action, changed.meaning, meant)
        changed = Changed(step.meaning, (*changed.remarks, *step.remarks))
    return changed


def _chosen(turn: Turn, db: Session, question: Question, said: str) -> list[Chosen]:
    """Return the actions that an answer is about, each with what is meant of it."""
    actions, meant = _among(turn, db, question), question.meant
    match question.ask:
        case Ask.WHICH | Ask.EXCEPT:
            fitting = [action for action in actions if said in {ALL, str(action.id)}]
            return [(a, replace(meant, action=a.id, version=a.version)) for a in fitting]
        case Ask.STATUS:
            known = said in actions[0].choices
            return [(actions[0], replace(meant, status=Status(said)))] if known else []
        case Ask.STOPPED:
            known = said in STOPS
            return [(actions[0], replace(meant, status=Status(said)))] if known else []
        case Ask.PERCENTAGE:
            return [(actions[0], replace(meant, percentage=None))] if said == "without" else []
        case Ask.WHY_DROPPED:
            return []
        case Ask.REASON:
            return _reason(actions[0], meant, said)


def _how_far(meaning: Meaning, action: Assignment, meant: Meant) -> Changed:
    """Ask how far the action is that is not unchanged; until then nothing is said of it."""
    asked = Question(Ask.STATUS, action.title, (action.id,), meant)
    return Changed(meaning.answered().without(action.id).asking(asked))


def _reason(action: Assignment, meant: Meant, said: str) -> list[Chosen]:
    notes = {"suggested": meant.note, "none": ""}
    return [(action, replace(meant, note=notes[said]))] if said in notes else []


def _percentage(turn: Turn, db: Session, meaning: Meaning, written: str) -> Changed:
    try:
        number = read_percentage(written)
    except BadReport as refused:
        return Changed(meaning, (turn.words(refused.key, **refused.values),))
    question = meaning.questions[0]
    told = replace(question.meant, percentage=number)
    return take_in(turn, _among(turn, db, question)[0], meaning.answered(), told)


def _silence(turn: Turn, db: Session, meaning: Meaning) -> Changed:
    """Stop reminding somebody of one action, at once: the tap is the yes."""
    action = _among(turn, db, meaning.questions[0])[0]
    assignments.silence(db, turn.municipality.id, action.id, turn.member.id)
    return Changed(meaning.answered(), (turn.words("reminders.silent", title=action.title),))


def _among(turn: Turn, db: Session, question: Question) -> list[Assignment]:
    return [
        assignments.get(db, turn.municipality.id, action, turn.today) for action in question.among
    ]
