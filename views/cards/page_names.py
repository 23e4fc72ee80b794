"""The cards of what the monitor's page names: what it does and does not, ticks, a lead-in."""

from collections.abc import Iterable, Mapping, Sequence

from domain.monitor_lines import Line
from domain.monitor_page import MonitorPage
from domain.page_names import SaidHeading, on_offer
from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

PAGE = 20  # actions with a box to tick on one card
LONGEST = 300  # characters of a line
LONGEST_TITLE = 80
PART = 2_800  # bytes of one of four lists


def named_card(words: Words, page: MonitorPage, said: Sequence[str] = ()) -> Card:
    """Show the lines of the page as it joins them, then what it leaves to the annex."""
    title = words("named.title", day=page.cut_off)
    counted = words("named.counted", n=page.named_open, total=len(page.open_actions))
    body: list[Element] = [*map(e.line, said), e.heading(title), e.line(counted)]
    for key, lines in (
        ("running", page.lines.running),
        ("planned", page.lines.planned),
        ("realised", page.lines.realised),
    ):
        body += _section(words, words(f"document.{key}"), [line.text for line in lines])
    body += _section(words, words("named.unnamed"), list(map(_title, page.annex)))
    body.append(e.note(words("named.how_short")))
    buttons = [
        e.button(words("button.tick"), Verb.NAMED_FORM),
        e.button(words("button.monitor"), Verb.MONITOR),
    ]
    spoken = " ".join([*said, f"{title}. {counted}", *_texts(page.lines.running)])
    return e.card(spoken, body, buttons, words.language)


def named_form(
    words: Words,
    page: MonitorPage,
    start: int,
    carried: Mapping[str, object],
    said: Sequence[str] = (),
) -> Card:
    """Show a page of actions to tick; what the page names now is ticked."""
    every = on_offer(page)
    start = start if start < len(every) else 0
    shown = every[start : start + PAGE]
    title = words("named.form")
    was = ",".join(str(a.id) for a in shown if a.id in page.lines.named_ids)
    body: list[Element] = [*map(e.line, said), e.heading(title)]
    if not shown:
        body.append(e.line(words("named.nothing")))
        return e.card(title, body, [], words.language)
    if len(every) > len(shown):
        last = start + len(shown)
        body.append(e.note(words("named.part", first=start + 1, last=last, total=len(every))))
    options = {str(a.id): _with_status(words, a) for a in shown}
    body += e.choice("named", words("named.ask"), options, was, isMultiSelect=True)
    drawn = {"was": was, **carried}
    buttons: list[Button] = [e.button(words("button.store"), Verb.NAMED_STORE, **drawn)]
    if start + PAGE < len(every):
        following = words("button.store_next")
        buttons.append(e.button(following, Verb.NAMED_STORE, start=start + PAGE, **drawn))
    return e.card(" ".join([*said, title]), body, buttons, words.language)


def ask_heading(words: Words, read: SaidHeading, carried: Mapping[str, object]) -> Card:
    """Show the lead-in with the actions under it, and ask."""
    key = "named.ask_heading" if read.heading else "named.ask_no_heading"
    question = words(key, heading=read.heading)
    titles = [_title(action) for action in read.actions]
    rows = [e.line(title, spacing="Small") for title in titles]
    body = [
        e.line(e.run(question, bold=True)),
        *e.listed(rows, lambda left: words.count("monitor.and_more", left)),
    ]
    buttons = [
        e.button(words("button.entry_yes"), Verb.HEADING_STORE, **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(f"{question} {', '.join(titles)}", body, buttons, words.language)


def _section(words: Words, title: str, lines: Sequence[str]) -> list[Element]:
    if not lines:
        return []
    rows = [e.line(e.short(line, LONGEST), spacing="Small") for line in lines]
    counted = f"{title} ({len(lines)})"
    more = e.listed(rows, lambda left: words.count("monitor.and_more", left), PART)
    return [e.line(e.run(counted, bold=True), spacing="Medium"), *more]


def _texts(lines: Iterable[Line]) -> list[str]:
    return [f"{line.text}." for line in lines]


def _title(action: Assignment) -> str:
    return f"{action.number} {e.short(action.title, LONGEST_TITLE)}"


def _with_status(words: Words, action: Assignment) -> str:
    return f"{_title(action)} ({words(f'status.{action.state.status}')})"
