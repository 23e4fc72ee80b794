"""Saying in which monitor a report counts, and telling the coordinators of one that is too late."""

from collections.abc import Sequence
from datetime import date

from dialogs.turn import Notice, Turn, as_message
from domain.figures import PeriodFigures, figures
from domain.lateness import Counts, Mark, Now, mark_of
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import Report
from storage import assignments, members, monitors
from storage.database import Session
from views.cards import lateness as cards
from views.texts import words

Filed = tuple[Report, Assignment]


def known(turn: Turn, db: Session) -> Now:
    """Return the monitors of the municipality, and what day it is there."""
    monitor_list = monitors.of_municipality(db, turn.municipality.id)
    return Now(monitor_list, turn.today, turn.municipality.zone)


def remark(turn: Turn, db: Session, report: Report) -> list[str]:
    """Say in a few words when a report counts; nothing where that is plain."""
    mark = mark_of(report, known(turn, db))
    if mark is None:
        return []
    if mark.counts is Counts.LATE:
        return [turn.words("lateness.late_mark", day=mark.day)]
    return [turn.words("lateness.next_mark")]


def lines(turn: Turn, db: Session, filed: Sequence[Filed], now: Now | None = None) -> list[str]:
    """Say of what was stored just now when it counts; each thing once."""
    now = now or known(turn, db)
    marks = [mark_of(report, now, just_filed=True) for report, _ in filed]
    return [_line(turn, db, mark) for mark in dict.fromkeys(marks) if mark]


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
        _notice(turn, db, person, day, told)
        for day, told in late.items()
        for person in members.with_role(db, turn.municipality.id, Role.COORDINATOR)
        if person.id != turn.member.id
    ]


def _notice(turn: Turn, db: Session, person: Member, day: date, told: Sequence[Filed]) -> Notice:
    speak = words(person.speaks, person.municipality.time_zone)
    card = cards.too_late(speak, turn.member.name, day, told, _figures(turn, db, day, told))
    key = f"late:{told[0][0].batch}:{day}:{person.id}"
    return Notice(person.id, as_message(card), "lateness", key)


def _figures(turn: Turn, db: Session, day: date, told: Sequence[Filed]) -> list[PeriodFigures]:
    """Return the figures that the closed monitor would have, of the periods that change."""
    touched = {action.period for _, action in told}
    everything = assignments.of_municipality(db, turn.municipality.id, day)
    return [row for row in figures(everything) if row.period in touched]


def _line(turn: Turn, db: Session, mark: Mark) -> str:
    if mark.counts is Counts.AFTER:
        return turn.words("report.after_cut_off", day=mark.day)
    if mark.counts is Counts.NEXT:
        key = "lateness.next_on" if mark.day else "lateness.next"
        return turn.words(key, day=mark.day)
    if turn.member.has(Role.COORDINATOR):
        return turn.words("lateness.you_decide", day=mark.day)
    people = members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    who = ", ".join(person.first_name for person in people) or turn.words("meet.somebody")
    return turn.words("lateness.they_decide", day=mark.day, who=who)
