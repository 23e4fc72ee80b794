"""The tick of the toolbox: articles past their review date are asked about."""

from datetime import datetime
from functools import partial

from dialogs import toolbox_review
from domain.people import Municipality
from storage.database import Session, Work


async def put_reviews(look: Work, work: Work, municipality: Municipality, at: datetime) -> None:
    """Put in the outbox who is asked about which article.

    It is looked up with `look`, which stands in nobody's way: on most ticks there is nothing.
    """
    if await look(partial(_is_due, municipality, at)):
        await work(partial(_put, municipality, at))


def _is_due(municipality: Municipality, at: datetime, db: Session) -> bool:
    return toolbox_review.is_due(db, municipality, at)


def _put(municipality: Municipality, at: datetime, db: Session) -> int:
    return toolbox_review.put(db, municipality, at)
