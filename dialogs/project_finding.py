"""Which project of somebody is meant, and which product groups it is about."""

from collections.abc import Sequence
from uuid import UUID

from dialogs.turn import Turn
from dialogs.vocabulary import Vocabulary
from domain.errors import UserError
from domain.projects import Project, ProjectState, find_by_title
from domain.questions import Answer
from domain.wording import fold
from storage import project_criteria, projects
from storage.database import Session

STATES = tuple(ProjectState)


def by_id(turn: Turn, db: Session) -> Project:
    """Return the own project that a button carries; raise `UserError` when there is none."""
    try:
        return projects.get_own(db, turn.member, UUID(turn.form.get("project", "")))
    except ValueError:
        raise UserError("project.unknown") from None


def named(
    turn: Turn, db: Session, said: str, states: Sequence[ProjectState] = STATES
) -> list[Project]:
    """Return somebody's own projects that are called so; those that go on before the others."""
    found = find_by_title(said, projects.of_owner(db, turn.member, states))
    going_on = [one for one in found if one.is_open]
    return going_on or found


def one_named(turn: Turn, db: Session, said: str) -> Project:
    """Return the project that a typed title means; raise `UserError` when that is not clear."""
    found = named(turn, db, said)
    if not found:
        raise UserError("project.not_found", said=said[:100])
    if len(found) > 1:
        titles = turn.words.together([f"“{one.title}”" for one in found[:3]])
        raise UserError("project.several", titles=titles)
    return found[0]


def groups_of(db: Session, known: Vocabulary, title: str, project: Project | None) -> list[str]:
    """Return the product groups of a title, and those of the criteria on a project."""
    kept = project_criteria.of_project(db, project) if project else []
    found = [*_meant(known, title), *(one.criterion.group for one in kept)]
    return list(dict.fromkeys(found))


def _meant(known: Vocabulary, title: str) -> list[str]:
    said = fold(title)
    for group in known.catalogue.groups:
        if said in {group.key, fold(group.name_nl), fold(group.name_en)}:
            return [group.key]
    understood = known.index.ask(title)
    if understood.answer is not Answer.DIRECT:
        return []
    return [group.key for group in understood.groups]
