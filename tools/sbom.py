"""Writes what the bot and its chat page are made of, as CycloneDX: `python -m tools.sbom`."""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tools.chat_page import NotFetched, find_npm, why

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "build" / "sbom"
LOCKED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;]+)", re.MULTILINE)
# From the lock files alone: nothing is installed, and peers of packages are not ours.
NPM = ("sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--legacy-peer-deps", "--omit=dev")
Bom = dict[str, Any]


class NotWritten(Exception):
    """A bill of materials could not be made, or lacks a package."""


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        for name, bom in (("mvi-bot", of_python()), ("chat-page", of_page())):
            path = FOLDER / f"{name}.cdx.json"
            path.write_text(json.dumps(bom, indent=2) + "\n", encoding="utf-8")
            print(f"{path.relative_to(PROJECT)}: {len(bom['components'])} packages")  # noqa: T201
    except (NotFetched, NotWritten) as error:
        raise SystemExit(str(error)) from None


def of_python() -> Bom:
    """List what `requirements.lock` pins; the tool checks its own output against the schema."""
    lock = PROJECT / "requirements.lock"
    bom = _told_by(
        [
            sys.executable, "-m", "cyclonedx_py", "requirements", str(lock),
            "--pyproject", str(PROJECT / "pyproject.toml"), "--output-reproducible",
        ],
        PROJECT,
    )  # fmt: skip
    return complete(bom, LOCKED.findall(lock.read_text(encoding="utf-8")))


def of_page() -> Bom:
    """List what `package-lock.json` pins for the page, by npm's own command (10.1 or newer)."""
    lock = json.loads((PROJECT / "package-lock.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="mvi-sbom-") as borrowed:
        folder = Path(borrowed) / lock["name"]  # npm calls the whole by its folder
        folder.mkdir()
        (folder / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
        (folder / "package.json").write_text(json.dumps(_package()), encoding="utf-8")
        bom = _told_by([*find_npm(Path(borrowed)), *NPM], folder)
    return complete(bom, locked_for_page(lock))


def locked_for_page(lock: Bom) -> list[tuple[str, str]]:
    """Return name and version of what the page is made of: not itself, nor what tests run in."""
    return [
        (path.rpartition("node_modules/")[2], one["version"])
        for path, one in lock["packages"].items()
        if path and not one.get("dev")
    ]


def complete(bom: Bom, locked: Iterable[tuple[str, str]]) -> Bom:
    """Return the bill; raise `NotWritten` naming every locked package that it lacks."""
    named = {(part["name"], part["version"]) for part in bom["components"]}
    if missing := sorted(set(locked) - named):
        raise NotWritten(f"not in the bill of materials: {missing}")
    return bom


def _package() -> Mapping[str, object]:
    """Return the page's package, with the version of the bot that it belongs to."""
    package: dict[str, object] = json.loads((PROJECT / "package.json").read_text("utf-8"))
    bot = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    return package | {"version": bot["project"]["version"]}


def _told_by(command: list[str], folder: Path) -> Bom:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotWritten(why(done))
    bom: Bom = json.loads(done.stdout)
    return bom


if __name__ == "__main__":
    main()
