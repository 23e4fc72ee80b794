"""Articles of the toolbox: what they say, from proposal to the day they are looked at again."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from urllib.parse import urlsplit
from uuid import UUID

from domain.criteria import Theme
from domain.errors import BadArticle
from domain.people import Member, Role
from domain.wording import plain

LONGEST_TITLE = 150
LONGEST_TEXT = 3_500  # characters: a card holds it, and a reader as well
LONGEST_LINE = 300  # of a source
LONGEST_LINK = 500
MOST_GROUPS = 10
FARTHEST_REVIEW = 5  # years


class ArticleKind(StrEnum):
    KNOWLEDGE = "knowledge"
    EXAMPLE = "example"  # of the municipality itself
    LINK = "link"


class ArticleState(StrEnum):
    PROPOSED = "proposed"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"  # declined, taken away, or a shipped one that is not wanted here


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What somebody writes in the toolbox; `starter_key` names the shipped article it replaces.

    From the day after `review_on` it is not shown as an answer any more.
    """

    title: str
    text: str
    review_on: date
    kind: ArticleKind = ArticleKind.KNOWLEDGE
    question: str = ""
    groups: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    source: str = ""
    link: str = ""
    dated: str = ""
    ticket_id: UUID | None = None
    starter_key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Written):
    """An entry of the toolbox; one that ships has no `id`, and nobody as its author."""

    id: int | None = None
    state: ArticleState = ArticleState.APPROVED
    author_id: UUID | None = None
    author: str = ""
    written_on: date | None = None
    approved_by_id: UUID | None = None
    approved_at: datetime | None = None
    version: int = 1

    @property
    def ref(self) -> str:
        """What a button or an address calls it: a number, or the key of one that ships."""
        return str(self.id) if self.id is not None else self.starter_key or ""

    def is_past(self, today: date) -> bool:
        return self.review_on < today

    def is_shown(self, today: date) -> bool:
        """Tell whether it may be an answer to anybody."""
        return self.state is ArticleState.APPROVED and not self.is_past(today)


def may_add(member: Member) -> bool:
    return member.has(Role.AMBASSADOR, Role.COORDINATOR, Role.EXPERT)


def may_edit(article: Article, member: Member) -> bool:
    """Tell whether it is theirs: the author's own, or anything for a coordinator."""
    is_own = article.author_id == member.id and article.state is not ArticleState.WITHDRAWN
    return member.has(Role.COORDINATOR) or (is_own and may_add(member))


def may_see(article: Article, member: Member, today: date) -> bool:
    return article.is_shown(today) or may_edit(article, member)


def a_year_on(day: date, years: int = 1) -> date:
    """Return the same day of a later year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def checked(written: Written, today: date) -> Written:
    """Return it fit to keep; raise `BadArticle` that says what to change."""
    title = " ".join(plain(written.title).split())
    text, source = plain(written.text), " ".join(plain(written.source).split())
    if not title or not text:
        raise BadArticle("toolbox.empty")
    check_lengths(title, text, source)
    if len(written.groups) > MOST_GROUPS:
        raise BadArticle("toolbox.too_many_groups", most=MOST_GROUPS)
    return Written(
        title=title,
        text=text,
        review_on=checked_review(written.review_on, today),
        kind=written.kind,
        question=plain(written.question),
        groups=written.groups,
        themes=written.themes,
        source=source,
        link=checked_link(written.link),
        dated=written.dated,
        ticket_id=written.ticket_id,
        starter_key=written.starter_key,
    )


def check_lengths(title: str, text: str, source: str) -> None:
    """Raise `BadArticle` for what is too long, before anything else looks at it."""
    for name, value, most in (
        ("title", title, LONGEST_TITLE),
        ("text", text, LONGEST_TEXT),
        ("source", source, LONGEST_LINE),
    ):
        if len(value) > most:
            raise BadArticle(f"toolbox.too_long_{name}", length=len(value), most=most)


def checked_review(day: date, today: date) -> date:
    if not today < day <= a_year_on(today, FARTHEST_REVIEW):
        raise BadArticle("toolbox.bad_review", most=FARTHEST_REVIEW)
    return day


def read_review(typed: str, today: date) -> date:
    """Return the day that was typed as 2027-05-01; a year from now when none was."""
    if not typed.strip():
        return a_year_on(today)
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise BadArticle("toolbox.bad_review", most=FARTHEST_REVIEW) from None


def checked_link(typed: str) -> str:
    """Return an address of the web, or "" for none; nothing else may be opened from a card."""
    link = plain(typed)
    if not link:
        return ""
    if len(link) > LONGEST_LINK or not _is_address(link):
        raise BadArticle("toolbox.bad_link")
    return link


def _is_address(link: str) -> bool:
    """Tell whether this is an address of the web, with no name or password in it."""
    if any(sign.isspace() or sign in '"<>\\' for sign in link):
        return False
    try:
        address = urlsplit(link)
        _ = address.port
    except ValueError:
        return False
    return (
        address.scheme in {"http", "https"} and bool(address.hostname) and "@" not in address.netloc
    )
