"""A monitor that was frozen reads the same for ever."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from domain.frozen import as_plain, from_plain
from domain.monitor_page import Notes, build, without_persons
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
from domain.plans import Assignment, Period, PeriodKind, State, Status

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
TO_2020 = Period(uuid4(), "Aan de slag in 2018-2020", PeriodKind.BOUNDED, 2)
DAY = date(2019, 1, 31)
TOLD = State(Status.RUNNING, 40, True, date(2018, 9, 1), datetime(2018, 9, 12, 9, tzinfo=UTC), 7)


def monitor(cut_off: date) -> Monitor:
    return Monitor(uuid4(), HELMOND.id, f"monitor {cut_off}", cut_off, state=MonitorState.CLOSED)


def page():
    around = Round(DAY, monitor(DAY), monitor(date(2018, 6, 1)), monitor(date(2019, 6, 1)))
    papier = Assignment(
        uuid4(), HELMOND.id, "3.1", "Papier", TO_2020, TOLD, heading="Aanbestedingen",
        ambassador="Marco Bakker", ambassador_id=uuid4(), ends_on=date(2020, 1, 1),
    )  # fmt: skip
    hardware = replace(papier, id=uuid4(), number="3.2", state=State(Status.COMPLETED))
    notes = Notes(
        points=[AttentionPoint(uuid4(), "Herijken Social Return", DAY, PointState.ACCEPTED, 7)],
        moments=[
            CommunicationMoment(uuid4(), "Presentatie", DAY, realised=True),
            CommunicationMoment(uuid4(), "Publiceren", None, realised=False),
        ],
        results=[Result(uuid4(), "Spreker op een dag", DAY)],
    )
    return build(HELMOND, around, [papier, hardware], [], notes)


def test_nothing_but_persons_is_lost():
    whole = page()

    frozen = from_plain(json.loads(json.dumps(as_plain(whole))), HELMOND, 1)

    assert frozen == replace(without_persons(whole), version=1)


def test_nobody_is_named_in_what_is_kept():
    assert "Marco" not in json.dumps(as_plain(page()))


def test_a_municipality_keeps_the_name_that_it_had():
    plain = as_plain(page())

    assert from_plain(plain, replace(HELMOND, name="Peelstad"), 1).municipality.name == "Helmond"


def test_a_page_without_monitors_around_it_can_be_kept():
    alone = build(HELMOND, Round(DAY), [], [], Notes())

    assert from_plain(as_plain(alone), HELMOND, 1) == replace(alone, version=1)
