"""Projects: somebody's own tenders. What they keep of criteria is in `project_criteria`."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, String, cast, func, select

from domain.errors import UserError
from domain.people import Member
from domain.projects import MOST_PROJECTS, Project, ProjectState
from storage.database import Session, hold
from storage.tables import MemberRow, ProjectRow

MOST_TOUCHING = 10
_Rows = Select[ProjectRow, str]


def add(db: Session, owner: Member, title: str, groups: Iterable[str], at: datetime) -> Project:
    """Begin a project; raise `UserError` when somebody has as many open ones as may be."""
    hold(db, f"projects:{owner.id}")
    not_closed = select(func.count(ProjectRow.id)).where(
        ProjectRow.municipality_id == owner.municipality.id,
        ProjectRow.owner_id == owner.id,
        ProjectRow.state != ProjectState.CLOSED,
    )
    if (db.scalar(not_closed) or 0) >= MOST_PROJECTS:
        raise UserError("project.too_many", most=MOST_PROJECTS)
    row = ProjectRow(
        municipality_id=owner.municipality.id,
        owner_id=owner.id,
        title=title,
        groups=list(groups),
        state=ProjectState.OPEN,
        created_at=at,
    )
    db.add(row)
    db.flush()
    return _to_project(row, owner.name)


def get_own(db: Session, owner: Member, project_id: UUID) -> Project:
    """Return somebody's own project; raise `UserError` for one of anybody else, or none."""
    found = _many(db, _of_owner(owner).where(ProjectRow.id == project_id))
    if not found:
        raise UserError("project.unknown")
    return found[0]


def of_owner(
    db: Session, owner: Member, states: Collection[ProjectState] = tuple(ProjectState)
) -> list[Project]:
    """Return somebody's projects, the newest first."""
    query = _of_owner(owner).where(ProjectRow.state.in_(states))
    return _many(db, query.order_by(ProjectRow.created_at.desc(), ProjectRow.id))


def of_group(
    db: Session, municipality_id: UUID, key: str, most: int = MOST_TOUCHING
) -> list[Project]:
    """Return the projects of a municipality that touch a product group, the newest first.

    Those that are closed are left out.
    """
    touches = cast(ProjectRow.groups, String).contains(json.dumps(key), autoescape=True)
    query = _of(municipality_id).where(touches, ProjectRow.state != ProjectState.CLOSED)
    return _many(db, query.order_by(ProjectRow.created_at.desc(), ProjectRow.id).limit(most))


def open_ones(db: Session, municipality_id: UUID) -> list[Project]:
    """Return every project of a municipality that is not published or closed."""
    query = _of(municipality_id).where(ProjectRow.state == ProjectState.OPEN)
    return _many(db, query.order_by(ProjectRow.created_at, ProjectRow.id))


def rename(db: Session, project: Project, title: str, groups: Iterable[str]) -> Project:
    return _change(db, project, title=title, groups=list(groups))


def set_state(db: Session, project: Project, state: ProjectState) -> Project:
    return _change(db, project, state=state)


def set_groups(db: Session, project: Project, groups: Iterable[str]) -> Project:
    return _change(db, project, groups=list(groups))


def _change(db: Session, project: Project, **values: object) -> Project:
    row = db.get_one(ProjectRow, project.id)
    for name, value in values.items():
        setattr(row, name, value)
    db.flush()
    return _to_project(row, project.owner)


def _of(municipality_id: UUID) -> _Rows:
    return (
        select(ProjectRow, MemberRow.name)
        .join(MemberRow, MemberRow.id == ProjectRow.owner_id)
        .where(ProjectRow.municipality_id == municipality_id)
    )


def _of_owner(owner: Member) -> _Rows:
    return _of(owner.municipality.id).where(ProjectRow.owner_id == owner.id)


def _many(db: Session, query: _Rows) -> list[Project]:
    return [_to_project(row, name) for row, name in db.execute(query)]


def _to_project(row: ProjectRow, owner: str) -> Project:
    return Project(
        id=row.id,
        municipality_id=row.municipality_id,
        owner_id=row.owner_id,
        owner=owner,
        title=row.title,
        groups=tuple(row.groups),
        state=ProjectState(row.state),
        created_at=row.created_at,
    )
