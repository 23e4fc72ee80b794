"""Changing what the monitor's page says beside the plan: shown first where it can be misread."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from dialogs import monitor_edits
from dialogs.own_actions import read_id
from dialogs.page_entries import chosen, kind_asked, listed, notes_on, of_one, shown
from dialogs.turn import Reply, Turn, say, show
from domain.errors import BadReport, NotUnderstood
from domain.page_entries import EntryKind, PageEntry, day_of_news, moved
from domain.said_entries import (
    SaidEntry,
    read_added,
    read_one_day,
    read_place,
    read_text,
    read_when,
)
from storage import inbox, monitors, page_entries
from storage.database import Session
from views.cards import page_entries as cards
from views.cards.verbs import Verb

NEW = UUID(int=0)


def add(turn: Turn, db: Session) -> Reply:
    """Take "aandachtspunt: herijken social return" up; ask first where a day is read."""
    said = read_added(turn.text, turn.today)
    said = said or read_added(turn.form.get("said", ""), turn.today)
    if said is None:
        return form(turn, db)
    entry = _new(turn, db, said)
    if entry.kind is EntryKind.POINT:
        return _store(turn, db, entry, None)
    told = [turn.words(f"entry.{entry.kind}_ask"), *_lines(turn, entry)]
    carried = _carried(entry) | {"nonce": turn.nonce()}
    card = cards.confirm_card(
        turn.words, told, carried, Verb.ENTRY_STORE, notes_on(turn, db, entry)
    )
    return show(card)


def form(turn: Turn, db: Session) -> Reply:
    """Let the coordinator fill in a new one, or change one."""
    if not turn.form.get("entry"):
        return show(cards.entry_form(turn.words, kind_asked(turn), None, turn.nonce()))
    entry = chosen(turn, db).entry
    return show(cards.entry_form(turn.words, entry.kind, entry, turn.nonce()))


def store(turn: Turn, db: Session) -> Reply:
    """Store what was shown or filled in, once; of a change only what was drawn as it is now."""
    kind, written = kind_asked(turn), turn.form.get("day", "").strip()
    day = read_one_day(written, turn.today) if written else None
    text = read_text(turn.form.get("text", ""))
    if turn.form.get("entry"):
        was = page_entries.hold(db, turn.municipality.id, kind, read_id(turn.form["entry"]))
        if turn.form.get("mark") != was.mark:
            raise NotUnderstood("entry.changed_meanwhile")
        return _store(turn, db, _changed(turn, was, text, day), was)
    return _store(turn, db, _new(turn, db, SaidEntry(kind, text, day, _realised(turn))), None)


def change(turn: Turn, db: Session) -> Reply:
    """Show what "wijzig aandachtspunt 2: …" would change; without a text give the form."""
    said, one = of_one(turn), chosen(turn, db)
    before, colon, after = said.rest.partition(":")
    day, _ = read_when(before.replace("naar", " ", 1), turn.today)
    if not after.strip() and day is None:
        return show(cards.entry_form(turn.words, said.kind, one.entry, turn.nonce()))
    text = read_text(after) if colon and after.strip() else one.entry.text
    entry = _changed(turn, one.entry, text, day or one.entry.day)
    told = [turn.words(f"entry.{said.kind}_ask_change", n=one.number)]
    told += [turn.words("entry.was", text=" · ".join(_lines(turn, one.entry)))]
    told += [turn.words("entry.becomes", text=" · ".join(_lines(turn, entry)))]
    carried = _carried(entry) | {"entry": entry.id, "mark": one.entry.mark, "nonce": turn.nonce()}
    notes = notes_on(turn, db, one.entry, entry)
    return show(cards.confirm_card(turn.words, told, carried, Verb.ENTRY_STORE, notes))


def remove(turn: Turn, db: Session) -> Reply:
    """Ask whether one may go; a yes takes it off, if it still says the same."""
    one = chosen(turn, db)
    entry = one.entry
    if not turn.form.get("mark"):
        told = [turn.words(f"entry.{entry.kind}_ask_remove", n=one.number), *_lines(turn, entry)]
        carried: dict[str, object] = {"kind": entry.kind, "entry": entry.id, "mark": entry.mark}
        notes = notes_on(turn, db, entry)
        return show(cards.confirm_card(turn.words, told, carried, Verb.ENTRY_REMOVE, notes))
    was = page_entries.hold(db, turn.municipality.id, entry.kind, entry.id)
    if turn.form["mark"] != was.mark:
        raise NotUnderstood("entry.changed_meanwhile")
    page_entries.remove(db, turn.municipality.id, was)
    monitor_edits.note(turn, db, f"entry.{was.kind}_removed")
    said = [turn.words(f"entry.{was.kind}_removed"), *notes_on(turn, db, was)]
    return shown(turn, db, was.kind, said)


def move(turn: Turn, db: Session) -> Reply:
    """Put one at another place of the list: "zet aandachtspunt 3 bovenaan"."""
    one = chosen(turn, db)
    entries = listed(turn, db, one.entry.kind)
    written = turn.form.get("place") or of_one(turn).rest
    place = read_place(written, len(entries))
    if place is None:
        raise NotUnderstood("entry.which_place")
    kind, ids = one.entry.kind, [each.entry.id for each in entries]
    page_entries.put_in_order(db, turn.municipality.id, kind, moved(ids, one.entry.id, place))
    monitor_edits.note(turn, db, f"entry.{kind}_moved")
    return shown(turn, db, kind, [turn.words(f"entry.{kind}_moved")])


def held(turn: Turn, db: Session) -> Reply:
    """Note that a planned moment was held: on its own day when that has been, else today."""
    one = chosen(turn, db)
    was = page_entries.hold(db, turn.municipality.id, EntryKind.MOMENT, one.entry.id)
    if was.realised:
        raise NotUnderstood("entry.held_before")
    said = None if turn.form.get("entry") else read_when(of_one(turn).rest, turn.today)[0]
    named = None if said == turn.today else said
    past = was.day if was.day and was.day <= turn.today else turn.today
    day = named or past
    if day > turn.today:
        raise BadReport("entry.held_later", day=day)
    return _store(turn, db, replace(was, day=day, realised=True), was)


def _store(turn: Turn, db: Session, entry: PageEntry, was: PageEntry | None) -> Reply:
    pressed = turn.pressed
    if pressed and not inbox.use_once(db, turn.member.id, pressed, turn.now):
        return say(turn.words("entry.stored_before"))
    done = "changed" if was else "added"
    if was:
        page_entries.change(db, turn.municipality.id, entry)
    else:
        page_entries.add(db, turn.municipality.id, entry)
    monitor_edits.note(turn, db, f"entry.{entry.kind}_{done}")
    entries = [entry] if was is None else [was, entry]
    said = [turn.words(f"entry.{entry.kind}_{done}"), *notes_on(turn, db, *entries)]
    return shown(turn, db, entry.kind, said)


def _new(turn: Turn, db: Session, said: SaidEntry) -> PageEntry:
    """Return what is to be added: a result without a day is of today, a moment has none."""
    if said.kind is EntryKind.POINT:
        known = monitors.of_municipality(db, turn.municipality.id)
        return PageEntry(said.kind, NEW, said.text, day_of_news(known, turn.today))
    if said.kind is EntryKind.RESULT:
        return PageEntry(said.kind, NEW, said.text, _past(said.day or turn.today, turn.today))
    realised = said.realised
    if realised is None:
        realised = said.day is not None and said.day <= turn.today
    if realised and said.day and said.day > turn.today:
        raise BadReport("entry.held_later", day=said.day)
    return PageEntry(said.kind, NEW, said.text, said.day, realised=realised)


def _changed(turn: Turn, was: PageEntry, text: str, day: date | None) -> PageEntry:
    """Return an entry with another text and day; a moment is planned or held by its day."""
    if was.kind is EntryKind.POINT:
        return replace(was, text=text)
    if was.kind is EntryKind.RESULT:
        return replace(was, text=text, day=_past(day or turn.today, turn.today))
    if day == was.day:
        return replace(was, text=text)
    held = day is not None and day <= turn.today
    return replace(was, text=text, day=day, realised=held)


def _past(day: date, today: date) -> date:
    if day > today:
        raise BadReport("entry.result_later", day=day)
    return day


def _realised(turn: Turn) -> bool | None:
    return {"true": True, "false": False}.get(turn.form.get("realised", ""))


def _carried(entry: PageEntry) -> dict[str, object]:
    day = {"day": entry.day.isoformat()} if entry.day else {}
    realised = {"realised": str(entry.realised).lower()} if entry.kind is EntryKind.MOMENT else {}
    return {"kind": entry.kind, "text": entry.text, **day, **realised}


def _lines(turn: Turn, entry: PageEntry) -> list[str]:
    told = cards.when(turn.words, entry)
    return [entry.text, told] if told else [entry.text]
