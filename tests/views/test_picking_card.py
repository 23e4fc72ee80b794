"""The card on which criteria are ticked: its boxes, its pages and what other features add."""

from dataclasses import replace

import pytest

from domain.picking import reference
from tests.card_lint import ADAPTIVE, faults
from tests.catalogue import CRITERIA, GROUPS
from views.cards.elements import pressable
from views.cards.picking import MOST_BESIDE, ON_A_PAGE, Picking, pick
from views.texts import words

NL, EN = words("nl"), words("en")
PICKING = Picking(group=GROUPS[0], criteria=CRITERIA[:2], nonce="n")


def rows(picking, speak=NL):
    """Return what the card offers besides its three buttons, by its title."""
    card = pick(speak, picking)
    message = {
        "summary": card["speak"],
        "attachments": [{"contentType": ADAPTIVE, "content": card}],
    }
    assert faults(message) == []
    return {one["title"]: one["data"] for one in pressable(card)[3:]}


def test_a_project_is_offered_where_there_are_projects():
    assert rows(PICKING) == {}
    [(title, carried)] = rows(replace(PICKING, offered=frozenset({"project_add"}))).items()

    assert title == "Op mijn project"
    assert (carried["verb"], carried["group"]) == ("project_add", "papier")


def test_a_project_can_not_take_what_was_ticked_on_another_page():
    before = replace(PICKING, before=("papier:x",), offered=frozenset({"project_add"}))

    assert rows(before) == {}


@pytest.mark.parametrize("speak", [NL, EN])
def test_the_largest_page_stays_within_what_a_card_may_weigh(speak):
    long = [
        replace(CRITERIA[0], number=f"{'9' * 44}-{number:05}", subject="woord " * 50)
        for number in range(ON_A_PAGE)
    ]
    before = tuple(map(reference, long * 2))[: MOST_BESIDE // 58]
    full = replace(PICKING, criteria=tuple(long), before=before, left=40, starter=True)

    assert rows(full, speak) == {}  # too much to carry to a further page
    assert str(full.left) in str(pick(speak, full)["body"][-3:])


def test_what_was_ticked_before_goes_along_to_the_next_page():
    more = replace(PICKING, before=("papier:x", "papier:y"), start=20, left=5, whole=False)
    found = rows(more)

    assert found["Meer: nog 5"]["before"] == "papier:x,papier:y"
    assert found["Meer: nog 5"]["page"] == "22"
    assert "before" not in found["Alle eisen voor Papier"]
