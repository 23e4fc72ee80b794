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
)
from dialogs.draft_meaning import with_the_rest
from dialogs.draft_reading import Read, read
from dialogs.own_actions import nameable, open_actions
from dialogs.safe_words import Safe, safe
from dialogs.turn import Reply, Turn, say
from domain.behalf import without_owners
from domain.errors import NotAllowed, NotUnderstood
from domain.evidence import is_evidence_alone
from domain.wording import fold
from storage.database import Session

MOST_SAID = 80  # characters of what was typed, said back
YES_OR_NO = {"ja", "nee", "klopt", "yes", "no", "ok", "oke"}


def hear(turn: Turn, db: Session) -> Reply:
    """Take what is no command and no answer to the last card as a report, or a change of one."""
    draft = None if turn.in_channel else draft_store.find_open(turn, db)
    if draft is None and friendly.is_kind(turn.text):
        return say(turn.words("thanks.welcome"))
    alone = fold(turn.text).rstrip(".!") in YES_OR_NO
    if draft is None and alone:
        return _nothing_to_confirm(turn, db)
    if draft is None and is_evidence_alone(turn.text):
        return _evidence(turn, db)
    said = safe(turn, turn.text)
    if draft:
        draft, said = draft_gone.leave_out(turn, db, draft, said)
    if draft is None and alone:
        return say("\n".join(said.remarks))
    if draft is None and draft_changes.is_bare(turn, said.text) and not turn.in_channel:
        raise NotUnderstood("draft.of_what", said=turn.text[:MOST_SAID])
    if draft is None:
        return start(turn, db, said)
    return draft_changes.change(turn, db, draft, said)


def reports(turn: Turn, db: Session) -> bool:
    """Tell whether a message says how far one of somebody's own actions is."""
    said = safe(turn, turn.text).text
    return bool(read(turn, said, nameable(turn, db)).meaning.meant)


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
    doubtful = (*told.unknown, *told.unread) if told.is_report else (said.text,)
    others = foreign.find(turn, db, doubtful, nameable(turn, db, scope))
    remarks = [*first, *said.remarks, *foreign.remarks(turn, told, others)]
    meaning, unasked = colleague.asking_little(turn, replace(told.meaning, scope=scope))
    if told.rest_unchanged:
        meaning = with_the_rest(meaning, open_actions(turn, db))
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
        known = turn.words("report.unknown_action", said=told.unknown[0][:MOST_SAID])
        return say("\n".join([*first, *said.remarks, known]))
    of_what = [turn.words("privacy.of_what")] if told.held_back and not told.refused else []
    return say("\n".join([*remarks, *of_what]))


def _no_idea() -> NotUnderstood:
    return NotUnderstood("not_understood")
