"""The cards on which a coordinator plans a monitor: three days to say yes to, or to change."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Protocol

from domain.calendars import A_DAY
from domain.monitors import Monitor
from domain.proposals import Dates
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

Carried = Mapping[str, object]
A_WEEK = timedelta(days=7)


class Planned(Protocol):
    """What a card shows of a proposal."""

    @property
    def name(self) -> str: ...
    @property
    def dates(self) -> Dates: ...
    @property
    def closed(self) -> Sequence[date]: ...
    @property
    def closed_names(self) -> Sequence[str]: ...


def proposed(words: Words, proposal: Planned, carried: Carried) -> Card:
    """Show three days; nothing is stored before a yes."""
    key = "next_monitor.move" if carried.get("monitor") else "next_monitor.propose"
    title = words("next_monitor.title", name=proposal.name)
    body = [e.heading(title), e.line(words(key)), *_days(words, proposal)]
    until = proposal.dates.report_until
    later, closed = (_typed(words, day) for day in (until + A_WEEK, until - A_DAY))
    body.append(e.note(words("next_monitor.type_on", later=later, closed=closed)))
    buttons = [
        e.button(words("button.good"), Verb.NEXT_MONITOR_STORE, **carried),
        e.button(words("button.adjust"), Verb.NEXT_MONITOR_FORM, **carried),
    ]
    return e.card(f"{title}. {_spoken(words, proposal)}", body, buttons, words.language)


def _typed(words: Words, day: date) -> str:
    """Write a day as one types it: "15 mei"."""
    return words.short_day(day).partition(" ")[2]


def other_month(
    words: Words, proposal: Planned, before: Planned, yes: Carried, no: Carried
) -> Card:
    """Ask whether a monitor that ends in another month takes the name of that month."""
    question = words("next_monitor.other_month", name=proposal.name)
    title = words("next_monitor.title", name=before.name)
    body = [e.heading(title), *_days(words, proposal), e.line(e.run(question, bold=True))]
    buttons = [
        _button(words("next_monitor.yes", name=proposal.name), yes),
        _button(words("next_monitor.no", name=before.name), no),
    ]
    return e.card(f"{_spoken(words, proposal)} {question}", body, buttons, words.language)


def remarked(card: Card, remark: str) -> Card:
    """Add a remark about the days, before the last line."""
    *days, last = card["body"]
    body = [*days, e.line(e.run(remark, bold=True)), last]
    return card | {"body": body, "speak": e.short(f"{remark} {card['speak']}", e.SPOKEN)}


def which_date(words: Words, day: date, change: Carried) -> Card:
    """Ask which of the three dates a day is; each button says it as one would type it."""
    question = words("next_monitor.which_date", day=day)
    said = {"cut_off": "stand per", "until": "melden t/m", "due": "stukken"}
    buttons = [
        _button(words(f"next_monitor.{role}"), {**change, "said": f"{typed} {day}"})
        for role, typed in said.items()
    ]
    body = [e.line(e.run(question, bold=True))]
    return e.card(question, body, buttons, words.language)


def dates_form(words: Words, proposal: Planned, carried: Carried) -> Card:
    """Let the coordinator fill in the three days and the name."""
    summary, dates = words("next_monitor.form"), proposal.dates
    fields = (
        ("new_cut_off", "next_monitor.cut_off", dates.cut_off),
        ("new_until", "next_monitor.until", dates.report_until),
        ("new_due", "next_monitor.due", dates.due),
    )
    body: list[Element] = [e.line(e.run(summary, bold=True))]
    for field, key, day in fields:
        body += e.day_field(field, words(key), str(day))
    body += e.text_field("new_name", words("next_monitor.name"), proposal.name)
    buttons = [e.button(words("button.continue"), Verb.NEXT_MONITOR_CHANGE, **carried)]
    return e.card(summary, body, buttons, words.language)


def ask_cancel(words: Words, monitor: Monitor, lines: Sequence[str]) -> Card:
    """Ask once more; say what was sent already and what will not be."""
    summary = words("next_monitor.ask_cancel", name=monitor.name)
    body = [e.line(e.run(summary, bold=True)), *map(e.line, lines)]
    buttons = [
        e.button(words("button.yes_cancel"), Verb.CANCEL_MONITOR_STORE, monitor=monitor.id),
        e.button(words("button.no_keep"), Verb.NEVER_MIND),
    ]
    return e.card(" ".join([summary, *lines]), body, buttons, words.language)


def dates_in_words(words: Words, cut_off: date, until: date, due: date | None) -> str:
    """Say the days in one line: "stand per do 31 jan, melden t/m vr 8 feb, …"."""
    said = words(
        "next_monitor.dates", cut_off=words.short_day(cut_off), until=words.short_day(until)
    )
    return f"{said}, {words('next_monitor.dates_due', day=words.short_day(due))}" if due else said


def closed_in_words(words: Words, closed: Sequence[date], names: Sequence[str]) -> str:
    """Say which days are closed, together where it is for the same reason."""
    days: dict[str, list[date]] = {}
    for day, why in zip(closed, names, strict=True):
        days.setdefault(why, []).append(day)
    said = "; ".join(_closed_for(words, why, these) for why, these in days.items())
    return words("next_monitor.closed", days=said)


def _closed_for(words: Words, why: str, closed: Sequence[date]) -> str:
    days = words.together([day for ends in stretches(closed) for day in _stretch(words, *ends)])
    return f"{days} ({why})" if why else days


def stretches(days: Sequence[date]) -> list[tuple[date, date]]:
    """Join days that follow each other; with a weekend in between they stay apart."""
    ordered = sorted(set(days))
    if not ordered:
        return []
    breaks = [(a, b) for a, b in pairwise(ordered) if b - a > A_DAY]
    firsts = [ordered[0], *(b for _, b in breaks)]
    lasts = [*(a for a, _ in breaks), ordered[-1]]
    return list(zip(firsts, lasts, strict=True))


def _stretch(words: Words, first: date, last: date) -> list[str]:
    """Say one or two days as they are, and more as "… t/m …"."""
    days = [words.short_day(day) for day in dict.fromkeys((first, last))]
    if last - first <= A_DAY:
        return days
    return [words("next_monitor.stretch", first=days[0], last=days[1])]


def _days(words: Words, proposal: Planned) -> list[Element]:
    dates = proposal.dates
    rows = (
        ("next_monitor.cut_off", dates.cut_off),
        ("next_monitor.until", dates.report_until),
        ("next_monitor.due", dates.due),
    )
    shown = [
        e.line(e.run(f"{words(key)}: ", bold=True), words.day(day), spacing="Small")
        for key, day in rows
    ]
    if proposal.closed:
        shown.append(e.line(closed_in_words(words, proposal.closed, proposal.closed_names)))
    return shown


def _spoken(words: Words, proposal: Planned) -> str:
    dates = proposal.dates
    return dates_in_words(words, dates.cut_off, dates.report_until, dates.due) + "."


def _button(title: str, carried: Carried) -> dict[str, object]:
    return {"type": "Action.Submit", "title": title, "data": dict(carried)}
