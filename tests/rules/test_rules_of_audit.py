"""Rules for the audit log: nothing that a coordinator does is forgotten, and each word is told."""

import pytest

from dialogs.audited import CHANGES, NAMES
from dialogs.routes import ROUTES
from domain.audits import Audited
from tests.conversations.noted import NOT_NOTED
from views.cards.verbs import Verb
from views.texts import LANGUAGES, words


def test_what_a_coordinator_alone_may_press_is_noted_or_it_is_said_why_not():
    theirs = {verb for verb in Verb if ROUTES[verb].role}

    assert theirs - CHANGES - NAMES - NOT_NOTED.keys() == set()
    assert NOT_NOTED.keys() & (CHANGES | NAMES) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_log_has_a_sentence(language):
    speak = words(language)
    for what in Audited:
        values = {"page": "", "why": ""} if what is Audited.REFUSED else {"about": "x"}
        assert speak(f"audit.{what}", **values)
    for verb in CHANGES:
        assert speak(f"audit.did.{verb}")
    for verb in NAMES:
        assert speak(f"audit.saw.{verb}")
