"""The cards that close, open again and publish a monitor, and its page, drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import uuid4

from domain.audiences import Audience
from domain.editions import Extent
from domain.monitor_page import MonitorPage, Notes, build
from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    MonitorState,
    PointState,
    Round,
)
from domain.plans import PeriodKind, State, Status
from domain.version_changes import Changes, changes
from views.cards import lateness, monitor_closing, monitor_preview, monitor_publishing
from views.cards.elements import Card
from views.cards.lateness import TooLate
from views.cards.monitor_closing import ShownVersion, ToClose
from views.documents.monitor.description import describe

NOON, TODAY = datetime(2019, 1, 14, 12, tzinfo=UTC), date(2019, 1, 14)
MODULES = (lateness, monitor_closing, monitor_preview, monitor_publishing)
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "monitor_closing.closing": lambda w, o: monitor_closing.closing(w, to_close(o), "seen"),
    "monitor_closing.closing, again": lambda w, o: monitor_closing.closing(
        w, opened(o), "seen", [w("closing.changed_since")]
    ),
    "monitor_closing.closing, nothing changed": lambda w, o: monitor_closing.closing(
        w, replace(opened(o), changes=changes(page(o), page(o))), "seen"
    ),
    "monitor_closing.closing, other statuses": lambda w, o: monitor_closing.closing(
        w, replace(opened(o), reason="", changes=moved(o)), "seen"
    ),
    "monitor_closing.closing, the text is the same": lambda w, o: monitor_closing.closing(
        w, replace(opened(o), changes=Changes(moved(o).periods, ())), "seen"
    ),
    "monitor_closing.closed": lambda w, o: monitor_closing.closed(w, monitor(o), 1),
    "monitor_closing.closed, again": lambda w, o: monitor_closing.closed(w, monitor(o), 2),
    "monitor_closing.ask_reason": lambda w, o: monitor_closing.ask_reason(w, monitor(o), 1),
    "monitor_closing.ask_reason, no version": lambda w, o: monitor_closing.ask_reason(
        w, monitor(o), 0
    ),
    "monitor_closing.versions": lambda w, o: monitor_closing.versions(
        w,
        monitor(o),
        [ShownVersion(2, NOON, o.text[:500], o.text[:200], NOON), ShownVersion(1, NOON)] * o.many,
    ),
    "monitor_preview.preview": lambda w, o: monitor_preview.preview(
        w, describe(w, page(o), Extent.PAGE), monitor_closing.closing_buttons(w, to_close(o), "s")
    ),
    "monitor_preview.preview, too much": lambda w, o: monitor_preview.preview(w, too_much(w, o)),
    "monitor_publishing.ask": lambda w, o: monitor_publishing.ask(
        w, monitor(o), 1, dict.fromkeys(Audience, o.many), again=False
    ),
    "monitor_publishing.ask, again": lambda w, o: monitor_publishing.ask(
        w, monitor(o), 1, dict.fromkeys(Audience, o.many), again=True
    ),
    "monitor_publishing.published": lambda w, o: monitor_publishing.published(
        w, replace(page(o), version=1), ""
    ),
    "monitor_publishing.published, again": lambda w, o: monitor_publishing.published(
        w, replace(page(o), version=2), o.text[:500]
    ),
    "lateness.too_late": lambda w, o: lateness.too_late(
        w,
        o.text[:200],
        [(o.report, o.action)] * o.many,
        TooLate(uuid4(), TODAY, "b1", 2, o.rows),
    ),
}


def monitor(o: Any) -> Monitor:
    return Monitor(uuid4(), o.place.id, o.text[:200], TODAY, state=MonitorState.OPEN)


def page(o: Any) -> MonitorPage:
    return _page(o)


def opened(o: Any) -> ToClose:
    """A monitor that is open again: every action stands otherwise, and one is new."""
    return _opened(o)


@cache
def _page(o: Any) -> MonitorPage:
    around = Round(TODAY, monitor(o), after=replace(monitor(o), cut_off=date(2019, 6, 1)))
    notes = Notes(
        points=[AttentionPoint(uuid4(), o.text, TODAY, PointState.ACCEPTED)] * o.many,
        moments=[CommunicationMoment(uuid4(), o.text, TODAY, realised=True)] * o.many,
    )
    return build(o.place, around, o.actions, [], notes)


def to_close(o: Any) -> ToClose:
    return ToClose(monitor(o), page(o), 1, until=TODAY, proposals=o.many)


@cache
def _opened(o: Any) -> ToClose:
    now = page(o)
    nothing = build(o.place, now.round, [], [], Notes())
    other = [replace(a, state=State(a.state.status)) for a in o.actions[1:]] + o.actions[:1] * 2
    was = build(o.place, now.round, other, [], Notes())
    what = changes(was, now) if o.many > 1 else changes(nothing, now)
    return ToClose(monitor(o), now, 2, reason=o.text[:500], changes=what, again=True)


def moved(o: Any) -> Changes:
    """What was planned runs now: nothing more is completed."""
    period = replace(o.action.period, kind=PeriodKind.BOUNDED)
    one = replace(o.action, period=period)
    was, now = (replace(one, state=State(s)) for s in (Status.PLANNED, Status.RUNNING))
    around = Round(TODAY)
    before = build(o.place, around, [was] * o.many, [], Notes())
    return changes(before, build(o.place, around, [now] * o.many, [], Notes()))


def too_much(w: Any, o: Any) -> Any:
    whole = describe(w, page(o), Extent.WHOLE)
    return replace(whole, blocks=whole.blocks * 9)
