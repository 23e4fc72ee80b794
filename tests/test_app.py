"""The parts put together: what starts, what refuses to start, and what a stranger gets."""

import asyncio
import gc
import json
from threading import Event

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select

import app as composition
import demo
from dialogs.warm_up import warm_up
from domain.errors import SettingsError
from domain.reach import Reach
from settings import Settings
from storage import members, municipalities, reach
from storage.database import Database
from storage.lock import only_server
from storage.tables import ConversationRow
from tests.test_settings import GOOD

HELMOND = ("--municipality", "helmond")


@pytest.fixture
def bare_database(sqlite_url):
    database = Database(sqlite_url)
    yield database
    database.close()


def settings(**given):
    return Settings(_env_file=None, **given)


@pytest.mark.parametrize("missing", list(GOOD))
def test_without_credentials_nothing_starts(bare_database, missing):
    given = {name: value for name, value in GOOD.items() if name != missing}

    with pytest.raises(SettingsError, match="vul nog in: MicrosoftApp"):
        composition.build_app(settings(**given), bare_database)


def test_an_unknown_app_type_does_not_start(bare_database):
    with pytest.raises(SettingsError, match="MultiTenant"):
        composition.build_app(settings(**GOOD, MicrosoftAppType="MultiTenant"), bare_database)


def test_one_process_serves_a_registration_per_municipality(tmp_path):
    path = tmp_path / "registrations.json"
    other = {"key": "schiedam", "MicrosoftAppId": "b", "MicrosoftAppTenantId": "t2"}
    path.write_text(json.dumps([GOOD | {"key": "helmond"}, GOOD | other]), encoding="utf-8")

    known = composition.build_registrations(settings(registrations_file=path))

    schiedam, helmond = known.by_key("schiedam"), known.by_key("helmond")
    assert schiedam is not None
    assert helmond is not None
    assert (schiedam.app_id, schiedam.tenant_id) == ("b", "t2")
    assert helmond.app_id == GOOD["MicrosoftAppId"]


async def test_a_request_without_a_token_is_refused(bare_database):
    app = composition.build_app(settings(**GOOD), bare_database)
    activity = {
        "type": "message", "id": "1", "channelId": "msteams",
        "serviceUrl": "https://smba.trafficmanager.net/emea/",
        "from": {"id": "29:x"}, "conversation": {"id": "a:x"},
    }  # fmt: skip
    async with TestClient(TestServer(app)) as client:
        answer = await client.post("/api/messages", json=activity)

        assert answer.status == 401


async def test_the_server_says_that_it_lives_and_that_it_is_ready(bare_database):
    app = composition.build_app(settings(**GOOD), bare_database)
    async with TestClient(TestServer(app)) as client:
        assert (await client.get("/healthz")).status == 200
        assert (await client.get("/readyz")).status == 200


async def test_privacy_and_terms_are_there_for_everybody(bare_database):
    app = composition.build_app(settings(**GOOD), bare_database)
    async with TestClient(TestServer(app)) as client:
        assert (await client.get("/privacy")).status == 200
        assert (await client.get("/terms")).status == 200


async def test_a_server_whose_database_is_away_is_not_ready(bare_database, monkeypatch):
    app = composition.build_app(settings(**GOOD), bare_database)

    def refuse(_):
        raise OSError

    async with TestClient(TestServer(app)) as client:
        monkeypatch.setattr(bare_database, "_run", refuse)
        assert (await client.get("/healthz")).status == 200
        assert (await client.get("/readyz")).status == 503


@pytest.fixture
def example(example_copy):
    """The example programme on a port of its own."""
    port, database = example_copy
    yield composition.build_demo(Settings.for_demo(port), database, demo.EXAMPLE_START), port
    database.close()


async def test_a_foreign_page_reaches_nothing_of_the_example(example):
    app, port = example
    async with TestClient(TestServer(app, port=port)) as client:
        for path in ("/", "/healthz", "/sandbox/people"):
            assert (await client.get(path, headers={"Host": "evil.example"})).status == 403
        answer = await client.post("/api/messages", json={}, headers={"Origin": "http://evil"})
        assert answer.status == 403


async def test_the_example_begins_again_as_it_was(example):
    app, port = example
    async with TestClient(TestServer(app, port=port)) as client:
        before = await (await client.get("/sandbox/people")).json()
        await client.post("/sandbox/clock", json={"days": 7})
        assert (await client.post("/sandbox/reset")).status == 200
        after = await (await client.get("/sandbox/people")).json()

    assert [m["people"] for m in after["municipalities"]] == [
        m["people"] for m in before["municipalities"]
    ]
    assert after["now"][:10] == "2019-01-14"


async def test_an_example_that_was_lived_in_goes_on_where_it_was(example, example_copy):
    app, port = example
    async with TestClient(TestServer(app, port=port)) as client:
        await client.post("/sandbox/clock", json={"days": 15})

    left_at = demo.lived_until(example_copy[1])

    assert left_at.date().isoformat() == "2019-01-28"  # the first step of the ladder
    assert demo.clock_of(example_copy[1], demo.EXAMPLE_START).now() >= left_at


def reach_of(database, name):
    with database.reading() as db:
        helmond = municipalities.get(db, "helmond").id
        [who] = [one.id for one in members.everybody(db, helmond) if one.name == name]
        return reach.of_municipality(db, helmond)[who].reach


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marco Bakker", Reach.REACHABLE),  # has the app, and never said a word
        ("Wil Verhoeven", Reach.BLOCKED),
        ("Henk Jansen", Reach.NEVER_OPENED),
    ],
)
async def test_who_has_the_app_in_the_example_is_reached_also_after_a_reset(
    example, example_copy, name, expected
):
    app, port = example
    before = reach_of(example_copy[1], name)
    async with TestClient(TestServer(app, port=port)) as client:
        assert (await client.post("/sandbox/reset")).status == 200

    assert (before, reach_of(example_copy[1], name)) == (expected, expected)


def test_another_port_is_where_everybody_is_reached_then(example, example_copy):
    database = example_copy[1]

    composition.build_demo(Settings.for_demo(4001), database, demo.EXAMPLE_START)

    with database.reading() as db:
        urls = set(db.scalars(select(ConversationRow.service_url)))
    assert urls == {"http://127.0.0.1:4001/sandbox/connector/"}
    assert reach_of(database, "Wil Verhoeven") is Reach.BLOCKED


@pytest.fixture
def somewhere(monkeypatch, tmp_path):
    """A machine of one's own: its settings, its databases, and no server that really starts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'own' / 'bot.db'}")
    monkeypatch.setattr(demo, "EXAMPLE_DATABASE", f"sqlite:///{tmp_path / 'data' / 'example.db'}")
    started: list[tuple[object, int]] = []

    def run(_app, *, host, port, **_more):
        started.append((host, port))

    monkeypatch.setattr("aiohttp.web.run_app", run)
    return monkeypatch, started


def run_command(monkeypatch, *words):
    monkeypatch.setattr("sys.argv", ["app.py", *words])
    with pytest.raises(SystemExit) as ended:
        composition.main()
    return ended.value.code


def test_the_example_is_made_when_it_is_missing_and_kept_when_it_is_there(somewhere, capsys):
    monkeypatch, _ = somewhere
    command = ("--example", "municipality", "list")

    assert [run_command(monkeypatch, *command) for _ in range(2)] == [0, 0]
    assert capsys.readouterr().out.count("helmond") == 2


def test_the_example_tells_how_far_its_plan_is_on_the_day_it_was_left(somewhere, capsys):
    monkeypatch, _ = somewhere

    assert run_command(monkeypatch, "--example", "monitor", "show", *HELMOND, "--json") == 0
    assert '"cut_off": "2019-01-14"' in capsys.readouterr().out


def test_the_demo_listens_on_loopback_only(somewhere):
    monkeypatch, started = somewhere
    monkeypatch.setenv("HOST", "0.0.0.0")

    run_command(monkeypatch, "demo", "--port", "4001", "--open")

    assert started == [("127.0.0.1", 4001)]


def test_serve_upgrades_its_database_and_starts(somewhere):
    monkeypatch, started = somewhere
    for name, value in (GOOD | {"HOST": "127.0.0.1", "PORT": "4002"}).items():
        monkeypatch.setenv(name, value)

    run_command(monkeypatch, "serve")

    assert started == [("127.0.0.1", 4002)]
    assert run_command(monkeypatch, "municipality", "list") == 0


def test_what_ships_is_read_once_the_server_listens(monkeypatch):
    learned = Event()

    async def start(app):
        for begin in app.on_startup:
            await begin(app)
        assert not learned.is_set()
        await asyncio.to_thread(learned.wait, 5)

    monkeypatch.setattr("dialogs.warm_up.warm_up", learned.set)
    monkeypatch.setattr("aiohttp.web.run_app", lambda app, **_: asyncio.run(start(app)))

    composition._run(settings(), web.Application())

    assert learned.is_set()


def test_the_collector_of_garbage_passes_by_what_ships():
    frozen = gc.get_freeze_count()
    kept: list[list[int]] = [[] for _ in range(1000)]

    warm_up()

    assert gc.get_freeze_count() >= frozen + len(kept)


def test_serve_without_credentials_says_in_one_line_what_is_missing(somewhere):
    monkeypatch, started = somewhere

    assert "Bot default: vul nog in: MicrosoftAppId" in str(run_command(monkeypatch, "serve"))
    assert not started


def test_a_second_server_on_one_file_is_refused(somewhere, tmp_path):
    monkeypatch, started = somewhere
    monkeypatch.setenv("ALLOW_ANONYMOUS", "true")
    run_command(monkeypatch, "database", "upgrade")
    first = Database(f"sqlite:///{tmp_path / 'own' / 'bot.db'}")

    with only_server(first):
        refused = run_command(monkeypatch, "serve")

    assert "another server uses this database" in str(refused)
    assert not started
    first.close()


def test_a_setting_keeps_persons_out_of_what_the_terminal_shows(somewhere, capsys):
    monkeypatch, _ = somewhere
    run_command(monkeypatch, "database", "upgrade")
    for words in (
        ("municipality", "add", "helmond", "--name", "Helmond"),
        ("plan", "import", str(demo.EXAMPLE / "helmond/plan.csv"), *HELMOND),
    ):
        assert run_command(monkeypatch, *words) == 0
    show = ("monitor", "show", *HELMOND, "--json")

    shown = []
    for overview in ("on", "off"):
        monkeypatch.setenv("PERSON_OVERVIEW", overview)
        capsys.readouterr()
        run_command(monkeypatch, *show)
        shown.append("Marco" in capsys.readouterr().out)

    assert shown == [True, False]


def test_doctor_names_all_that_is_wrong_with_the_settings(somewhere, capsys):
    monkeypatch, _ = somewhere
    run_command(monkeypatch, "database", "upgrade")
    monkeypatch.setenv("MicrosoftAppId", "abc")

    assert run_command(monkeypatch, "doctor") == 1
    told = capsys.readouterr().out
    assert "MicrosoftAppTenantId, MicrosoftAppPassword" in told
    assert "“abc” is geen app-id." in told
