"""Choosing criteria to take along: the card with what was shown last, to be ticked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import TypeVar

from dialogs import asking_shown, vocabulary
from dialogs.turn import Reply, Turn, show
from dialogs.vocabulary import Vocabulary
from domain.answers import Wanted, fitting, further_levels, nearest
from domain.criteria import Basis, Criterion, Kind, Level, Theme
from domain.errors import NotUnderstood
from domain.picking import MOST, Among, reference
from storage import topics
from storage.database import Session
from views.cards import picking as cards
from views.cards.elements import Card
from views.cards.picking import Picking
from views.texts import Words, words

Name = TypeVar("Name", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody chooses from, with what they want of it, in which language."""

    known: Vocabulary
    among: Among
    wanted: Wanted
    speak: Words


def pick(turn: Turn, db: Session) -> Reply:
    """Show what was shown last with a box before each, or the next page of it."""
    choice = choice_of(turn, db)
    before, ticked = _ticked(turn)
    page = turn.form.get("page", "")
    start = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 0
    there = {reference(one) for one in choice.known.catalogue.criteria}
    kept = [one for one in dict.fromkeys((*before, *ticked)) if one in there]
    return show(card(turn, choice, kept, start=start))


def card(
    turn: Turn,
    choice: Choice,
    ticked: Sequence[str] = (),
    remarks: Sequence[str] = (),
    *,
    start: int = 0,
) -> Card:
    """Draw the card from the catalogue of this moment; `ticked` are references."""
    among = choice.among
    start = start if start < len(among.shown) else 0
    criteria = among.shown[start : start + cards.ON_A_PAGE]
    here = {reference(one) for one in criteria}
    elsewhere = [one for one in ticked if one not in here]
    before = _fitting(elsewhere)
    if left_out := len(elsewhere) - len(before):
        remarks = (*remarks, choice.speak.count("picking.too_many", left_out))
    picking = Picking(
        group=among.group,
        criteria=criteria,
        ticked=tuple(one for one in ticked if one in here),
        before=before,
        start=start,
        left=len(among.shown) - start - len(criteria),
        whole=len(among.shown) == len(among.whole),
        starter=among.catalogue.starter,
        carried=_carried(choice),
        nonce=turn.nonce(),
        remarks=tuple(remarks),
        offered=asking_shown.offered(),
    )
    return cards.pick(choice.speak, picking)


def choice_of(turn: Turn, db: Session) -> Choice:
    """Return what a button names, or else what was shown last."""
    known = vocabulary.of_municipality(turn, db)
    if turn.form.get("group"):
        return _choice(turn, known, turn.form["group"], _wanted(turn))
    kept = topics.find(db, turn.member, turn.now)
    if kept is None or not kept.topic.groups:
        raise NotUnderstood("picking.no_topic")
    filters = kept.topic.filters
    wanted = Wanted(filters.level, filters.kind, filters.theme, also=filters.levels[1:])
    return _choice(turn, known, kept.topic.groups[0], wanted)


def chosen_of(turn: Turn, choice: Choice) -> tuple[list[Criterion], int]:
    """Return the criteria that a card names, and how many are in the catalogue no more."""
    before, ticked = _ticked(turn)
    named = list(dict.fromkeys((*before, *ticked)))[:MOST]
    there = {reference(one): one for one in choice.known.catalogue.criteria}
    found = [there[one] for one in named if one in there]
    return found, len(named) - len(found)


def _choice(turn: Turn, known: Vocabulary, key: str, wanted: Wanted) -> Choice:
    group = known.catalogue.find(key)
    if group is None:
        raise NotUnderstood("question.group_gone")
    whole = known.catalogue.of_group(key)
    if not whole:
        raise NotUnderstood("picking.nothing", group=group.name(turn.words.language))
    wanted = wanted if fitting(whole, wanted) else nearest(whole, wanted)
    among = Among(known.catalogue, group, tuple(fitting(whole, wanted)))
    english = turn.form.get("language") == "en"
    speak = words("en", turn.municipality.time_zone) if english else turn.words
    return Choice(known, among, wanted, speak)


def _carried(choice: Choice) -> dict[str, str]:
    return choice.wanted.carried | {"language": choice.speak.language}


def _ticked(turn: Turn) -> tuple[list[str], list[str]]:
    """Read the references of earlier pages, and those ticked now."""
    fields = (turn.form.get(name, "") for name in ("before", "criteria"))
    before, ticked = ([one for one in field.split(",") if one] for field in fields)
    return before, ticked


def _fitting(references: Sequence[str]) -> tuple[str, ...]:
    """Return as many as a card can carry along beside its own boxes."""
    ends = accumulate(len(one) + 1 for one in references)
    return tuple(one for one, end in zip(references, ends, strict=True) if end <= cards.MOST_BESIDE)


def _wanted(turn: Turn) -> Wanted:
    form = turn.form
    return Wanted(
        level=_named(Level, form.get("level", "")),
        kind=_named(Kind, form.get("kind", "")),
        theme=_named(Theme, form.get("theme", "")),
        basis=_named(Basis, form.get("basis", "")),
        also=further_levels(form.get("level", ""), form.get("also", "")),
    )


def _named(names: type[Name], written: str) -> Name | None:
    return names(written) if written in list(names) else None
