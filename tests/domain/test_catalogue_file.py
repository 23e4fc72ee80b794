"""A catalogue is read as a whole: either all of it is right, or every mistake is named."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.catalogue_file import (
    COLUMNS,
    LONGEST_CELL,
    REQUIRED,
    Reading,
    as_texts,
    is_catalogue,
    read_catalogue,
)
from domain.catalogue_groups import GroupBinder
from domain.criteria import (
    Basis,
    Catalogue,
    Criterion,
    Kind,
    Layer,
    Level,
    ProductGroup,
    Standing,
    Theme,
)
from domain.errors import BadFile
from domain.plan_cells import clean
from domain.plan_file import COLUMNS as PLAN_COLUMNS
from domain.sheets import MistakesInFile
from domain.wording import fold
from tests.catalogue import GROUPS, catalogue
from tests.catalogue_files import ROW, binder, row, sheet


def read(*rows: dict[str, str], layer: Layer = Layer.CATALOGUE, columns=COLUMNS) -> Catalogue:
    return read_catalogue(sheet(*rows, columns=columns), Reading(binder(), "Lijst", layer))


def one(**cells: str) -> Criterion:
    return read(row(**cells)).criteria[0]


def mistakes(*rows: dict[str, str]) -> list[tuple[int, str, str]]:
    with pytest.raises(MistakesInFile) as raised:
        read(*rows)
    return [(m.row, m.column, m.key) for m in raised.value.mistakes]


def test_a_row_that_is_right_is_read_whole():
    found = read(row())

    assert found.criteria == (
        Criterion(
            "P-1", "papier", "Vezels", "Papier is gerecycled.", Kind.REQUIREMENT, Level.BASIS,
            Basis.CHOICE, "Een keurmerk.", "Vraag de drukker.", "",
            (Theme.CIRCULAR, Theme.CLIMATE), "Bron A", "https://example.org/a", "2019-05-01",
        ),
    )  # fmt: skip
    assert (found.title, found.dated, found.starter) == ("Lijst", "2019-05-01", False)
    assert found.groups == GROUPS


def test_columns_that_are_not_required_may_be_absent():
    cells = {column: ROW[column] for column in REQUIRED}

    [found] = read(cells, columns=REQUIRED).criteria

    assert found.subject == "Papier is gerecycled."
    assert (found.level, found.basis, found.themes, found.dated) == (None, Basis.CHOICE, (), "")


def test_a_missing_column_is_named():
    with pytest.raises(MistakesInFile) as raised:
        read(ROW, columns=("nummer", "tekst"))

    assert [m.column for m in raised.value.mistakes] == ["productgroep", "soort"]


def test_a_file_of_headings_alone_is_refused():
    with pytest.raises(BadFile, match="no_rows"):
        read()


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("basis", Level.BASIS), ("1", Level.BASIS), ("Basic", Level.BASIS),
        ("Niveau 2", Level.SIGNIFICANT), ("2 - significant", Level.SIGNIFICANT),
        ("ambitieniveau 3", Level.AMBITIOUS), ("Ambition level: ambitious", Level.AMBITIOUS),
        ("", None),
    ],
)  # fmt: skip
def test_levels_are_read_as_people_write_them(written, level):
    assert one(niveau=written).level is level


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Gunningscriterium", Kind.AWARD), ("award criteria", Kind.AWARD),
        ("Requirement", Kind.REQUIREMENT), ("contract provision", Kind.CONTRACT),
        ("Geschiktheidseisen", Kind.SUITABILITY), ("selection criterion", Kind.SELECTION),
    ],
)  # fmt: skip
def test_kinds_are_read_in_both_languages(written, kind):
    assert one(soort=written).kind is kind


def test_themes_and_bases_are_read_in_both_languages():
    found = one(thema="Energie en klimaat, circular; isv\nklimaat", grondslag="law")

    assert found.themes == (Theme.CLIMATE, Theme.CIRCULAR, Theme.CHAIN)
    assert found.basis is Basis.LAW


@pytest.mark.parametrize(
    ("written", "dated"),
    [
        ("2019", "2019"), ("2019-05", "2019-05"), ("1-5-2019", "2019-05-01"),
        ("2019-05-01 00:00:00", "2019-05-01"), ("Mei 2019", "2019-05"),
        ("1 mei 2019", "2019-05-01"), ("", ""),
    ],
)  # fmt: skip
def test_a_date_is_as_exact_as_its_source(written, dated):
    assert one(stand_op=written).dated == dated


def test_a_subject_that_lacks_is_made_of_the_first_words():
    assert one(onderwerp="", tekst="woord " * 30).subject == " ".join(["woord"] * 10)
    assert one(onderwerp="", tekst="x" * 100).subject == "x" * 60


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("papier", "papier"), ("PAPIER ", "papier"), ("Paper", "papier"),
        ("kantoorpapier", "papier"), ("ROR", "reiniging-openbare-ruimte"),
        ("Reiniging van  openbare ruimte", "reiniging-van-openbare-ruimte"),
        ("Reiniging openbare ruimten", "reiniging-openbare-ruimten"),
        ("Reiniging de openbare-ruimte", "reiniging-openbare-ruimte"),
        ("Contractvervoers", "contractvervoer"), ("Leerlingenvervoer", "contractvervoer"),
        ("Bank", "bank"), ("Lunch", "lunch"), ("Weg", "weg"), ("de", "de"),
    ],
)  # fmt: skip
def test_a_group_is_bound_by_name_or_by_word(written, key):
    assert one(productgroep=written).group == key


def test_a_name_that_binds_to_nothing_becomes_a_group_of_its_own():
    found = read(row(productgroep="Zwembad De Braak", cluster="Sport"), row(nummer="2"))

    added = ProductGroup(
        "zwembad-de-braak", "Zwembad De Braak", cluster="Sport", standing=Standing.MUNICIPAL
    )
    assert found.groups == (*GROUPS, added)


def test_what_is_bound_by_a_word_is_remembered():
    bound = binder()
    for name in ("Papier", "Kantoorpapier", "Leerlingenvervoer", "Iets anders", "iets-anders"):
        bound.bind(name)

    assert [group.name_nl for group in bound.added] == ["Iets anders"]
    assert bound.renamed == {"Kantoorpapier": "Papier", "Leerlingenvervoer": "Contractvervoer"}


def test_an_own_name_goes_before_a_word_that_means_another():
    twice = GroupBinder([*GROUPS, ProductGroup("lunch", "Lunch")], [])

    assert twice.bind("lunch") == "lunch"
    assert GroupBinder(GROUPS[:1], ()).bind("Papier") == "papier"


def test_what_comes_from_the_tool_itself_is_in_the_tool():
    reading = Reading(binder(), "Lijst", of_tool=True)

    found = read_catalogue(sheet(row(productgroep="Straatmeubilair")), reading)

    standing = {group.key: group.standing for group in found.groups}
    assert standing["straatmeubilair"] is Standing.TOOL
    assert standing["afvalinzameling"] is Standing.MUNICIPAL


def test_policy_of_ones_own_is_policy_and_brings_only_its_groups():
    found = read(row(grondslag="", drempel="vanaf € 200.000"), layer=Layer.OWN)

    [rule] = found.criteria
    assert (rule.basis, rule.threshold, rule.layer) == (
        Basis.POLICY, "vanaf € 200.000", Layer.OWN,
    )  # fmt: skip
    assert [group.key for group in found.groups] == ["papier"]


def test_every_mistake_is_named_by_row_and_column():
    assert mistakes(
        row(nummer="", tekst="", productgroep="", soort=""),
        row(niveau="4", soort="wens", grondslag="zin", thema="geluk", link="www.nl"),
        row(nummer="x" * 51, tekst="x" * (LONGEST_CELL + 1), stand_op="ooit", productgroep="?!"),
        row(nummer="9", niveau="basis of significant"),
    ) == [
        (2, "nummer", "cell.empty"), (2, "productgroep", "cell.empty"),
        (2, "soort", "cell.empty"), (2, "tekst", "cell.empty"),
        (3, "grondslag", "cell.not_a_choice"), (3, "link", "catalogue.bad_link"),
        (3, "niveau", "cell.not_a_choice"), (3, "soort", "cell.not_a_choice"),
        (3, "thema", "cell.not_a_choice"),
        (4, "nummer", "catalogue.too_long"), (4, "productgroep", "catalogue.bad_group"),
        (4, "stand op", "catalogue.bad_date"), (4, "tekst", "catalogue.too_long"),
        (5, "niveau", "cell.not_a_choice"),
    ]  # fmt: skip


def test_a_cell_as_long_as_a_spreadsheet_can_hold_is_read():
    assert len(one(tekst="x" * LONGEST_CELL).text) == LONGEST_CELL


def test_a_number_stands_once_in_a_group_and_means_one_thing():
    assert mistakes(row(), row(nummer="p-1")) == [(3, "nummer", "catalogue.number_twice")]
    assert mistakes(row(), row(productgroep="Catering", tekst="Iets anders.")) == [
        (3, "nummer", "catalogue.number_differs")
    ]
    assert len(read(row(), row(productgroep="Catering")).criteria) == 2


def test_a_catalogue_is_no_plan():
    assert is_catalogue(sheet(row()))
    assert not is_catalogue(sheet(columns=PLAN_COLUMNS))
    assert not is_catalogue(sheet(columns=("nummer", "tekst")))


words = st.text(max_size=40).map(clean)
lines = words.map(lambda text: " ".join(text.split()))
named = lines.filter(bool)
groups = st.sampled_from([*(group.name_nl for group in GROUPS), "Zwembad", "Éigen groep 2"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(
            Criterion,
            number=named, group=groups, subject=named, text=words.filter(bool),
            kind=st.sampled_from(Kind), level=st.none() | st.sampled_from(Level),
            basis=st.sampled_from(Basis), proof=words, watch=words, threshold=lines,
            themes=st.lists(st.sampled_from(Theme), unique=True).map(tuple), source=lines,
            link=st.sampled_from(["", "https://example.org/?a=1&b=2"]),
            dated=st.sampled_from(["", "2019", "2019-05", "2019-05-01"]),
        ),
        min_size=1, max_size=4, unique_by=lambda one: fold(one.number),
    )
)  # fmt: skip
def test_what_goes_out_comes_back_in_equal(written):
    bound = binder()
    criteria = tuple(replace(one, group=bound.bind(one.group)) for one in written)
    out = Catalogue("Lijst", max(c.dated for c in criteria), False, bound.groups(), criteria)

    back = read(*(as_texts(one, out) for one in out.criteria))

    assert back.criteria == out.criteria
    assert set(back.groups) == set(out.groups)


def test_a_group_that_is_not_there_goes_out_by_its_key():
    lost = replace(catalogue(), groups=())

    assert as_texts(lost.criteria[0], lost)["productgroep"] == "papier"
