"""One row of the table of what people can do."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogs.turn import Reply, Turn
from domain.days import MONTHS
from domain.people import Role
from storage.database import Session

# The name of a monitor, in a pattern: "februari", "feb 2019".
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?(?: \d{{4}})?"
# How people begin when they ask kindly, and the monitor as they name it, slips of the finger too.
MAY = (
    r"(?:(?:mag|kan|kun|wil|zou) (?:ik|je|jij|we)(?: (?:mij|me|graag|ook|even|nu))* "
    r"|(?:(?:en )?nu )?(?:ik wil|graag|doe(?: mij| me)?|geef(?: mij| me| ons)?|can i(?: have| get)?"
    r"|could you|i want|please)(?: (?:graag|ook|even))* )?"
)
THE_MONITOR = (
    r"(?:(?:de|het|onze|the|our) )?"
    r"(?:monitor|mointor|montior|moniter|monitro|monitr|monior|voortgangsrapportage)"
)
THE_LAST = r"(?:de |het |the )?(?:vorige?|laatste|last|previous)(?: (?:keer|monitor|time|one))?"
Handler = Callable[[Turn, Session], Reply]


@dataclass(frozen=True, slots=True)
class Route:
    """Who may do what, and which typed words ask for it.

    `typed` is matched as a whole; what its group `said` catches becomes that field of the form.
    `in_channel` holds nothing that is somebody's own; of one that `changes` something by the
    typed word alone, it is asked first whether a word in a channel is meant.
    """

    handler: Handler
    typed: str = ""
    role: Role | None = None
    in_channel: bool = False
    changes: bool = False
