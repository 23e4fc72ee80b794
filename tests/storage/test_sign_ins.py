"""Links that work once and sessions that end, on both databases."""

from datetime import timedelta

from storage import sign_ins
from storage.sign_ins import LinkState
from tests.people import NOON, settle


def used(db, secret, at):
    found = sign_ins.use(db, secret, at)
    assert found
    return found


def test_of_a_link_one_session_comes(db):
    marco = settle(db).people["Marco"]
    secret = sign_ins.make_link(db, marco, "/toolbox/helmond", NOON)
    assert sign_ins.look(db, secret, NOON) == (LinkState.GOOD, marco)

    session, leads_to = used(db, secret, NOON)

    assert leads_to == "/toolbox/helmond"
    visit = sign_ins.visit(db, session, NOON)
    assert visit
    assert visit.member == marco
    assert sign_ins.use(db, secret, NOON) is None
    assert sign_ins.look(db, secret, NOON)[0] is LinkState.USED


def test_a_link_ends_after_ten_minutes_and_a_session_after_eight_hours(db):
    marco = settle(db).people["Marco"]
    old, good = (sign_ins.make_link(db, marco, "/", NOON) for _ in range(2))
    session, _ = used(db, good, NOON + timedelta(minutes=9, seconds=59))
    late = NOON + timedelta(minutes=10)

    assert sign_ins.look(db, old, late)[0] is LinkState.OLD
    assert sign_ins.use(db, old, late) is None
    assert sign_ins.visit(db, session, NOON + timedelta(hours=8))
    assert sign_ins.visit(db, session, NOON + timedelta(hours=8, minutes=10)) is None


def test_a_session_that_ended_opens_nothing_and_is_forgotten(db):
    marco = settle(db).people["Marco"]
    session, _ = used(db, sign_ins.make_link(db, marco, "/", NOON), NOON)

    sign_ins.end(db, session, NOON)
    sign_ins.end(db, session, NOON)
    sign_ins.end(db, "made-up", NOON)

    assert sign_ins.visit(db, session, NOON) is None
    later = NOON + timedelta(days=2)
    sign_ins.make_link(db, marco, "/", later)
    assert sign_ins.look(db, "x", later) == (LinkState.UNKNOWN, None)
