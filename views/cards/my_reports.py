"""The cards with which an earlier report is corrected or withdrawn."""

from collections.abc import Sequence
from functools import partial

from domain.plans import Assignment, Status
from domain.reports import Report
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 1000  # characters of one field
Told = tuple[Report, Assignment]


def in_words(words: Words, report: Report) -> str:
    """Say what was reported: "voltooid sinds do 10 januari 2019"."""
    if report.percentage is not None and report.status is Status.RUNNING:
        return words(
            "report.said_percent",
            status=report.status,
            n=report.percentage,
            since=report.effective_on,
        )
    return words("report.said", status=report.status, since=report.effective_on)


def my_reports(words: Words, told: Sequence[Told]) -> Card:
    """List somebody's latest reports; a tap on one opens it."""
    summary = words.count("my_reports.count", len(told))
    body = [e.heading(words("my_reports.title")), e.line(f"{summary} {words('my_reports.tap')}")]
    rows = [_row(words, *pair) for pair in told]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    buttons = [
        e.button(words("button.withdraw_last"), Verb.WITHDRAW_LAST),
        e.button(words("button.my_actions"), Verb.MY_ACTIONS),
    ]
    return e.card(summary, body, buttons, words.language)


def _row(words: Words, report: Report, action: Assignment) -> Element:
    told = words("report.told_on", day=words.day_of(report.reported_at))
    row = e.group(
        [e.line(e.run(action.title, bold=True)), e.note(f"{in_words(words, report)} · {told}")],
        separator=True,
    )
    return e.tappable(row, action.title, Verb.OPEN_REPORT, report=report.id)


def one_report(words: Words, report: Report, action: Assignment, nonce: str) -> Card:
    summary = words("my_reports.one", title=action.title, said=in_words(words, report))
    body = [e.heading(action.title), e.line(in_words(words, report))]
    note, reason, step = (
        e.short(text, MOST_SHOWN) for text in (report.note, report.blocked_reason, report.next_step)
    )
    if note:
        body.append(e.line(words("my_reports.note", note=note)))
    if reason:
        body.append(e.line(words("my_reports.reason", reason=reason)))
    if step:
        body.append(e.line(words("my_reports.next_step", step=step)))
    body.append(e.note(words("report.told_on", day=words.day_of(report.reported_at))))
    buttons = [
        e.button(words("button.withdraw"), Verb.WITHDRAW, report=report.id, nonce=nonce),
        e.button(words("button.change"), Verb.OPEN_ACTION, action=action.id, corrects=report.id),
        e.button(words("button.my_reports"), Verb.MY_REPORTS),
    ]
    return e.card(summary, body, buttons, words.language)
