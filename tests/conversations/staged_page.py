"""What stands on the monitor's page where every button is tried."""

from storage import monitors
from storage.database import Session
from tests.people import Town


def moment_of(db: Session, town: Town) -> str:
    """Plan a communication moment, and return its id."""
    return str(monitors.add_moment(db, town.place.id, "Terugblik", None, realised=False).id)
