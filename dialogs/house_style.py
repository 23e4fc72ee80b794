"""A municipality's own look for its Word documents: sent in the chat, proven, taken back."""

import re
from dataclasses import replace
from functools import partial

from dialogs import handing_out, house_style_store, monitor_figures
from dialogs.turn import Message, Reply, Turn, as_message, say, show
from domain.editions import Extent
from domain.errors import NeedsStyle, UserError
from domain.files import Made
from domain.monitor_page import without_persons
from domain.people import Role
from domain.wording import fold
from storage import house_styles
from storage.database import Session
from storage.house_styles import HouseStyle
from views.cards import house_style as cards
from views.cards.elements import short
from views.cards.verbs import Verb
from views.documents.monitor.description import Description, describe

# What somebody says of a file that is one; also typed by itself, to see which one counts.
NAMED = (
    r"(?:(?:dit is|hier is|neem|gebruik|this is|here is|use|take) )?"
    r"(?:(?:de|het|deze|dit|onze|mijn|een|nieuwe|the|this|our|my|a|new) )*(?:huisstijl|house style)"
    r"(?: (?:van|of) .{1,60})?"
)
ASKED = ".docx"  # what may answer the card, which a file is
WORD_FILES = (".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot")


def is_meant(turn: Turn, *, asked: bool) -> bool:
    """Tell whether a coordinator sends a house style: they say so, or were asked for one."""
    if not turn.member.has(Role.COORDINATOR):
        return False
    if turn.text:
        return bool(re.fullmatch(NAMED, fold(turn.text).rstrip(".!: ")))
    return asked and all(file.name.lower().endswith(WORD_FILES) for file in turn.files)


def take(turn: Turn, db: Session) -> Reply:
    """Take in use what was sent, and offer a document that shows it."""
    if len(turn.files) != 1:
        raise UserError("house_style.one_file")
    [file] = turn.files
    if turn.style is None:
        raise NeedsStyle(file.name, file.download_url)
    style = HouseStyle(turn.style.name, turn.style.content)
    house_style_store.put(db, turn.municipality, style, turn.now, turn.member.id)
    said = turn.words("house_style.stored", name=short(style.name, 100))
    return _with_proof(turn, db, style, said)


def look(turn: Turn, db: Session) -> Reply:
    """Say which house style is in use, with a document that shows it."""
    style = house_styles.find(db, turn.municipality.id)
    if style is None:
        return show(cards.none(turn.words), **{ASKED: {"verb": str(Verb.HOUSE_STYLE)}})
    name, day = short(style.name, 100), style.added_at
    said = turn.words("house_style.in_use", name=name, at=day)
    return _with_proof(turn, db, style, said)


def remove(turn: Turn, db: Session) -> Reply:
    """Go back to our own style; a button takes away only the style that it was drawn for."""
    style, drawn_for = house_styles.find(db, turn.municipality.id), turn.form.get("style")
    if style is None:
        return say(turn.words("house_style.none_to_remove"))
    if drawn_for and drawn_for != house_style_store.mark(style):
        return say(turn.words("house_style.another_now", name=short(style.name, 100)))
    house_style_store.remove(db, turn.municipality, turn.now, turn.member.id)
    return say(turn.words("house_style.removed", name=short(style.name, 100)))


def _with_proof(turn: Turn, db: Session, style: HouseStyle, said: str) -> Reply:
    """Say it on the card, and offer the monitor of today in the style."""
    page = without_persons(monitor_figures.page(db, turn.municipality, turn.today))
    description = describe(turn.words, page, Extent.WHOLE)
    mark = house_style_store.mark(style)
    key = handing_out.key_of(mark, description)
    content = handing_out.made(turn, key, partial(_write, description, style.content))
    made = Made(turn.words("house_style.proof_file"), content, turn.words("house_style.proof"), key)
    card = as_message(cards.in_use(turn.words, said, mark))
    return Reply((card, _answerable(handing_out.offer(turn, db, made))))


def _answerable(message: Message) -> Message:
    """Let a Word document that comes next be another house style."""
    return replace(message, answers={ASKED: {"verb": str(Verb.HOUSE_STYLE)}})


def _write(description: Description, style: bytes) -> bytes:
    from views.documents.monitor.docx import write  # slow to import

    return write(description, style)
