"""Being away: nothing is asked on those days; why somebody is away, is not kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from dialogs import sentence, stand_in_reach
from dialogs.own_actions import open_actions
from dialogs.turn import Reply, Turn, say, show
from domain.absences import Away, NoPeriod, period, read_period
from domain.coming_days import read_coming_day
from domain.drafts import Scope
from domain.errors import UserError
from domain.plans import Assignment
from storage import absences, members
from storage.database import Session
from views.cards import absence as cards
from views.cards.verbs import Verb


def ask(turn: Turn, _: Session) -> Reply:
    """Ask from when until when; what is typed next can be the days."""
    catch = {"": {"verb": str(Verb.ABSENT)}}
    return show(cards.when(turn.words, turn.today), **catch)


def absent(turn: Turn, db: Session) -> Reply:
    """Note when somebody is away; a text that is no days may be a report all the same."""
    said = turn.form.get("said", "").strip()
    by_card = "first" in turn.form or "last" in turn.form
    if not (said or by_card):
        return ask(turn, db)
    try:
        away = _of_card(turn) if by_card else read_period(said, turn.today)
    except NoPeriod as no:
        if no.why == "unclear" and not by_card and sentence.reports(turn, db, Scope.BEHALF):
            return sentence.hear(turn, db)
        raise UserError(f"absence.{no.why}") from None
    here, me = turn.municipality.id, turn.member.id
    absences.set_absence(db, here, me, away.first, away.last)
    return show(cards.noted(turn.words, [*_noted(turn, away), *_who_stands_in(turn, db)]))


def says_when(turn: Turn) -> bool:
    """Tell whether a text names days that somebody can be away on."""
    try:
        read_period(turn.text, turn.today)
    except NoPeriod as no:
        return no.why != "unclear"
    return True


def present(turn: Turn, db: Session) -> Reply:
    """Ask somebody again from today on."""
    was_away = absences.come_back(db, turn.municipality.id, turn.member.id, turn.today)
    return say(turn.words("absence.back" if was_away else "absence.was_not_away"))


def _of_card(turn: Turn) -> Away:
    """Read the two days of the card; without a first one it is today."""
    first, last = (_day_of(turn, name) for name in ("first", "last"))
    return period(first or turn.today, last, turn.today)


def _day_of(turn: Turn, name: str) -> date | None:
    written = turn.form.get(name, "").strip()
    day = read_coming_day(written, turn.today) if written else None
    if written and day is None:
        raise NoPeriod("unclear")
    return day


def _noted(turn: Turn, away: Away) -> list[str]:
    first = turn.words.near_day(away.first, turn.today)
    if away.last is None:
        return [turn.words("absence.noted_open", first=first)]
    if away.first == away.last:
        return [turn.words("absence.noted_day", day=first)]
    last = turn.words.near_day(away.last, turn.today)
    return [turn.words("absence.noted", first=first, last=last)]


def _who_stands_in(turn: Turn, db: Session) -> list[str]:
    """Say who is asked in the meantime, and what nobody is asked about."""
    found: dict[UUID | None, list[Assignment]] = {}
    for action in open_actions(turn, db):
        found.setdefault(action.stand_in_id, []).append(action)
    lines = [
        turn.words(
            "absence.stands_in",
            name=members.name_of(db, turn.municipality.id, who),
            titles=titles_of(turn, actions),
        )
        for who, actions in found.items()
        if who
    ]
    lines += stand_in_reach.warnings(turn, db, [who for who in found if who])
    return lines + _nobody(turn, found)


def _nobody(turn: Turn, found: Mapping[UUID | None, Sequence[Assignment]]) -> list[str]:
    left = found.get(None, [])
    if not left:
        return []
    if len(found) == 1:
        return [turn.words("absence.nobody_stands_in")]
    return [turn.words("absence.nobody_for", titles=titles_of(turn, left))]


def titles_of(turn: Turn, actions: Sequence[Assignment]) -> str:
    return turn.words.some([action.title for action in actions])
