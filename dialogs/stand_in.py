"""Who stands in for somebody while they are away: chosen by the ambassador, and told of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs import stand_in_reach
from dialogs.absence import titles_of
from dialogs.hand_over_told import words_for
from dialogs.own_actions import open_actions, read_id
from dialogs.turn import Notice, Reply, Turn, as_message, say, show
from domain.errors import UnknownAction, UnknownPlace, UserError
from domain.naming import find_people, is_myself, is_named
from domain.people import Member
from domain.plans import Assignment
from domain.titles import find_loosely
from domain.wording import fold, plain
from storage import assignments, members
from storage.database import Session
from views.cards import absence as cards

PURPOSE = "stand_in"
LONGEST_NAME = 80
_ROLE = r"(?:plaats)?vervang(?:er|ster)|waarneemster|waarnemer|stand-in|deputy|replacement"
_SAID = re.compile(
    rf"(?P<name>.+?) (?:is|wordt) (?:mijn|my) (?:{_ROLE})(?: (?:voor|for) (?P<what>.+))?"
    rf"|(?:mijn|my) (?:{_ROLE})(?: (?:voor|for) (?P<what1>.+?))?(?: is| wordt|:) (?P<name1>.+)"
    rf"|(?:{_ROLE})(?: (?:voor|for) (?P<what2>[^:]+?))?(?:: ?| is )(?P<name2>.+)",
    re.IGNORECASE,
)
_WHO = {"wie", "who"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who is to stand in, by name or by the id that a button carried, and for which action."""

    name: str = ""
    what: str = ""
    person: str = ""


def choose(turn: Turn, db: Session) -> Reply:
    """Let a colleague stand in for all one's open actions, or for the one that was named."""
    wanted = _wanted(turn)
    if fold(wanted.name) in _WHO:
        return _who(turn, db)
    actions = _actions(turn, db, wanted.what)
    if not actions:
        return say(turn.words("my_actions.none"))
    found = _people(turn, db, wanted)
    if len(found) > 1:
        return show(cards.which_person(turn.words, found, wanted.what))
    return _let(turn, db, actions, found[0])


def decline(turn: Turn, db: Session) -> Reply:
    """Take the no of who was told that they stand in, and tell whose stand-in they were."""
    of = read_id(turn.form.get("of", ""))
    stood_in = assignments.of_stand_in(db, turn.municipality.id, turn.member.id, turn.today)
    theirs = [action for action in stood_in if action.ambassador_id == of]
    if not theirs:
        return say(turn.words("stand_in.is_not"))
    assignments.stand_in(db, turn.municipality.id, [action.id for action in theirs], None)
    person = members.get(db, turn.municipality.id, of)
    titles = titles_of(turn, theirs)
    speak = words_for(person)
    told = say(speak("stand_in.declined", name=turn.member.name, titles=titles)).messages[0]
    reply = say(turn.words("stand_in.no_more", who=person.name, titles=titles))
    return Reply(reply.messages, (Notice(person.id, told, PURPOSE),))


def end(turn: Turn, db: Session) -> Reply:
    """Let nobody stand in any more, and tell who did."""
    had = [action for action in _own(turn, db) if action.stand_in_id]
    if not had:
        return say(turn.words("stand_in.none"))
    assignments.stand_in(db, turn.municipality.id, [action.id for action in had], None)
    were = {action.stand_in_id for action in had}
    people = [p for p in members.everybody(db, turn.municipality.id) if p.id in were]
    notices = [
        Notice(
            person.id,
            say(words_for(person)("stand_in.ended", who=turn.member.name)).messages[0],
            PURPOSE,
        )
        for person in people
    ]
    return Reply(say(turn.words("stand_in.nobody_now")).messages, tuple(notices))


def _wanted(turn: Turn) -> Wanted:
    form = turn.form
    if form.get("person"):
        return Wanted(what=form.get("action", ""), person=form["person"])
    match = _SAID.fullmatch(form.get("said", "").strip(" .!?"))
    if match is None:
        raise UserError("stand_in.how_to_type")
    name = match["name"] or match["name1"] or match["name2"]
    return Wanted(name.strip(), match["what"] or match["what1"] or match["what2"] or "")


def _actions(turn: Turn, db: Session, what: str) -> list[Assignment]:
    """Return all own open actions, or the one that was named."""
    own = _own(turn, db)
    if not what:
        return own
    hits = find_loosely(what, own)
    if len(hits) == 1:
        return hits
    key = "report.which_action" if hits else "report.unknown_action"
    titles = ", ".join(action.title for action in hits[:5])
    raise UnknownAction(key, said=plain(what)[:LONGEST_NAME], titles=titles)


def _own(turn: Turn, db: Session) -> list[Assignment]:
    return open_actions(turn, db)


def _people(turn: Turn, db: Session, wanted: Wanted) -> list[Member]:
    """Return who can be meant; raise what to type instead when nobody can."""
    everybody = members.everybody(db, turn.municipality.id)
    if wanted.person:
        found = [person for person in everybody if person.id == read_id(wanted.person)]
    else:
        fits = find_people(wanted.name, everybody)
        found = [person for person in fits if is_named(wanted.name, person)]
    others = [person for person in found if person.id != turn.member.id]
    if (found and not others) or is_myself(wanted.name):
        raise UserError("stand_in.yourself")
    if not others:
        raise UnknownPlace("stand_in.unknown", name=plain(wanted.name)[:LONGEST_NAME])
    return others


def _let(turn: Turn, db: Session, actions: Sequence[Assignment], person: Member) -> Reply:
    new = [action for action in actions if action.stand_in_id != person.id]
    titles = titles_of(turn, actions)
    if not new:
        return say(turn.words("stand_in.is_already", name=person.name, titles=titles))
    assignments.stand_in(db, turn.municipality.id, [action.id for action in new], person.id)
    lines = [turn.words("stand_in.chosen", name=person.name, titles=titles)]
    if person.invited:
        lines.append(turn.words("hand_over.never_seen", name=person.first_name))
    else:
        lines += stand_in_reach.warnings(turn, db, [person.id])
    speak = words_for(person)
    card = cards.asked(speak, turn.member, speak.some([action.title for action in new]))
    return Reply(say(" ".join(lines)).messages, (Notice(person.id, as_message(card), PURPOSE),))


def _who(turn: Turn, db: Session) -> Reply:
    """Say who stands in now, and for what."""
    lines = []
    had = [action for action in _own(turn, db) if action.stand_in_id]
    for who in dict.fromkeys(action.stand_in_id for action in had):
        theirs = [action for action in had if action.stand_in_id == who]
        name = members.name_of(db, turn.municipality.id, who) if who else ""
        lines.append(turn.words("absence.stands_in", name=name, titles=titles_of(turn, theirs)))
    return say("\n".join(lines) or turn.words("stand_in.none"))
