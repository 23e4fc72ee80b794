"""Hearing that an action is somebody else's: "papier is van Karin", "papier naar Karin"."""

import re

from dialogs.own_actions import open_actions
from dialogs.turn import Reply, Turn, show
from domain.naming import find_people
from domain.people import Member, Role
from domain.plans import Assignment
from domain.titles import find_actions
from domain.wording import words
from storage import assignments, members
from storage.database import Session
from views.cards import hand_over as cards

_OF = re.compile(
    r"(?P<title>[^.;:!?\n]+?) (?:(?:is|zijn|hoort|horen)(?: (?:eigenlijk|nu|voortaan|toch))?"
    r" (?:van|bij)|(?:(?:moet|mag|kan|graag|gaat) )?naar|belongs to|(?:(?:should|can) )?goe?s? to"
    r"|is) (?P<name>[^.;:!?\n]+?)(?:['’]s)?[.! ]*",
    re.IGNORECASE,
)
_FILLER = frozenset(words("de het een die dat the a actie action"))
LONGEST = 200  # characters


def offer(turn: Turn, db: Session) -> Reply | None:
    """Offer to hand over what is said to be a colleague's; None for what says anything else."""
    match = _OF.fullmatch(turn.text) if len(turn.text) <= LONGEST else None
    if match is None or turn.in_channel:
        return None
    action, people = _action(turn, db, match["title"]), _people(turn, db, match["name"])
    if action is None or not people or action.ambassador_id in {one.id for one in people}:
        return None
    if len(people) > 1:
        mine = action.ambassador_id == turn.member.id
        return show(cards.which(turn.words, action, people, not_mine=mine))
    card = cards.offer(turn.words, action, people[0])
    yes, no = (button["data"] for button in card["actions"])
    return show(card, **dict.fromkeys(("ja", "yes"), yes), **dict.fromkeys(("nee", "no"), no))


def _action(turn: Turn, db: Session, title: str) -> Assignment | None:
    """Return the action of which this is the title, or a part of it, if one may hand it over."""
    among = open_actions(turn, db)
    if turn.member.has(Role.COORDINATOR):
        among = assignments.of_municipality(db, turn.municipality.id, turn.today)
    found = find_actions(title, among)
    said = set(words(title)) - _FILLER
    fits = len(found) == 1 and (title == found[0].number or said <= set(words(found[0].title)))
    return found[0] if fits else None


def _people(turn: Turn, db: Session, name: str) -> list[Member]:
    """Return who goes by this very name: "van de baan" is nobody."""
    said = set(words(name)) - _FILLER
    everybody = [p for p in members.everybody(db, turn.municipality.id) if p.id != turn.member.id]
    return [p for p in find_people(name, everybody) if said and said <= set(words(p.name))]
