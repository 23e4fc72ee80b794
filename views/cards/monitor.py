"""The cards on which a municipality sees where its plan stands."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from domain.figures import PeriodFigures
from domain.people import Member
from domain.plans import Assignment, Status
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.reporting import last_told, state_in_words
from views.cards.verbs import Verb
from views.texts import Words

MOST_OF_ONE = 8
MOST_REMARKED = 400  # characters, of one action
NOTHING: Mapping[UUID, Sequence[str]] = {}
MOST_TITLES = 600  # characters, of one person or department


def figures_card(
    words: Words, name: str, as_of: date, rows: Sequence[PeriodFigures], *, coordinator: bool
) -> Card:
    """Show the figures of each period as a bar and as text; a tap on one opens it."""
    title = words("monitor.title", name=name)
    body = [e.heading(title), e.note(words("monitor.as_of", day=as_of))]
    body += e.listed([_period_row(words, row, as_of) for row in rows], _and_more(words))
    buttons: list[Button] = []
    if coordinator:
        buttons.append(e.button(words("button.missing"), Verb.MISSING))
    buttons.append(e.button(words("button.my_actions"), Verb.MY_ACTIONS))
    spoken = "; ".join(f"{row.period.name}: {reached(words, row)}" for row in rows)
    return e.card(f"{title}. {spoken}", body, buttons, words.language)


def reached(words: Words, row: PeriodFigures) -> str:
    """Say a period in figures: "23 van 27 voltooid"."""
    return words("monitor.reached", n=row.reached, total=row.total, status=row.main)


def _and_more(words: Words) -> Callable[[int], str]:
    return partial(words.count, "monitor.and_more")


def _period_row(words: Words, row: PeriodFigures, as_of: date) -> Element:
    others = ", ".join(
        f"{row.counts[status]} {words(f'status.{status}')}"
        for status in Status
        if row.counts[status] and status is not row.main
    )
    said = reached(words, row) + (f" · {others}" if others else "")
    items = [e.line(e.run(row.period.name, bold=True)), *bar(row.reached, row.total), e.note(said)]
    shown = e.group(items, spacing="Medium")
    return e.tappable(shown, row.period.name, Verb.PERIOD, period=row.period.id, said=as_of)


def bar(part: int, whole: int) -> list[Element]:
    """Draw a share as a bar of two boxes; the figures stand beside it as text."""
    if not whole:
        return []
    share = round(100 * part / whole)
    boxes = [("good", share), ("emphasis", 100 - share)]
    return [
        {
            "type": "ColumnSet",
            "spacing": "Small",
            "columns": [
                {
                    "type": "Column",
                    "width": width,
                    "style": style,
                    "minHeight": "12px",
                    "spacing": "None",
                    "items": [],
                }
                for style, width in boxes
                if width
            ],
        }
    ]


def period_card(
    words: Words,
    row: PeriodFigures,
    actions: Sequence[Assignment],
    remarks: Mapping[UUID, Sequence[str]] = NOTHING,
) -> Card:
    """Show every action of a period with its status, no names; and what there is to remark."""
    summary = f"{row.period.name}: {reached(words, row)}"
    body = [e.heading(row.period.name), e.line(reached(words, row)), *bar(row.reached, row.total)]
    found = Counter(action.state.status for action in actions)
    for status in (status for status in Status if found[status]):
        of_status = [action for action in actions if action.state.status is status]
        rows = [_action(action, remarks.get(action.id, ())) for action in of_status]
        body.append(_titles(words, status, rows, e.ROOM // len(found)))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(summary, body, buttons, words.language)


def _action(action: Assignment, remarks: Sequence[str]) -> Element:
    title = e.line(f"{action.number} {action.title}", spacing="Small")
    if not remarks:
        return title
    return e.group([title, e.note(e.short(" · ".join(remarks), MOST_REMARKED))], spacing="Small")


def _titles(words: Words, status: Status, rows: Sequence[Element], room: int) -> Element:
    title = f"{words(f'status.{status}').capitalize()} ({len(rows)})"
    items = [e.line(e.run(title, bold=True)), *e.listed(rows, _and_more(words), room)]
    return e.group(items, spacing="Medium", separator=True)


def missing_card(
    words: Words,
    since: date | None,
    missing: Sequence[tuple[Member | None, list[Assignment]]],
) -> Card:
    """List who has actions that nobody reported on, neutral in tone."""
    people = sum(1 for person, _ in missing if person)
    summary = words.count("missing.count", people)
    when = words("missing.since", day=since) if since else words("missing.ever")
    body = [e.heading(words("missing.title")), e.line(f"{summary} {when}")]
    rows = [_person(words, person, actions) for person, actions in missing]
    body += e.listed(rows, _and_more(words))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(f"{summary} {when}", body, buttons, words.language)


def _person(words: Words, person: Member | None, actions: Sequence[Assignment]) -> Element:
    name = person.name if person else words("missing.nobody")
    unseen = f" ({words('missing.invited')})" if person and person.invited else ""
    return _with_titles(words, f"{name}{unseen}", actions)


def missing_by_department(
    words: Words, since: date | None, missing: Sequence[tuple[str, list[Assignment]]]
) -> Card:
    """List the actions that nobody reported on, by department; nobody is named."""
    summary = words.count("missing.open", sum(len(actions) for _, actions in missing))
    when = words("missing.since", day=since) if since else words("missing.ever")
    body = [e.heading(words("missing.title_actions")), e.line(f"{summary} {when}")]
    body.append(e.note(words("missing.no_names")))
    rows = [
        _with_titles(words, department or words("missing.no_department"), actions)
        for department, actions in missing
    ]
    body += e.listed(rows, _and_more(words))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(f"{summary} {when}", body, buttons, words.language)


def _with_titles(words: Words, whose: str, actions: Sequence[Assignment]) -> Element:
    titles = "; ".join(f"{action.number} {action.title}" for action in actions[:MOST_OF_ONE])
    shown = [e.note(e.short(titles, MOST_TITLES))]
    if len(actions) > MOST_OF_ONE:
        shown.append(e.note(_and_more(words)(len(actions) - MOST_OF_ONE)))
    heading = f"{whose}: {words.count('missing.actions', len(actions))}"
    return e.group(
        [e.line(e.run(heading, bold=True)), *shown],
        spacing="Medium",
        separator=True,
    )


def attention_offer(
    words: Words, action: Assignment, said: tuple[str, str, str], proposal: UUID
) -> Card:
    """Tell the coordinator that an action is stuck, and offer to make it an attention point.

    `said` is who, the reason, and what kind of notice it is (a key of the catalogue).
    """
    who, reason, key = said
    summary = words(key, who=who, title=action.title)
    body = [e.line(e.run(summary, bold=True))]
    if reason:
        body.append(e.line(words("attention.reason", reason=reason)))
    body.append(e.note(f"{state_in_words(words, action)} · {last_told(words, action)}"))
    buttons = [
        e.button(words("button.word_attention"), Verb.WORD_ATTENTION, point=proposal),
        e.button(words("button.decline_attention"), Verb.DECLINE_ATTENTION, point=proposal),
    ]
    return e.card(summary, body, buttons, words.language)


def attention_form(words: Words, proposal: UUID, text: str, nonce: str) -> Card:
    """Let the coordinator word the attention point."""
    summary = words("attention.form")
    body = [e.line(e.run(summary, bold=True))]
    body += e.text_field("text", words("attention.ask_text"), text, isMultiline=True)
    buttons = [
        e.button(words("button.store"), Verb.ACCEPT_ATTENTION, point=proposal, nonce=nonce),
        e.button(words("button.decline_attention"), Verb.DECLINE_ATTENTION, point=proposal),
    ]
    return e.card(summary, body, buttons, words.language)
