"""When somebody is away, as they write it."""

from datetime import date

import pytest

from domain.absences import Away, NoPeriod, period, read_period

TODAY = date(2019, 1, 14)  # a Monday
FEB_4 = date(2019, 2, 4)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("van 28 jan t/m 4 feb", date(2019, 1, 28), FEB_4),
        ("van 28 januari tot en met 4 februari", date(2019, 1, 28), FEB_4),
        ("28-01-2019 t/m 04-02-2019", date(2019, 1, 28), FEB_4),
        ("from 28 jan through 4 feb", date(2019, 1, 28), FEB_4),
        ("van 28 t/m 30 januari", date(2019, 1, 28), date(2019, 1, 30)),
        ("tot 3 maart", TODAY, date(2019, 3, 2)),
        ("until 3 march", TODAY, date(2019, 3, 2)),
        ("tot maandag", TODAY, date(2019, 1, 20)),
        ("tot volgende week", TODAY, date(2019, 1, 20)),
        ("t/m volgende week", TODAY, date(2019, 1, 25)),
        ("van 10 jan t/m 20 jan", TODAY, date(2019, 1, 20)),
        ("sinds vrijdag t/m donderdag", TODAY, date(2019, 1, 17)),
        ("vanaf 28 jan", date(2019, 1, 28), None),
        ("morgen", date(2019, 1, 15), date(2019, 1, 15)),
        ("op vrijdag", date(2019, 1, 18), date(2019, 1, 18)),
        ("volgende week", date(2019, 1, 21), date(2019, 1, 25)),
        ("in week 6", date(2019, 2, 4), date(2019, 2, 8)),
    ],
)
def test_days_away_are_read_as_people_write_them(said, first, last):
    assert read_period(said, TODAY) == Away(first, last)


@pytest.mark.parametrize("why", ["want ik ben ziek", "wegens verlof", ", griep", "because of flu"])
def test_a_reason_is_read_over(why):
    assert read_period(f"tot 3 maart {why}", TODAY) == Away(TODAY, date(2019, 3, 2))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("met papier", "unclear"),
        ("tot sint-juttemis", "unclear"),
        ("van hier t/m 4 feb", "unclear"),
        ("van 10 t/m later", "unclear"),
        ("t/m 10-01-2019", "past"),
        ("tot 1-1-0001", "unclear"),
        ("van 1-1-2019 t/m 2-1-2019", "past"),
        ("tot vandaag", "past"),
        ("van 10 feb t/m 4 feb", "reversed"),
    ],
)
def test_days_that_can_not_be_are_refused(said, why):
    with pytest.raises(NoPeriod) as refused:
        read_period(said, TODAY)

    assert refused.value.why == why


def test_one_who_is_away_already_is_away_from_today():
    assert period(date(2019, 1, 7), None, TODAY) == Away(TODAY, None)
