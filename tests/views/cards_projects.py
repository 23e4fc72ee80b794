"""The cards of somebody's own tenders, drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from domain.criteria import Catalogue, Criterion, Kind, Level, ProductGroup
from domain.project_numbers import Recognised
from domain.projects import Chosen, Project, ProjectState, Renewal
from views.cards import project, project_picks, project_renewal
from views.cards.elements import Card
from views.cards.project import Shelf

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
MODULES = (project, project_picks, project_renewal)
FILE = str(uuid4())
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "project.mine": lambda w, o: project.mine(w, projects(o), dict.fromkeys(ids(o), 3)),
    "project.mine, the last page": lambda w, o: project.mine(w, projects(o), {}, 492),
    "project.mine, past the end": lambda w, o: project.mine(w, projects(o), {}, 900),
    "project.mine, none": lambda w, o: project.mine(w, [], {}),
    "project.project": lambda w, o: project.project(w, shelf(o), o.text[:200]),
    "project.project, past the end": lambda w, o: project.project(w, shelf(o), "", 900),
    "project.project, bare": lambda w, o: project.project(
        w, Shelf(replace(tender(o), groups=(), state=ProjectState.CLOSED), shelf(o).catalogue)
    ),
    "project.criterion": lambda w, o: project.criterion(w, tender(o), chosen(o)),
    "project.criterion, bare": lambda w, o: project.criterion(
        w, tender(o), Chosen(Criterion("1", "papier", "x", "y", Kind.AWARD), "", NOON)
    ),
    "project.ask_title": lambda w, o: project.ask_title(w, {"file": FILE}, o.text[:200]),
    "project.ask_title, bare": lambda w, o: project.ask_title(w, {}),
    "project.ask_rename": lambda w, o: project.ask_rename(w, tender(o)),
    "project_picks.which": lambda w, o: project_picks.which(w, projects(o), FILE, o.many),
    "project_picks.added": lambda w, o: project_picks.added(
        w, tender(o), criteria(o), recognised(o)
    ),
    "project_picks.added, nothing": lambda w, o: project_picks.added(
        w, tender(o), [], Recognised(criteria(o))
    ),
    "recognised": lambda w, o: project_picks.recognised(w, recognised(o), projects(o), FILE),
    "recognised, one tender": lambda w, o: project_picks.recognised(
        w, recognised(o), projects(o)[:1], FILE
    ),
    "recognised, no tender": lambda w, o: project_picks.recognised(w, recognised(o), [], FILE),
    "recognised, all of few": lambda w, o: project_picks.recognised(
        w, Recognised(criteria(o)[:3], ("9",)), projects(o)[:2], FILE
    ),
    "changed": lambda w, o: project_renewal.changed(w, [renewal(o, one) for one in projects(o)]),
    "changed, of one": lambda w, o: project_renewal.changed(
        w, [renewal(o, tender(o)), replace(renewal(o, tender(o)), now=None)]
    ),
    "articles": lambda w, o: project_renewal.articles(
        w, [o.text[:200]] * o.many, [(n, o.text[:200]) for n in range(o.many)]
    ),
    "compare": lambda w, o: project_renewal.compare(w, renewal(o, tender(o)), o.many, o.text[:200]),
    "compare, level": lambda w, o: project_renewal.compare(w, levels(o), 1),
    "compare, gone": lambda w, o: project_renewal.compare(
        w, replace(renewal(o, tender(o)), now=None), 1
    ),
    "which_published": lambda w, o: project_renewal.which_published(w, projects(o)),
    "published": lambda w, o: project_renewal.published(w, projects(o)),
}


def tender(o: Any, number: int = 1) -> Project:
    state = list(ProjectState)[number % 3]
    groups = ("papier", "gone", *(o.text[:100] for _ in range(min(o.many, 12))))
    title = o.text[:200] or "Papier"
    return Project(UUID(int=number), uuid4(), uuid4(), o.text[:200], title, groups, state, NOON)


def projects(o: Any) -> list[Project]:
    return [tender(o, number) for number in range(1, o.many + 1)]


def ids(o: Any) -> list[UUID]:
    return [one.id for one in projects(o)]


def criterion(o: Any, number: int = 1) -> Criterion:
    text = o.text
    return Criterion(
        f"{number} {text[:40]}".strip(), "papier", text[:300] or "x", text or "x",
        Kind.REQUIREMENT, Level.BASIS, proof=text, watch=text, threshold=text[:300],
        source=text[:500], dated="2019-05-01",
    )  # fmt: skip


def criteria(o: Any) -> tuple[Criterion, ...]:
    return tuple(criterion(o, number) for number in range(1, min(o.many, 200) + 1))


def chosen(o: Any, number: int = 1) -> Chosen:
    return Chosen(criterion(o, number), o.text[:200] or "Catalogus", NOON)


def shelf(o: Any) -> Shelf:
    catalogue = Catalogue("c", "2019", False, (ProductGroup("papier", o.text[:200] or "P"),), ())
    kept = tuple(chosen(o, number) for number in range(1, min(o.many, 200) + 1))
    return Shelf(tender(o), catalogue, kept, o.many - 1)


def recognised(o: Any) -> Recognised:
    return Recognised(criteria(o), tuple(f"{n} {o.text[:40]}" for n in range(min(o.many, 200))))


def renewal(o: Any, of: Project) -> Renewal:
    was = chosen(o)
    newer = replace(was.criterion, subject="!", text=f"Nieuw {o.text}", proof="", threshold="!")
    return Renewal(of, was, replace(newer, level=None, kind=Kind.AWARD))


def levels(o: Any) -> Renewal:
    was = chosen(o)
    return Renewal(tender(o), was, replace(was.criterion, level=Level.AMBITIOUS))
