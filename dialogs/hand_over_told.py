"""What people hear of a hand-over, each in their own language."""

from collections.abc import Iterable
from uuid import UUID

from dialogs.turn import Notice, Turn, as_message, say
from domain.hand_overs import HandOver, noes
from domain.naming import named_in
from domain.people import Member, Role
from domain.plans import Assignment
from storage import hand_overs, members
from storage.database import Session
from views.cards import hand_over as cards
from views.texts import Words, words

PURPOSE = "hand_over"


def words_for(person: Member) -> Words:
    return words(person.speaks, person.municipality.time_zone)


def coordinators(db: Session, municipality_id: UUID) -> list[Member]:
    return members.with_role(db, municipality_id, Role.COORDINATOR)


def names_of_coordinators(turn: Turn, db: Session) -> str:
    found = coordinators(db, turn.municipality.id)
    return turn.words.together([person.first_name for person in found])


def present_state(turn: Turn, waits: HandOver | None, action: Assignment) -> str:
    """Tell who is late what became of a question, and whose the action is now."""
    state = turn.words(f"hand_over.state_{waits.state}" if waits else "hand_over.state_none")
    key = "hand_over.now" if action.ambassador else "hand_over.now_nobody"
    return f"{state} {turn.words(key, title=action.title, who=action.ambassador)}"


def who_waits(turn: Turn, db: Session, action: Assignment, waits: HandOver) -> str:
    """Tell whose answer is waited for."""
    day = turn.words.day_of(waits.asked_at)
    if waits.asked_id is None:
        who = names_of_coordinators(turn, db)
        return turn.words("hand_over.waits_coordinator", who=who, title=action.title, day=day)
    who = members.get(db, turn.municipality.id, waits.asked_id).name
    return turn.words("hand_over.waits", who=who, title=action.title, day=day)


def request(
    turn: Turn, action: Assignment, person: Member, waits: HandOver, *, not_mine: bool
) -> Notice:
    card = cards.request(words_for(person), action, turn.member, waits, not_mine=not_mine)
    return Notice(person.id, as_message(card), PURPOSE, f"hand_over:{waits.id}")


def seeks_owner(
    turn: Turn, db: Session, action: Assignment, said: tuple[Member, str]
) -> list[Notice]:
    """Tell the coordinators that an action seeks somebody; offer who was mentioned."""
    everybody = {person.id: person for person in members.everybody(db, turn.municipality.id)}
    said_no = noes(hand_overs.history(db, turn.municipality.id, action.id))
    refusers = [everybody[each] for each in said_no if each in everybody] or [said[0]]
    others = [person for person in everybody.values() if person not in refusers]
    named = named_in(said[1], others)
    return [
        Notice(
            person.id,
            as_message(cards.seeks_owner(words_for(person), action, refusers, said, named)),
            PURPOSE,
        )
        for person in coordinators(db, turn.municipality.id)
    ]


def refused(asker: Member, action: Assignment, by: Member, remark: str) -> Notice:
    """Tell who asked that it is a no, so that they can ask somebody else."""
    card = cards.refused(words_for(asker), action, by, remark)
    return Notice(asker.id, as_message(card), PURPOSE)


def refused_and_passed(turn: Turn, db: Session, action: Assignment, asker: Member) -> Notice:
    speak = words_for(asker)
    who = speak.together([p.first_name for p in coordinators(db, turn.municipality.id)])
    text = speak("hand_over.refused_passed", name=turn.member.name, title=action.title, who=who)
    return _text(asker, text)


def withdrawn(turn: Turn, db: Session, action: Assignment, waits: HandOver) -> list[Notice]:
    """Tell who was asked, and who has the action, that it stays where it is."""
    return [
        _text(
            person,
            words_for(person)("hand_over.you_are_free", who=turn.member.name, title=action.title),
        )
        for person in _others(turn, db, [waits.asked_id, action.ambassador_id])
    ]


def taken(
    turn: Turn, db: Session, action: Assignment, concerned: Iterable[UUID | None]
) -> list[Notice]:
    """Tell who asked, and who had the action, that somebody has it now."""
    return [
        _text(
            person,
            words_for(person)("hand_over.taken", name=turn.member.name, title=action.title),
        )
        for person in _others(turn, db, concerned)
    ]


def wants_to_talk(asker: Member, by: Member, action: Assignment, waits: HandOver) -> Notice:
    text = words_for(asker)("hand_over.wants_to_talk", name=by.name, title=action.title)
    message = say(text).messages[0]
    return Notice(asker.id, message, PURPOSE, f"hand_over_talk:{waits.id}")


def _text(person: Member, text: str) -> Notice:
    return Notice(person.id, say(text).messages[0], PURPOSE)


def _others(turn: Turn, db: Session, ids: Iterable[UUID | None]) -> list[Member]:
    """Return who is meant and still there, each once, without who speaks."""
    wanted = set(ids) - {turn.member.id}
    everybody = members.everybody(db, turn.municipality.id)
    return [person for person in everybody if person.id in wanted]
