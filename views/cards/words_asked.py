"""What was asked in a week, counted and without names; and the short message on Monday."""

from collections.abc import Sequence
from datetime import date

from domain.asked_weeks import Week
from domain.unknown_words import Unknown
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.cards.words import Names, called
from views.texts import Words

MOST_GROUPS = 5
MOST_TEXTS = 10
LONGEST_TEXT = 200
MOST_WORDS = 3


def asked(words: Words, shown: Week, earlier: Sequence[Week], names: Names) -> Card:
    """Show a week: how many questions, how they were answered, and what was not."""
    summary = f"{_title(words, shown.monday)}: {words.count('words.asked', shown.asked)}"
    body = [e.heading(_title(words, shown.monday)), e.note(_span(words, shown))]
    body.append(e.line(words.count("words.asked", shown.asked)))
    if shown.asked:
        body += [e.note(line) for line in counts(words, shown)]
        body += _groups(words, shown, names)
        body += _unanswered(words, shown)
    if earlier:
        body.append(e.line(e.run(words("words.earlier"), bold=True), spacing="Medium"))
        body += [_row(words, week) for week in earlier]
    buttons = [e.button(words("words.unknown_title"), Verb.UNKNOWN_WORDS)]
    return e.card(summary, body, buttons, words.language)


def counts(words: Words, week: Week) -> list[str]:
    """Say how the questions of a week were answered, in a few lines."""
    return [
        words(
            "words.answered", direct=week.direct, chosen=week.chosen, left=week.left, none=week.none
        ),
        words("words.rated", useful=week.useful, useless=week.useless),
    ]


def weekly(words: Words, week: Week, unknown: Sequence[Unknown]) -> Card:
    """Say on Monday, in one card, what stayed unanswered the week before."""
    summary = words.count("words.weekly", week.asked)
    named = [
        words("words.word_times", word=e.short(one.spelled, 40), n=len(one.questions))
        for one in unknown[:MOST_WORDS]
    ]
    told = words.count("words.weekly_unknown", len(unknown), some=", ".join(named))
    buttons = [
        e.button(words("words.unknown_title"), Verb.UNKNOWN_WORDS),
        e.button(words("words.asked_title"), Verb.QUESTIONS_ASKED, week=week.monday),
        e.button(words("words.weekly_off"), Verb.WEEKLY_OFF),
    ]
    return e.card(f"{summary} {told}", [e.line(summary), e.line(told)], buttons, words.language)


def _title(words: Words, monday: date) -> str:
    return words("words.week", number=monday.isocalendar().week)


def _span(words: Words, week: Week) -> str:
    return words("words.week_days", first=week.monday, last=week.sunday)


def _groups(words: Words, week: Week, names: Names) -> list[Element]:
    found = [
        words("words.word_times", word=called(names, key), n=many)
        for key, many in week.groups[:MOST_GROUPS]
    ]
    return [e.line(words("words.top_groups", groups=", ".join(found)))] if found else []


def _unanswered(words: Words, week: Week) -> list[Element]:
    if not week.unanswered:
        return []
    rows = [e.line(e.run(words("words.unanswered"), bold=True), spacing="Medium")]
    for text, many in week.unanswered[:MOST_TEXTS]:
        shown = f"“{e.short(text, LONGEST_TEXT)}”"
        told = words("words.word_times", word=shown, n=many) if many > 1 else shown
        rows.append(e.line(told, spacing="Small"))
    if left := max(0, len(week.unanswered) - MOST_TEXTS):
        rows.append(e.note(words.count("words.more_questions", left)))
    return rows


def _row(words: Words, week: Week) -> Element:
    title = _title(words, week.monday)
    told = words.count("words.asked", week.asked)
    items = [e.line(e.run(title, bold=True)), e.note(told)]
    row = e.group(items, spacing="Small", separator=True)
    return e.tappable(row, title, Verb.QUESTIONS_ASKED, week=week.monday)
