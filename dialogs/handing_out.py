"""A file that goes out: made outside of the transaction, offered, and brought after a yes."""

import hashlib
from collections.abc import Callable
from uuid import UUID

from dialogs import audited
from dialogs.turn import Brought, Message, Replacement, Reply, Turn, say
from domain.audits import Audited
from domain.errors import NeedsDocument
from domain.files import Made, Offered
from storage import offered_files
from storage.database import Session


def made(turn: Turn, key: str, make: Callable[[], bytes]) -> bytes:
    """Return the document that `key` says; the turn begins again once it is made."""
    if turn.made is None or turn.made.key != key:
        raise NeedsDocument(key, make)
    return turn.made.content


def key_of(*parts: object) -> str:
    """Name what a document is made from; the same parts give the same name."""
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def is_waiting(turn: Turn, db: Session, key: str) -> bool:
    """Tell whether this person has the same file on offer already."""
    return offered_files.is_waiting(db, turn.member, key, turn.now)


def offer(turn: Turn, db: Session, file: Made) -> Message:
    """Keep a file for who asked, for a day, and return the message that offers it.

    It belongs in a personal chat: what is said in a channel is answered there as well.
    """
    file_id = offered_files.offer(db, turn.member, file, turn.now)
    offered = Offered(file_id, file.name, len(file.content), file.told)
    return Message(offered=offered, summary=file.told, about=_about(file_id))


def bring(turn: Turn, db: Session) -> Reply:
    """Take the yes or the no to a file: it is brought once, and to nobody but who it is for."""
    consent = turn.consent
    file_id = _read(consent.file if consent else "")
    if consent is None or file_id is None:
        return say(turn.words("file_out.gone"))
    if consent.destination is None:
        name = offered_files.decline(db, turn.member, file_id)
        if name is None:
            return say(turn.words("file_out.gone"))
        told = Message(text=turn.words("file_out.declined", name=name))
        return Reply((told,), replaced=(_answered(turn, file_id, name),))
    url = consent.destination.url
    name = offered_files.accept(db, turn.member, file_id, url, turn.now)
    if name is None:
        return say(turn.words("file_out.gone"))
    audited.note(turn, db, Audited.EXPORTED, name)
    on_its_way = Message(
        text=turn.words("file_out.failed", name=name),
        brought=Brought(file_id, consent.destination),
    )
    return Reply((on_its_way,), replaced=(_answered(turn, file_id, name),))


def _answered(turn: Turn, file_id: UUID, name: str) -> Replacement:
    """Take the buttons off the offer: it was answered."""
    return Replacement(_about(file_id), Message(text=turn.words("file_out.offered", name=name)))


def _about(file_id: UUID) -> str:
    return f"file:{file_id}"


def _read(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None
