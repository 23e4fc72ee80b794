"""Everything that an import does is told in sentences."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.plan_told import tell, tell_undone
from domain.people import Municipality
from domain.plans import Status
from storage import municipalities
from storage.database import Session
from tests.plan_files import COFFEE, MORNING, PAPER, PLAN, SHARING
from tests.plan_stores import YESTERDAY, chat, store, undo
from views.texts import LANGUAGES, words


@pytest.fixture
def helmond(db: Session) -> Municipality:
    return municipalities.add(db, "helmond", "Helmond", at=MORNING)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_an_import_does_can_be_told(db, helmond, language):
    speak = words(language)
    store(db, helmond, PLAN)
    chat(db, helmond, "3.1", Status.COMPLETED)
    many = [replace(COFFEE, number=f"9.{n}", title=f"Actie {n}") for n in range(12)]
    other = replace(SHARING, status=Status.PAUSED, stand_in="x.y@helmond.example")
    changes = store(db, helmond, [replace(PAPER, title="Karton"), other, *many], hours=2)

    told = tell(speak, changes)

    assert len(told) > 15
    assert any("Marco Bakker" in line for line in told)
    assert all("{" not in line for line in told)
    assert len(tell_undone(speak, undo(db, helmond))) >= 4


def test_who_reported_can_stay_unsaid(db, helmond):
    store(db, helmond, PLAN)
    chat(db, helmond, "3.1", Status.COMPLETED)
    changes = store(db, helmond, PLAN, hours=2)

    told = "\n".join(tell(words("nl"), changes, named=False))

    assert "gemeld “voltooid” (iemand, ma 14 januari 2019)" in told
    assert "Marco" not in told


def test_a_file_that_changes_nothing_says_so(db, helmond):
    store(db, helmond, [PAPER])

    assert "Het bestand verandert niets." in tell(words("nl"), store(db, helmond, [PAPER]))


def test_in_a_shared_plan_a_department_is_told_with_its_municipality(db, helmond):
    municipalities.add(db, "deurne", "Deurne", at=MORNING)
    changes = store(db, helmond, [SHARING, replace(SHARING, municipality="deurne")])

    told = tell(words("nl"), changes)

    assert "  Communicatie (deurne)" in told


def test_a_file_that_wins_is_told_as_such(db, helmond):
    store(db, helmond, [replace(PAPER, as_of=YESTERDAY, status=Status.COMPLETED)])
    older = replace(PAPER, as_of=YESTERDAY - timedelta(days=30))

    told = tell(words("nl"), store(db, helmond, [older], hours=1, file_wins=True))

    assert any("Het bestand gaat voor" in line for line in told)
