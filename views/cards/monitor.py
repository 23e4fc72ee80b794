"""The cards on which a municipality sees where its plan stands."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from domain.figures import Moved, PeriodFigures
from domain.monitor_page import MonitorPage
from domain.monitors import MonitorState
from domain.plans import Assignment, Status
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_OF_ONE = 8
MOST_REMARKED = 400  # characters, of one action
MOST_OF_NAME = 80  # characters, of a period in a sentence
NOTHING: Mapping[UUID, Sequence[str]] = {}
MOST_TITLES = 600  # characters, of one person or department


@dataclass(frozen=True, slots=True)
class Offered:
    """What one reader may do from the figures; `more` is for coordinators, `moved` what they read.

    `day` is the day that was asked, which the pages open at; without one they open at the first.
    `moved` are the periods of a closed monitor of which reports that came later would make
    other figures: as they are frozen, and as they would be.
    """

    more: bool = False
    documents: bool = False
    pages: bool = False
    day: date | None = None
    moved: Sequence[Moved] = ()


def figures_card(words: Words, page: MonitorPage, offered: Offered) -> Card:
    """Show the figures of each period as a bar and as text; a tap on one opens it."""
    title = words("monitor.title", name=page.municipality.name)
    stand = words("monitor.stand", day=page.cut_off, state=state_of(words, page))
    body = [e.heading(title), e.note(stand)]
    late = moved_in_words(words, offered.moved)
    body += [e.line(late)] if late else []
    body += e.listed(
        [_period_row(words, row, page.cut_off) for row in page.periods], _and_more(words)
    )
    if offered.more:
        body.append(_more_row(words, page.cut_off))
    spoken = "; ".join(f"{row.period.name}: {reached(words, row)}" for row in page.periods)
    told = " ".join(filter(None, [f"{title}. {stand}.", late, spoken]))
    return e.card(told, body, _buttons(words, page, offered), words.language)


def state_of(words: Words, page: MonitorPage) -> str:
    """Say whether it is a draft, or which version was closed or published."""
    if not page.version:
        return words("monitor.state_draft")
    published = page.state is MonitorState.PUBLISHED
    key = "monitor.state_published" if published else "monitor.state_closed"
    return words(key, version=page.version)


def moved_in_words(words: Words, moved: Sequence[Moved]) -> str:
    """Say in one line what reports that came after closing would change; "" for nothing."""
    if not moved:
        return ""
    told = [_moved(words, was, now) for was, now in moved]
    return words("monitor.came_later", changes=words.some(told))


def _moved(words: Words, was: PeriodFigures, now: PeriodFigures) -> str:
    name, status = e.short(now.period.name, MOST_OF_NAME), now.main
    if was.reached == now.reached:
        return words("monitor.moved_otherwise", name=name)
    values = {"was": was.reached, "now": now.reached, "total": now.total}
    return words("monitor.moved", name=name, status=status, **values)


def _more_row(words: Words, day: date) -> Element:
    """Offer the rest in one line, which is a button; its word can be typed."""
    title = words("button.more")
    told = e.run(words("monitor.more"), subtle=True, size="Small")
    row = e.group([e.line(e.run(title, bold=True), told)], separator=True, spacing="Medium")
    return e.tappable(row, title, Verb.MONITOR_MORE, said=day)


def _buttons(words: Words, page: MonitorPage, offered: Offered) -> list[Button]:
    buttons = [
        e.button(words("button.missing"), Verb.MISSING)
        if offered.more
        else e.button(words("button.my_actions"), Verb.MY_ACTIONS)
    ]
    if offered.documents:
        said = page.cut_off
        buttons.append(e.button(words("button.documents"), Verb.MONITOR_DOCUMENTS, said=said))
    if offered.pages:
        place = {"page": "monitor"} | ({"day": str(offered.day)} if offered.day else {})
        buttons.append(e.button(words("button.open_pages"), Verb.OPEN_PAGES, **place))
    return buttons


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
    """Show every action of a period with its status, no names; and what there is to remark.

    A tap on one opens it, where as many are shown with it as without: a tap weighs something.
    """
    tapped = _of_period(words, row, actions, remarks, taps=True)
    if tapped[1] == len(actions):
        return tapped[0]
    return _of_period(words, row, actions, remarks, taps=False)[0]


def _of_period(
    words: Words,
    row: PeriodFigures,
    actions: Sequence[Assignment],
    remarks: Mapping[UUID, Sequence[str]],
    *,
    taps: bool,
) -> tuple[Card, int]:
    """Return the card, and how many actions are on it."""
    summary, shown = f"{row.period.name}: {reached(words, row)}", 0
    body = [e.heading(row.period.name), e.line(reached(words, row)), *bar(row.reached, row.total)]
    found = Counter(action.state.status for action in actions)
    for status in (status for status in Status if found[status]):
        of_status = [action for action in actions if action.state.status is status]
        rows = [_action(action, remarks.get(action.id, ()), taps=taps) for action in of_status]
        room = e.ROOM // len(found)
        title = f"{words(f'status.{status}').capitalize()} ({len(rows)})"
        body.append(e.line(e.run(title, bold=True), spacing="Medium", separator=True))
        body += e.listed(rows, _and_more(words), room)
        shown += len(e.fitting(rows, room))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(summary, body, buttons, words.language), shown


def _action(action: Assignment, remarks: Sequence[str], *, taps: bool) -> Element:
    called = f"{action.number} {action.title}"
    items = [e.line(called)]
    if remarks:
        items.append(e.note(e.short(" · ".join(remarks), MOST_REMARKED)))
    if taps:
        return e.tappable(e.group(items, spacing="Small"), called, Verb.STATE, action=action.id)
    return e.group(items, spacing="Small") if remarks else e.line(called, spacing="Small")
