"""What a sign says once the words around it are weighed: denied, hoped, nearly, or plainly so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from domain.sentences.signs import Sighting
from domain.sentences.tokens import Token
from domain.sentences.vocabulary import SIGN_WORDS, STEPS_ON_THE_WAY, Sign


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
    """One thing that is said; `was` of what is over, `past` of what has happened, so on a day that may be named."""

    fact: Fact
    place: int
    value: int = 0
    was: bool = False
    past: bool = False


NOT = frozenset("""niet nie nich nooit geen niemand niks niets nix noch not no never none nobody
cannot nait nit neet ginne gien""".split())
_ALMOST = frozenset("""bijna haast nagenoeg vrijwel zowat nearly almost deels gedeeltelijk half partly
partially grotendeels merendeels mostly praktisch bijkans goeddeels halfway zogoed""".split())
_TO_COME = frozenset("""gaat gaan zal zullen wordt worden wil willen will volgende komende aanstaande
straks binnenkort morgen hoop hopelijk hopen hope hopefully verwacht verwachten verwachting expect
expected expecting zou zouden zouwe should zodra indien mits once tomorrow aim aiming mikken streven
streef dan wordt't word gaon richting uiterlijk deadline soon next voornemens""".split())
_MUST = frozenset("moet moeten moest must need needs dient dienen te to".split())
_MAYBE = frozenset("""misschien wellicht denk volgens schijnt waarschijnlijk vermoed vermoedelijk maybe
probably think geloof dacht perhaps schijnbaar mogelijk might""".split())
_IF = frozenset("als indien if stel mocht suppose wanneer when".split())
_WAS = frozenset("was waren lag lagen liep liepen stond stonden had hadden eerst eerder were".split())
LATER = frozenset("""najaar voorjaar zomer herfst winter volgend zodra later january january jan
januari februari feb maart mrt april mei juni juli augustus september sept oktober okt november nov
december dec kwartaal q1 q2 q3 q4 jaar""".split())
_IDLE_BEFORE = frozenset("staat staan ligt liggen lig lagen stond stonden zet".split())
_OVER = frozenset("""afgewezen ingetrokken ongegrond opgelost verholpen voorbij ingelopen weg tafel resolved solved
withdrawn rejected over geweken gewonnen verloren won lost""".split())
_OBJECTIONS = frozenset("bezwaar bezwaren geding procedure klacht objection".split())
_PARTICIPLE = re.compile(r"\w*ge\w+(?:d|t|en|aan)|begonnen|begun|besteld|verstrekt|verleend|\w+ed")
_NO_PARTICIPLE = frozenset("geen gereed geld geding tenderned".split())
_ENDINGS = frozenset("oplevering levering afronding gunning publicatie ondertekening besluitvorming".split())
_SCHEDULES = frozenset("schema koers track schedule".split())
_AHEAD = "straks"  # stands for a day to come
_NEEDS_THE_END = (
    ["af"], ["rond"], ["complete"], ["live"], ["staat", "er"], ["staan", "er"], ["ligt", "er"],
    ["hangt", "er"], ["hangen", "er"],
)  # fmt: skip
_AFTER_THE_END = frozenset("""· straks hoor nu joh dus al sinds per op gelukkig eindelijk en and is zijn vorige gisteren
gister vandaag na met door since on as ben denk voor ja jaa haha gegaan helemaal mooi top bij""".split())
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
                    was=bool(_WAS & set(before)) or _has_waited(before),
                    past=_has_been(fact, texts[start:end]),
                )
            )
        floor = floor if sighting.sign in {Sign.IDLE, Sign.OFTEN, Sign.MUST_YET} else end
    return said


def _has_waited(before: list[str]) -> bool:
    return bool({"heb", "hebben"} & set(before)) and "zitten" in before[-2:]


def _has_been(fact: Fact, phrase: list[str]) -> bool:
    return fact in {Fact.DONE, Fact.DROPPED} or any(
        _PARTICIPLE.fullmatch(w) and w not in _NO_PARTICIPLE for w in phrase
    )


def _is_step(sighting: Sighting, texts: list[str], start: int) -> bool:
    """Tell whether it is said of a step on the way: "bestek klaar", "bestek in voorbereiding"."""
    before = set(texts[max(0, start - _LIMIT) : start])
    contract = {"contract", "overeenkomst", "contracten", "overeenkomsten"} & before
    planned = sighting.sign is Sign.PLANNED
    if planned and _ENDINGS & before:
        return True
    prepared = planned and "voorbereiding" in texts[start : start + 2]
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
    if sign is Sign.STILL and phrase in (["stil"], ["stille"], ["plat"]) and not _ends(after):
        return None
    if sign is Sign.RUNS and denied and _SCHEDULES & set(phrase):
        return Fact.WAITS
    if sign is Sign.DROPPED and _OBJECTIONS & set(before):
        return None
    if denied and sign is Sign.TO_FINISH and phrase[0].startswith("lever"):
        return Fact.WAITS
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
    Sign.IDLE: None,
    Sign.OFTEN: Fact.STEP,
    Sign.TO_FINISH: Fact.RUNS,
    Sign.UNTOLD: Fact.UNTOLD,
}
_DENIED = {
    Sign.PLANNED: Fact.PERHAPS,
    Sign.STEP: Fact.RUNS,
    Sign.RUNS: Fact.PERHAPS,
    Sign.STILL: Fact.FREE,
    Sign.DROPPED: None,
    Sign.STOPPED: None,
    Sign.REOPENED: None,
}


def _denied_after(after: list[str]) -> bool:
    return after[:1] in (["niet"], ["nie"], ["not"]) or after[:2] == ["nog", "niet"]


def _done(phrase: list[str], before: list[str], after: list[str], denied: bool) -> Fact | None:  # noqa: FBT001
    if phrase in _NEEDS_THE_END and not _ends(after):
        return None
    around = set(before) | set(after)
    if _on_the_way(phrase, before, after):
        return Fact.STEP
    if _is_unsure(before, around):
        return Fact.PERHAPS
    if "tot" in before or "until" in before:
        return None
    if before[-1:] == ["op"] and not denied:
        return Fact.DONE  # "zet papier maar op klaar"
    nearly = ["een", "deel"] in (before[-2:], before[-3:-1]) or set(before[-3:]) & _ALMOST or before[-2:] == ["goed", "als"]
    if denied:
        return Fact.PART
    if nearly or set(before[-4:]) & _MUST or _AHEAD in around:
        return Fact.RUNS
    if around & _MAYBE or _IF & set(before[:2]):
        return Fact.PERHAPS
    return Fact.RUNS if around & _TO_COME else Fact.DONE


def _is_unsure(before: list[str], around: set[str]) -> bool:
    return {"zou", "moeten"} <= around or ["zal", "wel"] in (before[-4:-2], before[-3:-1], before[-2:])


def _ends(after: list[str]) -> bool:
    """Tell whether nothing but a day or a small word follows: "af en toe" is not "af"."""
    return not after or after[0] in _AFTER_THE_END


def _on_the_way(phrase: list[str], before: list[str], after: list[str]) -> bool:
    """Tell whether it is a step that is done: "bestek klaar", "klaar voor de start"."""
    if phrase != ["klaar"]:
        return False
    if before[-1:] and before[-1] in _IDLE_BEFORE or after[:1] in (["voor"], ["om"]):
        return True
    return after[:1] == ["met"] and bool(STEPS_ON_THE_WAY & set(after[:4]))


def _begins(phrase: list[str], before: list[str], after: list[str], denied: bool) -> Fact | None:  # noqa: FBT001
    around = set(before) | set(after)
    if phrase[0] in {"start", "begin"} and set(before[-2:]) & {"de", "het", "bij", "voor", "the"}:
        return None
    begun = any(_PARTICIPLE.fullmatch(word) for word in phrase)
    ahead = {"pas"} | _TO_COME - {_AHEAD} if begun else {"pas"} | _TO_COME | LATER
    if denied or around & (ahead | _MUST):
        return Fact.PLANNED
    return Fact.STEP


def _waits(phrase: list[str], before: list[str], after: list[str], denied: bool) -> Fact | None:  # noqa: FBT001
    if phrase == ["wacht"] and (not after or before[-1:] in (["nee"], ["oh"], ["ho"])):
        return None
    if {"ondanks", "despite"} & set(before[-3:]):
        return None
    if "zonder" in before[-2:] or "without" in before[-2:]:
        return Fact.FREE
    return Fact.FREE if denied or _OVER & {*before, *after} else Fact.WAITS


# Real words, so no typing errors for a word of a title.
OTHER_WORDS = _ALMOST | _TO_COME | _MUST | _MAYBE | _WAS | LATER | STEPS_ON_THE_WAY | SIGN_WORDS
