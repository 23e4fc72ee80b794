"""Files in the terminal: taken in whole, or refused with every mistake named."""

from pathlib import Path

from domain.monitor_file import COLUMNS
from tests.cli.conftest import EXAMPLE

HELMOND = ("--municipality", "helmond")
REPORTS = ("reports", "import", EXAMPLE / "helmond/reports.csv", *HELMOND)
MONITOR = ("monitor", "import", EXAMPLE / "helmond/monitor.csv", *HELMOND)


def test_a_dry_run_stores_nothing(settled):
    tried = settled(*REPORTS, "--dry-run")
    stored = settled(*REPORTS)

    assert "Er is niets opgeslagen." in tried.output
    assert tried.output.split()[0] == stored.output.split()[0]


def test_the_same_reports_once_more_add_nothing(settled):
    first = settled(*REPORTS).output.split()[0]

    assert settled(*REPORTS).output == (
        f"0 meldingen zijn ingelezen.\n{first} rijen waren er al.\n"
    )


def test_the_same_monitor_file_once_more_adds_nothing(settled):
    assert settled(*MONITOR).output == "10 rijen zijn ingelezen.\n"
    assert settled(*MONITOR).output == "0 rijen zijn ingelezen.\n10 rijen waren er al.\n"


def test_rows_of_other_municipalities_are_left_alone_and_told(settled):
    for key in ("maassluis", "vlaardingen", "schiedam"):
        settled("municipality", "add", key, "--name", key.capitalize())

    result = settled("monitor", "import", EXAMPLE / "mvs/monitor.csv", *HELMOND)

    assert result.output == (
        "0 rijen zijn ingelezen.\n17 rijen zijn van andere gemeenten en bleven liggen.\n"
    )


def test_mistakes_stand_in_a_table_by_row_and_column(settled, tmp_path: Path):
    path = tmp_path / "monitor.csv"
    rows = ["resultaat;helmond;[bold]Prijs;ooit;;;", "iets;helmond;Prijs;1-1-2019;;;"]
    path.write_text("\n".join([";".join(COLUMNS), *rows]), encoding="utf-8")

    result = settled("monitor", "import", path, *HELMOND)

    assert result.exit_code == 1
    lines = [line.split("│") for line in result.output.splitlines() if "│" in line]
    places = [(row.strip(), column.strip()) for _, row, column, *_ in lines if row.strip()]
    assert places == [("2", "datum"), ("3", "soort")]
    assert "niets opgeslagen" in result.output


def test_a_file_that_is_not_there_is_named(settled):
    result = settled("reports", "import", "nergens.csv", *HELMOND)

    assert result.exit_code == 1
    assert "nergens.csv" in result.output
    assert "Traceback" not in result.output
