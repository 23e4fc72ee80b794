"""Looking in the toolbox: what is new, what answers, and one article."""

from collections.abc import Sequence

from dialogs import vocabulary
from dialogs.turn import Reply, Turn, show
from domain.articles import Article, may_add, may_edit, may_see
from domain.errors import NotUnderstood
from domain.people import Role
from domain.questions import Answer
from domain.wording import plain
from storage import articles
from storage.database import Session, hold
from views.cards import toolbox as cards
from views.cards.elements import Card
from views.cards.toolbox import Shown

NEWEST = 5
FOUND = 5
MOST_WAITING = 5
LONGEST_SEARCH = 300


def look(turn: Turn, db: Session) -> Reply:
    """Show what is new in the toolbox, and to a coordinator what waits for them."""
    here = turn.municipality.id
    newest = articles.newest(db, here, turn.today, NEWEST)
    is_coordinator = turn.member.has(Role.COORDINATOR)
    waits = articles.waiting(db, here, MOST_WAITING) if is_coordinator else []
    many = articles.count(db, here, turn.today)
    return show(cards.box(turn.words, turn.municipality, newest, waits, many, _buttons(turn)))


def search(turn: Turn, db: Session) -> Reply:
    """Show the articles that answer; of a product group that is named, first its own."""
    said = plain(turn.form.get("said", ""))[:LONGEST_SEARCH]
    if not said:
        return look(turn, db)
    found = answers(turn, db, said, FOUND)
    return show(cards.found(turn.words, said, found, _buttons(turn)))


def answers(turn: Turn, db: Session, said: str, most: int) -> list[Article]:
    groups = meant_groups(turn, db, said)
    return articles.search(db, turn.municipality.id, said, groups, turn.today, most)


def meant_groups(turn: Turn, db: Session, said: str) -> tuple[str, ...]:
    """Return the product groups that a text names for certain."""
    understood = vocabulary.of_municipality(turn, db).index.ask(said)
    is_sure = understood.answer is Answer.DIRECT
    return tuple(group.key for group in understood.groups) if is_sure else ()


def show_one(turn: Turn, db: Session) -> Reply:
    """Show one article, and to who may change it how."""
    return show(drawn(turn, db, get(turn, db)))


def get(turn: Turn, db: Session) -> Article:
    """Return the article that a button is about, if this person may see it."""
    article = articles.get_ref(db, turn.municipality.id, turn.form.get("article", ""))
    if may_see(article, turn.member, turn.today):
        return article
    past = article.state == "approved"
    raise NotUnderstood("toolbox.past" if past else "toolbox.gone")


def get_to_change(turn: Turn, db: Session) -> Article:
    """Return it as it is once nobody else is deciding about it, here or on another replica."""
    hold(db, f"article:{turn.municipality.id}:{turn.form.get('article', '')}")
    return get(turn, db)


def drawn(turn: Turn, db: Session, article: Article, said: Sequence[str] = ()) -> Card:
    """Draw an article for who looks at it."""
    return cards.article(
        turn.words,
        Shown(
            article,
            groups=names_of(turn, db, article.groups),
            today=turn.today,
            may_edit=may_edit(article, turn.member),
            is_coordinator=turn.member.has(Role.COORDINATOR),
            said=tuple(said),
        ),
    )


def names_of(turn: Turn, db: Session, keys: Sequence[str]) -> list[str]:
    """Return the names of product groups; one that is no more keeps its key."""
    catalogue = vocabulary.of_municipality(turn, db).catalogue
    return [
        group.name(turn.words.language) if (group := catalogue.find(key)) else key for key in keys
    ]


def _buttons(turn: Turn) -> cards.Offered:
    return cards.Offered(add=may_add(turn.member), pages=bool(turn.pages_url))
