"""The free text of a form, without what may not be kept, or asked about before it is stored."""

from dataclasses import replace

from dialogs import draft_show, draft_store
from dialogs.draft_reading import told
from dialogs.safe_words import kinds_in, may_be_kept, safe
from dialogs.turn import Message, Reply, Turn
from domain.drafts import Meaning, Meant
from domain.plans import Assignment
from domain.reports import Report
from storage.database import Session

TEXTS = ("note", "reason", "next_step")


def without_health(turn: Turn) -> tuple[Turn, tuple[Message, ...]]:
    """Return the turn without a word about anybody's health, and the message that says so."""
    read = {name: safe(turn, turn.form.get(name, "")) for name in TEXTS}
    form = dict(turn.form) | {name: said.text for name, said in read.items() if name in turn.form}
    remarks = {remark: None for said in read.values() for remark in said.remarks}
    return replace(turn, form=form), tuple(Message(text=remark) for remark in remarks)


def ask_first(turn: Turn, db: Session, action: Assignment, report: Report) -> Reply | None:
    """Ask what may be written down of a form that names a bidder, a price or a resident.

    What it says waits as a draft; None when there is nothing to ask.
    """
    written = report.blocked_reason or report.note
    if not kinds_in(written) and not kinds_in(report.next_step):
        return None
    version = turn.form.get("version", "")
    meant = Meant(
        action=action.id,
        version=int(version) if version == str(action.version) else 0,
        status=report.status,
        percentage=report.percentage,
        blocked=report.blocked,
        since=report.effective_on,
        note=written,
        next_step=may_be_kept(report.next_step),
        reader=report.note_reader,
        wants_help=report.wants_help,
    )
    draft = draft_store.keep(turn, db, told(turn, Meaning(), meant))
    return draft_show.ask(turn, db, draft)
