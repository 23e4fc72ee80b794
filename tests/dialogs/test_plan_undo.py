"""An import is taken back, as far as nobody built on it."""

from dataclasses import replace

import pytest

from domain.errors import UserError
from domain.people import Municipality, Role
from domain.plans import Status
from domain.reports import Source
from storage import members, municipalities, plan_imports, plans, reports
from storage.database import Session
from storage.tables import MemberRow, PlanImportRow
from tests.plan_files import COFFEE, MORNING, PAPER, PLAN
from tests.plan_stores import action, chat, export, marco, store, undo


@pytest.fixture
def helmond(db: Session) -> Municipality:
    return municipalities.add(db, "helmond", "Helmond", at=MORNING)


def test_a_first_import_is_taken_back_without_a_trace(db, helmond):
    store(db, helmond, PLAN)

    undone = undo(db, helmond)

    assert len(undone.removed) == 3
    assert plans.find(db, helmond.id) is None
    assert members.everybody(db, helmond.id) == []


def test_what_an_import_changed_in_a_column_that_moved_since_is_left_as_it_is(db, helmond):
    store(db, helmond, [PAPER])
    store(db, helmond, [replace(PAPER, title="Karton")], hours=1)
    noted = db.query(PlanImportRow).order_by(PlanImportRow.imported_at.desc()).first()
    (table, row_id, values), *rest = noted.before["changed"]
    moved = values | {"heading": ["", "Aanbestedingen"]}
    noted.before = noted.before | {"changed": [(table, row_id, moved), *rest]}
    db.flush()

    undone = undo(db, helmond)

    assert (undone.restored, undone.kept) == (1, ("Papier",))


def test_only_the_last_import_is_taken_back(db, helmond):
    store(db, helmond, [PAPER])
    store(db, helmond, [replace(PAPER, title="Karton"), COFFEE], hours=1)

    undone = undo(db, helmond)

    (left,) = export(db, helmond)
    assert left == replace(PAPER, as_of=left.as_of)
    assert (undone.removed, undone.restored) == (("Fairtrade koffie",), 1)


def test_imports_are_taken_back_one_by_one_until_there_is_none(db, helmond):
    store(db, helmond, [PAPER])
    store(db, helmond, [COFFEE], hours=1)
    undo(db, helmond)
    undo(db, helmond)

    with pytest.raises(UserError) as raised:
        undo(db, helmond)

    assert raised.value.key == "plan_import.nothing_to_undo"


def test_a_status_from_the_file_is_withdrawn_by_a_report(db, helmond):
    store(db, helmond, PLAN)
    store(db, helmond, [replace(PAPER, status=Status.COMPLETED)], hours=1)

    undone = undo(db, helmond)

    paper = action(db, helmond, "3.1")
    told = reports.of_assignment(db, helmond.id, paper.id)
    assert (undone.withdrawn, paper.state.status) == (1, Status.RUNNING)
    assert [report.withdraws for report in told] == [None, None, told[1].id]
    assert told[2].source is Source.IMPORT


def test_an_import_that_was_reported_on_is_not_taken_back(db, helmond):
    store(db, helmond, PLAN)
    chat(db, helmond, "3.1", Status.COMPLETED)

    with pytest.raises(UserError) as raised:
        undo(db, helmond)

    assert (raised.value.key, raised.value.values) == ("plan_import.built_on", {"title": "Papier"})


def test_an_action_that_another_municipality_took_up_is_not_taken_back(db, helmond):
    deurne = municipalities.add(db, "deurne", "Deurne", at=MORNING)
    store(db, helmond, [PAPER, replace(COFFEE, municipality="deurne")])
    store(db, deurne, [replace(PAPER, municipality="deurne")], hours=1)

    with pytest.raises(UserError) as raised:
        undo(db, helmond)

    assert raised.value.values == {"title": "Papier"}


def test_a_field_that_was_changed_since_stays(db, helmond):
    deurne = municipalities.add(db, "deurne", "Deurne", at=MORNING)
    both = [PAPER, replace(PAPER, municipality="deurne")]
    store(db, helmond, both)
    store(db, helmond, [replace(PAPER, title="Karton")], hours=1)
    store(db, deurne, [replace(PAPER, municipality="deurne", title="Pulp")], hours=2)

    undone = undo(db, helmond)

    assert undone.kept == ("Pulp",)
    assert action(db, helmond, "3.1").title == "Pulp"


def test_who_opened_the_app_since_stays_a_member(db, helmond):
    store(db, helmond, PLAN)
    members.meet(db, marco(db, helmond), tenant_id="t", entra_id="e", at=MORNING)

    undone = undo(db, helmond)

    assert "Marco Bakker" in undone.kept
    assert members.find_by_address(db, helmond.id, PAPER.ambassador) is not None


def test_a_role_and_a_goodbye_are_given_back(db, helmond):
    reader = members.add(db, helmond, name="Marco", address=PAPER.ambassador, roles=[Role.READER])
    db.get_one(MemberRow, reader.id).left_at = MORNING
    db.flush()
    store(db, helmond, PLAN)
    assert marco(db, helmond).has(Role.AMBASSADOR)

    undo(db, helmond)

    row = db.get_one(MemberRow, reader.id)
    assert (row.roles, row.left_at) == (["reader"], MORNING)


def test_after_taking_back_the_same_file_comes_in_again(db, helmond):
    store(db, helmond, PLAN)
    undo(db, helmond)

    assert len(store(db, helmond, PLAN, hours=10).new_actions) == 3


def test_an_import_that_changes_nothing_is_not_the_one_that_is_taken_back(db, helmond):
    store(db, helmond, [PAPER])
    first = plan_imports.find_last(db, helmond.id)

    store(db, helmond, [PAPER], hours=1)

    assert plan_imports.find_last(db, helmond.id) == first
