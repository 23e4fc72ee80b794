"""A plan that municipalities share adds up."""

from collections import Counter
from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domain.figures import PeriodFigures, moved
from domain.joint import Share, add_up
from domain.plans import Period, PeriodKind, Status

DAY = date(2019, 1, 31)
PERIODS = [Period(UUID(int=n), f"periode {n}", PeriodKind.BOUNDED, n) for n in range(4)]
COUNTS = st.dictionaries(st.sampled_from(Status), st.integers(0, 50)).map(Counter)


def share(name: str, *rows: PeriodFigures) -> Share:
    return Share(name.lower(), name, rows)


@given(st.lists(st.dictionaries(st.sampled_from(PERIODS), COUNTS), min_size=1, max_size=4))
def test_the_totals_of_the_municipalities_add_up_to_the_joint_table(towns):
    shares = [
        share(f"Town {n}", *(PeriodFigures(period, counts) for period, counts in town.items()))
        for n, town in enumerate(towns)
    ]

    joint = add_up(DAY, shares)

    for total in joint.periods:
        parts = [row for _, row in joint.rows_of(total)]
        assert total.total == sum(part.total for part in parts)
        for status in Status:
            assert total.counts[status] == sum(part.counts[status] for part in parts)
    everything = sum(row.total for one in shares for row in one.periods)
    assert sum(row.total for row in joint.periods) == everything


def test_municipalities_stand_by_name_and_who_has_nothing_of_a_period_counts_zero():
    row = PeriodFigures(PERIODS[0], Counter({Status.RUNNING: 2}))

    joint = add_up(DAY, [share("Vlaardingen"), share("Maassluis", row)])

    parts = [(part.name, figures.total) for part, figures in joint.rows_of(joint.periods[0])]
    assert parts == [("Maassluis", 2), ("Vlaardingen", 0)]


def test_only_periods_of_which_a_figure_changed_have_moved():
    before = [PeriodFigures(PERIODS[0], Counter({Status.RUNNING: 2}))]
    after = [
        PeriodFigures(PERIODS[0], Counter({Status.RUNNING: 2})),
        PeriodFigures(PERIODS[1], Counter({Status.PLANNED: 1})),
    ]

    assert [new.period for _, new in moved(before, after)] == [PERIODS[1]]
    assert moved(after, after) == []
