"""The example programme comes out as the monitor that Helmond published."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dialogs import example, monitor_figures
from storage import members, municipalities
from storage.database import Base, Database
from views.documents.monitor_json import as_json
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


def test_an_earlier_day_can_be_asked_for(db):
    before = monitor_figures.page(db, municipalities.get(db, "helmond"), JUNE)

    assert [row.reached for row in before.periods] == [54, 22, 0, 17]


def test_the_json_has_the_shape_that_scripts_rely_on(page):
    told = as_json(page)

    assert list(told) == [
        "municipality", "cut_off", "compared_with", "state", "periods", "attention_points",
        "communication", "running", "planned", "realised", "not_reported", "next_monitor",
    ]  # fmt: skip
    assert told["periods"][3] == {
        "name": "Actie doorlopend", "kind": "continuous", "total": 18, "completed": 0,
        "running": 15, "planned": 0, "paused": 3, "dropped": 0,
    }  # fmt: skip
    assert told["next_monitor"] == {
        "name": "februari 2019", "cut_off": "2019-01-31", "report_until": "2019-02-08",
        "due": "2019-02-13",
    }  # fmt: skip


def test_a_result_outside_the_plan_stands_among_what_was_realised(db):
    maassluis = monitor_figures.page(db, municipalities.get(db, "maassluis"), DAY)

    last = as_json(maassluis)["realised"][-1]

    assert last["number"] is None
    assert last["title"].startswith("Drie gemeenten hebben samen")


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
    assert invited == {"Henk Jansen", "Wil Verhoeven"}


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
