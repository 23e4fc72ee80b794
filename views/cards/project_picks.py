"""The cards on which criteria find their way to a project."""

from collections.abc import Sequence

from domain.criteria import Criterion
from domain.project_numbers import Recognised
from domain.projects import LONGEST_TITLE, Project
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_NAMED = 80
ROOM = 6_000  # for the projects on a card
MOST_CRITERIA = 8
MOST_UNKNOWN = 20


def which(words: Words, among: Sequence[Project], file: str, many: int) -> Card:
    """Ask on which of several projects criteria go."""
    summary = words.count("project.on_which", many)
    rows = _rows(words, among, file)
    body = [e.line(e.run(summary, bold=True)), *rows]
    return e.card(summary, body, [_new(words, file)], words.language)


def added(words: Words, project: Project, fresh: Sequence[Criterion], picked: Recognised) -> Card:
    """Say what was put on a project, and what not."""
    title = e.short(project.title, MOST_NAMED)
    summary = words.count("project.added", len(fresh), title=title)
    if not fresh:
        summary = words("project.nothing_added", title=title)
    body: list[Element] = [e.line(e.run(summary, bold=True)), *_named(words, fresh)]
    if before := len(picked.criteria) - len(fresh):
        body.append(e.note(words.count("project.already_on_it", before)))
    body += _unknown(words, picked)
    buttons = [e.button(words("button.project_show"), Verb.PROJECT, project=project.id)]
    return e.card(summary, body, buttons, words.language)


def recognised(words: Words, found: Recognised, among: Sequence[Project], file: str) -> Card:
    """Say which numbers are known, and ask on which project they go."""
    summary = words("project.recognised", known=len(found.criteria), all=found.numbers)
    body: list[Element] = [e.line(e.run(summary, bold=True)), *_named(words, found.criteria)]
    body += _unknown(words, found)
    never = e.button(words("button.project_no"), Verb.NEVER_MIND)
    if not among:
        body.append(e.line(words("project.none_yet")))
        body += e.text_field("name", words("project.ask_title"), maxLength=LONGEST_TITLE)
        make = e.button(words("button.project_make"), Verb.PROJECT_NEW, file=file)
        return e.card(summary, body, [make, never], words.language)
    if len(among) == 1:
        title = e.short(among[0].title, MOST_NAMED)
        asked = words("project.put_on_it", title=title)
        yes = e.button(
            words("button.project_yes"), Verb.PROJECT_FILE, file=file, project=among[0].id
        )
        body.append(e.line(asked))
        buttons = [yes, _new(words, file), never]
        return e.card(f"{summary} {asked}", body, buttons, words.language)
    asked = words.count("project.on_which", len(found.criteria))
    body += [e.line(asked), *_rows(words, among, file)]
    return e.card(f"{summary} {asked}", body, [_new(words, file), never], words.language)


def _rows(words: Words, among: Sequence[Project], file: str) -> list[Element]:
    rows = []
    for one in among:
        title = e.short(one.title, MOST_NAMED)
        row = e.group([e.line(title)], style="emphasis", spacing="Small")
        rows.append(e.tappable(row, title, Verb.PROJECT_FILE, file=file, project=one.id))
    return e.listed(rows, lambda n: words.count("monitor.and_more", n), ROOM)


def _new(words: Words, file: str) -> Element:
    return e.button(words("button.project_new"), Verb.PROJECT_NEW, file=file)


def _named(words: Words, criteria: Sequence[Criterion]) -> list[Element]:
    shown = [
        e.line(e.short(f"{one.number} · {one.subject}", MOST_NAMED), spacing="Small")
        for one in criteria[:MOST_CRITERIA]
    ]
    left = len(criteria) - len(shown)
    return [*shown, e.note(words.count("monitor.and_more", left))] if left else shown


def _unknown(words: Words, found: Recognised) -> list[Element]:
    if not found.unknown:
        return []
    named = ", ".join(found.unknown[:MOST_UNKNOWN])
    left = len(found.unknown) - MOST_UNKNOWN
    if left > 0:
        named += f" {words.count('monitor.and_more', left)}"
    return [e.line(words.count("project.unknown_numbers", len(found.unknown), numbers=named))]
