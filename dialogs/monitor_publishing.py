"""Publishing a monitor: who gets it is chosen, and each of them gets it once."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from dialogs import monitor_closing, monitor_figures
from dialogs.hand_over_told import words_for
from dialogs.monitor_closing_chat import chosen
from dialogs.turn import Notice, Reply, Turn, as_message, say, show
from domain import closing as rules
from domain.audiences import Audience, among, read_audiences
from domain.errors import UserError
from domain.monitors import Monitor
from domain.people import Member, Municipality
from storage import conversations, members, monitor_dates, monitor_states, outbox
from storage.database import Session
from storage.monitor_versions import Version
from views.cards import monitor_publishing as cards
from views.texts import Words

PURPOSE = "monitor"


@dataclass(frozen=True, slots=True)
class Shared:
    """A published version: the messages to who did not have it yet, and how many had it.

    Of those messages `later` wait until somebody opens the bot for the first time.
    """

    version: Version
    notices: tuple[Notice, ...]
    had: int
    later: int


def ask(turn: Turn, db: Session) -> Reply:
    """Ask who gets the monitor; nothing is sent before the answer."""
    monitor = chosen(turn, db, rules.to_close)
    version = monitor_closing.closed_version(db, turn.municipality, monitor)
    people = members.everybody(db, turn.municipality.id)
    counts = {one: len(among(people, [one])) for one in Audience}
    card = cards.ask(turn.words, monitor, version.number, counts, again=bool(version.published_at))
    publish, no = (button["data"] for button in card["actions"])
    return show(card, **{"": publish, "nee": no, "no": no})


def store(turn: Turn, db: Session) -> Reply:
    """Publish the version that the card was about, and send it to who was chosen."""
    monitor = chosen(turn, db, rules.to_close)
    to = read_audiences(turn.form.get("to", "") or turn.form.get("said", ""))
    version = monitor_closing.closed_version(db, turn.municipality, monitor)
    if turn.form.get("number") != str(version.number):
        raise UserError("publishing.other_version", name=monitor.name, number=version.number)
    shared = share(db, turn.municipality, monitor, to, (turn.member.id, turn.now))
    lines = in_words(turn.words, monitor, shared)
    return Reply(say("\n".join(lines)).messages, shared.notices)


def share(
    db: Session,
    municipality: Municipality,
    monitor: Monitor,
    to: Collection[Audience],
    by: tuple[UUID | None, datetime],
) -> Shared:
    """Publish, unless it was published before, and return what is to be sent.

    A crash before the commit publishes nothing; after it, the outbox has every message.
    """
    who, at = by
    if not to:
        raise UserError("publishing.to_whom")
    people = among(members.everybody(db, municipality.id), to)
    if not people:
        raise UserError("publishing.nobody")
    now = monitor_states.hold(db, municipality.id, monitor.id)
    version = monitor_closing.closed_version(db, municipality, now)
    if version.published_at is None:
        version = monitor_closing.publish(db, municipality, monitor, who, at)
    known = outbox.known_keys(db, [_key(version, person) for person in people])
    new = [person for person in people if _key(version, person) not in known]
    later = sum(conversations.personal_of(db, person.id) is None for person in new)
    notices = tuple(_notices(db, municipality, version, new))
    return Shared(version, notices, len(people) - len(new), later)


def in_words(words: Words, monitor: Monitor, shared: Shared) -> list[str]:
    """Say what was published, and how many people get it."""
    number = shared.version.number
    lines = [words("publishing.done", name=monitor.name, number=number)]
    if shared.notices:
        lines.append(words.count("publishing.sent", len(shared.notices)))
    if shared.later:
        lines.append(words.count("publishing.later", shared.later))
    if shared.had:
        lines.append(words.count("publishing.had", shared.had))
    return lines


def _notices(
    db: Session, municipality: Municipality, version: Version, to: Iterable[Member]
) -> Iterator[Notice]:
    """Draw the card for each, in their own language; nobody is named on it."""
    monitor = monitor_dates.get(db, municipality.id, version.monitor_id)
    page = monitor_figures.of_version(db, municipality, monitor, version.number)
    assert page
    for person in to:
        card = cards.published(words_for(person), page, version.reason)
        yield Notice(person.id, as_message(card), PURPOSE, _key(version, person), paced=True)


def _key(version: Version, person: Member) -> str:
    return f"monitor:{version.id}:{person.id}"
