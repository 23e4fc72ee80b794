"""What a round came to, in the terminal: sent, out of reach, and a message to a selection.

These stand beside the other commands of reminders.
"""

import json
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer
from rich.markup import escape

from cli.only_place import OfOnly, place_of
from cli.reminders import app as app
from cli.terminal import Terminal, terminal_of, told
from dialogs import reach_shown, selection
from dialogs.safe_words import safe
from dialogs.turn import Notice, Turn, as_json
from domain.errors import UserError
from domain.missing import Unheard
from domain.monitors import end_of_day
from domain.people import Member, Municipality, Role, read_address
from domain.sends import Send
from domain.wording import plain
from storage import ledger, members, outbox
from storage.database import Session
from views.cards.ledger import in_words

__all__ = ["app"]
Row = dict[str, Any]
PURPOSES = {
    "reply", "update", "broadcast", "hand_over", "stand_in", "absence", "from_channel",
    "self_check", "behalf", "attention", "dropping", "identity", "lateness",
}  # fmt: skip
InJson = Annotated[bool, typer.Option("--json", help=told("json"))]


@app.command(help=told("reminders_sent"))
def sent(  # noqa: PLR0913 - the options of one command
    ctx: typer.Context,
    municipality: OfOnly = None,
    first: Annotated[str | None, typer.Option("--from", help=told("from"))] = None,
    last: Annotated[str | None, typer.Option("--to", help=told("to"))] = None,
    replies: Annotated[bool, typer.Option("--replies", help=told("replies"))] = False,
    in_json: InJson = False,
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        place = place_of(db, municipality)
        sends = ledger.sends(
            db,
            place.id,
            since=_start_of(terminal, first, place),
            before=_end_of(terminal, last, place),
            replies=replies,
        )
    rows = [_sent(one, named=terminal.person_overview) for one in sends]
    if in_json:
        terminal.write(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    table = terminal.table(
        "terminal.seen.asked", "terminal.seen.to", "terminal.seen.what", "terminal.seen.outcome"
    )
    for one, row in zip(sends, rows, strict=True):
        when = terminal.words.moment(one.asked_at)
        what = escape(_what(terminal, one))
        table.add_row(when, escape(row["to"] or "–"), what, _outcome(terminal, one))
    terminal.console.print(table)


@app.command(help=told("reminders_reach"))
def reach(ctx: typer.Context, municipality: OfOnly = None, in_json: InJson = False) -> None:
    """Show who has something to report, or coordinates, and can not be reached."""
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        place = place_of(db, municipality)
        lost = reach_shown.unreachable(db, place, None, terminal.now())
    rows = [_lost(one, named=terminal.person_overview) for one in lost]
    if in_json:
        terminal.write(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not lost:
        terminal.say("terminal.seen.all_reachable")
    for one, row in zip(lost, rows, strict=True):
        terminal.write(f"{row['name'] or '–'}: {terminal.words(f'reach.{one.reach}')}")


@app.command(help=told("reminders_message"))
def message(  # noqa: PLR0913 - the options of one command
    ctx: typer.Context,
    to: Annotated[str, typer.Option("--to", help=told("message_to"))],
    text: Annotated[str, typer.Option("--text", help=told("message_text"))],
    municipality: OfOnly = None,
    by: Annotated[str | None, typer.Option("--by", help=told("message_by"))] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=told("dry_run"))] = False,
) -> None:
    """Send a message of a coordinator to a selection, as in chat."""
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place = place_of(db, municipality)
        turn = _turn(terminal, _author(db, place, by))
        chosen = selection.choose(turn, db, to)
        there, lost = selection.apart(turn, db, chosen)
        text = safe(turn, plain(text)).text  # nothing about anybody's health, as in chat
        selection.check(text)
        if there and not dry_run:
            _post(db, selection.written(turn, db, chosen, text, there), turn.now)
    if not there:
        terminal.write(selection.to_nobody(turn, lost))
        return
    key = "terminal.seen.would_send" if dry_run else "terminal.seen.sent"
    terminal.count(key, len(there))
    if lost:
        terminal.count("terminal.seen.not_reached", len(lost))


def _post(db: Session, notices: tuple[Notice, ...], at: datetime) -> None:
    for notice in notices:
        outbox.notify(
            db,
            notice.member_id,
            as_json(notice.message),
            purpose=notice.purpose,
            at=at,
            unique_key=notice.unique_key,
            paced=True,
        )


def _author(db: Session, place: Municipality, address: str | None) -> Member:
    """Return in whose name a message goes: who is named, or the only coordinator."""
    known = members.with_role(db, place.id, Role.COORDINATOR)
    if address:
        wanted = read_address(address)
        known = [person for person in known if person.address == wanted]
    if len(known) != 1:
        raise UserError("terminal.seen.by_whom", n=len(known))
    return known[0]


def _turn(terminal: Terminal, author: Member) -> Turn:
    return Turn(
        member=author,
        now=terminal.now(),
        words=terminal.words,
        nonce=str,
        person_overview=terminal.person_overview,
    )


def _sent(one: Send, *, named: bool) -> Row:
    return {
        "id": one.id,
        "to": one.name if named else None,
        "address": one.address if named else None,
        "purpose": one.purpose,
        "monitor": one.monitor or None,
        "rung": one.rung or None,
        "asked_at": _moment(one.asked_at),
        "due_at": _moment(one.due_at),
        "tried_at": _moment(one.tried_at),
        "attempts": one.attempts,
        "state": str(one.state),
        "answer": one.answer or None,
        "why_not": one.why or None,
        "delivered_at": _moment(one.delivered_at),
        "perhaps_twice": one.perhaps_twice,
    }


def _what(terminal: Terminal, one: Send) -> str:
    """Say what was sent in words: the step of a monitor, or the kind of message."""
    if one.rung:
        return f"{terminal.words(f'ladder.rung_{one.rung}')} ({one.monitor})"
    kind = one.purpose if one.purpose in PURPOSES else "other"
    return terminal.words(f"purpose.{kind}")


def _lost(one: Unheard, *, named: bool) -> Row:
    return {
        "name": one.member.name if named else None,
        "address": one.member.address if named else None,
        "reach": str(one.reach),
        "actions": [action.number for action in one.actions] if named else len(one.actions),
    }


def _outcome(terminal: Terminal, one: Send) -> str:
    if one.arrived:
        return terminal.words("terminal.seen.delivered", when=one.delivered_at)
    return escape(in_words(terminal.words, one.why))


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _start_of(terminal: Terminal, written: str | None, place: Municipality) -> datetime | None:
    day = terminal.day(written, place)
    return end_of_day(day - timedelta(days=1), place.zone) if day else None


def _end_of(terminal: Terminal, written: str | None, place: Municipality) -> datetime | None:
    day = terminal.day(written, place)
    return end_of_day(day, place.zone) if day else None
