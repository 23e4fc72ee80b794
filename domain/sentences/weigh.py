"""What a sign says once the words around it are weighed: denied, hoped, nearly, or plainly so."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from domain.sentences.signs import Sighting
from domain.sentences.tokens import Token
from domain.sentences.vocabulary import STEPS_ON_THE_WAY, Sign


class Fact(Enum):
    DONE = auto()
    RUNS = auto()
    STEP = auto()
    PLANNED = auto()
    SAME = auto()
    WAITS = auto()
    STILL = auto()
    FREE = auto()  # denied to be stuck
    DROPPED = auto()
    STOPPED = auto()
    REOPENED = auto()
    PERCENTAGE = auto()
    PART = auto()  # some of a number of things: it runs, whatever is done
    BAD_PERCENTAGE = auto()
    PERHAPS = auto()
    UNTOLD = auto()


@dataclass(frozen=True, slots=True)
class Claimed:
    """One thing that is said; `was` of what is over."""

    fact: Fact
    place: int
    value: int = 0
    was: bool = False


NOT = frozenset("""niet nie nich nooit geen niemand niks niets nix zonder noch not no never none nobody
cannot nait nit neet ginne gien""".split())
_ALMOST = frozenset("""bijna haast nagenoeg vrijwel zowat nearly almost deels gedeeltelijk half partly
partially grotendeels merendeels mostly deel praktisch bijkans goeddeels halfway zogoed""".split())
_TO_COME = frozenset("""gaat gaan zal zullen wordt worden wil willen will volgende komende aanstaande
straks binnenkort morgen hoop hopelijk hopen hope hopefully verwacht verwachten verwachting expect
expected expecting zou zouden zouwe should zodra indien mits once tomorrow aim aiming mikken streven
streef planning wordt't word gaon richting uiterlijk deadline when if soon next voornemens""".split())
_MUST = frozenset("moet moeten moest must need needs dient dienen te to".split())
_MAYBE = frozenset("""misschien wellicht denk volgens schijnt waarschijnlijk vermoed vermoedelijk maybe
probably think geloof dacht perhaps schijnbaar mogelijk might""".split())
_WAS = frozenset("was waren lag lagen liep liepen stond stonden had hadden eerst eerder were".split())
_LATER = frozenset("""pas najaar voorjaar zomer herfst winter volgend zodra later january january jan
januari februari feb maart mrt april mei juni juli augustus september sept oktober okt november nov
december dec kwartaal q1 q2 q3 q4 jaar""".split())
_IDLE_BEFORE = frozenset("staat staan ligt liggen lig lagen stond stonden zet".split())
_LIMIT = 5


def weigh(words: Sequence[Token], offset: int, sightings: Sequence[Sighting]) -> list[Claimed]:
    """Return what the signs of a clause say; `offset` is the place of its first word."""
    texts = [word.text for word in words]
    said: list[Claimed] = []
    floor = 0
    for sighting in sightings:
        start, end = sighting.start - offset, sighting.end - offset
        before, after = texts[floor:start], texts[end:]
        fact = _fact(sighting.sign, texts[start:end], before, after) if not _is_step(sighting, texts, start) else Fact.STEP
        if fact:
            said.append(
                Claimed(
                    fact,
                    sighting.start,
                    was=bool(_WAS & set(before)),
                )
            )
        floor = end
    return said


def _is_step(sighting: Sighting, texts: list[str], start: int) -> bool:
    """Tell whether it is said of a step on the way: "bestek klaar", "bestek in voorbereiding"."""
    before = set(texts[max(0, start - _LIMIT) : start])
    contract = {"contract", "overeenkomst", "contracten", "overeenkomsten"} & before
    prepared = sighting.sign is Sign.PLANNED and "voorbereiding" in texts[start : start + 2]
    return (prepared or sighting.sign is Sign.DONE) and bool(before & STEPS_ON_THE_WAY) and not contract


def _fact(sign: Sign, phrase: list[str], before: list[str], after: list[str]) -> Fact | None:
    near = before[-_LIMIT:]
    denied = bool(NOT & set(near)) or _denied_after(after) or any(w.endswith("n't") for w in near)
    around = set(before) | set(after)
    weighers = {
        Sign.DONE: _done,
        Sign.BEGINS: _begins,
        Sign.WAITS: _waits,
    }
    if sign in weighers:
        return weighers[sign](phrase, before, after, denied)
    if denied and sign in _DENIED:
        return _DENIED[sign]
    if sign in {Sign.DROPPED, Sign.PLANNED} and around & _MAYBE:
        return Fact.PERHAPS
    if sign is Sign.DROPPED and around & (_TO_COME - {"gaat", "gaan", "wordt", "worden"}):
        return Fact.PERHAPS
    return _PLAIN[sign]


_PLAIN = {
    Sign.STEP: Fact.STEP,
    Sign.RUNS: Fact.RUNS,
    Sign.PLANNED: Fact.PLANNED,
    Sign.SAME: Fact.SAME,
    Sign.STILL: Fact.STILL,
    Sign.DROPPED: Fact.DROPPED,
    Sign.STOPPED: Fact.STOPPED,
    Sign.REOPENED: Fact.REOPENED,
    Sign.MUST_YET: None,
    Sign.UNTOLD: Fact.UNTOLD,
}
_DENIED = {
    Sign.RUNS: Fact.PERHAPS,
    Sign.STILL: Fact.FREE,
    Sign.DROPPED: None,
    Sign.STOPPED: None,
    Sign.REOPENED: None,
}


def _denied_after(after: list[str]) -> bool:
    return after[:1] in (["niet"], ["nie"], ["not"]) or after[:2] == ["nog", "niet"]


def _done(phrase: list[str], before: list[str], after: list[str], denied: bool) -> Fact | None:  # noqa: FBT001
    around = set(before) | set(after)
    if _on_the_way(phrase, before, after):
        return Fact.STEP
    if denied or around & _ALMOST or set(before[-4:]) & _MUST:
        return Fact.RUNS
    if around & _MAYBE:
        return Fact.PERHAPS
    return Fact.RUNS if around & _TO_COME else Fact.DONE


def _on_the_way(phrase: list[str], before: list[str], after: list[str]) -> bool:
    """Tell whether it is a step that is done: "bestek klaar", "klaar voor de start"."""
    if phrase != ["klaar"]:
        return False
    if before[-1:] and before[-1] in _IDLE_BEFORE or after[:1] in (["voor"], ["om"]):
        return True
    return after[:1] == ["met"] and bool(STEPS_ON_THE_WAY & set(after[:4]))


def _begins(phrase: list[str], before: list[str], after: list[str], denied: bool) -> Fact | None:  # noqa: FBT001
    around = set(before) | set(after)
    if denied or around & (_TO_COME | _MUST | _LATER):
        return Fact.PLANNED
    return Fact.STEP


def _waits(phrase: list[str], before: list[str], after: list[str], denied: bool) -> Fact | None:  # noqa: FBT001
    if phrase == ["wacht"] and (not after or before[-1:] in (["nee"], ["oh"], ["ho"])):
        return None
    return Fact.FREE if denied else Fact.WAITS
