"""A download of the criteria tool, or a pasted text: recognised by its numbers, put on a yes."""

from dialogs import project_picks, sentence, vocabulary
from dialogs.refusing import with_a_no
from dialogs.turn import Reply, Turn, show
from domain.errors import NeedsSheet, UserError
from domain.project_numbers import Recognised, in_sheet, in_text, looks_like_download
from domain.projects import Project, ProjectState
from storage import projects
from storage.database import Session
from views.cards import project_picks as cards
from views.cards.verbs import Verb

SHEETS = (".xlsx", ".csv")
LEAST_TEXT = 8  # characters, of a text that can hold three numbers


def take(turn: Turn, db: Session) -> Reply | None:
    """Offer to put a download on a project; None when what was sent is no such thing.

    One that is sent with a report beside it is evidence of that. Reading a sheet takes a second
    turn, so only somebody with an open project is read, or a file that is named like a download.
    """
    sheets = [file for file in turn.files if file.name.lower().endswith(SHEETS)]
    if not len(turn.files) == len(sheets) == 1:
        return None
    [file] = sheets
    if turn.text and sentence.reports(turn, db):
        return None
    if not (looks_like_download(file.name) or _open_ones(turn, db)):
        return None
    if turn.sheet is None:
        raise NeedsSheet(file.name, url=file.download_url, optional=True)
    if turn.sheet.sheet is None:
        return None
    found = in_sheet(turn.sheet.sheet, vocabulary.of_municipality(turn, db).catalogue)
    return with_a_no(turn, _offer(turn, db, found), turn.form) if found else None


def is_paste(turn: Turn, db: Session) -> bool:
    """Tell whether the numbers of criteria were typed or pasted in the chat."""
    if turn.in_channel or turn.form or len(turn.text) < LEAST_TEXT:
        return False
    return in_text(turn.text, vocabulary.of_municipality(turn, db).catalogue) is not None


def paste(turn: Turn, db: Session) -> Reply:
    """Offer to put on a project what was pasted."""
    said = turn.text or turn.form.get("said", "")
    found = in_text(said, vocabulary.of_municipality(turn, db).catalogue)
    if found is None:
        raise UserError("project.no_criteria")
    return _offer(turn, db, found)


def _offer(turn: Turn, db: Session, found: Recognised) -> Reply:
    """Say what is recognised, and ask on which project it goes."""
    open_ones = _open_ones(turn, db)
    file = project_picks.keep(turn, db, found)
    card = cards.recognised(turn.words, found, open_ones, file)
    if open_ones:
        return show(card)
    answer = {"verb": str(Verb.PROJECT_NEW), "file": file}
    return show(card, **{"": answer})


def _open_ones(turn: Turn, db: Session) -> list[Project]:
    return projects.of_owner(db, turn.member, (ProjectState.OPEN,))
