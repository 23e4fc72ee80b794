"""Links and tender numbers in what somebody wrote: evidence of the action spoken of before it."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.turn import Turn
from domain.drafts import Meaning
from domain.errors import BadReport
from domain.evidence import evidence_in, find_evidence, joined
from domain.plans import Assignment
from domain.sentences import Title, understand


def kept(
    turn: Turn, meaning: Meaning, among: Sequence[Assignment], text: str
) -> tuple[Meaning, tuple[str, ...]]:
    """Return what is meant with its evidence, and why a piece can not be kept."""
    titles = [Title(action.title, action.period.kind, action.number) for action in among]
    unfit = []
    for before, written in evidence_in(text):
        told = understand(before, titles, turn.today).told
        meant = meaning.about(among[told[-1].action].id) if told else None
        if meant is None and len(meaning.meant) == 1:
            meant = meaning.meant[0]
        try:
            found = find_evidence(written)
        except BadReport as refused:
            unfit.append(turn.words(refused.key, **refused.values))
            continue
        if meant:
            meaning = meaning.saying(replace(meant, evidence=joined(meant.evidence, *found)))
    return meaning, tuple(unfit)
