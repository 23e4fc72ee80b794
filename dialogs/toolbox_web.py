"""What the pages of the toolbox do: the same as the chat, with its notices."""

from dataclasses import dataclass, replace
from functools import partial

from dialogs import audited, toolbox, toolbox_decide, toolbox_store
from dialogs.turn import Notice, Turn, as_json
from domain.articles import Article, ArticleKind, Written, a_year_on, may_add, may_edit
from domain.audits import Audited
from domain.errors import BadArticle, NotAllowed, UserError
from domain.people import Role
from domain.wording import plain
from storage import articles, inbox, outbox
from storage.database import Session
from views.cards.verbs import Verb

PER_PAGE = 25
MOST_WAITING = 50
MOST_FOUND = 25
LONGEST_START = 7  # digits
DECISIONS = {
    "approve": (Verb.TOOLBOX_APPROVE, toolbox_decide.approve),
    "decline": (Verb.TOOLBOX_DECLINE, toolbox_decide.decline),
    "renew": (Verb.TOOLBOX_RENEW, toolbox_decide.renew),
    "withdraw": (Verb.TOOLBOX_WITHDRAW, toolbox_decide.withdraw),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the toolbox for one reader."""

    found: list[Article]
    waiting: list[Article]
    sought: str
    begins: int
    many: int
    may_add: bool

    @property
    def next_begins(self) -> int:
        """Where the next page begins; 0 for none."""
        after = self.begins + PER_PAGE
        return after if not self.sought and after < self.many else 0


@dataclass(frozen=True, slots=True)
class Read:
    """One article for one reader."""

    article: Article
    groups: list[str]
    may_edit: bool
    is_coordinator: bool
    is_past: bool


@dataclass(frozen=True, slots=True)
class Filled:
    """The form of an article: what stands in it, and what is said of that."""

    written: Written
    groups: str
    ref: str = ""
    version: str = ""
    said: str = ""
    warned: bool = False


def listed(turn: Turn, db: Session) -> Listed:
    """Return what is in the toolbox, or what answers the question `q`."""
    here = turn.municipality.id
    sought = plain(turn.form.get("q", ""))[: toolbox.LONGEST_SEARCH]
    written = turn.form.get("from", "")[:LONGEST_START]
    begins = int(written) if written.isdecimal() else 0
    if sought:
        found = toolbox.answers(turn, db, sought, MOST_FOUND)
    else:
        found = articles.newest(db, here, turn.today, PER_PAGE, begins)
    decides = turn.member.has(Role.COORDINATOR) and not sought and not begins
    return Listed(
        found,
        articles.waiting(db, here, MOST_WAITING) if decides else [],
        sought,
        begins,
        articles.count(db, here, turn.today),
        may_add(turn.member),
    )


def read(turn: Turn, db: Session) -> Read:
    article = toolbox.get(turn, db)
    return Read(
        article,
        toolbox.names_of(turn, db, article.groups),
        may_edit(article, turn.member),
        turn.member.has(Role.COORDINATOR),
        article.is_past(turn.today),
    )


def form(turn: Turn, db: Session) -> Filled:
    """Return the form: an empty one, or one with what an article says now."""
    if not may_add(turn.member):
        raise NotAllowed("toolbox.may_not_add")
    ref = turn.form.get("article", "")
    if not ref:
        return Filled(Written(title="", text="", review_on=a_year_on(turn.today)), "")
    article = toolbox.get(turn, db)
    if not may_edit(article, turn.member):
        raise NotAllowed("toolbox.not_yours")
    again = a_year_on(turn.today) if article.is_past(turn.today) else article.review_on
    names = ", ".join(toolbox.names_of(turn, db, article.groups))
    return Filled(replace(article, review_on=again), names, ref, str(article.version))


def save(turn: Turn, db: Session) -> Article | Filled:
    """Keep what the form holds; return the form again where something is asked about it."""
    if not may_add(turn.member):
        raise NotAllowed("toolbox.may_not_add")
    written, remarks = toolbox_store.read(turn, db)
    warned = toolbox_store.warning(turn, written)
    if said := " ".join([*remarks, warned] if warned else remarks):
        safe = toolbox_store.without_names(written)
        return replace(as_typed(turn), written=safe, said=said, warned=True)
    if not inbox.use_once(db, turn.member.id, turn.pressed, turn.now):
        raise BadArticle("toolbox.saved_before")
    article, notices = toolbox_store.store(turn, db, written, turn.form.get("article", ""))
    if turn.member.has(Role.COORDINATOR):
        audited.note(turn, db, Audited.CHANGED, str(Verb.TOOLBOX_SAVE))
    _deliver(turn, db, notices)
    return article


def as_typed(turn: Turn, error: UserError | None = None) -> Filled:
    """Return the form as it was typed, with what is wrong: nothing of it is lost."""
    kind = turn.form.get("kind", "")
    typed = Written(
        title=turn.form.get("title", ""),
        text=turn.form.get("text", ""),
        source=turn.form.get("source", ""),
        link=turn.form.get("link", ""),
        kind=ArticleKind(kind) if kind in set(ArticleKind) else ArticleKind.KNOWLEDGE,
        review_on=a_year_on(turn.today),
    )
    return Filled(
        typed,
        turn.form.get("group", ""),
        turn.form.get("article", ""),
        turn.form.get("version", ""),
        turn.words(error.key, **error.values) if error else "",
        warned=bool(turn.form.get("warned")),
    )


def decide(turn: Turn, db: Session, decision: str) -> str:
    """Do what a button of the page asks, tell whom it concerns, and return what is said."""
    verb, action = DECISIONS[decision]
    reply = audited.noting(turn, db, verb, partial(action, turn, db))
    _deliver(turn, db, reply.notices)
    return " ".join(message.text or message.summary for message in reply.messages)


def _deliver(turn: Turn, db: Session, notices: "tuple[Notice, ...] | list[Notice]") -> None:
    """Leave the notices to the clock: nobody waits in a chat."""
    for notice in notices:
        outbox.notify(
            db,
            notice.member_id,
            as_json(notice.message),
            purpose=notice.purpose,
            at=turn.now,
            unique_key=notice.unique_key,
            about=notice.message.about,
            paced=True,
        )
