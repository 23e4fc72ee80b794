"""What starts a server is handed in; what says whether all is well is doctor."""

from datetime import UTC, datetime

from cli.doctor import check_database, check_sqlite, check_zone
from storage.database import Database


def test_serve_and_demo_start_without_opening_a_database_here(fresh, started):
    fresh("serve")
    fresh("demo", "--at", "2019-01-14T09:00", "--port", "4000")

    nine_in_helmond = datetime(2019, 1, 14, 8, tzinfo=UTC)
    assert started == ["serve", (nine_in_helmond, 4000)]


def test_a_moment_that_is_none_says_how_to_write_it(fresh, started):
    assert "2019-01-14T09:00" in fresh("demo", "--at", "morgen").output
    assert not started


def test_the_example_programme_has_a_database_of_its_own(run, started):
    run("--example", "municipality", "list")
    run("municipality", "list")

    assert started == [("terminal", True), ("terminal", False)]


def test_doctor_says_each_finding_on_a_line_and_fails_when_one_is_bad(run):
    result = run("doctor")

    lines = result.output.splitlines()
    assert result.exit_code == 1
    assert [line[0] for line in lines] == ["✓", "✗", "✓", "✓"]


def test_doctor_works_on_a_database_that_is_not_ready(fresh):
    assert fresh("doctor").output.startswith("✗ De database is niet bij de tijd.")


def test_a_database_that_does_not_answer_is_a_finding():
    database = Database("postgresql://nobody@127.0.0.1:1/nothing")

    assert check_database(database).key == "terminal.doctor.database_unreachable"
    database.close()


def test_each_finding_can_be_good_or_bad():
    assert not check_zone("Europe/Nergens").good
    assert check_sqlite((3, 51, 3)).good
    assert not check_sqlite((3, 34, 1)).good
