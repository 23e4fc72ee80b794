"""Articles past their review date: who wrote them and the coordinators are asked once."""

from datetime import datetime
from uuid import UUID

from dialogs import toolbox_told
from dialogs.hand_over_told import coordinators
from dialogs.turn import as_json
from domain.articles import Article
from domain.people import Member, Municipality
from storage import articles, calendars, members, outbox
from storage.database import Session

AT_ONCE, ANALYSED_AT_ONCE = 20, 100  # articles of one tick
_analysed: set[UUID] = set()  # municipalities


def is_due(db: Session, municipality: Municipality, at: datetime) -> bool:
    """Tell whether there is anything to do here at this moment; only reads."""
    return not _is_analysed(db, municipality) or bool(_past(db, municipality, at, 1))


def put(db: Session, municipality: Municipality, at: datetime) -> int:
    """Ask who wrote an article, and the coordinators, whether it still holds; return how many.

    Each is asked once for each review date, on any number of replicas. Words that an older
    version of this program cut are cut anew first, so that they are found by the new ones.
    """
    articles.analyse_anew(db, municipality.id, ANALYSED_AT_ONCE)
    day = calendars.of(db, municipality).day_of(at)
    put_now = 0
    for article in _past(db, municipality, at, AT_ONCE):
        assert article.id is not None
        if not articles.review_asked(db, municipality.id, article.id, day):
            continue
        for person in _asked(db, municipality, article.author_id):
            outbox.notify(
                db,
                person.id,
                as_json(toolbox_told.review(article, person, day)),
                purpose=toolbox_told.PURPOSE,
                at=at,
                unique_key=f"review:{article.id}:{article.review_on}:{person.id}",
                about=toolbox_told.about(article),
                paced=True,
            )
            put_now += 1
    return put_now


def _past(db: Session, municipality: Municipality, at: datetime, most: int) -> list[Article]:
    """Return what is past its date and was not asked about; nothing outside working hours."""
    calendar = calendars.of(db, municipality)
    found = articles.expired(db, municipality.id, calendar.day_of(at), most)
    return found if found and calendar.is_open(at) else []


def _is_analysed(db: Session, municipality: Municipality) -> bool:
    """Look once in a process: what is written later, this version cuts itself."""
    if municipality.id not in _analysed and articles.is_analysed(db, municipality.id):
        _analysed.add(municipality.id)
    return municipality.id in _analysed


def _asked(db: Session, municipality: Municipality, author_id: UUID | None) -> list[Member]:
    """Return the coordinators, and who wrote it as long as they are there."""
    found = {person.id: person for person in coordinators(db, municipality.id)}
    authors = members.everybody(db, municipality.id, {author_id}) if author_id else []
    return list((found | {person.id: person for person in authors}).values())
