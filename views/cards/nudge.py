"""The nudge: what somebody has not told yet, how long ago they last did, and three buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from domain.ladders import last_day
from domain.monitors import Monitor
from domain.nudges import Standing
from domain.people import Member
from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.reporting import example_title, state_in_words, typable
from views.cards.verbs import Verb
from views.links import chat_with
from views.texts import Words

MOST_ROWS = 12  # of a nudge; all of them stand behind "Er is iets veranderd"
ROOM = 14_000  # bytes of UTF-16 for all that stands above the buttons
MOST_ENDING = 5
ENDS_SOON = timedelta(days=30)
MOST_SHOWN = 600  # characters of one paragraph
NAME = 60  # characters
A_WEEK, A_MONTH = 7, 30


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why people are asked: for which monitor, since when there is something to tell, by whom."""

    monitor: Monitor
    since: date | None = None
    coordinators: tuple[Member, ...] = ()

    @property
    def sender(self) -> Member | None:
        """In whose name a nudge is sent: of several coordinators the first by name."""
        return self.coordinators[0] if self.coordinators else None


def nudge(words: Words, occasion: Occasion, standing: Standing, today: date) -> Card:
    """Ask for all that is missing at once."""
    monitor, place = occasion.monitor, standing.member.municipality
    said = [words("nudge.hello", name=_first_name(standing.member))]
    said += [words("nudge.about", monitor=e.short(monitor.name, NAME))]
    said += [_what(words, occasion, standing)]
    body = _signed(words, occasion.sender, place.programme)
    body.append(e.line(e.run(e.short(" ".join(said), MOST_SHOWN), bold=True)))
    body.append(e.line(until_when(words, last_day(monitor), today)))
    if place.reminder_text:
        body.append(e.line(e.short(place.reminder_text, MOST_SHOWN)))
    below = [*_ending(words, standing.open, today), _more(words)]
    body += _rows(words, standing, today, ROOM - e.size([body, below]))
    body += below
    buttons = [
        e.button(words("button.all_unchanged"), Verb.ALL_UNCHANGED, monitor=monitor.id),
        e.button(words("button.something_changed"), Verb.SOMETHING_CHANGED),
        e.button(words("button.later"), Verb.LATER, monitor=monitor.id),
    ]
    return e.card(_spoken(words, occasion, standing, today), body, buttons, words.language)


def until_when(words: Words, last: date, today: date) -> str:
    """Say until when one can report."""
    left = (last - today).days
    if left <= 0:
        return words("nudge.last_day_today")
    if left == 1:
        return words("nudge.last_day_tomorrow")
    return words.count("nudge.until", left, day=words.near_day(last, today))


def how_long_ago(words: Words, action: Assignment, today: date) -> str:
    """Say how long ago an action was last reported on, roughly."""
    if action.state.reported_at is None:
        return words("report.never_told")
    days = (today - words.day_of(action.state.reported_at)).days
    if days <= 0:
        return words("nudge.told_today")
    if days < 2 * A_WEEK:
        return words.count("nudge.days_ago", days)
    if days < 2 * A_MONTH:
        return words.count("nudge.weeks_ago", days // A_WEEK)
    return words.count("nudge.months_ago", days // A_MONTH)


def changed(words: Words, actions: Sequence[Assignment], today: date) -> Card:
    """List what one may report on: a tap opens its form, and typing is quicker still."""
    summary = words("nudge.which_changed")
    rows = [
        e.tappable(_row(words, action, today), action.title, Verb.OPEN_ACTION, action=action.id)
        for action in actions
    ]
    body = [e.line(e.run(summary, bold=True))]
    if title := example_title(actions):
        body.append(e.line(words("nudge.or_type", title=title)))
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    buttons = [
        e.button(words("button.rest_unchanged"), Verb.EXCEPT_FORM),
        e.button(words("button.my_actions"), Verb.MY_ACTIONS),
    ]
    return e.card(summary, body, buttons, words.language)


def more(words: Words) -> Card:
    """Offer what is not reporting: it is somebody else's, being away, or no reminders."""
    summary = words("nudge.more_title")
    buttons = [
        e.button(words("button.not_mine"), Verb.NOT_MINE),
        e.button(words("button.absent"), Verb.ABSENT_FORM),
        e.button(words("button.stop"), Verb.STOP),
    ]
    return e.card(summary, [e.line(e.run(summary, bold=True))], buttons, words.language)


def which_is_not_mine(words: Words, actions: Sequence[Assignment]) -> Card:
    """Ask which of somebody's actions belongs to somebody else."""
    summary = words("nudge.which_not_mine")
    rows = [
        e.tappable(_titled(action), action.title, Verb.NOT_MINE, action=action.id)
        for action in actions
    ]
    body = [e.line(e.run(summary, bold=True))]
    last = typable(actions[-1])
    body += e.listed(rows, lambda left: words("nudge.more_not_mine", n=left, title=last))
    never_mind = e.button(words("button.never_mind"), Verb.NEVER_MIND)
    return e.card(summary, body, [never_mind], words.language)


def later(words: Words, told: Sequence[str], monitor: Monitor, choices: Sequence[str]) -> Card:
    """Say when somebody is asked again; `choices` are other days, as one types them."""
    body = [e.line(e.short(line, MOST_SHOWN)) for line in told]
    buttons = [
        e.button(said[:1].upper() + said[1:], Verb.LATER, monitor=monitor.id, said=said)
        for said in choices
    ]
    return e.card(" ".join(told), body, buttons, words.language)


def _signed(words: Words, sender: Member | None, programme: str) -> list[Element]:
    if sender is None:
        return []
    name = _first_name(sender)
    runs = [e.run(words("nudge.on_behalf", name=name, programme=programme), subtle=True)]
    if sender.address:
        chat = e.opens(words("nudge.chat", name=name), chat_with(sender.address))
        runs += [e.run(" · ", subtle=True), chat]
    return [e.line(*runs)]


def _first_name(person: Member) -> str:
    return e.short(person.first_name, NAME)


def _what(words: Words, occasion: Occasion, standing: Standing) -> str:
    """Say how many actions are open, and how many of them were not told."""
    own = all(action.ambassador_id == standing.member.id for action in standing.open)
    of_whom = "nudge.open" if own else "nudge.open_with_others"
    opened, missing = len(standing.open), len(standing.missing)
    every = missing == opened
    if occasion.since is None:
        told = words.count("nudge.all_missing" if every else "nudge.missing", missing)
    else:
        key = "nudge.all_missing_since" if every else "nudge.missing_since"
        told = words.count(key, missing, day=occasion.since)
    return f"{words.count(of_whom, opened)}; {told}"


def _spoken(words: Words, occasion: Occasion, standing: Standing, today: date) -> str:
    n, until = len(standing.missing), words.near_day(last_day(occasion.monitor), today)
    name = e.short(occasion.monitor.name, NAME)
    asked = words.count("nudge.spoken", n, monitor=name, day=until)
    sender = occasion.sender
    return words("nudge.spoken_by", name=_first_name(sender), asked=asked) if sender else asked


def _rows(words: Words, standing: Standing, today: date, room: int) -> list[Element]:
    rows = [_row(words, action, today, standing) for action in standing.missing]
    shown = e.fitting(rows[:MOST_ROWS], room)
    left = len(rows) - len(shown)
    return [*shown, e.note(words.count("monitor.and_more", left))] if left else shown


def _row(
    words: Words, action: Assignment, today: date, standing: Standing | None = None
) -> Element:
    facts = [state_in_words(words, action), how_long_ago(words, action, today)]
    if standing and action.ambassador_id not in {None, standing.member.id}:
        first_name = e.short(action.ambassador.split(" ")[0], NAME)
        facts.append(words("nudge.stands_in", name=first_name))
    return _titled(action, " · ".join(facts))


def _titled(action: Assignment, facts: str = "") -> Element:
    lines = [e.line(e.run(action.title, bold=True))]
    return e.group(lines + ([e.note(facts)] if facts else []), separator=True)


def _ending(words: Words, actions: Sequence[Assignment], today: date) -> list[Element]:
    """Say in one line which actions end soon."""
    ending = sorted(
        (a for a in actions if a.ends_on and today <= a.ends_on <= today + ENDS_SOON),
        key=lambda a: a.ends_on or date.max,
    )
    if not ending:
        return []
    said = [
        words("nudge.ends", title=e.short(a.title, NAME), day=words.short_day(a.ends_on or today))
        for a in ending[:MOST_ENDING]
    ]
    if left := len(ending) - len(said):
        said.append(words.count("monitor.and_more", left))
    return [e.line(e.short(" · ".join(said), MOST_SHOWN), spacing="Medium")]


def _more(words: Words) -> Element:
    """Offer the rest in one line, which is a button; its word can be typed."""
    title = words("button.more")
    shown = e.line(e.run(title, bold=True), e.run(words("nudge.more"), subtle=True, size="Small"))
    row = e.group([shown], separator=True, spacing="Medium")
    return e.tappable(row, title, Verb.NUDGE_MORE)
