"""A month of a year that is said in words."""

from datetime import date

import pytest

from domain.months import in_full


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("vorig jaar juni", "juni 2018"),
        ("juni vorig jaar", "juni 2018"),
        ("1 juni vorig jaar", "1 juni 2018"),
        ("last year in june", "june 2018"),
        ("dit jaar februari", "februari 2019"),
        ("juni 2018", "juni 2018"),
    ],
)
def test_a_year_in_words_is_written_out(said: str, means: str) -> None:
    assert in_full(said, date(2019, 1, 14)) == means
