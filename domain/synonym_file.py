"""The municipality's own words as a file: the same columns in and out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from domain.criteria import ProductGroup
from domain.errors import BadFile, NotUnderstood
from domain.plan_cells import clean
from domain.questions import Synonym, SynonymKind
from domain.said_synonyms import KINDS
from domain.sheets import Mistake, MistakesInFile, Row, Sheet, need_columns
from domain.synonyms import (
    LONGEST_NOTE,
    MOST_OWN,
    THEME,
    OwnWord,
    find_group,
    is_bound,
    name_of,
    nearest_name,
    read_variant,
)
from domain.wording import fold

COLUMNS = ("variant", "productgroep", "taal", "soort", "actief", "opmerking")
REQUIRED = ("variant", "productgroep")
LANGUAGES = {
    "": "nl", "nl": "nl", "nederlands": "nl", "dutch": "nl",
    "en": "en", "engels": "en", "english": "en",
}  # fmt: skip
YES, NO = "ja", "nee"
ACTIVE = {"": True, YES: True, "yes": True, "aan": True, NO: False, "no": False, "uit": False}
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Known:
    """What a file may name: the groups in force, and keys that were in force before."""

    groups: Sequence[ProductGroup]
    earlier: frozenset[str] = frozenset()


@dataclass
class _Reading:
    known: Known
    mistakes: list[Mistake] = field(default_factory=list)

    def wrong(self, row: Row, column: str, key: str, **values: object) -> None:
        self.mistakes.append(Mistake(row.number, column, key, values))


def read_words(sheet: Sheet, known: Known) -> list[OwnWord]:
    """Read a whole file, or raise `MistakesInFile` with every mistake in it."""
    need_columns(sheet, REQUIRED)
    if not sheet.rows:
        raise BadFile("words_file.no_rows")
    if len(sheet.rows) > MOST_OWN:
        raise BadFile("words_file.too_many", most=MOST_OWN)
    reading = _Reading(known)
    words = [_read(row, reading) for row in sheet.rows]
    _look_for_doubles(sheet, words, reading)
    if reading.mistakes:
        raise MistakesInFile(reading.mistakes)
    return words


def as_texts(word: OwnWord) -> dict[str, str]:
    """Return the cells of a row as text, by column."""
    synonym = word.synonym
    return {
        "variant": synonym.variant,
        "productgroep": synonym.group,
        "taal": synonym.language,
        "soort": str(synonym.kind),
        "actief": YES if word.active else NO,
        "opmerking": word.note,
    }


def changed(own: Iterable[OwnWord], wanted: Sequence[OwnWord]) -> tuple[list[OwnWord], int, int]:
    """Return what is to be stored of a file; how many are new, and how many the file lacks."""
    there = {name_of(one.synonym): one for one in own}
    new = [one for one in wanted if name_of(one.synonym) not in there]
    other = [
        one
        for one in wanted
        if (known := there.get(name_of(one.synonym))) and known.says != one.says
    ]
    lacking = there.keys() - {name_of(one.synonym) for one in wanted}
    return [*new, *other], len(new), len(lacking)


def _read(row: Row, reading: _Reading) -> OwnWord:
    note = " ".join(clean(row["opmerking"]).split())
    if len(note) > LONGEST_NOTE:
        reading.wrong(row, "opmerking", "plan_file.too_long", length=len(note), most=LONGEST_NOTE)
    language = LANGUAGES.get(fold(row["taal"]))
    if language is None:
        reading.wrong(row, "taal", "words_file.language", written=row["taal"][:SHOWN])
    kind = KINDS.get(fold(row["soort"]) or "same")
    if kind is None:
        reading.wrong(row, "soort", "words_file.kind", written=row["soort"][:SHOWN])
    active = ACTIVE.get(fold(row["actief"]))
    if active is None:
        reading.wrong(row, "actief", "words_file.active", written=row["actief"][:SHOWN])
    synonym = Synonym(
        _variant(row, reading), _group(row, reading), language or "nl", kind or SynonymKind.SAME
    )
    return OwnWord(synonym, active=active is not False, note=note)


def _variant(row: Row, reading: _Reading) -> str:
    try:
        return read_variant(clean(row["variant"]))
    except NotUnderstood as error:
        reading.wrong(row, "variant", error.key, **error.values)
        return ""


def _group(row: Row, reading: _Reading) -> str:
    """Read a group by its key or name; one that was in force before is kept, and reported."""
    written, known = " ".join(clean(row["productgroep"]).split()), reading.known
    if not written:
        reading.wrong(row, "productgroep", "plan_file.empty")
        return ""
    if group := find_group(known.groups, written):
        return group.key
    named = Synonym("", written)
    if written in known.earlier or (written.startswith(THEME) and is_bound(named, ())):
        return written
    near = nearest_name(known.groups, written)
    key = "words_file.group_near" if near else "words_file.group"
    reading.wrong(row, "productgroep", key, written=written[:SHOWN], near=near)
    return ""


def _look_for_doubles(sheet: Sheet, words: Sequence[OwnWord], reading: _Reading) -> None:
    seen: dict[tuple[str, str], int] = {}
    for row, word in zip(sheet.rows, words, strict=True):
        name = name_of(word.synonym)
        if not all(name):
            continue
        if name in seen:
            reading.wrong(row, "variant", "words_file.twice", other=seen[name])
        seen.setdefault(name, row.number)
