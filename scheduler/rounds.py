"""The tick of the reminders: what is due by the calendar is put in the outbox."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import islice
from uuid import UUID

import structlog

from dialogs import reminders, ticket_rounds, words_weekly
from domain.people import Municipality
from scheduler.articles import put_reviews
from storage import municipalities
from storage.database import Session, Work
from storage.rounds import MOST_AT_ONCE

log = structlog.get_logger(__name__)


async def put_due(look: Work, work: Work, now: Callable[[], datetime]) -> int:
    """Put what is due in the outbox, each step once; return how many rows that were.

    It is looked up with `look`, which only reads and stands in nobody's way: on most ticks
    nothing is due. A municipality that fails, by something that nobody foresaw in what it
    stored, keeps no other from its reminders.
    """
    at, many = now(), 0
    for municipality in await look(municipalities.all_of_them):
        try:
            found = await look(partial(_due, municipality, at))
            many += sum([await work(partial(_put, part, at)) for part in _parts(found)])
            asked = await look(partial(_asked, municipality, at))
            if asked.steps or asked.over:
                many += await work(partial(_ask, asked, at))
            if readers := await look(partial(_weekly_due, municipality, at)):
                await work(partial(_put_weekly, municipality, readers, at))
            await put_reviews(look, work, municipality, at)
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            failed = type(error).__name__
            log.warning("not reminded", municipality=municipality.key, error=failed)
    return many


def _due(municipality: Municipality, at: datetime, db: Session) -> list[reminders.Due]:
    return reminders.due(db, municipality, at)


def _weekly_due(municipality: Municipality, at: datetime, db: Session) -> list[UUID]:
    return words_weekly.due(db, municipality, at)


def _put_weekly(municipality: Municipality, to: list[UUID], at: datetime, db: Session) -> None:
    words_weekly.put(db, municipality, to, at)


def _parts(found: Iterable[reminders.Due]) -> Iterator[reminders.Due]:
    """Split steps into parts of a transaction each, so that others get their turn in between."""
    for step in found:
        people = iter(sorted(step.to.items()))
        while some := dict(islice(people, MOST_AT_ONCE)):
            yield replace(step, to=some)


def _put(part: reminders.Due, at: datetime, db: Session) -> int:
    return reminders.put(db, [part], at)


def _asked(municipality: Municipality, at: datetime, db: Session) -> ticket_rounds.Round:
    return ticket_rounds.due(db, municipality, at)


def _ask(found: ticket_rounds.Round, at: datetime, db: Session) -> int:
    return ticket_rounds.put(db, found, at)
