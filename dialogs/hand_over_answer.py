"""Answering who asks to take an action over: yes, no, or talking first."""

from urllib.parse import quote

from dialogs import hand_over_told as told
from dialogs.own_actions import read_id
from dialogs.safe_words import Safe, safe
from dialogs.turn import Notice, Reply, Turn, say, show
from domain.errors import NotUnderstood
from domain.hand_overs import HandOver, HandOverState, is_for_coordinator
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import short_text
from storage import assignments, hand_overs, members
from storage.database import Session
from views.cards import hand_over as cards
from views.cards.verbs import Verb

CHAT_WITH = "https://teams.microsoft.com/l/chat/0/0?users="


def accept(turn: Turn, db: Session) -> Reply:
    """Take an action over, if it still is with whom it was when the question was drawn."""
    waits, action = _asked(turn, db)
    if not waits.is_open or _is_old(turn, action):
        return say(told.present_state(turn, waits, action))
    return _give(turn, db, action, waits, HandOverState.ACCEPTED)


def ask_again(turn: Turn, db: Session) -> Reply | None:
    """Show what somebody was asked, when they say yes or no to nothing that we just asked.

    A bare word is no answer to a notice; to the same question asked again it is.
    """
    waits = hand_overs.asked_of(db, turn.member)
    if waits is None:
        return None
    action = assignments.get(db, turn.municipality.id, waits.assignment_id, turn.today)
    asker = members.get(db, turn.municipality.id, waits.asked_by_id)
    card = cards.request(turn.words, action, asker, waits, not_mine=False)
    first = say(turn.words("hand_over.answer_again")).messages
    return Reply((*first, *show(card).messages))


def refuse(turn: Turn, db: Session) -> Reply:
    """Say no, perhaps with a word; after a second no of an action a coordinator decides."""
    waits, action = _asked(turn, db)
    said = safe(turn, short_text(turn.form.get("remark", "")))
    if not waits.is_open or not hand_overs.decide(
        db, waits, HandOverState.REFUSED, turn.now, said.text
    ):
        return say(told.present_state(turn, waits, action))
    notices = _pass_no_on(turn, db, action, waits, said.text)
    if said.text or said.remarks:
        return _passed(turn, said, notices)
    catch = {"verb": str(Verb.HAND_OVER_REMARK), "hand_over": str(waits.id)}
    reply = say(turn.words("hand_over.no_without_remark"), **{"": catch})
    return Reply(reply.messages, tuple(notices))


def remark(turn: Turn, db: Session) -> Reply:
    """Pass on what somebody says after their no, such as whose it is then."""
    waits, action = _asked(turn, db)
    said = safe(turn, short_text(turn.form.get("said", "")))
    open_now = hand_overs.find_open(db, turn.municipality.id, action.id)
    by_coordinator = open_now is not None and open_now.asked_id is None
    late = waits.state is not HandOverState.REFUSED or (open_now and not by_coordinator)
    if late or not said.text or not hand_overs.add_remark(db, waits, said.text):
        state = told.present_state(turn, waits, action)
        return say("\n".join([state, *said.remarks]))
    if by_coordinator:
        return _passed(turn, said, told.seeks_owner(turn, db, action, (turn.member, said.text)))
    askers = _asker(turn, db, waits)
    notices = [told.refused(person, action, turn.member, said.text) for person in askers]
    return _passed(turn, said, notices)


def _passed(turn: Turn, said: Safe, notices: list[Notice]) -> Reply:
    told_on = [turn.words("hand_over.no_with_remark"), *said.remarks]
    return Reply(say("\n".join(told_on)).messages, tuple(notices))


def talk_first(turn: Turn, db: Session) -> Reply:
    """Let the two of them talk; the question stays open."""
    waits, action = _asked(turn, db)
    if not waits.is_open or _is_old(turn, action):
        return say(told.present_state(turn, waits, action))
    askers = _asker(turn, db, waits)
    notices = [told.wants_to_talk(person, turn.member, action, waits) for person in askers]
    lines = [turn.words("hand_over.talk_first", title=action.title)]
    for person in askers:
        if person.address:
            link = CHAT_WITH + quote(person.address)
            lines.append(turn.words("hand_over.chat_with", who=person.first_name, link=link))
    return Reply(say(" ".join(lines)).messages, tuple(notices))


def take(turn: Turn, db: Session) -> Reply:
    """Let a coordinator take an action; who had it, and who was asked, hear of it."""
    written = read_id(turn.form.get("action", ""))
    action = assignments.get(db, turn.municipality.id, written, turn.today)
    if action.ambassador_id == turn.member.id:
        return say(turn.words("hand_over.already_yours", title=action.title))
    waits = hand_overs.find_open(db, turn.municipality.id, action.id)
    if _is_old(turn, action):
        return say(told.present_state(turn, waits, action))
    return _give(turn, db, action, waits, HandOverState.PASSED_ON)


def _give(
    turn: Turn, db: Session, action: Assignment, waits: HandOver | None, state: HandOverState
) -> Reply:
    if waits and not hand_overs.decide(db, waits, state, turn.now):
        return say(told.present_state(turn, waits, action))
    assignments.give(db, turn.municipality.id, action, turn.member.id)
    members.add_role(db, turn.member, Role.AMBASSADOR)
    concerned = [action.ambassador_id]
    if waits:
        concerned += [waits.asked_by_id, waits.asked_id]
    notices = told.taken(turn, db, action, concerned)
    return show(
        cards.done(turn.words, turn.words("hand_over.yours_now", title=action.title), action),
        *notices,
    )


def _pass_no_on(
    turn: Turn, db: Session, action: Assignment, waits: HandOver, said: str
) -> list[Notice]:
    """Tell who asked; where a coordinator has to decide, open the question for them."""
    askers = _asker(turn, db, waits)
    history = hand_overs.history(db, turn.municipality.id, action.id)
    by_coordinator = any(person.has(Role.COORDINATOR) for person in askers)
    some = bool(told.coordinators(db, turn.municipality.id))
    if not some or not (by_coordinator or is_for_coordinator(history) or not askers):
        return [told.refused(person, action, turn.member, said) for person in askers]
    by = askers[0] if askers else turn.member
    hand_overs.add(db, by, action.id, None, turn.now)
    notices = told.seeks_owner(turn, db, action, (turn.member, said))
    others = [person for person in askers if not person.has(Role.COORDINATOR)]
    return notices + [told.refused_and_passed(turn, db, action, person) for person in others]


def _asked(turn: Turn, db: Session) -> tuple[HandOver, Assignment]:
    """Return what this person was asked; what somebody else was asked leads nowhere."""
    written = read_id(turn.form.get("hand_over", ""))
    waits = hand_overs.find(db, turn.municipality.id, written)
    if waits is None or waits.asked_id != turn.member.id:
        raise NotUnderstood("hand_over.gone")
    return waits, assignments.get(db, turn.municipality.id, waits.assignment_id, turn.today)


def _asker(turn: Turn, db: Session, waits: HandOver) -> list[Member]:
    """Return who asked; nobody when they left."""
    everybody = members.everybody(db, turn.municipality.id)
    return [person for person in everybody if person.id == waits.asked_by_id]


def _is_old(turn: Turn, action: Assignment) -> bool:
    """Tell whether somebody else has the action than when the button was drawn."""
    return turn.form.get("owner", "") != str(action.ambassador_id or "")
