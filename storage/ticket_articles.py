"""The answer of an expert as an entry of the toolbox: it serves the next asker at once."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from domain.articles import ArticleState, Written, a_year_on
from domain.people import Member
from domain.ticket_answers import Known, best
from domain.tickets import Ticket
from storage import articles
from storage.database import Session
from storage.tables import ArticleRow, MemberRow


def add(db: Session, ticket: Ticket, by: Member, written: tuple[str, str], at: datetime) -> int:
    """Put an answer in the toolbox, `written` as a title and a text; return its number."""
    title, text = written
    here, day = ticket.municipality_id, at.astimezone(by.municipality.zone).date()
    entry = Written(
        title=title,
        text=text,
        review_on=a_year_on(day),
        question=ticket.question,
        groups=(ticket.group,) if ticket.group else (),
        dated=day.isoformat(),
        ticket_id=ticket.id,
    )
    proposed = articles.propose(db, here, entry, ticket.assigned_id, day)
    assert proposed.id is not None
    articles.approve(db, here, proposed.id, by.id, at)
    return proposed.id


def answer_for(
    db: Session, municipality_id: UUID, group: str, text: str, today: date
) -> Known | None:
    """Return what an expert answered before to this very question, if it still holds."""
    query = (
        select(ArticleRow, MemberRow.name)
        .join(MemberRow, MemberRow.id == ArticleRow.author_id, isouter=True)
        .where(
            ArticleRow.municipality_id == municipality_id,
            ArticleRow.ticket_id.is_not(None),
            ArticleRow.state == ArticleState.APPROVED,
            ArticleRow.review_on >= today,
        )
        .order_by(ArticleRow.id.desc())
    )
    return best(text, group, [_to_known(row, name or "") for row, name in db.execute(query)])


def _to_known(row: ArticleRow, author: str) -> Known:
    return Known(
        article=row.id,
        title=row.title,
        question=row.question,
        text=row.text,
        groups=tuple(row.groups),
        author=author,
        dated=row.written_on,
    )
