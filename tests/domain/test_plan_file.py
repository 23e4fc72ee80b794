"""A plan file is read as a whole: either all of it is right, or every mistake is named."""

from datetime import date, datetime

import pytest

from domain.errors import BadFile
from domain.plan_cells import clean
from domain.plan_file import COLUMNS, PlanRow, as_texts, read_plan
from domain.plans import InMonitor, PeriodKind, Status
from domain.sheets import Mistake, MistakesInFile
from tests.plan_files import PAPER, found, paper, sheet

PLACES = ["Helmond", "helmond", "Maassluis", "maassluis"]


def read(*rows: dict[str, str]) -> list[PlanRow]:
    return read_plan(sheet(*rows), PLACES)


def mistakes(*rows: dict[str, str]) -> list[Mistake]:
    with pytest.raises(MistakesInFile) as raised:
        read(*rows)
    return list(raised.value.mistakes)


def test_a_row_that_is_right_is_read_whole():
    assert read(paper()) == [PAPER]


def test_the_municipality_may_be_called_by_its_key_or_its_name():
    rows = read(paper(nummer="1", gemeente="HELMOND"), paper(nummer="2", gemeente=" helmond "))

    assert [row.municipality for row in rows] == ["helmond", "helmond"]


def test_columns_that_are_not_required_may_be_absent():
    required = ("nummer", "actie", "periode", "soort periode", "gemeente", "status")
    cells = {column: text for column, text in paper().items() if column in required}

    row = read_plan(sheet(cells, columns=required), PLACES)[0]

    assert row.lacking == set(COLUMNS) - set(required)
    assert row.in_monitor is InMonitor.AUTOMATIC


def test_every_missing_column_is_named():
    with pytest.raises(MistakesInFile) as raised:
        read_plan(sheet(paper(), columns=("nummer", "actie", "status")), PLACES)

    named = [mistake.column for mistake in raised.value.mistakes]
    assert named == ["gemeente", "periode", "soort periode"]


def test_a_file_without_actions_is_refused():
    with pytest.raises(BadFile) as raised:
        read()

    assert raised.value.key == "plan_file.no_rows"


@pytest.mark.parametrize(
    ("cells", "column", "key"),
    [
        ({"nummer": ""}, "nummer", "plan_file.empty"),
        ({"nummer": "1-10-2019"}, "nummer", "plan_file.number_is_day"),
        ({"nummer": "1" * 21}, "nummer", "plan_file.too_long"),
        ({"actie": " "}, "actie", "plan_file.empty"),
        ({"actie": "x" * 501}, "actie", "plan_file.too_long"),
        ({"periode": ""}, "periode", "plan_file.empty"),
        ({"soort_periode": ""}, "soort periode", "plan_file.choice_empty"),
        ({"soort_periode": "altijd"}, "soort periode", "plan_file.not_a_choice"),
        ({"gemeente": ""}, "gemeente", "plan_file.empty"),
        ({"gemeente": "Eindhoven"}, "gemeente", "plan_file.unknown_municipality"),
        ({"afdeling": "x" * 201}, "afdeling", "plan_file.too_long"),
        ({"ambassadeur": "Henk"}, "ambassadeur", "plan_file.bad_address"),
        ({"plaatsvervanger": "henk@helmond"}, "plaatsvervanger", "plan_file.bad_address"),
        ({"start": "binnenkort"}, "start", "plan_file.day_unreadable"),
        ({"einde": "31-11-2019"}, "einde", "plan_file.day_impossible"),
        ({"einde": "1-1-2018"}, "einde", "plan_file.ends_before_start"),
        ({"status": ""}, "status", "plan_file.choice_empty"),
        ({"status": "groen"}, "status", "plan_file.not_a_choice"),
        ({"status": "op schema"}, "status", "plan_file.status_meant"),
        ({"status": "ligt stil"}, "status", "plan_file.status_not_allowed"),
        ({"toelichting": "x" * 2001}, "toelichting", "plan_file.too_long"),
        ({"in_monitor": "misschien"}, "in monitor", "plan_file.not_a_choice"),
        ({"stand_op": "gisteren"}, "stand op", "plan_file.day_unreadable"),
        ({"stand_op": "30-2-2019 09:00"}, "stand op", "plan_file.day_impossible"),
        ({"stand_op": "14-1-2019 25:00"}, "stand op", "plan_file.moment_unlikely"),
        ({"stand_op": "14-1-0001"}, "stand op", "plan_file.moment_unlikely"),
    ],
)
def test_a_mistake_names_its_row_and_column(cells, column, key):
    assert [found(mistake) for mistake in mistakes(paper(**cells))] == [(2, column, key)]


def test_another_word_for_a_status_is_suggested_not_assumed():
    (mistake,) = mistakes(paper(status="op schema"))

    assert mistake.values == {"written": "op schema", "meant": "lopend"}


def test_a_status_that_the_period_can_not_have_is_not_suggested():
    (mistake,) = mistakes(paper(soort_periode="doorlopend", status="klaar"))

    assert mistake.values == {"written": "klaar", "choices": "lopend, ligt stil, vervallen"}


def test_the_english_words_of_the_program_are_taken_as_well():
    row = read(paper(soort_periode="continuous", status="paused", in_monitor="yes"))[0]

    assert (row.period_kind, row.status, row.in_monitor) == (
        PeriodKind.CONTINUOUS,
        Status.PAUSED,
        InMonitor.YES,
    )


def test_an_unknown_municipality_is_told_which_there_are():
    (mistake,) = mistakes(paper(gemeente="Eindhoven"))

    assert mistake.values["known"] == "helmond, maassluis"


def test_a_number_that_is_there_twice_names_both_rows():
    (mistake,) = mistakes(paper(nummer="4.2a"), paper(nummer="5"), paper(nummer="4.2A"))

    assert found(mistake) == (4, "nummer", "plan_file.number_twice")
    assert (mistake.values["first"], mistake.values["second"]) == (2, 4)


def test_two_municipalities_may_share_an_action():
    rows = read(paper(gemeente="helmond"), paper(gemeente="maassluis", status="gepland"))

    assert [row.status for row in rows] == [Status.RUNNING, Status.PLANNED]


@pytest.mark.parametrize(
    ("column", "text"),
    [("actie", "Karton"), ("periode", "2021"), ("thema", "Klimaat")],
)
def test_a_shared_action_is_the_same_everywhere(column, text):
    other = paper(gemeente="maassluis") | {column.replace("_", " "): text}

    (mistake,) = mistakes(paper(gemeente="helmond"), other)

    assert found(mistake) == (3, column.replace("_", " "), "plan_file.differs_between")
    assert mistake.values["other"] == 2


def test_a_period_has_one_kind_and_the_odd_row_is_named():
    odd = paper(nummer="2", soort_periode="doorlopend")

    (mistake,) = mistakes(paper(nummer="1"), odd, paper(nummer="3"))

    assert found(mistake) == (3, "soort periode", "plan_file.kind_differs")


def test_a_kind_that_can_not_be_read_is_not_held_against_the_other_rows():
    right = paper(nummer="2", soort_periode="doorlopend")

    (mistake,) = mistakes(paper(nummer="1", soort_periode="?"), right)

    assert found(mistake) == (2, "soort periode", "plan_file.not_a_choice")


def test_all_mistakes_are_found_at_once_in_the_order_of_the_file():
    wrong = mistakes(paper(einde="31-11-2019", status="op schema"), paper(nummer="2", actie=""))

    assert [(mistake.row, mistake.column) for mistake in wrong] == [
        (2, "einde"),
        (2, "status"),
        (3, "actie"),
    ]


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("14-1-2019", datetime.fromisoformat("2019-01-14T00:00")),
        ("14-01-2019 09:05", datetime.fromisoformat("2019-01-14T09:05")),
        ("2019-01-14T09:05:30", datetime.fromisoformat("2019-01-14T09:05")),
        ("", None),
    ],
)
def test_stand_op_is_a_day_with_or_without_a_time(written, moment):
    assert read(paper(stand_op=written))[0].as_of == moment


def test_days_are_read_as_people_and_spreadsheets_write_them():
    row = read(paper(start="1 maart 2018", einde="2019-03-01 00:00"))[0]

    assert (row.starts_on, row.ends_on) == (date(2018, 3, 1), date(2019, 3, 1))


def test_product_groups_are_split_at_semicolons_and_count_once():
    row = read(paper(productgroep="Papier;  Drukwerk ;;Papier"))[0]

    assert row.product_groups == ("Papier", "Drukwerk")


def test_a_title_is_one_line_and_a_note_may_have_more():
    row = read(paper(actie="Papier\nen karton", toelichting="Eén.\r\nTwee."))[0]

    assert (row.title, row.note) == ("Papier en karton", "Eén.\nTwee.")


@pytest.mark.parametrize("text", ["e\u200d\u0301", "\ufffe=1", "a\x00b", " \u202ea "])
def test_cleaning_a_text_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


def test_what_a_row_says_as_text_is_read_as_the_same_row():
    assert read(as_texts(PAPER)) == [PAPER]


@pytest.mark.parametrize(("status", "asks"), [(Status.RUNNING, True), (Status.COMPLETED, False)])
def test_an_ambassador_is_sought_only_for_what_is_still_to_be_done(status, asks):
    row = read(paper(status=as_texts(PAPER)["status"]))[0]

    assert PlanRow("1", "A", "P", PeriodKind.BOUNDED, "helmond", status).needs_ambassador is asks
    assert row.needs_ambassador
