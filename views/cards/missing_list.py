"""The list of who is missing in a monitor, neutral in tone, for the coordinator."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from domain.missing import Missing, Seeking, Unheard
from domain.monitors import Monitor, by_department
from domain.nudges import Absence
from domain.plans import Assignment, number_key
from domain.reach import Reach
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_OF_ONE = 8
MOST_TITLES, FEW_TITLES = 400, 40  # characters, of one person or department
LONGEST_NAME, LONGEST_TITLE, SPOKEN = 80, 200, 140
PEOPLE, LOOSE = 14_500, 2_600  # bytes, of a card


def missing_list(words: Words, found: Missing, today: date) -> Card:
    """List who has actions without a report; a tap on somebody leads to what can be done.

    Those that seek an owner come after people, and last those that nobody carries. Of many
    people the rows are plain lines: what can be done is asked for by typing.
    """
    title, counted = _title(words, found), _counted(words, found)
    seeking = [_action(words, one.action, _waits_for(words, one)) for one in found.seeking]
    loose = _loose(words, "missing_list.seeking", seeking)
    nobodys = [_action(words, action, "") for action in found.nobodys]
    loose += _loose(words, "missing_list.nobodys", nobodys)
    body = [e.heading(title), e.line(counted), *_who_counts(words, found)]
    body += _until(words, found, today)
    body += people_rows(words, found.people, found.monitor, PEOPLE - e.size(loose))
    body += loose
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    if found.people:
        everybody = words("message.to_missing")
        of = {"monitor": found.monitor.id} if found.monitor else {}
        write = e.button(words("button.write_missing"), Verb.MESSAGE, selection=everybody, **of)
        buttons.insert(0, write)
    return e.card(f"{title}. {counted}", body, buttons, words.language)


def by_departments(words: Words, found: Missing, today: date) -> Card:
    """List the actions without a report by department; nobody is named."""
    title, counted = _title(words, found), words.count("missing_list.open", len(found.actions))
    if found.asked:
        counted = f"{_reported(words, found)} {counted}"
    body = [e.heading(title), e.line(counted), *_until(words, found, today)]
    body.append(e.note(words("missing_list.no_names")))
    rows = [
        _with_titles(words, department or words("missing_list.no_department"), actions)
        for department, actions in by_department(_in_order(found.actions))
    ]
    body += e.listed(rows, and_more(words))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(f"{title}. {counted}", body, buttons, words.language)


def nothing_missing(words: Words, found: Missing) -> str:
    """Say in one line that everybody reported."""
    if not found.asked:
        return words("missing_list.none")
    if found.monitor is None:
        return words.count("missing_list.everybody", found.asked)
    return words.count("missing_list.everybody_for", found.asked, monitor=found.monitor.name)


def holds_back(words: Words, person: Unheard) -> list[str]:
    """Say in short what is special about asking somebody; never why they are away."""
    said = []
    if person.reach is not Reach.REACHABLE:
        said.append(words(f"reach.{person.reach}"))
    if person.absence:
        said.append(away(words, person.absence))
    if not person.member.wants_reminders:
        said.append(words("missing_list.opted_out"))
    return said


def _row(words: Words, person: Unheard, monitor: Monitor | None) -> Element:
    """Show somebody as a row to tap, with what is missing and what holds us back."""
    carried = {"verb": str(Verb.MISSING_PERSON), "person": str(person.member.id)}
    if monitor:
        carried["monitor"] = str(monitor.id)
    first, rest = _said(words, person)
    spoken = e.short(", ".join([first, *holds_back(words, person)]), SPOKEN)
    carried["typed"] = e.short(person.member.name, LONGEST_NAME)
    tap = {"type": "Action.Submit", "title": spoken, "data": carried}
    runs = [e.run(first, bold=True), *([e.run(rest, subtle=True)] if rest else [])]
    return e.group([e.line(*runs)], separator=True, selectAction=tap)


def away(words: Words, absence: Absence) -> str:
    if absence.last_day is None:
        return words("missing_list.away")
    return words("missing_list.away_until", day=absence.last_day)


def and_more(words: Words) -> Callable[[int], str]:
    return partial(words.count, "monitor.and_more")


def _title(words: Words, found: Missing) -> str:
    if found.monitor:
        return words("missing_list.title", monitor=found.monitor.name)
    since = found.round.compared_with
    return words("missing_list.since", day=since) if since else words("missing_list.ever")


def _counted(words: Words, found: Missing) -> str:
    """Say how many people reported, or, when all did, which actions are left."""
    if found.people:
        missing = words.count("missing_list.people", len(found.people))
        return f"{_reported(words, found)} {missing}"
    left = words.count("missing_list.open", len(found.actions))
    return f"{_reported(words, found)} {left}" if found.asked else left


def _reported(words: Words, found: Missing) -> str:
    return words.count("missing_list.reported", found.reported, whole=found.asked)


def _who_counts(words: Words, found: Missing) -> list[Element]:
    return [e.note(words("missing_list.who_counts"))] if found.asked else []


def _until(words: Words, found: Missing, today: date) -> list[Element]:
    last = found.last_day
    if last is None:
        return []
    key = "missing_list.until" if today <= last else "missing_list.was_until"
    return [e.note(words(key, day=words.near_day(last, today)))]


def people_rows(
    words: Words, people: Sequence[Unheard], monitor: Monitor | None = None, room: int = e.ROOM
) -> list[Element]:
    """Show people as rows to tap as long as all of them fit, else as lines."""
    rows = [_row(words, person, monitor) for person in people]
    if not rows:
        return []
    if len(e.fitting(rows, room)) == len(rows):
        return [e.note(words("missing_list.tap")), *rows]
    hint = e.note(words("missing_list.type", who=people[0].member.first_name[:60]))
    lines = [e.line("".join(_said(words, one, FEW_TITLES)), spacing="Small") for one in people]
    return [hint, *e.listed(lines, and_more(words), room)]


def _said(words: Words, person: Unheard, most: int = MOST_TITLES) -> tuple[str, str]:
    """Say how much of somebody is missing; then what, and what is special about asking."""
    actions = person.actions
    name = e.short(person.member.name, LONGEST_NAME)
    counted = words.count("missing_list.actions", len(actions)) if actions else ""
    said = [e.short(_titles(words, actions), most)] if actions else []
    said += holds_back(words, person)
    return f"{name}: {counted}" if counted else name, "".join(f" · {text}" for text in said)


def _titles(words: Words, actions: Sequence[Assignment]) -> str:
    """Name the first actions, and count the others."""
    titles = [f"{action.number} {action.title}" for action in actions[:MOST_OF_ONE]]
    left = len(actions) - MOST_OF_ONE
    return ", ".join(titles + ([and_more(words)(left)] if left > 0 else []))


def _with_titles(words: Words, whose: str, actions: Sequence[Assignment]) -> Element:
    """Show the actions of a department."""
    heading = f"{whose}: {words.count('missing_list.actions', len(actions))}"
    titles = e.note(e.short(_titles(words, actions), MOST_TITLES))
    return e.group([e.line(e.run(heading, bold=True)), titles], spacing="Medium", separator=True)


def _in_order(actions: Iterable[Assignment]) -> list[Assignment]:
    return sorted(actions, key=lambda action: number_key(action.number))


def _loose(words: Words, key: str, rows: Sequence[Element]) -> list[Element]:
    """Show actions that nobody is asked about under a heading of their own."""
    if not rows:
        return []
    heading = e.run(words.count(key, len(rows)), bold=True)
    first = e.line(heading, spacing="Medium", separator=True)
    if len(e.fitting(rows, LOOSE)) < len(rows):
        rows = [row["items"][0] for row in rows]
    return [first, *e.listed(rows, and_more(words), LOOSE)]


def _waits_for(words: Words, one: Seeking) -> str:
    if one.asked is None:
        return words("missing_list.waits_for_you")
    return words("missing_list.waits_for", who=e.short(one.asked.name, LONGEST_NAME))


def _action(words: Words, action: Assignment, remark: str) -> Element:
    """Show one action; a tap on it asks whose it is to be."""
    title = e.run(e.short(f"{action.number} {action.title}", LONGEST_TITLE))
    shown = e.line(title, e.run(f" · {remark}", subtle=True)) if remark else e.line(title)
    row = e.group([shown], spacing="Small")
    return e.tappable(row, action.title, Verb.NOT_MINE, action=action.id)
