"""What somebody may see of the monitor on the web."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from domain.people import Member, Municipality, Role
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.reports import NoteReader, Report
from domain.sight import Sight

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
PERIOD = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)


def sight(*roles: Role, person_overview: bool = True) -> Sight:
    return Sight(Member(uuid4(), HELMOND, "Vera", roles=frozenset(roles)), person_overview)


def action() -> Assignment:
    return Assignment(uuid4(), HELMOND.id, "3.1", "Papier", PERIOD, State(Status.RUNNING))


def report(reader: NoteReader, author: Member | None = None) -> Report:
    return Report(
        assignment_id=uuid4(),
        author_id=author.id if author else uuid4(),
        reported_at=datetime(2019, 1, 1, tzinfo=UTC),
        effective_on=date(2019, 1, 1),
        old_status=None,
        status=Status.RUNNING,
        note_reader=reader,
    )


@pytest.mark.parametrize(
    ("role", "names", "drafts"),
    [
        (Role.COORDINATOR, True, True),
        (Role.AMBASSADOR, False, True),
        (Role.READER, False, False),
        (Role.EXPERT, False, False),
        (Role.ADVISER, False, False),
        (Role.ADMIN, False, False),
    ],
)
def test_only_a_coordinator_sees_names_and_who_works_on_it_sees_drafts(role, names, drafts):
    theirs = sight(role)

    assert (theirs.names, theirs.drafts) == (names, drafts)
    assert theirs.every_day
    assert theirs.opens(published=False)


def test_who_has_no_role_sees_what_is_published():
    assert not sight().every_day
    assert sight().opens(published=True)
    assert not sight().opens(published=False)


def test_where_no_overview_of_persons_is_wanted_a_coordinator_sees_no_names():
    assert not sight(Role.COORDINATOR, person_overview=False).names


def test_an_adviser_reads_nothing_that_was_written():
    open_to_all = report(NoteReader.MONITOR)

    assert sight(Role.READER).reads(open_to_all)
    assert not sight(Role.ADVISER).reads(open_to_all)
    assert not sight(Role.ADVISER).reads_reason(open_to_all, action())
    assert sight(Role.ADVISER, Role.COORDINATOR).reads(open_to_all)


def test_what_is_for_the_coordinator_is_read_by_them_and_by_whose_it_is():
    marco = sight(Role.AMBASSADOR)
    own = report(NoteReader.COORDINATOR, marco.member)

    assert sight(Role.COORDINATOR).reads(own)
    assert sight(Role.COORDINATOR).reads_reason(own, action())
    assert marco.reads(own)
    assert marco.knows(own)
    assert not sight(Role.AMBASSADOR).reads(own)
    assert not sight(Role.AMBASSADOR).knows(own)
