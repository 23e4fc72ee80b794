"""One turn: what somebody said or pressed, and what they get back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
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
    catches any other text, as the field `said` of the form.
    """

    text: str = ""
    card: Card | None = None
    summary: str = ""
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to another chat than where somebody speaks; sent once for each `unique_key`.

    One that `asks` can be answered by typing, as the last question of that chat.
    """

    member_id: UUID
    message: Message
    purpose: str
    unique_key: str | None = None
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    messages: tuple[Message, ...] = ()
    notices: tuple[Notice, ...] = ()


def say(text: str, **answers: Mapping[str, Any]) -> Reply:
    """Answer with a sentence."""
    return Reply((Message(text=text, answers=answers),))


def show(card: Card, *notices: Notice, **answers: Mapping[str, Any]) -> Reply:
    """Answer with a card; its summary is what the card itself says as text."""
    return Reply((as_message(card, **answers),), notices)


def as_message(card: Card, **answers: Mapping[str, Any]) -> Message:
    return Message(card=card, summary=str(card["speak"]), answers=answers)
