"""What came in, as far as people and plans are concerned: the seam with the door."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.files import Consent
from domain.sheets import Mistake, Sheet
from storage import conversations
from storage.conversations import Place


class Event(StrEnum):
    MESSAGE = "message"
    INSTALLED = "installed"
    REMOVED = "removed"
    EDITED = "edited"
    DELETED = "deleted"
    CONSENT = "consent"  # yes or no to a file


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that somebody sent in the personal chat.

    `link` is where it lives (OneDrive or SharePoint), `download_url` where it can be read for
    some minutes without an account; both are what Teams says, and not yet checked.
    """

    name: str
    link: str
    download_url: str = ""


@dataclass(frozen=True, slots=True)
class SentSheet:
    """A file that was fetched and read: its rows, or the cells that can not be read."""

    name: str
    content: bytes
    sheet: Sheet | None
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class SentStyle:
    """A house style that was fetched and read: what of it may be kept."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """A document that was made for this turn; `key` says of what, `read` from what."""

    key: str
    content: bytes
    read: object = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One activity, as far as people and plans are concerned.

    `key` names it for ever: the same activity again has the same key. `source` names the
    message that it is about: an edited message has another key and the same source. Who it is
    (`tenant_id`, `entra_id`) was checked by the door; `address` is asked of Teams at first
    contact, and `introduced` says that it was. `app_id` is of the bot that was spoken to.
    """

    key: str
    event: Event
    place: Place
    entra_id: str
    name: str
    locale: str
    now: datetime
    nonce: Callable[[], str]
    address: str | None = None
    introduced: bool = False
    text: str = ""
    form: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    files: tuple[SentFile, ...] = ()
    person_overview: bool = True
    app_id: str = ""
    pages_url: str = ""
    sheet: SentSheet | None = None
    style: SentStyle | None = None
    made: MadeDocument | None = None
    consent: Consent | None = None

    @property
    def speaks_english(self) -> bool:
        return self.locale.lower().startswith("en")

    @property
    def in_channel(self) -> bool:
        return self.place.conversation_kind != conversations.PERSONAL
