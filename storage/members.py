"""The people of a municipality: invited by address, known by Entra id after first contact."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, String, bindparam, cast, select, update

from domain.errors import UnknownPlace
from domain.people import Member, Municipality, Role
from storage import experts
from storage.database import Session
from storage.municipalities import to_municipality
from storage.tables import (
    AbsenceRow,
    ArticleRow,
    AssignmentRow,
    ConversationRow,
    DepartmentRow,
    HandOverRow,
    IdentityClaimRow,
    MemberRow,
    MunicipalityRow,
    ProjectRow,
    SynonymRow,
    TicketRow,
)

_Rows = Select[MemberRow, MunicipalityRow, str | None]
_OF_ACCOUNT = (  # what somebody takes along who turns out to be another
    (ConversationRow, ConversationRow.member_id),
    (HandOverRow, HandOverRow.asked_id),
    (AbsenceRow, AbsenceRow.member_id),
    (AssignmentRow, AssignmentRow.ambassador_id),
    (AssignmentRow, AssignmentRow.stand_in_id),
    (TicketRow, TicketRow.asker_id),
    (TicketRow, TicketRow.assigned_id),
    (ArticleRow, ArticleRow.author_id),
    (SynonymRow, SynonymRow.author_id),
    (ProjectRow, ProjectRow.owner_id),
)


def add(  # noqa: PLR0913 - a person has this many sides
    db: Session,
    municipality: Municipality,
    *,
    name: str,
    address: str | None,
    roles: Iterable[Role] = (),
    department: str = "",
    language: str | None = None,
) -> Member:
    """Invite somebody by address; who is there already gets the roles added."""
    row = (
        db.scalar(
            select(MemberRow).where(
                MemberRow.municipality_id == municipality.id, MemberRow.address == address
            )
        )
        if address
        else None
    )
    if row is None:
        row = MemberRow(municipality_id=municipality.id, name=name, address=address, roles=[])
        db.add(row)
    row.roles = sorted({*row.roles, *(str(role) for role in roles)})
    if department:
        row.department_id = department_id(db, municipality.id, department)
    row.language = language or row.language
    row.left_at = None
    db.flush()
    return get(db, municipality.id, row.id)


def get(db: Session, municipality_id: UUID, member_id: UUID) -> Member:
    found = _one(db, _members(municipality_id).where(MemberRow.id == member_id))
    if found is None:
        raise UnknownPlace("people.unknown", said=str(member_id))
    return found


def name_of(db: Session, municipality_id: UUID, member_id: UUID) -> str:
    """Return what somebody is called, also who has left; "" for nobody of this municipality."""
    query = select(MemberRow.name).where(
        MemberRow.municipality_id == municipality_id, MemberRow.id == member_id
    )
    return db.scalar(query) or ""


def find_by_address(db: Session, municipality_id: UUID, address: str) -> Member | None:
    return _one(db, _members(municipality_id).where(MemberRow.address == address.lower()))


def find_by_entra_id(db: Session, tenant_id: str, entra_id: str) -> list[Member]:
    """Return who this account is: nobody yet, one member, or one in each of several places."""
    return _many(db, _BY_ACCOUNT, tenant_id=tenant_id, entra_id=entra_id)


def with_role(db: Session, municipality_id: UUID, role: Role) -> list[Member]:
    """Return who has a role, by name; the database looks, for there may be thousands here."""
    has_it = cast(MemberRow.roles, String).contains(f'"{role}"')
    return _many(db, _members(municipality_id).where(has_it).order_by(MemberRow.name))


def everybody(
    db: Session, municipality_id: UUID, among: Collection[UUID] | None = None
) -> list[Member]:
    """Return who is there, or who of `among` these is, by name."""
    query = _members(municipality_id).order_by(MemberRow.name)
    return _many(db, query if among is None else query.where(MemberRow.id.in_(among)))


def ever(db: Session, municipality_id: UUID, among: Collection[UUID] | None = None) -> list[Member]:
    """Return who is or was here, or who of `among` these is; by name, whoever left included."""
    query = _joined().where(MemberRow.municipality_id == municipality_id).order_by(MemberRow.name)
    return _many(db, query if among is None else query.where(MemberRow.id.in_(among)))


def meet(db: Session, member: Member, *, tenant_id: str, entra_id: str, at: datetime) -> Member:
    """Bind an invited person to the account that turned out to be theirs."""
    row = db.get_one(MemberRow, member.id)
    row.tenant_id, row.entra_id, row.seen_at = tenant_id, entra_id, at
    db.flush()
    return get(db, member.municipality.id, member.id)


def rename(db: Session, member: Member, name: str) -> Member:
    db.get_one(MemberRow, member.id).name = name
    db.flush()
    return get(db, member.municipality.id, member.id)


def set_address(db: Session, member: Member, address: str) -> Member:
    db.get_one(MemberRow, member.id).address = address
    db.flush()
    return get(db, member.municipality.id, member.id)


def add_role(db: Session, member: Member, role: Role) -> None:
    row = db.get_one(MemberRow, member.id)
    row.roles = sorted({*row.roles, str(role)})
    db.flush()


def choose_language(db: Session, member: Member, language: str) -> Member:
    db.get_one(MemberRow, member.id).language = language
    db.flush()
    return get(db, member.municipality.id, member.id)


def want_reminders(db: Session, member: Member, *, wanted: bool) -> None:
    db.get_one(MemberRow, member.id).wants_reminders = wanted


def want_week(db: Session, member: Member, *, wanted: bool) -> None:
    """Note whether a coordinator wants to read every week what was not answered."""
    db.get_one(MemberRow, member.id).wants_week = wanted


def readers_of_week(db: Session, municipality_id: UUID) -> list[Member]:
    """Return the coordinators who want to read every week what was not answered."""
    mine = MemberRow.municipality_id == municipality_id
    wanting = set(db.scalars(select(MemberRow.id).where(mine, MemberRow.wants_week)))
    return [one for one in with_role(db, municipality_id, Role.COORDINATOR) if one.id in wanting]


def claim_identity(db: Session, claimant: Member, invited: Member, at: datetime) -> UUID:
    """Note that `claimant` says to be `invited`; the same open claim is not made twice."""
    known = db.scalar(
        select(IdentityClaimRow).where(
            IdentityClaimRow.claimant_id == claimant.id,
            IdentityClaimRow.invited_id == invited.id,
            IdentityClaimRow.decided_at.is_(None),
        )
    )
    row = known or IdentityClaimRow(
        municipality_id=claimant.municipality.id,
        claimant_id=claimant.id,
        invited_id=invited.id,
        asked_at=at,
    )
    db.add(row)
    db.flush()
    return row.id


def find_claim(
    db: Session, municipality_id: UUID, claim_id: UUID
) -> tuple[Member, Member, bool | None] | None:
    """Return (claimant, invited, decision or None), if the claim is of this municipality."""
    row = db.get(IdentityClaimRow, claim_id)
    if row is None or row.municipality_id != municipality_id:
        return None
    people = _joined().where(MemberRow.municipality_id == municipality_id)  # who left as well
    claimant = _one(db, people.where(MemberRow.id == row.claimant_id))
    invited = _one(db, people.where(MemberRow.id == row.invited_id))
    return (claimant, invited, row.granted) if claimant and invited else None


def decide_claim(db: Session, claim_id: UUID, *, granted: bool, at: datetime) -> None:
    row = db.get_one(IdentityClaimRow, claim_id)
    row.granted, row.decided_at = granted, at


def merge(db: Session, invited: Member, account: Member) -> Member:
    """Give the invited person the account of somebody who turned out to be the same.

    The newcomer's own row keeps what was said in it, but loses the account: a person is
    known by one row.
    """
    old, new = db.get_one(MemberRow, account.id), db.get_one(MemberRow, invited.id)
    tenant_id, entra_id = old.tenant_id, old.entra_id
    old.tenant_id, old.entra_id, old.left_at = None, None, old.seen_at
    db.flush()
    new.tenant_id, new.entra_id, new.seen_at = tenant_id, entra_id, old.seen_at
    new.language = old.language or new.language
    new.wants_reminders = new.wants_reminders and old.wants_reminders
    new.wants_week = new.wants_week and old.wants_week
    for table, column in _OF_ACCOUNT:
        moved = update(table).where(column == account.id)
        db.execute(moved.values({column: invited.id}))
    experts.move(db, account, invited)
    db.flush()
    return get(db, invited.municipality.id, invited.id)


def departments(db: Session, municipality_id: UUID) -> list[str]:
    """Return the departments of a municipality, by name."""
    query = select(DepartmentRow.name).where(DepartmentRow.municipality_id == municipality_id)
    return list(db.scalars(query.order_by(DepartmentRow.name)))


def department_id(db: Session, municipality_id: UUID, name: str) -> UUID | None:
    """Return the id of a department, added when it is new; None for no name."""
    if not name:
        return None
    row = db.scalar(
        select(DepartmentRow).where(
            DepartmentRow.municipality_id == municipality_id, DepartmentRow.name == name
        )
    )
    if row is None:
        row = DepartmentRow(municipality_id=municipality_id, name=name)
        db.add(row)
        db.flush()
    return row.id


def _joined() -> _Rows:
    return (
        select(MemberRow, MunicipalityRow, DepartmentRow.name)
        .join(MunicipalityRow, MunicipalityRow.id == MemberRow.municipality_id)
        .join(DepartmentRow, DepartmentRow.id == MemberRow.department_id, isouter=True)
    )


_BY_ACCOUNT = (  # made once: every turn begins with it
    _joined()
    .where(
        MemberRow.tenant_id == bindparam("tenant_id"), MemberRow.entra_id == bindparam("entra_id")
    )
    .order_by(MunicipalityRow.key)
)


def _members(municipality_id: UUID) -> _Rows:
    return _joined().where(
        MemberRow.municipality_id == municipality_id, MemberRow.left_at.is_(None)
    )


def _one(db: Session, query: _Rows) -> Member | None:
    found = _many(db, query)
    return found[0] if found else None


def _many(db: Session, query: _Rows, **bound: str) -> list[Member]:
    found = db.execute(query, bound).all()
    places = {id(place): to_municipality(place) for place in {row[1] for row in found}}
    return [
        Member(
            id=row.id,
            municipality=places[id(municipality)],
            name=row.name,
            address=row.address,
            entra_id=row.entra_id,
            roles=frozenset(Role(role) for role in row.roles),
            department=department,
            language=row.language,
            wants_reminders=row.wants_reminders,
        )
        for row, municipality, department in found
    ]
