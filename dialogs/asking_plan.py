"""The plan beside the catalogue: which actions a product group touches, and the other way."""

from collections.abc import Callable, Sequence
from uuid import UUID

from dialogs import toolbox_answers
from dialogs.turn import Turn
from dialogs.vocabulary import Vocabulary
from domain.people import Role
from domain.plans import Assignment, Status
from domain.projects import Project
from domain.questions import Answer, Index
from domain.titles import find_actions
from domain.wording import fold, words
from storage import assignments, projects
from storage.database import Session
from views.cards.answer_parts import Touch
from views.cards.reporting import state_in_words

MOST_KEPT = 50  # municipalities
Finder = Callable[[Turn, Session, Vocabulary, str], Sequence[Touch]]
_meant: dict[UUID, tuple[Index, dict[str, tuple[str, ...]]]] = {}


def touching(turn: Turn, db: Session, known: Vocabulary, key: str) -> tuple[Touch, ...]:
    """Return what of the municipality touches a product group; names only in one's own chat."""
    return tuple(touch for find in FINDERS for touch in find(turn, db, known, key))


def named(turn: Turn, db: Session, known: Vocabulary, text: str) -> tuple[str, list[str]]:
    """Return the title of the plan that a text names whole, with its product groups."""
    plan = assignments.of_municipality(db, turn.municipality.id, turn.today)
    said = set(words(text))
    hits = [a for a in find_actions(text, plan) if said >= set(words(a.title))] if said else []
    found = [(action.title, groups_of(turn, known, action)) for action in hits]
    return next(((title, keys) for title, keys in found if keys), ("", []))


def groups_of(turn: Turn, known: Vocabulary, action: Assignment) -> list[str]:
    """Return the keys of the groups that an action names, or else that its title means."""
    kept, meant = _meant.get(turn.municipality.id, (None, {}))
    if kept is not known.index:
        meant = {}
        if len(_meant) >= MOST_KEPT:
            _meant.clear()
        _meant[turn.municipality.id] = (known.index, meant)
    found: dict[str, None] = {}
    for name in action.product_groups or (action.title,):
        if name not in meant:
            meant[name] = _keys(known, name)
        found |= dict.fromkeys(meant[name])
    return list(found)


def _keys(known: Vocabulary, name: str) -> tuple[str, ...]:
    said = fold(name)
    for group in known.catalogue.groups:
        if said in {group.key, fold(group.name_nl), fold(group.name_en)}:
            return (group.key,)
    understood = known.index.ask(name)
    if understood.answer is not Answer.DIRECT:
        return ()
    return tuple(group.key for group in understood.groups)


def _actions(turn: Turn, db: Session, known: Vocabulary, key: str) -> Sequence[Touch]:
    plan = assignments.of_municipality(db, turn.municipality.id, turn.today)
    return [
        Touch(f"{action.number} {action.title}", _told(turn, action), action.id)
        for action in plan
        if action.state.status is not Status.DROPPED and key in groups_of(turn, known, action)
    ]


def _told(turn: Turn, action: Assignment) -> str:
    state = state_in_words(turn.words, action)
    if turn.in_channel or turn.member.has(Role.ADVISER) or not action.ambassador:
        return state
    return f"{state} · {turn.words('state.ambassador', who=action.ambassador)}"


def _tenders(turn: Turn, db: Session, known: Vocabulary, key: str) -> Sequence[Touch]:
    return [
        Touch(turn.words("project.tender", title=one.title), _owned(turn, one))
        for one in projects.of_group(db, turn.municipality.id, key)
    ]


def _owned(turn: Turn, project: Project) -> str:
    state = turn.words(f"project.state_{project.state}")
    if turn.in_channel or turn.member.has(Role.ADVISER):
        return state
    return f"{state} · {turn.words('project.owner', who=project.owner)}"


FINDERS: tuple[Finder, ...] = (_actions, _tenders, toolbox_answers.of_group)
