"""From all that is said of one action to one status, or to a doubt."""

from collections.abc import Sequence
from datetime import date

from domain.plans import PeriodKind, Status
from domain.sentences.facts import Claimed, Fact
from domain.sentences.values import Doubt, Said

_RUNNING = {
    Fact.RUNS,
    Fact.STEP,
    Fact.OFTEN,
    Fact.AHEAD,
    Fact.PERCENTAGE,
    Fact.PART,
    Fact.WAITS,
    Fact.REOPENED,
    Fact.FREE,
}
_TELL = _RUNNING | {Fact.DONE, Fact.PLANNED, Fact.STILL, Fact.DROPPED, Fact.STARTS}
_BEGUN = {Fact.DONE, Fact.DROPPED, Fact.RUNS}  # "getekend, start 1 maart"
_OUTWEIGH = {Fact.PART, Fact.WAITS, Fact.STILL, Fact.PERCENTAGE, Fact.RUNS}
_GOING = {*_RUNNING - {Fact.STEP, Fact.OFTEN, Fact.FREE}, Fact.STILL}
_FULL = 100


def decide(claims: Sequence[Claimed], kind: PeriodKind | None, since: date | None) -> Said | Doubt:
    """Return what holds of an action of this kind, or why it must be asked.

    What was is left out when something is now; a later word does not simply win of an earlier
    one: two statuses for one action are a contradiction.
    """
    claims = _last_word(_at_present(claims))
    facts = _facts(claims, kind)
    if doubt := _doubt(facts):
        return doubt
    percentage = next((c.value for c in reversed(claims) if c.fact is Fact.PERCENTAGE), None)
    status = _status(facts, percentage, kind)
    if isinstance(status, Doubt):
        return status
    if kind is PeriodKind.CONTINUOUS and status is Status.COMPLETED:
        return Doubt.NO_STATUS
    paused = Fact.STILL in facts and status is Status.RUNNING and _pauses(facts, kind)
    stuck = bool({Fact.WAITS, Fact.STILL} & facts) and status in {Status.RUNNING, Status.PLANNED}
    return Said(
        -1,
        Status.PAUSED if paused else status,
        percentage if status in {Status.RUNNING, Status.COMPLETED} else None,
        blocked=_blocked(facts, stuck=stuck and not paused),
        since=since if status else None,
    )


def _facts(claims: Sequence[Claimed], kind: PeriodKind | None) -> set[Fact]:
    """Return what is said, without what the rest of it takes the weight from."""
    facts = {claim.fact for claim in claims}
    if kind is PeriodKind.CONTINUOUS and {Fact.RUNS, Fact.STILL} & facts:
        facts.discard(Fact.DONE)  # one round of many: "nummer 3 is verstuurd, loopt"
    if Fact.STARTS in facts:
        begun = _BEGUN & facts or claims[0].fact is Fact.STEP
        facts = (facts - {Fact.STARTS}) | (set() if begun else {Fact.PLANNED})
    if Fact.PLANNED in facts and all(c.denied for c in claims if c.fact is Fact.PART):
        facts.discard(Fact.PART)  # "de grond is nog niet rond, we kunnen nog niet beginnen"
    if Fact.SAME in facts:
        facts.discard(Fact.OFTEN)  # "elke maand hetzelfde"
    if Fact.WAITS in facts:
        facts.discard(Fact.UNTOLD)
    if claims and (claims[0].fact is Fact.DONE or _OUTWEIGH & facts):
        facts.discard(Fact.PERHAPS)  # "getekend, dus dat is dan klaar denk ik"
    return facts


def _blocked(facts: set[Fact], *, stuck: bool) -> bool | None:
    if Fact.FREE in facts and Fact.WAITS not in facts:
        return False
    return True if stuck else None


def _pauses(facts: set[Fact], kind: PeriodKind | None) -> bool:
    return kind is PeriodKind.CONTINUOUS or (kind is None and Fact.WAITS not in facts)


def _at_present(claims: Sequence[Claimed]) -> list[Claimed]:
    changed = max((i for i, c in enumerate(claims) if c.fact is Fact.REOPENED), default=0)
    told = [c for i, c in enumerate(claims) if i >= changed or not _TELL & {c.fact}]
    present = [c for c in told if not c.was]
    return present if _TELL & {c.fact for c in present} else told


def _last_word(claims: list[Claimed]) -> list[Claimed]:
    """Let the later of done and stuck win: "ze zijn binnen, wachten nu op sloten"."""
    stuck, done = {Fact.WAITS, Fact.STILL}, {Fact.DONE}
    last = next((c.fact for c in reversed(claims) if c.fact in stuck | done), None)
    others = {c.fact for c in claims} - stuck - done
    if last is None or others - {Fact.STEP}:
        return claims
    gone = done if last in stuck else stuck
    return [claim for claim in claims if claim.fact not in gone]


def _doubt(facts: set[Fact]) -> Doubt | None:
    if Fact.BAD_PERCENTAGE in facts:
        return Doubt.BAD_PERCENTAGE
    if Fact.STOPPED in facts and not {Fact.DROPPED, Fact.STILL, Fact.DONE} & facts:
        return Doubt.STOPPED
    if {Fact.PERHAPS, Fact.UNTOLD} & facts or not facts:
        return Doubt.NO_STATUS
    return None


def _status(
    facts: set[Fact], percentage: int | None, kind: PeriodKind | None
) -> Status | Doubt | None:
    if percentage == _FULL:
        facts = (facts - {Fact.PERCENTAGE}) | {Fact.DONE}
    elif percentage is not None or Fact.PART in facts:
        facts = facts - {Fact.DONE}
    ended = {Fact.DONE, Fact.DROPPED} & facts
    going = facts & _GOING
    if len(ended) > 1 or (ended and Fact.PLANNED in facts):
        return Doubt.CONTRADICTION
    if ended and going - ({Fact.WAITS, Fact.STILL} if Fact.DROPPED in ended else set()):
        return Doubt.CONTRADICTION
    if Fact.STILL in facts and Fact.PLANNED in facts and kind is PeriodKind.CONTINUOUS:
        return Status.RUNNING  # and lies still: it is paused
    if Fact.PLANNED in facts and facts & {Fact.RUNS, Fact.PERCENTAGE, Fact.PART}:
        return Doubt.CONTRADICTION
    return _chosen(facts)


def _chosen(facts: set[Fact]) -> Status | None:
    for fact, status in (
        (Fact.DONE, Status.COMPLETED),
        (Fact.DROPPED, Status.DROPPED),
        (Fact.PLANNED, Status.PLANNED),
    ):
        if fact in facts:
            return status
    return Status.RUNNING if facts & (_RUNNING | {Fact.STILL}) else None
