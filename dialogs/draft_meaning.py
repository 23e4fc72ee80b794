"""What becomes of a draft when something is said about one of its actions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs.draft_reading import no_percentage, why_not
from dialogs.draft_reading import told as told_in
from dialogs.turn import Turn
from domain.drafts import Meaning, Meant, fitting
from domain.evidence import joined
from domain.plans import Assignment, Status


@dataclass(frozen=True, slots=True)
class Changed:
    """A draft as it is now, and the sentences that say what happened to it."""

    meaning: Meaning
    remarks: tuple[str, ...] = ()


def merged(old: Meant | None, new: Meant) -> Meant:
    """Return what is meant after a correction.

    A day or a percentage alone is added to what was said; a status replaces it, with its note.
    """
    if old is None:
        return new
    proof = joined(old.evidence, new.evidence)
    if new.status is None and new.evidence and new.percentage is None and not new.note:
        return replace(old, evidence=proof)
    if new.status is None and (new.since or new.percentage is not None):
        status = old.status
        if new.percentage is not None and status in {None, Status.COMPLETED, Status.PLANNED}:
            status = Status.RUNNING
        known = old.percentage if new.percentage is None else new.percentage
        return replace(
            old, status=status, percentage=known, since=new.since or old.since, evidence=proof
        )
    kept = old.note if new.status is old.status else ""
    return replace(
        new,
        version=old.version,
        note=new.note or kept,
        since=new.since or (old.since if new.status is old.status else None),
        reader=old.reader,
        wants_help=old.wants_help,
        on_behalf_of=old.on_behalf_of,
        evidence=proof,
    )


def take_in(turn: Turn, action: Assignment, meaning: Meaning, told: Meant) -> Changed:
    """Take one report into a draft, or say why it can not be."""
    wanted = merged(meaning.about(action.id), told)
    after = fitting(wanted, action)
    if why := why_not(turn, action, after):
        return Changed(meaning, (why,))
    return Changed(told_in(turn, meaning, after), no_percentage(turn, action, wanted))


def with_the_rest(meaning: Meaning, actions: Sequence[Assignment]) -> Meaning:
    """Report every other action as it was; one that is still asked about waits for its answer."""
    asked = {q.among[0] for q in meaning.questions if len(q.among) == 1}
    same = [
        Meant(action.id, action.version)
        for action in actions
        if meaning.about(action.id) is None and action.id not in asked
    ]
    return meaning.saying(*same)
