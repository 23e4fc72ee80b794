"""The cards of a meeting in which the open actions are gone through one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from domain.plans import Assignment, PeriodKind
from domain.reports import Report
from domain.walks import Walk, next_status
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.my_reports import in_words
from views.cards.reporting import last_told, state_in_words
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 400  # characters
Carried = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Understood:
    """What a typed sentence says of the action: in words, and as what a button carries."""

    shown: str
    note: str
    fields: Mapping[str, str]


def one_action(words: Words, walk: Walk, carried: Carried, remark: str = "") -> Card:
    """Ask about the next action: as it was, one step on, or skipped; or say it in words."""
    action = walk.left[0]
    place = words("walk.place", n=walk.place, total=walk.total)
    owner = action.ambassador or words("behalf.nobody")
    now = words("report.now", state=state_in_words(words, action), told=last_told(words, action))
    body = [e.line(e.short(remark, MOST_SHOWN))] if remark else []
    body += [
        e.note(place),
        e.heading(action.title),
        e.line(f"{action.number} · {owner}"),
        e.line(now),
        e.note(words("walk.type_on" if _never_ends(action) else "walk.type")),
        _stop_row(words, carried),
    ]
    status = next_status(action)
    title = words(f"status.{status}").capitalize()
    buttons = [
        e.button(words("button.unchanged"), Verb.WALK_ANSWER, **carried),
        e.button(title, Verb.WALK_ANSWER, status=status, **carried),
        e.button(words("button.skip"), Verb.WALK_SKIP, **carried),
    ]
    return e.card(f"{place}: {action.title}. {now}", body, buttons, words.language)


def confirm_said(
    words: Words, action: Assignment, told: Understood, carried: Carried, remark: str = ""
) -> Card:
    """Show what a typed sentence says of the action; it is stored after a yes."""
    body = [e.line(e.short(remark, MOST_SHOWN))] if remark else []
    body += [
        e.line(words("draft.understood")),
        e.line(e.run(f"{action.title}: ", bold=True), told.shown),
    ]
    if told.note:
        body.append(e.note(words("draft.note", note=e.short(told.note, MOST_SHOWN))))
    buttons = [
        e.button(words("button.correct"), Verb.WALK_ANSWER, **(dict(carried) | dict(told.fields))),
        e.button(words("button.back"), Verb.WALK),
        e.button(words("button.skip"), Verb.WALK_SKIP, **carried),
    ]
    summary = f"{action.title}: {told.shown}. {words('draft.right')}"
    return e.card(summary, body, buttons, words.language)


def finished(
    words: Words, filed: Sequence[tuple[Report, Assignment]], lines: Sequence[str], batch: str
) -> Card:
    """Say what the meeting stored, and who hears of it."""
    summary = words.count("walk.stored", len(filed))
    body = [e.heading(summary)]
    rows = [
        e.line(e.run(f"{action.title}: ", bold=True), in_words(words, report), spacing="Small")
        for report, action in filed
    ]
    body += e.listed(rows, partial(words.count, "monitor.and_more"), e.ROOM // 2)
    body += [e.line(e.short(text, MOST_SHOWN)) for text in lines]
    buttons = [
        e.button(words("button.monitor"), Verb.MONITOR),
        e.button(words("button.missing"), Verb.MISSING),
        e.button(words("button.withdraw_last"), Verb.WITHDRAW_LAST, batch=batch),
    ]
    return e.card(" ".join([summary, *lines]), body, buttons, words.language)


def _never_ends(action: Assignment) -> bool:
    return action.period.kind is PeriodKind.CONTINUOUS


def _stop_row(words: Words, carried: Carried) -> Element:
    title = words("button.stop_walk")
    row = e.group([e.line(e.run(title, bold=True))], separator=True)
    return e.tappable(row, title, Verb.WALK_STOP, walk=carried["walk"], skipped=carried["skipped"])
