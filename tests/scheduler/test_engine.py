"""The two ticks of a server: what they tell who watches, and how much they may cost."""

import pytest

import app as composition
from domain.pace import Load
from scheduler.breather import LONGEST, Breather
from scheduler.lifetime import Engine
from scheduler.pulse import DELIVER, PLAN, Pulse
from tests.chat import Clock


class Counter:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def counter():
    return Counter()


@pytest.mark.parametrize(("took", "rest"), [(0.01, 0.19), (1.0, 19.0), (10.0, LONGEST)])
def test_who_looks_long_rests_long(counter, took, rest):
    breather = Breather(counter)
    with breather.working():
        counter.now += took

    counter.now += rest - 0.001
    early = breather.rests()
    counter.now += 0.002

    assert (early, breather.rests()) == (True, False)


class Idle:
    """A sender with nothing to do."""

    def dispatch(self, letters):
        return []

    async def drain(self, patience=None):
        return None

    def load(self):
        return Load()


async def test_a_tick_that_comes_through_is_heard(database, counter):
    work, pulse = composition.Worker(database), Pulse(counter)
    engine = Engine(work, work, Idle(), Clock(), pulse=pulse)
    counter.now = 100.0

    await engine.plan()
    await engine.deliver()

    assert pulse.ages() == {PLAN: 0.0, DELIVER: 0.0}


async def test_a_tick_that_fails_is_not_heard(counter):
    async def broken(_):
        raise OSError("away")

    pulse = Pulse(counter)
    engine = Engine(broken, broken, Idle(), Clock(), pulse=pulse)
    counter.now = 100.0

    with pytest.raises(OSError, match="away"):
        await engine.plan()
    with pytest.raises(OSError, match="away"):
        await engine.deliver()

    assert pulse.ages() == {PLAN: 100.0, DELIVER: 100.0}


async def test_while_it_rests_the_calendar_is_not_looked_at(counter):
    looked = []

    async def work(_):
        looked.append(1)
        counter.now += 1.0
        return ()  # no municipalities

    engine = Engine(work, work, Idle(), Clock(), pulse=Pulse(counter), breather=Breather(counter))
    for _ in range(3):
        await engine.plan()
        counter.now += 5.0

    assert looked == [1]
