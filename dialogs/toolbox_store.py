"""Writing in the toolbox: the form, what it may hold, and what becomes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs import toolbox, toolbox_told, vocabulary
from dialogs.safe_words import kinds_in, kinds_in_words, may_be_kept, without_health
from dialogs.turn import Notice, Reply, Turn, say, show
from domain.articles import (
    LONGEST_TITLE,
    MOST_GROUPS,
    Article,
    ArticleKind,
    ArticleState,
    Written,
    a_year_on,
    check_lengths,
    checked,
    may_add,
    may_edit,
    read_review,
)
from domain.criteria import ProductGroup
from domain.errors import BadArticle, NotAllowed
from domain.people import Role
from domain.wording import fold, plain
from storage import articles, inbox
from storage.database import Session
from views.cards import toolbox_form as cards
from views.cards.toolbox_form import Form

NEAREST = 3


def ask(turn: Turn, db: Session) -> Reply:
    """Ask for an article; what was typed is its title, or its text when it is long."""
    if not may_add(turn.member):
        raise NotAllowed("toolbox.may_not_add")
    said = plain(turn.form.get("said", ""))
    is_title = len(said) <= LONGEST_TITLE and "\n" not in said
    written = Written(
        title=said if is_title else "",
        text="" if is_title else said,
        review_on=a_year_on(turn.today),
    )
    return show(cards.form(turn.words, Form(written, carries=_carried(turn), note=_note(turn))))


def edit(turn: Turn, db: Session) -> Reply:
    """Let who may change an article do so."""
    article = toolbox.get(turn, db)
    if not may_edit(article, turn.member):
        raise NotAllowed("toolbox.not_yours")
    names = toolbox.names_of(turn, db, article.groups)
    carried = (("article", article.ref), ("version", str(article.version)), *_carried(turn))
    again = article.review_on if not article.is_past(turn.today) else a_year_on(turn.today)
    shown = replace(article, review_on=again)
    return show(cards.form(turn.words, Form(shown, names, carried, note=_note(turn))))


def save(turn: Turn, db: Session) -> Reply:
    """Keep what was typed: for a coordinator at once, for others as a proposal.

    What names a resident, a bidder or a price is asked about first; of anybody's health nothing
    is kept.
    """
    if not may_add(turn.member):
        raise NotAllowed("toolbox.may_not_add")
    written, remarks = read(turn, db)
    if warned := warning(turn, written):
        return _ask_again(turn, db, written, [*remarks, warned])
    if not inbox.use_once(db, turn.member.id, turn.pressed or turn.source, turn.now):
        return say(turn.words("toolbox.saved_before"))
    article, notices = store(turn, db, written, turn.form.get("article", ""))
    key = "toolbox.stored" if article.state is ArticleState.APPROVED else "toolbox.proposed"
    said = [*remarks, turn.words(key, title=article.title)]
    return show(toolbox.drawn(turn, db, article, said), *notices)


def read(turn: Turn, db: Session) -> tuple[Written, list[str]]:
    """Return what the form holds, fit to keep, and what there is to say about that."""
    typed = {name: turn.form.get(name, "") for name in ("title", "text", "source")}
    check_lengths(**typed)
    kept = {name: without_health(value) for name, value in typed.items()}
    if kept != typed and not (kept["title"].strip() and kept["text"].strip()):
        raise BadArticle("privacy.health")
    kind = turn.form.get("kind", "")
    written = Written(
        title=kept["title"],
        text=kept["text"],
        source=kept["source"],
        kind=ArticleKind(kind) if kind in set(ArticleKind) else ArticleKind.KNOWLEDGE,
        groups=read_groups(turn, db, turn.form.get("group", "")),
        link=turn.form.get("link", ""),
        review_on=read_review(turn.form.get("review_on", ""), turn.today),
    )
    remarks = [turn.words("privacy.health")] if kept != typed else []
    return checked(written, turn.today), remarks


def read_groups(turn: Turn, db: Session, typed: str) -> tuple[str, ...]:
    """Return the product groups that were typed, by name or in other words, apart by commas.

    Of one that is not known the nearest are named.
    """
    catalogue = vocabulary.of_municipality(turn, db).catalogue
    named: dict[str, ProductGroup] = {}
    for one in catalogue.groups:
        named |= dict.fromkeys((fold(one.name_nl), fold(one.name_en), one.key), one)
    keys: dict[str, None] = {}
    parts = [part for part in plain(typed).replace(";", ",").split(",") if part.strip()]
    if len(parts) > MOST_GROUPS:
        raise BadArticle("toolbox.too_many_groups", most=MOST_GROUPS)
    for part in parts:
        by_name = named.get(fold(part))
        meant = (by_name.key,) if by_name else toolbox.meant_groups(turn, db, part)
        if not meant:
            raise BadArticle("toolbox.unknown_group", said=part.strip()[:80])
        keys |= dict.fromkeys(meant)
    return tuple(keys)


def store(turn: Turn, db: Session, written: Written, ref: str) -> tuple[Article, list[Notice]]:
    """Add an article, or put it in the place of the one that `ref` names; tell who decides."""
    is_coordinator = turn.member.has(Role.COORDINATOR)
    before = _changed(turn, db, ref) if ref else None
    said = _as_before(written, before) if before else written
    if before is None or before.id is None:
        article = articles.propose(db, turn.municipality.id, said, turn.member.id, turn.today)
    else:
        waits = ArticleState.PROPOSED
        article = articles.change(db, turn.municipality.id, before.id, said, waits)
    assert article.id is not None
    if is_coordinator:
        article = articles.approve(db, turn.municipality.id, article.id, turn.member.id, turn.now)
        return article, []
    return article, toolbox_told.proposed(turn, db, article)


def _changed(turn: Turn, db: Session, ref: str) -> Article:
    article = toolbox.get_to_change(replace(turn, form={"article": ref}), db)
    if not may_edit(article, turn.member):
        raise NotAllowed("toolbox.not_yours")
    if turn.form.get("version", "") != str(article.version):
        raise BadArticle("toolbox.changed_meanwhile")
    return article


def _as_before(written: Written, before: Article) -> Written:
    """Keep what the form does not ask for."""
    return replace(
        written,
        question=before.question,
        themes=before.themes,
        dated=before.dated if written.source == before.source else "",
        ticket_id=before.ticket_id,
        starter_key=before.starter_key,
    )


def warning(turn: Turn, written: Written) -> str:
    """Say what a text names that is asked about before it is kept; "" for nothing."""
    if turn.form.get("warned"):
        return ""
    kinds = kinds_in(f"{written.title}\n{written.text}")
    if not kinds:
        return ""
    return turn.words("toolbox.sensitive", kinds=kinds_in_words(turn, kinds))


def without_names(written: Written) -> Written:
    return replace(written, title=may_be_kept(written.title), text=may_be_kept(written.text))


def _ask_again(turn: Turn, db: Session, written: Written, said: Sequence[str]) -> Reply:
    """Show the form once more, without what was named."""
    safe = without_names(written)
    form: Mapping[str, str] = turn.form
    of = tuple((name, form[name]) for name in ("article", "version") if form.get(name))
    names = toolbox.names_of(turn, db, written.groups)
    carried = (*of, ("warned", "1"), *_carried(turn))
    return show(cards.form(turn.words, Form(safe, names, carried, said)))


def _carried(turn: Turn) -> tuple[tuple[str, str], ...]:
    return (("nonce", turn.nonce()),)


def _note(turn: Turn) -> str:
    is_coordinator = turn.member.has(Role.COORDINATOR)
    return turn.words("toolbox.note_stored" if is_coordinator else "toolbox.note_proposed")
