"""How far the plan is on a day: what chat, page, terminal and documents all ask."""

from datetime import date

from domain.monitors import MonitorPage, Notes, Round, build, by_ambassador
from domain.people import Member, Municipality
from domain.plans import Assignment, Period
from storage import assignments, members, monitors
from storage.database import Session

Missing = list[tuple[Member | None, list[Assignment]]]


def page(db: Session, municipality: Municipality, as_of: date) -> MonitorPage:
    """Return the monitor as at the end of that day."""
    asked = monitors.around(db, municipality.id, as_of)
    before = asked.compared_with
    return build(
        municipality,
        asked,
        now=assignments.of_municipality(db, municipality.id, as_of),
        before=assignments.of_municipality(db, municipality.id, before) if before else [],
        notes=_notes(db, municipality, asked),
    )


def missing(db: Session, municipality: Municipality, as_of: date) -> Missing:
    """Return who has not reported since the last monitor, and on what.

    By ambassador, in the order of their names; actions that nobody carries come last.
    """
    found = page(db, municipality, as_of).not_reported
    return by_ambassador(found, members.everybody(db, municipality.id))


def of_period(
    db: Session, municipality: Municipality, as_of: date, period: Period
) -> list[Assignment]:
    """Return the actions that one row of the figures counts."""
    everything = assignments.of_municipality(db, municipality.id, as_of)
    return [assignment for assignment in everything if assignment.period == period]


def _notes(db: Session, municipality: Municipality, asked: Round) -> Notes:
    since, before = asked.moments(municipality.zone)
    return Notes(
        points=monitors.points(db, municipality.id),
        moments=monitors.moments(db, municipality.id),
        results=monitors.results(db, municipality.id),
        reported=monitors.reported_on(db, municipality.id, since, before),
    )
