"""The documents of a monitor in chat: asked for, chosen, and offered as a file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogs import handing_out, monitor_day, monitor_documents, monitor_figures
from dialogs.monitor_documents import name_of, of_kind
from dialogs.turn import Reply, Turn, say, show
from domain.editions import Edition, Extent, FileFormat
from domain.errors import NeedsDocument, NotAllowed, NotUnderstood
from domain.files import Made
from domain.monitor_page import MonitorPage
from domain.monitors import papers_day
from domain.people import Role
from domain.said_documents import Asked, read
from storage import inbox, monitors
from storage.database import Session
from views.cards import monitor_documents as cards
from views.documents.monitor import sentences
from views.texts import LANGUAGES


def ask(turn: Turn, db: Session) -> Reply:
    """Let somebody choose a document, or give the one that they named.

    A file can not be handed out in a channel, and a link that lets somebody in is nobody
    else's: there the page is named, which asks who opens it.
    """
    asked = read(turn.form.get("said", ""))
    if turn.in_channel:
        return _in_channel(turn, db, asked)
    page = _page(turn, db, asked)
    if asked.file_format:
        extent = asked.extent or Extent.WHOLE
        return _hand(turn, db, page, Edition(asked.file_format, extent, _language(turn, asked)))
    draw = cards.every if asked.more or turn.form.get("more") else cards.choose
    return show(draw(turn.words, page, turn.nonce()))


def give(turn: Turn, db: Session) -> Reply:
    """Make the document that was chosen, and offer it."""
    form = turn.form
    edition = _chosen(form)
    if edition is None:
        raise NotUnderstood("files.choose_first")
    version = form.get("version", "")
    asked = Asked(form.get("day", ""), int(version) if version.isdecimal() else None)
    return _hand(turn, db, _page(turn, db, asked), edition)


def _chosen(form: Mapping[str, str]) -> Edition | None:
    kind, extent, language = (form.get(name, "") for name in ("format", "extent", "language"))
    if kind not in list(FileFormat) or extent not in list(Extent) or language not in LANGUAGES:
        return None
    return Edition(FileFormat(kind), Extent(extent), language)


def _hand(turn: Turn, db: Session, page: MonitorPage, edition: Edition) -> Reply:
    """Offer the file; once for each press of the same button."""
    edition = of_kind(edition)
    key = turn.made.key if turn.made else _key(turn, db, page, edition)
    pressed = turn.pressed and f"{turn.pressed[:20]}:{key[:32]}"
    is_used = pressed and inbox.is_used(db, turn.member.id, pressed)
    if is_used and handing_out.is_waiting(turn, db, key):
        return say(turn.words("files.before"))
    if turn.made is None:
        make = monitor_documents.content(db, turn.municipality, page, edition)
        raise NeedsDocument(key, make, page)
    if pressed:
        inbox.use_once(db, turn.member.id, pressed, turn.now)
    file = Made(name_of(page, edition), turn.made.content, _told(turn, page, edition), key)
    return Reply((handing_out.offer(turn, db, file),))


def _key(turn: Turn, db: Session, page: MonitorPage, edition: Edition) -> str:
    """Name the file: that of a version that was published by its bytes, another by its page."""
    kept = monitor_documents.kept_file(db, turn.municipality, page, edition)
    return handing_out.key_of("monitor", kept.sha256 if kept else page, edition)


def _told(turn: Turn, page: MonitorPage, edition: Edition) -> str:
    stand = sentences.stand(turn.words, page)
    named = turn.words(f"files.format_{edition.file_format}")
    return turn.words(f"files.told_{edition.extent}", format=named, stand=stand)


def _in_channel(turn: Turn, db: Session, asked: Asked) -> Reply:
    if not turn.pages_url:
        return say(turn.words("files.ask_alone"))
    day = _day(turn, db, asked.day)
    link = f"{turn.pages_url}/monitor/{turn.municipality.key}/{day.isoformat()}"
    return say(turn.words("files.on_the_page", link=link))


def _language(turn: Turn, asked: Asked) -> str:
    return asked.language or turn.words.language


def _page(turn: Turn, db: Session, asked: Asked) -> MonitorPage:
    """Return the page that was asked for, as far as this person may have its documents.

    Who may not have drafts gets what was published last, of the monitor that they name. Once
    its document is made, it is the page that this was made of.
    """
    if turn.made and isinstance(turn.made.read, MonitorPage):
        return turn.made.read
    if turn.member.has(Role.COORDINATOR):
        page = _any_page(turn, db, asked)
    else:
        page = _published_page(turn, db, asked)
    if not page.periods:
        raise NotUnderstood("monitor.no_plan")
    return page


def _any_page(turn: Turn, db: Session, asked: Asked) -> MonitorPage:
    page = monitor_figures.page(db, turn.municipality, _day(turn, db, asked.day))
    monitor = page.round.monitor
    if not asked.version or asked.version == page.version:
        return page
    found = monitor and monitor_figures.of_version(db, turn.municipality, monitor, asked.version)
    if not found:
        raise NotUnderstood("files.no_version", version=asked.version)
    return found


def _published_page(turn: Turn, db: Session, asked: Asked) -> MonitorPage:
    known = monitors.of_municipality(db, turn.municipality.id)
    if asked.day:
        day = _day(turn, db, asked.day)
        known = [monitor for monitor in known if monitor.cut_off == day]
    for monitor in reversed(known if turn.member.roles else []):
        for page in monitor_documents.published(db, turn.municipality, monitor):
            if asked.version in {None, page.version}:
                return page
    raise NotAllowed("files.not_published")


def _day(turn: Turn, db: Session, written: str) -> date:
    """Return the day that was asked for; of a month, the cut-off of its monitor."""
    named = monitor_day.asked(replace(turn, form={"said": written}), db)
    known = monitors.of_municipality(db, turn.municipality.id)
    return named or papers_day(known, turn.today)
