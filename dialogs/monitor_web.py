"""What the pages of the monitor show: the dashboard, and the monitor of a day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs import audited, monitor_day, monitor_documents, monitor_figures, monitor_series
from dialogs.turn import Turn
from domain.audits import Audited
from domain.errors import NotAllowed, NotUnderstood
from domain.monitors import Monitor, reporting_day
from domain.sight import Sight
from storage import monitor_versions, monitors, plans
from storage.database import Session
from storage.monitor_versions import Head
from views.pages.monitor import FILES, Asked, Dashboard, MonitorLine, VersionLine
from views.pages.monitor_links import Where

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_VERSION = re.compile(r"[1-9]\d{0,3}", re.ASCII)


def sight_of(turn: Turn, db: Session) -> Sight:
    shared = len(plans.partners(db, turn.municipality.id)) > 1
    return Sight(turn.member, turn.person_overview, shared)


def dashboard(turn: Turn, db: Session) -> Dashboard:
    """Return how it stands: now, or as was published last for who sees only that."""
    sight, known = sight_of(turn, db), monitors.of_municipality(db, turn.municipality.id)
    lines = [_line(sight, monitor, versions) for monitor, versions in _opened(sight, db, known)]
    opened = tuple(line for line in lines if sight.every_day or line.versions)
    if not (sight.every_day or opened):
        return Dashboard(sight, None, ())
    asked = look_back(on_some_day(replace(turn, form={}), db, sight), db)
    points = monitor_series.of_municipality(db, turn.municipality)
    shown = {(line.monitor.id, one.number) for line in opened for one in line.versions}
    kept = tuple(point for point in points if (point.monitor.id, point.version) in shown)
    return Dashboard(sight, asked, opened, kept)


def of_day(turn: Turn, db: Session) -> Asked:
    """Return the monitor of a day, or the version of it that was asked for.

    A draft of it is for who works on it.
    """
    asked = look_back(turn, db)
    if not (asked.page.version or asked.sight.drafts):
        raise NotAllowed("monitor_web.draft", day=asked.where.day)
    out = any(one.published for one in asked.versions if one.number == asked.page.version)
    may = monitor_documents.may_take(turn.member, published=out)
    return replace(asked, files=FILES if may else ())


def look_back(turn: Turn, db: Session) -> Asked:
    """Return the figures of a day, for who sees every day also where nothing was closed.

    Of a monitor that is reopened, who does not work on it sees the newest version there is.
    """
    here, sight, day = turn.municipality, sight_of(turn, db), _day(turn, db)
    around = [one for one in monitors.of_municipality(db, here.id) if one.cut_off == day]
    monitor, versions = next(iter(_opened(sight, db, around)), (None, ()))
    number = _number(turn) or (versions[0].number if versions and not sight.drafts else 0)
    if number:
        kept = monitor if number in {one.number for one in versions} else None
        page = monitor_figures.of_version(db, here, kept, number) if kept else None
        if page is None:
            raise NotUnderstood("monitor_web.no_version")
        return Asked(page, Where(here.key, day, number), sight, versions)
    if not sight.every_day:
        raise NotAllowed("monitor_web.draft", day=day)
    page = monitor_figures.page(db, here, day)
    return Asked(page, Where(here.key, day), sight, versions)


def on_some_day(turn: Turn, db: Session, sight: Sight) -> Turn:
    """Return the turn with the day that its address names, else that of the dashboard."""
    if "day" in turn.form:
        return turn
    known = monitors.of_municipality(db, turn.municipality.id)
    day = reporting_day(known, turn.today)
    if not sight.every_day:
        published = [one.cut_off for one, versions in _opened(sight, db, known) if versions]
        day = published[-1] if published else day
    return replace(turn, form={**turn.form, "day": day.isoformat()})


def names_seen(turn: Turn, db: Session, about: str) -> None:
    """Note that somebody saw a page with names of others."""
    audited.note(turn, db, Audited.NAMES_SEEN, about)


def _opened(
    sight: Sight, db: Session, known: Sequence[Monitor]
) -> list[tuple[Monitor, tuple[VersionLine, ...]]]:
    """Return monitors with the versions that this reader may open, newest first."""
    heads = monitor_versions.heads(db, sight.member.municipality.id)
    found = []
    for monitor in known:
        own = [head for head in heads if head.monitor_id == monitor.id]
        lines = [_version(head) for head in own]
        found.append((monitor, tuple(v for v in lines if sight.opens(published=v.published))))
    return found


def _line(sight: Sight, monitor: Monitor, versions: tuple[VersionLine, ...]) -> MonitorLine:
    return MonitorLine(monitor, versions, Where(sight.member.municipality.key, monitor.cut_off))


def _version(head: Head) -> VersionLine:
    return VersionLine(head.number, head.closed_at, head.reason, published=head.is_published)


def _day(turn: Turn, db: Session) -> date:
    """Read the day of an address; raise `NotUnderstood` for one that has no page."""
    written = turn.form.get("day", "")
    try:
        day = date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        day = None
    if day is None:
        raise NotUnderstood("monitor_web.no_day")
    monitor_day.check(db, turn.municipality, day, turn.today)
    return day


def _number(turn: Turn) -> int:
    written = turn.form.get("version", "")
    if written and not _VERSION.fullmatch(written):
        raise NotUnderstood("monitor_web.no_version")
    return int(written or 0)
