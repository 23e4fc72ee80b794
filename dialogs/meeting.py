"""Who is this? Matched by address, or asked and confirmed by a coordinator."""

import re
from dataclasses import replace
from uuid import UUID

from dialogs.own_actions import read_id
from dialogs.turn import Message, Notice, Reply, Turn, as_message, replaced, say, show
from domain.errors import NotAllowed, NotUnderstood, UnknownPlace
from domain.people import Member, Role, read_address
from storage import members
from storage.database import Session
from views.cards import meeting as cards
from views.cards.settled import settled
from views.cards.verbs import Verb
from views.texts import words

_ADDRESS = re.compile(r"[^\s@:;,<>()]+@[^\s@:;,<>()]+\.\w+")


def ask_address(turn: Turn, _: Session) -> Reply:
    """Ask somebody without actions for the address that the plan may know them by."""
    catch, none = {"verb": str(Verb.MY_ADDRESS)}, {"verb": str(Verb.NO_ACTIONS)}
    card = cards.ask_address(turn.words, turn.member)
    return show(card, **{"": catch, "nee": none, "no": none})


def my_address(turn: Turn, db: Session) -> Reply:
    """Put the claim "that address is mine" to the coordinators."""
    written = turn.form.get("address") or turn.form.get("said") or ""
    found = _ADDRESS.search(written)
    address = read_address(found[0] if found else written)
    if turn.member.roles:
        raise NotAllowed("meet.has_role")
    invited = members.find_by_address(db, turn.municipality.id, address)
    if invited is None or not invited.invited or invited.id == turn.member.id:
        raise UnknownPlace("meet.not_invited", address=address)
    claim = members.claim_identity(db, turn.member, invited, turn.now)
    coordinators = members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    notices = [
        Notice(
            person.id,
            _question(person, turn.member, invited, claim),
            "identity",
            f"identity:{claim}:{person.id}",
        )
        for person in coordinators
    ]
    who = ", ".join(person.first_name for person in coordinators)
    who = who or turn.words("meet.somebody")
    reply = say(turn.words("meet.coordinator_confirms", who=who))
    return Reply(reply.messages, tuple(notices))


def _question(person: Member, claimant: Member, invited: Member, claim: UUID) -> Message:
    speak = words(person.speaks, person.municipality.time_zone)
    card = cards.confirm_identity(speak, claimant, invited, claim)
    return replace(as_message(card), about=_about(claim))


def _about(claim: UUID) -> str:
    return f"identity:{claim}"


def confirm(turn: Turn, db: Session) -> Reply:
    """Make account and invited address one person."""
    claimant, invited = _open_claim(turn, db)
    claim = read_id(turn.form["claim"])
    if not invited.invited or claimant.roles:
        raise NotUnderstood("meet.decided")
    members.decide_claim(db, claim, granted=True, at=turn.now)
    linked = members.merge(db, invited, claimant)
    speak = words(claimant.speaks, claimant.municipality.time_zone)
    told = say(speak("meet.you_are_linked", address=invited.address)).messages[0]
    done = turn.words("meet.linked", name=claimant.name, address=invited.address)
    notice = Notice(linked.id, told, "identity")
    return _settled(
        turn, done, notice, turn.words("settled.linked", **_accounts(claimant, invited))
    )


def deny(turn: Turn, db: Session) -> Reply:
    claimant, invited = _open_claim(turn, db)
    members.decide_claim(db, read_id(turn.form["claim"]), granted=False, at=turn.now)
    speak = words(claimant.speaks, claimant.municipality.time_zone)
    told = say(speak("meet.you_are_refused", address=invited.address)).messages[0]
    notice = Notice(claimant.id, told, "identity")
    done = turn.words("meet.refused")
    shown = turn.words("settled.not_linked", **_accounts(claimant, invited))
    return _settled(turn, done, notice, shown)


def _settled(turn: Turn, said: str, notice: Notice, shown: str) -> Reply:
    claim, card = read_id(turn.form["claim"]), settled(turn.words, shown)
    return Reply(say(said).messages, (notice,), (replaced(_about(claim), card),))


def _accounts(claimant: Member, invited: Member) -> dict[str, object]:
    return {"account": claimant.address or claimant.name, "address": invited.address}


def chosen(turn: Turn, _: Session) -> Reply:
    """Say which municipality the conversation is about from now on."""
    return say(turn.words("meet.chosen", place=turn.municipality.name))


def no_actions(turn: Turn, _: Session) -> Reply:
    return say(turn.words("meet.fine"))


def _open_claim(turn: Turn, db: Session) -> tuple[Member, Member]:
    found = members.find_claim(db, turn.municipality.id, read_id(turn.form.get("claim", "")))
    if found is None:
        raise NotUnderstood("meet.no_claim")
    claimant, invited, granted = found
    if granted is not None:
        raise NotUnderstood("meet.decided")
    return claimant, invited
