"""The cards that show what somebody wrote about the actions of others, before it is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from domain.drafts import Draft
from domain.people import Member
from views.cards import elements as e
from views.cards.draft import Shown, told_in_words
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

ROOM = 8_000  # bytes of UTF-16 for the rows of one card
REMARKS = 4_000  # bytes, for what was not understood
REMARK = 240  # characters of one of them
AT_ONCE = 6  # actions that one card asks an owner about
NOTE = 120  # characters of one note, and of its evidence
NAME = 100  # characters of a title
TITLE = 40  # characters of a name on a button


@dataclass(frozen=True, slots=True)
class Row:
    """One report of a draft, and whose action it is."""

    shown: Shown
    owner: str  # "" for one's own


def confirm(
    words: Words,
    rows: Sequence[Row],
    today: date,
    remarks: Sequence[str],
    buttons: Sequence[Button],
) -> list[Card]:
    """Show what was understood, each action with its owner; as many cards as it takes.

    Nothing is left out, for all of it is stored by one yes: only the last card has buttons.
    """
    elements = [_row(words, row, today) for row in rows]
    pages = _pages(elements)
    spoken = "; ".join(
        f"{row.shown.action.title}: {told_in_words(words, row.shown, today)}" for row in rows
    )
    told = _remarks(words, remarks)
    cards = []
    for number, page in enumerate(pages, 1):
        last = number == len(pages)
        title = words("draft.understood")
        if len(pages) > 1:
            title = words("behalf.page", n=number, total=len(pages))
        body = [*(told if last else []), e.line(e.run(title, bold=True)), *page]
        if last:
            body.append(e.line(words("behalf.ask")))
        summary = f"{spoken}. {words('behalf.ask')}" if last else title
        cards.append(e.card(summary, body, buttons if last else (), words.language))
    return cards


def coordinator_buttons(words: Words, draft: Draft) -> list[Button]:
    carried = {"draft": draft.id, "version": draft.version}
    return [
        e.button(words("button.store_in_name"), Verb.DRAFT_STORE, **carried),
        e.button(words("button.ask_first"), Verb.ASK_FIRST, **carried),
        e.button(words("button.nothing"), Verb.DRAFT_DROP, **carried),
    ]


def colleague_buttons(words: Words, draft: Draft, owners: Sequence[str]) -> list[Button]:
    """Offer to report for a colleague; by name when it is one."""
    carried = {"draft": draft.id, "version": draft.version}
    if len(set(owners)) == 1:
        title = words("button.report_for", name=e.short(owners[0].split()[0], TITLE))
    else:
        title = words("button.report_for_others")
    return [
        e.button(title, Verb.DRAFT_STORE, **carried),
        e.button(words("button.nothing"), Verb.DRAFT_DROP, **carried),
    ]


def asked(words: Words, author: Member, draft: Draft, shown: Sequence[Shown], today: date) -> Card:
    """Ask an owner whether what somebody else said of their actions is right."""
    summary = words.count("behalf.asked", len(shown), author=author.name)
    body = [e.line(e.run(summary, bold=True))]
    body += [_row(words, Row(one, ""), today) for one in shown]
    body.append(e.note(words("behalf.nothing_yet")))
    carried = {"draft": draft.id, "version": draft.version}
    buttons = [
        e.button(words("button.correct"), Verb.DRAFT_STORE, **carried),
        e.button(words("button.object"), Verb.ASKED_NO, **carried),
    ]
    return e.card(summary, body, buttons, words.language)


def _row(words: Words, row: Row, today: date) -> Element:
    action, meant = row.shown.action, row.shown.meant
    told = told_in_words(words, row.shown, today)
    whose = f" ({row.owner})" if row.owner else ""
    items = [e.line(e.run(f"{e.short(action.title, NAME)}: ", bold=True), f"{told}{whose}")]
    if meant.note:
        items.append(e.note(words("draft.note", note=e.short(meant.note, NOTE))))
    if meant.evidence:
        evidence = e.short(meant.evidence, NOTE)
        items.append(e.note(words("my_reports.evidence", text=evidence)))
    return e.group(items, spacing="Small")


def _pages(rows: Sequence[Element]) -> list[list[Element]]:
    """Spread rows over as many cards as they need."""
    pages, left = [], list(rows)
    while left:
        page = e.fitting(left, ROOM)
        pages.append(page)
        left = left[len(page) :]
    return pages


def _remarks(words: Words, remarks: Sequence[str]) -> list[Element]:
    shown = [e.line(e.short(text, REMARK), spacing="Small") for text in remarks]
    return e.listed(shown, partial(words.count, "behalf.more_remarks"), REMARKS)
