"""What a button carries is somebody else's text until it was read."""

from uuid import uuid4

from dialogs.turn import Turn
from domain.people import Member, Municipality
from tests.people import NOON
from views.texts import words


def test_the_name_of_a_press_holds_nothing_that_a_database_refuses():
    marco = Member(uuid4(), Municipality(uuid4(), "helmond", "Helmond"), "Marco Bakker")

    turn = Turn(marco, NOON, words("nl"), str, form={"nonce": "a\x00b" * 40})

    assert turn.pressed == ("ab" * 40)[:64]
