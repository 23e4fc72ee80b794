"""The export for a request under the Woo: gathered here, made outside of the transaction."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from dialogs import handing_out
from dialogs.turn import Message, Reply, Turn, say
from domain.days import local_day
from domain.errors import BadFile, NotUnderstood
from domain.files import Made
from domain.monitors import end_of_day
from domain.people import Municipality
from domain.woo import Release, Span, read_span
from storage import assignments, members, report_history
from storage.database import Session
from views.texts import Words

MOST_ROWS = 1_000_000  # of one sheet
_DAY = timedelta(days=1)


def release(db: Session, place: Municipality, span: Span, at: datetime) -> Release:
    """Gather what was reported in a span, with the actions as they were at its end."""
    today = local_day(at, place.zone)
    found = report_history.between(db, place.id, *_moments(place, span))
    last = min(span.until or today, today)
    people = {person.id: person for person in members.ever(db, place.id)}
    return Release(
        place,
        span,
        today,
        tuple(assignments.of_municipality(db, place.id, last)),
        tuple(found),
        report_history.withdrawals(db, place.id),
        people,
    )


def export(turn: Turn, db: Session) -> Reply:
    """Offer the export of a span that somebody names: "woo-export 2018"."""
    span = read_span(turn.form.get("said", ""), turn.today)
    if span is None:
        raise NotUnderstood("woo.when")
    found = release(db, turn.municipality, span, turn.now)
    if not found.reports:
        raise NotUnderstood("woo.nothing")
    ids = [report.id for report in found.reports]
    key = handing_out.key_of(turn.municipality.id, span, ids, len(found.withdrawals), turn.today)
    if handing_out.is_waiting(turn, db, key):
        return say(turn.words("woo.before"))
    content = handing_out.made(turn, key, maker(turn.words, found))
    told = turn.words.count("woo.told", len(found.reports))
    lines = [told, turn.words("woo.names_apart"), turn.words("woo.judge")]
    if found.left_out:
        lines.insert(2, turn.words.count("woo.left_out", found.left_out))
    file = Made(f"{name_of(turn.municipality, span)}.xlsx", content, told, key)
    return Reply((Message(text="\n".join(lines)), handing_out.offer(turn, db, file)))


def maker(words: Words, found: Release) -> Callable[[], bytes]:
    """Return what makes the workbook; the library for it is slow to import."""
    check(found)

    def make() -> bytes:
        from views.documents import woo, woo_files

        tables = woo.describe(words, found).tables
        return woo_files.as_xlsx(words("woo.title"), words.language, tables)

    return make


def check(found: Release) -> None:
    """Refuse more than fits on one sheet."""
    if len(found.reports) > MOST_ROWS:
        raise BadFile("woo.too_many", most=MOST_ROWS)


def name_of(place: Municipality, span: Span) -> str:
    """Name the file after its municipality and its days; without who asked for it."""
    days = [day.isoformat() for day in (span.since, span.until) if day]
    return "-".join(["woo", place.key, *days])


def _moments(place: Municipality, span: Span) -> tuple[datetime | None, datetime | None]:
    def end(day: date) -> datetime:
        return end_of_day(day, place.zone)

    since = end(span.since - _DAY) if span.since and span.since > date.min else None
    return since, end(span.until) if span.until and span.until < date.max else None
