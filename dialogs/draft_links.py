"""The links in what somebody wrote: each is evidence of the action that is spoken of before it."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.turn import Turn
from domain.drafts import Meaning
from domain.errors import BadReport
from domain.evidence import joined, links_in, read_link
from domain.plans import Assignment
from domain.sentences import Title, understand


def kept(
    turn: Turn, meaning: Meaning, among: Sequence[Assignment], text: str
) -> tuple[Meaning, tuple[str, ...]]:
    """Return what is meant with its evidence, and why a link can not be kept."""
    titles = [Title(action.title, action.period.kind, action.number) for action in among]
    unfit = []
    for before, written in links_in(text):
        told = understand(before, titles, turn.today).told
        meant = meaning.about(among[told[-1].action].id) if told else None
        if meant is None and len(meaning.meant) == 1:
            meant = meaning.meant[0]
        try:
            link = read_link(written)
        except BadReport as refused:
            unfit.append(turn.words(refused.key, **refused.values))
            continue
        if meant:
            meaning = meaning.saying(replace(meant, evidence=joined(meant.evidence, link)))
    return meaning, tuple(unfit)
