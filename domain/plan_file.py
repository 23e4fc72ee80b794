"""The plan as a file: one row per action and municipality, the same columns in and out."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from domain.errors import BadFile
from domain.plan_cells import Cells, clean, place_key, status_word
from domain.plans import ALLOWED, Assignment, InMonitor, PeriodKind, Status
from domain.sheets import Mistake, MistakesInFile, Sheet, need_columns

COLUMNS = (
    "nummer", "actie", "periode", "soort periode", "thema", "productgroep", "gemeente",
    "afdeling", "ambassadeur", "plaatsvervanger", "start", "einde", "status", "toelichting",
    "in monitor", "kopregel", "stand op",
)  # fmt: skip
REQUIRED = ("nummer", "actie", "periode", "soort periode", "gemeente", "status")
# What an action has once, for all municipalities that share it.
SHARED = ("actie", "periode", "soort periode", "thema", "productgroep")

PERIOD_KINDS = {
    "al goed": PeriodKind.DONE,
    "periode": PeriodKind.BOUNDED,
    "doorlopend": PeriodKind.CONTINUOUS,
}
Place = tuple[int, str]  # a row and a column
IN_MONITOR = {"ja": InMonitor.YES, "nee": InMonitor.NO, "automatisch": InMonitor.AUTOMATIC}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row: an action in one municipality.

    `municipality` is a key or a name as the reader of the file knew it, `ambassador` and
    `stand_in` are addresses or "". `as_of` is what a clock there showed when the file was made.
    `lacking` names the columns that the file did not have: of those it says nothing.
    """

    number: str
    title: str
    period: str
    period_kind: PeriodKind
    municipality: str
    status: Status
    theme: str = ""
    product_groups: tuple[str, ...] = ()
    department: str = ""
    ambassador: str = ""
    stand_in: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    note: str = ""
    in_monitor: InMonitor = InMonitor.AUTOMATIC
    heading: str = ""
    as_of: datetime | None = None
    lacking: frozenset[str] = field(default=frozenset(), compare=False)
    row: int = field(default=0, compare=False)

    @property
    def needs_ambassador(self) -> bool:
        """Tell whether somebody is to be sought for it when nobody is named."""
        return self.period_kind is not PeriodKind.DONE and not self.status.ended


def read_plan(sheet: Sheet, known_municipalities: Collection[str]) -> list[PlanRow]:
    """Read a whole plan, or raise `MistakesInFile` with every mistake in it.

    `known_municipalities` holds the names or keys, or both, that the file may use.
    """
    need_columns(sheet, REQUIRED)
    if not sheet.rows:
        raise BadFile("plan_file.no_rows")
    known = {place_key(name): name for name in known_municipalities}
    lacking = frozenset(COLUMNS) - set(sheet.headings)
    mistakes: list[Mistake] = []
    rows = [_read_row(Cells(row, mistakes), known, lacking) for row in sheet.rows]
    wrong = {(mistake.row, mistake.column) for mistake in mistakes}
    mistakes += [*_doubles(rows), *_kinds(rows, wrong), *_differences(rows, wrong)]
    if mistakes:
        raise MistakesInFile(mistakes)
    return rows


def split_groups(written: str) -> tuple[str, ...]:
    """Split product groups at semicolons; each counts once."""
    return tuple(dict.fromkeys(group for part in written.split(";") if (group := clean(part))))


def as_row(
    assignment: Assignment,
    municipality: str,
    *,
    addresses: Mapping[UUID | None, str],
    note: str,
) -> PlanRow:
    """Return the row that a file would have for what we know of an action."""
    return PlanRow(
        number=_line(assignment.number),
        title=_line(assignment.title),
        period=_line(assignment.period.name),
        period_kind=assignment.period.kind,
        municipality=municipality,
        status=assignment.state.status,
        theme=_line(assignment.theme),
        product_groups=split_groups(_line(";".join(assignment.product_groups))),
        department=_line(assignment.department),
        ambassador=addresses.get(assignment.ambassador_id, ""),
        stand_in=addresses.get(assignment.stand_in_id, ""),
        starts_on=assignment.starts_on,
        ends_on=assignment.ends_on,
        note=clean(note),
        in_monitor=assignment.in_monitor,
        heading=_line(assignment.heading),
    )


def as_texts(row: PlanRow) -> dict[str, str]:
    """Return the cells of a row as text, by column."""
    return {
        "nummer": row.number,
        "actie": row.title,
        "periode": row.period,
        "soort periode": _word(PERIOD_KINDS, row.period_kind),
        "thema": row.theme,
        "productgroep": "; ".join(row.product_groups),
        "gemeente": row.municipality,
        "afdeling": row.department,
        "ambassadeur": row.ambassador,
        "plaatsvervanger": row.stand_in,
        "start": _day(row.starts_on),
        "einde": _day(row.ends_on),
        "status": status_word(row.status),
        "toelichting": row.note,
        "in monitor": _word(IN_MONITOR, row.in_monitor),
        "kopregel": row.heading,
        "stand op": f"{_day(row.as_of)} {row.as_of:%H:%M}" if row.as_of else "",
    }


def _read_row(cells: Cells, known: Mapping[str, str], lacking: frozenset[str]) -> PlanRow:
    period_kind = cells.choice("soort periode", PERIOD_KINDS)
    starts_on, ends_on = cells.day("start"), cells.day("einde")
    if starts_on and ends_on and ends_on < starts_on:
        cells.wrong("einde", "plan_file.ends_before_start", start=starts_on, end=ends_on)
    return PlanRow(
        number=cells.action_number(),
        title=cells.line("actie", needed=True),
        period=cells.line("periode", needed=True),
        period_kind=period_kind or PeriodKind.BOUNDED,
        municipality=cells.municipality(known),
        status=cells.status(ALLOWED[period_kind] if period_kind else tuple(Status))
        or Status.PLANNED,
        theme=cells.line("thema"),
        product_groups=split_groups(cells.line("productgroep")),
        department=cells.line("afdeling"),
        ambassador=cells.address("ambassadeur"),
        stand_in=cells.address("plaatsvervanger"),
        starts_on=starts_on,
        ends_on=ends_on,
        note=cells.text("toelichting"),
        in_monitor=cells.choice("in monitor", IN_MONITOR, InMonitor.AUTOMATIC)
        or InMonitor.AUTOMATIC,
        heading=cells.line("kopregel"),
        as_of=cells.moment("stand op"),
        lacking=lacking,
        row=cells.number,
    )


def _doubles(rows: Iterable[PlanRow]) -> Iterator[Mistake]:
    """Find actions that one municipality has twice; both rows are named, in each."""
    places: dict[tuple[str, str], list[PlanRow]] = {}
    for row in rows:
        if row.number and row.municipality:
            places.setdefault((row.number.lower(), place_key(row.municipality)), []).append(row)
    for same in places.values():
        for row in same[1:]:
            values = {"number": row.number, "first": same[0].row, "second": row.row}
            yield Mistake(row.row, "nummer", "plan_file.number_twice", values)


def _kinds(rows: Iterable[PlanRow], wrong: Collection[Place]) -> Iterator[Mistake]:
    """Find periods that have more than one kind."""
    periods: dict[str, list[PlanRow]] = {}
    for row in rows:
        if row.period:
            periods.setdefault(row.period, []).append(row)
    for name, same in periods.items():
        sound = [row for row in same if (row.row, "soort periode") not in wrong]
        yield from _odd_ones(sound, "soort periode", "plan_file.kind_differs", name)


def _differences(rows: Iterable[PlanRow], wrong: Collection[Place]) -> Iterator[Mistake]:
    """Find actions that are not the same in all municipalities that share them."""
    actions: dict[str, list[PlanRow]] = {}
    for row in rows:
        if row.number:
            actions.setdefault(row.number.lower(), []).append(row)
    for same in actions.values():
        if len({row.municipality for row in same}) < 2:
            continue
        for column in set(SHARED) - {"soort periode"}:  # which is said of the period already
            sound = [row for row in same if (row.row, column) not in wrong]
            yield from _odd_ones(sound, column, "plan_file.differs_between", same[0].number)


def _odd_ones(rows: list[PlanRow], column: str, key: str, name: str) -> Iterator[Mistake]:
    """Report the rows whose cell is not what most of them have; the first wins a draw."""
    texts = [as_texts(row)[column] for row in rows]
    usual = max(texts, key=Counter(texts).__getitem__, default="")
    for row, text in zip(rows, texts, strict=True):
        if text != usual:
            other = rows[texts.index(usual)].row
            values = {"name": name, "written": text[:80], "usual": usual[:80], "other": other}
            yield Mistake(row.row, column, key, values)


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _day(day: date | None) -> str:
    return f"{day.day:02}-{day.month:02}-{day.year:04}" if day else ""


def _word(choices: Mapping[str, object], value: object) -> str:
    return next(word for word, each in choices.items() if each is value)
