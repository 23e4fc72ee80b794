"""Words that lead to a product group: those that ship, and those of the municipality itself."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from domain.criteria import ProductGroup
from domain.errors import NotUnderstood
from domain.questions import Synonym
from domain.questions.vocabulary import THEMES
from domain.wording import fold, plain

LONGEST = 100  # signs of a word
MOST_WORDS = 8
LONGEST_NOTE = 200
MOST_OWN = 5_000  # of one municipality
THEME = "theme:"
ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that a municipality added, or that it switched off; `author` is "" for a file."""

    synonym: Synonym
    active: bool = True
    note: str = ""
    author: str = ""
    edited_on: date | None = None

    @property
    def says(self) -> tuple[Synonym, bool, str]:
        """Return what it says, whoever wrote it down and when."""
        return self.synonym, self.active, self.note


@dataclass(frozen=True, slots=True)
class Listed:
    """A word as it is shown: one's own, or one that ships and that nothing took the place of."""

    word: OwnWord
    ships: bool = False


def name_of(synonym: Synonym) -> tuple[str, str]:
    """Return what tells words apart: a word may lead to several groups, but once to each."""
    return fold(synonym.variant), synonym.group


def read_variant(written: str) -> str:
    """Return a word as it is kept; raise `NotUnderstood` for what is none."""
    variant = " ".join(plain(written).strip("\"'“”‘’«» .,;:!?").split())
    if not any(sign.isalnum() for sign in variant):
        raise NotUnderstood("words.no_word")
    if len(variant) > LONGEST or len(variant.split()) > MOST_WORDS:
        raise NotUnderstood("words.word_too_long", most=MOST_WORDS)
    return variant


def find_group(groups: Iterable[ProductGroup], written: str) -> ProductGroup | None:
    """Return the group that is written as its key or as one of its names."""
    said = fold(written).strip("\"'.,;:!? ")
    return next((group for group in groups if said in _names(group)), None)


def nearest_name(groups: Sequence[ProductGroup], written: str) -> str:
    """Return the name that looks most like what was written; "" when none does."""
    names = {fold(name): name for group in groups for name in (group.name_nl, group.name_en)}
    found = get_close_matches(fold(written), [name for name in names if name], 1, ALIKE)
    return names[found[0]] if found else ""


def _names(group: ProductGroup) -> set[str]:
    return {fold(name) for name in (group.key, group.name_nl, group.name_en) if name}


def listed(
    own: Sequence[OwnWord], shipped: Sequence[Synonym], groups: Collection[str] | None = None
) -> list[Listed]:
    """Return one's own words and those that ship, the own ones first; of some groups, or of all."""
    replaced = {name_of(one.synonym) for one in own}
    rest = [word for word in shipped if name_of(word) not in replaced]
    both = [Listed(one) for one in own] + [Listed(OwnWord(word), ships=True) for word in rest]
    return [one for one in both if groups is None or one.word.synonym.group in groups]


def standing(known: Sequence[Listed], variant: str) -> list[Listed]:
    """Return the words that are written so, whatever group they lead to."""
    return [one for one in known if fold(one.word.synonym.variant) == fold(variant)]


def with_word(
    in_force: Sequence[Synonym], changed: Synonym, *, active: bool
) -> tuple[Synonym, ...]:
    """Return the words that count once this one is stored, or is switched off."""
    kept = tuple(word for word in in_force if name_of(word) != name_of(changed))
    return (*kept, changed) if active else kept


def is_bound(synonym: Synonym, keys: Collection[str]) -> bool:
    """Tell whether a word leads to a group, or a theme, of the catalogue in force."""
    return synonym.group in keys or synonym.group.removeprefix(THEME) in THEMES


def unbound(words: Iterable[Synonym], keys: Collection[str]) -> dict[str, list[str]]:
    """Return the words that lead to nothing, by the group that they name."""
    lost: dict[str, list[str]] = {}
    for word in words:
        if not is_bound(word, keys):
            lost.setdefault(word.group, []).append(word.variant)
    return lost
