"""What changed of the criteria on somebody's projects: looked at, taken over, or kept as it was."""

from dialogs import vocabulary
from dialogs.project_finding import by_id, groups_of, one_named
from dialogs.project_picks import name_of
from dialogs.project_shown import shown
from dialogs.turn import Reply, Turn, say, show
from domain.projects import Project, ProjectState, Renewal, as_they_are
from storage import project_criteria, projects
from storage.database import Session
from views.cards import project_renewal as cards


def done(turn: Turn, db: Session) -> Reply:
    """Note that projects are published: what changes from now on is not told of them any more.

    Without a project it is asked which, of those of which something changed.
    """
    published = [by_id(turn, db)] if turn.form.get("project") else _ticked(turn, db)
    if not published:
        concerned = {one.project.id: one.project for one in _renewals(turn, db)}
        if not concerned:
            return say(turn.words("project.nothing_changed"))
        return show(cards.which_published(turn.words, list(concerned.values())))
    for project in published:
        if project.is_open:
            projects.set_state(db, project, ProjectState.PUBLISHED)
    return show(cards.published(turn.words, published))


def look(turn: Turn, db: Session) -> Reply:
    """Show the first criterion that changed, old and new, for a choice."""
    if turn.form.get("project"):
        return _next(turn, db, by_id(turn, db))
    said = turn.form.get("said", "")
    return _next(turn, db, one_named(turn, db, said) if said else None)


def take_new(turn: Turn, db: Session) -> Reply:
    """Put what it says now in the place of what was chosen, if it still says what was shown."""
    project = by_id(turn, db)
    found = _pressed(turn, db, project)
    if found is None:
        return _next(turn, db, project, turn.words("project.changed_since"))
    known = vocabulary.of_municipality(turn, db)
    project_criteria.take_new(db, found, name_of(known), turn.now)
    projects.set_groups(db, project, groups_of(db, known, project.title, project))
    key = "project.taken_out" if found.now is None else "project.taken_over"
    return _next(turn, db, project, turn.words(key, number=found.chosen.criterion.number))


def keep_old(turn: Turn, db: Session) -> Reply:
    """Leave a criterion as it was chosen; this change of it is not shown again."""
    project = by_id(turn, db)
    found = _pressed(turn, db, project)
    if found is None:
        return _next(turn, db, project, turn.words("project.changed_since"))
    project_criteria.keep_old(db, found)
    number = found.chosen.criterion.number
    return _next(turn, db, project, turn.words("project.kept_old", number=number))


def _next(turn: Turn, db: Session, project: Project | None, remark: str = "") -> Reply:
    """Show the next one that changed: of this project first, then of the other open ones."""
    left = _renewals(turn, db, project)
    if left:
        return show(cards.compare(turn.words, left[0], len(left), remark))
    remark = remark or turn.words("project.nothing_changed")
    return shown(turn, db, project, remark) if project else say(remark)


def _renewals(turn: Turn, db: Session, project: Project | None = None) -> list[Renewal]:
    """Return what differs in earnest on the open projects of somebody, and on this one."""
    known = vocabulary.of_municipality(turn, db)
    held = project_criteria.on_open_projects(db, turn.municipality.id, turn.member.id)
    if project:
        own = [(project, one) for one in project_criteria.of_project(db, project)]
        held = own + [one for one in held if one[0].id != project.id]
    return [one for one in as_they_are(held, known.catalogue) if one.matters]


def _pressed(turn: Turn, db: Session, project: Project) -> Renewal | None:
    """Return the change that a button was drawn of; None when it is decided on, or another now."""
    wanted = turn.form.get("group"), turn.form.get("number"), turn.form.get("mark")
    for one in _renewals(turn, db, project):
        old = one.chosen.criterion
        if one.project.id == project.id and (old.group, old.number, one.mark) == wanted:
            return one
    return None


def _ticked(turn: Turn, db: Session) -> list[Project]:
    """Return the own projects that were ticked."""
    ticked = set(turn.form.get("projects", "").split(","))
    if ticked == {""}:
        return []
    return [one for one in projects.of_owner(db, turn.member) if str(one.id) in ticked]
