"""A yes to a draft: its reports are stored, once, if nothing changed in between."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs import (
    asked_back,
    attention,
    behalf,
    draft_gone,
    draft_show,
    draft_store,
    dropping,
    lateness,
    my_actions,
)
from dialogs.draft_meaning import Changed
from dialogs.draft_show import action_of, shown_of
from dialogs.draft_thanks import Stored, thanks
from dialogs.own_actions import left_to_tell
from dialogs.report import still_stuck
from dialogs.turn import Notice, Reply, Turn, say, show
from domain.drafts import Draft, DraftState, Meaning
from domain.plans import Assignment
from domain.reports import NoteReader, Report
from storage import assignments, members, reports
from storage.database import Session
from views.cards import draft as cards
from views.cards import reporting
from views.cards.draft import Shown


def store(turn: Turn, db: Session) -> Reply:
    """Store the reports of a draft as one batch and say what they did to the plan.

    A card stays in the chat for ever: pressed twice it counts once, and one that is older
    than the draft, the actions or a day changes nothing and shows how it is now.
    """
    found = ready(turn, db)
    if isinstance(found, Reply):
        return found
    draft, meaning = found
    return _store(turn, db, draft, _with_choices(turn, meaning))


def ready(turn: Turn, db: Session) -> tuple[Draft, Meaning] | Reply:
    """Return the draft that was pressed, if all of it can be stored now; else why not."""
    draft = draft_store.pressed(turn, db)
    meaning = draft_store.meaning_of(draft)
    if early := _too_late(turn, db, draft, meaning):
        return early
    if gone := draft_gone.no_longer(turn, db, meaning):
        return draft_show.after(turn, db, draft, draft_gone.without(turn, meaning, gone))
    if meaning.question:
        return draft_show.ask(turn, db, draft, turn.words("draft.first_this"))
    if changed := _changed(turn, db, meaning):
        return _fresh(turn, db, draft, meaning, changed)
    return draft, meaning


def drop(turn: Turn, db: Session) -> Reply:
    """Forget a draft; nothing was stored of it. A card from before it changed forgets nothing."""
    draft = draft_store.pressed(turn, db)
    if draft.state is DraftState.STORED:
        return say(turn.words("draft.stored_before"))
    if draft.state is not DraftState.DROPPED and turn.form.get("version") != str(draft.version):
        return draft_show.ask(turn, db, draft, turn.words("draft.older_card"))
    said = turn.words("never_mind.done")
    draft_store.end(turn, db, draft, DraftState.DROPPED, said)
    return say(said)


def adjust(turn: Turn, db: Session) -> Reply:
    """Open the form of the one report, or ask which one must be other."""
    draft = draft_store.pressed(turn, db)
    meaning = draft_store.meaning_of(draft)
    if early := _too_late(turn, db, draft, meaning):
        return early
    actions = [action_of(turn, db, meant) for meant in meaning.meant]
    if len(actions) == 1:
        form = {"action": str(actions[0].id), "draft": str(draft.id)}
        return my_actions.open_one(replace(turn, form=form), db)
    return show(cards.adjust(turn.words, draft, actions))


def _too_late(turn: Turn, db: Session, draft: Draft, meaning: Meaning) -> Reply | None:
    """Answer a press on a draft that no longer waits for it; else None."""
    if draft.state is DraftState.STORED:
        return say(turn.words("draft.stored_before"))
    if draft.state is DraftState.DROPPED:
        return say(turn.words("draft.dropped_before"))
    if draft_store.is_old(turn, draft):
        states = draft_show.states(turn, db, meaning)
        said = turn.words("draft.too_old", day=turn.words.day_of(draft.created_at), states=states)
        draft_store.end(turn, db, draft, DraftState.DROPPED, said)
        return say(said)
    if turn.form.get("version") != str(draft.version):
        return draft_show.ask(turn, db, draft, turn.words("draft.older_card"))
    return None


def _changed(turn: Turn, db: Session, meaning: Meaning) -> list[Assignment]:
    actions = [(meant, action_of(turn, db, meant)) for meant in meaning.meant]
    return [action for meant, action in actions if action.version != meant.version]


def _fresh(
    turn: Turn, db: Session, draft: Draft, meaning: Meaning, changed: Sequence[Assignment]
) -> Reply:
    """Show the draft anew, with who changed what in between."""
    versions = {action.id: action.version for action in changed}
    ended = {action.id for action in changed if action.state.status.ended}
    meant = [replace(m, version=versions.get(m.action, m.version)) for m in meaning.meant]
    done = [m.action for m in meant if m.is_same and m.action in ended]
    told = [_what_changed(turn, db, action) for action in changed]
    told.append(turn.words("draft.changed_nothing"))
    fresh = Changed(meaning.saying(*meant).without(*done), tuple(told))
    return draft_show.after(turn, db, draft, fresh)


def _what_changed(turn: Turn, db: Session, action: Assignment) -> str:
    state = reporting.state_in_words(turn.words, action)
    told = reports.get(db, turn.municipality.id, action.state.report_id or 0)
    if told is None or told.author_id is None:
        return turn.words("draft.changed", title=action.title, state=state)
    if told.author_id == turn.member.id:
        return turn.words("draft.changed_by_you", title=action.title, state=state)
    name = members.name_of(db, turn.municipality.id, told.author_id)
    return turn.words("draft.changed_by", title=action.title, state=state, name=name)


def _with_choices(turn: Turn, meaning: Meaning) -> Meaning:
    """Apply what was chosen on the card itself: who may read the notes, and help."""
    form = turn.form
    reader = form.get("reader")
    chosen = [
        replace(
            meant,
            reader=NoteReader(reader) if reader in list(NoteReader) else meant.reader,
            wants_help=form["help"] == "true" if "help" in form else meant.wants_help,
        )
        for meant in meaning.meant
    ]
    return meaning.saying(*chosen)


def _store(turn: Turn, db: Session, draft: Draft, meaning: Meaning) -> Reply:
    shown = shown_of(turn, db, meaning)
    stored = _file(turn, db, draft, shown)
    proposed = [one for one in shown if one.report is None]
    notices = [notice for one in stored for notice in _newly_stuck(turn, db, one)]
    notices += [n for one in proposed for n in dropping.propose(turn, db, draft, one)]
    filed = [(one.report, one.action) for one in stored]
    notices += behalf.tell(db, turn.member, filed) + lateness.notices(turn, db, filed)
    notices += asked_back.answered(turn, db, draft, "behalf.says_yes")
    said = thanks(turn, db, stored, [one.action for one in proposed])
    draft_store.end(turn, db, draft, DraftState.STORED, said[0])
    still = left_to_tell(turn, db)
    batch = str(draft.id) if stored else ""
    card = reporting.stored(turn.words, said, still[0] if still else None, batch)
    return show(card, *notices)


def _file(turn: Turn, db: Session, draft: Draft, shown: Sequence[Shown]) -> list[Stored]:
    """Store all reports of a draft at once; raises `OldCard` if one action changed right now."""
    filed = [
        Stored(
            one.action, _to_file(turn, db, draft, one.action, one.report), same=one.meant.is_same
        )
        for one in shown
        if one.report
    ]
    drawn_of = {one.action.id: one.action.version for one in filed}
    ids = reports.add(db, turn.municipality.id, [one.report for one in filed], drawn_of)
    return [
        replace(one, report=replace(one.report, id=report_id))
        for one, report_id in zip(filed, ids, strict=True)
    ]


def _to_file(turn: Turn, db: Session, draft: Draft, action: Assignment, report: Report) -> Report:
    report = behalf.marked(turn, action, still_stuck(db, action, report))
    return replace(report, batch=str(draft.id))


def _newly_stuck(turn: Turn, db: Session, stored: Stored) -> list[Notice]:
    """Tell the coordinators of what is stuck since this report, or asks for help now."""
    if stored.same or not stored.report.blocked:
        return []
    if stored.action.state.blocked and not stored.report.wants_help:
        return []
    stuck = assignments.get(db, turn.municipality.id, stored.action.id, turn.today)
    return attention.propose(turn, db, stuck, stored.report)
