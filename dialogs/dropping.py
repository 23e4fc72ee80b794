"""Dropping an action: proposed by an ambassador, decided by the coordinator, with a reason."""

from dataclasses import replace

from dialogs import behalf, draft_store
from dialogs.own_actions import read_id
from dialogs.turn import Notice, Reply, Turn, as_message, say, show
from domain.drafts import Draft, DraftState, Meaning, Meant
from domain.errors import NotUnderstood
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import dropping
from storage import assignments, drafts, members, reports
from storage.database import Session
from views.cards import dropping as cards
from views.cards.draft import Shown
from views.texts import Words, words


def propose(turn: Turn, db: Session, draft: Draft, shown: Shown) -> list[Notice]:
    """Put to the coordinators that an action be dropped; until their yes nothing changes."""
    kept = draft_store.to_json(Meaning((shown.meant,)))
    proposal = drafts.propose(db, turn.member, draft.source, kept, turn.now)
    why = shown.meant.note
    return [
        Notice(
            person.id,
            as_message(
                cards.proposal(
                    _speak(person), shown.action, (_who(turn.member, person), why), proposal
                )
            ),
            "dropping",
        )
        for person in members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    ]


def accept(turn: Turn, db: Session) -> Reply:
    """Drop the action with the reason that was given, and tell who proposed it.

    Whose action it is hears of it as well. One that was reported on in between is shown as it
    is now, and asked again.
    """
    proposal, meant, action = _get(turn, db)
    proposer = members.get(db, turn.municipality.id, proposal.member_id)
    if action.version != meant.version:
        fresh = Meaning((replace(meant, version=action.version),))
        proposal = drafts.change(db, proposal, draft_store.to_json(fresh))
        said = (_who(proposer, turn.member), meant.note)
        remark = turn.words("dropping.changed")
        return show(cards.proposal(turn.words, action, said, proposal, remark))
    report = dropping(action, meant.note, by=turn.member.id, at=turn.now, today=turn.today)
    report = behalf.marked(turn, action, replace(report, batch=str(proposal.id)))
    reports.add(db, turn.municipality.id, [report], {action.id: action.version})
    return _decided(turn, db, proposal, DraftState.STORED, action)


def decline(turn: Turn, db: Session) -> Reply:
    proposal, _, action = _get(turn, db)
    return _decided(turn, db, proposal, DraftState.DROPPED, action)


def _decided(
    turn: Turn, db: Session, proposal: Draft, state: DraftState, action: Assignment
) -> Reply:
    drafts.close(db, proposal, state)
    what = "dropped" if state is DraftState.STORED else "kept"
    done = say(turn.words(f"dropping.{what}", title=action.title))
    hear = {proposal.member_id} | ({action.ambassador_id} if what == "dropped" else set())
    notices = [
        _told(turn, person, what, action)
        for person in members.everybody(db, turn.municipality.id)
        if person.id in hear - {turn.member.id}
    ]
    return replace(done, notices=tuple(notices))


def _told(turn: Turn, person: Member, what: str, action: Assignment) -> Notice:
    told = _speak(person)(f"dropping.{what}_told", title=action.title, name=turn.member.name)
    return Notice(person.id, say(told).messages[0], "dropping")


def _who(proposer: Member, reader: Member) -> str:
    """Return who proposes it; "" when the reader does."""
    return "" if proposer.id == reader.id else proposer.name


def _get(turn: Turn, db: Session) -> tuple[Draft, Meant, Assignment]:
    wanted = read_id(turn.form.get("proposal", ""))
    proposal = drafts.find_proposal(db, turn.municipality.id, wanted)
    if proposal is None:
        raise NotUnderstood("dropping.decided")
    [meant] = draft_store.meaning_of(proposal).meant
    action = assignments.get(db, turn.municipality.id, meant.action, turn.today)
    return proposal, meant, action


def _speak(person: Member) -> Words:
    return words(person.speaks, person.municipality.time_zone)
