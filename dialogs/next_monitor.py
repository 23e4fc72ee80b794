"""Planning the next monitor: three days are proposed, changed by typing, and stored after a yes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from dialogs import ladder_shown, monitor_store
from dialogs import next_monitor_told as told
from dialogs.monitor_proposal import BEFORE, Proposal, carried, read_carried
from dialogs.turn import Reply, Turn, show
from domain import months, proposals
from domain.calendars import Calendar
from domain.coming_days import read_coming_day
from domain.days import read_day
from domain.errors import BadDates, NotUnderstood
from domain.monitors import Monitor
from domain.proposals import Dates
from domain.said_dates import (
    YEARS,
    DateRole,
    SaidDates,
    find_days,
    read_dates,
    read_month,
    year_ahead,
)
from domain.said_shifts import read_shift, shifted
from domain.wording import fold, plain
from storage import assignments, calendars, monitors
from storage.database import Session
from views.cards import next_monitor as cards
from views.cards.verbs import Verb
from views.texts import words

LONGEST = 60
USUALLY = 4  # months between two monitors
YES = ("ja", "yes", "ok", "oke", "goed", "prima", "akkoord", "is goed")
NEVER_MIND: Mapping[str, Any] = {"verb": str(Verb.NEVER_MIND)}


def start(turn: Turn, db: Session) -> Reply:
    """Propose the dates of the monitor of a month, of a day, or of the one that comes next."""
    if not assignments.of_municipality(db, turn.municipality.id, turn.today):
        raise NotUnderstood("next_monitor.no_plan")
    known, calendar = monitors.of_municipality(db, turn.municipality.id), _calendar(turn, db)
    written = turn.form.get("said", "")
    first = _cut_off(turn, known, written)
    dates = proposals.propose(first, calendar)
    proposal = Proposal(_name_of(turn, dates), dates)
    if len(find_days(fold(written), first)) > 1 or ":" in written:
        proposal = _with(turn, proposal, read_dates(written, first, turn.today), calendar)
    remark = _next_year(turn, written, dates.cut_off)
    if there := monitor_store.check(db, turn.municipality, proposal, turn.today):
        said = turn.words("next_monitor.there", name=there.monitor.name)
        return ladder_shown.draw(turn, db, there.monitor, [said])
    remark = f"{remark} {_day_off(turn, proposal, proposal.calendar(calendar))}".strip()
    return propose(turn, proposal, remark=remark)


def propose(
    turn: Turn, proposal: Proposal, before: Proposal | None = None, remark: str = ""
) -> Reply:
    """Show a proposal; every button carries it, and so does what is typed next."""
    fields = carried(proposal)
    was = carried(before, BEFORE) if before else {}
    yes = {"verb": str(Verb.NEXT_MONITOR_STORE), **fields}
    no = (
        {"verb": str(Verb.NEXT_MONITOR_CHANGE), "keep": "1", **fields, **was} if was else NEVER_MIND
    )
    change = {"verb": str(Verb.NEXT_MONITOR_CHANGE), **fields, **was}
    if before:
        card = cards.other_month(turn.words, proposal, before, yes, no)
    else:
        card = cards.proposed(turn.words, proposal, fields)
    agreed = dict.fromkeys(YES, yes)
    card = cards.remarked(card, remark) if remark else card
    return show(card, **agreed, nee=no, no=no, **{"": change, "laat maar": NEVER_MIND})


def change(turn: Turn, db: Session) -> Reply:
    """Read what was typed, or filled in, against the proposal on the card."""
    proposal = read_carried(turn.form)
    before = read_carried(turn.form, BEFORE) if f"{BEFORE}name" in turn.form else None
    if turn.form.get("keep"):
        return propose(turn, _kept(proposal, before))
    if "new_cut_off" in turn.form:
        return _checked(turn, db, proposal, _filled_in(turn, proposal), keeps=True)
    written = turn.form.get("said", "")
    if shift := read_shift(written):
        dates = shifted(proposal.dates, shift, proposal.calendar(_calendar(turn, db)))
        return _checked(turn, db, proposal, replace(proposal, dates=dates), keeps=False)
    said = read_dates(written, proposal.dates.report_until, turn.today)
    _need_something(turn, said, before)
    base = _kept(proposal, before) if said.keeps else proposal
    changed = _with(turn, base, said, _calendar(turn, db))
    if said.unclear:
        return _ask_role(turn, changed, said.unclear)
    keeps = said.keeps or bool(said.name)
    if said.agrees and (keeps or proposals.keeps_its_name(changed.name, changed.dates)):
        return _store(turn, db, changed)
    return _checked(turn, db, base, changed, keeps=keeps)


def move_to(turn: Turn, db: Session, proposal: Proposal, day: date) -> Reply:
    """Move a monitor as a whole: the day is its cut-off, and the other two follow."""
    dates = proposals.propose(day, proposal.calendar(_calendar(turn, db)))
    return _checked(turn, db, proposal, replace(proposal, dates=dates), keeps=False)


def _ask_role(turn: Turn, proposal: Proposal, written: str) -> Reply:
    """Ask which of the three dates a day is; a yes stores what stood there."""
    fields = carried(proposal)
    day = find_days(written, proposal.dates.report_until)[0].days[0]
    change = {"verb": str(Verb.NEXT_MONITOR_CHANGE), **fields}
    yes = {"verb": str(Verb.NEXT_MONITOR_STORE), **fields}
    card = cards.which_date(turn.words, day, change)
    agreed = dict.fromkeys((*YES, "goed zo"), yes)
    return show(card, **agreed, **{"": change, "laat maar": NEVER_MIND})


def store(turn: Turn, db: Session) -> Reply:
    """Store the proposal that the button carried, once; then show who gets what, and when."""
    return _store(turn, db, read_carried(turn.form))


def _store(turn: Turn, db: Session, proposal: Proposal) -> Reply:
    stored = monitor_store.store(db, turn.municipality, proposal, turn.today)
    return ladder_shown.draw(turn, db, stored.monitor, told.stored(turn.words, stored, proposal))


def form(turn: Turn, db: Session) -> Reply:
    """Let the coordinator fill in three days and a name."""
    proposal = read_carried(turn.form)
    change = {"verb": str(Verb.NEXT_MONITOR_CHANGE), **carried(proposal)}
    card = cards.dates_form(turn.words, proposal, carried(proposal))
    return show(card, **{"": change, "laat maar": NEVER_MIND})


def _checked(turn: Turn, db: Session, base: Proposal, changed: Proposal, *, keeps: bool) -> Reply:
    """Show the changed proposal; when its month is another, ask whether its name is as well."""
    monitor_store.check(db, turn.municipality, changed, turn.today)
    remark = _day_off(turn, changed, changed.calendar(_calendar(turn, db)))
    if keeps or proposals.keeps_its_name(changed.name, changed.dates):
        return propose(turn, changed, remark=remark)
    renamed = replace(changed, name=_name_of(turn, changed.dates))
    monitor_store.check(db, turn.municipality, renamed, turn.today)
    return propose(turn, renamed, before=base, remark=remark)


def _kept(proposal: Proposal, before: Proposal | None) -> Proposal:
    """Return what was there before; a day on which nobody works stays one."""
    if before is None:
        return proposal
    return replace(before, closed=proposal.closed, closed_names=proposal.closed_names)


def _with(turn: Turn, proposal: Proposal, said: SaidDates, known: Calendar) -> Proposal:
    """Return the proposal with what was said; the papers move along with the last report."""
    known_as = dict(zip(proposal.closed, proposal.closed_names, strict=True))
    known_as |= {day: said.closed_name or known_as.get(day, "") for day in said.closed}
    closed = tuple(sorted(known_as))
    changed = replace(
        proposal,
        closed=closed,
        closed_names=tuple(known_as[day] for day in closed),
        name=said.name or proposal.name,
    )
    calendar = changed.calendar(known)
    if said.month:
        dates = proposals.propose(_month_end(turn.today, said.month), calendar)
        return replace(changed, dates=dates, name=said.name or _name_of(turn, dates))
    return replace(changed, dates=_moved(changed.dates, dict(said.dates), calendar))


def _moved(dates: Dates, said: Mapping[DateRole, date], calendar: Calendar) -> Dates:
    if cut_off := said.get(DateRole.CUT_OFF):
        dates = replace(dates, cut_off=cut_off)
    if until := said.get(DateRole.REPORT_UNTIL):
        dates = proposals.until(dates, until, calendar)
    if due := said.get(DateRole.DUE):
        dates = replace(dates, due=due)
    return dates


def _filled_in(turn: Turn, proposal: Proposal) -> Proposal:
    """Read the form: three days and a name, none of them empty."""
    days = [_day_of_form(turn, field) for field in ("new_cut_off", "new_until", "new_due")]
    name = plain(turn.form.get("new_name", ""))[:LONGEST] or proposal.name
    return replace(proposal, dates=Dates(*days), name=name)


def _day_of_form(turn: Turn, field: str) -> date:
    day = read_day(turn.form.get(field, ""))
    if day is None or day.year not in YEARS:
        raise BadDates("next_monitor.empty_day")
    return day


def _need_something(turn: Turn, said: SaidDates, before: Proposal | None) -> None:
    """Raise where a text says nothing of the proposal, or something that may be two things."""
    if said.unclear:
        _need_one_day(said.unclear, turn.today)
    lost = said.keeps and before is None and said == SaidDates(keeps=True)
    if said.says_nothing or lost:
        written = plain(turn.form.get("said", ""))[:LONGEST]
        raise NotUnderstood("next_monitor.unclear", written=written)


def _need_one_day(written: str, near: date) -> None:
    """Raise `BadDates` for words that are no day at all, or several."""
    days = [day for found in find_days(written, near) for day in found.days]
    if not days:
        raise BadDates("next_monitor.no_such_day", written=written)
    if len(days) > 1:
        raise BadDates("next_monitor.unclear_day", written=written)


def _next_year(turn: Turn, written: str, day: date) -> str:
    """Say that a day without a year is of a later year, where it was this year already."""
    today = turn.today
    passed = (day.month, day.day) < (today.month, today.day) and day.year > today.year
    if not passed or str(day.year) in written or not find_days(fold(written), today):
        return ""
    return turn.words("next_monitor.next_year", year=day.year)


def _day_off(turn: Turn, proposal: Proposal, calendar: Calendar) -> str:
    """Say it when nobody works on the last day to report, with the workday before it."""
    until = proposal.dates.report_until
    if calendar.is_workday(until):
        return ""
    instead = turn.words.short_day(calendar.workday_until(until))
    return turn.words("next_monitor.day_off", day=until, instead=instead)


def _cut_off(turn: Turn, known: Sequence[Monitor], written: str) -> date:
    """Return the cut-off that is meant: of a day, of a month, or as long after the last one."""
    near = year_ahead(turn.today)
    found = find_days(fold(written), near)
    if found:
        _need_one_day(fold(written)[found[0].start : found[0].end], near)
        return found[0].days[0]
    bare = months.read_month(written, turn.today)
    day = read_coming_day(written, turn.today, until=True)
    if bare is None and day and day.year in YEARS:
        return day
    month = read_month(written, near) or bare
    if month and month.year in YEARS:
        return proposals.cut_off_of(month)
    if written:
        raise NotUnderstood("next_monitor.unknown_month", written=plain(written)[:LONGEST])
    return proposals.cut_off_of(_following(turn.today, [one.cut_off for one in known]))


def _following(today: date, cut_offs: Sequence[date]) -> date:
    """Return the month after the last monitor, at the usual distance; always one to come."""
    months = [_number(day) for day in cut_offs]
    gaps = [later - earlier for earlier, later in pairwise(months)]
    step = min((gap for gap in gaps if gap > 0), default=USUALLY)
    month = months[-1] + step if months else _number(today)
    while proposals.cut_off_of(_first_of(month)) < today:
        month += step if months else 1
    return _first_of(month)


def _month_end(today: date, month: int) -> date:
    """Return the first cut-off to come of a month without a year."""
    this_year, next_year = (
        proposals.cut_off_of(date(year, month, 1)) for year in (today.year, today.year + 1)
    )
    return this_year if this_year >= today else next_year


def _number(day: date) -> int:
    """Count the months up to that of the monitor of a cut-off: its end is of the next."""
    return day.year * 12 + day.month - 1 + (day.day > 15)


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _name_of(turn: Turn, dates: Dates) -> str:
    """Name a monitor after its month, in the municipality's language."""
    return words(turn.municipality.language).month(proposals.month_of(dates))


def _calendar(turn: Turn, db: Session) -> Calendar:
    return calendars.of(db, turn.municipality)
