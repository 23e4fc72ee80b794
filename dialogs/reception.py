"""Taking in what somebody said: once, in one transaction, answered by rows of the outbox."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from dialogs import channel, edits, guide, handing_out, identity, meeting, nudged
from dialogs.answering import answer
from dialogs.incoming import Event, Incoming
from dialogs.safe_words import refusal
from dialogs.turn import Message, Notice, Reply, Turn, as_json, say
from dialogs.yes_or_no import spoken
from domain.asking import is_explicit
from domain.delivery import Letter
from domain.errors import UserError
from domain.people import Member, Role
from domain.wording import fold, plain
from storage import conversations, inbox, outbox
from storage.conversations import Conversation
from storage.database import Session, hold
from views.cards.elements import pressable
from views.texts import Words, words

LONGEST_TEXT = 4_000
# The minutes of a meeting or a long mail: five pages, as much as is read of one message.
LONGEST_PASTE = 10_000


def receive(incoming: Incoming, db: Session) -> list[Letter]:
    """Do what somebody asks, and return the letters that answer it, stored and ready to send.

    A second delivery of the same activity changes nothing and is answered by nothing: the
    first one's answer is in the outbox. A `UserError` rises, and with it all is rolled back:
    `explain` then answers in a transaction of its own.
    """
    conversation = _begin(incoming, db)
    if conversation is None:
        return []
    if incoming.event is Event.REMOVED:
        conversations.remove(db, conversation.id, incoming.now)
        outbox.lose(db, conversation.id, outbox.REMOVED)
        return []
    if incoming.event in LATER:
        return _later(incoming, db, conversation)
    member = identity.identify(incoming, db, conversation)
    if isinstance(member, Reply):
        return _post(db, conversation, incoming, member)
    if not incoming.in_channel:
        _reach(db, member, conversation)
    turn = _turn(incoming, member)
    answered = incoming.event is Event.CONSENT  # a file stands beside what was asked
    reply = handing_out.bring(turn, db) if answered else _reply(turn, db, incoming, conversation)
    nudged.settle(db, turn.municipality, turn.now)
    return _post(db, conversation, incoming, reply, keep_question=answered)


def _later(incoming: Incoming, db: Session, conversation: Conversation) -> list[Letter]:
    """Meet an edited or deleted message; of a stranger, or in a channel, it means nothing."""
    member = identity.known(incoming, db, conversation)
    if member is None or incoming.in_channel:
        return []
    _check_length(incoming, member)
    return _post(db, conversation, incoming, LATER[incoming.event](_turn(incoming, member), db))


LATER = {Event.EDITED: edits.edited, Event.DELETED: edits.deleted}


def explain(incoming: Incoming, error: UserError, db: Session) -> list[Letter]:
    """Say what somebody can put right, in their language. Nothing else is stored."""
    conversation = _begin(incoming, db)
    if conversation is None:
        return []
    known = identity.known(incoming, db, conversation)
    speak = language_of(incoming, known)
    text = refusal(speak, error, (incoming.text, *incoming.form.values()))
    return _post(db, conversation, incoming, say(text), keep_question=True)


def language_of(incoming: Incoming, member: Member | None) -> Words:
    """Choose the language: the person's own choice, else that of their Teams, else Dutch."""
    if member is None:
        return words("en" if incoming.speaks_english else "nl")
    english = incoming.speaks_english and not member.language
    return words("en" if english else member.speaks, member.municipality.time_zone)


def _begin(incoming: Incoming, db: Session) -> Conversation | None:
    """Take the activity in, or return None when it was taken in before."""
    hold(db, f"{incoming.place.registration}:{incoming.place.conversation_id}")
    if not inbox.take(db, incoming.key, incoming.now):
        return None
    return conversations.save(db, incoming.place)


def _reach(db: Session, member: Member, conversation: Conversation) -> None:
    """Note that this is where somebody is reached, and let what waited for that come here."""
    conversations.belongs_to(db, conversation.id, member.id)
    if conversation.member_id != member.id or conversation.letters_wait:
        outbox.address(db, member.id, conversation.id)


def _turn(incoming: Incoming, member: Member) -> Turn:
    return Turn(
        member=member,
        now=incoming.now,
        words=language_of(incoming, member),
        nonce=incoming.nonce,
        text=_read(incoming),
        form=incoming.form,
        in_channel=incoming.in_channel,
        source=incoming.source,
        files=incoming.files,
        person_overview=incoming.person_overview,
        app_id=incoming.app_id,
        pages_url=incoming.pages_url,
        sheet=incoming.sheet,
        style=incoming.style,
        made=incoming.made,
        consent=incoming.consent,
    )


def _read(incoming: Incoming) -> str:
    """Return what is read of a message: of a question that is far too long, its beginning."""
    if _is_long_question(incoming):
        return plain(incoming.text[: LONGEST_TEXT // 2])
    return plain(incoming.text)


def _is_long_question(incoming: Incoming) -> bool:
    return len(incoming.text) > LONGEST_TEXT and is_explicit(incoming.text)


def _reply(turn: Turn, db: Session, incoming: Incoming, conversation: Conversation) -> Reply:
    if incoming.event is Event.INSTALLED:
        if conversation.welcomed or turn.in_channel:
            return Reply()
        return _welcome(turn, db, conversation)
    _check_length(incoming, turn.member)
    said_hello = turn.form.get("verb") is None and fold(turn.text) in {"hoi", "hallo", "hello"}
    if said_hello and not conversation.welcomed and not turn.in_channel:
        return _welcome(turn, db, conversation)
    if turn.in_channel:
        return channel.respond(turn, db)
    if turn.form.get("verb"):
        return answer(turn, db)
    return answer(turn, db, conversation.answers, _notices(db, conversation))


def _check_length(incoming: Incoming, member: Member) -> None:
    most = LONGEST_PASTE if member.has(Role.COORDINATOR) else LONGEST_TEXT
    if len(incoming.text) > most and not _is_long_question(incoming):
        raise UserError("too_long", length=len(incoming.text), most=most)


def _welcome(turn: Turn, db: Session, conversation: Conversation) -> Reply:
    """Welcome somebody once; who has no actions is asked for another address."""
    conversations.welcomed(db, conversation.id, turn.now)
    hello = guide.welcome(turn, db)
    if turn.member.roles or not identity.somebody_is_invited(turn, db):
        return hello
    question = meeting.ask_address(turn, db)
    return replace(hello, messages=hello.messages + question.messages)


def _post(
    db: Session,
    conversation: Conversation,
    incoming: Incoming,
    reply: Reply,
    *,
    keep_question: bool = False,
) -> list[Letter]:
    """Put the answer and the notices in the outbox, and remember what was asked.

    A notice asks nothing that "ja" could answer, but for one that `asks`: it may come between a
    question and its answer.
    """
    at = incoming.now
    # First, for what is said now may be about the same.
    for one in reply.replaced:
        outbox.update_shown(db, conversation.id, one.about, as_json(one.message), at)
    if reply.messages and not incoming.in_channel and not keep_question:
        conversations.remember(db, conversation.id, answers_to(reply.messages[-1]))
    letters: list[Letter | None] = [
        outbox.reply(db, conversation.id, as_json(message), at, message.about)
        for message in reply.messages
    ]
    letters += [notify(db, notice, at) for notice in reply.notices]
    letters += outbox.take_updates(db, conversation.id, at)
    return [letter for letter in letters if letter]


def notify(db: Session, notice: Notice, at: datetime) -> Letter | None:
    """Put a message to another chat in the outbox; None for one that the clock sends."""
    own = conversations.personal_of(db, notice.member_id) if notice.asks else None
    if own:
        conversations.remember(db, own, answers_to(notice.message))
    return outbox.notify(
        db,
        notice.member_id,
        as_json(notice.message),
        purpose=notice.purpose,
        at=at,
        unique_key=notice.unique_key,
        about=notice.message.about,
        wait=notice.wait,
        paced=notice.paced,
    )


def answers_to(message: Message) -> dict[str, Mapping[str, Any]]:
    """Say which button a typed text presses: its title, yes or no, or what the dialog added."""
    card = message.card or {}
    return (
        spoken(card)
        | titles_of(card)
        | {said: dict(pressed) for said, pressed in message.answers.items()}
    )


def titles_of(card: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the buttons of a card by what one types for them; a title that two have is none."""
    buttons = pressable(card)
    names = [fold(b["data"].get("typed", b["title"])).rstrip(".!…") for b in buttons]
    titles = Counter(names)
    named = {name: button["data"] for name, button in zip(names, buttons, strict=True)}
    return {title: data for title, data in named.items() if titles[title] == 1}


def _notices(db: Session, conversation: Conversation) -> Mapping[str, Mapping[str, Any]]:
    """Say which button of a recent notice a typed title presses; the newest first."""
    found: dict[str, Mapping[str, Any]] = {}
    for message in outbox.recent_notices(db, conversation.id):
        for title, data in titles_of(message.get("card") or {}).items():
            found.setdefault(title, data)
    return found
