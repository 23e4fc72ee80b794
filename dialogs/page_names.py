"""What the monitor's page names of the plan: shown, and chosen by a sentence or by ticks."""

from collections.abc import Sequence
from uuid import UUID

from dialogs import monitor_edits, monitor_figures
from dialogs.turn import Reply, Turn, say, show
from domain.errors import NotUnderstood
from domain.monitor_page import MonitorPage
from domain.monitors import reporting_day, round_of
from domain.page_names import (
    LONGEST_HEADING,
    changed,
    mark_of,
    nameable,
    on_offer,
    read_choice,
    read_heading,
    ticked,
)
from domain.plans import Assignment, InMonitor
from storage import assignments, inbox, monitors, page_names
from storage.database import Session
from views.cards import page_names as cards
from views.cards.elements import Card


def look(turn: Turn, db: Session) -> Reply:
    """Show which actions the draft names, and which it does not."""
    return show(cards.named_card(turn.words, draft(turn, db)))


def choose(turn: Turn, db: Session) -> Reply:
    """Take "zet papier in de monitor", "laat vijvers uit de monitor", "papier automatisch"."""
    said = turn.text or turn.form.get("said", "")
    read = read_choice(said, _among(turn, db))
    if read is None:
        raise NotUnderstood("named.how")
    choice, actions = read
    page_names.choose(db, turn.municipality.id, {action.id: choice for action in actions})
    monitor_edits.note(turn, db, "named.noted")
    titles = turn.words.together([action.title for action in actions])
    page = draft(turn, db)
    told = turn.words(f"named.chosen_{choice}", titles=titles)
    return show(cards.named_card(turn.words, page, [told, *_not_yet(turn, page, choice, actions)]))


def form(turn: Turn, db: Session) -> Reply:
    """Let the coordinator tick what the page names."""
    return show(_form(turn, draft(turn, db), ()))


def store(turn: Turn, db: Session) -> Reply:
    """Keep the ticks that were changed, if everything is named as it was when they were drawn."""
    page = draft(turn, db)
    if turn.form.get("mark") != mark_of(page):
        if turn.pressed and inbox.is_used(db, turn.member.id, turn.pressed):
            return say(turn.words("named.stored_before"))
        return show(_form(turn, page, [turn.words("named.old")]))
    was, now = (set(turn.form.get(name, "").split(",")) for name in ("was", "named"))
    choices = ticked(was, now, on_offer(page))
    told = changed(page.actions, choices)
    if turn.pressed:
        inbox.use_once(db, turn.member.id, turn.pressed, turn.now)
    if told:
        page_names.choose(db, turn.municipality.id, choices)
        monitor_edits.note(turn, db, "named.noted")
    said = [turn.words.count("named.stored", len(told))] if told else []
    if turn.form.get("start"):
        return show(_form(turn, draft(turn, db), said))
    if not told:
        return say(turn.words("named.nothing_changed"))
    return show(cards.named_card(turn.words, draft(turn, db), said))


def heading(turn: Turn, db: Session) -> Reply:
    """Show what "kopregel Aanbestedingen voor 3.1 en 3.2" was understood as, and ask."""
    read = read_heading(turn.text or turn.form.get("said", ""), _among(turn, db))
    if read is None:
        raise NotUnderstood("named.heading_how")
    ids = ",".join(str(action.id) for action in read.actions)
    carried = {"heading": read.heading, "actions": ids, "nonce": turn.nonce()}
    return show(cards.ask_heading(turn.words, read, carried))


def store_heading(turn: Turn, db: Session) -> Reply:
    """Join the actions under the lead-in that was shown, once."""
    wanted = set(turn.form.get("actions", "").split(","))
    actions = [action for action in _among(turn, db) if str(action.id) in wanted]
    if not actions:
        raise NotUnderstood("named.heading_gone")
    if turn.pressed and not inbox.use_once(db, turn.member.id, turn.pressed, turn.now):
        return say(turn.words("named.stored_before"))
    text = " ".join(turn.form.get("heading", "").split())[:LONGEST_HEADING]
    page_names.set_heading(db, turn.municipality.id, [a.id for a in actions], text)
    monitor_edits.note(turn, db, "named.noted")
    told = turn.words("named.heading_set" if text else "named.heading_off", heading=text)
    page = draft(turn, db)
    return show(cards.named_card(turn.words, page, [told, *_unnamed(turn, page, actions)]))


def draft(turn: Turn, db: Session) -> MonitorPage:
    """Return the page on which people work now, live."""
    known = monitors.of_municipality(db, turn.municipality.id)
    asked = round_of(known, reporting_day(known, turn.today))
    return monitor_figures.live(db, turn.municipality, asked)


def _among(turn: Turn, db: Session) -> list[Assignment]:
    here: UUID = turn.municipality.id
    return nameable(assignments.of_municipality(db, here, turn.today))


def _unnamed(turn: Turn, page: MonitorPage, actions: Sequence[Assignment]) -> list[str]:
    """Say which of the actions under a lead-in the page does not name."""
    left = [action for action in actions if action.id not in page.lines.named_ids]
    if not left:
        return []
    titles = turn.words.some([action.title for action in left])
    return [turn.words("named.heading_unnamed", titles=titles, first=left[0].number)]


def _not_yet(
    turn: Turn, page: MonitorPage, choice: InMonitor, actions: Sequence[Assignment]
) -> list[str]:
    """Say of what is to be named that this page has no place for it: it ended long ago."""
    named = page.lines.named_ids
    left = [a.title for a in actions if choice is InMonitor.YES and a.id not in named]
    return [turn.words("named.not_yet", titles=turn.words.together(left))] if left else []


def _form(turn: Turn, page: MonitorPage, said: Sequence[str]) -> Card:
    written = turn.form.get("start", "0")
    start = int(written) if written.isdecimal() and len(written) < 6 else 0
    carried = {"mark": mark_of(page), "nonce": turn.nonce()}
    return cards.named_form(turn.words, page, start, carried, said)
