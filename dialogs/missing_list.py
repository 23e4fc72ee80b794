"""Who is missing: when the coordinator asks, on the last day, and when reporting is over."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from dialogs.hand_over_told import words_for
from dialogs.own_actions import read_id
from dialogs.turn import Message, Reply, Turn, as_message
from domain.days import local_day
from domain.ladders import is_open, is_over, ladder, last_day
from domain.missing import Missing, Unheard, sort_out
from domain.monitors import Monitor, Round, reporting_day, round_of
from domain.nudges import Absence
from domain.people import Member, Municipality
from domain.plans import most_urgent_first
from storage import absences, assignments, calendars, hand_overs, members, monitors, reach
from storage.database import Session
from views.cards import missing_list as cards
from views.texts import Words


def ask(turn: Turn, db: Session) -> Reply:
    """Answer who has not reported for the monitor that is worked towards now."""
    found = find(db, turn.municipality, round_of_turn(turn, db), turn.now)
    return Reply((shown(turn.words, found, turn.now, person_overview=turn.person_overview),))


def draw(
    db: Session, reader: Member, monitor: Monitor, at: datetime, *, person_overview: bool
) -> Message:
    """Draw the list that the clock sends to a coordinator, as things are now."""
    around = round_of(monitors.of_municipality(db, monitor.municipality_id), monitor.cut_off)
    found = find(db, reader.municipality, around, at)
    return shown(words_for(reader), found, at, person_overview=person_overview)


def shown(words: Words, found: Missing, at: datetime, *, person_overview: bool) -> Message:
    """Show the list; where no overview of persons is wanted, by department."""
    today = words.day_of(at)
    if found.is_nothing:
        return Message(text=cards.nothing_missing(words, found))
    draw_card = cards.missing_list if person_overview else cards.by_departments
    return as_message(draw_card(words, found, today))


def find(db: Session, municipality: Municipality, around: Round, at: datetime) -> Missing:
    """Return what is missing in a round, and what holds us back from asking for it."""
    here, today = municipality.id, local_day(at, municipality.zone)
    known = assignments.of_municipality(db, here, today)
    asked = most_urgent_first([action for action in known if action.is_open(around.cut_off)])
    told = monitors.reported_on(db, here, *around.moments(municipality.zone))
    untold = [action for action in asked if action.id not in told]
    everybody = members.everybody(db, here)
    found = sort_out(around, asked, untold, hand_overs.waiting(db, here), everybody)
    return replace(found, people=tuple(standing_of(db, municipality, found.people, at)))


def standing_of(
    db: Session, municipality: Municipality, people: Sequence[Unheard], at: datetime
) -> list[Unheard]:
    """Add to people whether they can be reached, and whether they are away today."""
    among = [person.member.id for person in people]
    today = local_day(at, municipality.zone)
    contacts = reach.of_municipality(db, municipality.id, among)
    away = absences.of_municipality(db, municipality.id, today, among)

    def today_of(absent: Sequence[Absence]) -> Absence | None:
        return next((one for one in absent if one.covers(today)), None)

    return [
        replace(
            person,
            reach=contacts[person.member.id].reach,
            absence=today_of(away.get(person.member.id, ())),
        )
        for person in people
    ]


def round_of_turn(turn: Turn, db: Session) -> Round:
    """Return the round of the monitor that a button carries; else the one people report for."""
    known = monitors.of_municipality(db, turn.municipality.id)
    if written := turn.form.get("monitor"):
        monitor = monitors.find(db, turn.municipality.id, read_id(written))
        if monitor:
            return round_of(known, monitor.cut_off)
    if closed := _just_closed(turn, db, known):
        return round_of(known, closed.cut_off)
    return round_of(known, reporting_day(known, turn.today))


def _just_closed(turn: Turn, db: Session, known: Sequence[Monitor]) -> Monitor | None:
    """Return the monitor that people could report for until a few days ago.

    Who was missing in it is what a coordinator asks about, until it is a week ago or done with.
    """
    past = [one for one in known if is_open(one) and last_day(one) < turn.today]
    if not past:
        return None
    calendar = calendars.of(db, turn.municipality)
    return None if is_over(ladder(past[-1], calendar), turn.now) else past[-1]
