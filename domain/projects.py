"""Somebody's own tender, and the criteria that it keeps as they were when they were chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from domain.catalogue_changes import CatalogueChanges
from domain.criteria import Catalogue, Criterion, Layer
from domain.wording import fold, plain, words

MOST_CRITERIA = 200  # of one project
MOST_PROJECTS = 100  # of one person, that are not closed
LONGEST_TITLE = 200
# What makes a criterion another one for a tender; its source may be dated anew without that.
COMPARED = ("subject", "text", "proof", "level", "kind", "threshold")
GONE = "gone"

Place = tuple[str, str, Layer]


class ProjectState(StrEnum):
    OPEN = "open"
    PUBLISHED = "published"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Project:
    """A tender of one person; `groups` are the keys of what it buys."""

    id: UUID
    municipality_id: UUID
    owner_id: UUID
    owner: str
    title: str
    groups: tuple[str, ...]
    state: ProjectState
    created_at: datetime

    @property
    def is_open(self) -> bool:
        return self.state is ProjectState.OPEN


@dataclass(frozen=True, slots=True)
class Chosen:
    """A criterion as it was when it was chosen, and the title of the catalogue that it was in.

    `told` is the mark of the newer one that its owner was told of, at `told_at`; `kept` the
    mark of the newer one that they did not want.
    """

    criterion: Criterion
    catalogue: str
    chosen_at: datetime
    told: str = ""
    told_at: datetime | None = None
    kept: str = ""


@dataclass(frozen=True, slots=True)
class Renewal:
    """A chosen criterion and what it is now: another text, or None when it is gone."""

    project: Project
    chosen: Chosen
    now: Criterion | None

    @property
    def mark(self) -> str:
        return mark(self.now)

    @property
    def fields(self) -> tuple[str, ...]:
        """Return what differs, of what is compared; nothing of one that is gone."""
        if self.now is None:
            return ()
        old = self.chosen.criterion
        return tuple(name for name in COMPARED if getattr(old, name) != getattr(self.now, name))

    @property
    def matters(self) -> bool:
        """Tell whether it differs in earnest, and was not decided on before."""
        return self.mark not in {mark(self.chosen.criterion), self.chosen.kept}

    @property
    def is_put_back(self) -> bool:
        """Tell whether it says again what was chosen, after its owner was told otherwise."""
        return bool(self.chosen.told) and self.mark == mark(self.chosen.criterion)

    def is_news(self, at: datetime) -> bool:
        """Tell whether its owner does not know yet; what still waits to leave is told anew."""
        return self.matters and (self.chosen.told != self.mark or self.waits(at))

    def waits(self, at: datetime) -> bool:
        """Tell whether what was told of it last has not left yet."""
        return self.chosen.told_at is not None and self.chosen.told_at > at


def place(criterion: Criterion) -> Place:
    """Return by what a criterion is known from one version to the next."""
    return criterion.group, fold(criterion.number), criterion.layer


Held = tuple[Project, Chosen]


def mark(criterion: Criterion | None) -> str:
    """Return a short name for what a criterion says; the same for the same words."""
    if criterion is None:
        return GONE
    said = "\x1f".join(str(getattr(criterion, name) or "") for name in COMPARED)
    return sha256(said.encode()).hexdigest()[:16]


def find_by_title(said: str, among: Sequence[Project]) -> list[Project]:
    """Return the projects that are called so; else those whose title has all the words."""
    wanted = fold(said)
    exact = [one for one in among if fold(one.title) == wanted]
    if exact or not wanted:
        return exact
    return [one for one in among if set(words(wanted)) <= set(words(one.title))]


def read_title(said: str) -> str:
    """Return a title as it is kept: one line, at most so many signs; "" for only marks."""
    title = " ".join(plain(said).split()).strip(" .,:;!?\"'“”")[:LONGEST_TITLE].strip()
    return title if any(sign.isalnum() for sign in title) else ""


def by_group(chosen: Iterable[Chosen]) -> dict[str, list[Chosen]]:
    """Return what was chosen by product group, in the order in which the groups come."""
    found: dict[str, list[Chosen]] = {}
    for one in chosen:
        found.setdefault(one.criterion.group, []).append(one)
    return found


def as_they_are(held: Iterable[Held], catalogue: Catalogue) -> list[Renewal]:
    """Return what people hold beside what the catalogue says now."""
    now = {place(one): one for one in catalogue.criteria}
    return [Renewal(project, chosen, now.get(place(chosen.criterion))) for project, chosen in held]


def touched(renewals: Iterable[Renewal], changes: CatalogueChanges, at: datetime) -> set[UUID]:
    """Return the owners who hold something that these changes are about.

    So does who is about to be told something that does not hold any more. The first import of a
    municipality takes the place of what ships, of which it knows nothing.
    """
    places = {place(one.before) for one in changes.changed} | set(map(place, changes.gone))
    return {
        one.project.owner_id
        for one in renewals
        if place(one.chosen.criterion) in places
        or (not changes.before and one.now is None)
        or (one.waits(at) and one.chosen.told != one.mark)
    }


def in_earnest(changes: CatalogueChanges) -> list[tuple[Criterion, Criterion | None]]:
    """Return what says something else now, or is gone, each beside what it became."""
    changed = [(one.before, one.after) for one in changes.changed]
    return [
        *(pair for pair in changed if mark(pair[0]) != mark(pair[1])),
        *((one, None) for one in changes.gone),
    ]


def around(old: str, new: str, most: int) -> tuple[str, str]:
    """Return where two texts begin to differ, with some words before it; "…" where it was cut."""
    same = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        same += 1
    begin = max(same - most // 3, 0)
    begin = old.rfind(" ", 0, begin) + 1 if begin else 0
    return _cut(old, begin, most), _cut(new, begin, most)


def _cut(text: str, begin: int, most: int) -> str:
    shown = f"…{text[begin:]}" if begin else text
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "…"
