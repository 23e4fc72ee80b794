"""A file that somebody sends: where it goes, by its type and by who sends it."""

from dialogs import evidence, plan_chat
from dialogs.turn import Reply, Turn
from domain.errors import NotAllowed
from domain.people import Role
from storage.database import Session

SHEETS = (".xlsx", ".csv")


def take(turn: Turn, db: Session) -> Reply:
    """Take what was sent: a sheet of a coordinator is the plan, all else is evidence."""
    if turn.in_channel:
        raise NotAllowed("channel.personal_only")
    if is_plan(turn):
        return plan_chat.take(turn, db)
    return evidence.offer(turn, db)


def is_plan(turn: Turn) -> bool:
    """Tell whether a coordinator sent one sheet, and nothing else."""
    sheets = [file for file in turn.files if file.name.lower().endswith(SHEETS)]
    return turn.member.has(Role.COORDINATOR) and len(turn.files) == len(sheets) == 1
