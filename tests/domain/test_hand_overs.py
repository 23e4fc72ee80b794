"""Who said no, and when nobody is asked any more."""

from dataclasses import replace
from uuid import uuid4

from domain.hand_overs import HandOver, HandOverState, is_for_coordinator, noes
from tests.people import NOON

JOOST, KARIN, HENK = uuid4(), uuid4(), uuid4()
ASKED = HandOver(uuid4(), uuid4(), uuid4(), JOOST, KARIN, NOON)
NO = replace(ASKED, state=HandOverState.REFUSED)
OWN_NO = replace(NO, asked_id=JOOST)
YES = replace(ASKED, asked_id=HENK, state=HandOverState.ACCEPTED)


def test_an_open_question_is_no_no():
    assert noes([ASKED]) == ()
    assert ASKED.is_open


def test_who_says_no_twice_counts_once():
    assert noes([NO, NO]) == (KARIN,)
    assert not is_for_coordinator([NO, NO])


def test_not_mine_and_a_no_are_two():
    assert noes([OWN_NO, NO]) == (JOOST, KARIN)
    assert is_for_coordinator([OWN_NO, NO])


def test_after_a_yes_it_begins_anew():
    assert noes([OWN_NO, NO, YES]) == ()
    assert noes([OWN_NO, YES, NO]) == (KARIN,)


def test_a_question_that_lay_with_the_coordinator_is_nobodys_no():
    assert noes([replace(NO, asked_id=None)]) == ()
