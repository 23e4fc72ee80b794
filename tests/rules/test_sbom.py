"""The bill of materials is valid CycloneDX and names every package that is locked."""

import json
import re
import shutil
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tools import sbom

ROOT = Path(__file__).parents[2]
needs_npm = pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not on this machine")


def fault_in(bom):
    version = SchemaVersion.from_version(bom["specVersion"])
    return JsonStrictValidator(version).validate_str(json.dumps(bom))


def test_of_the_bot_every_locked_package_is_named_with_its_hashes():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    bom = sbom.of_python()

    assert fault_in(bom) is None
    assert len(bom["components"]) == len(re.findall(r"^\S+==", lock, re.MULTILINE))
    for part in bom["components"]:
        assert any(place["hashes"] for place in part["externalReferences"]), part["name"]


@needs_npm
def test_of_the_chat_page_every_locked_package_is_named_with_its_licence():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))

    bom = sbom.of_page()

    assert fault_in(bom) is None
    assert len(bom["components"]) == len(sbom.locked_for_page(lock)) >= 8
    assert all(part["licenses"] for part in bom["components"])


def test_what_only_tests_run_in_is_not_part_of_the_page():
    packages: dict[str, dict[str, object]] = {
        "": {},
        "node_modules/a": {"version": "1"},
        "node_modules/b": {"version": "2", "dev": True},
        "node_modules/a/node_modules/b": {"version": "3"},
    }

    assert sbom.locked_for_page({"packages": packages}) == [("a", "1"), ("b", "3")]


def test_a_package_that_is_left_out_stops_the_release():
    bom = {"components": [{"name": "aiohttp", "version": "3.13.3"}]}

    with pytest.raises(sbom.NotWritten, match=r"msal.*1\.29"):
        sbom.complete(bom, [("aiohttp", "3.13.3"), ("msal", "1.29")])
