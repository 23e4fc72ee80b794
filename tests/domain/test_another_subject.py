"""Trouble of one thing is never that of the action that was named before it."""

from datetime import date

import pytest

from domain.plans import PeriodKind
from domain.sentences import Doubt, Title, understand

TITLES = tuple(Title(text, PeriodKind.BOUNDED) for text in ("Papier", "IT Hardware"))


def read(text):
    return understand(text, TITLES, date(2019, 1, 15))


@pytest.mark.parametrize("said", ["ict 50%", "ict is halverwege", "it hardware 50%"])
def test_it_is_called_ict_as_well(said):
    assert [said.action for said in read(said).told] == [1]


@pytest.mark.parametrize(
    ("said", "of_it"),
    [
        ("papier is klaar maar ict loopt vertraging op", True),
        ("papier is klaar maar de brug loopt vertraging op", False),
        ("papier is klaar maar lantaarns wachten op de leverancier", False),
    ],
)
def test_trouble_of_another_does_not_move_to_the_action_before_it(said, of_it):
    understood = read(said)

    assert [(s.action, s.blocked) for s in understood.told] == [(0, None), (1, True)][: 1 + of_it]
    assert [one.doubt for one in understood.unclear] == [Doubt.UNKNOWN_ACTION] * (not of_it)


@pytest.mark.parametrize(
    "who", ["we wachten op", "de leverancier heeft", "levering heeft", "het bestek loopt"]
)
def test_trouble_of_whoever_works_on_it_is_its_own(who):
    told = read(f"papier loopt maar {who} vertraging").told

    assert [(said.action, said.blocked) for said in told] == [(0, True)]
