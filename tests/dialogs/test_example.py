"""The example programme comes out as the monitor that Helmond published."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from dialogs import example, joint, monitor_figures
from domain.monitors import Reminding
from storage import members, monitors, municipalities
from storage.database import Base, Database
from views.documents.monitor.as_json import as_json
from views.documents.sheets import read_sheet

FOLDER = Path(__file__).parents[2] / "example"
START = datetime(2019, 1, 14, 8, tzinfo=UTC)
DAY, JUNE = date(2019, 1, 14), date(2018, 6, 1)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory):
    """The example programme, filled once: the tests here only read, or roll back."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('example') / 'example.db'}")
    Base.metadata.create_all(database.engine)
    with database.transaction() as db:
        example.load(db, lambda name: read_sheet(FOLDER / name), START)
    yield database
    database.close()


@pytest.fixture
def db(filled):
    with filled.transaction() as session:
        yield session
        session.rollback()


@pytest.fixture
def page(db):
    return monitor_figures.page(db, municipalities.get(db, "helmond"), DAY)


def test_the_table_is_the_one_that_was_published(page):
    assert [(row.period.name, row.total, row.reached) for row in page.periods] == [
        ("Wat doen we al goed?", 54, 54),
        ("Aan de slag in 2017", 27, 23),
        ("Aan de slag in 2018-2020", 25, 4),
        ("Actie doorlopend", 18, 15),
    ]


def test_realised_since_june_is_what_was_published(page):
    assert page.compared_with == JUNE
    assert [(action.heading, action.title) for action in page.realised] == [
        ("Aanbestedingen", "Textielinzameling"),
        ("Aanbestedingen", "Groenonderhoud"),
        ("", "Helmond spreker tijdens ondernemerstreffen op Dag van de Duurzaamheid"),
        ("", "Deelname aan opleiding circulair inkopen voor aanbesteding VRI's"),
        ("", "Themasessies bij drietal afdelingen"),
    ]


def test_what_the_monitor_says_beside_the_plan_was_published_too(page):
    assert [point.text.split()[0] for point in page.attention_points] == [
        "Publiceren", "Gezocht:", "Herijken", "Klimaatenvelop",
    ]  # fmt: skip
    assert len(page.moments_realised) == 1
    assert len(page.moments_planned) == 1
    assert page.next_monitor is not None
    assert page.next_monitor.name == "februari 2019"


def test_municipalities_that_share_a_plan_add_up_without_a_person_or_an_action(db):
    schiedam = municipalities.get(db, "schiedam")

    together = joint.page_of(db, schiedam, DAY)

    own = monitor_figures.page(db, schiedam, DAY)
    assert [share.key for share in together.shares] == ["maassluis", "schiedam", "vlaardingen"]
    assert together.shares[1].periods == own.periods
    assert [row.total for row in together.periods] == [3 * row.total for row in own.periods]
    assert not any(action.title in str(together) for action in own.actions)


def test_an_earlier_day_can_be_asked_for(db):
    before = monitor_figures.page(db, municipalities.get(db, "helmond"), JUNE)

    assert [row.reached for row in before.periods] == [54, 22, 0, 17]


def test_the_json_has_the_shape_that_scripts_rely_on(page):
    told = as_json(page)

    assert list(told) == [
        "municipality", "cut_off", "compared_with", "state", "version", "periods",
        "attention_points", "communication", "running", "planned", "realised", "named", "open",
        "annex", "not_reported", "next_monitor",
    ]  # fmt: skip
    assert told["periods"][3] == {
        "id": str(page.periods[3].period.id), "name": "Actie doorlopend", "kind": "continuous",
        "total": 18, "completed": 0, "running": 15, "planned": 0, "paused": 3, "dropped": 0,
    }  # fmt: skip
    assert page.next_monitor
    assert told["next_monitor"] == {
        "id": str(page.next_monitor.id), "name": "februari 2019", "cut_off": "2019-01-31",
        "report_until": "2019-02-08", "due": "2019-02-13",
    }  # fmt: skip


def test_whatever_is_told_has_the_id_of_its_row(page):
    told = as_json(page)

    lines = [*told["running"], *told["planned"], *told["realised"]]
    talk = [*told["communication"]["realised"], *told["communication"]["planned"]]
    rows = [*told["periods"], *told["attention_points"], *talk, *told["annex"]]
    assert all(line["result"] or line["actions"] for line in lines)
    rows += [action for line in lines for action in line["actions"]]
    assert len(rows) > 50
    assert all(UUID(row["id"]) for row in rows)
    # What the plan says itself was reported by nobody; of all that moved there is the report.
    assert all(action["report"] for line in told["realised"] for action in line["actions"])


def test_a_result_outside_the_plan_stands_among_what_was_realised(db):
    maassluis = monitor_figures.page(db, municipalities.get(db, "maassluis"), DAY)

    last = as_json(maassluis)["realised"][-1]

    assert last["actions"] == []
    assert last["text"].startswith("Drie gemeenten hebben samen")


def test_the_page_says_what_helmond_published_in_its_order_and_joined_as_it_joins(page):
    told = as_json(page)

    assert [line["text"] for line in told["running"]] == [
        "Aanbestedingen Facilitair, MFSA De Braak, Zwemvoorziening, Papier, Leerlingenvervoer, "
        "IT Hardware",
        "Stimuleren intern draagvlak, bewustwording en meer impact realiseren: opstellen "
        "SWOT-analyse met vervolgstappen en concrete acties (n.a.v. themasessies)",
        "Onderzoeken hoe kennis te delen en vervolgens in praktijk brengen",
    ]
    assert [line["text"] for line in told["planned"]] == [
        "Conclusies en aanbevelingen n.a.v. themasessies voorleggen aan directieteam",
        "MVI ZelfevaluatieTOOL vullen met gegevens en gebruiken als rapportagetool",
    ]
    assert [line["text"] for line in told["realised"]] == [
        "Aanbestedingen Textielinzameling, Groenonderhoud",
        "Helmond spreker tijdens ondernemerstreffen op Dag van de Duurzaamheid",
        "Deelname aan opleiding circulair inkopen voor aanbesteding VRI's",
        "Themasessies bij drietal afdelingen",
    ]
    assert [moment["text"] for moment in told["communication"]["planned"]] == [
        "Publiceren 1 jaar MVI bij gemeente Helmond",
        "Volgende monitor februari 2019",
    ]


def test_what_the_page_does_not_name_stands_in_the_annex(page):
    told = as_json(page)

    assert (told["named"], told["open"], len(told["annex"])) == (10, 43, 33)


def test_the_earlier_monitors_of_the_example_are_frozen(db):
    june = monitor_figures.page(db, municipalities.get(db, "helmond"), JUNE)

    assert (june.version, str(june.state)) == (1, "published")


@pytest.mark.parametrize("key", ["maassluis", "vlaardingen", "schiedam"])
def test_three_municipalities_share_one_plan(db, key):
    shared = monitor_figures.page(db, municipalities.get(db, key), DAY)

    assert sum(row.total for row in shared.periods) == 20


def test_every_municipality_has_a_coordinator_an_ambassador_and_a_colleague(db):
    people = example.personas(db, DAY)

    for key in example.PLACES:
        roles = {person.role for person in people if person.municipality_key == key}
        assert roles == {"coordinator", "ambassador", "colleague"}


def test_a_persona_knows_how_many_open_actions_there_are(db):
    [marco] = [person for person in example.personas(db, DAY) if person.name == "Marco Bakker"]

    assert (marco.open_actions, marco.department, marco.language) == (6, "Inkoop", "nl")


def test_who_opened_the_app_is_met_and_the_others_are_invited(db):
    everybody = members.everybody(db, municipalities.get(db, "helmond").id)

    invited = {member.name for member in everybody if member.invited}
    assert invited == {"Henk Jansen"}


@pytest.mark.parametrize("key", example.PLACES)
def test_every_municipality_has_one_monitor_that_reminds(db, key):
    here = monitors.of_municipality(db, municipalities.get(db, key).id)

    assert len([one for one in here if one.reminding is Reminding.ON]) == 1


def henks(db):
    return [person for person in example.personas(db, DAY) if person.name == "Henk Jansen"]


def test_henk_has_an_account_that_no_member_has_yet(db):
    [henk] = henks(db)

    assert (henk.address, henk.role) == ("h.jansen@helmond.example", "colleague")
    assert members.find_by_entra_id(db, "sandbox-helmond", henk.entra_id) == []


def test_henk_is_there_once_also_after_he_turned_out_to_be_the_invited_one(db):
    [stranger] = henks(db)
    helmond = municipalities.get(db, "helmond")
    newcomer = members.add(db, helmond, name=stranger.name, address=stranger.address)
    met = members.meet(
        db, newcomer, tenant_id="sandbox-helmond", entra_id=stranger.entra_id, at=START
    )

    assert [(henk.entra_id, henk.role) for henk in henks(db)] == [(stranger.entra_id, "colleague")]

    invited = members.find_by_address(db, helmond.id, "henk.jansen@helmond.example")
    assert invited is not None
    members.merge(db, invited, met)
    [henk] = henks(db)
    assert (henk.entra_id, henk.address, henk.role) == (
        stranger.entra_id, stranger.address, "ambassador",
    )  # fmt: skip
