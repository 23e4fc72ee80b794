"""A house style taken in use or out of it, from the chat and from the terminal alike."""

import hashlib
from datetime import datetime
from uuid import UUID

from domain.people import Municipality
from storage import audit, house_styles
from storage.audit import Audited, Entry
from storage.database import Session
from storage.house_styles import HouseStyle


def put(
    db: Session, place: Municipality, style: HouseStyle, at: datetime, by: UUID | None = None
) -> None:
    """Take a house style in use, in the place of the one before."""
    house_styles.put(db, place.id, style, at, by)
    audit.note(db, Entry(Audited.HOUSE_STYLE, style.name, at, place.id, by))


def remove(
    db: Session, place: Municipality, at: datetime, by: UUID | None = None
) -> HouseStyle | None:
    """Go back to the style of our own, and return the one that went; it is noted without a name."""
    gone = house_styles.find(db, place.id)
    if gone:
        house_styles.remove(db, place.id)
        audit.note(db, Entry(Audited.HOUSE_STYLE, "", at, place.id, by))
    return gone


def mark(style: HouseStyle) -> str:
    """Name a style by what is in it, for a button that is pressed months later."""
    return hashlib.sha256(style.content).hexdigest()[:16]
