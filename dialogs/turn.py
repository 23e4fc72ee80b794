"""One turn: what somebody said or pressed, and what they get back."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from dialogs.incoming import MadeDocument, SentFile, SentSheet, SentStyle
from domain.days import local_day
from domain.files import Consent, Destination, Offered
from domain.people import Member, Municipality
from domain.wording import plain
from views.cards.elements import Card
from views.texts import Words

LONGEST_NONCE = 64


@dataclass(frozen=True, slots=True)
class Turn:
    """What came in. Who it is comes from the verified account, never from the card.

    `form` holds what the button carried and what was filled in; `nonce()` makes a name that
    was never used before, for the buttons of a card that stores something. `source` names the
    message, `files` are what was sent with it. `person_overview` says whether a coordinator
    may see by name who has not reported. `pages_url` is where the
    pages are; "" when they are closed.
    """

    member: Member
    now: datetime
    words: Words
    nonce: Callable[[], str]
    text: str = ""
    form: Mapping[str, str] = field(default_factory=dict)
    in_channel: bool = False
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
    def municipality(self) -> Municipality:
        return self.member.municipality

    @property
    def pressed(self) -> str:
        """The nonce of the button that was pressed; "" for one that stores nothing."""
        return plain(self.form.get("nonce", ""))[:LONGEST_NONCE]

    def in_own_chat(self) -> "Turn":
        """Return the same words as if they were said in the person's own chat."""
        return replace(self, in_channel=False, files=())

    @property
    def today(self) -> date:
        return local_day(self.now, self.municipality.zone)


@dataclass(frozen=True, slots=True)
class Message:
    """A card, a text or a file, never two of them: Teams would split them.

    `summary` is what a notification and a screen reader say of a card. `answers` says which
    button a typed answer presses, besides the titles of the buttons themselves; the answer ""
    catches any other text, as the field `said` of the form. `about` names what it shows
    ("draft:…", at most 100 signs), so that a later turn can replace it. A file is `offered`
    first, in a personal chat only; one that is `brought` somewhere is told of when it is there,
    and its `text` is what to say when that can not be done.
    """

    text: str = ""
    card: Card | None = None
    summary: str = ""
    about: str = ""
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    offered: Offered | None = None
    brought: "Brought | None" = None


@dataclass(frozen=True, slots=True)
class Brought:
    """Somebody's own file on its way to where they want it."""

    file_id: UUID
    destination: Destination


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to another chat than where somebody speaks; sent once for each `unique_key`.

    One that `asks` can be answered by typing, as the last question of that chat. One that may
    wait is replaced by a newer one of the same key until it leaves. One of many is `paced`: the
    clock sends it, no faster than Teams allows.
    """

    member_id: UUID
    message: Message
    purpose: str
    unique_key: str | None = None
    asks: bool = False
    wait: timedelta = timedelta(0)
    paced: bool = False


@dataclass(frozen=True, slots=True)
class Replacement:
    """What takes the place of the latest message here about something, where it stands.

    A card with inputs in it stays as it is, and so does one that never arrived.
    """

    about: str
    message: Message


@dataclass(frozen=True, slots=True)
class Reply:
    messages: tuple[Message, ...] = ()
    notices: tuple[Notice, ...] = ()
    replaced: tuple[Replacement, ...] = ()


def say(text: str, **answers: Mapping[str, Any]) -> Reply:
    """Answer with a sentence."""
    return Reply((Message(text=text, answers=answers),))


def show(card: Card, *notices: Notice, **answers: Mapping[str, Any]) -> Reply:
    """Answer with a card; its summary is what the card itself says as text."""
    return Reply((as_message(card, **answers),), notices)


def replaced(about: str, card: Card) -> Replacement:
    return Replacement(about, as_message(card))


def as_message(card: Card, **answers: Mapping[str, Any]) -> Message:
    return Message(card=card, summary=str(card["speak"]), answers=answers)


def as_json(message: Message) -> dict[str, Any]:
    """Return a message as the outbox keeps it."""
    if message.offered:
        offered = asdict(message.offered) | {"id": str(message.offered.id)}
        return {"offered": offered, "summary": message.summary}
    if message.brought:
        where = asdict(message.brought.destination) | {"file": str(message.brought.file_id)}
        return {"brought": where | {"url": ""}, "text": message.text}
    if message.card is None:
        return {"text": message.text}
    return {"card": message.card, "summary": message.summary}
