"""What the monitor's page names is chosen in a sentence, or by ticks."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from domain.errors import BadReport, UnknownAction
from domain.monitor_page import Notes, build
from domain.monitors import Round
from domain.page_names import (
    changed,
    mark_of,
    nameable,
    on_offer,
    read_actions,
    read_choice,
    read_heading,
    ticked,
)
from domain.people import Municipality
from domain.plans import Assignment, InMonitor, Period, PeriodKind, State, Status

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
PERIOD = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 2)
GOOD = Period(uuid4(), "Wat doen we al goed?", PeriodKind.DONE, 1)


def action(number: str, title: str, status: Status = Status.RUNNING) -> Assignment:
    return Assignment(uuid4(), HELMOND.id, number, title, PERIOD, State(status))


PAPER, HARDWARE, PONDS, SHARING = (
    action("3.1", "Papier"),
    action("3.2", "IT Hardware"),
    action("3.22", "Vijvers baggeren"),
    action("4.1", "Kennis en kunde delen"),
)
AMONG = [PAPER, HARDWARE, PONDS, SHARING]


@pytest.mark.parametrize(
    ("said", "choice", "named"),
    [
        ("zet papier in de monitor", InMonitor.YES, [PAPER]),
        ("Zet 3.1 en IT Hardware op de pagina.", InMonitor.YES, [PAPER, HARDWARE]),
        ("noem vijvers in de monitor", InMonitor.YES, [PONDS]),
        ("put paper in the monitor", None, []),
        ("laat vijvers uit de monitor", InMonitor.NO, [PONDS]),
        ("noem papier niet in de monitor", InMonitor.NO, [PAPER]),
        ("haal papier, 3.2 en vijvers van de pagina", InMonitor.NO, [PAPER, HARDWARE, PONDS]),
        ("papier automatisch", InMonitor.AUTOMATIC, [PAPER]),
        ("zet papier weer op automatisch", InMonitor.AUTOMATIC, [PAPER]),
        ("papier is klaar", None, None),
    ],
)
def test_a_choice_is_read_with_its_actions(said, choice, named):
    if named == []:
        with pytest.raises(UnknownAction):
            read_choice(said, AMONG)
    else:
        assert read_choice(said, AMONG) == (None if named is None else (choice, named))


def test_a_title_with_and_in_it_is_one_action():
    assert read_actions("kennis en kunde delen", AMONG) == [SHARING]


def test_a_word_of_two_actions_is_asked_about():
    with pytest.raises(UnknownAction, match=r"report\.which_action"):
        read_actions("papier", [PAPER, replace(PAPER, id=uuid4(), number="3.9")])


@pytest.mark.parametrize(
    ("said", "heading", "named"),
    [
        ("kopregel Aanbestedingen voor 3.1, 3.2 en vijvers", "Aanbestedingen", 3),
        ("zet kopregel “Inkoop voor de stad” bij papier", "Inkoop voor de stad", 1),
        ("heading Tenders for 3.1 and 3.2", "Tenders", 2),
        ("haal de kopregel weg van 3.1", "", 1),
        ("geen kopregel voor papier", "", 1),
    ],
)
def test_a_lead_in_ends_where_its_actions_begin(said, heading, named):
    read = read_heading(said, AMONG)

    assert read
    assert (read.heading, len(read.actions)) == (heading, named)


def test_what_is_no_lead_in_is_not_read_as_one():
    assert read_heading("papier is klaar", AMONG) is None


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("kopregel Aanbestedingen", UnknownAction),
        ("kopregel Aanbestedingen voor fietsen", UnknownAction),
        ("kopregel “” voor papier", UnknownAction),
        (f"kopregel {'x' * 201} voor papier", BadReport),
    ],
)
def test_a_lead_in_without_actions_or_far_too_long_is_refused(said, error):
    with pytest.raises(error):
        read_heading(said, AMONG)


def test_only_what_was_ticked_or_unticked_is_chosen():
    was, now = (
        {str(PAPER.id), str(PONDS.id)},
        {str(PONDS.id), str(HARDWARE.id), "", str(UUID(int=1))},
    )

    choices = ticked(was, now, AMONG)

    assert choices == {HARDWARE.id: InMonitor.YES, PAPER.id: InMonitor.NO}
    assert changed([PAPER, PONDS, replace(HARDWARE, in_monitor=InMonitor.YES)], choices) == [PAPER]


def test_what_was_good_from_the_start_and_what_ended_long_ago_is_not_on_offer():
    old = action("3.5", "Textiel", Status.COMPLETED)
    good = replace(PAPER, id=uuid4(), period=GOOD, state=State(Status.COMPLETED))
    page = build(HELMOND, Round(date(2019, 1, 14)), [PAPER, old, good], [old], Notes())

    assert nameable(page.actions) == [PAPER, old]
    assert on_offer(page) == [PAPER]


def test_ticks_are_old_when_something_is_named_otherwise():
    page = build(HELMOND, Round(date(2019, 1, 14)), [PAPER], [], Notes())
    other = [replace(PAPER, in_monitor=InMonitor.NO)]

    assert mark_of(page) == mark_of(page)
    assert mark_of(page) != mark_of(build(HELMOND, page.round, other, [], Notes()))
