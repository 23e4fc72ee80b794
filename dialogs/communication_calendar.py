"""The communication calendar: what was told and what is planned, also as a file."""

from collections.abc import Callable
from datetime import date, datetime

from dialogs import handing_out
from dialogs.planned import upcoming
from dialogs.turn import Message, Reply, Turn, show
from domain.days import local_day
from domain.errors import UserError
from domain.files import Made
from domain.monitors import CommunicationMoment
from domain.people import Municipality
from storage import monitors
from storage.database import Session
from views.cards import communication_calendar as cards
from views.documents import calendar_file
from views.documents.calendar_file import Happening
from views.texts import Words

NAME = "communicatiekalender-{key}.ics"


def look(turn: Turn, db: Session) -> Reply:
    """Show the moments by day, with the dates of the monitors that are open."""
    place = turn.municipality
    told, planned = of_municipality(db, place, turn.today)
    coming = upcoming(db, place.id, turn.today)
    shown = cards.Calendar(place.name, told, planned, coming)
    return show(cards.calendar_card(turn.words, shown, file=not turn.in_channel))


def hand_out(turn: Turn, db: Session) -> Reply:
    """Offer the calendar as a file, by the card on which Teams asks for consent."""
    place = turn.municipality
    shown = _happenings(turn.words, db, place, turn.today)
    if not shown:
        raise UserError("communication.nothing_to_come")
    key = handing_out.key_of("calendar", place.id, shown, turn.words.language)
    content = handing_out.made(turn, key, _maker(turn.words, place, shown, turn.now))
    told = turn.words.count("communication.file", len(shown))
    file = Made(NAME.format(key=place.key), content, told, key)
    if handing_out.is_waiting(turn, db, key):
        raise UserError("communication.file_before")
    return Reply((Message(text=told), handing_out.offer(turn, db, file)))


def content(
    db: Session, municipality: Municipality, words: Words, at: datetime
) -> Callable[[], bytes]:
    """Read what is planned; return what makes the file of it, for outside of the transaction."""
    today = local_day(at, municipality.zone)
    return _maker(words, municipality, _happenings(words, db, municipality, today), at)


def of_municipality(
    db: Session, municipality: Municipality, today: date
) -> tuple[list[CommunicationMoment], list[CommunicationMoment]]:
    """Return the moments that were held and those to come, each by day; without a day last."""
    known = sorted(monitors.moments(db, municipality.id), key=_by_day)
    held = [one for one in known if _is_held(one, today)]
    return held, [one for one in known if not _is_held(one, today)]


def _by_day(moment: CommunicationMoment) -> date:
    return moment.held_on or date.max


def _is_held(moment: CommunicationMoment, today: date) -> bool:
    return moment.realised and (moment.held_on is None or moment.held_on <= today)


def _happenings(
    words: Words, db: Session, municipality: Municipality, today: date
) -> list[Happening]:
    _, planned = of_municipality(db, municipality, today)
    coming = upcoming(db, municipality.id, today)
    return calendar_file.happenings(words, municipality, planned, coming)


def _maker(
    words: Words, place: Municipality, shown: list[Happening], at: datetime
) -> Callable[[], bytes]:
    return lambda: calendar_file.write(words, place, shown, at)
