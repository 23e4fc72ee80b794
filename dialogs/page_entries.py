"""What the monitor's page says beside the plan: shown as a list, and one of it."""

from collections.abc import Iterable, Sequence

from dialogs.own_actions import read_id
from dialogs.turn import Reply, Turn, show
from domain.errors import NotUnderstood
from domain.page_entries import EntryKind, Numbered, PageEntry, fixed_in, numbered
from domain.said_entries import SaidOfOne, kind_of, read_of_one
from storage import monitors, page_entries
from storage.database import Session
from views.cards import page_entries as cards


def look(turn: Turn, db: Session) -> Reply:
    """Show "aandachtspunten", "communicatie" or "resultaten"."""
    return shown(turn, db, kind_asked(turn))


def show_one(turn: Turn, db: Session) -> Reply:
    """Show one with what can be done with it."""
    one = chosen(turn, db)
    return show(cards.entry_card(turn.words, one, is_first=one.number == 1))


def shown(turn: Turn, db: Session, kind: EntryKind, said: Sequence[str] = ()) -> Reply:
    """Show the list as it is now, and what was just `said`."""
    return show(cards.list_card(turn.words, kind, listed(turn, db, kind), said))


def listed(turn: Turn, db: Session, kind: EntryKind) -> list[Numbered]:
    here = turn.municipality.id
    known = monitors.of_municipality(db, here)
    return numbered(page_entries.of_kind(db, here, kind), known)


def chosen(turn: Turn, db: Session) -> Numbered:
    """Return the entry of the button, or the one whose number was typed."""
    if written := turn.form.get("entry"):
        wanted = read_id(written)
        found = [one for one in listed(turn, db, kind_asked(turn)) if one.entry.id == wanted]
        return _first(found, NotUnderstood("entry.gone"))
    said = of_one(turn)
    found = [one for one in listed(turn, db, said.kind) if one.number == said.number]
    return _first(found, NotUnderstood(f"entry.{said.kind}_no_number", n=said.number))


def of_one(turn: Turn) -> SaidOfOne:
    """Read which one was meant by its number."""
    said = read_of_one(turn.text) or read_of_one(turn.form.get("said", ""))
    if said is None:
        raise NotUnderstood("entry.gone")
    return said


def kind_asked(turn: Turn) -> EntryKind:
    """Return the kind that a button carries, or that a word names."""
    carried = turn.form.get("kind", "")
    return EntryKind(carried) if carried in list(EntryKind) else kind_of(turn.form.get("said", ""))


def notes_on(turn: Turn, db: Session, *entries: PageEntry) -> list[str]:
    """Say which closed monitors stay as they are, where entries belong to one."""
    known = monitors.of_municipality(db, turn.municipality.id)
    closed = [shut for entry in entries if (shut := fixed_in(entry, known))]
    return [turn.words("entry.stays_fixed", name=one.name) for one in dict.fromkeys(closed)]


def _first(found: Iterable[Numbered], missing: NotUnderstood) -> Numbered:
    for one in found:
        return one
    raise missing
