"""Rules for what is written for administrators: both languages tell the same steps."""

import re
import shlex
from functools import partial
from pathlib import Path

import pytest
from typer.main import get_command

from cli.main import build

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("install.md", "installeren.md")


def text(name):
    return (DOCS / name).read_text(encoding="utf-8")


def shape(name):
    """Give the levels of the headings, and how many steps and table rows follow each."""
    parts = re.split(r"^(#+) ", text(name), flags=re.MULTILINE)[1:]
    counted = [len(re.findall(r"^(?:\d\.|\|)", body, re.MULTILINE)) for body in parts[1::2]]
    return list(zip(parts[::2], counted, strict=True))


def test_both_guides_have_the_same_steps():
    english, dutch = map(shape, GUIDES)

    assert english == dutch


def test_both_guides_mark_the_same_steps_as_not_seen_in_a_real_tenant():
    english, dutch = (text(name).count("°") for name in GUIDES)

    assert english == dutch > 10


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_the_guides_exists_with_its_options(guide):
    never = partial(pytest.fail, "no command runs here")
    whole = get_command(build(never, never, never, never))
    found = re.findall(r"\bmvi ([a-z][^`\n#]*)", text(guide))

    assert len(found) > 8
    for line in found:
        command, words = whole, shlex.split(line.replace("<", "'").replace(">", "'"))
        while hasattr(command, "commands") and words:
            command = command.commands[words.pop(0)]
        options = {name for one in command.params for name in one.opts}
        assert {word for word in words if word.startswith("--")} <= options, line
