"""The audit log, read: by coordinators in the chat, and in the terminal."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from dialogs.turn import Reply, Turn, show
from domain.audits import Entry, Told, by_day
from domain.people import Municipality, Role
from storage import audit, members
from storage.database import Session
from views import audit_words
from views.cards import logbook as cards
from views.cards.logbook import Line
from views.texts import Words

PER_PAGE = 15
LONGEST_START = 6  # digits


def ask(turn: Turn, db: Session) -> Reply:
    """Show the newest of the log, or what is older than a button says."""
    written = turn.form.get("before", "")[:LONGEST_START]
    before = int(written) if written.isdecimal() else 0
    here = turn.municipality
    found = audit.of_municipality(db, here.id, PER_PAGE + 1, before)
    older = before + PER_PAGE if len(found) > PER_PAGE else 0
    names = names_of(db, here, found[:PER_PAGE], turn.words, person_overview=turn.person_overview)
    days = [
        (day, [in_words(turn.words, told, names) for told in lines])
        for day, lines in by_day(found[:PER_PAGE], here.zone)
    ]
    return show(cards.logbook(turn.words, days, older))


def names_of(
    db: Session,
    place: Municipality,
    entries: Sequence[Entry],
    words: Words,
    *,
    person_overview: bool,
) -> dict[UUID, str]:
    """Name who is or was of this municipality; without an overview of persons coordinators only."""
    ids = {entry.member_id for entry in entries if entry.member_id}
    return {
        member.id: member.name
        if person_overview or member.has(Role.COORDINATOR)
        else words("audit.who_colleague")
        for member in members.ever(db, place.id, ids)
    }


def in_words(words: Words, told: Told, names: Mapping[UUID, str]) -> Line:
    """Say when, who and what; somebody without a name here is of another municipality."""
    entry = told.entry
    name = names.get(entry.member_id, "") if entry.member_id else None
    return entry.noted_at, audit_words.who(words, told, name), audit_words.what(words, told)
