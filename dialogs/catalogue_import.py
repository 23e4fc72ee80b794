"""A catalogue comes in: looked at first, then stored, put back if need be; and it goes out."""

from dataclasses import dataclass, replace
from datetime import datetime

from dialogs import project_changes
from dialogs.turn import Notice
from domain.catalogue_changes import CatalogueChanges, compare
from domain.catalogue_file import Reading, number_in_group, read_catalogue
from domain.catalogue_groups import GroupBinder
from domain.catalogue_json import SOURCE
from domain.criteria import Catalogue, Layer
from domain.errors import UserError
from domain.people import Municipality
from domain.sheets import Sheet
from storage import catalogue_versions, catalogues, starter, synonyms
from storage.catalogue_versions import Version
from storage.catalogues import Imported
from storage.database import Session, hold


@dataclass(frozen=True, slots=True)
class Brought:
    """What was brought in, and as what; `source` is the name of the file or its address.

    `unknown` are the names of product groups that bound to nothing, `renamed` those that bound
    by a word, each with the name of its group.
    """

    layer: Layer
    catalogue: Catalogue
    source: str
    unknown: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Stored:
    """What changed, and who is to be told because they work with it."""

    changes: CatalogueChanges
    notices: tuple[Notice, ...] = ()


def read(
    db: Session, municipality: Municipality, sheet: Sheet, layer: Layer, source: str
) -> Brought:
    """Read a sheet for a municipality, or raise `MistakesInFile`.

    A catalogue is bound to the groups that ship, by the words that count here; policy is bound
    to what is in force. What is in the tool's own JSON is a group of the tool.
    """
    of_tool = sheet.name == SOURCE
    title = sheet.name if of_tool else source.rpartition(".")[0] or source
    own = layer is Layer.OWN
    known = catalogues.current(db, municipality.id) if own else starter.catalogue()
    binder = GroupBinder(known.groups, synonyms.in_force(db, municipality.id))
    official = (one for one in known.criteria if own and one.layer is not layer)
    taken = frozenset(map(number_in_group, official))
    reading = Reading(binder, title, layer, of_tool and not own, taken)
    found = read_catalogue(sheet, reading)
    unknown = tuple(group.name_nl for group in binder.added)
    return Brought(layer, found, source, unknown, tuple(binder.renamed.items()))


def preview(db: Session, municipality: Municipality, brought: Brought) -> CatalogueChanges:
    """Say what storing would change, and store nothing; beside the starter all is new."""
    before = catalogues.of_layer(db, municipality.id, brought.layer)
    if before and brought.layer is Layer.OWN:  # its groups are copies of what the catalogue has
        before = replace(before, groups=brought.catalogue.groups)
    return compare(before, brought.catalogue)


def only_one(db: Session, municipality: Municipality) -> None:
    """Let nobody else bring one in or back until this transaction ends."""
    hold(db, f"catalogue:{municipality.id}")


def store(
    db: Session,
    municipality: Municipality,
    brought: Brought,
    imported: Imported,
    *,
    force: bool = False,
) -> Stored:
    """Put what was brought in the place of its layer; what changes nothing is not stored.

    Raises `UserError` when less than half would be left, unless `force`: a download that broke
    off may not empty the catalogue.
    """
    only_one(db, municipality)
    changes = preview(db, municipality, brought)
    if changes.nothing:
        return Stored(changes)
    if changes.shrinks and not force:
        raise UserError("catalogue.shrinks", after=changes.after, before=changes.before)
    catalogues.replace_current(db, municipality.id, brought.layer, brought.catalogue, imported)
    return Stored(changes, whom_to_tell(db, municipality, changes, imported.at))


def take_back(
    db: Session, municipality: Municipality, version: Version, at: datetime
) -> tuple[Notice, ...]:
    """Put back what counted before this version; raise when it does not count any more.

    Returns the messages to who works with what changes by it.
    """
    only_one(db, municipality)
    taken = catalogues.current(db, municipality.id)
    if not catalogue_versions.take_back(db, municipality.id, version.id):
        raise UserError("catalogue.taken_back_before")
    catalogues.count_change(db, municipality.id)
    changes = compare(taken, catalogues.current(db, municipality.id))
    return whom_to_tell(db, municipality, changes, at)


def last_import(db: Session, municipality: Municipality, layer: Layer) -> Version:
    """Return the version that can be taken back, or raise `UserError` when there is none."""
    found = catalogue_versions.in_force(db, municipality.id, layer)
    if found is None:
        raise UserError("catalogue.nothing_to_take_back")
    return found


def export(db: Session, municipality: Municipality, layer: Layer) -> Catalogue:
    """Return what counts of a layer, to come back in unchanged; the starter where nothing is."""
    found = catalogues.of_layer(db, municipality.id, layer)
    if found is not None:
        return found
    if layer is Layer.OWN:
        raise UserError("catalogue.no_policy")
    return starter.catalogue()


def own_groups(catalogue: Catalogue) -> list[str]:
    """Return the groups that bound to nothing that is known, by name."""
    known = {group.key for group in starter.catalogue().groups}
    used = {one.group for one in catalogue.criteria}
    return [g.name_nl for g in catalogue.groups if g.key not in known and g.key in used]


def whom_to_tell(
    db: Session, municipality: Municipality, changes: CatalogueChanges, at: datetime
) -> tuple[Notice, ...]:
    """Return the messages to who works with a criterion that changed."""
    return project_changes.notices(db, municipality, changes, at)
