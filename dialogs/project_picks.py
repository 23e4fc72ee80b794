"""Criteria put on a project from a card, a file or a typed line, and taken off again."""

import re
from uuid import UUID

from dialogs import sentence, vocabulary
from dialogs.project_finding import by_id, groups_of, named, one_named
from dialogs.project_shown import ask_title, shown
from dialogs.turn import Reply, Turn, show
from dialogs.vocabulary import Vocabulary
from domain.errors import UserError
from domain.project_numbers import Recognised, pick, read_picks, say_which, write_picks
from domain.projects import Project, ProjectState
from domain.wording import fold
from storage import project_criteria, projects, sent_files, topics
from storage.database import Session
from views.cards import project_picks as cards

_ON = re.compile(r"(?P<which>.+?) (?:(?:toe )?aan|op|bij|to|on|onto) (?P<project>.+)", re.I)
_OFF = re.compile(r"(?P<which>.+?) (?:van|uit|from|off) (?P<project>.+)", re.IGNORECASE)
_ASIDE = re.compile(r"^(?:(?:de|mijn|the|my) )?(?:aanbesteding|tender|project) ", re.IGNORECASE)
NAME = "criteria.txt"


def add(turn: Turn, db: Session) -> Reply:
    """Put criteria on a project: the one that is named, or the only open one, else ask which."""
    known = vocabulary.of_municipality(turn, db)
    if not turn.form.get("criteria"):
        if not turn.form.get("said"):
            raise UserError("project.none_ticked")
        return _typed(turn, db, known)
    picked = pick(read_picks(turn.form["criteria"]), known.catalogue)
    if turn.form.get("project"):
        return put(turn, db, by_id(turn, db), picked)
    return offer(turn, db, picked)


def offer(turn: Turn, db: Session, picked: Recognised) -> Reply:
    """Put criteria on somebody's only open project; else ask which, or what a new one is called."""
    open_ones = projects.of_owner(db, turn.member, (ProjectState.OPEN,))
    if len(open_ones) == 1:
        return put(turn, db, open_ones[0], picked)
    file = keep(turn, db, picked)
    if not open_ones:
        return ask_title(turn, file, turn.words("project.none_yet"))
    return show(cards.which(turn.words, open_ones, file, len(picked.criteria)))


def keep(turn: Turn, db: Session, picked: Recognised) -> str:
    """Keep what was picked until it is said where it goes, a day at most; return its name."""
    if not picked.criteria:
        raise UserError("project.no_criteria")
    content = write_picks(picked.criteria).encode()
    return str(sent_files.keep(db, turn.member, NAME, content, turn.now).id)


def put_kept(turn: Turn, db: Session) -> Reply:
    """Put on the project that was tapped what was kept for it."""
    return put_kept_on(turn, db, by_id(turn, db))


def put_kept_on(turn: Turn, db: Session, project: Project) -> Reply:
    """Put on a project what was kept for it; what is not there any more was put there before."""
    try:
        kept = sent_files.find(db, turn.member, UUID(turn.form.get("file", "")))
    except ValueError:
        kept = None
    if kept is None or kept.name != NAME:
        return shown(turn, db, project, turn.words("project.picks_gone"))
    sent_files.drop(db, turn.member, kept.id)
    known = vocabulary.of_municipality(turn, db)
    return put(turn, db, project, pick(read_picks(kept.content.decode()), known.catalogue))


def put(turn: Turn, db: Session, project: Project, picked: Recognised) -> Reply:
    """Put criteria on a project as they are now, and say what was new."""
    if not picked.criteria:
        raise UserError("project.no_criteria")
    if not project.is_open:
        raise UserError("project.not_open", title=project.title)
    known = vocabulary.of_municipality(turn, db)
    fresh = project_criteria.add(db, project, picked.criteria, name_of(known), turn.now)
    groups = groups_of(db, known, project.title, project)
    project = projects.set_groups(db, project, groups)
    return show(cards.added(turn.words, project, fresh, picked))


def remove(turn: Turn, db: Session) -> Reply:
    """Take a criterion off a project; pressed again it is off already."""
    if turn.form.get("project"):
        project = by_id(turn, db)
        number = turn.form.get("number", "")
        wanted = [(turn.form.get("group", ""), number)]
    else:
        project, number, wanted = _said_off(turn, db)
    gone = [one for one in wanted if project_criteria.remove(db, project, *one)]
    known = vocabulary.of_municipality(turn, db)
    project = projects.set_groups(db, project, groups_of(db, known, project.title, project))
    key = "project.removed" if gone else "project.not_on_it"
    return shown(turn, db, project, turn.words(key, number=number[:50], title=project.title))


def _said_off(turn: Turn, db: Session) -> tuple[Project, str, list[tuple[str, str]]]:
    parts = _OFF.fullmatch(turn.form.get("said", ""))
    if parts is None:
        raise UserError("project.how_to_remove")
    project = one_named(turn, db, _ASIDE.sub("", parts["project"]))
    kept = [one.criterion for one in project_criteria.of_project(db, project)]
    meant = [one for one in kept if fold(one.number) == fold(parts["which"])]
    return project, parts["which"], [(one.group, one.number) for one in meant]


def _typed(turn: Turn, db: Session, known: Vocabulary) -> Reply:
    """Read "zet 2 en 5 op leerlingenvervoer"; what names no project of theirs is a report."""
    parts = _ON.fullmatch(turn.form.get("said", ""))
    found = named(turn, db, _ASIDE.sub("", parts["project"])) if parts else []
    if not parts or not found:
        return sentence.hear(turn, db)
    if len(found) > 1:
        one_named(turn, db, _ASIDE.sub("", parts["project"]))  # says which ones
    return put(turn, db, found[0], _meant(turn, db, known, parts["which"]))


def _meant(turn: Turn, db: Session, known: Vocabulary, which: str) -> Recognised:
    """Return what numbers mean: whole ones, else of what the conversation is about."""
    kept = topics.find(db, turn.member, turn.now)
    keys = kept.topic.groups if kept else ()
    shown = [one for key in keys for one in known.catalogue.of_group(key)]
    return say_which(which, shown, known.catalogue)


def name_of(known: Vocabulary) -> str:
    """Name the version of a catalogue: its title, and its date where that is not in it."""
    title, dated = known.catalogue.title, known.catalogue.dated
    return title if dated in title else f"{title} ({dated})"
