"""Monitors for the tests of documents: one like Helmond's, one full of nasty text, one too long."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid5

from domain.monitor_page import MonitorPage, Notes, build
from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    MonitorState,
    PointState,
    Result,
    Round,
)
from domain.people import Municipality
from domain.plans import Assignment, InMonitor, Period, PeriodKind, State, Status
from domain.reports import NoteReader, Report
from views.documents.monitor.formats import Material

SPACE = UUID(int=1)
HELMOND = Municipality(uuid5(SPACE, "helmond"), "helmond", "Helmond")
DAY = date(2019, 1, 31)
TOLD = datetime(2019, 1, 10, 9, tzinfo=UTC)
GOOD = Period(uuid5(SPACE, "good"), "Wat doen we al goed?", PeriodKind.DONE, 0)
BOUNDED = Period(uuid5(SPACE, "bounded"), "Aan de slag in 2018-2020", PeriodKind.BOUNDED, 1)
LASTING = Period(uuid5(SPACE, "lasting"), "Actie doorlopend", PeriodKind.CONTINUOUS, 2)
NASTY = (
    "=1+1", "@SOM(A1)", "# geen kop $x$ *vet* #import", "<script>alert(1)</script> & ]]>",
    "مرحبا بالعالم", "feest 🎉 👩‍👩‍👧 x\u20e0", "漢字", "a\x00b\x0bc\ud800\ue000",
    "regel een\nregel twee",     "'; DROP TABLE", "w" * 300, "lang " * 2000,
)  # fmt: skip


def action(number: str, title: str, period: Period, status: Status, **more: object) -> Assignment:
    state = State(status, effective_on=date(2018, 9, 1), reported_at=TOLD, report_id=1)
    made = Assignment(uuid5(SPACE, number), HELMOND.id, number, title, period, state)
    return replace(made, **more)  # type: ignore[arg-type]


def helmond() -> MonitorPage:
    """A closed monitor with something under every heading, and every status once at least."""
    running, planned = Status.RUNNING, Status.PLANNED
    plan = [
        action("1.1", "Fairtrade koffie", GOOD, Status.COMPLETED),
        action("1.2", "Groene stroom", GOOD, Status.COMPLETED),
        action("3.1", "Papier", BOUNDED, running, heading="Aanbestedingen", theme="Inkoop"),
        action("3.2", "IT Hardware", BOUNDED, running, heading="Aanbestedingen"),
        action("3.3", "Zwembad", BOUNDED, planned, starts_on=date(2019, 3, 1), department="Sport"),
        action("3.4", "Bruggen", BOUNDED, planned, product_groups=("beton", "staal")),
        action("3.5", "Textiel", BOUNDED, Status.COMPLETED),
        action("3.6", "Kantine", BOUNDED, Status.DROPPED),
        action("4.1", "Kennis delen", LASTING, running),
        action("4.2", "Social return", LASTING, Status.PAUSED, in_monitor=InMonitor.YES),
    ]
    plan[3] = replace(plan[3], state=replace(plan[3].state, percentage=40, blocked=True))
    plan[5] = replace(plan[5], state=State(planned))
    earlier = [replace(one, state=State(planned)) for one in plan[2:]]
    notes = Notes(
        points=[_point("Gezocht: één ambassadeur per afdeling"), _point("Herijken Social Return")],
        moments=[_moment("Presentatie", True), _moment("Publiceren", False)],
        results=[Result(uuid5(SPACE, "r"), "Spreker op een dag", date(2018, 10, 10))],
        reported={one.id for one in plan[:4]},
    )
    return replace(build(HELMOND, _round(), plan, [*plan[:2], *earlier], notes), version=1)


def material(page: MonitorPage | None = None) -> Material:
    shown = page or helmond()
    return Material(shown, tuple(_report(one) for one in shown.actions if one.state.report_id))


def nasty(*texts: str) -> MonitorPage:
    """Return a page on which every text is one of these."""
    said = texts or NASTY
    page = helmond()
    renamed = [
        replace(
            one,
            title=said[place % len(said)],
            number=said[0][:20],
            period=replace(one.period, name=said[(place + 1) % len(said)]),
        )
        for place, one in enumerate(page.actions)
    ]
    for number, one in enumerate(renamed):
        renamed[number] = replace(one, period=replace(one.period, id=uuid5(SPACE, f"p{number}")))
    notes = Notes([_point(text) for text in said], [_moment(text, False) for text in said])
    place = replace(HELMOND, name=said[-1][:200])
    return build(place, _round(), renamed, [], notes)


def long(items: int) -> MonitorPage:
    """Return a page with so many lines under each heading."""
    texts = [f"Nummer {number}: dit is een regel van gewone lengte" for number in range(items)]
    plan = [action(f"3.{n}", text, BOUNDED, Status.RUNNING) for n, text in enumerate(texts)]
    plan += [action(f"4.{n}", text, BOUNDED, Status.COMPLETED) for n, text in enumerate(texts)]
    return build(HELMOND, _round(), plan, [], Notes([_point(text) for text in texts]))


def many_periods(count: int) -> MonitorPage:
    """Return a page with so many periods that end and as many that go on, with long names."""
    kinds = (PeriodKind.BOUNDED, PeriodKind.CONTINUOUS)
    periods = [
        Period(uuid5(SPACE, f"{kind}{n}"), f"Periode {n} met een naam van een hele regel", kind, n)
        for kind in kinds
        for n in range(count)
    ]
    plan = [action(f"5.{n}", "Actie", one, Status.RUNNING) for n, one in enumerate(periods)]
    return build(HELMOND, _round(), plan, [], Notes([_point("Kort") for _ in range(30)]))


def empty() -> MonitorPage:
    return build(HELMOND, Round(DAY), [], [], Notes())


def counted(page: MonitorPage) -> Counter[tuple[str, str]]:
    """Return how many actions of each period have each status; the JSON is compared with this."""
    return Counter((one.period.name, str(one.state.status)) for one in page.actions)


def _round() -> Round:
    held = _monitor("februari 2019", DAY, MonitorState.PUBLISHED)
    before = _monitor("juni 2018", date(2018, 6, 1), MonitorState.PUBLISHED)
    return Round(DAY, held, before, _monitor("juni 2019", date(2019, 6, 1), MonitorState.OPEN))


def _monitor(name: str, cut_off: date, state: MonitorState) -> Monitor:
    return Monitor(uuid5(SPACE, name), HELMOND.id, name, cut_off, state=state)


def _point(text: str) -> AttentionPoint:
    return AttentionPoint(uuid5(SPACE, repr(text)), text, date(2019, 1, 2), PointState.ACCEPTED)


def _moment(text: str, realised: bool) -> CommunicationMoment:
    day = date(2018, 11, 1) if realised else None
    return CommunicationMoment(uuid5(SPACE, repr(text)), text, day, realised)


def _report(one: Assignment) -> Report:
    return Report(
        one.id, None, TOLD, date(2018, 9, 1), Status.PLANNED, one.state.status,
        note=f"Over {one.title}", note_reader=NoteReader.MONITOR, percentage=one.state.percentage,
    )  # fmt: skip
