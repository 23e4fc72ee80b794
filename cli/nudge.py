"""A message to oneself, to see that the bot can begin: by the same road as a reminder."""

import time

from cli.terminal import Terminal
from domain.delivery import LetterState
from domain.errors import UserError
from domain.people import Member
from storage import deliveries, members, municipalities, outbox
from storage.database import Session

PATIENCE, PAUSE = 60, 1.0  # tries, and seconds between them; the server looks every few seconds
PURPOSE = "self_check"


def nudge(terminal: Terminal, address: str, municipality: str | None) -> bool:
    """Put a message to somebody in the outbox, and tell what the running server made of it."""
    with terminal.database.transaction() as db:
        person = _person(db, address, municipality)
        text = {"text": terminal.words("terminal.nudge.text")}
        letter = outbox.notify(db, person.id, text, purpose=PURPOSE, at=terminal.now())
        if letter is None:  # rolled back: nothing may be left to arrive one day
            raise UserError("terminal.nudge.unreachable", name=person.name)
    terminal.say("terminal.nudge.ready", name=person.name)
    state, answer = _watch(terminal, letter.id)
    terminal.say(f"terminal.nudge.{state}", name=person.name, answer=answer or "–")
    return state is LetterState.SENT


def _person(db: Session, address: str, key: str | None) -> Member:
    places = [municipalities.get(db, key)] if key else municipalities.all_of_them(db)
    found = [one for place in places if (one := members.find_by_address(db, place.id, address))]
    if len(found) != 1:
        raise UserError("terminal.nudge.nobody", address=address)
    return found[0]


def _watch(terminal: Terminal, letter_id: int) -> tuple[LetterState, str]:
    state, answer = LetterState.WAITING, ""
    for _ in range(PATIENCE):
        with terminal.database.reading() as db:
            state, answer = deliveries.outcome(db, letter_id)
        if state is not LetterState.WAITING:
            break
        time.sleep(PAUSE)
    return state, answer
