"""What a document of the monitor holds, before any format: headings, lists, tables, one chart.

Every writer draws these blocks and nothing else, so no two formats can differ.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain.editions import Extent
from domain.figures import PeriodFigures
from domain.monitor_lines import Line
from domain.monitor_page import MonitorPage
from domain.plans import Assignment, Status
from views.documents.monitor import sentences
from views.texts import Words

ORDER = (Status.COMPLETED, Status.RUNNING, Status.PLANNED, Status.PAUSED, Status.DROPPED)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2; the title of the document stands above level 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `numbered` from 1."""

    lines: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; the first cell of a row is the row's header.

    A number is an int, so that a spreadsheet can count with it.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, and how much of each status (as `Chart.statuses` has them)."""

    name: str
    parts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars, one for each period, stacked by status; `alt` says the same as text.

    `labels` are the statuses in words.
    """

    title: str
    alt: str
    statuses: tuple[Status, ...]
    labels: tuple[str, ...]
    bars: tuple[Bar, ...]


Block = Heading | Paragraph | Items | Table | Chart


@dataclass(frozen=True, slots=True)
class Description:
    """A document: its title, what stands under it, its language (nl or en) and its blocks."""

    title: str
    subtitle: str
    language: str
    day: date
    blocks: tuple[Block, ...]
    extent: Extent = Extent.WHOLE


def describe(words: Words, page: MonitorPage, extent: Extent) -> Description:
    """Return the monitor as blocks, in the order of Helmond's page."""
    blocks = list(_page(words, page))
    if extent is Extent.WHOLE:
        blocks += _annex(words, page)
    return Description(
        title=sentences.title(words, page),
        subtitle=sentences.stand(words, page),
        language=words.language,
        day=page.cut_off,
        blocks=tuple(blocks),
        extent=extent,
    )


def chart_of(words: Words, rows: Sequence[PeriodFigures]) -> Chart:
    """Draw the figures; the statuses that occur nowhere are left out."""
    used = tuple(status for status in ORDER if any(row.counts[status] for row in rows))
    bars = tuple(
        Bar(row.period.name, tuple(row.counts[status] for status in used), row.total)
        for row in rows
    )
    spoken = "; ".join(
        words(
            "document.chart_row",
            name=row.period.name,
            total=row.total,
            counts=sentences.all_counts(words, row),
        )
        for row in rows
    )
    title = words("document.chart")
    labels = tuple(words(f"status.{status}").capitalize() for status in used)
    return Chart(title, f"{title}. {spoken}.", used, labels, bars)


def figure_tables(words: Words, rows: Sequence[PeriodFigures]) -> list[Table]:
    """Return the tables of the page: what ends is completed, what goes on runs."""
    ending = [row for row in rows if not sentences.is_continuous(row)]
    lasting = [row for row in rows if sentences.is_continuous(row)]
    return [
        Table(
            words("document.figures"),
            (words("document.period"), words("document.total"), words(f"document.{key}")),
            tuple((row.period.name, row.total, row.reached) for row in group),
        )
        for key, group in (("completed", ending), ("running_column", lasting))
        if group
    ]


def _page(words: Words, page: MonitorPage) -> Iterator[Block]:
    yield Heading(1, words("document.chart"))
    yield chart_of(words, page.periods)
    yield from _listed(words("document.points"), [p.text for p in page.attention_points])
    yield from _communication(words, page)
    yield from _listed(words("document.running"), _texts(page.lines.running))
    yield Heading(1, words("document.figures"))
    yield from figure_tables(words, page.periods)
    yield from _listed(words("document.planned"), _texts(page.lines.planned))
    realised = _texts(page.lines.realised)
    yield from _listed(sentences.realised_heading(words, page), realised, numbered=True)
    if page.open_actions:
        yield Paragraph(sentences.named_of_open(words, page))


def _communication(words: Words, page: MonitorPage) -> Iterator[Block]:
    held = [moment.text for moment in page.moments_realised]
    coming = [moment.text for moment in page.moments_planned]
    coming += filter(None, [sentences.next_monitor(words, page)])
    if held or coming:
        yield Heading(1, words("document.communication"))
    yield from _listed(words("document.held"), held, level=2)
    yield from _listed(words("document.coming"), coming, level=2)


def _annex(words: Words, page: MonitorPage) -> Iterator[Block]:
    """List every action that is open or was realised and not named; then who was silent."""
    yield Heading(1, words("document.annex"))
    statuses = tuple(words(f"status.{status}").capitalize() for status in ORDER)
    yield Table(
        words("document.all_figures"),
        (words("document.period"), words("document.total"), *statuses),
        tuple((r.period.name, r.total, *(r.counts[s] for s in ORDER)) for r in page.periods),
    )
    for key, actions in (("rest", page.annex), ("not_reported", page.not_reported)):
        if actions:
            yield Heading(2, words(f"document.{key}"))
            yield action_table(words, words(f"document.{key}"), actions)


def action_table(words: Words, caption: str, actions: Iterable[Assignment]) -> Table:
    """List actions with how they stand and since when; without persons."""
    return Table(
        caption,
        tuple(words(f"document.{key}") for key in ("number", "action", "period", "status", "told")),
        tuple(
            (
                action.number,
                action.title,
                action.period.name,
                sentences.how_it_stands(words, action),
                _told(words, action),
            )
            for action in actions
        ),
    )


def _told(words: Words, action: Assignment) -> str:
    """Say since when it is so; what nobody ever reported is as the plan has it."""
    since = action.state.effective_on
    return words("document.since", day=since) if since else words("document.by_plan")


def _texts(lines: Iterable[Line]) -> list[str]:
    return [line.text for line in lines]


def _listed(
    heading: str, lines: Sequence[str], *, level: int = 1, numbered: bool = False
) -> Iterator[Block]:
    if lines:
        yield Heading(level, heading)
        yield Items(tuple(lines), numbered)
