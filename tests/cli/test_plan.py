"""The plan in the terminal: in, looked at, back again and out; a bad file stores nothing."""

from pathlib import Path
from time import process_time

import pytest
from openpyxl import load_workbook

from domain.plan_file import COLUMNS
from tests.cli.conftest import EXAMPLE
from tests.plan_files import paper
from views.documents.sheets_out import guard

HELMOND = ("--municipality", "helmond")
PLAN = EXAMPLE / "helmond/plan.csv"


@pytest.fixture
def empty(run):
    """Run a command where Helmond has no plan yet."""
    run("municipality", "add", "helmond", "--name", "Helmond")
    return run


def plan_of(folder: Path, *rows: dict[str, str], encoding: str = "utf-8") -> Path:
    path = folder / "plan.csv"
    lines = [";".join(COLUMNS)]
    lines += [";".join(f'"{row[column]}"' for column in COLUMNS) for row in rows]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def actions(run, folder: Path) -> int:
    """Count the actions that are stored, by taking them out."""
    out = folder / "out.csv"
    assert run("plan", "export", *HELMOND, "--out", out).exit_code == 0
    return len(out.read_text("utf-8-sig").splitlines()) - 1


def test_a_plan_is_looked_at_first_and_then_stored(empty, tmp_path):
    tried = empty("plan", "import", PLAN, *HELMOND, "--dry-run")
    assert "Nog niets opgeslagen." in tried.output
    assert actions(empty, tmp_path) == 0

    stored = empty("plan", "import", PLAN, *HELMOND)

    assert stored.output.splitlines()[:2] == ["124 rijen gelezen.", "124 nieuwe acties:"]
    assert stored.output.splitlines()[-1].startswith("Opgeslagen.")
    assert actions(empty, tmp_path) == 124


def test_a_hundred_and_twenty_four_rows_take_well_below_two_seconds(empty):
    began = process_time()

    empty("plan", "import", PLAN, *HELMOND)

    assert process_time() - began < 2


def test_the_same_plan_once_more_changes_nothing(settled):
    result = settled("plan", "import", PLAN, *HELMOND)

    assert "Het bestand verandert niets." in result.output
    assert "Opgeslagen" not in result.output


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_what_goes_out_comes_back_in_unchanged(settled, tmp_path, name):
    settled("plan", "export", *HELMOND, "--out", tmp_path / name)

    result = settled("plan", "import", tmp_path / name, *HELMOND)

    assert result.output.startswith("124 rijen gelezen.\nHet bestand verandert niets.\n")


def test_an_import_is_taken_back(settled, tmp_path):
    result = settled("plan", "import", "--undo", *HELMOND)

    assert result.output.splitlines()[:2] == [
        "plan.csv is teruggedraaid.",
        "124 acties zijn weer weg.",
    ]
    assert actions(settled, tmp_path) == 0


def test_there_is_nothing_to_take_back_twice(settled):
    settled("plan", "import", "--undo", *HELMOND)

    result = settled("plan", "import", "--undo", *HELMOND)

    assert result.exit_code == 1
    assert "niets om terug te draaien" in result.output


def test_a_shared_plan_goes_out_whole_when_asked(run, tmp_path):
    for key in ("maassluis", "vlaardingen", "schiedam"):
        run("municipality", "add", key, "--name", key.capitalize())
    plan = EXAMPLE / "mvs/plan.csv"
    rows = len(plan.read_text("utf-8-sig").splitlines()) - 1
    run("plan", "import", plan, "--municipality", "schiedam")
    of = ("--municipality", "schiedam", "--out", tmp_path / "out.csv")

    own = run("plan", "export", *of).output
    whole = run("plan", "export", *of, "--whole-plan").output

    assert own.startswith("20 rijen")
    assert whole.startswith(f"{rows} rijen")


def test_the_template_is_a_workbook_with_all_columns(run, tmp_path):
    result = run("plan", "export", "--template", "--out", tmp_path / "leeg.xlsx")

    sheet = load_workbook(tmp_path / "leeg.xlsx")["Acties"]
    assert "leeg.xlsx" in result.output
    assert tuple(cell.value for cell in sheet[1]) == COLUMNS


@pytest.mark.parametrize(
    "options",
    [
        ("import", *HELMOND),
        ("import", PLAN, "--undo", *HELMOND),
        ("export", "--out", "x.csv"),
        ("export", "--template", *HELMOND, "--out", "x.csv"),
    ],
)
def test_half_a_question_is_answered_with_what_is_missing(empty, options):
    result = empty("plan", *options)

    assert result.exit_code == 1
    assert "één van de twee" in result.output


BAD_CELLS = {
    "an unknown status": {"status": "groen"},
    "an impossible date": {"einde": "31-11-2019"},
    "a municipality that is not there": {"gemeente": "eindhoven"},
    "no e-mail address": {"ambassadeur": "Henk"},
    "no title": {"actie": ""},
    "a number that is a date": {"nummer": "3-1-2019"},
}


@pytest.mark.parametrize("cells", BAD_CELLS.values(), ids=BAD_CELLS.keys())
def test_one_wrong_cell_is_named_and_nothing_is_stored(empty, tmp_path, cells):
    good, bad = paper(nummer="1"), paper(nummer="2") | cells

    result = empty("plan", "import", plan_of(tmp_path, good, bad), *HELMOND)

    lines = [line.split("│") for line in result.output.splitlines() if line.startswith("│")]
    named = [(row.strip(), column.strip()) for _, row, column, *_ in lines if row.strip()]
    assert (result.exit_code, named) == (1, [("3", next(iter(cells)))])
    assert actions(empty, tmp_path) == 0


def test_a_number_that_is_there_twice_names_both_rows(empty, tmp_path):
    result = empty("plan", "import", plan_of(tmp_path, paper(), paper()), *HELMOND)

    assert result.exit_code == 1
    assert "Nummer 3.1 staat op rij 2 en op rij 3." in result.output.replace("\n", " ")
    assert actions(empty, tmp_path) == 0


def test_a_missing_column_is_named(empty, tmp_path):
    path = tmp_path / "plan.csv"
    path.write_text("nummer;actie;gemeente;periode;soort periode\n1;a;helmond;p;periode\n")

    result = empty("plan", "import", path, *HELMOND)

    assert result.exit_code == 1
    assert "status" in result.output


BAD_FILES = {
    "a png": b"\x89PNG\r\n\x1a\n\0\0",
    "an old workbook": b"\xd0\xcf\x11\xe0",
    "half a workbook": b"PK\x03\x04",
    "a hundred thousand rows": b"nummer;actie\n" + b"1;a\n" * 100_000,
    "nothing": b"",
    "utf-16": "nummer;actie\n".encode("utf-16"),
}


@pytest.mark.parametrize("content", BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_file_that_can_not_be_read_is_one_sentence(empty, tmp_path, content):
    path = tmp_path / "plan.csv"
    path.write_bytes(content)

    result = empty("plan", "import", path, *HELMOND)

    assert (result.exit_code, len(result.output.splitlines())) == (1, 1)
    assert actions(empty, tmp_path) == 0


def test_a_plan_that_windows_wrote_is_read(empty, tmp_path):
    path = plan_of(tmp_path, paper(actie="Coördinatie € 5"), encoding="cp1252")

    result = empty("plan", "import", path, *HELMOND)

    assert "3.1 Coördinatie € 5\n" in result.output


def test_hostile_text_comes_in_as_text_and_goes_out_guarded(empty, tmp_path):
    hostile = "=cmd|' /C calc'!A0"
    path = plan_of(tmp_path, paper(actie=hostile, nummer="[red]1"))

    result = empty("plan", "import", path, *HELMOND)
    empty("plan", "export", *HELMOND, "--out", tmp_path / "out.csv")

    assert f"[red]1 {hostile}" in result.output
    assert guard(hostile) in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_the_file_wins_over_later_reports_when_that_is_chosen(settled):
    told = settled("reports", "import", EXAMPLE / "helmond/reports.csv", *HELMOND)
    assert told.exit_code == 0, told.output

    kept = settled("plan", "import", PLAN, *HELMOND)
    won = settled("plan", "import", PLAN, *HELMOND, "--file-wins", "--dry-run")

    assert "Het bestand verandert niets." in kept.output
    assert "Het bestand gaat voor" in won.output
    assert "statussen veranderen:" in won.output
