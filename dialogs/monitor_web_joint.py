"""Pages beside the monitor of one municipality: the plan that it shares, and the calendar."""

from collections.abc import Callable

from dialogs import communication_calendar, monitor_web
from dialogs import joint as joint_figures
from dialogs.turn import Turn
from domain.errors import NotAllowed, NotUnderstood
from domain.sight import Sight
from storage.database import Session
from views.pages.monitor_joint import JointShown


def joint(turn: Turn, db: Session) -> JointShown:
    """Return today's figures of all that share the plan: no actions and no persons of others."""
    sight = _who_sees_every_day(turn, db)
    found = joint_figures.find(db, turn.municipality, turn.today)
    if found is None:
        raise NotUnderstood("joint.alone", name=turn.municipality.name)
    return JointShown(sight, found)


def calendar(turn: Turn, db: Session) -> Callable[[], bytes]:
    """Return what makes the file of the communication calendar."""
    _who_sees_every_day(turn, db)
    return communication_calendar.content(db, turn.municipality, turn.words, turn.now)


def _who_sees_every_day(turn: Turn, db: Session) -> Sight:
    sight = monitor_web.sight_of(turn, db)
    if not sight.every_day:
        raise NotAllowed("monitor_web.only_published")
    return sight
