"""The clock of the example programme."""

from datetime import UTC, datetime, timedelta

import pytest

from web.sandbox.clock import SandboxClock

START = datetime(2019, 1, 14, 9, 0, tzinfo=UTC)


class Counter:
    seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_it_starts_at_the_given_moment_and_runs_on():
    counter = Counter()
    clock = SandboxClock(START, counter)

    counter.seconds += 90

    assert clock.now() == START + timedelta(seconds=90)


def test_it_moves_forward_and_keeps_running():
    counter = Counter()
    clock = SandboxClock(START, counter)

    clock.move(timedelta(days=7))
    counter.seconds += 5

    assert clock.now() == START + timedelta(days=7, seconds=5)


@pytest.mark.parametrize("by", [timedelta(0), timedelta(days=-1), timedelta(days=999_999_999)])
def test_it_does_not_go_back_nor_beyond_the_calendar(by: timedelta):
    clock = SandboxClock(START, Counter())

    with pytest.raises(ValueError, match="clock"):
        clock.move(by)

    assert clock.now() == START


def test_a_reset_brings_back_the_first_moment():
    counter = Counter()
    clock = SandboxClock(START, counter)
    clock.move(timedelta(days=30))
    counter.seconds += 60

    clock.reset()

    assert clock.now() == START


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        SandboxClock(datetime(2019, 1, 14, 9, 0))  # noqa: DTZ001


def test_the_answer_is_utc_wherever_the_start_was():
    amsterdam = datetime.fromisoformat("2019-07-01T09:00+02:00")

    assert SandboxClock(amsterdam, Counter()).now().isoformat() == "2019-07-01T07:00:00+00:00"
