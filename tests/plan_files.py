"""Plan files for tests: a small one that is right, and ways to make it wrong."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import strategies as st

from domain.plan_cells import clean
from domain.plan_file import COLUMNS, PlanRow, as_texts
from domain.plans import ALLOWED, InMonitor, PeriodKind, Status
from domain.sheets import Mistake, Row, Sheet

MORNING = datetime(2019, 1, 14, 8, tzinfo=UTC)  # 9 o'clock in Helmond
EXAMPLE = Path(__file__).parent.parent / "example"

PAPER = PlanRow(
    number="3.1",
    title="Papier",
    period="Aan de slag in 2018-2020",
    period_kind=PeriodKind.BOUNDED,
    municipality="helmond",
    status=Status.RUNNING,
    theme="Circulair",
    product_groups=("Papier", "Drukwerk"),
    department="Inkoop",
    ambassador="marco.bakker@helmond.example",
    starts_on=date(2018, 3, 1),
    ends_on=date(2019, 3, 1),
    note="De aanbesteding loopt.",
)
COFFEE = PlanRow(
    number="1.1",
    title="Fairtrade koffie",
    period="Wat doen we al goed?",
    period_kind=PeriodKind.DONE,
    municipality="helmond",
    status=Status.COMPLETED,
)
SHARING = PlanRow(
    number="4.1",
    title="Kennis delen",
    period="Actie doorlopend",
    period_kind=PeriodKind.CONTINUOUS,
    municipality="helmond",
    status=Status.RUNNING,
    department="Communicatie",
)
PLAN = [COFFEE, PAPER, SHARING]


def sheet(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Sheet:
    """Make a sheet of rows given by column; the first is row 2."""
    numbered = enumerate(rows, start=2)
    return Sheet("Acties", columns, tuple(Row(number, cells) for number, cells in numbered))


def paper(**cells: str) -> dict[str, str]:
    """Give the cells of a row that is right, but for these; `_` in a name is a blank."""
    return as_texts(PAPER) | {name.replace("_", " "): text for name, text in cells.items()}


def found(mistake: Mistake) -> tuple[int, str, str]:
    return mistake.row, mistake.column, mistake.key


TEXT = st.text(max_size=40).map(lambda text: " ".join(clean(text).split()))
HOSTILE = st.sampled_from(
    ["=cmd|' /C calc'!A0", "'=1+1", "''-", "+31", "-", "@SUM(A1)", "a;b\"c'", "{=1}", "http://x.nl",
     "_x000D_", "ja", "3.10", "1-2-2019", "€ 5", "a\u2028b", "TRUE", "0012"]
)  # fmt: skip
WORDS = st.one_of(TEXT, HOSTILE.map(lambda text: " ".join(text.split())))
SOME_WORDS = WORDS.filter(bool)
NOTES = st.one_of(WORDS, st.lists(WORDS, max_size=4).map("\n".join)).map(clean)
ADDRESSES = st.sampled_from(["", "marco@helmond.example", "karin@helmond.example", "x@y.example"])
DAYS = st.one_of(st.none(), st.dates())


@st.composite
def plan_rows(draw: st.DrawFn, place: str = "helmond") -> PlanRow:
    kind = draw(st.sampled_from(PeriodKind))
    starts_on, ends_on = draw(DAYS), draw(DAYS)
    if starts_on and ends_on:
        starts_on, ends_on = sorted((starts_on, ends_on))
    moment = st.datetimes(datetime(2000, 1, 1), datetime(2019, 1, 14))  # noqa: DTZ001 - a wall clock
    as_of = draw(st.one_of(st.none(), moment))
    return PlanRow(
        number="",
        title=draw(SOME_WORDS),
        period=f"{kind} {draw(SOME_WORDS)}",
        period_kind=kind,
        municipality=place,
        status=draw(st.sampled_from(ALLOWED[kind])),
        theme=draw(WORDS),
        product_groups=tuple(draw(st.lists(_group(), max_size=3, unique=True))),
        department=draw(WORDS),
        ambassador=draw(ADDRESSES),
        stand_in=draw(ADDRESSES),
        starts_on=starts_on,
        ends_on=ends_on,
        note=draw(NOTES),
        in_monitor=draw(st.sampled_from(InMonitor)),
        heading=draw(WORDS),
        as_of=as_of and as_of.replace(second=0, microsecond=0),
    )


@st.composite
def plans(draw: st.DrawFn) -> list[PlanRow]:
    """Make a plan whose actions have a number each."""
    rows = draw(st.lists(plan_rows(), min_size=1, max_size=6))
    return [replace(row, number=f"{place}.{place}") for place, row in enumerate(rows, start=1)]


def _group() -> st.SearchStrategy[str]:
    return SOME_WORDS.map(lambda text: clean(text.replace(";", ","))).filter(bool)
