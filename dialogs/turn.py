"""One turn: what somebody said or pressed, and what they get back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from dialogs.incoming import SentFile, SentSheet
from domain.days import local_day
from domain.people import Member, Municipality
from views.cards.elements import Card
from views.texts import Words

LONGEST_NONCE = 64


@dataclass(frozen=True, slots=True)
class Turn:
    """What came in. Who it is comes from the verified account, never from the card.

    `form` holds what the button carried and what was filled in; `nonce()` makes a name that
    was never used before, for the buttons of a card that stores something. `source` names the
    message, `files` are what was sent with it. `person_overview` says whether a coordinator
    may see by name who has not reported.
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
    sheet: SentSheet | None = None

    @property
    def municipality(self) -> Municipality:
        return self.member.municipality

    @property
    def pressed(self) -> str:
        """The nonce of the button that was pressed; "" for one that stores nothing."""
        return self.form.get("nonce", "")[:LONGEST_NONCE]

    def in_own_chat(self) -> "Turn":
        """Return the same words as if they were said in the person's own chat."""
        return replace(self, in_channel=False, files=())

    @property
    def today(self) -> date:
        return local_day(self.now, self.municipality.zone)


@dataclass(frozen=True, slots=True)
class Message:
    """A card or a text, never both: Teams would split them in two.

    `summary` is what a notification and a screen reader say of a card. `answers` says which
    button a typed answer presses, besides the titles of the buttons themselves; the answer ""
    catches any other text, as the field `said` of the form. `about` names what it shows
    ("draft:…", at most 100 signs), so that a later turn can replace it.
    """

    text: str = ""
    card: Card | None = None
    summary: str = ""
    about: str = ""
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to another chat than where somebody speaks; sent once for each `unique_key`.

    One that `asks` can be answered by typing, as the last question of that chat. One that may
    wait is replaced by a newer one of the same key until it leaves.
    """

    member_id: UUID
    message: Message
    purpose: str
    unique_key: str | None = None
    asks: bool = False
    wait: timedelta = timedelta(0)


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
    if message.card is None:
        return {"text": message.text}
    return {"card": message.card, "summary": message.summary}
