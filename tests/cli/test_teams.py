"""The package for Teams in the terminal: made from the settings, or one line that says why not."""

import json
import zipfile

import pytest
from rich.console import Console
from typer.testing import CliRunner

from cli.main import build
from cli.terminal import Deployment, Terminal
from storage.database import Database
from storage.upgrade import upgrade
from tests.cli.conftest import NOW
from tests.views.test_package import APP_ID
from views.texts import words

OTHER = APP_ID.replace("8", "9")
ADDRESS = "https://mvi-bot.helmond.example"


@pytest.fixture
def package(run, url, tmp_path):
    """Run `teams package` for a deployment; return what was said and what was written."""
    run("municipality", "add", "helmond", "--name", "Helmond")
    run("municipality", "add", "schiedam", "--name", "Schiedam")

    def make(app_ids, *options, address=ADDRESS, out=tmp_path / "mvi-bot.zip"):
        known = Deployment("0.1.0", address, app_ids)
        terminal = Terminal(
            Database(url), lambda: NOW, Console(), words("nl"), deployment=lambda: known
        )
        commands = build(
            lambda _: terminal,
            serve=lambda: None, demo=lambda *_: None, upgrade=lambda: upgrade(url),
        )  # fmt: skip
        told = CliRunner().invoke(commands, ["teams", "package", "--out", str(out), *options])
        return told, out

    return make


def manifest_of(path):
    with zipfile.ZipFile(path) as content:
        return json.loads(content.read("manifest.json"))


def test_the_package_is_made_for_personal_use_from_the_settings(package):
    told, out = package({"helmond": APP_ID})

    assert told.exit_code == 0
    assert f"Het pakket staat in {out}: versie 0.1.0, voor personal." in told.output
    found = manifest_of(out)
    assert found["bots"][0]["scopes"] == ["personal"]
    assert found["developer"]["name"] == "Gemeente Helmond"


def test_a_package_can_be_made_before_there_is_a_database(tmp_path):
    known = Deployment("0.1.0", ADDRESS, {"helmond": APP_ID})
    empty = Database(f"sqlite:///{tmp_path}/empty.db")
    terminal = Terminal(empty, lambda: NOW, Console(), words("nl"), deployment=lambda: known)
    commands = build(lambda _: terminal, serve=lambda: None, demo=print, upgrade=lambda: None)

    told = CliRunner().invoke(commands, ["teams", "package", "--out", str(tmp_path / "bot.zip")])

    assert told.exit_code == 0
    assert manifest_of(tmp_path / "bot.zip")["developer"]["name"] == "MVI-bot"


def test_scopes_and_version_can_be_chosen(package):
    _, out = package({"helmond": APP_ID}, "--scopes", "team,personal", "--version", "0.1.1")

    found = manifest_of(out)
    assert found["bots"][0]["scopes"] == ["personal", "team"]
    assert found["version"] == "0.1.1"


def test_of_several_bots_one_is_chosen_by_its_key(package):
    told, out = package({"helmond": APP_ID, "schiedam": OTHER}, "--registration", "schiedam")

    assert told.exit_code == 0
    assert manifest_of(out)["id"] == OTHER
    assert manifest_of(out)["developer"]["name"] == "Gemeente Schiedam"


def test_a_bot_for_several_municipalities_is_named_after_none(package):
    _, out = package({"default": APP_ID})

    assert manifest_of(out)["developer"]["name"] == "MVI-bot"


@pytest.mark.parametrize(
    ("app_ids", "options", "address", "said"),
    [
        ({}, (), ADDRESS, "Vul MicrosoftAppId in"),
        ({"helmond": APP_ID}, (), "", "Vul PUBLIC_URL in"),
        ({"helmond": "x"}, (), ADDRESS, "“x” is geen app-id."),
        ({"a": APP_ID, "b": OTHER}, (), ADDRESS, "Kies er een met --registration: a, b."),
        ({"a": APP_ID}, ("--registration", "c"), ADDRESS, "Kies uit: a."),
        ({"a": APP_ID}, ("--scopes", "kanaal"), ADDRESS, "Kies uit: personal, team, groupChat."),
        ({"a": APP_ID}, ("--version", "1"), ADDRESS, "“1” is geen versie."),
    ],
)
def test_what_is_missing_is_one_line_and_nothing_is_written(
    package, app_ids, options, address, said
):
    told, out = package(app_ids, *options, address=address)

    assert told.exit_code == 1
    assert said in told.output
    assert len(told.output.splitlines()) == 1
    assert not out.exists()


def test_a_folder_that_is_not_there_is_one_line(package, tmp_path):
    told, _ = package({"a": APP_ID}, out=tmp_path / "nergens" / "mvi-bot.zip")

    assert told.exit_code == 1
    assert "Kies een map die bestaat" in told.output
