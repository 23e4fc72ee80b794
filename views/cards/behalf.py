"""The cards about what was reported in somebody's name."""

from collections.abc import Sequence
from functools import partial

from domain.plans import Assignment
from domain.reports import Report
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.my_reports import in_words
from views.cards.reporting import state_in_words
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 300  # characters of what somebody said, per action
Told = tuple[Report, Assignment]


def told_owner(words: Words, author: str, told: Sequence[Told], batch: str) -> Card:
    """Tell the owner what somebody reported in their name, all of one batch together."""
    summary = words.count("behalf.told", len(told), author=author)
    body = [e.line(e.run(summary, bold=True)), *_listed(words, told)]
    body.append(e.note(words("behalf.can_object")))
    buttons = [
        e.button(words("button.object"), Verb.OBJECT, batch=batch),
        e.button(words("button.my_actions"), Verb.MY_ACTIONS),
    ]
    return e.card(_spoken(words, summary, told), body, buttons, words.language)


def told_coordinator(words: Words, author: str, told: Sequence[Told]) -> Card:
    """Tell a coordinator what was reported on actions that nobody carries."""
    summary = words.count("behalf.ownerless", len(told), author=author)
    body = [e.line(e.run(summary, bold=True)), *_listed(words, told)]
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(_spoken(words, summary, told), body, buttons, words.language)


def objection(words: Words, author: str, told: Sequence[Told], batch: str) -> Card:
    """Show what was said in somebody's name, to take back or correct; one report or several."""
    if len(told) == 1:
        return one_objection(words, author, *told[0])
    summary = words.count("behalf.told", len(told), author=author)
    body = [e.line(e.run(summary, bold=True)), e.line(words("behalf.tap"))]
    rows = [
        e.tappable(_row(words, report, action), action.title, Verb.OPEN_REPORT, report=report.id)
        for report, action in told
    ]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    buttons = [
        e.button(words("button.withdraw_all"), Verb.WITHDRAW_LAST, batch=batch),
        e.button(words("button.let_stand"), Verb.LET_STAND),
    ]
    return e.card(summary, body, buttons, words.language)


def one_objection(words: Words, author: str, report: Report, action: Assignment) -> Card:
    summary = words.count("behalf.told", 1, author=author)
    now = words("behalf.now", state=state_in_words(words, action))
    body = [e.line(e.run(summary, bold=True)), _row(words, report, action), e.note(now)]
    carried = {"action": action.id, "corrects": report.id}
    buttons = [
        e.button(words("button.withdraw"), Verb.WITHDRAW, report=report.id),
        e.button(words("button.change"), Verb.OPEN_ACTION, **carried),
        e.button(words("button.let_stand"), Verb.LET_STAND),
    ]
    return e.card(_spoken(words, summary, [(report, action)]), body, buttons, words.language)


def taken_back(words: Words, summary: str, actions: Sequence[Assignment]) -> Card:
    """Tell that a report was taken back, and how its actions stand now."""
    rows = [
        e.line(e.run(f"{action.title}: ", bold=True), state_in_words(words, action))
        for action in actions
    ]
    body = [e.line(e.run(summary, bold=True)), e.note(words("behalf.stands_now"))]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    buttons = [e.button(words("button.my_reports"), Verb.MY_REPORTS)]
    return e.card(summary, body, buttons, words.language)


def _listed(words: Words, told: Sequence[Told]) -> list[Element]:
    rows = [_row(words, report, action) for report, action in told]
    return e.listed(rows, partial(words.count, "monitor.and_more"))


def _row(words: Words, report: Report, action: Assignment) -> Element:
    items = [e.line(e.run(f"{action.title}: ", bold=True), in_words(words, report))]
    texts = (report.blocked_reason, report.note, report.evidence)
    said = e.short(" · ".join(dict.fromkeys(text for text in texts if text)), MOST_SHOWN)
    return e.group([*items, e.note(said)] if said else items, spacing="Small")


def _spoken(words: Words, summary: str, told: Sequence[Told]) -> str:
    said = "; ".join(f"{action.title}: {in_words(words, report)}" for report, action in told)
    return f"{summary} {said}"
