"""What may be filed about an action."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import BadReport
from domain.plans import ALLOWED, Assignment, Period, PeriodKind, State, Status
from domain.reports import (
    EARLIEST,
    NOTE_LENGTH,
    Claim,
    NoteReader,
    Report,
    Source,
    accept,
    read_percentage,
    read_since,
    short_text,
    unchanged,
)

unhurried = settings(deadline=None)
NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
TODAY = date(2019, 1, 14)
MARCO = uuid4()


def action(
    status: Status = Status.RUNNING, kind: PeriodKind = PeriodKind.BOUNDED, **state: Any
) -> Assignment:
    period = Period(uuid4(), str(kind), kind, 1)
    return Assignment(uuid4(), uuid4(), "3.1", "Papier", period, State(status, **state))


def filed(action: Assignment, status: str, **claim: Any) -> Report:
    return accept(action, Claim(status, **claim), by=MARCO, at=NOON, today=TODAY)


def refusal(action: Assignment, status: str, **claim: Any) -> str:
    with pytest.raises(BadReport) as refused:
        filed(action, status, **claim)
    return refused.value.key


# Any text, and often one that means something.
typed = st.text(max_size=8) | st.sampled_from([*Status, "100", "-1", "12,5", "nan", "1_0", "%"])
possible = [(status, kind) for kind in PeriodKind for status in ALLOWED[kind]]
states = st.builds(
    lambda pair, **state: action(*pair, **state),
    st.sampled_from(possible),
    percentage=st.none() | st.integers(0, 100),
    blocked=st.booleans(),
)
claims = st.builds(
    Claim,
    status=typed,
    since=st.none() | st.dates(date(1999, 1, 1), date(2020, 1, 1)),
    percentage=typed,
    blocked=st.none() | st.booleans(),
    note=st.text(max_size=20) | st.just("x" * (NOTE_LENGTH + 1)),
)


@unhurried
@given(before=states, claim=claims)
def test_no_claim_whatever_becomes_an_impossible_report(before, claim):
    try:
        report = accept(before, claim, by=None, at=NOON, today=TODAY)
    except BadReport:
        return

    assert report.status in before.choices
    assert EARLIEST <= report.effective_on <= TODAY
    assert report.percentage is None or 0 <= report.percentage <= 100
    assert not report.blocked or report.status in {Status.PLANNED, Status.RUNNING}
    assert len(report.note) <= NOTE_LENGTH


@unhurried
@given(before=states)
def test_what_can_be_reported_at_all_can_be_reported_as_unchanged(before):
    ended = before.period.kind is PeriodKind.DONE or before.state.status is Status.DROPPED
    try:
        report = unchanged(before, by=MARCO, at=NOON, today=TODAY)
    except BadReport:
        assert ended
        return

    assert (report.status, report.old_status) == (before.state.status, before.state.status)


def test_a_report_tells_who_when_and_what_it_was_before():
    report = filed(action(Status.PLANNED), "running", since=date(2019, 1, 10))

    assert (report.author_id, report.reported_at, report.source) == (MARCO, NOON, Source.CHAT)
    assert (report.old_status, report.status) == (Status.PLANNED, Status.RUNNING)
    assert report.effective_on == date(2019, 1, 10)


def test_without_a_since_a_report_holds_from_today():
    assert filed(action(), "running").effective_on == TODAY


def test_what_people_wrote_is_stored_as_plain_text():
    report = filed(
        action(),
        "running",
        note=" zie\u202e bijlage ",
        note_reader=NoteReader.MONITOR,
        evidence="foto\0",
        next_step="gunnen\r\n",
        blocked_reason=" wacht ",
        wants_help=True,
    )

    texts = (report.note, report.evidence, report.next_step, report.blocked_reason)
    assert texts == ("zie bijlage", "foto", "gunnen", "wacht")
    assert (report.note_reader, report.wants_help) == (NoteReader.MONITOR, True)


@pytest.mark.parametrize(
    ("before", "written", "key"),
    [
        (action(Status.DROPPED), "running", "report.action_dropped"),
        (action(Status.COMPLETED, PeriodKind.DONE), "completed", "report.already_good"),
        (action(), "", "report.no_status"),
        (action(), "klaar", "report.no_status"),
        (action(), "dropped", "report.dropped_by_coordinator"),
        (action(), "paused", "report.only_continuous_pauses"),
        (action(kind=PeriodKind.CONTINUOUS), "completed", "report.continuous_never_ends"),
        (action(kind=PeriodKind.CONTINUOUS), "planned", "report.continuous_never_ends"),
    ],
)
def test_a_status_that_an_action_can_not_have_is_refused(before, written, key):
    assert refusal(before, written) == key


@pytest.mark.parametrize(
    ("since", "key"),
    [
        (date(2019, 1, 15), "report.since_in_future"),
        (date(1999, 12, 31), "report.since_too_early"),
    ],
)
def test_nothing_holds_since_a_day_to_come_or_since_before_any_plan(since, key):
    assert refusal(action(), "running", since=since) == key


@pytest.mark.parametrize("since", [TODAY, EARLIEST])
def test_today_and_the_first_day_are_days_since_when(since):
    assert read_since(since, TODAY) == since


@pytest.mark.parametrize(
    ("before", "status", "written", "percentage"),
    [
        (action(percentage=40), "running", "", 40),
        (action(percentage=40), "running", "60", 60),
        (action(percentage=40), "running", "0", 0),
        (action(), "running", "", None),
        (action(Status.PLANNED, percentage=40), "running", "", None),
        (action(percentage=40), "planned", "60", None),
        (action(percentage=40), "completed", "60", 100),
        (action(kind=PeriodKind.CONTINUOUS), "running", "60", None),
    ],
)
def test_a_percentage_belongs_to_what_runs_and_is_100_when_completed(
    before, status, written, percentage
):
    assert filed(before, status, percentage=written).percentage == percentage


@pytest.mark.parametrize(
    ("written", "percentage"),
    [("", None), (" % ", None), ("40", 40), (" 40 % ", 40), ("12,5", 12), ("99.9", 100), ("5.", 5)],
)
def test_a_percentage_is_read_as_a_whole_number(written, percentage):
    assert read_percentage(written) == percentage


@pytest.mark.parametrize(
    "written", ["-1", "101", "100,1", "veel", "nan", "inf", "1e1", "1_0", "4 0", "9" * 400]
)
def test_what_is_no_percentage_is_refused_with_what_was_written(written):
    with pytest.raises(BadReport) as refused:
        read_percentage(written)

    assert refused.value.values["written"] == written[:20]


@unhurried
@given(number=st.floats(0, 100).map(lambda number: round(number, 2)))
def test_any_number_up_to_a_hundred_is_a_percentage_comma_or_point(number):
    written = f"{number:.2f}"

    assert read_percentage(written) == read_percentage(written.replace(".", ",")) == round(number)


@pytest.mark.parametrize(
    ("status", "said", "blocked"),
    [
        ("running", None, True),
        ("planned", None, True),
        ("completed", None, False),
        ("completed", True, False),
        ("running", False, False),
    ],
)
def test_what_was_blocked_stays_so_until_somebody_says_otherwise_or_it_ends(status, said, blocked):
    assert filed(action(blocked=True), status, blocked=said).blocked is blocked


def test_an_action_that_lies_still_can_not_be_blocked_as_well():
    before = action(Status.PAUSED, PeriodKind.CONTINUOUS)

    assert not filed(before, "paused", blocked=True).blocked


def test_a_note_of_the_greatest_length_is_taken():
    assert len(short_text("é" * NOTE_LENGTH)) == NOTE_LENGTH


def test_a_longer_note_is_refused_with_its_length():
    with pytest.raises(BadReport) as refused:
        short_text("x" * (NOTE_LENGTH + 1))

    assert refused.value.values == {"length": NOTE_LENGTH + 1, "most": NOTE_LENGTH}


def test_unchanged_keeps_percentage_and_blocking():
    report = unchanged(action(percentage=40, blocked=True), by=MARCO, at=NOON, today=TODAY)

    assert (report.percentage, report.blocked, report.effective_on) == (40, True, TODAY)
