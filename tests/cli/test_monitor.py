"""The monitor in the terminal."""

import json

import pytest

from tests.cli.conftest import EXAMPLE

SHOW = ("monitor", "show", "--municipality", "helmond")


@pytest.fixture
def helmond(settled):
    for noun in ("reports", "monitor"):
        path = EXAMPLE / f"helmond/{noun}.csv"
        settled(noun, "import", path, "--municipality", "helmond")
    return settled


def test_scripts_get_json_and_nothing_else(helmond):
    told = json.loads(helmond(*SHOW, "--json").stdout)

    assert (told["cut_off"], told["compared_with"]) == ("2019-01-14", "2018-06-01")
    assert [period["total"] for period in told["periods"]] == [54, 27, 25, 18]


def test_any_day_of_the_past_can_be_asked_for(helmond):
    told = json.loads(helmond(*SHOW, "--as-of", "2018-06-01", "--json").stdout)

    assert (told["cut_off"], told["state"]) == ("2018-06-01", "published")
    assert told["compared_with"] == "2018-02-01"


def test_people_get_a_table_and_the_lists_of_the_page(helmond):
    shown = helmond(*SHOW).output

    for said in (
        "stand per ma 14 januari 2019 (concept)",
        "- Aanbestedingen Textielinzameling, Groenonderhoud",
        "10 van 43 open acties staan in deze tekst",
        "Vergeleken met vr 1 juni 2018.",
        "Aan de slag in 2018-2020",
        "Aandachtspunten",
        "- Herijken Social Return",
        "Volgende monitor: februari 2019, stand per do 31 januari 2019.",
    ):
        assert said in shown
    assert "Het plan is van Helmond alleen" in helmond(*SHOW, "--joint").output


def test_a_municipality_without_a_plan_is_told_how_to_get_one(run):
    run("municipality", "add", "helmond", "--name", "Helmond")

    assert "plan import" in run(*SHOW).output


def test_a_day_that_is_none_is_refused(helmond):
    result = helmond(*SHOW, "--as-of", "ooit", "--json")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "“ooit” is geen dag" in result.stderr


def test_towns_of_one_plan_get_their_own_figures_and_the_sum(run):
    towns = ("maassluis", "vlaardingen", "schiedam")
    for town in towns:
        run("municipality", "add", town, "--name", town.capitalize())
    run("plan", "import", EXAMPLE / "mvs/plan.csv", "--municipality", towns[0])
    shown = ("monitor", "show", "--municipality", "schiedam", "--joint")

    told = json.loads(run(*shown, "--json").stdout)

    totals = [sum(row["total"] for row in share["periods"]) for share in told["municipalities"]]
    assert sum(totals) == sum(row["total"] for row in told["periods"]) == 60
    assert all(town.capitalize() in run(*shown).output for town in towns)
