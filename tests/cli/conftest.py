"""A terminal of its own for every test, on a database that was upgraded as a user does it."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from cli.main import build
from cli.terminal import Terminal
from storage.database import Database
from storage.upgrade import upgrade
from views.texts import words

NOW = datetime(2019, 1, 14, 8, tzinfo=UTC)
EXAMPLE = Path(__file__).parents[2] / "example"
Run = Callable[..., Result]


@pytest.fixture(scope="session")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("upgraded") / "new.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/terminal.db"


@pytest.fixture
def started() -> list[object]:
    """What the commands that start a server were asked."""
    return []


@pytest.fixture
def person_overview() -> bool:
    """What the setting says; a module of tests may have its own in its place."""
    return True


@pytest.fixture
def fresh(url: str, started: list[object], person_overview: bool) -> Run:
    """Run a command where no database was made yet."""

    def make_terminal(example: bool) -> Terminal:
        started.append(("terminal", example))
        return Terminal(
            Database(url), lambda: NOW, Console(width=120), words("nl"),
            person_overview=person_overview,
        )  # fmt: skip

    app = build(
        make_terminal,
        serve=lambda: started.append("serve"),
        demo=lambda at, port, browse: started.append((at, port)),
        upgrade=lambda: upgrade(url),
    )
    return lambda *args: CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def run(fresh: Run, upgraded: Path, url: str) -> Run:
    """Run a command on an empty database."""
    shutil.copy(upgraded, Database(url).url.database or "")
    return fresh


@pytest.fixture
def settled(run: Run) -> Run:
    """Run a command where Helmond has its plan and its people."""
    run("municipality", "add", "helmond", "--name", "Helmond")
    run("member", "add", "saskia.claes@helmond.example", "--municipality", "helmond")
    result = run("plan", "import", EXAMPLE / "helmond/plan.csv", "--municipality", "helmond")
    assert result.exit_code == 0, result.output
    return run
