"""The cards of the monitor and of its page, drawn of a world."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

from domain.joint import Share, add_up
from domain.monitor_page import MonitorPage, Notes, build
from domain.monitors import (
    CommunicationMoment,
    Monitor,
    MonitorState,
    Reminding,
    Round,
)
from domain.page_entries import EntryKind, Numbered, PageEntry
from domain.page_names import SaidHeading
from domain.series import Point
from views.cards import (
    attention,
    communication_calendar,
    joint,
    monitor,
    monitor_more,
    page_entries,
    page_names,
    series,
)
from views.cards.communication_calendar import Calendar
from views.cards.elements import Card
from views.cards.monitor import Offered
from views.cards.verbs import Verb

TODAY = date(2019, 1, 14)
MODULES = (
    attention,
    communication_calendar,
    joint,
    monitor,
    monitor_more,
    page_entries,
    page_names,
    series,
)


def known(o: Any, state: MonitorState = MonitorState.CLOSED) -> Monitor:
    days = (TODAY, date(2019, 2, 8), date(2019, 2, 13))
    return Monitor(uuid4(), o.place.id, o.text[:60] or "-", *days, state, Reminding.ON)


def page(o: Any, version: int = 0, state: MonitorState = MonitorState.CLOSED) -> MonitorPage:
    drawn = build(o.place, Round(TODAY, known(o, state)), o.actions, [], Notes())
    return MonitorPage(
        **{name: getattr(drawn, name) for name in drawn.__dataclass_fields__}
        | {"periods": tuple(o.rows), "version": version}
    )


def entries(o: Any, kind: EntryKind, **more: Any) -> list[Numbered]:
    return [Numbered(n, entry(o, kind, **more), known(o)) for n in range(1, o.many + 1)]


def entry(o: Any, kind: EntryKind, day: date | None = TODAY, **more: Any) -> PageEntry:
    return PageEntry(kind, uuid4(), o.text or "-", day, **more)


def moments(o: Any, day: date | None) -> list[CommunicationMoment]:
    return [CommunicationMoment(uuid4(), o.text or "-", day, realised=False)] * o.many


_CARRIED: dict[str, object] = {"kind": "point", "text": "Papier", "nonce": "n1"}
_CLOSED = MonitorState.CLOSED
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "figures_card": lambda w, o: monitor.figures_card(
        w,
        page(o),
        Offered(
            more=True,
            documents=True,
            pages=True,
            day=TODAY,
            moved=[(row, row) for row in o.rows[:3]],
        ),
    ),
    "figures_card, not the coordinator": lambda w, o: monitor.figures_card(
        w, page(o, 1, MonitorState.PUBLISHED), Offered()
    ),
    "period_card": lambda w, o: monitor.period_card(w, o.rows[0], o.actions),
    "more_card": lambda w, o: monitor_more.more_card(w, TODAY, joint=True),
    "more_card, alone": lambda w, o: monitor_more.more_card(w, TODAY, joint=False),
    "attention_offer": lambda w, o: attention.attention_offer(
        w, o.action, (o.member.name, o.text, "attention.help"), uuid4()
    ),
    "attention_offer, no reason": lambda w, o: attention.attention_offer(
        w, o.action, (o.member.name, "", "attention.stuck"), uuid4()
    ),
    "attention_form": lambda w, o: attention.attention_form(w, uuid4(), o.text, "n1"),
    "list_card": lambda w, o: page_entries.list_card(
        w, EntryKind.POINT, entries(o, EntryKind.POINT, proposed=True), [w("entry.point_added")]
    ),
    "list_card, moments": lambda w, o: page_entries.list_card(
        w, EntryKind.MOMENT, entries(o, EntryKind.MOMENT, realised=True)
    ),
    "list_card, nothing": lambda w, o: page_entries.list_card(w, EntryKind.RESULT, []),
    "list_card, accepted": lambda w, o: page_entries.list_card(
        w, EntryKind.POINT, [Numbered(1, entry(o, EntryKind.POINT))]
    ),
    "entry_card, accepted": lambda w, o: page_entries.entry_card(
        w, Numbered(1, entry(o, EntryKind.POINT)), is_first=False
    ),
    "entry_card": lambda w, o: page_entries.entry_card(
        w, entries(o, EntryKind.POINT)[0], is_first=False
    ),
    "entry_card, proposed": lambda w, o: page_entries.entry_card(
        w, Numbered(1, entry(o, EntryKind.POINT, proposed=True)), is_first=True
    ),
    "entry_card, planned": lambda w, o: page_entries.entry_card(
        w, Numbered(2, entry(o, EntryKind.MOMENT, None)), is_first=False
    ),
    "entry_card, first": lambda w, o: page_entries.entry_card(
        w, Numbered(1, entry(o, EntryKind.RESULT)), is_first=True
    ),
    "entry_form": lambda w, o: page_entries.entry_form(w, EntryKind.POINT, None, "n1"),
    "entry_form, a change": lambda w, o: page_entries.entry_form(
        w, EntryKind.MOMENT, entry(o, EntryKind.MOMENT), "n1"
    ),
    "confirm_card": lambda w, o: page_entries.confirm_card(
        w, [w("entry.moment_ask"), o.text or "-"], _CARRIED, Verb.ENTRY_STORE, [o.text or "-"]
    ),
    "confirm_card, a removal": lambda w, o: page_entries.confirm_card(
        w, [w("entry.point_ask_remove", n=1), o.text or "-"], _CARRIED, Verb.ENTRY_REMOVE, []
    ),
    "calendar_card": lambda w, o: communication_calendar.calendar_card(
        w, Calendar(o.place.name, moments(o, TODAY), moments(o, None), [known(o)]), file=True
    ),
    "calendar_card, nothing": lambda w, o: communication_calendar.calendar_card(
        w, Calendar(o.place.name, [], [], []), file=False
    ),
    "named_card": lambda w, o: page_names.named_card(w, page(o), [w("named.old")]),
    "named_form": lambda w, o: page_names.named_form(w, page(o), 0, {"mark": "m"}, ["-"]),
    "named_form, beyond the end": lambda w, o: page_names.named_form(w, page(o), 10**5, {}),
    "named_form, nothing": lambda w, o: page_names.named_form(
        w, build(o.place, Round(TODAY), [], [], Notes()), 0, {}
    ),
    "ask_heading": lambda w, o: page_names.ask_heading(
        w, SaidHeading(o.text[:200] or "-", tuple(o.actions)), {"actions": "a"}
    ),
    "ask_heading, away with it": lambda w, o: page_names.ask_heading(
        w, SaidHeading("", (o.action,)), {"actions": "a"}
    ),
    "joint_card": lambda w, o: joint.joint_card(
        w,
        add_up(
            TODAY,
            [
                Share("a", o.text[:200] or "-", tuple(o.rows), _CLOSED, 1),
                Share("b", "Schiedam", ()),
            ],
        ),
    ),
    "series_card": lambda w, o: series.series_card(
        w,
        o.place.name,
        [
            Point(known(o, MonitorState.OPEN), 1, tuple(o.rows[:1])),
            *[Point(known(o), 2, tuple(o.rows))] * min(o.many, 30),
        ],
    ),
}
