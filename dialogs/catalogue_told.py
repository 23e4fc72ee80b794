"""What another catalogue changes, told in sentences: the same in the chat and in the terminal."""

from collections.abc import Iterator, Sequence
from itertools import islice

from dialogs.catalogue_import import Brought, own_groups
from domain.catalogue_changes import CatalogueChanges, ChangedCriterion
from domain.criteria import Catalogue, Criterion, Layer
from storage import starter
from storage.catalogue_versions import Version
from views.cards.answer_parts import dated_in_words
from views.texts import Words

MOST = 10  # examples of each kind of change
_SHOWN = 60  # characters of an old or a new text


def tell(speak: Words, changes: CatalogueChanges, brought: Brought) -> list[str]:
    """Tell what changes: for each kind a sentence, then examples that begin with two blanks."""
    told = [speak.count("catalogue.read", changes.after)]
    if changes.nothing:
        return [*told, speak("catalogue.nothing_new")]
    catalogue = brought.catalogue
    told += _part(speak, "catalogue.new", [_name(one, catalogue) for one in changes.new])
    told += _part(speak, "catalogue.changed", list(_changed(speak, changes.changed, catalogue)))
    told += _part(speak, "catalogue.gone", [_name(one, catalogue) for one in changes.gone])
    told += [speak.count("catalogue.unchanged", changes.unchanged)] if changes.unchanged else []
    renamed = [f"{written} → {name}" for written, name in brought.renamed]
    told += _part(speak, "catalogue.renamed", renamed)
    told += _part(speak, "catalogue.own_groups", brought.unknown)
    if not changes.before and brought.layer is Layer.CATALOGUE:
        told.append(speak("catalogue.instead_of_starter", n=len(starter.catalogue().criteria)))
    return told


def tell_version(speak: Words, version: Version | None, catalogue: Catalogue) -> list[str]:
    """Tell which catalogue counts, of when it is, and how much is in it."""
    counts = {
        "criteria": speak.count("catalogue.criteria", len(catalogue.criteria)),
        "groups": speak.count("catalogue.groups", len({one.group for one in catalogue.criteria})),
    }
    if version is None:
        dated = dated_in_words(speak, catalogue.dated)
        return [speak("catalogue.starter_in_force", dated=dated, **counts)]
    key = "catalogue.in_force_by" if version.by else "catalogue.in_force"
    values = {"title": version.title, "day": version.imported_at, "who": version.by}
    told = [speak(key, **values, **counts)]
    if version.dated:
        told.append(speak("catalogue.dated", dated=dated_in_words(speak, version.dated)))
    return told + _part(speak, "catalogue.own_groups", own_groups(catalogue))


def _part(speak: Words, key: str, examples: Sequence[str]) -> list[str]:
    if not examples:
        return []
    told = [speak.count(key, len(examples)), *(f"  {example}" for example in examples[:MOST])]
    more = len(examples) - MOST
    return [*told, "  " + speak.count("catalogue.and_more", more)] if more > 0 else told


def _changed(
    speak: Words, changed: Sequence[ChangedCriterion], catalogue: Catalogue
) -> Iterator[str]:
    """Yield a line for each; the first that is different in each is shown whole enough to judge."""
    empty = speak("plan_import.empty")
    for one in changed:
        fields = [
            f"{field.column}: {_short(field.old) or empty} → {_short(field.new) or empty}"
            for field in islice(one.fields, 3)
        ]
        yield f"{_name(one.after, catalogue)}, {'; '.join(fields)}"


def _name(one: Criterion, catalogue: Catalogue) -> str:
    """Name a requirement; the group of one that is gone may be gone as well."""
    group = catalogue.find(one.group)
    name = group.name_nl if group else one.group.replace("-", " ").capitalize()
    return f"{one.number} {one.subject} ({name})"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
