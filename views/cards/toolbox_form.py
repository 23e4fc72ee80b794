"""The forms of the toolbox: an article, a reason, and a yes before one is taken away."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.articles import Article, ArticleKind, Written
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import Words


@dataclass(frozen=True, slots=True)
class Form:
    """What the form is filled with; `carries` names the article that it changes, if any."""

    written: Written
    groups: Sequence[str] = ()
    carries: tuple[tuple[str, str], ...] = ()
    said: Sequence[str] = ()
    note: str = ""


def form(words: Words, filled: Form) -> Card:
    """Ask for an article; what was typed before stands in it."""
    one = filled.written
    title = words("toolbox.form_edit" if dict(filled.carries).get("article") else "toolbox.form")
    kinds = {str(kind): words(f"toolbox.kind_{kind}") for kind in ArticleKind}
    body = [*map(e.line, filled.said), e.heading(title)]
    if filled.note:
        body.append(e.note(filled.note))
    body += e.text_field("title", words("toolbox.field_title"), one.title)
    body += e.text_field("text", words("toolbox.field_text"), one.text, isMultiline=True)
    body += e.text_field("group", words("toolbox.field_group"), ", ".join(filled.groups))
    body += e.choice("kind", words("toolbox.field_kind"), kinds, str(one.kind), style="compact")
    body += e.text_field("source", words("toolbox.field_source"), one.source)
    body += e.text_field("link", words("toolbox.field_link"), one.link)
    body += e.day_field("review_on", words("toolbox.field_review"), one.review_on.isoformat())
    buttons = [
        e.button(words("button.store"), Verb.TOOLBOX_SAVE, **dict(filled.carries)),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(" ".join([*filled.said, title]), body, buttons, words.language)


def reason(words: Words, article: Article, nonce: str) -> Card:
    """Ask a coordinator why a proposal does not come in the toolbox."""
    title = words("toolbox.decline_why", title=article.title)
    body = [e.line(e.run(title, bold=True)), e.note(words("toolbox.decline_note"))]
    body += e.text_field("reason", words("toolbox.field_reason"), isMultiline=True)
    of = {"article": article.ref, "version": article.version, "nonce": nonce}
    buttons = [
        e.button(words("button.toolbox_decline"), Verb.TOOLBOX_DECLINE, **of),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(title, body, buttons, words.language)


def away(words: Words, article: Article) -> Card:
    """Ask whether an article really may go."""
    title = words("toolbox.away_sure", title=article.title)
    of = {"article": article.ref, "version": article.version, "sure": "1"}
    buttons = [
        e.button(words("button.toolbox_withdraw"), Verb.TOOLBOX_WITHDRAW, **of),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(title, [e.line(title)], buttons, words.language)
