"""The line over all monitors so far, as each was frozen."""

from dialogs.turn import Reply, Turn, say, show
from domain.frozen import figures_from_plain
from domain.people import Municipality
from domain.series import Point
from storage import monitor_versions, monitors
from storage.database import Session
from views.cards import series as cards


def line(turn: Turn, db: Session) -> Reply:
    """Show how every period came along from monitor to monitor."""
    points = of_municipality(db, turn.municipality)
    if not points:
        return say(turn.words("series.none"))
    return show(cards.series_card(turn.words, turn.municipality.name, points))


def of_municipality(db: Session, municipality: Municipality) -> list[Point]:
    """Return the figures of each monitor that was closed, in its latest version, oldest first.

    One that is open again keeps the figures of its last version until it is closed anew.
    """
    frozen = monitor_versions.figures_of_latest(db, municipality.id)
    closed = [m for m in monitors.of_municipality(db, municipality.id) if m.id in frozen]
    return [
        Point(monitor, number, figures_from_plain(rows))
        for monitor, (number, rows) in ((one, frozen[one.id]) for one in closed)
    ]
