"""Helmond's page of January 2019, as far as a document needs it; and one that is hard to write."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from domain.editions import Extent
from domain.monitor_page import MonitorPage, Notes, build
from domain.monitors import AttentionPoint, CommunicationMoment, Monitor, PointState, Result, Round
from domain.people import Municipality
from domain.plans import Assignment, InMonitor, Period, PeriodKind, State, Status
from views.documents.monitor.description import Description, describe
from views.texts import words

HELMOND = Municipality(UUID(int=1), "helmond", "Helmond")
DAY, BEFORE, NEXT = date(2019, 1, 14), date(2018, 6, 1), date(2019, 2, 1)
C, R, P, PAUSED = Status.COMPLETED, Status.RUNNING, Status.PLANNED, Status.PAUSED
PERIODS = (
    ("Wat doen we al goed?", PeriodKind.DONE, {C: 54}),
    ("Aan de slag in 2017", PeriodKind.BOUNDED, {C: 23, R: 4}),
    ("Aan de slag in 2018-2020", PeriodKind.BOUNDED, {C: 4, R: 13, P: 8}),
    ("Actie doorlopend", PeriodKind.CONTINUOUS, {R: 15, PAUSED: 3}),
)
NAMED = {"3.86", "3.87", "3.99"}  # two that run, one that is planned
NASTY = (
    "<w:p/>&amp; </text:p>", '=HYPERLINK("https://kwaad.example")', "\x00\x0b\ud800stuk\x1b[0m",
    "klaar 🎉👩‍🚒", "مشتريات مسؤولة", "lang " * 2_000, "regel een\nregel twee\ten verder",
)  # fmt: skip


def monitor(name: str, day: date) -> Monitor:
    return Monitor(uuid4(), HELMOND.id, name, day)


def actions() -> list[Assignment]:
    made: list[Assignment] = []
    for place, (name, kind, counts) in enumerate(PERIODS, start=1):
        period = Period(uuid4(), name, kind, place)
        for status in [status for status, many in counts.items() for _ in range(many)]:
            number = f"{place}.{len(made) + 1}"
            since = DAY if status is C and place == 3 else None
            state = State(status, 40 if status is R else None, False, since)
            made.append(Assignment(uuid4(), HELMOND.id, number, f"Actie {number}", period, state))
    return made


def page() -> MonitorPage:
    """Return the page with Helmond's figures, four actions realised and a next monitor."""
    now = [replace(a, in_monitor=InMonitor.YES) if a.number in NAMED else a for a in actions()]
    asked = Round(DAY, None, monitor("juni 2018", BEFORE), monitor("februari 2019", NEXT))
    was = [a if a.state.effective_on is None else replace(a, state=State(R)) for a in now]
    notes = Notes(
        points=[AttentionPoint(uuid4(), "Herijken Social Return", DAY, PointState.ACCEPTED)],
        moments=[CommunicationMoment(uuid4(), "Presentatie over draagvlak", DAY, realised=True)],
        results=[Result(uuid4(), "Spreker op de Dag van de Duurzaamheid", DAY)],
    )
    return build(HELMOND, asked, now, was, notes)


def nasty_page() -> MonitorPage:
    """Return a page on which every text is one that a format may stumble over."""
    whole = page()
    named = [replace(a, title=NASTY[n % len(NASTY)]) for n, a in enumerate(whole.actions)]
    points = [AttentionPoint(uuid4(), text, DAY, PointState.ACCEPTED) for text in NASTY]
    town = replace(HELMOND, name=NASTY[0])
    return build(town, whole.round, named, [], Notes(points=points))


def described(
    of: MonitorPage | None = None, language: str = "nl", extent: Extent = Extent.WHOLE
) -> Description:
    return describe(words(language), of or page(), extent)
