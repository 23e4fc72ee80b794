"""The pages of the monitor: the dashboard, and the monitor of a day."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from domain.editions import Extent, FileFormat
from domain.monitor_choice import by_department, standing
from domain.monitor_page import MonitorPage
from domain.monitors import Monitor
from domain.plans import Assignment
from domain.series import Point
from domain.sight import Sight
from views.documents.monitor import sentences
from views.documents.monitor.chart_svg import draw
from views.documents.monitor.description import ORDER, chart_of
from views.pages import monitor_links as links
from views.pages import monitor_series as series
from views.pages.monitor_links import Where
from views.pages.site import render
from views.texts import Words

MOST_OF_ANNEX = 50
CURRENT = {  # where in the menu a page stands
    "monitor_dashboard.html": "overview",
    "monitor_gaps.html": "gaps",
    "monitor_joint.html": "joint",
}
Files = tuple[tuple[Extent, tuple[FileFormat, ...]], ...]
FILES: Files = (
    (Extent.PAGE, (FileFormat.PDF, FileFormat.DOCX, FileFormat.ODT, FileFormat.HTML)),
    (Extent.WHOLE, (FileFormat.PDF, FileFormat.DOCX, FileFormat.ODT, FileFormat.XLSX,
                    FileFormat.CSV, FileFormat.HTML)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VersionLine:
    number: int
    closed_at: datetime
    reason: str
    published: bool


@dataclass(frozen=True, slots=True)
class MonitorLine:
    """A monitor, with what of it may be opened, newest first."""

    monitor: Monitor
    versions: tuple[VersionLine, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Asked:
    """The monitor of a day as one reader may see it."""

    page: MonitorPage
    where: Where
    sight: Sight
    versions: tuple[VersionLine, ...] = ()
    files: Files = ()


@dataclass(frozen=True, slots=True)
class Dashboard:
    """`asked` is None where nothing was published for who sees only that."""

    sight: Sight
    asked: Asked | None
    monitors: tuple[MonitorLine, ...]
    points: tuple[Point, ...] = ()


def dashboard(words: Words, shown: Dashboard) -> str:
    """Draw how it stands now, over the monitors, and what there is to open."""
    asked = shown.asked
    drawn = figures(words, asked) if asked else {}
    return page(
        "monitor_dashboard.html",
        words,
        shown.sight,
        shown=shown,
        asked=asked,
        rows=by_department(asked.page) if asked else (),
        standing=standing(asked.page) if asked else {},
        line_chart=series.draw(words, shown.points),
        line_table=series.table(shown.sight.member.municipality.key, shown.points),
        states=[
            (line, state_of(words, line), _address(line, shown))
            for line in reversed(shown.monitors)
        ],
        **drawn,
    )


def monitor(words: Words, asked: Asked) -> str:
    """Draw the monitor of a day, in the order of Helmond's page; then what it does not name."""
    shown, newest = asked.page, asked.versions[0].number if asked.versions else 0
    return page(
        "monitor_page.html",
        words,
        asked.sight,
        asked=asked,
        shown=shown,
        newest=newest,
        most=MOST_OF_ANNEX,
        title=sentences.title(words, shown),
        stand=sentences.stand(words, shown),
        coming=sentences.next_monitor(words, shown),
        realised=sentences.realised_heading(words, shown),
        told=partial(told, words, shown),
        **figures(words, asked),
    )


def figures(words: Words, asked: Asked) -> dict[str, object]:
    """Return the chart and the table of a page: every number with the way to its actions."""
    shown, where = asked.page, asked.where
    used = [status for status in ORDER if any(row.counts[status] for row in shown.periods)]
    table = [
        (
            row,
            where.actions(period=row.period.id),
            [
                (status, row.counts[status], where.actions(period=row.period.id, status=status))
                for status in used
            ],
        )
        for row in shown.periods
    ]
    totals = [
        (status, sum(row.counts[status] for row in shown.periods), where.actions(status=status))
        for status in used
    ]
    return {
        "chart": draw(chart_of(words, shown.periods)) if shown.periods else "",
        "statuses": used,
        "table": table,
        "totals": totals,
        "whole": (len(shown.actions), where.actions()),
        "reached": lambda row: sentences.reached(words, row),
    }


def told(words: Words, page: MonitorPage, action: Assignment) -> str:
    """Say how an action stands, and that it is what was known last where nobody reported."""
    said = sentences.how_it_stands(words, action)
    silent = any(one.id == action.id for one in page.not_reported)
    return f"{said} ({words('monitor_web.last_known')})" if silent else said


def state_of(words: Words, line: MonitorLine) -> str:
    """Say how a monitor is: "open", "gepubliceerd, versie 2"."""
    said = words(f"monitor_web.state_{line.monitor.state}")
    if not line.versions:
        return said
    return f"{said}, {words('monitor_web.version', n=line.versions[0].number)}"


def _address(line: MonitorLine, shown: Dashboard) -> str:
    """Return where the page of a monitor stands; "" for one that this reader can not open yet."""
    begun = shown.asked and line.monitor.cut_off <= shown.asked.where.day
    return line.where.page if line.versions or (begun and shown.sight.drafts) else ""


def page(template: str, words: Words, sight: Sight, **values: object) -> str:
    """Draw a page of the monitor in its frame: who is signed in, and where they can go."""
    key = sight.member.municipality.key
    nav = [("overview", links.home(key))]
    if sight.every_day:
        nav.append(("gaps", links.gaps(key)))
    if sight.every_day and sight.shares_plan:
        nav.append(("joint", links.joint(key)))
    nav.append(("toolbox", f"/toolbox/{key}"))
    frame = {"name": sight.member.name, "home": links.home(key), "nav": nav}
    current = CURRENT.get(template, "")
    return render(template, words, **frame, current=current, links=links, **values)
