"""What was sent for the monitor, and to whom it did not arrive: for the coordinator."""

from datetime import timedelta

from dialogs import missing_list, planned, reach_shown, selection
from dialogs.turn import Reply, Turn, say, show
from domain.errors import NotAllowed, NotUnderstood
from domain.missing import Missing
from domain.monitors import round_of
from domain.people import Role
from domain.sends import Step, by_step, with_untried
from storage import broadcasts, ledger, monitors, rounds
from storage.database import Session
from views.cards import ledger as cards

RECENT = timedelta(days=60)
MOST_MESSAGES = 5


def ask(turn: Turn, db: Session) -> Reply:
    """Show per step of the monitor, and per recent message, what arrived and what did not."""
    missing = _round(turn, db)
    steps, messages = _steps(turn, db, missing), _messages(turn, db)
    if not steps and not (turn.form.get("monitor") or turn.form.get("said")):
        missing, steps = _before(turn, db, missing)
    if not (steps or messages):
        monitor = missing.monitor.name if missing.monitor else ""
        key = "ledger.nothing_for" if monitor else "ledger.nothing"
        return say(turn.words(key, monitor=monitor))
    may_open = turn.person_overview
    return show(cards.ledger(turn.words, missing.monitor, steps, messages, may_open=may_open))


def one(turn: Turn, db: Session) -> Reply:
    """Open one step, or one message, to the people and what became of it for each."""
    if not turn.person_overview:
        raise NotAllowed("ledger.no_names")
    missing = _round(turn, db)
    wanted = turn.form.get("step", "")
    found = [*_steps(turn, db, missing), *_messages(turn, db)]
    step = next((one for one in found if cards.key_of(one) == wanted), None)
    if step is None:
        raise NotUnderstood("ledger.gone")
    return show(cards.step(turn.words, step, missing.monitor))


def _round(turn: Turn, db: Session) -> Missing:
    around = missing_list.round_of_turn(turn, db)
    if said := turn.form.get("said"):
        named = planned.named(db, turn.municipality.id, said, turn.today)
        around = round_of(monitors.of_municipality(db, turn.municipality.id), named.cut_off)
    return missing_list.find(db, turn.municipality, around, turn.now)


def _before(turn: Turn, db: Session, missing: Missing) -> tuple[Missing, list[Step]]:
    """Return the last monitor that sent anything, where the next one did not begin."""
    known = monitors.of_municipality(db, turn.municipality.id)
    until = missing.monitor.cut_off if missing.monitor else missing.round.day
    for monitor in reversed([one for one in known if one.cut_off < until]):
        around = round_of(known, monitor.cut_off)
        found = missing_list.find(db, turn.municipality, around, turn.now)
        if steps := _steps(turn, db, found):
            return found, steps
    return missing, []


def _steps(turn: Turn, db: Session, missing: Missing) -> list[Step]:
    """Return the steps of the ladder of a monitor that were put there so far."""
    if missing.monitor is None:
        return []
    sent = ledger.sends(db, turn.municipality.id, monitor_id=missing.monitor.id)
    silent = {person.member.id for person in missing.people}
    lost = reach_shown.unreachable(db, turn.municipality, missing.monitor, turn.now)
    asked = [one for one in lost if one.actions or not one.member.has(Role.COORDINATOR)]
    return [with_untried(step, asked) for step in by_step(sent, silent, {rounds.NUDGE})]


def _messages(turn: Turn, db: Session) -> list[Step]:
    """Return the last messages to a selection, the newest first."""
    sent = ledger.sends(
        db, turn.municipality.id, since=turn.now - RECENT, purpose=selection.PURPOSE
    )
    known = broadcasts.of_municipality(db, turn.municipality.id)[:MOST_MESSAGES]
    found = []
    for message in known:
        of_this = tuple(each for each in sent if each.unique_key.split(":")[1] == str(message.id))
        if of_this:
            found.append(Step(message.selection, message.sent_at, of_this))
    return found
