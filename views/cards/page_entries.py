"""The cards of what the monitor's page says beside the plan: a list, one of it, and a yes."""

from collections.abc import Sequence

from domain.page_entries import EntryKind, Numbered, PageEntry
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

LONGEST = 400  # characters of one in a list
LONGEST_ASKED = 800  # characters of one that is asked about


def list_card(
    words: Words, kind: EntryKind, entries: Sequence[Numbered], said: Sequence[str] = ()
) -> Card:
    """Show the list of a kind; a tap on one opens it. `said` is what was just done."""
    title = words(f"entry.{kind}_title")
    body: list[Element] = [*map(e.line, said), e.heading(title)]
    rows = [part for one in entries for part in _row(words, one)]
    body += e.listed(rows, lambda _: words("entry.rest"))
    if not entries:
        body.append(e.line(words(f"entry.{kind}_none")))
    body.append(e.note(words(f"entry.{kind}_how")))
    buttons = [
        e.button(words("button.entry_add"), Verb.ENTRY_FORM, kind=kind),
        *(_calendar(words) if kind is EntryKind.MOMENT else ()),
        e.button(words("button.monitor"), Verb.MONITOR),
    ]
    spoken = [f"{one.number}. {_short(one.entry)}" for one in entries] or [
        words(f"entry.{kind}_none")
    ]
    return e.card(" ".join([*said, title, *spoken]), body, buttons, words.language)


def _calendar(words: Words) -> list[Button]:
    return [e.button(words("button.calendar"), Verb.CALENDAR)]


def _row(words: Words, one: Numbered) -> list[Element]:
    """Draw one entry; under what is proposed, the yes and the no."""
    entry = one.entry
    items = [e.line(e.run(f"{one.number}. ", bold=True), _short(entry))]
    if told := _about(words, one):
        items.append(e.note(told))
    carried = {"kind": entry.kind, "entry": entry.id}
    title = words(f"entry.{entry.kind}_number", n=one.number)
    row = e.tappable(e.group(items, spacing="Medium"), title, Verb.ENTRY_SHOW, **carried)
    return [row, _decide(words, one)] if entry.proposed else [row]


def _decide(words: Words, one: Numbered) -> Element:
    accept, decline = (
        words(f"button.{what}_attention", n=one.number) for what in ("accept", "leave_out")
    )
    carried = {"point": one.entry.id}
    columns = [
        e.tappable(_column(accept), accept, Verb.ACCEPT_ATTENTION, as_is="true", **carried),
        e.tappable(_column(decline), decline, Verb.DECLINE_ATTENTION, **carried),
    ]
    return {"type": "ColumnSet", "spacing": "Small", "columns": columns}


def _column(title: str) -> Element:
    line = e.line(e.run(title, bold=True))
    return {"type": "Column", "width": "auto", "items": [line]}


def entry_card(words: Words, one: Numbered, *, is_first: bool) -> Card:
    """Show one entry whole, with what can be done with it."""
    entry = one.entry
    carried = {"kind": entry.kind, "entry": entry.id}
    title = words(f"entry.{entry.kind}_number", n=one.number)
    body = [e.heading(title), e.line(entry.text)]
    if told := _about(words, one):
        body.append(e.note(told))
    if entry.proposed:
        return e.card(f"{title}. {entry.text}", body, _proposed(words, entry), words.language)
    third: list[Button] = []
    if entry.kind is EntryKind.MOMENT and not entry.realised:
        third.append(e.button(words("button.entry_held"), Verb.ENTRY_HELD, **carried))
    elif not is_first:
        third.append(e.button(words("button.entry_first"), Verb.ENTRY_MOVE, place=1, **carried))
    buttons = [
        e.button(words("button.entry_change"), Verb.ENTRY_FORM, **carried),
        e.button(words("button.entry_remove"), Verb.ENTRY_REMOVE, **carried),
        *third,
    ]
    return e.card(f"{title}. {entry.text}", body, buttons, words.language)


def _proposed(words: Words, entry: PageEntry) -> list[Button]:
    point = {"point": entry.id}
    accept = words("button.accept")
    return [
        e.button(accept, Verb.ACCEPT_ATTENTION, as_is="true", **point),
        e.button(words("button.word_otherwise"), Verb.WORD_ATTENTION, **point),
        e.button(words("button.not_in_monitor"), Verb.DECLINE_ATTENTION, **point),
    ]


def entry_form(words: Words, kind: EntryKind, entry: PageEntry | None, nonce: str) -> Card:
    """Let the coordinator type an entry, or change one."""
    title = words(f"entry.{kind}_change" if entry else f"entry.{kind}_new")
    body = [e.heading(title)]
    text = entry.text if entry else ""
    body += e.text_field("text", words(f"entry.{kind}_text"), text, isMultiline=True)
    if kind is not EntryKind.POINT:
        day = entry.day.isoformat() if entry and entry.day else ""
        body += e.day_field("day", words(f"entry.{kind}_day"), day)
    carried = {"entry": entry.id, "mark": entry.mark} if entry else {}
    buttons = [
        e.button(words("button.store"), Verb.ENTRY_STORE, kind=kind, nonce=nonce, **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(title, body, buttons, words.language)


def confirm_card(
    words: Words, told: Sequence[str], carried: dict[str, object], verb: Verb, notes: Sequence[str]
) -> Card:
    """Show what would be stored, and ask; `told` has the question first."""
    question, *lines = (e.short(line, LONGEST_ASKED) for line in told)
    body = [e.line(e.run(question, bold=True)), *map(e.line, lines), *map(e.note, notes)]
    removes = verb is Verb.ENTRY_REMOVE
    yes = words("button.entry_yes_remove" if removes else "button.entry_yes")
    buttons = [
        e.button(yes, verb, **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(" ".join([question, *lines, *notes]), body, buttons, words.language)


def when(words: Words, entry: PageEntry) -> str:
    """Say when an entry is: "gepland, do 28 februari 2019"."""
    if entry.kind is EntryKind.POINT:
        return ""
    if entry.kind is EntryKind.RESULT:
        return words("entry.realised_on", day=entry.day)
    state = "held" if entry.realised else "planned"
    return words(f"entry.{state}_on", day=entry.day) if entry.day else words(f"entry.{state}")


def _about(words: Words, one: Numbered) -> str:
    parts = [words("entry.proposal")] if one.entry.proposed else []
    parts += [told] if (told := when(words, one.entry)) else []
    parts += [words("entry.fixed", name=one.fixed_in.name)] if one.fixed_in else []
    return " · ".join(parts)


def _short(entry: PageEntry) -> str:
    return e.short(entry.text, LONGEST)
