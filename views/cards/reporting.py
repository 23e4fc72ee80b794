"""The cards with which an ambassador reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.plans import Assignment, PeriodKind, Status
from domain.reports import NOTE_LENGTH, Report
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

PAGE = 12
MOST_TYPED, LONGEST_TYPED = 4, 60  # words and characters of a title in an example
_SMALL = {"de", "het", "een", "van", "voor", "in", "op", "met", "en", "aan", "bij", "the", "of"}
MOST_SHOWN = 1000  # characters of one paragraph
EASILY_TYPED = 40  # characters


def state_in_words(words: Words, action: Assignment) -> str:
    """Say how far an action is: "lopend, 40 %, geblokkeerd"."""
    state = action.state
    parts = [words(f"status.{state.status}")]
    if state.percentage is not None and state.status is Status.RUNNING:
        parts.append(words("report.percent", n=state.percentage))
    if state.blocked:
        parts.append(words("report.blocked"))
    return ", ".join(parts)


def typable(action: Assignment) -> str:
    """Return the title as one would type it: its first words, without what is in brackets."""
    words_of_it = action.title.partition(" (")[0].lower().split()
    said = " ".join(words_of_it[:MOST_TYPED])
    while len(words_of_it) > MOST_TYPED and said.rpartition(" ")[2] in _SMALL:
        said = said.rpartition(" ")[0]
    return e.short(said, LONGEST_TYPED)


def last_told(words: Words, action: Assignment) -> str:
    told = action.state.reported_at
    if told is None:
        return words("report.never_told")
    return words("report.told_on", day=words.day_of(told))


def example_title(actions: Sequence[Assignment]) -> str:
    """Return what one types for the first action that can be done; "" where none of them can."""
    able = next((action for action in actions if Status.COMPLETED in action.choices), None)
    if able is None:
        return ""
    return able.title.lower() if len(able.title) <= EASILY_TYPED else able.number


def my_actions(words: Words, actions: Sequence[Assignment], start: int = 0) -> Card:
    """List somebody's open actions, a page at a time; a tap on one opens its form.

    A page that is no longer there, of an older card, becomes the first.
    """
    summary = words.count("my_actions.count", len(actions))
    start = start if start < len(actions) else 0
    page = e.fitting([_action_row(words, action) for action in actions[start : start + PAGE]])
    body = [e.heading(words("my_actions.title")), e.line(f"{summary} {words('my_actions.tap')}")]
    body += page
    buttons = [
        e.button(words("button.all_unchanged"), Verb.ALL_UNCHANGED),
        e.button(words("button.my_reports"), Verb.MY_REPORTS),
    ]
    left = len(actions) - start - len(page)
    if left > 0:
        more = words.count("button.more_actions", left)
        buttons.append(e.button(more, Verb.MY_ACTIONS, start=start + len(page)))
    return e.card(summary, body, buttons, words.language)


def _action_row(words: Words, action: Assignment) -> Element:
    ends = words("my_actions.ends", day=action.ends_on) if action.ends_on else ""
    facts = [action.number, state_in_words(words, action), last_told(words, action), ends]
    row = e.group(
        [
            e.line(e.run(action.title, bold=True)),
            e.note(" · ".join(fact for fact in facts if fact)),
        ],
        separator=True,
        spacing="Medium",
    )
    return e.tappable(row, action.title, Verb.OPEN_ACTION, action=action.id)


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form opens with; it replaces the report `corrects`, or what `draft` says."""

    status: str
    since: str
    percentage: str = ""
    note: str = ""
    next_step: str = ""
    corrects: str = ""
    draft: str = ""


def filled_with(action: Assignment, today: date) -> Filled:
    """Open a form with how the action is now, since today."""
    state = action.state
    known = state.percentage is not None and state.status is Status.RUNNING
    return Filled(str(state.status), today.isoformat(), str(state.percentage) if known else "")


def corrected(report: Report) -> Filled:
    """Open a form with what a report says, so that correcting it does not begin from nothing."""
    known = report.percentage is not None and report.status is Status.RUNNING
    return Filled(
        status=str(report.status),
        since=report.effective_on.isoformat(),
        percentage=str(report.percentage) if known else "",
        note=report.note,
        next_step=report.next_step,
        corrects=str(report.id),
    )


def report_form(
    words: Words, action: Assignment, filled: Filled, nonce: str, remark: str = ""
) -> Card:
    """Ask how far an action is; `remark` says why the card is shown again."""
    now = words("report.now", state=state_in_words(words, action), told=last_told(words, action))
    body = [e.line(remark)] if remark else []
    body += [e.heading(action.title), e.note(f"{action.number} · {action.period.name}. {now}")]
    body += e.choice(
        "status",
        words("report.ask_status"),
        {str(status): words(f"status.{status}") for status in action.choices},
        filled.status,
    )
    body += e.day_field("since", words("report.ask_since"), filled.since)
    if action.period.kind is PeriodKind.BOUNDED:
        body += e.number_field(
            "percentage",
            words("report.ask_percentage"),
            filled.percentage,
            words("report.percentage_hint"),
        )
    body += _notes(words, filled)
    if action.state.blocked:
        body += e.toggle("still_blocked", words("report.ask_still_blocked"), on=True)
    body.append(_not_mine(words, action))
    carried = {"action": action.id, "version": action.version, "nonce": nonce}
    if filled.corrects:
        carried["corrects"] = filled.corrects
    if filled.draft:
        carried["draft"] = filled.draft
    buttons = [
        e.button(words("button.store"), Verb.REPORT, **carried),
        e.button(words("button.blocked"), Verb.BLOCKED_FORM, action=action.id),
        e.button(words("button.my_actions"), Verb.MY_ACTIONS),
    ]
    return e.card(words("report.form_summary", title=action.title), body, buttons, words.language)


def _not_mine(words: Words, action: Assignment) -> Element:
    """Offer a way out to who has an action that is somebody else's."""
    title = words("hand_over.not_mine_row")
    row = e.group([e.note(title)], separator=True, spacing="Medium")
    return e.tappable(row, title, Verb.NOT_MINE, action=action.id)


def _notes(words: Words, filled: Filled) -> list[Element]:
    most = {"maxLength": NOTE_LENGTH}
    return [
        *e.text_field("note", words("report.ask_note"), filled.note, isMultiline=True, **most),
        *e.toggle("in_monitor", words("report.ask_note_reader")),
        *e.text_field("next_step", words("report.ask_next_step"), filled.next_step, **most),
    ]


def blocked_form(words: Words, action: Assignment, nonce: str) -> Card:
    """Ask why an action is stuck, who may read that, and whether help is wanted."""
    body = [e.heading(action.title), e.line(words("blocked.intro"))]
    body += e.text_field(
        "reason", words("blocked.ask_reason"), isMultiline=True, maxLength=NOTE_LENGTH
    )
    body += e.choice(
        "reader",
        words("blocked.ask_reader"),
        {"coordinator": words("notereader.coordinator"), "monitor": words("notereader.monitor")},
        "coordinator",
    )
    body += e.toggle("help", words("blocked.ask_help"))
    carried = {"action": action.id, "version": action.version, "nonce": nonce}
    buttons = [
        e.button(words("button.store"), Verb.BLOCKED, **carried),
        e.button(words("button.back"), Verb.OPEN_ACTION, action=action.id),
    ]
    return e.card(words("blocked.summary", title=action.title), body, buttons, words.language)


def stored(words: Words, said: Sequence[str], following: Assignment | None, batch: str) -> Card:
    """Say thanks, where the plan stands now, and offer the next action.

    `batch` names what was stored just now: that, and nothing later, is what "Herstel" undoes;
    "" when there is nothing to undo.
    """
    summary, *lines = said
    body = [e.line(e.run(e.short(summary, MOST_SHOWN), bold=True))]
    body += [e.line(e.short(text, MOST_SHOWN)) for text in lines]
    buttons = []
    if following:
        title = words("button.next_action", title=e.short(following.title, 40))
        buttons.append(e.button(title, Verb.OPEN_ACTION, action=following.id))
    buttons.append(e.button(words("button.my_actions"), Verb.MY_ACTIONS))
    if batch:
        buttons.append(e.button(words("button.withdraw_last"), Verb.WITHDRAW_LAST, batch=batch))
    return e.card(" ".join([summary, *lines]), body, buttons, words.language)
