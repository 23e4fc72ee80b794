"""The script that fetches what the chat page is drawn with, without a network."""

import importlib.util
import json
import shutil

import pytest

from tools import chat_page


def test_the_lock_file_names_no_address():
    text = (chat_page.PROJECT / "package-lock.json").read_text(encoding="utf-8")

    assert "://" not in text
    assert '"resolved"' not in text


def test_the_lock_file_fits_the_package_file_and_checks_every_file():
    package = json.loads((chat_page.PROJECT / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((chat_page.PROJECT / "package-lock.json").read_text(encoding="utf-8"))

    wanted = package["dependencies"] | package["devDependencies"]
    named = lock["packages"][""]
    assert named["dependencies"] | named["devDependencies"] == wanted
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    assert all(facts["integrity"].startswith("sha512-") for facts in packages.values())
    assert all(
        packages[f"node_modules/{name}"]["version"] == version for name, version in wanted.items()
    )


def test_files_and_licences_are_placed_and_then_found_complete(tmp_path):
    packages, vendor = tmp_path / "node_modules", tmp_path / "vendor"
    for source in [*chat_page.FILES, "adaptivecards/LICENSE"]:
        (packages / source).parent.mkdir(parents=True, exist_ok=True)
        (packages / source).write_text(source, encoding="utf-8")

    chat_page.place(packages, vendor)

    assert chat_page.is_complete(vendor)
    placed = {path.name for path in vendor.iterdir()}
    assert placed == {*chat_page.FILES.values(), "LICENSE.adaptivecards.txt", "version"}


def test_another_version_is_fetched_anew(tmp_path):
    (tmp_path / "version").write_text("older", encoding="ascii")

    assert not chat_page.is_complete(tmp_path)


def test_a_registry_out_of_reach_is_one_clear_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(chat_page, "VENDOR", tmp_path / "vendor")
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    monkeypatch.setattr(chat_page, "find_npm", npm_or_skip)

    with pytest.raises(SystemExit) as stop:
        chat_page.main()

    assert str(stop.value).startswith("Could not fetch from the npm registry: ")
    assert "ECONNREFUSED" in str(stop.value)
    assert not (tmp_path / "vendor").exists()


def npm_or_skip(_folder: object) -> list[str]:
    npm = shutil.which("npm")
    return [npm] if npm else pytest.skip("no npm on this machine")


def test_without_any_installer_it_says_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)

    with pytest.raises(chat_page.NotFetched, match="Neither npm"):
        chat_page.find_npm(tmp_path)
