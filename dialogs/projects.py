"""Somebody's own tenders: begun, listed, looked at, renamed, published, closed, opened again."""

import re

from dialogs import project_picks, vocabulary
from dialogs.project_finding import by_id, groups_of, one_named
from dialogs.project_shown import ask_title, page_of, shown
from dialogs.safe_words import may_be_kept
from dialogs.turn import Reply, Turn, show
from domain.errors import UserError
from domain.projects import Project, ProjectState, read_title
from domain.wording import fold
from storage import project_criteria, projects
from storage.database import Session
from views.cards import project as cards
from views.cards.verbs import Verb

_TO = re.compile(r"(?P<old>.+) (?:naar|in|to) (?P<new>.+)", re.IGNORECASE)
_SAID_STATE = re.compile(r"(\w+) (?:de |mijn |the |my )?(?:aanbesteding|tender|project) (.+)")
_STATES = {
    "publiceer": ProjectState.PUBLISHED, "publish": ProjectState.PUBLISHED,
    "sluit": ProjectState.CLOSED, "close": ProjectState.CLOSED,
    "heropen": ProjectState.OPEN, "reopen": ProjectState.OPEN,
}  # fmt: skip


def mine(turn: Turn, db: Session) -> Reply:
    """List somebody's own projects, those that go on first."""
    found = projects.of_owner(db, turn.member)
    found.sort(key=lambda one: list(ProjectState).index(one.state))
    counted = project_criteria.counts(db, found)
    return show(cards.mine(turn.words, found, counted, page_of(turn)))


def start(turn: Turn, db: Session) -> Reply:
    """Begin a project under a title; one of the same title that goes on is shown instead.

    `file` names the criteria that it is begun for; see `project_picks`.
    """
    said = turn.form.get("name") or turn.form.get("said", "")
    if not said.strip():
        return ask_title(turn, turn.form.get("file", ""))
    title = _title(said)
    same = [
        one
        for one in projects.of_owner(db, turn.member, (ProjectState.OPEN,))
        if fold(one.title) == fold(title)
    ]
    project = same[0] if same else _begin(turn, db, title)
    if turn.form.get("file"):
        return project_picks.put_kept_on(turn, db, project)
    remark = "project.there_already" if same else "project.begun"
    return shown(turn, db, project, turn.words(remark, title=project.title))


def look(turn: Turn, db: Session) -> Reply:
    """Show a project with its criteria, or one criterion of it in full."""
    if not turn.form.get("project"):
        return shown(turn, db, one_named(turn, db, turn.form.get("said", "")))
    project = by_id(turn, db)
    if not turn.form.get("number"):
        return shown(turn, db, project)
    place = turn.form.get("group"), turn.form["number"]
    for one in project_criteria.of_project(db, project):
        if (one.criterion.group, one.criterion.number) == place:
            return show(cards.criterion(turn.words, project, one))
    raise UserError("project.criterion_gone", title=project.title)


def rename(turn: Turn, db: Session) -> Reply:
    """Give a project another title; its product groups follow from it."""
    said = turn.form.get("name") or turn.form.get("said", "")
    if turn.form.get("project"):
        project = by_id(turn, db)
    else:
        parts = _TO.fullmatch(said)
        if parts is None:
            raise UserError("project.how_to_rename")
        project, said = one_named(turn, db, parts["old"]), parts["new"]
    if not said.strip():
        answer = {"verb": str(Verb.PROJECT_RENAME), "project": str(project.id)}
        return show(cards.ask_rename(turn.words, project), **{"": answer})
    title = _title(said)
    known = vocabulary.of_municipality(turn, db)
    groups = groups_of(db, known, title, project)
    project = projects.rename(db, project, title, groups)
    return shown(turn, db, project, turn.words("project.renamed", title=title))


def set_state(turn: Turn, db: Session) -> Reply:
    """Publish a project, close it or open it again; what it is already, it stays."""
    if turn.form.get("project"):
        project, wanted = by_id(turn, db), turn.form.get("state", "")
    else:
        wanted, title = _said_state(turn.form.get("said", ""))
        project = one_named(turn, db, title)
    if wanted not in list(ProjectState):
        raise UserError("project.unknown")
    project = projects.set_state(db, project, ProjectState(wanted))
    said = turn.words(f"project.now_{project.state}", title=project.title)
    return shown(turn, db, project, said)


def _begin(turn: Turn, db: Session, title: str) -> Project:
    known = vocabulary.of_municipality(turn, db)
    return projects.add(db, turn.member, title, groups_of(db, known, title, None), turn.now)


def _title(said: str) -> str:
    title = read_title(may_be_kept(said))
    if not title:
        raise UserError("project.no_title")
    return title


def _said_state(said: str) -> tuple[ProjectState, str]:
    found = _SAID_STATE.fullmatch(fold(said))
    if found is None or found[1] not in _STATES:
        raise UserError("project.unknown")
    return _STATES[found[1]], found[2]
