"""The cards with which an earlier report is corrected or withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from domain.plans import Assignment, Status
from domain.reports import Report
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 700  # characters of one field


@dataclass(frozen=True, slots=True)
class Told:
    """A report, its action as it is now, and what there is to remark: in whose name, too late."""

    report: Report
    action: Assignment
    remarks: tuple[str, ...] = ()


def in_words(words: Words, report: Report) -> str:
    """Say what was reported: "lopend sinds do 10 januari 2019, geblokkeerd"."""
    stuck = f", {words('report.blocked')}" if report.blocked else ""
    return f"{_since(words, report)}{stuck}"


def _since(words: Words, report: Report) -> str:
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
    rows = [_row(words, one) for one in told]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    buttons = [
        e.button(words("button.withdraw_last"), Verb.WITHDRAW_LAST),
        e.button(words("button.my_actions"), Verb.MY_ACTIONS),
    ]
    return e.card(summary, body, buttons, words.language)


def _row(words: Words, told: Told) -> Element:
    report, title = told.report, told.action.title
    filed = words("report.told_on", day=words.day_of(report.reported_at))
    said = " · ".join([in_words(words, report), filed, *told.remarks])
    row = e.group([e.line(e.run(title, bold=True)), e.note(said)], separator=True)
    return e.tappable(row, title, Verb.OPEN_REPORT, report=report.id)


def one_report(words: Words, told: Told, nonce: str, *, changeable: bool = True) -> Card:
    """Show one report in full; who may not report on the action can only withdraw it."""
    report, action = told.report, told.action
    summary = words("my_reports.one", title=action.title, said=in_words(words, report))
    body = [e.heading(action.title), e.line(in_words(words, report))]
    body += [e.line(remark) for remark in told.remarks]
    body += _fields(words, report)
    body.append(e.note(words("report.told_on", day=words.day_of(report.reported_at))))
    buttons = [
        e.button(words("button.withdraw"), Verb.WITHDRAW, report=report.id, nonce=nonce),
        e.button(words("button.my_reports"), Verb.MY_REPORTS),
    ]
    if changeable:
        carried = {"action": action.id, "corrects": report.id}
        buttons.insert(1, e.button(words("button.change"), Verb.OPEN_ACTION, **carried))
    return e.card(summary, body, buttons, words.language)


def _fields(words: Words, report: Report) -> list[Element]:
    said = {
        "note": report.note, "reason": report.blocked_reason,
        "next_step": report.next_step, "evidence": report.evidence,
    }  # fmt: skip
    return [
        e.line(words(f"my_reports.{field}", text=e.short(text, MOST_SHOWN)))
        for field, text in said.items()
        if text
    ]
