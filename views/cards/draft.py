"""The cards that show what somebody wrote as it was understood, before anything is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from domain.drafts import Ask, Draft, Meant, Question
from domain.plans import Assignment, Status
from domain.reports import NOTE_LENGTH, Report
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.reporting import state_in_words
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 400  # characters of one note
_MORE = "monitor.and_more"


@dataclass(frozen=True, slots=True)
class Shown:
    """One report of a draft: its action, and what would be stored of it."""

    action: Assignment
    meant: Meant
    report: Report | None  # None for what the coordinator decides about


def told_in_words(words: Words, shown: Shown, today: date) -> str:
    """Say what would be stored: "voltooid, sinds vandaag"."""
    report = shown.report
    if report is None:
        return ", ".join([words("draft.to_be_dropped"), *_was(words, shown)])
    parts = [words(f"status.{report.status}"), *_was(words, shown)]
    if report.percentage is not None and report.status is Status.RUNNING:
        parts.append(words("report.percent", n=report.percentage))
    if report.blocked:
        parts.append(words("report.blocked"))
    return ", ".join([*parts, *_since(words, shown, report, today)])


def _was(words: Words, shown: Shown) -> list[str]:
    """Say that an action is completed now, where it would become something else."""
    completed = shown.action.state.status is Status.COMPLETED
    return [words("draft.was_completed")] if completed and not _completes(shown) else []


def _since(words: Words, shown: Shown, report: Report, today: date) -> list[str]:
    """Say since when, where it was said or where it matters: what just runs on, runs on."""
    if shown.meant.since is None and report.status not in {Status.COMPLETED, Status.PAUSED}:
        return []
    if report.effective_on == today:
        return [words("draft.since_today")]
    return [words("draft.since", since=report.effective_on)]


def confirm(
    words: Words, draft: Draft, shown: Sequence[Shown], today: date, remarks: Sequence[str]
) -> Card:
    """Show what was understood; it is stored only after a yes."""
    body = [*_lines(words, remarks), *_understood(words, shown, today)]
    if any(one.meant.since is None and _completes(one) for one in shown):
        body.append(e.note(words("draft.another_day")))
    body += _readers(words, shown)
    if len(_same(shown)) < 2:
        body.append(e.line(words("draft.right")))
    buttons = _buttons(words, draft, everything=len(_same(shown)) > 1)
    return e.card(_spoken(words, shown, today), body, buttons, words.language)


def _understood(words: Words, shown: Sequence[Shown], today: date) -> list[Element]:
    """List what stays as it was, and then what changes; apart where there is much of both."""
    same = _same(shown)
    if len(same) < 2:
        rows = [_row(words, one, today) for one in shown]
        understood = e.line(e.run(words("draft.understood"), bold=True))
        return [understood, *_listed(words, rows, e.ROOM * 3 // 4)]
    rows = [_row(words, one, today) for one in same]
    title = words.count("unchanged.ask", len(same))
    listed = [e.line(e.run(title, bold=True)), *_listed(words, rows, e.ROOM // 2)]
    if changed := [_row(words, one, today) for one in shown if one not in same]:
        but = e.line(e.run(words.count("unchanged.but", len(changed)), bold=True))
        listed += [but, *_listed(words, changed, e.ROOM // 2)]
    return listed


def _listed(words: Words, rows: Sequence[Element], room: int = e.ROOM) -> list[Element]:
    return e.listed(rows, partial(words.count, _MORE), room)


def _same(shown: Sequence[Shown]) -> list[Shown]:
    return [one for one in shown if one.meant.is_same]


def _completes(shown: Shown) -> bool:
    return shown.report is not None and shown.report.status is Status.COMPLETED


def _spoken(words: Words, shown: Sequence[Shown], today: date) -> str:
    same = _same(shown)
    told = [f"{one.action.title}: {told_in_words(words, one, today)}" for one in shown]
    if len(same) > 1:
        changed = [line for line, one in zip(told, shown, strict=True) if one not in same]
        return " ".join([words.count("unchanged.ask", len(same)), "; ".join(changed)]).strip()
    return f"{'; '.join(told)}. {words('draft.right')}"


def _row(words: Words, shown: Shown, today: date) -> Element:
    if shown.meant.is_same:
        told = state_in_words(words, shown.action)
    else:
        told = told_in_words(words, shown, today)
    items = [e.line(e.run(f"{shown.action.title}: ", bold=True), told)]
    if shown.meant.note:
        items.append(e.note(words("draft.note", note=e.short(shown.meant.note, MOST_SHOWN))))
    if shown.meant.evidence:
        evidence = e.short(shown.meant.evidence, MOST_SHOWN)
        items.append(e.note(words("my_reports.evidence", text=evidence)))
    return e.group(items, spacing="Small")


def _readers(words: Words, shown: Sequence[Shown]) -> list[Element]:
    """Ask who may read what was said besides, if anything was, and whether help is wanted."""
    told = [one for one in shown if one.report and one.meant.note]
    stuck = [one for one in shown if one.report and one.report.blocked and one.meant.blocked]
    body: list[Element] = []
    if told:
        options = {
            "coordinator": words("notereader.coordinator"),
            "monitor": words("notereader.monitor"),
        }
        label = words("draft.ask_reader")
        body += e.choice("reader", label, options, str(told[0].meant.reader))
    if stuck:
        body += e.toggle("help", words("blocked.ask_help"), on=stuck[0].meant.wants_help)
    return body


def _buttons(words: Words, draft: Draft, *, everything: bool) -> list[Button]:
    carried = {"draft": draft.id, "version": draft.version}
    yes, other = ("button.correct", e.button(words("button.adjust"), Verb.DRAFT_ADJUST, **carried))
    if everything:
        yes, other = ("button.yes_store", e.button(words("button.except"), Verb.EXCEPT_FORM))
    return [
        e.button(words(yes), Verb.DRAFT_STORE, **carried),
        other,
        e.button(words("button.nothing"), Verb.DRAFT_DROP, **carried),
    ]


def ask(
    words: Words,
    draft: Draft,
    asked: tuple[Question, str],
    options: tuple[Mapping[str, str], Mapping[str, str]],
    told: Sequence[str],
) -> Card:
    """Ask what must be known first: rows to tap, and below them at most three buttons.

    `asked` is the question and its words; `options` are (rows, buttons), what each answers by
    its title; `told` is what was understood besides.
    """
    question, sentence = asked
    rows, buttons = options
    carried = {"draft": draft.id, "version": draft.version, "ask": question.ask}
    body = [*_lines(words, told), e.line(e.run(sentence, bold=True))]
    tapped = [
        _tapped(title, Verb.DRAFT_ANSWER, answer=answer, **carried)
        for answer, title in rows.items()
    ]
    body += _listed(words, tapped, e.ROOM // 2)
    if question.ask in {Ask.WHY_DROPPED, Ask.REASON}:
        body += e.text_field("typed", words("draft.own_words"), maxLength=NOTE_LENGTH)
    shown = [
        e.button(title, Verb.DRAFT_ANSWER, answer=answer, **carried)
        for answer, title in buttons.items()
    ]
    return e.card(" ".join([*told, sentence]), body, shown, words.language)


def adjust(words: Words, draft: Draft, actions: Sequence[Assignment]) -> Card:
    """Ask which report must be other than it was understood; a tap opens its form."""
    summary = words("draft.adjust")
    rows = [
        _tapped(action.title, Verb.OPEN_ACTION, action=action.id, draft=draft.id)
        for action in actions
    ]
    body = [e.line(e.run(summary, bold=True)), *_listed(words, rows)]
    body.append(e.note(words("draft.adjust_typed")))
    carried = {"draft": draft.id, "version": draft.version}
    buttons = [e.button(words("button.nothing"), Verb.DRAFT_DROP, **carried)]
    return e.card(summary, body, buttons, words.language)


def stored_already(words: Words, said: str, batch: str) -> Card:
    """Say that what was edited or deleted is stored, and offer to undo it."""
    buttons = [
        e.button(words("button.withdraw_last"), Verb.WITHDRAW_LAST, batch=batch),
        e.button(words("button.my_reports"), Verb.MY_REPORTS),
    ]
    return e.card(said, [e.line(said)], buttons, words.language)


def _tapped(title: str, verb: Verb, **carried: object) -> Element:
    shown = e.line(e.run(e.short(title, MOST_SHOWN), bold=True))
    return e.tappable(e.group([shown], separator=True), title, verb, **carried)


def _lines(words: Words, told: Sequence[str]) -> list[Element]:
    rows = [e.line(e.short(text, MOST_SHOWN)) for text in told if text]
    return _listed(words, rows, e.ROOM // 4) if rows else []
