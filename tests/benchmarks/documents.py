"""Making documents: how long each takes for a plan of 500 actions, and how a chat waits meanwhile.

The chat is the real HTTP endpoint, in one process with the documents: while a coordinator asks for
one document after another, an ambassador asks how it stands. Nothing is measured before both have
had an answer once.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from uuid import UUID, uuid5

from domain.editions import Edition, Extent, FileFormat
from domain.monitor_page import Notes, build
from domain.monitors import AttentionPoint, Monitor, PointState, Round
from domain.people import Municipality
from domain.plans import ALLOWED, Assignment, Period, PeriodKind, State
from domain.reports import NoteReader, Report, Source
from storage import reports
from storage.database import Base, Database, Session
from storage.tables import ActionRow, AssignmentRow, PeriodRow
from tests.chat import Chat, talking
from tests.people import Town, settle
from views.documents.monitor.formats import Material, make
from views.texts import words

ACTIONS, TOLD, TIMES = 500, 3, 5
REPLIES = 120
SPACE = UUID(int=500)
DAY, MOMENT = date(2019, 1, 14), datetime(2019, 1, 10, 9, tzinfo=UTC)
EDITIONS = [
    Edition(file_format, extent, "nl")
    for file_format in FileFormat
    for extent in Extent
    if extent is Extent.WHOLE or file_format not in {FileFormat.XLSX, FileFormat.CSV}
]
ASKED = ("in word", "in odt", "als pdf", "als pdf, één pagina", "in excel", "in csv", "als html")
ASKS = "hoe staat zwembad ervoor"


@dataclass(frozen=True)
class Made:
    """How long one document took, in seconds: the first time with its imports, and after that."""

    edition: Edition
    size: int  # bytes
    first: float
    took: Sequence[float]

    @property
    def middle(self) -> float:
        return median(self.took)


@dataclass(frozen=True)
class Waited:
    """How long replies in chat took, in seconds: alone, and while documents were made."""

    alone: Sequence[float]
    meanwhile: Sequence[float]
    documents: int

    @staticmethod
    def p99(waits: Sequence[float]) -> float:
        return quantiles(waits, n=100)[98]


def measured(
    folder: Path, actions: int = ACTIONS, replies: int = REPLIES
) -> tuple[list[Made], Waited]:
    shown = material(actions)
    made = [_made(shown, edition) for edition in EDITIONS]
    return made, asyncio.run(_chatting(folder, actions, replies))


def material(actions: int) -> Material:
    """Return a monitor of so many actions, each reported on some times."""
    place = Municipality(uuid5(SPACE, "place"), "helmond", "Helmond")
    choices = cycle((_period(kind), status) for kind in PeriodKind for status in ALLOWED[kind])
    plan = []
    for number, (period, status) in zip(range(actions), choices, strict=False):
        state = State(status, 40, number % 9 == 0, DAY, MOMENT, number)
        title = f"Actie {number}: duurzaam inkopen van wat de gemeente dagelijks nodig heeft"
        name = f"{period.position}.{number}"
        plan.append(Assignment(uuid5(SPACE, name), place.id, name, title, period, state))
    earlier = [
        replace(one, state=replace(one.state, status=ALLOWED[one.period.kind][0])) for one in plan
    ]
    points = [
        AttentionPoint(uuid5(SPACE, f"p{n}"), f"Aandachtspunt {n}", DAY, PointState.ACCEPTED)
        for n in range(10)
    ]
    before = Monitor(uuid5(SPACE, "before"), place.id, "juni 2018", date(2018, 6, 1))
    page = build(place, Round(DAY, before=before), plan, earlier, Notes(points))
    told = tuple(_report(one.id, n) for one in plan for n in range(TOLD))
    return Material(page, told)


def _period(kind: PeriodKind) -> Period:
    return Period(uuid5(SPACE, kind), f"Periode {kind}", kind, list(PeriodKind).index(kind))


def _report(action: UUID, number: int) -> Report:
    kind = list(ALLOWED[PeriodKind.BOUNDED])
    return Report(
        action, None, MOMENT, DAY, kind[0], kind[number % len(kind)], 10 * number,
        note="Gesproken met de leverancier; het bestek is aangepast.",
        note_reader=NoteReader.MONITOR, source=Source.CHAT,
    )  # fmt: skip


def _made(shown: Material, edition: Edition) -> Made:
    took, content = [], b""
    for _ in range(TIMES + 1):
        began = perf_counter()
        content = make(words("nl"), shown, edition)
        took.append(perf_counter() - began)
    return Made(edition, len(content), took[0], took[1:])


async def _chatting(folder: Path, actions: int, replies: int) -> Waited:
    database = Database(f"sqlite:///{folder / 'documents.db'}")
    Base.metadata.create_all(database.engine)
    with database.transaction() as db:
        _fill(db, settle(db), actions)
    async with talking(database) as exchange:
        marco, saskia = exchange.chat("Marco"), exchange.chat("Saskia")
        await marco.says(ASKS)
        await saskia.says("monitor in csv")
        alone = await _waits(marco, replies)
        enough = asyncio.Event()
        asking = asyncio.create_task(_documents(saskia, enough))
        meanwhile = await _waits(marco, replies)
        enough.set()
        await asking
        offered = sum("attachments" in message for message in saskia.read)
    database.close()
    return Waited(alone, meanwhile, offered - 1)


async def _documents(saskia: Chat, enough: asyncio.Event) -> None:
    """Ask for one document after another, each of another day, so that none is ready."""
    for number, form in enumerate(cycle(ASKED)):
        if enough.is_set():
            return
        await saskia.says(f"monitor op {1 + number % 14}-1-2019 {form}")


async def _waits(marco: Chat, replies: int) -> list[float]:
    took = []
    for _ in range(replies):
        began = perf_counter()
        read = len(marco.read)
        await marco.exchange.post(marco.activity(text=ASKS), wait=False)
        while len(marco.read) == read:  # noqa: ASYNC110 - it comes by another request
            await asyncio.sleep(0.001)
        took.append(perf_counter() - began)
    return took


def _fill(db: Session, town: Town, actions: int) -> None:
    """Give the town a plan of so many actions more, with reports."""
    period = db.query(PeriodRow).filter_by(name="2018-2020").one()
    for number in range(actions):
        action = ActionRow(
            plan_id=period.plan_id,
            period_id=period.id,
            number=f"9.{number}",
            title=f"Actie {number}",
        )
        db.add(action)
        db.flush()
        row = AssignmentRow(municipality_id=town.place.id, action_id=action.id)
        db.add(row)
        db.flush()
        told = [replace(_report(row.id, n), author_id=town.people["Marco"].id) for n in range(TOLD)]
        reports.add(db, town.place.id, told)
