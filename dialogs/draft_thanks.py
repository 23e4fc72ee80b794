"""Saying thanks for what was stored at once, with what it did to the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs import behalf, lateness
from dialogs.own_actions import left_to_tell, open_actions, reporting_round, stood_in_for
from dialogs.report import all_done, plan_now
from dialogs.turn import Turn
from domain.people import Role
from domain.plans import Assignment
from domain.reports import NoteReader, Report
from storage.database import Session
from views.cards.my_reports import in_words


@dataclass(frozen=True, slots=True)
class Stored:
    """A report that was stored; `same` when it says that nothing changed."""

    action: Assignment
    report: Report
    same: bool


def thanks(
    turn: Turn, db: Session, stored: Sequence[Stored], proposed: Sequence[Assignment]
) -> list[str]:
    """Say what was stored and where each period stands now; the first line is the summary."""
    lines = _what(turn, stored)
    decides = turn.member.has(Role.COORDINATOR)
    asked = "dropping.asked_you" if decides else "dropping.asked"
    lines += [turn.words(asked, title=action.title) for action in proposed]
    periods = {one.action.period: one.action for one in stored}
    lines += [plan_now(turn, db, action) for action in periods.values()]
    stuck = [one.report for one in stored if one.report.blocked and not one.same]
    lines += [*_about_reasons(turn, stuck), *_beyond(turn, db, stored)]
    return [*lines, *_left(turn, db, many=len(stored) > 1)]


def _beyond(turn: Turn, db: Session, stored: Sequence[Stored]) -> list[str]:
    """Say in which other monitor it counts, and who hears of it."""
    filed = [(one.report, one.action) for one in stored]
    return [
        *lateness.lines(turn, db, filed),
        *behalf.who_hears(turn, db, [one.report for one in stored]),
    ]


def _what(turn: Turn, stored: Sequence[Stored]) -> list[str]:
    """Say each change; of what stayed the same only how many there are."""
    changed = [one for one in stored if not one.same]
    if len(stored) == 1 and changed:
        said = in_words(turn.words, changed[0].report)
        return [turn.words("report.thanks", title=changed[0].action.title, said=said)]
    lines = [f"{one.action.title}: {in_words(turn.words, one.report)}." for one in changed]
    return [turn.words.count("unchanged.thanks", len(stored)), *lines] if stored else []


def _about_reasons(turn: Turn, stuck: Sequence[Report]) -> list[str]:
    """Say who may read why something is stuck, and that help was asked for."""
    lines = []
    if any(report.blocked_reason for report in stuck):
        public = stuck[0].note_reader is NoteReader.MONITOR
        lines.append(turn.words("blocked.may_be_read" if public else "blocked.only_coordinator"))
    if any(report.wants_help for report in stuck):
        lines.append(turn.words("blocked.help_asked"))
    return lines


def _left(turn: Turn, db: Session, *, many: bool) -> list[str]:
    """Say that somebody is done, or after many reports at once what is still to be told."""
    now = reporting_round(turn, db)
    if left := left_to_tell(turn, db, now):
        titles = ", ".join(action.title for action in left)
        return [turn.words("unchanged.left", titles=titles)] if many else []
    asked = open_actions(turn, db, now) or stood_in_for(turn, db, now)
    return [all_done(turn, now)] if asked else []
