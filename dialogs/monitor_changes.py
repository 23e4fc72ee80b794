"""Moving a monitor that was planned, and cancelling one: asked, shown, and then done."""

from dataclasses import replace
from datetime import date

from dialogs import monitor_store, next_monitor, next_monitor_told, planned
from dialogs.monitor_proposal import Proposal, carried, of_monitor
from dialogs.turn import Reply, Turn, say, show
from domain.days import WEEKDAYS
from domain.monitors import Reminding
from domain.said_dates import find_days
from domain.wording import fold
from storage import monitor_dates
from storage.database import Session
from views.cards import next_monitor as cards
from views.cards.verbs import Verb

_TOWARDS = {"naar", "to", "op", "on", *WEEKDAYS}


def move(turn: Turn, db: Session) -> Reply:
    """Propose other dates for a monitor, as they were said; without any, ask for them."""
    monitor = planned.chosen(turn, db)
    monitor_store.need_open(monitor)
    proposal = of_monitor(monitor)
    _, said = planned.name_and_rest(turn.form.get("said", ""))
    if day := _bare_day(said, proposal):
        return next_monitor.move_to(turn, db, proposal, day)
    if said.strip(" :,"):
        return _change(turn, db, proposal, said)
    change = {"verb": str(Verb.NEXT_MONITOR_CHANGE), **carried(proposal)}
    card = cards.dates_form(turn.words, proposal, carried(proposal))
    return show(card, **{"": change, "laat maar": next_monitor.NEVER_MIND})


def ask_cancel(turn: Turn, db: Session) -> Reply:
    """Ask once more; say what became of its reminders."""
    monitor = planned.chosen(turn, db)
    monitor_store.need_open(monitor)
    lines = []
    if sent := monitor_dates.sent(db, turn.municipality.id, monitor.id):
        lines.append(turn.words.count("next_monitor.sent", sent))
    if monitor.reminding is Reminding.ON:
        lines.append(turn.words("next_monitor.no_more"))
    return show(cards.ask_cancel(turn.words, monitor, lines))


def cancel(turn: Turn, db: Session) -> Reply:
    """Cancel it; pressed twice it is gone already, and said so."""
    gone = monitor_store.cancel(db, turn.municipality, planned.chosen(turn, db))
    return say("\n".join(next_monitor_told.cancelled(turn.words, gone)))


def move_dates(turn: Turn, db: Session) -> Reply:
    """Propose other dates for the next monitor, as they were said without its name."""
    monitor = planned.named(db, turn.municipality.id, "", turn.today)
    return _change(turn, db, of_monitor(monitor), turn.form.get("said", ""))


def _change(turn: Turn, db: Session, proposal: Proposal, said: str) -> Reply:
    return next_monitor.change(replace(turn, form={**carried(proposal), "said": said}), db)


def _bare_day(said: str, proposal: Proposal) -> date | None:
    """Return the day to which a monitor moves as a whole: "naar 15 februari"."""
    text = fold(said).strip(" :,.!?")
    found = find_days(text, proposal.dates.report_until)
    if len(found) != 1 or len(found[0].days) != 1:
        return None
    around = text[: found[0].start] + text[found[0].end :]
    return found[0].days[0] if set(around.split()) <= _TOWARDS else None
