"""A report in somebody's own words: shown as it was understood, stored after a yes."""

from dataclasses import replace

from dialogs import (
    colleague,
    draft_changes,
    draft_gone,
    draft_show,
    draft_store,
    evidence,
    foreign,
    friendly,
    hand_over_answer,
    hand_over_said,
    said_away,
    unchanged,
)
from dialogs.asking_titles import asks_of_action
from dialogs.draft_meaning import with_the_rest
from dialogs.draft_reading import Read, read
from dialogs.own_actions import get_own, nameable, open_actions
from dialogs.safe_words import Safe, safe
from dialogs.turn import Reply, Turn, say
from domain.behalf import without_owners
from domain.drafts import Scope
from domain.errors import NotAllowed, NotUnderstood
from domain.evidence import is_evidence_alone
from domain.wording import fold
from storage.database import Session

MOST_SAID = 80  # characters of what was typed, said back
YES_OR_NO = {"ja", "nee", "klopt", "yes", "no", "ok", "oke"}


def hear(turn: Turn, db: Session) -> Reply:
    """Take what is no command and no answer to the last card as a report, or a change of one."""
    if theirs := hand_over_said.offer(turn, db):
        return theirs
    draft = None if turn.in_channel else draft_store.find_open(turn, db)
    if asks_of_action(turn, db):
        raise NotUnderstood("draft.not_understood" if draft else "not_understood")
    said = said_away.left_out(turn, safe(turn, turn.text))
    said = said_away.of_colleague(turn, db, said)
    if draft is None:
        about = _of_open_form(turn, db, said)
        return about or _short(turn, db, said) or start(turn, db, said)
    draft, said = draft_gone.leave_out(turn, db, draft, said)
    if draft is None:
        return _anew(turn, db, said)
    return draft_changes.change(turn, db, draft, said, asks=True)


def _of_open_form(turn: Turn, db: Session, said: Safe) -> Reply | None:
    """Read a text that names no action as one of the action whose form is open."""
    if not turn.form.get("action") or friendly.is_kind(said.text) or reports(turn, db):
        return None
    action = get_own(turn, db, turn.form["action"])
    text = f"{action.title}: {draft_changes.TRAIL.sub('', said.text)}"
    told = read(turn, text, [action])
    reported = told.meaning.meant and not said.text.rstrip().endswith("?")
    return answer(turn, db, told, replace(said, text=text)) if reported else None


def _short(turn: Turn, db: Session, said: Safe) -> Reply | None:
    """Answer what is kind, a yes or no, evidence or a status alone: of no action."""
    if friendly.is_kind(turn.text):
        return say(turn.words("thanks.welcome"))
    if _is_yes_or_no(turn):
        return _nothing_to_confirm(turn, db)
    if is_evidence_alone(turn.text):
        return _evidence(turn, db)
    if draft_changes.is_bare(turn, said.text) and not turn.in_channel:
        raise NotUnderstood("draft.of_what", said=turn.text[:MOST_SAID])
    return None


def _anew(turn: Turn, db: Session, said: Safe) -> Reply:
    """Read a text after all that a draft was about has gone."""
    if _is_yes_or_no(turn):
        return say("\n".join(said.remarks))
    if draft_changes.is_bare(turn, said.text):
        raise NotUnderstood("draft.of_what", said=turn.text[:MOST_SAID])
    return start(turn, db, said)


def _is_yes_or_no(turn: Turn) -> bool:
    return fold(turn.text).rstrip(".!") in YES_OR_NO


def reports(turn: Turn, db: Session, scope: Scope = Scope.OWN) -> bool:
    """Tell whether a message says how far an action is: one's own, or in this scope."""
    among = nameable(turn, db, scope)
    said = without_owners(safe(turn, turn.text).text, {action.ambassador for action in among})
    return bool(read(turn, said, among).meaning.meant)


def _nothing_to_confirm(turn: Turn, db: Session) -> Reply:
    again = None if turn.in_channel else hand_over_answer.ask_again(turn, db)
    if again is None:
        raise NotUnderstood("nothing_to_confirm")
    return again


def _evidence(turn: Turn, db: Session) -> Reply:
    if turn.in_channel:
        raise NotAllowed("channel.personal_only")
    return evidence.offer_typed(turn, db)


def start(turn: Turn, db: Session, said: Safe, *first: str) -> Reply:
    """Show what a message means, or say honestly that it means nothing to us.

    `first` is said before all else.
    """
    own = nameable(turn, db, colleague.scope_of(turn))
    told = read(turn, without_owners(said.text, {action.ambassador for action in own}), own)
    if turn.in_channel:
        raise NotAllowed("channel.personal_only") if told.is_report else _no_idea()
    return answer(turn, db, told, said, *first)


def answer(turn: Turn, db: Session, told: Read, said: Safe, *first: str) -> Reply:
    """Keep what was understood as a draft and show it."""
    scope = colleague.scope_of(turn)
    unclear = unchanged.unclear_exceptions(turn, db, told, said.text)
    told = replace(told, unknown=() if unclear else told.unknown)
    doubtful = (*told.unknown, *told.unread) if told.is_report else (said.text,)
    known = bool(turn.member.roles)  # who is nobody here yet hears nobody's name
    others = foreign.find(turn, db, doubtful, nameable(turn, db, scope)) if known else []
    remarks = [*first, *said.remarks, *foreign.remarks(turn, told, others)]
    meaning, unasked = colleague.asking_little(turn, replace(told.meaning, scope=scope))
    if told.rest_unchanged:
        meaning = with_the_rest(meaning, open_actions(turn, db)).asking(*unclear)
    if not meaning.says_nothing:
        draft = draft_store.keep(turn, db, meaning)
        return draft_show.ask(turn, db, draft, *remarks, *unasked)
    if theirs := colleague.offered(turn, db, said.text):
        whose = foreign.in_words(turn, others)
        return draft_show.ask(turn, db, theirs, *first, *said.remarks, *whose)
    if others:
        return foreign.offer(turn, db, others, said.text)
    if not (told.is_report or remarks):
        raise _no_idea()
    if told.unknown and not told.refused:
        nothing = turn.words("report.unknown_action", said=told.unknown[0][:MOST_SAID])
        return say("\n".join([*first, *said.remarks, nothing]))
    of_what = [turn.words("privacy.of_what")] if told.held_back and not told.refused else []
    return say("\n".join([*remarks, *of_what]))


def _no_idea() -> NotUnderstood:
    return NotUnderstood("not_understood")
