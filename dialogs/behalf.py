"""Reporting in somebody's name: who may, how it is marked, and how the owner hears of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from dialogs.own_actions import read_id
from dialogs.turn import Notice, Turn, as_message
from domain.behalf import in_name_of, is_own, may_report_on, others
from domain.errors import NotAllowed
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import Report
from storage import assignments, members, outbox, reports
from storage.database import Session
from views.cards import behalf as cards
from views.texts import words

Filed = tuple[Report, Assignment]
PATIENCE = timedelta(minutes=30)  # an unfinished meeting is told of after this


def get_for(turn: Turn, db: Session, written: str) -> Assignment:
    """Return the action of this id, if this person may report on it, be it for somebody else."""
    action = assignments.get(db, turn.municipality.id, read_id(written), turn.today)
    if not may_report_on(turn.member, action):
        raise NotAllowed("report.not_yours", title=action.title)
    return action


def marked(turn: Turn, action: Assignment, report: Report) -> Report:
    """Mark a report as made in the name of whose action it is, unless that is oneself."""
    return replace(report, on_behalf_of_id=in_name_of(turn.member, action))


def tell(db: Session, author: Member, filed: Sequence[Filed]) -> list[Notice]:
    """Tell everybody in whose name something was reported: one message each for a batch.

    What was reported on an action without an owner, the coordinators hear.
    """
    filed = [(report, action) for report, action in filed if not is_own(author, action)]
    if not filed:
        return []
    people = {person.id: person for person in members.everybody(db, author.municipality.id)}
    owned: dict[UUID, list[Filed]] = {}
    loose: list[Filed] = []
    for report, action in filed:
        owner = report.on_behalf_of_id
        if owner in people:
            owned.setdefault(owner, []).append((report, action))
        else:
            loose.append((report, action))
    notices = [_to_owner(author, people[owner], told) for owner, told in owned.items()]
    return notices + _to_coordinators(author, people.values(), loose)


def who_hears(turn: Turn, db: Session, filed: Sequence[Report]) -> list[str]:
    """Say in whose name it is, who gets a message, and who can not be reached yet."""
    wanted = {report.on_behalf_of_id for report in filed} - {None}
    if not wanted:
        return []
    people = [p for p in members.everybody(db, turn.municipality.id) if p.id in wanted]
    lines = []
    if people:
        told = ", ".join(person.name for person in people)
        lines.append(turn.words.count("behalf.they_hear", len(people), names=told))
    if unseen := ", ".join(person.name for person in people if person.invited):
        lines.append(turn.words("behalf.unseen", names=unseen))
    return lines


def name_of(db: Session, turn: Turn, member_id: UUID | None) -> str:
    """Return what somebody is called; who is no longer here is "iemand"."""
    people = members.everybody(db, turn.municipality.id)
    found = next((person.name for person in people if person.id == member_id), None)
    return found or turn.words("behalf.somebody")


def tell_withdrawn(turn: Turn, db: Session, taken_back: Sequence[Report]) -> list[Notice]:
    """Tell whoever else these reports concern that they were taken back; one message each.

    Who was not told of them yet never will be.
    """
    if not any(report.on_behalf_of_id for report in taken_back):
        return []
    people = {person.id: person for person in members.everybody(db, turn.municipality.id)}
    untold = _untold(turn, db, taken_back)
    concerned: dict[UUID, list[Report]] = {}
    for report in taken_back:
        for other in others(turn.member, report) & people.keys():
            if (report.batch, other) not in untold:
                concerned.setdefault(other, []).append(report)
    left = [notice for batch, owner in untold for notice in _left(turn, db, batch, owner)]
    return left + [_taken_back(turn, db, people[one], their) for one, their in concerned.items()]


def _untold(turn: Turn, db: Session, taken_back: Sequence[Report]) -> set[tuple[str, UUID]]:
    """Take back the messages about these reports that still wait; return of what and to whom."""
    return {
        (report.batch, report.on_behalf_of_id)
        for report in taken_back
        if report.on_behalf_of_id
        and outbox.drop_waiting(db, told_key(report.batch, report.on_behalf_of_id), turn.now)
    }


def _left(turn: Turn, db: Session, batch: str, owner: UUID) -> list[Notice]:
    """Tell an owner later of what is left of a batch."""
    place = turn.municipality.id
    left = [
        (report, assignments.get(db, place, report.assignment_id, turn.today))
        for report in reports.of_batch(db, place, batch)
        if report.on_behalf_of_id == owner
    ]
    people = {person.id: person for person in members.everybody(db, place)}
    author = people.get(left[0][0].author_id or owner) if left else None
    told = tell(db, author, left) if author else []
    return [replace(notice, wait=PATIENCE) for notice in told]


def _taken_back(turn: Turn, db: Session, other: Member, their: Sequence[Report]) -> Notice:
    speak = words(other.speaks, other.municipality.time_zone)
    actions = [
        assignments.get(db, turn.municipality.id, report.assignment_id, turn.today)
        for report in their
    ]
    key = "behalf.owner_withdrew" if other.id == their[0].author_id else "behalf.author_withdrew"
    card = cards.taken_back(speak, speak(key, who=turn.member.name), actions)
    ids = ",".join(str(report.id) for report in their)
    return Notice(other.id, as_message(card), "behalf", f"withdrawn:{other.id}:{ids}"[:300])


def _to_owner(author: Member, owner: Member, told: Sequence[Filed]) -> Notice:
    speak = words(owner.speaks, owner.municipality.time_zone)
    batch = told[0][0].batch
    card = cards.told_owner(speak, author.name, told, batch)
    return Notice(owner.id, as_message(card), "behalf", told_key(batch, owner.id))


def told_key(batch: str, owner: UUID) -> str:
    """Name the one message about a batch that an owner gets."""
    return f"behalf:{batch}:{owner}"


def _to_coordinators(
    author: Member, people: Iterable[Member], told: Sequence[Filed]
) -> list[Notice]:
    return [
        Notice(
            person.id,
            as_message(
                cards.told_coordinator(
                    words(person.speaks, person.municipality.time_zone), author.name, told
                )
            ),
            "behalf",
            f"ownerless:{told[0][0].batch}:{person.id}",
        )
        for person in people
        if told and person.has(Role.COORDINATOR) and person.id != author.id
    ]
