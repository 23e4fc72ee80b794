"""A message of a coordinator to a selection of people: shown first, sent once after a yes."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from dialogs import missing_list
from dialogs.hand_over_told import words_for
from dialogs.safe_words import Safe, kinds_in, kinds_in_words, safe
from dialogs.turn import Message, Notice, Reply, Turn, as_message, say, show
from domain.errors import UserError
from domain.missing import Unheard
from domain.people import Member
from domain.reach import Reach
from domain.selections import Group, Known, Selection, read_message, select, with_person
from domain.wording import plain
from storage import assignments, broadcasts, inbox, members
from storage.database import Session
from views import links
from views.cards import selection as cards
from views.texts import Words

PURPOSE = "broadcast"
LONGEST = 1_000  # characters
MOST_SAID = 80


def preview(turn: Turn, db: Session) -> Reply:
    """Show to how many people a message goes, and the text; nothing is sent."""
    said, text = _asked(turn)
    found = select(said, _known(turn, db))
    if found.several:
        return _which(turn, found, said, text)
    chosen = _others(turn, found)
    if not text:
        return _ask_text(turn, chosen, said)
    kept = _kept(turn, text)
    to, lost = apart(turn, db, chosen)
    if not to:
        return say("\n".join([*kept.remarks, to_nobody(turn, lost)]))
    remarks = [*kept.remarks, *_warnings(turn, kept.text)]
    shown = cards.Shown(name_of(turn.words, chosen), to, lost, kept.text, _has_names(turn, chosen))
    carried = {"selection": said, "text": kept.text, "nonce": turn.nonce(), **_of_monitor(turn)}
    card = cards.preview(turn.words, shown, remarks, carried)
    yes, no = (button["data"] for button in card["actions"])
    return show(card, ja=yes, yes=yes, nee=no, no=no)


def send(turn: Turn, db: Session) -> Reply:
    """Send what was shown, once, to whom it is for now."""
    text = safe(turn, plain(turn.form.get("text", ""))).text
    if not turn.pressed:
        raise UserError("message.how_to_type")
    check(text)
    chosen = choose(turn, db, turn.form.get("selection", ""))
    if not inbox.use_once(db, turn.member.id, f"{PURPOSE}:{turn.pressed}", turn.now):
        return say(turn.words("message.sent_before"))
    to, lost = apart(turn, db, chosen)
    if not to:
        return say(to_nobody(turn, lost))
    notices = written(turn, db, chosen, text, to)
    return replace(say(turn.words.count("message.sent", len(to))), notices=notices)


def do_not_send(turn: Turn, db: Session) -> Reply:
    if turn.pressed and inbox.is_used(db, turn.member.id, f"{PURPOSE}:{turn.pressed}"):
        raise UserError("message.sent_before")
    return say(turn.words("message.not_sent"))


def choose(turn: Turn, db: Session, said: str) -> Selection:
    """Return who is meant but oneself; say what to type for words that mean nobody."""
    chosen = select(said, _known(turn, db))
    if chosen.several:
        names = ", ".join(f"{one.name} ({one.address or '–'})" for one in chosen.several[:5])
        raise UserError("message.several", said=chosen.unknown[:MOST_SAID], names=names)
    return _others(turn, chosen)


def apart(turn: Turn, db: Session, chosen: Selection) -> tuple[list[Member], list[Unheard]]:
    """Return who can be reached, and who can not."""
    among = [Unheard(person) for person in chosen.people]
    standing = missing_list.standing_of(db, turn.municipality, among, turn.now)
    there = [one.member for one in standing if one.reach is Reach.REACHABLE]
    return there, [one for one in standing if one.reach is not Reach.REACHABLE]


def written(
    turn: Turn, db: Session, chosen: Selection, text: str, to: Sequence[Member]
) -> tuple[Notice, ...]:
    """Note a message that is sent now, and write it to each in their own language."""
    named = name_of(turn.words, chosen)
    number = broadcasts.add(db, turn.member, (named, text), [one.id for one in to], turn.now)
    return tuple(
        Notice(
            one.id,
            drawn(one, turn.member, text),
            PURPOSE,
            f"{PURPOSE}:{number}:{one.id}",
            paced=True,
        )
        for one in to
    )


def drawn(person: Member, author: Member, text: str) -> Message:
    """Draw a message for who gets it: signed, with the way to the chat of who sent it."""
    chat = links.chat_with(author.address) if author.address else ""
    return as_message(cards.message(words_for(person), author, text, chat))


def name_of(words: Words, chosen: Selection) -> str:
    return words(f"message.to_{chosen.group}") if chosen.group else chosen.name


def to_nobody(turn: Turn, lost: Sequence[Unheard]) -> str:
    """Say that a message would reach nobody."""
    if lost:
        return turn.words.count("message.nobody_reachable", len(lost))
    return turn.words("message.nobody")


def check(text: str) -> None:
    """Refuse a text that is empty, or too long for one message."""
    if not text:
        raise UserError("message.empty")
    if len(text) > LONGEST:
        raise UserError("message.too_long", length=len(text), most=LONGEST)


def _asked(turn: Turn) -> tuple[str, str]:
    """Return who and what: of the form of a card, or as it was typed."""
    if said := turn.form.get("selection"):
        return said, turn.form.get("text") or turn.form.get("said", "")
    read = read_message(turn.text)
    if read is None:
        raise UserError("message.how_to_type")
    return read


def _others(turn: Turn, chosen: Selection) -> Selection:
    """Leave oneself out; say what to type for words that mean nobody."""
    if chosen.unknown:
        raise UserError("message.unknown", said=plain(chosen.unknown)[:MOST_SAID])
    others = tuple(person for person in chosen.people if person.id != turn.member.id)
    return replace(chosen, people=others)


def _kept(turn: Turn, text: str) -> Safe:
    """Return a text as it may be kept; raise why not."""
    kept = safe(turn, plain(text))
    if not kept.text and kept.remarks:
        raise UserError("privacy.health")
    check(kept.text)
    return kept


def _which(turn: Turn, found: Selection, said: str, text: str) -> Reply:
    """Ask who of several people with one name is meant; what was written goes along."""
    carried = _kept(turn, text).text if text else ""
    choices = [(person, with_person(said, found.unknown, person)) for person in found.several]
    return show(cards.which_person(turn.words, found.unknown, choices, carried))


def _ask_text(turn: Turn, chosen: Selection, said: str) -> Reply:
    carried = {"selection": said, **_of_monitor(turn)}
    card = cards.ask_text(turn.words, name_of(turn.words, chosen), carried)
    return show(card, **{"": card["actions"][0]["data"]})


def _of_monitor(turn: Turn) -> dict[str, str]:
    """Return the monitor that a list was of, for its buttons: who is missing is of a monitor."""
    return {"monitor": turn.form["monitor"]} if turn.form.get("monitor") else {}


def _known(turn: Turn, db: Session) -> Known:
    around = missing_list.round_of_turn(turn, db)
    missing = missing_list.find(db, turn.municipality, around, turn.now)
    carriers: dict[str, set[UUID]] = {}
    for action in assignments.of_municipality(db, turn.municipality.id, turn.today):
        if action.ambassador_id and not action.state.status.ended:
            carriers.setdefault(action.department, set()).add(action.ambassador_id)
    unheard = {person.member.id for person in missing.people}
    return Known(members.everybody(db, turn.municipality.id), unheard, carriers)


def _warnings(turn: Turn, text: str) -> list[str]:
    """Say what a text names that others should perhaps not read."""
    kinds = kinds_in(text)
    return [turn.words("message.names", what=kinds_in_words(turn, kinds))] if kinds else []


def _has_names(turn: Turn, chosen: Selection) -> bool:
    """Tell whether people may be named: not who is missing, where no overview is wanted."""
    return turn.person_overview or chosen.group is not Group.MISSING
