"""The list of what was not understood, and what can be done about one word of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.criteria import ProductGroup
from domain.synonyms import LONGEST
from domain.unknown_words import Unknown
from views.cards import elements as e
from views.cards.answer_parts import EXPERT
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.cards.words import LONGEST_NAME, Names, called
from views.texts import Words

MOST_TEXTS = 5
LONGEST_TEXT = 200
MOST_ROWS = 30


@dataclass(frozen=True, slots=True)
class OneWord:
    """A word that was not understood, with the groups to offer for it."""

    unknown: Unknown
    names: Names
    offered: Sequence[ProductGroup] = ()
    with_expert: bool = False


def unknown_list(words: Words, found: Sequence[Unknown], names: Names) -> Card:
    """Show the words that waited most for a meaning; nobody's name is there."""
    if not found:
        return e.card(
            words("words.all_understood"), [e.line(words("words.all_understood"))],
            language=words.language,
        )  # fmt: skip
    summary = words.count("words.unknown", len(found))
    rows = e.fitting([_listed(words, one, names) for one in found[:MOST_ROWS]])
    body = [e.heading(words("words.unknown_title")), e.line(summary), *rows]
    if left := len(found) - len(rows):
        body.append(e.line(words.count("words.more_unknown", left), spacing="Small"))
    return e.card(summary, body, language=words.language)


def unknown_word(words: Words, shown: OneWord) -> Card:
    """Show one word: what was asked with it, and where it could belong."""
    one = shown.unknown
    summary = words("words.not_known", word=one.spelled)
    body = [e.heading(summary), e.note(_counts(words, one, shown.names))]
    body += [
        e.line(f"“{e.short(text, LONGEST_TEXT)}”", spacing="Small")
        for text in one.texts[:MOST_TEXTS]
    ]
    if left := max(0, len(one.texts) - MOST_TEXTS):
        body.append(e.note(words.count("words.more_questions", left)))
    body += e.text_field("variant", words("words.label_word"), one.spelled, maxLength=LONGEST)
    body += [_belongs(words, group, one) for group in shown.offered]
    body += e.text_field(
        "group_name", words("words.label_group"), placeholder=words("words.placeholder_group")
    )
    return e.card(summary, body, _buttons(words, shown), words.language)


def _buttons(words: Words, shown: OneWord) -> list[Button]:
    word = {"word": shown.unknown.stem}
    found = [
        e.button(words("words.belongs_there"), Verb.SYNONYM, **word),
        e.button(words("words.no_purchase"), Verb.UNKNOWN_SETTLE, **word),
    ]
    if shown.with_expert:
        latest = next(one.id for one in reversed(shown.unknown.questions) if one.text)
        found.append(e.button(words("button.ask_expert"), EXPERT, question=latest, group=""))
    return found


def _belongs(words: Words, group: ProductGroup, one: Unknown) -> Element:
    title = words("words.belongs_to", group=e.short(group.name(words.language), LONGEST_NAME))
    row = e.group([e.line(e.run(title, bold=True))], style="emphasis", spacing="Small")
    return e.tappable(row, title, Verb.SYNONYM, word=one.stem, group=group.key)


def _listed(words: Words, one: Unknown, names: Names) -> Element:
    items = [
        e.line(e.run(e.short(one.spelled, LONGEST), bold=True)),
        e.note(_counts(words, one, names)),
    ]
    if one.texts:
        items.append(e.note(f"“{e.short(one.texts[0], LONGEST_TEXT)}”"))
    row = e.group(items, style="emphasis", spacing="Small")
    return e.tappable(row, one.spelled, Verb.UNKNOWN_WORD, word=one.stem)


def _counts(words: Words, one: Unknown, names: Names) -> str:
    """Say how often it was asked, and what became of it."""
    told = [words.count("words.times", len(one.questions))]
    for key, many in (
        ("words.times_refused", one.refused),
        ("words.times_none", one.none_of_these),
        ("words.times_useless", one.useless),
    ):
        if many:
            told.append(words(key, n=many))
    told += [
        words("words.times_chosen", group=called(names, key), n=many)
        for key, many in one.chosen.items()
    ]
    return " · ".join(told)
