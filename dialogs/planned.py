"""Which monitor a coordinator speaks of: the one on the button, by its name, or the next one."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from dialogs.own_actions import read_id
from dialogs.turn import Turn
from domain.days import MONTHS
from domain.errors import NotUnderstood
from domain.ladders import last_day
from domain.monitors import Monitor, MonitorState
from domain.said_shifts import SHIFT
from domain.wording import fold, plain, words
from storage import monitors
from storage.database import Session

_SMALL = {"monitor", "de", "van", "voor", "the", "of", "for", "naar", "to", "in", "op"}
# Where a name ends and the new dates begin: "februari 2019 naar 15 februari".
_REST = re.compile(
    rf":|,| naar | to |\b{SHIFT}\b|^naar |^to "
    r"|\b\d{1,2}\b|\b(?:meld|stand|peil|report|aanlever|dt)\w*",
    re.I,
)
LONGEST = 60
MOST_NAMED = 4
_OPEN = {MonitorState.OPEN, MonitorState.DRAFT}


def upcoming(db: Session, municipality_id: UUID, today: date) -> list[Monitor]:
    """Return the monitors for which people report now or later, first to last."""
    known = monitors.of_municipality(db, municipality_id)
    return [one for one in known if one.state in _OPEN and last_day(one) >= today]


def chosen(turn: Turn, db: Session) -> Monitor:
    """Return the monitor of the button, or the one that was named; else the next one."""
    if written := turn.form.get("monitor"):
        found = monitors.find(db, turn.municipality.id, read_id(written))
        if found is None:
            raise NotUnderstood("next_monitor.gone")
        return found
    name, _ = name_and_rest(turn.form.get("said", ""))
    return named(db, turn.municipality.id, name, turn.today)


def named(db: Session, municipality_id: UUID, name: str, today: date) -> Monitor:
    """Return the monitor of this name, or the next one without a name.

    Raise `NotUnderstood`, saying which there are, when there is none.
    """
    if names_one(name):
        known = monitors.of_municipality(db, municipality_id)
        if found := by_name(known, name):
            return found
        names = ", ".join(one.name for one in known[-MOST_NAMED:]) or "–"
        raise NotUnderstood("next_monitor.unknown", written=name.strip()[:LONGEST], known=names)
    if coming := upcoming(db, municipality_id, today):
        return coming[0]
    raise NotUnderstood("next_monitor.none")


def names_one(said: str) -> bool:
    """Tell whether words name a monitor: more than "de monitor"."""
    return bool(set(words(said)) - _SMALL)


def name_and_rest(said: str) -> tuple[str, str]:
    """Split "februari 2019: melden t/m 10 feb" in the name and what is said of it."""
    text = plain(said)
    match = _REST.search(text)
    return (text[: match.start()], text[match.start() :]) if match else (text, "")


def by_name(known: Sequence[Monitor], written: str) -> Monitor | None:
    """Return the last monitor whose name has every word that was written."""
    wanted = {_same(word) for word in words(written)} - _SMALL
    fitting = [one for one in known if wanted <= {_same(word) for word in words(one.name)}]
    return fitting[-1] if wanted and fitting else None


def find_named(known: Iterable[Monitor], name: str) -> Monitor | None:
    """Return the monitor of exactly this name, in capitals or not."""
    return next((one for one in known if fold(one.name) == fold(name)), None)


def _same(word: str) -> str:
    """Return one word for a month, in any language and however short."""
    return f"month {MONTHS[word]}" if word in MONTHS else word
