"""The ladder of a monitor as days, before it starts: who gets what, when, and who can not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs import planned, reach_shown, reminder_plan
from dialogs.turn import Reply, Turn, show
from domain.dry_run import Planned
from domain.errors import NotAllowed, NotUnderstood
from domain.ladders import Rung, last_day
from domain.missing import Unheard
from domain.monitors import Monitor
from storage import ledger, municipalities, rounds
from storage.database import Session
from views import mails
from views.cards import ladder as cards
from views.cards.ladder import Ladder, LadderLine
from views.cards.reach import in_short
from views.mails import Asking


def look(turn: Turn, db: Session) -> Reply:
    """Show who gets what and when; of the next monitor, or of the one that is named."""
    return draw(turn, db, planned.chosen(turn, db))


def draw(
    turn: Turn, db: Session, monitor: Monitor, said: Sequence[str] = (), *, mail: bool = False
) -> Reply:
    """Show the ladder of a monitor under what was said; with a `mail` to whom it can not reach."""
    found = reminder_plan.of_monitor(db, turn.municipality, monitor, turn.now)
    lost = reach_shown.unreachable(db, turn.municipality, monitor, turn.now)
    shown = cards.Ladder(
        monitor,
        [*sent(turn, db, monitor), *lines(turn, found)],
        in_short(turn.words, lost, person_overview=turn.person_overview),
        municipalities.get_by_id(db, turn.municipality.id).reminder_text,
        may_open=turn.person_overview,
    )
    if mail and turn.person_overview:
        shown = _with_mail(turn, shown, lost)
    return show(cards.ladder_card(turn.words, shown, said))


def step(turn: Turn, db: Session) -> Reply:
    """Name who gets one step on one day, and who does not and why."""
    if not turn.person_overview:
        raise NotAllowed("ledger.no_names")
    monitor = planned.chosen(turn, db)
    found = reminder_plan.of_monitor(db, turn.municipality, monitor, turn.now)
    wanted = turn.form.get("step", "")
    rows = [row for row in found if cards.key_of(_day(turn, row), row.step.rung) == wanted]
    if not rows:
        raise NotUnderstood("ladder.gone")
    return show(cards.step_card(turn.words, monitor, _day(turn, rows[0]), rows))


def _day(turn: Turn, row: Planned) -> date:
    return turn.words.day_of(row.at)


def _with_mail(turn: Turn, shown: Ladder, lost: Sequence[Unheard]) -> Ladder:
    """Add one mail, ready to send, to all who can not be reached and have an address."""
    monitor = shown.monitor
    asking = Asking(turn.member, monitor, last_day(monitor), turn.app_id)
    mail = mails.to_all(turn.words, asking, lost)
    if mail is None:
        return shown
    names = [one.member.first_name for one in lost if one.member.address in mail.to]
    return replace(shown, mail=mail.address, mailed=names)


def lines(turn: Turn, found: Sequence[Planned]) -> list[LadderLine]:
    """Count per day and step how many people get it; nobody, where it can reach nobody.

    A step that has been is a line only for whom it still reaches.
    """
    counted = Counter(
        (turn.words.day_of(row.at), row.step.rung) for row in found if not row.why_not
    )
    coming = (row for row in found if not row.why_not or row.step.at > turn.now)
    planned_for = dict.fromkeys((turn.words.day_of(row.at), row.step.rung) for row in coming)
    return [LadderLine(day, rung, counted[day, rung]) for day, rung in planned_for]


def sent(turn: Turn, db: Session, monitor: Monitor) -> list[LadderLine]:
    """Count how many people got the steps that were sent, each on its first day."""
    arrived: dict[str, list[date]] = {}
    here = turn.municipality.id
    for one in ledger.sends(db, here, monitor_id=monitor.id, purpose=rounds.NUDGE):
        if one.delivered_at:
            arrived.setdefault(one.rung, []).append(turn.words.day_of(one.delivered_at))
    return [
        LadderLine(min(days), Rung(rung), len(days), was_sent=True)
        for rung, days in arrived.items()
    ]
