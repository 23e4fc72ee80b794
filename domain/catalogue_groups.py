"""The product groups of a catalogue, bound to those that are known by name or by word."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from domain.criteria import ProductGroup, Standing
from domain.questions import Synonym, SynonymKind
from domain.wording import fold

LONGEST_NAME = 200
LONGEST_KEY = 100
_SAME = {SynonymKind.SAME, SynonymKind.ABBREVIATION}
_BINDS = {*_SAME, SynonymKind.NARROWER}
_PLURAL = re.compile(r"(?:en|s)$")
_LITTLE = {"en", "and", "de", "het", "the"}


class GroupBinder:
    """Binds each name to the key of a group; a name that binds to nothing becomes a group.

    A group's own name goes before a word for it, and that before a word for part of it.
    """

    def __init__(self, known: Iterable[ProductGroup], words: Iterable[Synonym]) -> None:
        self._known = {group.key: group for group in known}
        self._added: dict[str, ProductGroup] = {}
        self._bound: dict[str, str] = {}
        self._names, self._words, self._parts = _Names(), _Names(), _Names()
        self.renamed: dict[str, str] = {}  # names that were bound by a word, with the group's own
        for group in self._known.values():
            for name in (group.key, group.name_nl, group.name_en):
                self._names.learn(name, group.key)
        for word in words:
            if word.group in self._known and word.kind in _BINDS:
                kept = self._words if word.kind in _SAME else self._parts
                kept.learn(word.variant, word.group)

    def find(self, written: str) -> str | None:
        """Return the key of the one group that goes by this name; None when none or several do."""
        for names in (self._names, self._words, self._parts):
            if key := names.find(written):
                if names is not self._names:
                    self.renamed[written] = self._known[key].name_nl
                return key
        return None

    def bind(self, written: str, cluster: str = "") -> str:
        """Return the key for a name that has at least one letter or digit."""
        key = self._bound.get(written) or self.find(written)
        if key is None:
            key = slug(written)[:LONGEST_KEY].rstrip("-")
            if key not in self._known and key not in self._added:
                self._added[key] = ProductGroup(
                    key, written, cluster=cluster, standing=Standing.MUNICIPAL
                )
        self._bound[written] = key
        return key

    @property
    def added(self) -> tuple[ProductGroup, ...]:
        """Return the groups whose names bound to nothing."""
        return tuple(self._added.values())

    def groups(self, seen: Iterable[str] = ()) -> tuple[ProductGroup, ...]:
        """Return what was known, then what was added; `seen` are keys that the tool itself has."""
        in_tool = set(seen)
        known = (
            replace(group, standing=Standing.TOOL) if group.key in in_tool else group
            for group in self._known.values()
        )
        return (*known, *self.added)


class _Names:
    """Keys by name, and by name without plurals and little words."""

    def __init__(self) -> None:
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._loose: dict[str, set[str]] = defaultdict(set)

    def learn(self, name: str, key: str) -> None:
        if name:
            self._exact[slug(name)].add(key)
            self._loose[_bare(name)].add(key)

    def find(self, written: str) -> str | None:
        for names, name in ((self._exact, slug(written)), (self._loose, _bare(written))):
            found = names.get(name, set()) if name else set()
            if len(found) == 1:
                return next(iter(found))
        return None


def slug(name: str) -> str:
    """Make a name a key: "Dienstauto's" → "dienstautos"."""
    plain = re.sub(r"['’`]", "", fold(name))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _bare(name: str) -> str:
    """Make names comparable that differ in a plural or a little word: "dienstauto"."""
    return "-".join(_PLURAL.sub("", part) for part in slug(name).split("-") if part not in _LITTLE)
