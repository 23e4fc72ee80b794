"""A project as it is now, and the question what a new one is called."""

from dialogs import vocabulary
from dialogs.own_actions import is_number
from dialogs.turn import Reply, Turn, show
from domain.projects import Project, as_they_are
from storage import project_criteria
from storage.database import Session
from views.cards import project as cards
from views.cards.verbs import Verb


def shown(turn: Turn, db: Session, project: Project, remark: str = "") -> Reply:
    """Show a project, with what was just done to it."""
    known = vocabulary.of_municipality(turn, db)
    chosen = project_criteria.of_project(db, project)
    beside = as_they_are([(project, one) for one in chosen], known.catalogue)
    changed = sum(one.matters for one in beside) if project.is_open else 0
    shelf = cards.Shelf(project, known.catalogue, tuple(chosen), changed)
    return show(cards.project(turn.words, shelf, remark, page_of(turn)))


def ask_title(turn: Turn, file: str = "", remark: str = "") -> Reply:
    """Ask what a new project is called; what is typed next is its title."""
    carried = {"file": file} if file else {}
    answer = {"verb": str(Verb.PROJECT_NEW), **carried}
    return show(cards.ask_title(turn.words, carried, remark), **{"": answer})


def page_of(turn: Turn) -> int:
    """Return from which row on a list is shown."""
    page = turn.form.get("page", "")
    return int(page) if is_number(page) else 0
