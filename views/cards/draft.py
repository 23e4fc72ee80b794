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
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 400  # characters of one note
_MORE = "monitor.and_more"
MOST_NAMED = 60  # characters of a title in a sentence


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
        return words("draft.to_be_dropped")
    parts = [words(f"status.{report.status}")]
    if report.percentage is not None and report.status is Status.RUNNING:
        parts.append(words("report.percent", n=report.percentage))
    if report.blocked:
        parts.append(words("report.blocked"))
    since = report.effective_on
    parts.append(
        words("draft.since_today") if since == today else words("draft.since", since=since)
    )
    return ", ".join(parts)


def confirm(
    words: Words, draft: Draft, shown: Sequence[Shown], today: date, remarks: Sequence[str]
) -> Card:
    """Show what was understood; it is stored only after a yes."""
    summary = words("draft.understood")
    body = [*_lines(remarks), e.line(e.run(summary, bold=True))]
    rows = [_row(words, one, today) for one in shown]
    body += e.listed(rows, partial(words.count, _MORE))
    if any(one.meant.since is None and _completes(one) for one in shown):
        body.append(e.note(words("draft.another_day")))
    body += _readers(words, shown)
    body.append(e.line(words("draft.right")))
    return e.card(_spoken(words, shown, today), body, _buttons(words, draft), words.language)


def _completes(shown: Shown) -> bool:
    return shown.report is not None and shown.report.status is Status.COMPLETED


def _spoken(words: Words, shown: Sequence[Shown], today: date) -> str:
    told = "; ".join(f"{one.action.title}: {told_in_words(words, one, today)}" for one in shown)
    return f"{told}. {words('draft.right')}"


def _row(words: Words, shown: Shown, today: date) -> Element:
    told = told_in_words(words, shown, today)
    items = [e.line(e.run(f"{shown.action.title}: ", bold=True), told)]
    if shown.meant.note:
        items.append(e.note(words("draft.note", note=e.short(shown.meant.note, MOST_SHOWN))))
    return e.group(items, spacing="Small")


def _readers(words: Words, shown: Sequence[Shown]) -> list[Element]:
    """Ask who may read what was said besides, and whether help is wanted: by default as safe."""
    told = [one for one in shown if one.report and one.meant.note]
    stuck = [one for one in shown if one.report and one.report.blocked and one.meant.blocked]
    if not told and not stuck:
        return []
    options = {
        "coordinator": words("notereader.coordinator"),
        "monitor": words("notereader.monitor"),
    }
    label = words("draft.ask_reader", titles=_titles([one.action for one in told or stuck]))
    body = e.choice("reader", label, options, str((told or stuck)[0].meant.reader))
    if stuck:
        body += e.toggle("help", words("blocked.ask_help"), on=stuck[0].meant.wants_help)
    return body


def _titles(actions: Sequence[Assignment]) -> str:
    return ", ".join(e.short(action.title, MOST_NAMED) for action in actions[:3])


def _buttons(words: Words, draft: Draft) -> list[Button]:
    carried = {"draft": draft.id, "version": draft.version}
    return [
        e.button(words("button.correct"), Verb.DRAFT_STORE, **carried),
        e.button(words("button.adjust"), Verb.DRAFT_ADJUST, **carried),
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
    body = [*_lines(told), e.line(e.run(sentence, bold=True))]
    body += [
        e.tappable(
            e.group([e.line(e.run(title, bold=True))], separator=True),
            title,
            Verb.DRAFT_ANSWER,
            answer=answer,
            **carried,
        )
        for answer, title in rows.items()
    ]
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
        e.tappable(
            e.group([e.line(e.run(action.title, bold=True))], separator=True),
            action.title,
            Verb.OPEN_ACTION,
            action=action.id,
            draft=draft.id,
        )
        for action in actions
    ]
    body = [e.line(e.run(summary, bold=True)), *e.listed(rows, partial(words.count, _MORE))]
    body.append(e.note(words("draft.adjust_typed")))
    carried = {"draft": draft.id, "version": draft.version}
    buttons = [e.button(words("button.nothing"), Verb.DRAFT_DROP, **carried)]
    return e.card(summary, body, buttons, words.language)


def _lines(told: Sequence[str]) -> list[Element]:
    return [e.line(e.short(text, MOST_SHOWN)) for text in told]
