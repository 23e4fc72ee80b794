"""Choosing criteria to copy: what somebody asked for in words, and what is copied of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.criteria import Basis, Catalogue, Criterion, Layer, ProductGroup
from domain.wording import fold

MOST = 100  # criteria in one copy
LONGEST_ASKED = 600  # signs of a typed request that are read


class CopyForm(StrEnum):
    """In which form somebody takes criteria along."""

    TEXT = "text"
    WORD = "word"
    EXCEL = "excel"


FORM_WORDS = {
    "word": CopyForm.WORD, "docx": CopyForm.WORD, "document": CopyForm.WORD,
    "excel": CopyForm.EXCEL, "xlsx": CopyForm.EXCEL, "spreadsheet": CopyForm.EXCEL,
    "tekst": CopyForm.TEXT, "text": CopyForm.TEXT,
}  # fmt: skip
INTO = (
    r"(?:in|als|naar|as|into|to) (?:een |a |an )?"
    rf"(?:{'|'.join(FORM_WORDS)})(?:[- ]?(?:bestand|document|file))?"
)
_INTO = re.compile(rf"(?:^|\s){INTO}$")
_BEGIN = re.compile(
    r"(?:zet|kopieer|geef|maak|download|exporteer|bewaar|put|copy|export|save|give)\b"
    r"(?: (?:mij|me|dan|eens|maar|de|het|the)\b)*"
)
_ASIDE = re.compile(
    r"^(?:(?:de|het|the|ook|also|nummers?|numbers?|nr\.?|criteri(?:um|a|on)|eis(?:en)?"
    r"|requirements?)(?: |$))+"
)
_BETWEEN = re.compile(r"[,;&+]| en | and ")
_ALL = re.compile(r"alles|alle(?:maal)?|ze(?: allemaal)?|deze|all(?: of them)?|everything|them")
_RANGE = re.compile(r"(\d{1,3})\s*(?:t/m|-|–|to|through)\s*(\d{1,3})")
_TAIL = re.compile(r"(\d+)$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed: which ones, in their words, and in which form if they said so."""

    form: CopyForm | None = None
    parts: tuple[str, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Among:
    """What somebody chooses from: what was shown last, and the whole of its group."""

    catalogue: Catalogue
    group: ProductGroup
    shown: tuple[Criterion, ...]

    @property
    def whole(self) -> Sequence[Criterion]:
        return self.catalogue.of_group(self.group.key)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is copied, from which catalogue, for whom and when; `doubles` are policies besides."""

    criteria: tuple[Criterion, ...]
    groups: tuple[ProductGroup, ...]
    catalogue: str
    dated: str
    starter: bool
    municipality: str
    day: date
    doubles: tuple[str, ...] = ()


def reference(criterion: Criterion) -> str:
    """Name a criterion across groups: the same number may stand in several."""
    return f"{criterion.group}:{criterion.number}"


def read(text: str) -> Asked:
    """Read "zet 2 en 5 en social return in word"."""
    said = fold(text[:LONGEST_ASKED]).rstrip(".!?").replace(" tot en met ", " t/m ")
    into = _INTO.search(said)
    form = FORM_WORDS[_last_form(into[0])] if into else None
    said = said[: into.start()] if into else said
    begin = _BEGIN.match(said)
    said = said[begin.end() :].strip() if begin else said
    named = [_ASIDE.sub("", part.strip()).strip() for part in _BETWEEN.split(said)]
    everything = any(_ALL.fullmatch(part) for part in named)
    parts = dict.fromkeys(
        one for part in named if part and not _ALL.fullmatch(part) for one in _spread(part)
    )
    return Asked(form, tuple(parts), everything)


def _last_form(into: str) -> str:
    return next(word for word in FORM_WORDS if re.search(rf"\b{word}", into))


def _spread(part: str) -> Iterator[str]:
    """Write "2 t/m 5" out."""
    found = _RANGE.fullmatch(part)
    if found is None or not 0 <= int(found[2]) - int(found[1]) < MOST:
        yield part
        return
    yield from map(str, range(int(found[1]), int(found[2]) + 1))


def find(part: str, among: Among) -> list[Criterion]:
    """Return what somebody means by a number or some words; nothing when it is not there.

    A number is first the whole number of a criterion, then how one of the group ends ("2" is
    S-papier-02), then its place in what was shown. Words are of a subject or of a theme.
    """
    whole = [one for one in among.whole if fold(one.number) == part]
    if whole or not part.isdecimal():
        return whole or _by_words(part, among)
    ending = [one for one in among.whole if _tail(one) == int(part)]
    catalogue = [one for one in ending if one.layer is Layer.CATALOGUE]
    if ending:
        return (catalogue or ending)[:1]
    place = int(part) - 1
    return list(among.shown[place : place + 1]) if place >= 0 else []


def _tail(criterion: Criterion) -> int | None:
    found = _TAIL.search(criterion.number)
    return int(found[1]) if found else None


def _by_words(words: str, among: Among) -> list[Criterion]:
    """Look in the group itself first, then in the section that is called so."""
    section = among.catalogue.of_group(words.replace(" ", "-"))
    for criteria in (among.whole, section):
        named = [one for one in criteria if words in fold(one.subject)]
        if found := named or [one for one in criteria if words in map(str, one.themes)]:
            return found
    return []


def doubles(chosen: Sequence[Criterion], catalogue: Catalogue) -> tuple[str, ...]:
    """Return the subjects of the municipality's own policy that a choice is about as well.

    What is policy mostly stands in the general terms too: asked twice, it may contradict itself.
    """
    policy = [one for one in catalogue.criteria if one.basis is Basis.POLICY]
    found = [one for one in policy if any(_is_about(criterion, one) for criterion in chosen)]
    return tuple(dict.fromkeys(one.subject for one in found))


def _is_about(criterion: Criterion, policy: Criterion) -> bool:
    subject, of_policy = fold(criterion.subject), fold(policy.subject)
    return (
        subject in of_policy
        or of_policy in subject
        or any(str(theme) in of_policy for theme in criterion.themes)
    )
