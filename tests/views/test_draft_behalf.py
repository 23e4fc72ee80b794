"""What somebody wrote about the actions of others, shown before it is stored."""

import pytest

from tests.card_lint import faults
from tests.views.cards_behalf import DRAFT, TODAY, shown
from tests.views.test_cards import WRITTEN, as_message, said, world
from views.cards import draft_behalf as cards
from views.texts import words

DUTCH = words("nl")


def pages(text, many, remarks=()):
    rows = [cards.Row(one, text[:100]) for one in shown(world(text, 1)) * many]
    buttons = cards.coordinator_buttons(DUTCH, DRAFT)
    return cards.confirm(DUTCH, rows, TODAY, remarks, buttons)


@pytest.mark.parametrize("many", [1, 40, 200])
@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_every_page_is_within_what_teams_takes(text, many):
    shown_pages = pages(text[:2000], many, [text] * 50)

    assert [fault for card in shown_pages for fault in faults(as_message(card))] == []


def test_all_rows_are_on_some_page_and_only_the_last_has_buttons():
    shown_pages = pages("Papier", 200)

    assert sum(said(card).count("Papier: ") for card in shown_pages) == 200
    assert [bool(card["actions"]) for card in shown_pages] == [False] * (len(shown_pages) - 1) + [
        True
    ]
    assert f"(1 van {len(shown_pages)})" in said(shown_pages[0])


def test_one_page_needs_no_number():
    [card] = pages("Papier", 3)

    assert "van 1" not in said(card)


def test_an_own_action_names_no_owner():
    [one] = shown(world("Papier", 1))
    [card] = cards.confirm(DUTCH, [cards.Row(one, "")], TODAY, (), [])

    assert "()" not in said(card)


def test_what_was_not_understood_is_listed_as_far_as_it_fits_and_the_rest_counted():
    [few], [many] = pages("Papier", 1, ["Dit niet"] * 2), pages("Papier", 1, ["Dit niet"] * 99)

    listed = said(many).count("Dit niet")
    assert said(few).count("Dit niet") == 2
    assert f"En nog {99 - listed} zinnen die ik niet begreep." in said(many)


@pytest.mark.parametrize(
    ("owners", "title"),
    [
        (["Marco Bakker"], "Melden voor Marco"),
        (["Marco Bakker", "Marco Bakker"], "Melden voor Marco"),
        (["Marco Bakker", "Karin de Wit"], "Melden voor collega’s"),
        ([""], "Melden"),
    ],
)
def test_the_button_names_the_colleague_when_there_is_one(owners, title):
    assert cards.colleague_buttons(DUTCH, DRAFT, owners)[0]["title"] == title


def test_a_row_without_a_note_is_one_line():
    [one] = shown(world("", 1))
    [card] = cards.confirm(DUTCH, [cards.Row(one, "Marco")], TODAY, (), [])

    assert "“" not in said(card)
