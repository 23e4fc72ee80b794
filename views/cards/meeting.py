"""The cards with which the bot and a person get to know each other."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from domain.people import Member, Municipality, Role
from domain.plans import Assignment, PeriodKind
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_NAMES = 300  # characters
MOST_NAMED = 60  # characters of the title in an example


def welcome(
    words: Words, member: Member, coordinators: Sequence[Member], own: Sequence[Assignment]
) -> Card:
    """Say who the bot is, who looks after it, what it asks and how to stop it. Once."""
    open_actions = len(own)
    place = member.municipality
    hello = words(
        "welcome.hello", name=member.first_name, place=place.name, programme=place.programme
    )
    coordinates = member.has(Role.COORDINATOR)
    what = "welcome.what_coordinator" if coordinates else "welcome.what"
    who = e.short(", ".join(person.name for person in coordinators), MOST_NAMES)
    body = [
        e.heading(hello),
        e.line(words(what, programme=place.programme)),
        e.line(words("welcome.who", who=who) if who else words("welcome.no_coordinator")),
    ]
    if open_actions:
        body.append(e.line(e.run(words.count("welcome.open_actions", open_actions), bold=True)))
        body.append(e.line(_example(words, own)))
    body.append(e.note(words("welcome.stop")))
    buttons = suitable_buttons(words, member, open_actions)
    return e.card(hello, body, buttons, words.language)


def guide(words: Words, member: Member, own: Sequence[Assignment], *, knows: bool = False) -> Card:
    """Say what can be asked, with the words to type; first of all that one just types it.

    `knows`: somebody who was made an expert of a product group, whatever their roles.
    """
    summary = words("help.summary")
    body = [e.heading(summary)]
    if own:
        body.append(e.line(_example(words, own)))
    body += _commands(words("help.everybody"))
    if member.has(Role.AMBASSADOR):
        body += _commands(words("help.ambassador"))
    if knows or member.has(Role.EXPERT, Role.COORDINATOR):
        body += _commands(words("help.expert"))
    if member.has(Role.COORDINATOR):
        body += _commands(words("help.coordinator"))
        body += _commands(words("help.knowledge"))
        body += _commands(words("help.more"))
    body.append(e.note(words("help.language")))
    buttons = suitable_buttons(words, member, len(own))
    if member.has(Role.COORDINATOR):
        buttons = [*buttons[:2], e.button(words("button.help_more"), Verb.HELP_MORE)]
    return e.card(summary, body, buttons, words.language)


def guide_more(words: Words) -> Card:
    """Say what a coordinator can ask about the reminders of a monitor, and messages."""
    summary = words("help.more_title")
    body = [e.heading(summary), *_commands(words("help.planning"))]
    body += _commands(words("help.seeing"))
    buttons = [
        e.button(words("button.ladder"), Verb.LADDER),
        e.button(words("button.sent"), Verb.SENT),
        e.button(words("button.reach"), Verb.REACH),
    ]
    return e.card(summary, body, buttons, words.language)


def _example(words: Words, own: Sequence[Assignment]) -> str:
    """Show what one can type, with an action of one's own; one that never ends is not done."""
    bounded = [action for action in own if action.period.kind is PeriodKind.BOUNDED]
    key = "help.type_done" if bounded else "help.type_running"
    return words(key, title=e.short((bounded or own)[0].title, MOST_NAMED))


def _commands(told: str) -> list[Element]:
    """Give each command a line of its own, its words to type in bold."""
    shown = []
    for command in told.split(" · "):
        typed, colon, meaning = command.partition(":")
        shown.append(e.line(e.run(typed, bold=True), f"{colon}{meaning}", spacing="Small"))
    return shown


def suitable_buttons(words: Words, member: Member, open_actions: int) -> list[Button]:
    """Offer what this person most likely came for; at most three."""
    monitor = e.button(words("button.monitor"), Verb.MONITOR)
    mine = e.button(words("button.my_actions"), Verb.MY_ACTIONS)
    if member.has(Role.COORDINATOR):
        return [monitor, e.button(words("button.missing"), Verb.MISSING), mine]
    if open_actions:
        unchanged = e.button(words("button.all_unchanged"), Verb.ALL_UNCHANGED)
        return [mine, unchanged, monitor]
    return [monitor, e.button(words("button.help"), Verb.HELP)]


def ask_address(words: Words, member: Member) -> Card:
    """Ask somebody without actions whether the plan knows them by another address."""
    summary = words("meet.no_actions", address=member.address or words("meet.unknown_address"))
    body = [e.line(summary)]
    body += e.text_field("address", words("meet.ask_address"), style="Email")
    buttons = [
        e.button(words("button.send"), Verb.MY_ADDRESS),
        e.button(words("button.no_actions"), Verb.NO_ACTIONS),
    ]
    return e.card(summary, body, buttons, words.language)


def confirm_identity(words: Words, claimant: Member, invited: Member, claim: UUID) -> Card:
    """Ask the coordinator whether an account and an invited address are one person."""
    summary = words(
        "meet.same_person",
        account=f"{claimant.name} ({claimant.address or '–'})",
        invited=f"{invited.name} ({invited.address})",
    )
    buttons = [
        e.button(words("button.same_person"), Verb.CONFIRM_IDENTITY, claim=claim),
        e.button(words("button.other_person"), Verb.DENY_IDENTITY, claim=claim),
    ]
    return e.card(summary, [e.line(summary)], buttons, words.language)


def choose_municipality(words: Words, places: Sequence[Municipality]) -> Card:
    """Ask somebody who belongs to several municipalities which one is meant, once.

    More than fit as buttons become rows to tap.
    """
    summary = words("meet.which_municipality")
    if len(places) <= e.BUTTONS:
        buttons = [e.button(p.name, Verb.CHOOSE_MUNICIPALITY, municipality=p.key) for p in places]
        return e.card(summary, [e.line(summary)], buttons, words.language)
    rows = [_place_row(place) for place in places]
    body = [e.line(summary), *e.listed(rows, partial(words.count, "monitor.and_more"))]
    return e.card(summary, body, language=words.language)


def _place_row(place: Municipality) -> Element:
    row = e.group([e.line(e.run(place.name, bold=True))], separator=True)
    return e.tappable(row, place.name, Verb.CHOOSE_MUNICIPALITY, municipality=place.key)
