"""The catalogue in the terminal: in, looked at, back and out; a bad file stores nothing."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import process_time, sleep

import pytest
from openpyxl import load_workbook

from cli import download
from cli.criteria_files import ADDRESS
from domain.catalogue_file import COLUMNS
from storage import municipalities, starter
from storage.database import Database
from tests.catalogue import fill
from tests.catalogue_files import as_csv, row
from tests.domain.test_catalogue_json import ENGLISH

Answer = Callable[[BaseHTTPRequestHandler], None]
JSON = json.dumps(ENGLISH).encode()


@pytest.fixture
def helmond(run):
    """Run a command where Helmond has no catalogue of its own."""
    run("municipality", "add", "helmond", "--name", "Helmond")
    return lambda *args: run("criteria", *args)


@pytest.fixture
def filled(helmond, url):
    """Run a command where Helmond has four criteria and a policy."""
    database = Database(url)
    with database.transaction() as db:
        fill(db, municipalities.get(db, "helmond").id)
    database.close()
    return helmond


@pytest.fixture
def file(tmp_path):
    def write(content: bytes, name: str = "criteria.csv"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def stored(run, folder):
    """Return the texts of what is stored, by taking them out."""
    out = folder / "stored.csv"
    assert run("export", "--municipality", "helmond", "--out", out).exit_code == 0
    return out.read_text("utf-8-sig").splitlines()[1:]


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """A server on this machine that answers so."""
    asked = type("Asked", (BaseHTTPRequestHandler,), {"do_GET": answer, "log_message": _quiet})
    server = ThreadingHTTPServer(("127.0.0.1", 0), asked)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/criteria?language=nl"
    finally:
        server.shutdown()
        server.server_close()


def _quiet(*_: object) -> None:
    pass


def gives(content: bytes = b"", status: int = 200, **headers: str) -> Answer:
    def answer(self: BaseHTTPRequestHandler) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    return answer


def test_a_catalogue_is_looked_at_first_and_then_stored(helmond, file, tmp_path):
    path = file(as_csv(row(), row(nummer="P-2", tekst="Licht.")))

    tried = helmond("import", path, "--dry-run")
    assert "2 nieuwe criteria:" in tried.output
    assert "Nog niets opgeslagen." in tried.output
    assert "Licht." not in str(stored(helmond, tmp_path))

    result = helmond("import", path)
    assert result.output.splitlines()[-1].startswith("Opgeslagen.")
    assert len(stored(helmond, tmp_path)) == 2


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
@pytest.mark.parametrize("own", [(), ("--own",)])
def test_what_goes_out_comes_back_in_unchanged(helmond, file, tmp_path, name, own):
    rows = [row(), row(nummer="=1+1", tekst="- a\n- 'b'"), row(productgroep="Ruimtevaart")]
    helmond("import", file(as_csv(*rows)), *own)
    written = helmond("export", *own, "--out", tmp_path / name)

    result = helmond("import", tmp_path / name, *own)

    assert f"in {tmp_path / name} gezet." in written.output
    assert "Dit verandert niets." in result.output


def test_a_later_version_tells_the_difference_and_is_taken_back(filled, file, tmp_path):
    before = stored(filled, tmp_path)
    later = as_csv(
        row(nummer="T-papier-01", tekst="Anders.", bewijs=""), row(nummer="9"), row(nummer="10")
    )

    told = filled("import", file(later)).output
    undone = filled("import", "--undo")

    assert "2 nieuwe criteria:\n  9 Vezels (Papier)" in told
    assert "tekst: Papier is 100% gerecycled. → Anders." in told
    assert "3 criteria vervallen:" in told
    assert "“criteria” is teruggedraaid." in undone.output
    assert stored(filled, tmp_path) == before


def test_a_catalogue_that_shrinks_needs_force(filled, file, tmp_path):
    path = file(as_csv(row()))

    refused = filled("import", path)
    assert refused.exit_code == 1
    assert "Nu zijn er 4 criteria, hierna nog maar 1." in refused.stderr
    assert len(stored(filled, tmp_path)) == 4

    assert filled("import", path, "--force").exit_code == 0
    assert len(stored(filled, tmp_path)) == 1


def test_policy_of_ones_own_stands_beside_the_catalogue(filled, file, tmp_path):
    result = filled("import", file(as_csv(row(grondslag=""))), "--own")
    filled("import", "--own", "--undo")

    assert "Vanaf nu geldt dit beleid." in result.output
    assert len(stored(filled, tmp_path)) == 4
    assert "Social return" in filled("export", "--own", "--out", tmp_path / "own.csv").output or (
        "Social return" in (tmp_path / "own.csv").read_text("utf-8-sig")
    )


def test_json_is_read_from_a_file(helmond, file, tmp_path):
    assert helmond("import", file(JSON, "criteria.json")).exit_code == 0
    assert "1234" in stored(helmond, tmp_path)[0]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"nummer;actie\n1;Papier\n", "herken ik geen catalogus"),
        ("a.csv", as_csv(row(), row(niveau="4", nummer="2")), "fouten (1)"),
        ("a.csv", as_csv(row(), row()), "staat twee keer"),
        ("a.csv", as_csv() + b"\r\nx" * 100_000, "meer dan 20000 rijen"),
        ("a.csv", b"x" * (10 * 1024 * 1024 + 1), "groter dan 10 MB"),
        ("a.json", b"x" * (10 * 1024 * 1024 + 1), "groter dan 10 MB"),
        ("a.json", b'{"criteria": ', "stuk of niet compleet"),
        ("a.json", b"[]", "geen criteria onder de naam"),
        ("a.xlsx", b"PK\x03\x04 no", "bestand"),
    ],
)
def test_a_bad_file_gets_one_line_and_the_last_good_catalogue_stays(
    filled, file, tmp_path, name, content, told
):
    before, began = stored(filled, tmp_path), process_time()

    result = filled("import", file(content, name))

    assert result.exit_code == 1
    assert told in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr
    assert process_time() - began < 5
    assert stored(filled, tmp_path) == before


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("import",), "één van de twee"),
        (("import", "a.csv", "--undo"), "één van de twee"),
        (("import", "nergens.csv"), "nergens.csv niet vinden"),
        (("import", "nergens.json"), "nergens.json niet vinden"),
        (("import", "--undo"), "niets ingelezen om terug te draaien"),
        (("export", "--own", "--out", "a.csv"), "nog geen eigen beleid"),
        (("export", "--out", "a.doc"), "a.doc"),
        (("export", "--out", "/nowhere/a.csv"), "/nowhere"),
        (("fetch", "--from", "ftp://example.org"), "begint met https://"),
        (("fetch", "--from", "http://example.org"), "begint met https://"),
        (("fetch", "--from", "https://[x"), "begint met https://"),
    ],
)
def test_what_is_asked_wrongly_gets_one_line(helmond, args, told):
    result = helmond(*args)

    assert result.exit_code == 1
    assert told in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


def test_unknown_columns_are_said(helmond, file):
    path = file(b"nummer;productgroep;tekst;soort;kleur\n1;Papier;T;minimumeis;rood\n")

    assert "kleur" in helmond("import", path).output


def test_an_empty_file_explains_itself(fresh, tmp_path):
    path = tmp_path / "leeg.xlsx"

    assert fresh("criteria", "export", "--template", "--out", path).exit_code == 0

    book = load_workbook(path)
    assert [cell.value for cell in book["Criteria"][1]] == list(COLUMNS)
    assert [r[0].value for r in book["Uitleg"].iter_rows(min_row=3)] == list(COLUMNS)


def test_a_catalogue_is_fetched_once_it_is_there(helmond, tmp_path):
    with serving(gives(JSON)) as address:
        first = helmond("fetch", "--from", address, "--dry-run")
        second = helmond("fetch", "--from", address)
        third = helmond("fetch", "--from", address)

    assert "Nog niets opgeslagen." in first.output
    assert second.output.splitlines()[-1].startswith("Opgeslagen.")
    assert "Dit verandert niets." in third.output


def drips(self: BaseHTTPRequestHandler) -> None:
    gives()(self)
    sleep(2)


def trickles(self: BaseHTTPRequestHandler) -> None:
    gives()(self)
    with suppress(OSError):
        for _ in range(50):
            self.wfile.write(b" ")
            sleep(0.1)


def breaks_off(self: BaseHTTPRequestHandler) -> None:
    gives(JSON[:20], 200, **{"Content-Length": "9999"})(self)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (gives(b"<html>"), "stuk of niet compleet"),
        (gives(b"x", status=503), "127.0.0.1 weigert het bestand (antwoord 503)"),
        (gives(status=302, Location="http://localhost:1/"), "verwijst door naar een andere"),
        (gives(b"x" * (10 * 1024 * 1024 + 1)), "groter dan 10 MB"),
        (drips, "geeft geen bruikbaar antwoord"),
        (trickles, "geeft geen bruikbaar antwoord"),
        (breaks_off, "stuk of niet compleet"),
    ],
)
def test_a_host_that_does_not_give_it_changes_nothing(filled, tmp_path, monkeypatch, answer, told):
    before = stored(filled, tmp_path)
    monkeypatch.setattr(download.download, "__kwdefaults__", {"seconds": 0.5})
    monkeypatch.setattr(download, "ALL_SECONDS", 1)

    with serving(answer) as address:
        result = filled("fetch", "--from", address)

    assert result.exit_code == 1
    assert told in " ".join(result.stderr.split())
    assert stored(filled, tmp_path) == before


def test_a_host_that_moves_the_file_on_itself_is_followed(helmond):
    def moves(self: BaseHTTPRequestHandler) -> None:
        if "moved" in self.path:
            gives(JSON)(self)
        else:
            gives(status=302, Location="/moved")(self)

    with serving(moves) as address:
        assert helmond("fetch", "--from", address).exit_code == 0


def test_nobody_there_gets_one_line(filled):
    result = filled("fetch", "--from", "https://127.0.0.1:1/criteria")

    assert "127.0.0.1 geeft geen bruikbaar antwoord" in " ".join(result.stderr.split())


def test_the_address_names_the_groups_that_the_tool_has():
    assert ADDRESS.startswith("https://www.mvicriteria.nl/api/criteria?product_groups[]=1&")
    assert ADDRESS.count("product_groups[]=") == 47
    assert ADDRESS.endswith("product_groups[]=51&language=nl")


def test_the_starter_is_a_catalogue_that_comes_in_whole(helmond, tmp_path):
    helmond("export", "--out", tmp_path / "starter.csv")

    result = helmond("import", tmp_path / "starter.csv")

    assert result.exit_code == 0, result.stderr
    with_it = [line for line in result.output.splitlines() if "gelezen" in line]
    assert with_it == [f"{len(starter.catalogue().criteria)} criteria gelezen."]
    assert "ken ik niet" not in result.output
