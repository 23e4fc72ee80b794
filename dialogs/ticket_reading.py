"""What people write in a question or an answer, without what may not be passed on."""

import re
from dataclasses import dataclass
from uuid import UUID

from dialogs import vocabulary
from dialogs.safe_words import kinds_in, kinds_in_words
from dialogs.turn import Turn
from domain.errors import NotUnderstood
from domain.leftover import says_something
from domain.privacy import Sensitive, find_sensitive, without
from domain.questions import Answer, Understood
from domain.tickets import Ticket
from domain.wording import plain
from domain.wording import words as words_of
from storage import questions, tickets
from storage.database import Session
from storage.questions import Asked

LONGEST_SOUGHT = 60  # characters
_LIVES = re.compile(r"[^\W\d]{3,}\s+\d{1,4}\b")
_YES = re.compile(
    r"(?:ja+|yes|jawel|graag|please|ok(?:e|é|ay)?|doe maar|is goed|prima|sure)\b[\s,.:;!-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A text as it may be passed on, and what it named that may not be."""

    text: str
    kinds: tuple[Sensitive, ...] = ()
    has_address: bool = False


def checked(text: str) -> Checked:
    """Take out whom and what a text names that is nobody's business; "" when nothing is left."""
    said = plain(text)
    kinds = tuple(kinds_in(said))
    if not kinds:
        return Checked(said)
    found = find_sensitive(said)
    rest = without(said, found)
    lives = any(
        one.sensitive is Sensitive.RESIDENT and _LIVES.search(said[one.start : one.end])
        for one in found
    )
    kept = rest[:1].upper() + rest[1:] if says_something(rest) else ""
    return Checked(kept, kinds, has_address=lives)


def named_in_words(turn: Turn, said: Checked) -> str:
    """Say what was named: "een inwoner met adres", "een bedrijf en een prijs"."""
    if said.has_address and said.kinds == (Sensitive.RESIDENT,):
        return turn.words("ticket.resident_with_address")
    return kinds_in_words(turn, said.kinds)


def without_yes(said: str) -> str:
    """Return what somebody adds to their yes; "" when they say no more than that."""
    rest = said.strip()
    while match := _YES.match(rest):
        rest = rest[match.end() :]
    return rest


def says_yes(said: str) -> bool:
    return _YES.match(said.strip()) is not None


def standard(turn: Turn, db: Session, known: Asked | None) -> str:
    """Word a question anew from what was looked for, where its own words may not be passed on."""
    sought = checked(turn.form.get("sought", "")).text
    if known and known.text and not (sought or kinds_in(known.text)):
        sought = understand(turn, db, known.text).sought
    if known and (not sought or len(sought) > LONGEST_SOUGHT):
        sought = ", ".join(known.words)
    return turn.words("ticket.standard", sought=sought) if sought else ""


def new_words(turn: Turn, db: Session, known: Asked) -> str:
    """Return the words that the question box did not know, or was not sure of."""
    if known.words or not known.text:
        return ", ".join(known.words)
    sought = understand(turn, db, known.text).sought
    return sought if len(sought) <= LONGEST_SOUGHT else ""


def understand(turn: Turn, db: Session, text: str) -> Understood:
    return vocabulary.of_municipality(turn, db).index.ask(text)


def group_of(turn: Turn, db: Session, written: str, text: str) -> str:
    """Return the product group of a question: the one of the button, or that of its words."""
    if written and vocabulary.of_municipality(turn, db).catalogue.find(written):
        return written
    understood = understand(turn, db, text)
    is_sure = understood.answer is Answer.DIRECT and len(understood.groups) == 1
    return understood.groups[0].key if is_sure else ""


def group_in_answer(turn: Turn, db: Session, text: str) -> str:
    """Return the product group that an answer names first: "valt onder straatmeubilair; …"."""
    said = f" {' '.join(words_of(text))} "
    found = [
        (at, group.key)
        for group in vocabulary.of_municipality(turn, db).catalogue.groups
        for name in (group.name_nl, group.name_en)
        if name and (at := said.find(f" {' '.join(words_of(name))} ")) >= 0
    ]
    return min(found)[1] if found else group_of(turn, db, "", text)


def asked_before(turn: Turn, db: Session) -> Asked | None:
    """Return the question in the chat that a button is about."""
    written = turn.form.get("question", "")
    found = read_uuid(written)
    return questions.find(db, turn.municipality.id, found) if found else None


def chosen(turn: Turn, db: Session) -> Ticket:
    """Return the question of a button, or of the number that was typed, of this municipality."""
    if found := read_uuid(turn.form.get("ticket", "")):
        ticket = tickets.find(db, turn.municipality.id, found)
    else:
        number = re.search(r"\d{1,9}", turn.form.get("said", ""))
        ticket = tickets.find_number(db, turn.municipality.id, int(number[0])) if number else None
    if ticket is None:
        raise NotUnderstood("ticket.gone")
    return ticket


def read_uuid(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None
