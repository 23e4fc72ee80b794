"""A report in somebody's own words: shown as it was understood, stored after a yes."""

from dataclasses import replace

from dialogs import colleague, draft_changes, draft_show, draft_store, foreign
from dialogs.draft_reading import read
from dialogs.own_actions import nameable
from dialogs.safe_words import Safe, safe
from dialogs.turn import Reply, Turn, say
from domain.behalf import without_owners
from domain.errors import NotAllowed, NotUnderstood
from domain.wording import fold
from storage.database import Session

YES_OR_NO = {"ja", "nee", "klopt", "yes", "no", "ok", "oke", "klaar", "done"}


def hear(turn: Turn, db: Session) -> Reply:
    """Take what is no command and no answer to the last card as a report, or a change of one."""
    draft = None if turn.in_channel else draft_store.find_open(turn, db)
    alone = fold(turn.text).rstrip(".!") in YES_OR_NO
    if draft is None and alone:
        raise NotUnderstood("nothing_to_confirm")
    said = safe(turn, turn.text)
    if draft is None:
        return start(turn, db, said)
    return draft_changes.change(turn, db, draft, said)


def start(turn: Turn, db: Session, said: Safe) -> Reply:
    """Show what a message means, or say honestly that it means nothing to us."""
    scope = colleague.scope_of(turn)
    own = nameable(turn, db, scope)
    told = read(turn, without_owners(said.text, {action.ambassador for action in own}), own)
    # What is nothing of one's own may be about somebody else's, all of it.
    elsewhere = (said.text,) if told.meaning.says_nothing else (*told.unknown, *told.unread)
    others = foreign.find(turn, db, elsewhere, own)
    if turn.in_channel:
        raise NotAllowed("channel.personal_only") if told.is_report else _no_idea()
    remarks = [*said.remarks, *foreign.remarks(turn, told, others)]
    if not told.meaning.says_nothing:
        draft = draft_store.keep(turn, db, replace(told.meaning, scope=scope))
        return draft_show.ask(turn, db, draft, *remarks)
    if theirs := colleague.offered(turn, db, said.text):
        return draft_show.ask(turn, db, theirs, *remarks)
    if others:
        return foreign.offer(turn, db, others, said.text)
    if not (told.is_report or said.remarks):
        raise _no_idea()
    return say("\n".join(remarks))


def _no_idea() -> NotUnderstood:
    return NotUnderstood("not_understood")
