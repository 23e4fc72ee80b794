"""A typed yes or no presses the button that says so."""

import re

import pytest

from dialogs.yes_or_no import spoken
from views.cards import elements as e
from views.cards.verbs import Verb
from views.texts import LANGUAGES, catalogue


def pressed(*buttons: tuple[str, Verb]) -> dict[str, str]:
    card = e.card("?", [], [e.button(title, verb) for title, verb in buttons], "nl")
    return {said: str(data["verb"]) for said, data in spoken(card).items()}


def test_the_button_that_says_yes_or_no_is_pressed_in_either_language():
    found = pressed(("Ja, terugdraaien", Verb.PLAN_UNDO_STORE), ("Nee", Verb.NEVER_MIND))

    yes, no = str(Verb.PLAN_UNDO_STORE), str(Verb.NEVER_MIND)
    assert found == {"ja": yes, "yes": yes, "nee": no, "no": no}


def test_a_no_is_never_mind_where_no_button_says_no():
    found = pressed(("Intrekken", Verb.HAND_OVER_WITHDRAW), ("Laat zo", Verb.NEVER_MIND))

    assert found == {"nee": str(Verb.NEVER_MIND), "no": str(Verb.NEVER_MIND)}


def test_of_two_that_say_yes_none_is_pressed():
    assert not pressed(("Ja, nu", Verb.STOP), ("Ja, later", Verb.STOP_ONE))


@pytest.mark.parametrize("title", ["Niet opslaan", "Jaarplan", "No percentage", "Yesterday"])
def test_a_title_that_only_begins_like_yes_or_no_is_none(title):
    assert not pressed((title, Verb.STOP))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_that_says_yes_or_no_is_one_that_can_be_typed(language):
    titles = [str(m.string) for m in catalogue(language) if str(m.id).startswith("button.")]
    said = [title for title in titles if re.match(r"(?:ja|nee|yes)\b", title, re.IGNORECASE)]

    assert said
    assert all(pressed((title, Verb.STOP)) for title in said)
