"""A plan that municipalities share: each one's figures beside the sum; no persons, no actions."""

from datetime import date

from dialogs import monitor_day, monitor_figures
from dialogs.turn import Reply, Turn, show
from domain.errors import NotUnderstood
from domain.joint import Joint, Share, add_up
from domain.people import Municipality
from storage import plans
from storage.database import Session
from views.cards import joint as cards


def together(turn: Turn, db: Session) -> Reply:
    """Show "monitor samen", of today or of the day that was asked."""
    day = monitor_day.asked(turn, db) or turn.today
    return show(cards.joint_card(turn.words, page_of(db, turn.municipality, day)))


def page_of(db: Session, municipality: Municipality, day: date) -> Joint:
    """Return the figures of all that share a plan; raise when nobody shares it.

    Each counts by its own monitor where that is closed, else live at that day.
    """
    joint = find(db, municipality, day)
    if joint is None:
        raise NotUnderstood("joint.alone", name=municipality.name)
    return joint


def find(db: Session, municipality: Municipality, day: date) -> Joint | None:
    """Return the same, or None for a plan of one municipality."""
    places = plans.partners(db, municipality.id)
    return add_up(day, [_share(db, place, day) for place in places]) if len(places) > 1 else None


def _share(db: Session, place: Municipality, day: date) -> Share:
    page = monitor_figures.page(db, place, day)
    return Share(place.key, page.municipality.name, page.periods, page.state, page.version)
