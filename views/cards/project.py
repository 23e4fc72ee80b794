"""The cards of somebody's own tenders: all of them, one with its criteria, one criterion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.criteria import Catalogue, Criterion
from domain.projects import LONGEST_TITLE, Chosen, Project, ProjectState, by_group
from views.cards import elements as e
from views.cards.answer_parts import dated_in_words
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

ON_A_PAGE = 12
MOST_NAMED = 80  # signs of a title or subject in a row
MOST_SOURCE = 120
MOST_SHOWN = 1500  # signs of a text that is read whole
MOST_BESIDE = 600  # signs of what stands beside it
ROOM = 9_000  # for the criteria on a card
NEXT_STATES = {
    ProjectState.OPEN: (ProjectState.PUBLISHED, ProjectState.CLOSED),
    ProjectState.PUBLISHED: (ProjectState.OPEN, ProjectState.CLOSED),
    ProjectState.CLOSED: (ProjectState.OPEN,),
}


@dataclass(frozen=True, slots=True)
class Shelf:
    """A project with what is kept on it, and the catalogue that names its product groups."""

    project: Project
    catalogue: Catalogue
    chosen: tuple[Chosen, ...] = ()
    changed: int = 0  # of which the catalogue says something else now


def mine(
    words: Words, found: Sequence[Project], counted: Mapping[UUID, int], start: int = 0
) -> Card:
    """List somebody's projects; a tap opens one."""
    summary = words.count("project.mine", len(found)) if found else words("project.none")
    start = start if start < len(found) else 0
    page = found[start : start + ON_A_PAGE]
    rows = e.fitting([_row(words, one, counted.get(one.id, 0)) for one in page])
    body = [e.heading(summary), *rows]
    if left := len(found) - start - len(rows):
        body.append(_more(words, Verb.PROJECTS, left, page=start + len(rows)))
    new = e.button(words("button.project_new"), Verb.PROJECT_NEW)
    return e.card(summary, body, [new], words.language)


def _row(words: Words, project: Project, many: int) -> Element:
    told = f"{words(f'project.state_{project.state}')} · {words.count('project.criteria', many)}"
    title = e.short(project.title, MOST_NAMED)
    row = e.group([e.line(e.run(title, bold=True)), e.note(told)], spacing="Small", separator=True)
    return e.tappable(row, title, Verb.PROJECT, project=project.id)


def project(words: Words, shelf: Shelf, remark: str = "", start: int = 0) -> Card:
    """Show a project: its state, its product groups, and its criteria by group."""
    one, chosen = shelf.project, [c for found in by_group(shelf.chosen).values() for c in found]
    many = words.count("project.criteria", len(chosen))
    state = words(f"project.state_{one.state}")
    body = [e.line(remark)] if remark else []
    body += [e.heading(e.short(one.title, LONGEST_TITLE)), e.note(f"{state} · {many}")]
    if shelf.changed:
        body.append(_changed(words, shelf))
    if one.groups:
        names = words.together([_name(words, shelf.catalogue, key) for key in one.groups[:10]])
        body.append(e.note(words("project.about", groups=names)))
    start = start if start < len(chosen) else 0
    rows = e.fitting(_criteria(words, shelf, chosen[start : start + ON_A_PAGE]), ROOM)
    body += [part for parts in rows for part in parts]
    if left := len(chosen) - start - len(rows):
        body.append(_more(words, Verb.PROJECT, left, page=start + len(rows), project=one.id))
    if not chosen:
        body.append(e.line(words("project.how_to_add")))
    summary = remark or f"{one.title}: {state}, {many}"
    return e.card(summary, body, _buttons(words, one), words.language)


def _changed(words: Words, shelf: Shelf) -> Element:
    title = words.count("project.changed_here", shelf.changed)
    row = e.group([e.line(e.run(title, bold=True))], style="emphasis", spacing="Small")
    typed = words("project.changed_typed")
    return e.tappable(row, typed, Verb.PROJECT_RENEW, project=shelf.project.id)


def _criteria(words: Words, shelf: Shelf, page: Sequence[Chosen]) -> list[list[Element]]:
    """Return what is shown of each criterion; the first of a group names the group."""
    shown = []
    for key, found in by_group(page).items():
        name = e.run(_name(words, shelf.catalogue, key), bold=True)
        rows = [[_criterion_row(words, shelf.project, one)] for one in found]
        rows[0].insert(0, e.line(name, spacing="Medium", separator=True))
        shown += rows
    return shown


def _criterion_row(words: Words, of: Project, chosen: Chosen) -> Element:
    one = chosen.criterion
    said = e.short(f"{one.number} · {one.subject}", MOST_NAMED)
    row = e.group([e.line(said), e.note(_told(words, one))], spacing="Small")
    return e.tappable(
        row, one.number, Verb.PROJECT, project=of.id, group=one.group, number=one.number
    )


def criterion(words: Words, of: Project, chosen: Chosen) -> Card:
    """Show one criterion of a project in full, as it was when it was chosen."""
    one = chosen.criterion
    summary = f"{one.number} · {one.subject}"
    body = [e.heading(e.short(summary, LONGEST_TITLE)), e.note(_told(words, one))]
    body.append(e.line(e.short(one.text, MOST_SHOWN)))
    body += [
        e.line(e.run(f"{words(f'project.field_{name}')}: ", bold=True), e.short(said, MOST_BESIDE))
        for name in ("threshold", "proof", "watch")
        if (said := getattr(one, name))
    ]
    day = words.day_of(chosen.chosen_at)
    body.append(e.note(words("project.chosen_from", day=day, catalogue=chosen.catalogue)))
    carried = {"project": of.id, "group": one.group, "number": one.number}
    buttons = [
        e.button(words("button.project_remove"), Verb.PROJECT_REMOVE, **carried),
        e.button(words("button.project_back"), Verb.PROJECT, project=of.id),
    ]
    return e.card(summary, body, buttons, words.language)


def ask_title(words: Words, carried: Mapping[str, object], remark: str = "") -> Card:
    """Ask what a new project is called."""
    summary = words("project.ask_title")
    body = [e.line(remark)] if remark else []
    body += e.text_field("name", summary, maxLength=LONGEST_TITLE)
    buttons = [
        e.button(words("button.project_make"), Verb.PROJECT_NEW, **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(f"{remark} {summary}".strip(), body, buttons, words.language)


def ask_rename(words: Words, of: Project) -> Card:
    summary = words("project.ask_rename", title=e.short(of.title, MOST_NAMED))
    body = [e.line(summary)]
    body += e.text_field("name", words("project.ask_name"), of.title, maxLength=LONGEST_TITLE)
    buttons = [
        e.button(words("button.project_renamed"), Verb.PROJECT_RENAME, project=of.id),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def _buttons(words: Words, of: Project) -> list[Button]:
    states = [
        e.button(
            words(f"button.project_{state}"), Verb.PROJECT_STATE, project=of.id, state=state.value
        )
        for state in NEXT_STATES[of.state]
    ]
    return [*states, e.button(words("button.project_rename"), Verb.PROJECT_RENAME, project=of.id)]


def _more(words: Words, verb: Verb, left: int, **carried: object) -> Element:
    row = e.group([e.line(words.count("project.more", left))], spacing="Small", separator=True)
    return e.tappable(row, words("project.more_typed"), verb, **carried)


def _name(words: Words, catalogue: Catalogue, key: str) -> str:
    group = catalogue.find(key)
    return e.short(group.name(words.language) if group else key, MOST_NAMED)


def _told(words: Words, one: Criterion) -> str:
    told = [words(f"level.{one.level}")] if one.level else []
    told += [words(f"kind.{one.kind}"), words(f"basis.{one.basis}")]
    if one.source:
        told.append(e.short(one.source, MOST_SOURCE))
    if one.dated:
        told.append(words("project.as_of", dated=dated_in_words(words, one.dated)))
    return " · ".join(told)
