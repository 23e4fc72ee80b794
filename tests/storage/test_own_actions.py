"""Whose actions they are: a thousand plans by chance, and nobody sees another's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert

from domain.plans import ALLOWED, PeriodKind, Status
from storage import assignments
from storage.database import Base, Session
from storage.tables import (
    ActionRow,
    AssignmentRow,
    MemberRow,
    MunicipalityRow,
    PeriodRow,
    PlanRow,
    ReportRow,
)

NOON, CUT_OFF = datetime(2019, 1, 14, 12, tzinfo=UTC), date(2019, 1, 31)
KINDS = list(PeriodKind)
ENDED = {Status.COMPLETED, Status.DROPPED}
TABLES = (
    PlanRow, MunicipalityRow, MemberRow, PeriodRow, ActionRow, AssignmentRow, ReportRow,
)  # fmt: skip


@dataclass
class Plans:
    """Plans made by chance, as rows to insert, and who has which actions in them."""

    chance: Random
    rows: dict[type[Base], list[dict[str, Any]]] = field(
        default_factory=lambda: {table: [] for table in TABLES}
    )
    mine: dict[tuple[UUID, UUID], set[UUID]] = field(default_factory=dict)
    asking: set[UUID] = field(default_factory=set)

    @property
    def somebody(self) -> dict[UUID, UUID]:
        """One ambassador of each municipality."""
        return dict(self.mine.keys())

    def new(self, table: type[Base], **values: Any) -> UUID:
        row_id = UUID(int=self.chance.getrandbits(128), version=4)
        self.rows[table].append({"id": row_id, **values})
        return row_id

    def add(self, number: int) -> None:
        """Add a plan that one or two municipalities share."""
        plan = self.new(PlanRow, name=f"plan {number}")
        periods = [
            (kind, self.new(PeriodRow, plan_id=plan, name=kind, period_kind=kind, position=n))
            for n, kind in enumerate(KINDS)
        ]
        actions = [
            (kind, self.new(ActionRow, plan_id=plan, period_id=period, number=str(n), title="x"))
            for n in range(self.chance.randint(0, 6))
            for kind, period in [self.chance.choice(periods)]
        ]
        for n in range(self.chance.randint(1, 2)):
            self.add_municipality(plan, f"{number}-{n}", actions)

    def add_municipality(
        self, plan: UUID, key: str, actions: Sequence[tuple[PeriodKind, UUID]]
    ) -> None:
        place = self.new(MunicipalityRow, key=key, name=key, plan_id=plan, created_at=NOON)
        people = [self.new(MemberRow, municipality_id=place, name=name) for name in "abc"]
        self.mine.update({(place, member): set() for member in people})
        for kind, action in actions:
            ambassador = self.chance.choice([*people, None])
            starts = self.chance.choice([None, CUT_OFF, CUT_OFF + timedelta(1)])
            assignment = self.new(
                AssignmentRow, municipality_id=place, action_id=action, ambassador_id=ambassador,
                stand_in_id=self.chance.choice(people), starts_on=starts,
            )  # fmt: skip
            self.report(place, assignment, kind, starts)
            if ambassador:
                self.mine[place, ambassador].add(assignment)

    def report(self, place: UUID, assignment: UUID, kind: PeriodKind, starts: date | None) -> None:
        status = self.chance.choice(ALLOWED[kind])
        self.rows[ReportRow].append(
            {
                "municipality_id": place, "assignment_id": assignment, "reported_at": NOON,
                "effective_on": NOON.date(), "status": status, "source": "import",
            }
        )  # fmt: skip
        later = status is Status.PLANNED and starts is not None and starts > CUT_OFF
        if kind is not PeriodKind.DONE and status not in ENDED and not later:
            self.asking.add(assignment)


def made(db: Session, many: int) -> Plans:
    plans = Plans(Random(many))
    for number in range(many):
        plans.add(number)
    for table, rows in plans.rows.items():
        db.execute(insert(table), rows)
    return plans


@pytest.fixture
def plans(db, database):
    return made(db, 1000 if database.is_sqlite else 20)


def test_nobody_is_ever_shown_somebody_elses_action(db, plans):
    for place, member in plans.somebody.items():
        found = assignments.of_ambassador(db, place, member, CUT_OFF)
        assert {action.id for action in found} == plans.mine[place, member]


def test_nobody_is_ever_asked_about_what_is_completed_dropped_or_good_already(db, plans):
    asked = set()
    for place in plans.somebody:
        open_actions = [
            action
            for action in assignments.of_municipality(db, place, CUT_OFF)
            if action.is_open(CUT_OFF)
        ]
        assert not ENDED & {action.state.status for action in open_actions}
        assert PeriodKind.DONE not in {action.period.kind for action in open_actions}
        asked |= {action.id for action in open_actions}

    assert asked == plans.asking


def test_an_ambassador_of_one_municipality_has_nothing_in_another_that_shares_the_plan(db, plans):
    people = list(plans.somebody.items())

    for (_, member), (elsewhere, _) in pairwise(people[:100]):
        assert assignments.of_ambassador(db, elsewhere, member, CUT_OFF) == []
