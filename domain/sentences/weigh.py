"""What a sign says once the words around it are weighed: denied, hoped, nearly, or plainly so."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from domain.sentences import cues
from domain.sentences.facts import Claimed, Fact
from domain.sentences.sign import Sign
from domain.sentences.signs import Sighting
from domain.sentences.vocabulary import STEPS_ON_THE_WAY

_NEAR = 5
_SO_FAR = ("tot nu toe", "tot dusver", "tot nog toe")
_READY = ["klaar"], ["finished"], ["done"], ["ready"], ["gereed"]
_PASSED_OVER = {Sign.IDLE, Sign.OFTEN, Sign.MUST_YET}  # a "niet" before them still counts after


@dataclass(frozen=True)
class Spot:
    """A phrase in its clause: the words since the sign before it, and all after."""

    phrase: list[str]
    ahead: list[str]  # all words of the clause before it
    before: list[str]
    after: list[str]

    @cached_property
    def around(self) -> set[str]:
        return {*self.before, *self.after}

    @cached_property
    def denied(self) -> bool:
        near = self.before[-_NEAR:]
        if cues.NOT & {*near[-2:], *(w for w in near if w not in cues.NO_SUCH)} or any(
            word.endswith("n't") for word in near
        ):
            return True
        if self.after[:1] in (["niet"], ["nie"], ["not"]) or self.after[:2] == ["nog", "niet"]:
            return True
        turned = self.after[:1] in (["is"], ["zijn"], ["was"])  # "klaar is het nog lang niet"
        return turned and bool(cues.NOT & set(self.after[:7]))

    @cached_property
    def ends(self) -> bool:
        """Tell whether nothing but a day or a small word follows: "af en toe" is not "af"."""
        return not self.after or self.after[0] in cues.AFTER_THE_END

    @cached_property
    def by_chance(self) -> bool:
        """Tell whether it is one of the small words that mostly mean something else."""
        flat = self.phrase == ["plat"] and bool({"is", "zijn"} & set(self.before))
        return flat or (self.phrase in cues.NEED_THE_END and not self.ends)


def weigh(texts: list[str], offset: int, sightings: Sequence[Sighting]) -> list[Claimed]:
    """Return what the signs of a clause say; `offset` is the place of its first word."""
    said: list[Claimed] = []
    floor = 0
    for sighting in sightings:
        start, end = sighting.start - offset, sighting.end - offset
        spot = Spot(texts[start:end], texts[:start], texts[floor:start], texts[end:])
        if fact := _fact(sighting.sign, spot):
            past = fact in {Fact.DONE, Fact.DROPPED} or any(map(cues.is_participle, spot.phrase))
            denied = fact is Fact.PART and spot.denied
            said.append(Claimed(fact, sighting.start, was=_is_over(spot), past=past, denied=denied))
        floor = floor if sighting.sign in _PASSED_OVER else end
    return said


def _is_over(spot: Spot) -> bool:
    before, phrase = spot.before, spot.phrase[0]
    if before[-1:] == ["was"] and phrase.endswith("ed"):
        return False  # "was completed on 1 October"
    waited = "zitten" in before[-2:] or phrase in {"stilgelegen", "stilgestaan"}
    had = waited and bool({"heb", "hebben", "heeft"} & set(before))
    return had or bool(cues.WAS & set(before))


def _fact(sign: Sign, spot: Spot) -> Fact | None:
    if spot.by_chance:
        return None
    if sign in _WEIGHERS:
        return _WEIGHERS[sign](spot)
    if spot.denied and sign in _DENIED:
        return _DENIED[sign]
    return _PLAIN.get(sign)


def _done(spot: Spot) -> Fact | None:
    if _is_of_a_step(spot) or (_on_the_way(spot) and spot.before[-1:] != ["op"]):
        return Fact.STEP
    if {"tot", "until"} & set(spot.before[-4:]) or {"wou", "wish"} & set(spot.ahead):
        return None
    yet = spot.ahead == ["nog"] and not spot.after  # "hoeft alleen | nog getekend"
    if yet or spot.denied or " ".join(spot.after).startswith(_SO_FAR):
        return Fact.PART
    if {"had", "moeten"} <= spot.around:
        return Fact.RUNS  # "had al klaar moeten zijn"
    if spot.before[-1:] in (["op"], ["to"]):
        return Fact.DONE  # "zet papier maar op klaar"
    return _hoped(spot) or Fact.DONE


def _hoped(spot: Spot) -> Fact | None:
    before, around = spot.before, spot.around
    owed = {"zou", "moeten"} <= around and cues.COMING not in around
    if owed or "zal wel" in " ".join(before[-4:]):
        return Fact.PERHAPS
    if "pas" in before[-2:] and cues.IF & set(spot.after[:1]):
        return Fact.RUNS  # "pas klaar als de raad akkoord is"
    if _nearly(before) or cues.MUST & set(before[-4:]) or cues.COMING in around:
        return Fact.RUNS
    if spot.ahead[:1] == ["daarna"] and {"is", "zijn"} & set(spot.ahead[1:3]):
        return Fact.RUNS  # "dinsdag bij de raad. Daarna is het klaar"
    if around & cues.MAYBE or cues.IF & set(before[:2]):
        return Fact.PERHAPS
    return Fact.RUNS if around & cues.TO_COME else None


def _nearly(before: list[str]) -> bool:
    written = " ".join(before[-3:])
    return (
        bool(cues.ALMOST & set(before[-3:]))
        or "een deel" in written
        or "goed als" in written
        or "goed as" in written
    )


def _is_of_a_step(spot: Spot) -> bool:
    """Tell whether it is said of a step on the way: "bestek klaar"."""
    near = set(spot.ahead[-_NEAR:])
    on_the_way = near & STEPS_ON_THE_WAY or any(word.endswith("fase") for word in near)
    return bool(on_the_way) and not near & cues.CONTRACTS


def _on_the_way(spot: Spot) -> bool:
    """Tell whether "klaar" means ready to go: "klaar voor de start", "klaar met het bestek"."""
    if spot.phrase not in _READY:
        return False
    lies = cues.LYING & set(spot.before) or spot.after[:1] in (["voor"], ["om"])
    if spot.phrase == ["klaar"] and lies:
        return True
    of = spot.after[:1] in (["met"], ["with"])
    return of and bool(STEPS_ON_THE_WAY & set(spot.after[:5]))


def _begins(spot: Spot) -> Fact | None:
    if spot.phrase[0] in {"start", "begin"} and {"de", "het", "bij", "voor", "the"} & set(
        spot.before[-2:]
    ):
        return None
    begun = any(map(cues.is_participle, spot.phrase))
    if spot.around & {"nu", "net"} and not spot.denied and cues.COMING not in spot.around:
        return Fact.STEP
    if not begun and "nog" in spot.before and "steeds" not in spot.before:
        return Fact.PLANNED  # "moeten we alleen nog mee beginnen"
    ahead = cues.TO_COME - {cues.COMING} if begun else cues.TO_COME | cues.LATER
    if spot.denied or spot.around & (cues.MUST | {"pas"}):
        return Fact.PLANNED
    if spot.around & ahead:
        return Fact.STARTS
    return Fact.STEP


def _planned(spot: Spot) -> Fact:
    near = set(spot.ahead[-_NEAR:])
    prepared = "voorbereiding" in spot.phrase and near & STEPS_ON_THE_WAY
    if near & cues.ENDINGS or prepared:
        return Fact.STEP
    if spot.denied or spot.around & cues.MAYBE:
        return Fact.PERHAPS
    return Fact.STARTS if "agenda" in spot.phrase else Fact.PLANNED


def _waits(spot: Spot) -> Fact | None:
    before, after = spot.before, spot.after
    if spot.phrase == ["wacht"] and (
        (not after and not spot.ahead) or before[-1:] in (["nee"], ["oh"], ["ho"])
    ):
        return None
    if {"ondanks", "despite", "na", "after"} & set(before[-3:]):
        return None
    free = {"zonder", "without"} & set(before[-2:]) or cues.OVER & spot.around
    return Fact.FREE if spot.denied or free else Fact.WAITS


def _runs(spot: Spot) -> Fact | None:
    if not spot.denied:
        again = "weer" in {*spot.phrase, *spot.after[:2]} and cues.COMING not in spot.around
        return Fact.REOPENED if again else Fact.RUNS  # "vertraagd maar loopt nu weer"
    if spot.after[:2] == ["niet", "meer"]:
        return None  # "loopt niet meer, is afgerond"
    if "nog" in {*spot.before[-2:], *spot.phrase, *spot.after[:1]}:
        return Fact.PLANNED  # "loopt nog niet"
    return Fact.WAITS if cues.SCHEDULES & set(spot.phrase) else Fact.PERHAPS


def _dropped(spot: Spot) -> Fact | None:
    if cues.OBJECTIONS & set(spot.before) or spot.denied:
        return None
    doubted = spot.around & (cues.MAYBE | (cues.TO_COME - cues.DOING))
    return Fact.PERHAPS if doubted else Fact.DROPPED


def _to_finish(spot: Spot) -> Fact:
    able = {"kunnen", "kan"} & set(spot.before) and spot.phrase[0] in {"afronden", "afsluiten"}
    if able and not spot.denied and not spot.around & (cues.TO_COME | cues.IF | {"nog", "pas"}):
        return Fact.DONE  # "kunnen we afsluiten"
    if spot.phrase[0] in {"volgt", "volgen", "follows"}:
        return Fact.PART
    return Fact.WAITS if spot.denied and spot.phrase[0].startswith("lever") else Fact.RUNS


_WEIGHERS: dict[Sign, Callable[[Spot], Fact | None]] = {
    Sign.DONE: _done,
    Sign.BEGINS: _begins,
    Sign.PLANNED: _planned,
    Sign.WAITS: _waits,
    Sign.RUNS: _runs,
    Sign.DROPPED: _dropped,
    Sign.TO_FINISH: _to_finish,
}
_PLAIN = {
    Sign.STEP: Fact.STEP,
    Sign.SAME: Fact.SAME,
    Sign.STILL: Fact.STILL,
    Sign.STOPPED: Fact.STOPPED,
    Sign.REOPENED: Fact.REOPENED,
    Sign.OFTEN: Fact.OFTEN,
    Sign.UNTOLD: Fact.UNTOLD,
}
_DENIED = {
    Sign.STEP: Fact.RUNS,
    Sign.STILL: Fact.FREE,
    Sign.STOPPED: None,
    Sign.REOPENED: None,
}
