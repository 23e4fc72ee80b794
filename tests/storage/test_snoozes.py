"""Somebody says "later" on two devices at once: both are noted, the last word counts."""

import time
from datetime import date
from functools import partial

from storage import monitors, snoozes
from tests.people import NOON, settle

TOMORROW, FRIDAY = date(2019, 1, 15), date(2019, 1, 18)


def test_later_said_in_two_chats_at_once_is_noted_once(database):
    with database.transaction() as db:
        town = settle(db)
        monitor = monitors.of_municipality(db, town.place.id)[-1].id
    say = partial(
        snoozes.snooze,
        municipality_id=town.place.id,
        monitor_id=monitor,
        member_id=town.people["Marco"].id,
        asked_at=NOON,
    )

    with database.transaction() as db:
        say(db, until=TOMORROW)
        other = database.submit(lambda other: say(other, until=FRIDAY))
        time.sleep(0.3)  # the other one looks before this one is there to be seen
    other.result(timeout=10)

    with database.transaction() as db:
        [noted] = snoozes.of_monitor(db, town.place.id, monitor).values()
    assert noted.until == FRIDAY
