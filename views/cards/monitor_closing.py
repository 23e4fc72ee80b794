"""The cards on which a coordinator closes a monitor, opens it again, and sees its versions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from domain.monitor_page import MonitorPage
from domain.monitors import Monitor
from domain.plans import Assignment
from domain.version_changes import Changes, PeriodChange
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.monitor import reached
from views.cards.verbs import Verb
from views.texts import Words

TITLE, NAME, REASON = 120, 100, 500  # characters
FIGURES, MISSING, CHANGED, VERSIONS = 4_000, 5_000, 4_000, 12_000  # bytes


@dataclass(frozen=True, slots=True)
class ToClose:
    """What is frozen when a coordinator says yes.

    `number` is the version that it becomes, `until` the last day to report when that is yet to
    come, `proposals` how many attention points wait for a decision. Of a monitor that is open
    again: why, and what is otherwise than in the version before.
    """

    monitor: Monitor
    page: MonitorPage
    number: int
    until: date | None = None
    proposals: int = 0
    reason: str = ""
    changes: Changes | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version in the list; `by` is who closed it, where that is known."""

    number: int
    closed_at: datetime
    reason: str = ""
    by: str = ""
    published_at: datetime | None = None


def closing(words: Words, what: ToClose, seen: str, remarks: Sequence[str] = ()) -> Card:
    """Show what would be frozen; `seen` names it, so that nobody closes what they did not see."""
    title = words("closing.title", name=e.short(what.monitor.name, TITLE), number=what.number)
    body = [e.heading(title), e.note(words("closing.as_of", day=what.page.cut_off))]
    body += [e.line(e.run(remark, bold=True)) for remark in remarks]
    body += [*_again(words, what), *_figures(words, what.page), *_untold(words, what.page)]
    body += [e.line(text) for text in _counted(words, what)]
    spoken = " ".join([f"{title}.", *remarks, *_figures_in_short(words, what.page)])
    return e.card(spoken, body, closing_buttons(words, what, seen), words.language)


def closing_buttons(
    words: Words, what: ToClose, seen: str, *, previews: bool = True
) -> list[Button]:
    of = {"monitor": what.monitor.id}
    name = words("button.close_as", number=what.number)
    close = name if what.again else words("button.close_monitor")
    buttons = [
        e.button(close, Verb.MONITOR_CLOSE_STORE, **of, number=what.number, seen=seen),
        e.button(words("button.preview"), Verb.MONITOR_CLOSE, **of, preview="1"),
        e.button(words("button.wait"), Verb.NEVER_MIND),
    ]
    if what.again:
        buttons[-1] = e.button(words("button.keep_version"), Verb.MONITOR_TAKE_BACK, **of)
    return buttons if previews else [buttons[0], buttons[-1]]


def closed(words: Words, monitor: Monitor, number: int) -> Card:
    """Say that a monitor is closed, and what can be done with it now."""
    done = words("closing.done", name=e.short(monitor.name, NAME), number=number)
    body = [e.line(e.run(done, bold=True))]
    if number > 1:
        kept = words("closing.kept", number=number - 1, name=e.short(monitor.name, NAME))
        body.append(e.note(kept))
    of = {"monitor": monitor.id}
    said = f"{monitor.cut_off} versie {number}"
    buttons = [
        e.button(words("button.documents"), Verb.MONITOR_DOCUMENTS, said=said),
        e.button(words("button.publish"), Verb.MONITOR_PUBLISH, **of),
        e.button(words("button.versions"), Verb.MONITOR_VERSIONS, **of),
    ]
    return e.card(done, body, buttons, words.language)


def ask_reason(words: Words, monitor: Monitor, last: int) -> Card:
    """Ask why a monitor is opened again; `last` is its last version, 0 where there is none."""
    name = e.short(monitor.name, NAME)
    asked = words("closing.ask_reason", name=name, number=last + 1, last=last)
    asked = asked if last else words("closing.ask_reason_first", name=name)
    body = [e.line(e.run(asked, bold=True))]
    body += e.text_field("reason", words("closing.reason_field"), isMultiline=True)
    of = {"monitor": monitor.id, "number": last}
    buttons = [
        e.button(words("button.reopen"), Verb.MONITOR_REOPEN_STORE, **of),
        e.button(words("button.keep_version"), Verb.NEVER_MIND),
    ]
    return e.card(asked, body, buttons, words.language)


def versions(words: Words, monitor: Monitor, known: Sequence[ShownVersion]) -> Card:
    """List the versions, newest first; a tap on one shows what it says."""
    name = e.short(monitor.name, NAME)
    title = words("closing.versions_title", name=name, day=monitor.cut_off)
    rows = [_version(words, monitor, one) for one in known]
    body = [e.heading(title), *e.listed(rows, partial(words.count, "monitor.and_more"), VERSIONS)]
    return e.card(title, body, (), words.language)


def changed_lines(words: Words, what: Changes) -> list[str]:
    """Say what is otherwise than before: each period that changes, and which parts of the text."""
    lines = [_period_change(words, one) for one in what.periods]
    if what.sections:
        names = [words(f"document.{section}") for section in what.sections]
        lines.append(words("closing.sections", sections=", ".join(names)))
    return lines


def _again(words: Words, what: ToClose) -> list[Element]:
    """Say why it is open again, and what that changes."""
    parts: list[Element] = []
    if what.reason:
        parts.append(e.line(words("closing.reason", reason=e.short(what.reason, REASON))))
    if what.changes is None:
        return parts
    before = what.number - 1
    if what.changes.are_none:
        return [*parts, e.line(words("closing.same", number=before))]
    lines = [e.line(text, spacing="Small") for text in changed_lines(words, what.changes)]
    more = partial(words.count, "monitor.and_more")
    against = e.run(words("closing.against", number=before), bold=True)
    return [*parts, e.line(against), *e.listed(lines, more, CHANGED)]


def _period_change(words: Words, change: PeriodChange) -> str:
    was, now = change.was, change.now
    name, moved = e.short(now.period.name, NAME), change.moved
    if was.reached != now.reached or was.total != now.total:
        key = "closing.reached_change" if was.total == now.total else "closing.total_change"
        return words(
            key,
            name=name,
            before=was.reached,
            after=now.reached,
            was=was.total,
            total=now.total,
            status=now.main,
        )
    counts = [
        words("closing.count_change", before=before, after=after, status=status)
        for status, before, after in moved
    ]
    return f"{name}: {', '.join(counts)}"


def _figures(words: Words, page: MonitorPage) -> list[Element]:
    lines = [
        e.line(
            e.run(e.short(row.period.name, NAME), bold=True),
            f" · {reached(words, row)}",
            spacing="Small",
        )
        for row in page.periods
    ]
    return e.listed(lines, partial(words.count, "monitor.and_more"), FIGURES)


def _figures_in_short(words: Words, page: MonitorPage) -> list[str]:
    return [f"{row.period.name}: {reached(words, row)}." for row in page.periods]


def _untold(words: Words, page: MonitorPage) -> list[Element]:
    """Count the actions that nobody reported, each with what was known last, and of when."""
    if not page.not_reported:
        return []
    title = words.count("closing.not_reported", len(page.not_reported))
    lines = [
        e.line(
            f"{action.number} {e.short(action.title, TITLE)}: {_last_known(words, action)}",
            spacing="Small",
        )
        for action in page.not_reported
    ]
    more = partial(words.count, "monitor.and_more")
    return [e.line(e.run(title, bold=True), spacing="Medium"), *e.listed(lines, more, MISSING)]


def _last_known(words: Words, action: Assignment) -> str:
    told = action.state.reported_at
    if told is None:
        return words("closing.by_plan", status=action.state.status)
    return words("closing.last_known", status=action.state.status, day=words.day_of(told))


def _counted(words: Words, what: ToClose) -> list[str]:
    """Say what the text names, what waits for a decision, and whether reporting goes on."""
    page = what.page
    rest = len(page.open_actions) - page.named_open
    lines = [words.count("closing.in_text", page.named_open, rest=rest)]
    if what.proposals:
        lines.append(words.count("closing.proposals", what.proposals))
    if what.until:
        lines.append(words("closing.goes_on", day=what.until))
    return lines


def _version(words: Words, monitor: Monitor, one: ShownVersion) -> Element:
    title = words("closing.version", number=one.number)
    key = "closing.version_closed_by" if one.by else "closing.version_closed"
    by = {"who": e.short(one.by, NAME)} if one.by else {}
    said = [words(key, at=one.closed_at, **by)]
    if one.published_at:
        said.append(words("closing.version_published", at=one.published_at))
    lines = [e.line(e.run(title, bold=True)), e.note(" · ".join(said))]
    if one.reason:
        lines.append(e.note(words("closing.reason", reason=e.short(one.reason, TITLE))))
    row = e.group(lines, separator=True)
    return e.tappable(row, title, Verb.MONITOR_VERSIONS, monitor=monitor.id, number=one.number)
