"""The nudge: one message to one person about all that they have not told yet."""

from dataclasses import replace
from datetime import date

from dialogs.hand_over_told import words_for
from dialogs.turn import Message, as_message
from domain.ladders import last_day
from domain.monitors import Monitor, round_of
from domain.nudges import Standing
from domain.people import Role
from storage import members, monitors, rounds
from storage.database import Session
from views.cards import nudge as cards
from views.cards.nudge import Occasion


def draw(db: Session, monitor: Monitor, standing: Standing, today: date) -> Message:
    """Draw the nudge of somebody as things are today, in their language."""
    return draw_on(occasion(db, monitor), standing, today)


def draw_on(why: Occasion, standing: Standing, today: date) -> Message:
    card = cards.nudge(words_for(standing.member), why, standing, today)
    return replace(as_message(card), about=rounds.about(why.monitor.id))


def occasion(db: Session, monitor: Monitor) -> Occasion:
    """Return what is the same for everybody who is asked for a monitor."""
    before = round_of(monitors.of_municipality(db, monitor.municipality_id), monitor.cut_off).before
    coordinators = members.with_role(db, monitor.municipality_id, Role.COORDINATOR)
    return Occasion(monitor, last_day(before) if before else None, tuple(coordinators))
