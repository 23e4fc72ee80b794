"""Who may read a note, and whether help is wanted, said in words: "alleen saskia, en ja, hulp"."""

import re
from dataclasses import replace

from dialogs.draft_meaning import Changed
from dialogs.turn import Turn
from domain.drafts import Meaning, Meant
from domain.people import Role
from domain.reports import NoteReader
from domain.wording import fold
from storage import members
from storage.database import Session

_CLAUSES = re.compile(r"[.;,!?\n]+|\ben\b|\band\b", re.IGNORECASE)
_IN_MONITOR = re.compile(
    r"(?:ja )?(?:dat |het |die |it )?(?:mag|may|can)"
    r"(?: best| gerust)?(?: be)? in (?:de|the) monitor"
)
_NOT_IN_MONITOR = re.compile(r"(?:niet|not) in (?:de|the) monitor")
_READERS = {_NOT_IN_MONITOR: NoteReader.COORDINATOR, _IN_MONITOR: NoteReader.MONITOR}
_ONLY = re.compile(r"(?:alleen|only) (?:voor |for )?(?:de |the )?(.+)")
_HELP = re.compile(r"ja|yes|(?:ja |yes )?(?:graag )?(?:hulp|help)(?: graag| nodig| please)?")
_NO_HELP = re.compile(r"(?:nee )?geen hulp(?: nodig)?|no help")
_FROM = re.compile(r"(?:hulp |help )?((?:iemand|someone|somebody) (?:van|uit|met|from|with) .+)")


def read(turn: Turn, db: Session, meaning: Meaning, said: str) -> Changed | None:
    """Read a text that is about readers and help only; None when it says anything else."""
    told = [meant for meant in meaning.meant if meant.note or meant.blocked]
    clauses = [part.strip() for part in _CLAUSES.split(said) if part.strip()]
    if not told or not clauses:
        return None
    names = _coordinators(turn, db)
    for clause in clauses:
        after = [_apply(turn, meant, clause, names) for meant in told]
        told = [meant for meant in after if meant]
        if not told:
            return None
    return Changed(meaning.saying(*told), (turn.words("draft.changed_so"),))


def _apply(turn: Turn, meant: Meant, clause: str, names: set[str]) -> Meant | None:
    """Return what is meant after one clause; None when it says something else."""
    said = fold(clause)
    if only := _ONLY.fullmatch(said):
        return replace(meant, reader=NoteReader.COORDINATOR) if only[1] in names else None
    for pattern, reader in _READERS.items():
        if pattern.fullmatch(said):
            return replace(meant, reader=reader)
    return _help(turn, meant, clause) if meant.blocked else None


def _help(turn: Turn, meant: Meant, clause: str) -> Meant | None:
    said = fold(clause)
    if helper := _FROM.fullmatch(said):
        return _helped_by(turn, meant, clause.strip()[-len(helper[1]) :])
    if _HELP.fullmatch(said) or _NO_HELP.fullmatch(said):
        return replace(meant, wants_help=not _NO_HELP.fullmatch(said))
    return None


def _helped_by(turn: Turn, meant: Meant, who: str) -> Meant:
    wanted = turn.words("draft.help_from", who=who)
    return replace(meant, wants_help=True, note=f"{meant.note.rstrip('.')}. {wanted}".lstrip(". "))


def _coordinators(turn: Turn, db: Session) -> set[str]:
    people = members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    names = {fold(name) for person in people for name in (person.name, person.first_name)}
    return names | {"coordinator", "mijn coordinator", "my coordinator"}
