"""A plan may be shared by municipalities; what goes out comes back in unchanged."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from dialogs import plan_import
from domain.errors import UserError
from domain.people import Municipality
from domain.plan_file import read_plan
from domain.plans import InMonitor, Status
from domain.sheets import MistakesInFile
from storage import members, municipalities, plans
from storage.database import Session
from storage.tables import AssignmentRow
from tests import plan_files
from tests.plan_files import EXAMPLE, MORNING, PAPER, PLAN, found
from tests.plan_stores import action, export, store
from views.documents.plan_out import as_csv
from views.documents.sheets import read_sheet


@pytest.fixture
def helmond(db: Session) -> Municipality:
    return municipalities.add(db, "helmond", "Helmond", at=MORNING)


def test_key_and_name_are_one_municipality(db, helmond):
    with pytest.raises(MistakesInFile) as raised:
        store(db, helmond, [PAPER, replace(PAPER, municipality="Helmond", row=3)])

    assert found(raised.value.mistakes[0]) == (3, "nummer", "plan_file.number_twice")


def test_a_municipality_that_is_not_there_is_a_mistake(db, helmond):
    with pytest.raises(MistakesInFile) as raised:
        store(db, helmond, [PAPER, replace(PAPER, municipality="Eindhoven")])

    assert raised.value.mistakes[0].values["known"] == "helmond"


def test_a_file_about_another_municipality_is_refused(db, helmond):
    municipalities.add(db, "deurne", "Deurne", at=MORNING)

    with pytest.raises(UserError) as raised:
        store(db, helmond, [replace(PAPER, municipality="Deurne")])

    assert (raised.value.key, raised.value.values["named"]) == (
        "plan_import.other_municipality",
        "deurne",
    )


def test_municipalities_of_one_file_share_one_plan(db, helmond):
    deurne = municipalities.add(db, "deurne", "Deurne", at=MORNING)

    store(db, helmond, [PAPER, replace(PAPER, municipality="deurne", status=Status.PLANNED)])

    assert plans.partners(db, deurne.id) == [deurne, helmond]
    assert action(db, helmond, "3.1").state.status is Status.RUNNING
    assert action(db, deurne, "3.1").state.status is Status.PLANNED


def test_each_municipality_of_a_shared_plan_chooses_what_its_own_page_names(db, helmond):
    deurne = municipalities.add(db, "deurne", "Deurne", at=MORNING)
    there = replace(PAPER, municipality="deurne", heading="Inkoop van")
    store(db, helmond, [replace(PAPER, in_monitor=InMonitor.NO), there])

    store(db, helmond, [replace(PAPER, in_monitor=InMonitor.YES)], hours=1)

    assert action(db, helmond, "3.1").in_monitor is InMonitor.YES
    named = action(db, deurne, "3.1")
    assert (named.in_monitor, named.heading) == (InMonitor.AUTOMATIC, "Inkoop van")


def test_a_municipality_with_a_plan_of_its_own_does_not_join(db, helmond):
    deurne = municipalities.add(db, "deurne", "Deurne", at=MORNING)
    store(db, deurne, [replace(PAPER, municipality="deurne")])

    with pytest.raises(UserError) as raised:
        store(db, helmond, [PAPER, replace(PAPER, municipality="deurne")])

    assert raised.value.key == "plan_import.other_plan"


def test_an_export_holds_other_municipalities_only_when_asked(db, helmond):
    municipalities.add(db, "deurne", "Deurne", at=MORNING)
    store(db, helmond, [PAPER, replace(PAPER, municipality="deurne")])

    own = export(db, helmond)
    whole = plan_import.export(db, helmond, at=MORNING, whole_plan=True)

    assert [row.municipality for row in own] == ["helmond"]
    assert [row.municipality for row in whole] == ["deurne", "helmond"]


def test_an_export_says_when_it_was_made_on_the_clock_there(db, helmond):
    store(db, helmond, PLAN)

    assert export(db, helmond)[0].as_of == datetime.fromisoformat("2019-01-14T09:00")


def test_an_ambassador_whom_no_file_can_name_stays(db, helmond):
    store(db, helmond, PLAN)
    nameless = members.add(db, helmond, name="Karin", address=None)
    row = db.get_one(AssignmentRow, action(db, helmond, "3.1").id)
    row.ambassador_id = nameless.id
    db.flush()

    rows = export(db, helmond)
    changed = [replace(row, theme="Klimaat") for row in rows]
    store(db, helmond, changed)

    assert action(db, helmond, "3.1").ambassador == "Karin"


@pytest.mark.parametrize("town", ["helmond", "mvs"])
def test_the_example_plans_come_in_whole_and_go_out_unchanged(db, town):
    keys = ("helmond", "maassluis", "schiedam", "vlaardingen")
    places = {key: municipalities.add(db, key, key.title(), at=MORNING) for key in keys}
    owner = places["helmond" if town == "helmond" else "schiedam"]
    rows = read_plan(read_sheet(EXAMPLE / town / "plan.csv"), plan_import.known_municipalities(db))

    changes = store(db, owner, rows)
    out = plan_import.export(db, owner, at=MORNING, whole_plan=True)

    assert len(changes.new_actions) == len(out) == len(rows)
    assert store(db, owner, rows, hours=1).nothing
    assert store(db, owner, out, hours=1).nothing


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rows=plan_files.plans())
def test_any_plan_that_goes_out_comes_back_in_unchanged(db, tmp_path, rows):
    savepoint = db.begin_nested()
    place = municipalities.add(db, "helmond", "Helmond", at=MORNING)
    store(db, place, rows)
    path = tmp_path / "plan.csv"
    path.write_bytes(as_csv(export(db, place)))

    back = read_plan(read_sheet(path), ["helmond"])
    again = plan_import.preview(db, place, back, at=MORNING + timedelta(hours=1))

    assert (again.nothing, again.conflicts, again.left_alone) == (True, (), ())
    savepoint.rollback()
