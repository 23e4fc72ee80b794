"""The criteria of projects, as they were when they were chosen."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select, update

from domain.criteria import Basis, Criterion, Kind, Layer, Level, Theme
from domain.errors import UserError
from domain.projects import MOST_CRITERIA, Chosen, Held, Project, Renewal, mark
from storage import projects
from storage.database import Session, hold
from storage.tables import ProjectCriterionRow, ProjectRow


def of_project(db: Session, project: Project) -> list[Chosen]:
    """Return what was put on a project, by product group and in the order of choosing."""
    query = select(ProjectCriterionRow).where(ProjectCriterionRow.project_id == project.id)
    ordered = query.order_by(
        ProjectCriterionRow.group_key, ProjectCriterionRow.chosen_at, ProjectCriterionRow.number
    )
    return [_to_chosen(row) for row in db.scalars(ordered)]


def counts(db: Session, found: Iterable[Project]) -> dict[UUID, int]:
    """Return how many criteria each project keeps; those with none are left out."""
    query = (
        select(ProjectCriterionRow.project_id, func.count())
        .where(ProjectCriterionRow.project_id.in_([project.id for project in found]))
        .group_by(ProjectCriterionRow.project_id)
    )
    return {row[0]: row[1] for row in db.execute(query)}


def on_open_projects(
    db: Session, municipality_id: UUID, owner_id: UUID | None = None
) -> list[Held]:
    """Return all that is kept on the open projects of a municipality, or of one person there."""
    open_ones = {
        project.id: project
        for project in projects.open_ones(db, municipality_id)
        if owner_id in {None, project.owner_id}
    }
    if not open_ones:
        return []
    query = (
        select(ProjectCriterionRow)
        .join(ProjectRow, ProjectRow.id == ProjectCriterionRow.project_id)
        .where(ProjectCriterionRow.municipality_id == municipality_id)
        .order_by(ProjectRow.created_at, ProjectRow.id, ProjectCriterionRow.number)
    )
    return [
        (open_ones[row.project_id], _to_chosen(row))
        for row in db.scalars(query)
        if row.project_id in open_ones
    ]


def add(
    db: Session, project: Project, criteria: Iterable[Criterion], catalogue: str, at: datetime
) -> list[Criterion]:
    """Put criteria on a project as they are now, and return those that were not on it yet.

    Raises `UserError` when there would be more than may be: then none of them is put on it.
    """
    hold(db, f"project:{project.id}")
    known = {(one.criterion.group, one.criterion.number) for one in of_project(db, project)}
    wanted = {(one.group, one.number): one for one in criteria}
    fresh = [one for key, one in wanted.items() if key not in known]
    if len(known) + len(fresh) > MOST_CRITERIA:
        raise UserError("project.too_many_criteria", most=MOST_CRITERIA, there=len(known))
    db.add_all(
        ProjectCriterionRow(
            municipality_id=project.municipality_id,
            project_id=project.id,
            group_key=one.group,
            number=one.number,
            catalogue=catalogue[:200],
            chosen_at=at,
            **_said(one),
        )
        for one in fresh
    )
    db.flush()
    return fresh


def remove(db: Session, project: Project, group: str, number: str) -> bool:
    """Take a criterion off a project; False when it was not on it."""
    gone = delete(ProjectCriterionRow).where(*_one(project, group, number))
    return db.scalar(gone.returning(ProjectCriterionRow.id)) is not None


def take_new(db: Session, renewal: Renewal, catalogue: str, at: datetime) -> None:
    """Put what a criterion says now in the place of what was chosen; one that is gone goes."""
    old = renewal.chosen.criterion
    if renewal.now is None:
        remove(db, renewal.project, old.group, old.number)
        return
    _update(db, renewal, catalogue=catalogue[:200], chosen_at=at, **_said(renewal.now))


def keep_old(db: Session, renewal: Renewal) -> None:
    """Note that the owner wants what they chose, and not what it says now."""
    _update(db, renewal, kept=mark(renewal.now))


def note_told(db: Session, renewals: Iterable[Renewal], at: datetime) -> None:
    """Note what the owners hear at a moment, so that they hear it once."""
    for renewal in renewals:
        _update(db, renewal, told=renewal.mark, told_at=at)


def forget_told(db: Session, renewals: Iterable[Renewal]) -> None:
    """Forget what the owners heard of what was put back: if it comes again, it is news."""
    for renewal in renewals:
        _update(db, renewal, told="", told_at=None)


def _update(db: Session, renewal: Renewal, **values: object) -> None:
    old = renewal.chosen.criterion
    db.execute(
        update(ProjectCriterionRow)
        .where(*_one(renewal.project, old.group, old.number))
        .values(**values)
        .execution_options(synchronize_session="fetch")
    )


def _one(project: Project, group: str, number: str) -> tuple[ColumnElement[bool], ...]:
    return (
        ProjectCriterionRow.project_id == project.id,
        ProjectCriterionRow.group_key == group,
        ProjectCriterionRow.number == number,
    )


def _said(one: Criterion) -> dict[str, object]:
    return {
        "layer": one.layer,
        "subject": one.subject,
        "text": one.text,
        "proof": one.proof,
        "watch": one.watch,
        "level": one.level,
        "kind": one.kind,
        "basis": one.basis,
        "threshold": one.threshold,
        "themes": list(one.themes),
        "source": one.source,
        "link": one.link,
        "dated": one.dated,
    }


def _to_chosen(row: ProjectCriterionRow) -> Chosen:
    criterion = Criterion(
        number=row.number,
        group=row.group_key,
        subject=row.subject,
        text=row.text,
        kind=Kind(row.kind),
        level=Level(row.level) if row.level else None,
        basis=Basis(row.basis),
        proof=row.proof,
        watch=row.watch,
        threshold=row.threshold,
        themes=tuple(map(Theme, row.themes)),
        source=row.source,
        link=row.link,
        dated=row.dated,
        layer=Layer(row.layer),
    )
    return Chosen(criterion, row.catalogue, row.chosen_at, row.told, row.told_at, row.kept)
