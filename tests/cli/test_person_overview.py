"""PERSON_OVERVIEW=off in the terminal: nobody is named beside what was reported, or was not."""

import json

import pytest

from domain.plans import Status
from storage import municipalities
from storage.database import Database
from tests.cli.conftest import EXAMPLE
from tests.plan_stores import chat

HELMOND = ("--municipality", "helmond")
SHOW = ("monitor", "show", *HELMOND, "--json")


@pytest.fixture
def person_overview():
    return False


def test_the_monitor_gives_its_actions_and_their_departments_without_a_person(settled):
    shown = json.loads(settled(*SHOW).stdout)

    assert shown["not_reported"]
    assert any(action["department"] for action in shown["not_reported"])
    for part in ("running", "planned", "realised", "not_reported"):
        assert {action.get("ambassador") for action in shown[part]} <= {None}, part


def test_who_reported_what_a_file_is_older_than_stays_unsaid(settled, url):
    database = Database(url)
    with database.transaction() as db:
        chat(db, municipalities.get(db, "helmond"), "2.1", Status.COMPLETED)
    database.close()

    shown = settled("plan", "import", EXAMPLE / "helmond/plan.csv", *HELMOND).output

    assert "(iemand, " in shown
    assert "Marco Bakker" not in shown
