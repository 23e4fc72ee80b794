"""A file that somebody sends: where it goes, by its type and by who sends it."""

from dialogs import catalogue_chat, evidence, house_style, plan_chat, project_files
from dialogs.turn import Reply, Turn
from domain.catalogue_file import is_catalogue
from domain.errors import NeedsSheet, NotAllowed
from domain.people import Role
from storage.database import Session

SHEETS = (".xlsx", ".csv", ".json")


def take(turn: Turn, db: Session, *, style_asked: bool = False) -> Reply:
    """Take what was sent: a sheet of a coordinator is a plan or a catalogue, all else evidence.

    A Word document is a house style where the coordinator says so, or was just asked for one.
    """
    if turn.in_channel:
        raise NotAllowed("channel.personal_only")
    if house_style.is_meant(turn, asked=style_asked):
        return house_style.take(turn, db)
    if not _is_sheet(turn):
        return project_files.take(turn, db) or evidence.offer(turn, db)
    if turn.sheet is None:
        raise NeedsSheet(turn.files[0].name, url=turn.files[0].download_url)
    sheet = turn.sheet.sheet
    if sheet and is_catalogue(sheet):
        return catalogue_chat.take(turn, db, turn.sheet)
    own = project_files.take(turn, db) if sheet and "actie" not in sheet.headings else None
    return own or plan_chat.take(turn, db, turn.sheet)


def _is_sheet(turn: Turn) -> bool:
    """Tell whether a coordinator sent one sheet, and nothing else."""
    sheets = [file for file in turn.files if file.name.lower().endswith(SHEETS)]
    return turn.member.has(Role.COORDINATOR) and len(turn.files) == len(sheets) == 1
