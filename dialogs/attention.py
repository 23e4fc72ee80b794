"""An action that is stuck becomes an attention point, if the coordinator words it so."""

from dataclasses import replace
from uuid import UUID

from dialogs.own_actions import read_id, reporting_round
from dialogs.turn import Message, Notice, Reply, Turn, as_message, replaced, say, show
from domain.errors import BadReport, NotUnderstood
from domain.monitors import AttentionPoint, PointState
from domain.page_entries import EntryKind, closed_over, day_of_news
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import NoteReader, Report, short_text
from storage import inbox, members, monitors, page_entries
from storage.database import Session
from views.cards import attention as cards
from views.cards.settled import settled
from views.texts import words


def propose(turn: Turn, db: Session, action: Assignment, report: Report) -> list[Notice]:
    """Note a proposal, neutrally worded, and tell the coordinators.

    The reason goes to coordinators only; the proposal repeats it when its reader may be
    everybody who reads the monitor.
    """
    text = words(turn.municipality.language)("attention.proposal", title=action.title)
    if report.note_reader is NoteReader.MONITOR and report.blocked_reason:
        text = f"{text}: {report.blocked_reason}"
    point = monitors.propose(
        db, turn.municipality.id, text, reporting_round(turn, db).day, report.id
    )
    key = "attention.help" if report.wants_help else "attention.stuck"
    said = (turn.member.name, report.blocked_reason, key)
    own = (turn.member.name, report.blocked_reason, "attention.own")
    return [
        Notice(
            person.id,
            _offer(person, action, own if person.id == turn.member.id else said, point.id),
            "attention",
        )
        for person in members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    ]


def _offer(person: Member, action: Assignment, said: tuple[str, str, str], point: UUID) -> Message:
    speak = words(person.speaks, person.municipality.time_zone)
    card = cards.attention_offer(speak, action, said, point)
    return replace(as_message(card), about=_about(point))


def _about(point: UUID) -> str:
    return f"attention:{point}"


def word(turn: Turn, db: Session) -> Reply:
    """Let the coordinator word a proposal."""
    point = _get(turn, db)
    return show(cards.attention_form(turn.words, point.id, point.text, turn.nonce()))


def accept(turn: Turn, db: Session) -> Reply:
    """Put the attention point in the monitor, as it was worded or as it was proposed."""
    point = _get(turn, db)
    text = point.text if turn.form.get("as_is") else short_text(turn.form.get("text", ""))
    if not text:
        raise BadReport("attention.empty")
    if not inbox.use_once(db, turn.member.id, turn.pressed or str(point.id), turn.now):
        return say(turn.words("attention.decided"))
    monitors.accept(db, turn.municipality.id, point.id, text)
    shut = _to_the_next_page(turn, db, point)
    key = "attention.accepted_next" if shut else "attention.accepted"
    return _settled(
        turn,
        point.id,
        turn.words(key, text=text, name=shut),
        turn.words("settled.attention_accepted", text=text),
    )


def _to_the_next_page(turn: Turn, db: Session, point: AttentionPoint) -> str:
    """Let a point count in the next page where the monitor it was proposed for is closed.

    Return the name of that monitor, "" where it is open.
    """
    known = monitors.of_municipality(db, turn.municipality.id)
    shut = closed_over(point.noted_on, known)
    if shut is None:
        return ""
    entry = page_entries.get(db, turn.municipality.id, EntryKind.POINT, point.id)
    page_entries.change(
        db, turn.municipality.id, replace(entry, day=day_of_news(known, turn.today))
    )
    return shut.name


def decline(turn: Turn, db: Session) -> Reply:
    point = _get(turn, db)
    monitors.decline(db, turn.municipality.id, point.id)
    return _settled(
        turn,
        point.id,
        turn.words("attention.declined"),
        turn.words("settled.attention_declined", text=point.text),
    )


def _settled(turn: Turn, point: UUID, said: str, shown: str) -> Reply:
    card = settled(turn.words, shown)
    return replace(say(said), replaced=(replaced(_about(point), card),))


def _get(turn: Turn, db: Session) -> AttentionPoint:
    point_id: UUID = read_id(turn.form.get("point", ""))
    point = monitors.find_point(db, turn.municipality.id, point_id)
    if point is None:
        raise NotUnderstood("attention.gone")
    if point.state is PointState.WITHDRAWN:
        raise NotUnderstood("attention.withdrawn")
    if point.state is not PointState.PROPOSED:
        raise NotUnderstood("attention.decided")
    return point
