"""What was asked and what came of it, without who asked; the text is kept for ninety days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Select, select, update
from sqlalchemy.sql.elements import ColumnElement

from domain.questions import Answer, Understood
from storage.database import Session
from storage.tables import QuestionRow

KEPT = timedelta(days=90)
NONE_OF_THESE = "-"  # what was chosen where none of the three was meant


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on a day; `text` is None once it is forgotten, `words` were not known."""

    id: UUID
    day: date
    text: str | None
    words: tuple[str, ...]
    language: str
    answer: Answer
    groups: tuple[str, ...]
    chosen: str = ""
    useful: bool | None = None
    settled: bool = False


def add(db: Session, municipality_id: UUID, day: date, text: str, understood: Understood) -> UUID:
    """Keep a question, with the groups that it was answered or met with."""
    row = QuestionRow(
        municipality_id=municipality_id,
        asked_on=day,
        text=text,
        words=list(understood.words),
        language=understood.language,
        answer=understood.answer,
        groups=[group.key for group in understood.groups],
    )
    db.add(row)
    db.flush()
    return row.id


def find(db: Session, municipality_id: UUID, question_id: UUID) -> Asked | None:
    row = db.scalar(_of(municipality_id).where(QuestionRow.id == question_id))
    return _to_asked(row) if row else None


def choose(db: Session, municipality_id: UUID, question_id: UUID, group: str) -> None:
    """Note which group was meant; `NONE_OF_THESE` when it was none of them."""
    _change(db, municipality_id, [question_id], chosen=group)


def rate(db: Session, municipality_id: UUID, question_id: UUID, *, useful: bool) -> None:
    _change(db, municipality_id, [question_id], useful=useful)


def settle(db: Session, municipality_id: UUID, question_ids: Sequence[UUID]) -> None:
    """Take questions off the list of what was not understood."""
    _change(db, municipality_id, question_ids, settled=True)


def since(db: Session, municipality_id: UUID, day: date) -> list[Asked]:
    """Return what was asked from a day on, the oldest first."""
    query = _of(municipality_id).where(QuestionRow.asked_on >= day)
    return _read(db, query)


def recent_texts(db: Session, municipality_id: UUID, most: int) -> list[str]:
    """Return the texts of the last questions that are still kept, the latest first."""
    mine = QuestionRow.municipality_id == municipality_id
    query = select(QuestionRow.text).where(mine, QuestionRow.text.is_not(None))
    newest = query.order_by(QuestionRow.asked_on.desc(), QuestionRow.id).limit(most)
    return [text for text in db.scalars(newest) if text]


def not_understood(db: Session, municipality_id: UUID, since: date = date.min) -> list[Asked]:
    """Return what waits for a word: refused, doubtful or of no use; the oldest first.

    A doubtful one of which a group was chosen is in it too: that may become a synonym.
    """
    doubtful: ColumnElement[bool] = QuestionRow.answer != Answer.DIRECT
    open_ones = _of(municipality_id).where(
        QuestionRow.settled.is_(False),
        QuestionRow.asked_on >= since,
        doubtful | QuestionRow.useful.is_(False),
    )
    return _read(db, open_ones)


def forget(db: Session, at: datetime) -> None:
    """Forget the words of what was asked long ago; that it was asked stays counted."""
    old = QuestionRow.asked_on < (at - KEPT).date()
    has_text = QuestionRow.text.is_not(None)
    db.execute(update(QuestionRow).where(old, has_text).values(text=None, words=[]))


def _of(municipality_id: UUID) -> Select[QuestionRow]:
    return select(QuestionRow).where(QuestionRow.municipality_id == municipality_id)


def _read(db: Session, query: Select[QuestionRow]) -> list[Asked]:
    return [_to_asked(row) for row in db.scalars(query.order_by(QuestionRow.asked_on))]


def _change(
    db: Session, municipality_id: UUID, question_ids: Sequence[UUID], **values: object
) -> None:
    mine = QuestionRow.municipality_id == municipality_id
    db.execute(update(QuestionRow).where(mine, QuestionRow.id.in_(question_ids)).values(**values))


def _to_asked(row: QuestionRow) -> Asked:
    return Asked(
        id=row.id,
        day=row.asked_on,
        text=row.text,
        words=tuple(row.words),
        language=row.language,
        answer=Answer(row.answer),
        groups=tuple(row.groups),
        chosen=row.chosen,
        useful=row.useful,
        settled=row.settled,
    )
