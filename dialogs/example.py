"""The example programme: four municipalities, filled by the imports that users have."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from dialogs import monitor_import, plan_import, report_import
from domain.monitors import MonitorState, Reminding
from domain.people import Member, Municipality, Role, read_address
from domain.plan_file import read_plan
from domain.role_words import read_role
from domain.sheets import Row, Sheet
from storage import (
    assignments,
    conversations,
    members,
    monitor_dates,
    monitors,
    municipalities,
)
from storage.conversations import Place
from storage.database import Session

PLACES = {
    "helmond": "Helmond",
    "maassluis": "Maassluis",
    "vlaardingen": "Vlaardingen",
    "schiedam": "Schiedam",
}
PROGRAMMES = {"helmond": ("helmond",), "mvs": ("maassluis", "vlaardingen", "schiedam")}
TENANT = "sandbox-"
Reader = Callable[[str], Sheet]  # a file of the example by its name: "mvs/plan.csv"

PersonaRole = Literal["coordinator", "ambassador", "colleague"]
_ROLES: tuple[PersonaRole, ...] = ("coordinator", "ambassador", "colleague")


@dataclass(frozen=True)
class Persona:
    """Somebody of the example programme whom a newcomer may be.

    `entra_id` is that of the account, whether it spoke with the bot already or not.
    """

    entra_id: str
    name: str
    address: str
    municipality_key: str
    municipality_name: str
    role: PersonaRole
    department: str | None
    open_actions: int
    language: str


@dataclass(frozen=True, slots=True)
class _Stranger:
    """An account whose address is not the one by which the plan knows the person."""

    place: str
    name: str
    address: str
    known_as: str


STRANGER = _Stranger(
    "helmond", "Henk Jansen", "h.jansen@helmond.example", "henk.jansen@helmond.example"
)
# Has the app and blocked it: conversation 6 of the coordinator who plans a monitor.
BLOCKS, BLOCKED = "wil.verhoeven@helmond.example", "403 MessageWritesBlocked"


def load(db: Session, read: Reader, at: datetime) -> None:
    """Fill an empty database with the files of the example programme."""
    places = {key: municipalities.add(db, key, PLACES[key], at=at) for key in PLACES}
    for row in read("people.csv").rows:
        _add_person(db, places[row["gemeente"]], row, at)
    for name, keys in PROGRAMMES.items():
        _add_programme(db, read, name, [places[key] for key in keys], at)
    for place in places.values():
        _remind(db, place)


def open_chats(db: Session, chat_of: Callable[[Persona], Place], at: datetime) -> None:
    """Let the bot know where everybody is reached who has the app, spoken with it or not.

    Who never opened it stays unknown; a chat that is known keeps what came of it.
    """
    for key in PLACES:
        place = municipalities.get(db, key)
        for member, person in _members(db, place, at.date()):
            new = None if member.invited else conversations.install(db, chat_of(person), member.id)
            if new and member.address == BLOCKS:
                conversations.remove(db, new, at, BLOCKED)


def personas(db: Session, today: date) -> list[Persona]:
    """Return everybody whom a newcomer may be, by municipality: coordinators first.

    The stranger is among them, and stands there once, also after first contact.
    """
    found: list[Persona] = []
    for key in PLACES:
        place = municipalities.get(db, key)
        known = [person for _, person in _members(db, place, today)]
        people = [*known, *_strangers(db, place)]
        found += sorted(people, key=lambda person: (_ROLES.index(person.role), person.name))
    return found


def account_id(address: str) -> str:
    """Return the Entra object id of an account of the example: made up, always the same."""
    return str(uuid5(NAMESPACE_URL, f"mailto:{address}"))


def _add_person(db: Session, place: Municipality, row: Row, at: datetime) -> None:
    address = read_address(row["e-mailadres"])
    person = members.add(
        db,
        place,
        name=row["naam"],
        address=address,
        roles=[read_role(word) for word in row["rol"].split(",") if word],
        department=row["afdeling"],
        language=row["taal"],
    )
    if row["account"] == "ja":
        tenant_id = TENANT + place.key
        members.meet(db, person, tenant_id=tenant_id, entra_id=account_id(address), at=at)


def _add_programme(
    db: Session, read: Reader, name: str, places: Sequence[Municipality], at: datetime
) -> None:
    plan = read(f"{name}/plan.csv")
    rows = read_plan(plan, [place.key for place in places])
    plan_import.apply(db, places[0], rows, at=at, file_name=plan.name)
    reports, notes = read(f"{name}/reports.csv"), read(f"{name}/monitor.csv")
    for place in places:
        report_import.apply(db, place, reports, now=at)
        monitor_import.apply(db, place, notes, now=at)


def _remind(db: Session, place: Municipality) -> None:
    """Switch the reminders on, of the monitor that is open."""
    for monitor in monitors.of_municipality(db, place.id):
        if monitor.state is MonitorState.OPEN:
            monitor_dates.remind(db, place.id, monitor.id, Reminding.ON)


def _members(db: Session, place: Municipality, today: date) -> list[tuple[Member, Persona]]:
    burden = _open_actions(db, place, today)
    return [
        (member, _persona(member, burden[member.id]))
        for member in members.everybody(db, place.id)
        if not (member.invited and member.address == STRANGER.known_as)
    ]


def _persona(member: Member, open_actions: int) -> Persona:
    return Persona(
        entra_id=member.entra_id or account_id(member.address or ""),
        name=member.name,
        address=_account_address(member),
        municipality_key=member.municipality.key,
        municipality_name=member.municipality.name,
        role=_role(member),
        department=member.department,
        open_actions=open_actions,
        language=member.speaks,
    )


def _account_address(member: Member) -> str:
    """Return the address of the account, which may not be the one that the plan has."""
    if member.entra_id == account_id(STRANGER.address):
        return STRANGER.address
    return member.address or ""


def _strangers(db: Session, place: Municipality) -> list[Persona]:
    entra_id = account_id(STRANGER.address)
    if place.key != STRANGER.place or members.find_by_entra_id(db, TENANT + place.key, entra_id):
        return []
    return [
        Persona(
            entra_id,
            STRANGER.name,
            STRANGER.address,
            place.key,
            place.name,
            role="colleague",
            department=None,
            open_actions=0,
            language=place.language,
        )
    ]


def _open_actions(db: Session, place: Municipality, today: date) -> Mapping[UUID | None, int]:
    until = monitors.around(db, place.id, today).cut_off
    here = assignments.of_municipality(db, place.id, today)
    return Counter(action.ambassador_id for action in here if action.is_open(until))


def _role(member: Member) -> PersonaRole:
    if member.has(Role.COORDINATOR):
        return "coordinator"
    return "ambassador" if member.has(Role.AMBASSADOR) else "colleague"
