"""Who is an expert of which product group: set by a coordinator, in the chat."""

import re
from collections.abc import Iterable

from dialogs import vocabulary
from dialogs.hand_over_told import words_for
from dialogs.turn import Notice, Reply, Turn, say
from domain.criteria import Catalogue
from domain.errors import NotAllowed, UserError
from domain.naming import find_people, is_myself
from domain.people import Member, Role
from domain.questions import Answer
from domain.tickets import EVERYTHING
from domain.wording import fold, plain
from storage import experts, members
from storage.database import Session
from views.texts import Words

PURPOSE = "expert"
MOST_SAID = 80
_ALL = frozenset({"alles", "everything", "alle productgroepen", "elke productgroep", "*"})
_OF = r"(?:(?:voor|van|in|op|over|bij|of|for|on|about|in) (?P<group>.+))?"
_SET = re.compile(
    rf"(?P<who>.+?) (?:is|wordt|ben|am)(?: (?:nu|ook|de|een|onze|an?|the|our))* expert ?{_OF}"
    r"|(?P<who2>.+?) (?:weet|knows?)(?: (?P<all>alles|veel|everything|all|a lot))?"
    r"(?: (?:van|over|about|of) (?P<group2>.+))?",
    re.IGNORECASE,
)
_DROP = re.compile(
    rf"(?P<who>.+?) (?:is|ben|am)(?: (?:geen|niet|no|not|an?|de|meer|longer))+ expert(?: meer)?"
    rf" ?{_OF}",
    re.IGNORECASE,
)
_ANY_MORE = re.compile(r"[ ,]*(?:any ?more|no longer|meer)[ .!]*$", re.IGNORECASE)


def set_expert(turn: Turn, db: Session) -> Reply:
    """Note what somebody knows about; they hear who said so, and can take it back."""
    person, groups, known = _said(turn, db, _SET)
    if not turn.member.has(Role.COORDINATOR):
        coordinators = members.with_role(db, turn.municipality.id, Role.COORDINATOR)
        who = turn.words.some([one.name for one in coordinators]) or turn.words("ticket.nobody_yet")
        raise NotAllowed("expert.coordinator_sets", who=who)
    new = experts.set_expert(db, person, groups)
    named = _names(turn.words, known, groups)
    key = "expert.set" if new else "expert.set_before"
    said = turn.words(key, who=person.name, groups=named)
    if not new or person.id == turn.member.id:
        return say(said)
    speak = words_for(person)
    told = speak("expert.told", by=turn.member.name, groups=_names(speak, known, groups))
    return Reply(say(said).messages, (Notice(person.id, say(told).messages[0], PURPOSE),))


def drop_expert(turn: Turn, db: Session) -> Reply:
    """Note that somebody is no expert of it any more: by a coordinator, or of oneself."""
    person, groups, known = _said(turn, db, _DROP)
    if person.id != turn.member.id and not turn.member.has(Role.COORDINATOR):
        raise NotAllowed("expert.not_of_others")
    gone = experts.drop_expert(db, person, groups)
    key = "expert.dropped" if gone else "expert.was_none"
    return say(turn.words(key, who=person.name, groups=_names(turn.words, known, gone or groups)))


def list_experts(turn: Turn, db: Session) -> Reply:
    """List who knows about what; of no colleague's name to who has no role here."""
    if not turn.member.roles or turn.member.roles == {Role.ADVISER}:
        raise NotAllowed("expert.not_by_name")
    known = experts.of_municipality(db, turn.municipality.id)
    people = {one.id: one for one in members.with_role(db, turn.municipality.id, Role.EXPERT)}
    people |= {one.id: one for one in members.everybody(db, turn.municipality.id, known)}
    if not people:
        return say(turn.words("expert.none"))
    catalogue = vocabulary.of_municipality(turn, db).catalogue
    lines = [turn.words("expert.list")]
    for one in sorted(people.values(), key=lambda person: person.name):
        groups = _names(turn.words, catalogue, known.get(one.id, frozenset({EVERYTHING})))
        lines.append(f"{one.name}: {groups}")
    return say("\n".join(lines))


def _said(turn: Turn, db: Session, shape: "re.Pattern[str]") -> tuple[Member, list[str], Catalogue]:
    """Read who, and which product groups; say what to type where that is not clear."""
    said = plain(turn.form.get("said", "")).rstrip(" .!?")
    if shape is _DROP:
        said = _ANY_MORE.sub("", said)
    match = shape.fullmatch(said)
    if match is None:
        raise UserError("expert.how_to_type")
    found = match.groupdict()
    written = found.get("group") or found.get("group2") or ""
    person = _person(turn, db, found.get("who") or found.get("who2") or "")
    groups, catalogue = _groups(turn, db, _ANY_MORE.sub("", written).strip())
    return person, groups, catalogue


def _person(turn: Turn, db: Session, name: str) -> Member:
    if is_myself(name) or fold(name) == "i":
        return turn.member
    found = find_people(name, members.everybody(db, turn.municipality.id))
    if len(found) == 1:
        return found[0]
    if not turn.member.has(Role.COORDINATOR):
        raise NotAllowed("expert.not_of_others")
    names = ", ".join(f"{one.name} ({one.address or ''})" for one in found)
    raise UserError("helping.which" if found else "helping.unknown", name=name[:80], names=names)


def _groups(turn: Turn, db: Session, written: str) -> tuple[list[str], Catalogue]:
    """Return the product groups that are meant: one, those of a cluster, or all of them."""
    knowledge = vocabulary.of_municipality(turn, db)
    catalogue, named = knowledge.catalogue, fold(written)
    if not named or named in _ALL:
        return [EVERYTHING], catalogue
    exact = [
        one.key
        for one in catalogue.groups
        if named in {fold(one.key), fold(one.name_nl), fold(one.name_en)}
    ]
    exact = exact or [one.key for one in catalogue.groups if named == fold(one.cluster)]
    if exact:
        return exact, catalogue
    understood = knowledge.index.ask(written)
    if understood.answer is Answer.DIRECT and understood.groups:
        return [one.key for one in understood.groups], catalogue
    names = turn.words.some([one.name for one in understood.groups], "; ")
    key = "expert.which_group" if names else "expert.unknown_group"
    raise UserError(key, said=written[:MOST_SAID], groups=names)


def _names(words: Words, catalogue: Catalogue, groups: Iterable[str]) -> str:
    if EVERYTHING in groups:
        return words("expert.everything")
    found = [catalogue.find(key) for key in sorted(groups)]
    names = [one.name(words.language) for one in found if one]
    return words.together(names) if names else words("expert.everything")
