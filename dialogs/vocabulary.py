"""The index of the question box, in memory: made anew when the catalogue or its words changed."""

from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from threading import Lock
from uuid import UUID
from weakref import WeakValueDictionary

from dialogs.turn import Turn
from domain.criteria import Catalogue, ProductGroup
from domain.questions import Group, Index, Synonym
from storage import catalogues, starter, synonyms
from storage.database import Session

MOST_KEPT = 50  # municipalities, in one process


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A catalogue and the index made of it: an answer takes both from here, so none is mixed."""

    catalogue: Catalogue
    index: Index


Said = tuple[tuple[Group, ...], tuple[Synonym, ...]]
_kept: OrderedDict[tuple[UUID, int], Vocabulary] = OrderedDict()
_lock = Lock()
_made: WeakValueDictionary[Said, Index] = WeakValueDictionary()
_making = Lock()


def of_municipality(turn: Turn, db: Session) -> Vocabulary:
    """Return what this municipality goes by at this turn.

    The turn read `knowledge` in its own transaction: another replica's import shows at once.
    """
    key = (turn.municipality.id, turn.municipality.knowledge)
    with _lock:
        if found := _kept.get(key):
            _kept.move_to_end(key)
            return found
    made = read(db, turn.municipality.id)
    with _lock:
        for old in [one for one in _kept if one[0] == key[0]]:
            del _kept[old]
        _kept[key] = made
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


def forget() -> None:
    """Let go of all towns: another database may have the same ones, as a copy has."""
    with _lock:
        _kept.clear()


def read(db: Session, municipality_id: UUID) -> Vocabulary:
    """Read a municipality's catalogue and words, and make the index of them."""
    catalogue = catalogues.current(db, municipality_id)
    return Vocabulary(catalogue, _index(catalogue, synonyms.in_force(db, municipality_id)))


@cache
def shipped() -> Index:
    """Make the index of what ships, kept for good: the first to ask need not wait for it."""
    return _index(starter.catalogue(), starter.synonyms())


def _index(catalogue: Catalogue, words: tuple[Synonym, ...]) -> Index:
    """Share one index among the towns that say the same; who comes second waits for the first."""
    said = tuple(map(as_group, catalogue.groups)), words
    with _making:
        found = _made.get(said)
        if found is None:
            found = _made[said] = Index(*said)
        return found


def as_group(group: ProductGroup) -> Group:
    return Group(
        key=group.key,
        name_nl=group.name_nl,
        name_en=group.name_en,
        description=f"{group.description_nl} {group.description_en}",
        standing=group.standing,
        nearest=group.nearest,
    )
