"""Asking somebody to take an action over; it stays with who has it until a yes."""

import re

from dialogs import hand_over_told as told
from dialogs.own_actions import open_actions, read_id
from dialogs.safe_words import without_health
from dialogs.turn import Reply, Turn, say, show
from domain.errors import NotAllowed, NotUnderstood, UnknownAction, UserError
from domain.hand_overs import HandOver, HandOverState
from domain.naming import find_people, is_myself, is_named
from domain.people import Member, Role
from domain.plans import Assignment
from domain.titles import find_loosely
from domain.wording import plain
from storage import assignments, hand_overs, members
from storage.database import Session
from views.cards import hand_over as cards
from views.cards import nudge as nudge_cards
from views.cards.verbs import Verb

_TO = re.compile(r"(?P<title>.+?)(?: over(?:dragen)?| doorgeven)? (?:aan|to) (?P<name>.+)", re.I)
LONGEST_NAME = 200


def not_mine(turn: Turn, db: Session) -> Reply:
    """Ask whose an action is then, or first which one is meant; nothing changes yet."""
    if not (turn.form.get("action") or turn.form.get("said")):
        mine = open_actions(turn, db)
        if len(mine) > 1:
            return show(nudge_cards.which_is_not_mine(turn.words, mine))
    action = chosen(turn, db, turn.form.get("said", ""))
    if early := _still_waits(turn, db, action):
        return early
    return _ask_whose(turn, db, action)


def ask(turn: Turn, db: Session) -> Reply:
    """Ask the person who was named; one that several may be is asked about first."""
    action, written = _wanted(turn, db)
    name = without_health(written)
    if early := _still_waits(turn, db, action):
        return early
    if not turn.form.get("person") and is_myself(name):
        return _to_myself(turn, action)
    everybody = members.everybody(db, turn.municipality.id)
    found = _people(turn, name, everybody)
    if not found and not name:
        return _ask_whose(turn, db, action)
    if not found:
        raise UserError("hand_over.unknown_person", name=name[:80], title=action.title)
    if len(found) > 1 or not (turn.form.get("person") or is_named(name, found[0])):
        not_mine = turn.form.get("not_mine") == "1"
        return show(cards.which(turn.words, action, found, not_mine=not_mine))
    return _ask(turn, db, action, found[0])


def do_not_know(turn: Turn, db: Session) -> Reply:
    """Let a coordinator find out whose it is."""
    action = chosen(turn, db, "")
    if early := _still_waits(turn, db, action):
        return early
    if action.ambassador_id != turn.member.id:  # a coordinator has nobody to leave it to
        return _ask_whose(turn, db, action)
    if not told.coordinators(db, turn.municipality.id):
        raise UserError("hand_over.no_coordinator", title=action.title)
    hand_overs.refuse_own(db, turn.member, action.id, turn.now)
    hand_overs.add(db, turn.member, action.id, None, turn.now)
    notices = told.seeks_owner(turn, db, action, (turn.member, ""))
    who = told.names_of_coordinators(turn, db)
    reply = say(turn.words("hand_over.passed_on", who=who, title=action.title))
    return Reply(reply.messages, tuple(notices))


def withdraw(turn: Turn, db: Session) -> Reply:
    """End a question that was not answered yet; the action stays with who has it."""
    waits, action = _to_withdraw(turn, db)
    if waits is None or not waits.is_open:
        return say(told.present_state(turn, waits, action))
    if turn.member.id not in {waits.asked_by_id, action.ambassador_id} and not _coordinates(turn):
        raise NotAllowed("hand_over.not_yours", title=action.title, who=_owner(turn, action))
    hand_overs.decide(db, waits, HandOverState.WITHDRAWN, turn.now)
    hand_overs.take_back_own(db, turn.municipality.id, action.id)
    key = "hand_over.withdrawn" if action.ambassador_id else "hand_over.withdrawn_nobody"
    reply = say(turn.words(key, title=action.title, owner=action.ambassador))
    return Reply(reply.messages, tuple(told.withdrawn(turn, db, action, waits)))


def chosen(turn: Turn, db: Session, said: str) -> Assignment:
    """Return the action that was pressed or named, if this person may hand it over."""
    if written := turn.form.get("action"):
        action = assignments.get(db, turn.municipality.id, read_id(written), turn.today)
    else:
        action = _named(turn, db, said)
    if action.ambassador_id != turn.member.id and not _coordinates(turn):
        raise NotAllowed("hand_over.not_yours", title=action.title, who=_owner(turn, action))
    return action


def _named(turn: Turn, db: Session, said: str) -> Assignment:
    """Find an action by its words: among one's own open ones first, last in the whole plan."""
    everything = assignments.of_municipality(db, turn.municipality.id, turn.today)
    own = [action for action in everything if action.ambassador_id == turn.member.id]
    going = [action for action in own if not action.state.status.ended]
    if not said and len(going) != 1:
        raise NotUnderstood("hand_over.how_to_type")
    tries = (find_loosely(said, among) for among in (going, own, everything))
    hits = next(filter(None, tries), []) if said else going
    if len(hits) == 1:
        return hits[0]
    titles = ", ".join(action.title for action in hits[:5])
    key = "report.which_action" if hits else "hand_over.unknown_action"
    raise UnknownAction(key, said=plain(said)[:80], titles=titles)


def _wanted(turn: Turn, db: Session) -> tuple[Assignment, str]:
    """Read "papier aan Karin", or the action of a button and the name that was filled in."""
    said = turn.form.get("said", "")
    if turn.form.get("action"):
        return chosen(turn, db, ""), plain(turn.form.get("name") or said)[:LONGEST_NAME]
    match = _TO.fullmatch(said)
    if match is None:
        raise NotUnderstood("hand_over.how_to_type")
    return chosen(turn, db, match["title"]), plain(match["name"])[:LONGEST_NAME]


def _people(turn: Turn, name: str, everybody: list[Member]) -> list[Member]:
    if written := turn.form.get("person"):
        return [person for person in everybody if person.id == read_id(written)]
    return find_people(name, everybody)


def _still_waits(turn: Turn, db: Session, action: Assignment) -> Reply | None:
    """Say who has not answered yet; a coordinator goes on with what lies with them."""
    waits = hand_overs.find_open(db, turn.municipality.id, action.id)
    if waits is None or (waits.asked_id is None and _coordinates(turn)):
        return None
    said = told.who_waits(turn, db, action, waits)
    return show(cards.waiting(turn.words, said, waits))


def _ask_whose(turn: Turn, db: Session, action: Assignment) -> Reply:
    waits = hand_overs.find_open(db, turn.municipality.id, action.id)
    card = cards.whose(turn.words, action, turn.member, waits=waits)
    catch = {name: value for name, value in card["actions"][0]["data"].items() if name != "verb"}
    no = {"verb": str(Verb.NEVER_MIND)}
    again = {"verb": str(Verb.NOT_MINE), "action": str(action.id)}
    answers = {"ja": again, "yes": again, "nee": no, "no": no}
    return show(card, **answers, **{"": {"verb": str(Verb.HAND_OVER), **catch}})


def _to_myself(turn: Turn, action: Assignment) -> Reply:
    if action.ambassador_id == turn.member.id:
        return say(turn.words("hand_over.already_yours", title=action.title))
    card = cards.take(turn.words, action)
    yes = card["actions"][0]["data"]
    return show(card, ja=yes, yes=yes)


def _ask(turn: Turn, db: Session, action: Assignment, person: Member) -> Reply:
    if person.id == turn.member.id:
        return _to_myself(turn, action)
    if person.id == action.ambassador_id:
        said = turn.words("hand_over.already_theirs", title=action.title, name=person.name)
        return say(said)
    _pass_on(turn, db, action)
    denied = turn.form.get("not_mine") == "1" and action.ambassador_id == turn.member.id
    if denied:
        hand_overs.refuse_own(db, turn.member, action.id, turn.now)
    waits = hand_overs.add(db, turn.member, action.id, person.id, turn.now)
    notice = told.request(turn, action, person, waits, not_mine=denied)
    return show(cards.asked(turn.words, action, person, waits), notice)


def _pass_on(turn: Turn, db: Session, action: Assignment) -> None:
    """End what lay with the coordinators: one of them asks somebody now."""
    waits = hand_overs.find_open(db, turn.municipality.id, action.id)
    if waits is not None:
        hand_overs.decide(db, waits, HandOverState.PASSED_ON, turn.now)


def _to_withdraw(turn: Turn, db: Session) -> tuple[HandOver | None, Assignment]:
    """Find what is withdrawn: by its button, or the one that waits about a named action."""
    if written := turn.form.get("hand_over"):
        waits = hand_overs.find(db, turn.municipality.id, read_id(written))
        if waits is None:
            raise NotUnderstood("hand_over.gone")
        at = turn.today
        return waits, assignments.get(db, turn.municipality.id, waits.assignment_id, at)
    action = chosen(turn, db, turn.form.get("said", ""))
    return hand_overs.find_open(db, turn.municipality.id, action.id), action


def _coordinates(turn: Turn) -> bool:
    return turn.member.has(Role.COORDINATOR)


def _owner(turn: Turn, action: Assignment) -> str:
    """Name whose an action is; to who is nobody here yet, no name."""
    if action.ambassador and not turn.member.roles:
        return turn.words("hand_over.a_colleague")
    return action.ambassador or turn.words("hand_over.nobody")
