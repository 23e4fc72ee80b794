"""Deciding about an article: in the toolbox or not, for another year, or away."""

from dataclasses import replace

from dialogs import toolbox, toolbox_told
from dialogs.safe_words import without_health
from dialogs.turn import Notice, Reply, Turn, replaced, say, show
from domain.articles import Article, ArticleState, a_year_on, may_edit
from domain.errors import BadArticle, NotAllowed, NotUnderstood
from domain.people import Role
from domain.wording import plain
from storage import articles
from storage.database import Session
from views.cards import toolbox_form as cards
from views.cards.settled import settled

LONGEST_REASON = 300


def approve(turn: Turn, db: Session) -> Reply:
    """Let a proposal be found from now on, and tell its author."""
    article = _decided_on(turn, db)
    if article.state is ArticleState.APPROVED:
        raise NotUnderstood("toolbox.decided")
    done = approved(turn, db, article)
    told = turn.words("toolbox.approved", title=done.title)
    return _done(turn, done, told, toolbox_told.approved(turn, db, done))


def approved(turn: Turn, db: Session, article: Article) -> Article:
    """Approve it; one that was away past its date comes back for a year."""
    assert article.id is not None
    here = turn.municipality.id
    if article.is_past(turn.today):
        articles.renew(db, here, article.id, a_year_on(turn.today))
    return articles.approve(db, here, article.id, turn.member.id, turn.now)


def decline(turn: Turn, db: Session) -> Reply:
    """Ask why a proposal does not come in the toolbox, and then tell its author."""
    article = _decided_on(turn, db)
    if article.state is not ArticleState.PROPOSED:
        raise NotUnderstood("toolbox.decided")
    why = plain(turn.form.get("reason", ""))
    if "reason" not in turn.form:
        return show(cards.reason(turn.words, article, turn.nonce()))
    if len(why) > LONGEST_REASON:
        raise BadArticle("toolbox.too_long_reason", length=len(why), most=LONGEST_REASON)
    assert article.id is not None
    done = articles.withdraw(db, turn.municipality.id, article.id)
    told = turn.words("toolbox.declined", title=done.title)
    notices = toolbox_told.declined(turn, db, done, without_health(why))
    return _done(turn, done, told, notices)


def renew(turn: Turn, db: Session) -> Reply:
    """Let an article stand for another year."""
    article = _own(turn, db)
    until = a_year_on(turn.today)
    if article.id is None:
        article = articles.propose(db, turn.municipality.id, article, None, turn.today)
        article = approved(turn, db, article)
    assert article.id is not None
    if article.state is not ArticleState.APPROVED:
        raise NotUnderstood("toolbox.decided")
    done = articles.renew(db, turn.municipality.id, article.id, until)
    told = turn.words("toolbox.renewed", title=done.title, day=until)
    return _done(turn, done, told, [])


def withdraw(turn: Turn, db: Session) -> Reply:
    """Take an article away after a yes; what ships is hidden here."""
    article = _own(turn, db)
    if not turn.form.get("sure"):
        return show(cards.away(turn.words, article))
    if article.id is None:
        article = articles.propose(db, turn.municipality.id, article, None, turn.today)
    assert article.id is not None
    done = articles.withdraw(db, turn.municipality.id, article.id)
    told = turn.words("toolbox.withdrawn", title=done.title)
    return _done(turn, done, told, toolbox_told.withdrawn(turn, db, done))


def _own(turn: Turn, db: Session) -> Article:
    article = toolbox.get_to_change(turn, db)
    if not may_edit(article, turn.member):
        raise NotAllowed("toolbox.not_yours")
    if article.state is ArticleState.WITHDRAWN:
        raise NotUnderstood("toolbox.decided")
    return article


def _decided_on(turn: Turn, db: Session) -> Article:
    """Return the article of the button, as it was when the button was drawn."""
    if not turn.member.has(Role.COORDINATOR):
        raise NotAllowed("not_allowed.coordinator")
    article = toolbox.get_to_change(turn, db)
    if turn.form.get("version", "") != str(article.version):
        raise NotUnderstood("toolbox.decided")
    return article


def _done(turn: Turn, article: Article, told: str, notices: list[Notice]) -> Reply:
    """Say what was done, also where the question stood."""
    card = settled(turn.words, told)
    return replace(
        say(told),
        notices=tuple(notices),
        replaced=(replaced(toolbox_told.about(article), card),),
    )
