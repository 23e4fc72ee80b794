"""One server to one SQLite file."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from domain.errors import DatabaseInUse
from storage.database import Database
from storage.lock import only_server

ROOT = Path(__file__).parents[2]
SERVER = """
import sys
from storage.database import Database
from storage.lock import only_server

with only_server(Database(sys.argv[1])):
    print("serving", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_process(url: str) -> Iterator["subprocess.Popen[str]"]:
    """A server of its own that serves until it is told or killed."""
    command = [sys.executable, "-c", SERVER, url]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout
        assert process.stdout.readline() == "serving\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def file(sqlite_url) -> Iterator[Database]:
    database = Database(sqlite_url)
    yield database
    database.close()


def test_a_second_server_on_one_file_is_refused_and_told_what_to_do(file):
    with (
        only_server(file),
        pytest.raises(DatabaseInUse, match=r"^test\.db\.lock: .* Stop it first"),
        only_server(file),
    ):
        pass


def test_a_server_in_another_process_is_in_the_way_as_well(file, sqlite_url):
    with another_process(sqlite_url), pytest.raises(DatabaseInUse), only_server(file):
        pass


def test_a_server_that_was_killed_is_not_in_the_way(file, sqlite_url):
    with another_process(sqlite_url) as process:
        process.kill()
        process.wait(20)

        with only_server(file):
            assert Path(f"{file.url.database}.lock").exists()


def test_a_server_that_ended_is_not_in_the_way(file):
    for _ in range(2):
        with only_server(file):
            pass


def test_another_file_has_a_server_of_its_own(file, tmp_path):
    other = Database(f"sqlite:///{tmp_path}/other.db")

    with only_server(file), only_server(other):
        other.close()


def test_postgresql_may_have_several_servers():
    database = Database("postgresql://localhost/nowhere")

    with only_server(database), only_server(database):
        database.close()
