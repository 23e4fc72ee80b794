"""Saying in which monitor a report counts, and telling the coordinators of one that is too late."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs import monitor_closing
from dialogs.turn import Notice, Turn, as_message
from domain.figures import PeriodFigures, figures
from domain.lateness import Counts, Mark, Now, late_for, mark_of
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import Report
from storage import assignments, late_decisions, members, monitor_versions, monitors
from storage.database import Session
from views.cards import lateness as cards
from views.cards.lateness import TooLate
from views.texts import words

Filed = tuple[Report, Assignment]


def known(turn: Turn, db: Session) -> Now:
    """Return the monitors of the municipality, and what day it is there."""
    monitor_list = monitors.of_municipality(db, turn.municipality.id)
    return Now(monitor_list, turn.today, turn.municipality.zone)


def remark(turn: Turn, db: Session, report: Report) -> list[str]:
    """Say in a few words when a report counts; nothing where that is plain."""
    closed_at = monitor_versions.closed_at(db, turn.municipality.id)
    mark = mark_of(report, replace(known(turn, db), closed_at=closed_at))
    if mark is None:
        return []
    if mark.counts is Counts.LATE:
        return [turn.words("lateness.late_mark", day=mark.day)]
    if mark.counts is Counts.AFTER:
        return [] if _is_same(report) else [turn.words("lateness.in_time_mark")]
    return [turn.words("lateness.next_mark")]


def lines(turn: Turn, db: Session, filed: Sequence[Filed], now: Now | None = None) -> list[str]:
    """Say of what was stored just now when it counts; each thing once."""
    now = now or known(turn, db)
    marked = [(report, mark_of(report, now, just_filed=True)) for report, _ in filed]
    marks = dict.fromkeys(mark for report, mark in marked if mark and _tells(report, mark))
    return [_line(turn, db, mark, now) for mark in marks]


def notices(
    turn: Turn, db: Session, filed: Sequence[Filed], now: Now | None = None
) -> list[Notice]:
    """Tell the other coordinators what would change in a closed monitor; one message each."""
    now = now or known(turn, db)
    late: dict[date, list[Filed]] = {}
    for report, action in filed:
        mark = mark_of(report, now, just_filed=True)
        if mark and mark.day and mark.counts is Counts.LATE:
            late.setdefault(mark.day, []).append((report, action))
    return [
        _notice(turn, person, told, shown)
        for day, told in late.items()
        if (shown := _shown(turn, db, day, told, now))
        for person in members.with_role(db, turn.municipality.id, Role.COORDINATOR)
        if person.id != turn.member.id
    ]


def _shown(turn: Turn, db: Session, day: date, told: Sequence[Filed], now: Now) -> TooLate | None:
    """Return what the card shows of the closed monitor of that day."""
    closed = late_for(day, now.monitors)
    if closed is None:
        return None
    number = monitor_closing.next_number(db, turn.municipality, closed)
    rows = _figures(turn, db, day, told)
    return TooLate(closed.id, day, told[0][0].batch, number, rows)


def _notice(turn: Turn, person: Member, told: Sequence[Filed], shown: TooLate) -> Notice:
    speak = words(person.speaks, person.municipality.time_zone)
    card = cards.too_late(speak, turn.member.name, told, shown)
    key = f"late:{shown.batch}:{shown.day}:{person.id}"
    about = late_decisions.about(shown.monitor, shown.batch)
    return Notice(person.id, replace(as_message(card), about=about), "lateness", key)


def _figures(turn: Turn, db: Session, day: date, told: Sequence[Filed]) -> list[PeriodFigures]:
    """Return the figures that the closed monitor would have, of the periods that change."""
    touched = {action.period for _, action in told}
    everything = assignments.of_municipality(db, turn.municipality.id, day)
    return [row for row in figures(everything) if row.period in touched]


def _tells(report: Report, mark: Mark) -> bool:
    """Tell whether there is anything to say: who reports in time that all is the same, is done."""
    return mark.counts is not Counts.AFTER or not _is_same(report)


def _is_same(report: Report) -> bool:
    return report.status is report.old_status


def _line(turn: Turn, db: Session, mark: Mark, now: Now) -> str:
    if mark.counts is Counts.AFTER:
        after = next((m.cut_off for m in now.monitors if mark.day and m.cut_off > mark.day), None)
        key = "lateness.in_time_next_on" if after else "lateness.in_time"
        return turn.words(key, day=mark.day, next=after)
    if mark.counts is Counts.NEXT:
        key = "lateness.next_on" if mark.day else "lateness.next"
        return turn.words(key, day=mark.day)
    if turn.member.has(Role.COORDINATOR):
        decide = turn.words("lateness.you_decide", day=mark.day)
        return f"{decide} {turn.words('lateness.how')}"
    people = members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    who = ", ".join(person.first_name for person in people) or turn.words("meet.somebody")
    return turn.words("lateness.they_decide", day=mark.day, who=who)
