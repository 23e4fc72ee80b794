"""The cards on which a coordinator looks at a plan file before it is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from domain.plan_changes import Conflict
from domain.sheets import Mistake
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

PAGE = 15
MOST_SHOWN = 400  # characters of one line
CHAT, FILE = "chat", "file"


@dataclass(frozen=True, slots=True)
class Looked:
    """The file that is looked at; `rows` counts those in it, `strange` are columns we skip."""

    id: UUID
    name: str
    rows: int
    strange: tuple[str, ...] = ()


def mistakes(
    words: Words,
    looked: Looked,
    found: Sequence[Mistake],
    start: int,
    *,
    verb: Verb = Verb.PLAN_FILE,
    **carried: str,
) -> Card:
    """Show what is wrong by row and column, a page at a time; nothing can be stored."""
    wrong = {mistake.row for mistake in found}
    good = max(looked.rows - len(wrong), 0)
    summary = words.count("plan_chat.mistakes", len(found), name=e.short(looked.name, 100))
    body = [e.heading(summary), e.line(words.count("plan_chat.good", good))]
    start = start if start < len(found) else 0
    page = e.fitting([_mistake(words, mistake) for mistake in found[start : start + PAGE]])
    body += page
    body.append(e.note(words("plan_chat.send_again")))
    left = len(found) - start - len(page)
    buttons = []
    if left > 0:
        title = words.count("button.more_mistakes", left)
        after = start + len(page)
        buttons.append(e.button(title, verb, file=looked.id, start=after, **carried))
    return e.card(summary, body, buttons, words.language)


def conflicts(words: Words, looked: Looked, lines: Sequence[str]) -> Card:
    """Ask what counts where the chat is newer than the file."""
    summary = words.count("plan_chat.conflicts", len(lines))
    rows = [e.line(e.short(text, MOST_SHOWN), spacing="Small") for text in lines]
    body = [e.heading(_name(looked)), e.line(e.run(summary, bold=True))]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    body.append(e.line(words("plan_chat.what_counts")))
    buttons = [
        e.button(words("button.chat_wins"), Verb.PLAN_FILE, file=looked.id, wins=CHAT),
        e.button(words("button.file_wins"), Verb.PLAN_FILE, file=looked.id, wins=FILE),
        e.button(words("button.row_by_row"), Verb.PLAN_FILE_ROWS, file=looked.id),
    ]
    return e.card(summary, body, buttons, words.language)


def choose_rows(words: Words, looked: Looked, found: Sequence[tuple[Conflict, str]]) -> Card:
    """Let somebody tick the rows in which the file counts; in all others the chat does."""
    summary = words("plan_chat.tick_rows")
    fit = e.fitting(
        [{"value": str(each.row), "title": e.short(text, MOST_SHOWN)} for each, text in found]
    )
    options = {each["value"]: each["title"] for each in fit}
    body = [e.heading(_name(looked))]
    body += e.choice("rows", summary, options, isMultiSelect=True)
    if left := len(found) - len(fit):
        body.append(e.note(words.count("plan_chat.rows_left", left)))
    buttons = [e.button(words("button.onward"), Verb.PLAN_FILE, file=looked.id, wins="rows")]
    return e.card(summary, body, buttons, words.language)


def preview(
    words: Words, looked: Looked, told: Sequence[str], carried: dict[str, str], remark: str = ""
) -> Card:
    """Say what storing would change; lines that begin with a blank are examples."""
    summary = words("plan_chat.preview", name=e.short(looked.name, 100))
    body = [e.heading(summary)]
    body += [e.line(e.run(remark, bold=True))] if remark else []
    body.append(e.note(words("plan_import.nothing_stored")))
    body += e.listed([told_line(text) for text in told], partial(words.count, "monitor.and_more"))
    if looked.strange:
        columns = e.short(", ".join(looked.strange), MOST_SHOWN)
        body.append(e.line(words("plan_import.unknown_columns", columns=columns)))
    buttons = [
        e.button(words("button.store"), Verb.PLAN_FILE_STORE, file=looked.id, **carried),
        drop_button(words, looked),
    ]
    return e.card(summary, body, buttons, words.language)


def undo(words: Words, import_id: UUID, name: str, at: datetime) -> Card:
    """Ask whether the last import is to be taken back."""
    summary = words("plan_chat.undo", name=e.short(name, 100), at=at)
    buttons = [
        e.button(words("button.yes_undo"), Verb.PLAN_UNDO_STORE, plan_import=import_id),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, [e.line(summary)], buttons, words.language)


def done(words: Words, told: Sequence[str]) -> Card:
    """Say what was stored, or taken back."""
    summary, *lines = told
    body = [e.line(e.run(summary, bold=True))]
    body += e.listed([told_line(text) for text in lines], partial(words.count, "monitor.and_more"))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(summary, body, buttons, words.language)


def _mistake(words: Words, mistake: Mistake) -> Element:
    place = words("plan_chat.place", row=mistake.row, column=mistake.column)
    said = words(mistake.key, **mistake.values)
    return e.line(e.run(f"{place}: ", bold=True), e.short(said, MOST_SHOWN), spacing="Small")


def told_line(text: str) -> Element:
    shown = e.short(text.strip(), MOST_SHOWN)
    if text.startswith(" "):
        return e.note(f"· {shown}")
    return e.line(e.run(shown, bold=True), spacing="Medium")


def _name(looked: Looked) -> str:
    return e.short(looked.name, 100)


def drop_button(words: Words, looked: Looked) -> Element:
    return e.button(words("button.do_not_store"), Verb.PLAN_FILE_DROP, file=looked.id)
