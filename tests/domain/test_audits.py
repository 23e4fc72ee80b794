"""The audit log as it is read: by day, the same once, a refusal there and back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from domain.audits import Audited, Entry, Refusal, by_day, read_refusal

ZONE = ZoneInfo("Europe/Amsterdam")
LATE = datetime(2019, 1, 14, 23, 30, tzinfo=UTC)  # the next day, there
ENTRY = Entry(Audited.CHANGED, "remind_on", LATE, uuid4(), uuid4())


def test_entries_stand_under_the_day_that_it_was_there():
    earlier = replace(ENTRY, noted_at=LATE - timedelta(hours=1))

    assert [day for day, _ in by_day([ENTRY, earlier], ZONE)] == [
        date(2019, 1, 15),
        date(2019, 1, 14),
    ]


def test_the_same_by_the_same_person_in_a_row_is_told_once_and_counted():
    other = replace(ENTRY, member_id=uuid4())

    [(_, told)] = by_day([ENTRY, ENTRY, other, ENTRY], ZONE)

    assert [one.times for one in told] == [2, 1, 1]


@pytest.mark.parametrize(
    "refusal",
    [Refusal("/toolbox/{key}", "sign_in.needed"), Refusal("other", "sign_in.old", more=12)],
)
def test_a_refusal_reads_the_same_as_it_was_written(refusal):
    assert read_refusal(str(refusal)) == refusal
