"""Rules that hold for all code: its size, its words, and whose rows a query may read."""

import ast
import inspect
from pathlib import Path
from statistics import median

import pytest

import storage.assignments
import storage.hand_overs
import storage.members
import storage.monitors
import storage.reports

ROOT = Path(__file__).parents[2]
FOLDERS = ("bot", "cli", "dialogs", "domain", "scheduler", "storage", "views", "web")
FILES = [
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*.py")
    if "versions" not in path.parts
] + [ROOT / f"{top}.py" for top in ("app", "demo", "logs", "settings")]
BANNED = ("Helper", "Manager", "Util", "Base")
ACROSS = {"find_by_entra_id"}  # who an account is, wherever: what a turn begins with


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def length(node):
    return node.end_lineno - node.lineno + 1


def test_no_file_is_over_300_lines():
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {str(path): n for path, n in lengths.items() if n > 300} == {}


def test_functions_are_short():
    lengths = [length(node) for path in FILES for node in functions(path)]
    assert median(lengths) <= 10
    assert {n.name: length(n) for path in FILES for n in functions(path) if length(n) > 40} == {}


def test_every_module_says_why_it_is_there():
    for path in FILES:
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_names_say_what_things_are():
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name != "Base":
                assert not any(word in node.name for word in BANNED), node.name


@pytest.mark.parametrize(
    "module",
    [
        storage.assignments,
        storage.hand_overs,
        storage.members,
        storage.monitors,
        storage.reports,
    ],
    ids=lambda module: module.__name__,
)
def test_no_query_of_municipal_rows_goes_without_the_municipality(module):
    for name, function in inspect.getmembers(module, inspect.isfunction):
        if function.__module__ != module.__name__ or name.startswith("_") or name in ACROSS:
            continue
        parameters = inspect.signature(function).parameters
        if "db" not in parameters:
            continue
        of = {"municipality_id", "municipality", "member", "claimant", "invited", "claim_id"}
        of |= {"hand_over"}  # a value that a query of its municipality gave
        assert of & parameters.keys(), name


def test_nothing_says_where_it_was_made():
    for path in [*FILES, *(ROOT / "tests").rglob("*.py"), *ROOT.glob("*.lock")]:
        text = path.read_text(encoding="utf-8")
        assert "/work" + "/" not in text, path
