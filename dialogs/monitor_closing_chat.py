"""Closing a monitor in the chat, and opening it again: shown first, and then done."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from dialogs import monitor_closing, monitor_figures, planned
from dialogs.monitor_closing_shown import seen, to_close
from dialogs.safe_words import safe
from dialogs.turn import Reply, Turn, as_message, replaced, say, show
from domain import closing as rules
from domain.editions import Extent
from domain.errors import NotUnderstood, UserError
from domain.ladders import is_open
from domain.monitors import Monitor
from storage import members, monitor_states, monitor_versions, monitors
from storage.database import Session
from storage.monitor_versions import Closing, Version
from views.cards import monitor_closing as cards
from views.cards.monitor_closing import ShownVersion, ToClose
from views.cards.monitor_preview import preview
from views.cards.settled import settled
from views.documents.monitor.description import describe

Pick = Callable[[Sequence[Monitor], date, Collection[UUID]], Monitor | None]


def ask_close(turn: Turn, db: Session) -> Reply:
    """Show what would be frozen; with `preview`, what the page says."""
    monitor = chosen(turn, db, rules.to_close)
    if not is_open(monitor):
        raise monitor_closing.closed_before(db, turn.municipality, monitor)
    rules.need_its_day(monitor, turn.today)
    what = to_close(db, turn.municipality, monitor, turn.now)
    return _preview(turn, what) if turn.form.get("preview") else shown(turn, what)


def shown(turn: Turn, what: ToClose, *remarks: str) -> Reply:
    """Show the card that closes; "ja", "sluiten" and "wacht" can be typed."""
    card = cards.closing(turn.words, what, seen(what), remarks)
    close, *_, no = (button["data"] for button in card["actions"])
    answers = dict.fromkeys(("ja", "yes", "sluit", "close"), close)
    message = as_message(card, **answers, nee=no, no=no)
    return Reply((replace(message, about=_about(what.monitor)),))


def close(turn: Turn, db: Session) -> Reply:
    """Close what the card showed; where that is no longer so, show it as it is now."""
    monitor = chosen(turn, db, rules.to_close)
    if is_open(monitor):
        rules.need_its_day(monitor, turn.today)
        what = to_close(db, turn.municipality, monitor, turn.now)
        if turn.form.get("seen") != seen(what):
            return shown(turn, what, turn.words("closing.changed_since"))
    closing = Closing(turn.now, turn.member.id)
    version = monitor_closing.close(db, turn.municipality, monitor, closing)
    done = turn.words("closing.settled", name=monitor.name, number=version.number)
    reply = show(cards.closed(turn.words, monitor, version.number))
    return replace(reply, replaced=(replaced(_about(monitor), settled(turn.words, done)),))


def ask_reopen(turn: Turn, db: Session) -> Reply:
    """Ask why; what follows a colon or "want" is the reason."""
    name, why = rules.name_and_reason(turn.form.get("said", ""))
    monitor = chosen(replace(turn, form={**turn.form, "said": name}), db, rules.to_reopen)
    if why.strip():
        return _reopen(turn, db, monitor, why)
    monitor_closing.need_closed(db, turn.municipality, monitor)
    last = monitor_versions.find_latest(db, turn.municipality.id, monitor.id)
    card = cards.ask_reason(turn.words, monitor, last.number if last else 0)
    reopen, no = (button["data"] for button in card["actions"])
    return show(card, **{"": reopen, "nee": no, "no": no})


def reopen(turn: Turn, db: Session) -> Reply:
    """Open it again for a reason, and show what that changes; an old card opens nothing."""
    monitor = chosen(turn, db, rules.to_reopen)
    last = monitor_versions.find_latest(db, turn.municipality.id, monitor.id)
    if last and turn.form.get("number", "") != str(last.number):
        raise monitor_closing.closed_before(db, turn.municipality, monitor)
    return _reopen(turn, db, monitor, turn.form.get("reason", "") or turn.form.get("said", ""))


def _reopen(turn: Turn, db: Session, monitor: Monitor, why: str) -> Reply:
    reason = safe(turn, why)
    opened = monitor_closing.reopen(
        db, turn.municipality, monitor, reason.text, turn.member.id, turn.now
    )
    what = to_close(db, turn.municipality, opened, turn.now)
    said = turn.words("closing.reopened", name=monitor.name)
    return shown(turn, what, said, *reason.remarks)


def take_back(turn: Turn, db: Session) -> Reply:
    """Let the version before hold after all."""
    monitor = chosen(turn, db, rules.to_reopen)
    place, me = turn.municipality, turn.member.id
    last = monitor_closing.take_back(db, place, monitor, me, turn.now)
    if last:
        said = turn.words("closing.taken_back", name=monitor.name, number=last.number)
    else:
        said = turn.words("closing.taken_back_first", name=monitor.name)
    return replace(say(said), replaced=(replaced(_about(monitor), settled(turn.words, said)),))


def versions(turn: Turn, db: Session) -> Reply:
    """List the versions of a monitor; with a number, show what that one says."""
    monitor = chosen(turn, db, rules.to_reopen)
    if written := turn.form.get("number"):
        return _version(turn, db, monitor, written)
    known = monitor_versions.of_monitor(db, turn.municipality.id, monitor.id)
    if not known:
        raise NotUnderstood("closing.no_versions", name=monitor.name)
    listed = [_shown_version(turn, db, one) for one in known]
    return show(cards.versions(turn.words, monitor, listed))


def chosen(turn: Turn, db: Session, pick: Pick) -> Monitor:
    """Return the monitor of the button, or the one that was named; else the one to pick."""
    here, known = turn.municipality.id, monitors.of_municipality(db, turn.municipality.id)
    if turn.form.get("monitor") or planned.names_one(turn.form.get("said", "")):
        return planned.chosen(turn, db)
    found = pick(known, turn.today, monitor_states.closed_before(db, here))
    if found is None:
        raise NotUnderstood("closing.none")
    return found


def _preview(turn: Turn, what: ToClose) -> Reply:
    page = describe(turn.words, what.page, Extent.PAGE)
    buttons = cards.closing_buttons(turn.words, what, seen(what), previews=False)
    return show(preview(turn.words, page, buttons))


def _version(turn: Turn, db: Session, monitor: Monitor, written: str) -> Reply:
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 0
    page = monitor_figures.of_version(db, turn.municipality, monitor, number)
    if page is None:
        raise UserError("closing.unknown_version", name=monitor.name)
    return show(preview(turn.words, describe(turn.words, page, Extent.PAGE)))


def _shown_version(turn: Turn, db: Session, one: Version) -> ShownVersion:
    by = members.name_of(db, turn.municipality.id, one.closed_by_id) if one.closed_by_id else ""
    return ShownVersion(one.number, one.closed_at, one.reason, by, one.published_at)


def _about(monitor: Monitor) -> str:
    return f"closing:{monitor.id}"
