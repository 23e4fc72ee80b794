"""The cards of the toolbox: what is in it, what was found, and one article."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.articles import Article, ArticleKind, ArticleState
from domain.people import Municipality
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

BEGINNING = 140  # characters of a text in a list
MOST_LINES = 40
LIST = 7_500  # bytes, of one of two lists on a card


@dataclass(frozen=True, slots=True)
class Offered:
    """What somebody can do from a list: add an article, open the pages."""

    add: bool
    pages: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """One article for one reader; `said` comes before it."""

    article: Article
    today: date
    groups: Sequence[str] = ()
    may_edit: bool = False
    is_coordinator: bool = False
    said: Sequence[str] = field(default=())


def box(  # noqa: PLR0913 - what is on it
    words: Words,
    place: Municipality,
    newest: Sequence[Article],
    waiting: Sequence[Article],
    many: int,
    offered: Offered,
) -> Card:
    """Show what is new and what waits, with a field to search."""
    title = words("toolbox.title", name=place.name)
    counted = words.count("toolbox.count", many)
    body: list[Element] = [e.heading(title), e.line(counted)]
    if waiting:
        body.append(e.line(e.run(words("toolbox.waiting"), bold=True), spacing="Medium"))
        body += _rows(words, waiting)
    if newest:
        body.append(e.line(e.run(words("toolbox.newest"), bold=True), spacing="Medium"))
        body += _rows(words, newest)
    body += _search_field(words)
    return e.card(f"{title}. {counted}", body, _buttons(words, offered), words.language)


def found(words: Words, said: str, articles: Sequence[Article], offered: Offered) -> Card:
    """Show what answers a search, or that nothing does."""
    short = e.short(said, 80)
    told = (
        words.count("toolbox.found", len(articles), said=short)
        if articles
        else words("toolbox.nothing", said=short)
    )
    body = [e.heading(told), *_rows(words, articles)]
    if not articles:
        body.append(e.line(words("toolbox.nothing_hint")))
    body += _search_field(words)
    summary = " ".join([told, *(f"{article.title}." for article in articles)])
    return e.card(summary, body, _buttons(words, offered), words.language)


def article(words: Words, shown: Shown) -> Card:
    """Show one article whole, with its source, its author and the day of its review."""
    one = shown.article
    body = [*map(e.line, shown.said), e.heading(one.title), e.note(_about(words, shown))]
    if warning := _warning(words, shown):
        body.append(e.line(e.run(warning, bold=True)))
    body += [e.line(line) for line in in_lines(one.text)]
    body += _origin(words, one)
    body += [e.note(line) for line in provenance(words, one)]
    summary = " ".join([*shown.said, f"{one.title}. {one.text}"])
    return e.card(summary, body, _decisions(words, shown), words.language)


def in_lines(text: str) -> list[str]:
    """Return the lines of a text; of very many the last ones as one."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) <= MOST_LINES:
        return lines
    return [*lines[:MOST_LINES], " ".join(lines[MOST_LINES:])]


def provenance(words: Words, article: Article) -> list[str]:
    """Say who wrote it and until when it holds."""
    if article.id is None:
        told = [words("toolbox.ships")]
    elif article.author and article.written_on:
        told = [words("toolbox.by", name=article.author, day=article.written_on)]
    else:
        told = []
    return [*told, words("toolbox.review_on", day=article.review_on)]


def _origin(words: Words, article: Article) -> list[Element]:
    """Say the source and its date; the address can be opened where every Teams opens it."""
    source = ", ".join(part for part in (article.source, article.dated) if part)
    lines = [e.line(words("toolbox.source", source=source), spacing="Medium")] if source else []
    if article.link.startswith("https://"):
        lines.append(e.line(e.opens(words("toolbox.open_link"), article.link)))
    elif article.link:
        lines.append(e.line(words("toolbox.link", link=article.link)))
    return lines


def _about(words: Words, shown: Shown) -> str:
    themes = [str(theme) for theme in shown.article.themes]
    return " · ".join([words(f"toolbox.kind_{shown.article.kind}"), *shown.groups, *themes])


def _warning(words: Words, shown: Shown) -> str:
    one = shown.article
    if one.state is not ArticleState.APPROVED:
        return words(f"toolbox.is_{one.state}")
    return words("toolbox.is_past") if one.is_past(shown.today) else ""


def _decisions(words: Words, shown: Shown) -> list[Button]:
    """Return what may be decided: of a proposal, of one past its date, or of one that stands."""
    one = shown.article
    of = {"article": one.ref, "version": one.version}
    approve = e.button(words("button.toolbox_approve"), Verb.TOOLBOX_APPROVE, **of)
    edit = e.button(words("button.toolbox_edit"), Verb.TOOLBOX_EDIT, **of)
    away = e.button(words("button.toolbox_withdraw"), Verb.TOOLBOX_WITHDRAW, **of)
    if not shown.may_edit:
        return []
    if one.state is ArticleState.WITHDRAWN:
        return [approve, edit]
    if one.state is ArticleState.PROPOSED:
        decline = e.button(words("button.toolbox_decline"), Verb.TOOLBOX_DECLINE, **of)
        return [approve, edit, decline] if shown.is_coordinator else [edit, away]
    if one.is_past(shown.today):
        return [e.button(words("button.toolbox_renew"), Verb.TOOLBOX_RENEW, **of), edit, away]
    return [edit, away]


def _rows(words: Words, articles: Sequence[Article]) -> list[Element]:
    rows = [_row(words, article) for article in articles]
    return e.fitting(rows, LIST) if rows else []


def _row(words: Words, article: Article) -> Element:
    kind = "" if article.kind is ArticleKind.KNOWLEDGE else words(f"toolbox.kind_{article.kind}")
    beginning = e.short(" ".join(article.text.split()), BEGINNING)
    lines = [e.line(e.run(article.title, bold=True))]
    lines.append(e.note(f"{kind}: {beginning}" if kind else beginning))
    row = e.group(lines, spacing="Small")
    return e.tappable(row, article.title, Verb.TOOLBOX_SHOW, article=article.ref)


def _search_field(words: Words) -> list[Element]:
    return e.text_field("said", words("toolbox.search_label"))


def _buttons(words: Words, offered: Offered) -> list[Button]:
    buttons = [e.button(words("button.toolbox_search"), Verb.TOOLBOX_SEARCH)]
    if offered.add:
        buttons.append(e.button(words("button.toolbox_add"), Verb.TOOLBOX_ADD))
    if offered.pages:
        buttons.append(e.button(words("button.open_pages"), Verb.OPEN_PAGES, page="toolbox"))
    return buttons
