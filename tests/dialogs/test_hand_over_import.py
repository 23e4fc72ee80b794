"""A plan file that names another ambassador ends what was asked about that action."""

from dataclasses import replace

from domain.hand_overs import HandOverState
from storage import hand_overs, members, municipalities
from tests.plan_files import MORNING, PAPER, PLAN
from tests.plan_stores import action, marco, store


def test_another_ambassador_from_a_file_ends_the_question(db):
    helmond = municipalities.add(db, "helmond", "Helmond", at=MORNING)
    store(db, helmond, PLAN)
    paper = action(db, helmond, "3.1")
    tom = members.add(db, helmond, name="Tom", address="tom@helmond.example")
    asked = hand_overs.add(db, marco(db, helmond), paper.id, tom.id, MORNING)

    store(db, helmond, [replace(PAPER, theme="Klimaat")], hours=1)
    assert [h.id for h in hand_overs.waiting(db, helmond.id)] == [asked.id]
    store(db, helmond, [replace(PAPER, ambassador="karin@helmond.example")], hours=2)

    assert hand_overs.waiting(db, helmond.id) == []
    found = hand_overs.find(db, helmond.id, asked.id)
    assert found is not None
    assert found.state is HandOverState.WITHDRAWN
