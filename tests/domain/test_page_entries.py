"""What stands on the monitor's page beside the plan, in a list with numbers."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from domain.errors import BadReport, NotUnderstood
from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    MonitorState,
    PointState,
    Result,
)
from domain.page_entries import (
    EntryKind,
    PageEntry,
    closed_over,
    day_of_news,
    fixed_in,
    moved,
    numbered,
    of_moments,
    of_points,
    of_results,
)
from domain.said_entries import (
    SaidEntry,
    kind_of,
    read_added,
    read_of_one,
    read_place,
    read_when,
)

TODAY = date(2019, 1, 14)
JUNE, FEBRUARY = (
    Monitor(uuid4(), uuid4(), "juni 2018", date(2018, 6, 1), state=MonitorState.PUBLISHED),
    Monitor(uuid4(), uuid4(), "februari 2019", date(2019, 1, 31)),
)
KNOWN = [JUNE, FEBRUARY]


def entry(kind: EntryKind, day: date | None, **more: bool) -> PageEntry:
    return PageEntry(kind, uuid4(), "Herijken", day, **more)


def test_what_closed_monitors_have_comes_after_what_the_next_page_may_name():
    old, new = entry(EntryKind.POINT, date(2018, 5, 1)), entry(EntryKind.POINT, TODAY)

    listed = numbered([old, new], KNOWN)

    assert [(one.number, one.entry, one.fixed_in) for one in listed] == [
        (1, new, None),
        (2, old, JUNE),
    ]


def test_what_is_planned_belongs_to_no_closed_monitor():
    planned = entry(EntryKind.MOMENT, date(2018, 5, 1))

    assert fixed_in(planned, KNOWN) is None
    assert fixed_in(replace(planned, realised=True), KNOWN) is JUNE
    assert fixed_in(entry(EntryKind.MOMENT, None, realised=True), KNOWN) is None


def test_what_is_noted_counts_in_the_next_page_that_can_change():
    closed = replace(FEBRUARY, state=MonitorState.CLOSED)

    assert day_of_news(KNOWN, TODAY) == TODAY
    assert day_of_news([JUNE, closed], TODAY) == date(2019, 2, 1)
    assert day_of_news([], TODAY) == TODAY
    assert closed_over(date(2019, 3, 1), [JUNE, closed]) is None


def test_points_that_were_declined_or_withdrawn_stand_in_no_list():
    points = [AttentionPoint(uuid4(), f"{state}", TODAY, state) for state in PointState]

    shown = [(one.text, one.proposed) for one in of_points(points)]

    assert shown == [("proposed", True), ("accepted", False)]


def test_moments_and_results_stand_in_their_lists():
    [moment] = of_moments([CommunicationMoment(uuid4(), "Presentatie", TODAY, realised=True)])
    [result] = of_results([Result(uuid4(), "Spreker", TODAY)])

    assert (moment.kind, moment.realised) == (EntryKind.MOMENT, True)
    assert (result.kind, result.day) == (EntryKind.RESULT, TODAY)
    assert moment.mark != replace(moment, text="Anders").mark


@pytest.mark.parametrize(("place", "order"), [(1, "cab"), (2, "acb"), (3, "abc"), (9, "abc")])
def test_one_of_a_list_moves_to_a_place_and_no_further_than_its_end(place, order):
    ids = {name: uuid4() for name in "abc"}

    found = moved(list(ids.values()), ids["c"], place)

    assert found == [ids[name] for name in order]


@pytest.mark.parametrize(
    ("written", "kind", "text", "day", "realised"),
    [
        ("aandachtspunt: Herijken Social Return.", "point", "Herijken Social Return.", None, None),
        ("Nieuw aandachtspunt: a:b", "point", "a:b", None, None),
        ("attention point: x", "point", "x", None, None),
        ("communicatiemoment 28 februari: Terugblik", "moment", "Terugblik", "2019-02-28", None),
        ("communicatiemoment: Terugblik\npubliceren", "moment", "Terugblik publiceren", None, None),
        ("communicatie gehouden: Koffie", "moment", "Koffie", "2019-01-14", True),
        ("communicatiemoment gisteren gehouden: K", "moment", "K", "2019-01-13", True),
        ("communicatiemoment gepland op 3 januari: K", "moment", "K", "2019-01-03", False),
        ("resultaat 12 november: Spreker", "result", "Spreker", "2018-11-12", None),
        ("result on 12-11-2018: Speaker", "result", "Speaker", "2018-11-12", None),
    ],
)
def test_a_new_entry_is_read_with_its_day(written, kind, text, day, realised):
    expected = day and date.fromisoformat(day)

    assert read_added(written, TODAY) == SaidEntry(EntryKind(kind), text, expected, realised)


def test_what_is_no_entry_is_not_read_as_one():
    assert read_added("papier is klaar", TODAY) is None
    assert read_of_one("papier 3.1") is None
    assert kind_of("iets") is EntryKind.POINT


@pytest.mark.parametrize(
    "written", ["resultaat ooit: x", "resultaat 31 februari: x", "resultaat 1 en 2 mei: x"]
)
def test_a_day_that_is_none_is_asked_again(written):
    with pytest.raises(NotUnderstood, match=r"entry\.bad_day"):
        read_added(written, TODAY)


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 2_001])
def test_a_text_that_nobody_can_read_is_refused(text):
    with pytest.raises(BadReport):
        read_added(f"aandachtspunt: {text}", TODAY)


def test_one_of_a_list_is_named_by_its_number():
    said = read_of_one("wijzig communicatiemoment 12: Terugblik")

    assert said
    assert (said.kind, said.number, said.rest) == (EntryKind.MOMENT, 12, ": Terugblik")


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("bovenaan", 1),
        ("eerst", 1),
        ("onderaan", 5),
        ("op plaats 2", 2),
        ("boven 3", 3),
        ("", None),
    ],
)
def test_a_place_is_read(written, place):
    assert read_place(written, 5) == place


def test_a_day_alone_says_nothing_about_held_or_planned():
    assert read_when("op 3 maart", TODAY) == (date(2019, 3, 3), None)
    assert read_when("", TODAY) == (None, None)


@pytest.mark.parametrize(
    ("said", "text", "day"),
    [
        ("aandachtspunt 28 februari is te vroeg", "28 februari is te vroeg", None),
        ("communicatiemoment intranetbericht", "intranetbericht", None),
        ("communicatiemoment 28 februari terugblik", "terugblik", date(2019, 2, 28)),
        ("communicatiemoment volgende week dinsdag intranet", "intranet", date(2019, 1, 22)),
        ("communicatiemoment volgende week dinsdag: intranet", "intranet", date(2019, 1, 22)),
    ],
)
def test_a_colon_may_be_left_out_and_a_day_to_come_may_be_said_in_words(said, text, day):
    entry = read_added(said, TODAY)

    assert entry
    assert (entry.text, entry.day) == (text, day)


def test_a_day_alone_is_no_entry():
    assert read_added("communicatiemoment 28 februari", TODAY) is None
