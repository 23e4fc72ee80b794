"""The package against Microsoft's own schemas, checked by Microsoft's own package."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.views.test_package import EVERYWHERE, HELMOND
from tools.node_packages import PACKAGES, find_node
from views.package.manifest import manifest, translation

CHECK = Path(__file__).with_name("validate_manifest.mjs")


@pytest.fixture
def faults():
    """Return what is wrong with a manifest or a language file."""
    node, there = find_node(), (PACKAGES / "@microsoft/app-manifest").is_dir()
    if node is None or not there:
        missing = "the node packages are not here; run: python -m tools.node_packages"
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(missing)
        pytest.skip(missing)

    def check(content):
        done = subprocess.run(
            [node, CHECK], input=json.dumps(content), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return check


@pytest.mark.parametrize("listing", [HELMOND, EVERYWHERE], ids=["personal", "everywhere"])
def test_teams_takes_the_manifest(faults, listing):
    assert faults(manifest(listing)) == []


def test_teams_takes_the_english_file(faults):
    assert faults(translation(EVERYWHERE, "en")) == []


@pytest.mark.parametrize(
    ("broken", "where"),
    [
        ({"id": "helmond"}, "/id"),
        ({"version": None}, "/version"),
        ({"manifestVersion": "1.24"}, "/manifestVersion"),
        ({"tabs": []}, "additionalProperty"),
        ({"name": {"short": "x" * 31}}, "/name/short"),
        ({"bots": manifest(HELMOND)["bots"] * 2}, "/bots"),
    ],
)
def test_a_broken_manifest_is_refused(faults, broken, where):
    [wrong] = faults(manifest(HELMOND) | broken)

    assert where in wrong


def test_a_broken_english_file_is_refused(faults):
    english = translation(EVERYWHERE, "en") | {"bots[0].commandLists[3].commands[0].title": "x"}

    assert len(faults(english)) == 1
