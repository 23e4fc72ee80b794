"""No question keeps anybody in: what is clearly something else goes through."""

from datetime import UTC, date, datetime

import pytest

from domain.monitors import MonitorState
from storage.tables import ActionRow, MonitorRow
from tests.conversations.test_reporting import filed


async def test_no_to_which_exception_stores_nothing(marco, database, town):
    await marco.says("alles ongewijzigd behalve eh dinges")
    answer = await marco.says("nee")
    await marco.says("ja")

    assert "niets vastgelegd" in answer
    assert not filed(database, town, "3.1")


async def test_a_status_alone_answers_how_far_it_is_whatever_titles_there_are(
    saskia, database, town
):
    with database.transaction() as db:
        db.query(ActionRow).filter_by(number="3.5").one().title = "MVI in lopende contracten"
    await saskia.says("kennis delen is klaar")

    assert "Kennis delen: lopend" in await saskia.says("lopend")


@pytest.mark.parametrize("question", ["papier vervalt", "er is iets met papier", "papier is 400%"])
@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("vakantie", "Wanneer ben je afwezig?"),
        ("ik ga met vakantie", "Wanneer ben je afwezig?"),
        ("afwezig", "Wanneer ben je afwezig?"),
        ("later", "geen monitor waarvoor ik je iets vraag"),
        ("stop herinneringen", "Ik herinner je niet meer."),
        ("mijn acties", "Leerlingenvervoer"),
    ],
)
async def test_a_clear_command_goes_through_an_open_question(marco, question, said, answer):
    await marco.says(question)

    assert answer in await marco.says(said)


@pytest.mark.parametrize("said", ["zwembad van Henk loopt", "groenonderhoud is klaar"])
async def test_a_report_on_a_colleagues_action_is_no_day(marco, said):
    await marco.says("afwezig")

    assert "Klopt dit?" in await marco.says(said)


async def test_days_are_days_whatever_actions_there_are(marco):
    await marco.says("afwezig")

    assert "herinner ik je nergens aan" in await marco.says("van 28 jan t/m 4 feb")


@pytest.fixture
def last_day(database, exchange):
    """The monitor as at 31 January; it is 8 February, the last day to report."""
    with database.transaction() as db:
        row = db.query(MonitorRow).filter(MonitorRow.cut_off == date(2019, 1, 31)).one()
        row.state, row.report_until = MonitorState.OPEN, date(2019, 2, 8)
    exchange.clock.moment = datetime(2019, 2, 8, 9, tzinfo=UTC)


@pytest.mark.usefixtures("last_day")
async def test_who_reports_on_the_last_day_is_in_time_and_reads_so(marco):
    await marco.says("papier is klaar")
    answer = await marco.says("ja")

    assert "Je bent op tijd voor de monitor per do 31 januari 2019." in answer
    assert "De nieuwe stand zelf telt mee in de monitor daarna." in answer
    assert "op tijd gemeld" in await marco.says("mijn meldingen")


@pytest.mark.usefixtures("last_day")
@pytest.mark.parametrize("said", ["papier loopt", "alles ongewijzigd"])
async def test_that_all_is_the_same_needs_no_such_line(marco, said):
    await marco.says(said)

    assert "de monitor daarna" not in await marco.says("ja")
    assert "monitor" not in await marco.says("mijn meldingen")


@pytest.fixture
async def stranger(exchange):
    """Somebody whom Teams gives no address that the plan knows."""
    chat = exchange.chat("Onbekend", "hj@elders.example")
    await chat.says("hoi")
    return chat


@pytest.mark.parametrize(
    "said",
    [
        "henk.jansen@helmond.example",
        "ja ander adres: henk.jansen@helmond.example",
        "dat kan kloppen, ik sta erin als henk.jansen@helmond.example",
    ],
)
async def test_an_address_is_read_wherever_it_stands(stranger, saskia, said):
    await saskia.says("hoi")
    answer = await stranger.says(said)

    assert "Saskia" in answer
    assert "henk.jansen@helmond.example" in str(saskia.read[-1])


@pytest.mark.parametrize("said", ["zwembad is klaar", "geef zwembad aan Karin", "zwembad is 50%"])
async def test_who_is_nobody_here_yet_reads_no_names_by_reporting(stranger, said):
    await stranger.says("nee")

    answer = await stranger.says(said)

    assert "Henk" not in answer


async def test_no_is_no_address(stranger):
    assert "geen e-mailadres" not in await stranger.says("nee")
