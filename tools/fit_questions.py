"""Fit what the question box believes: how sure it is of an answer, and from when it answers.

Run it as `python -m tools.fit_questions` after the catalogue or the evidence changed, and put what
it prints in `domain/questions/confidence.py`. The examples are made from the catalogue: names and
variants in nine sentences, a quarter with a typing error, half with the variant itself left out of
the index, and some with their whole group left out, so that no answer is right. Beside them stand
the questions that must be refused and those to tune on; never the part that is held.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from domain.questions import Group, Index, Synonym, SynonymKind
from domain.questions.answering import is_hinted
from domain.questions.confidence import Signs
from tests import question_sets

TEMPLATES = (
    "welke criteria voor {}", "eisen {}", "{}", "gunningscriteria {} niveau 2",
    "wat moet ik vragen bij {}?", "we gaan {} aanbesteden, welke eisen", "duurzame {}",
    "which criteria for {}", "requirements for {}",
)  # fmt: skip
PARTS = 8  # that are left out of the index in turn
TYPOS = 0.25
PRECISION = 0.95  # of direct answers to what was made
PASSES = 0.30  # of what must be refused may be asked back
REAL = 4.0  # what a question of a person counts more than one that was made
Example = tuple[Signs, bool, float]


def main() -> None:
    dice = random.Random(7)
    groups, synonyms = question_sets.catalogue()
    made = list(from_the_catalogue(groups, synonyms, dice))
    index = Index(groups, synonyms)
    asked = [
        *question_sets.labelled("tune.tsv"),
        *question_sets.labelled("frozen.tsv", "tune"),
    ]
    real = [one for question in asked for one in example(index, question)]
    refused = [one for question in question_sets.out_of_scope() for one in example(index, question)]
    bias, weights = fitted([*made, *real, *refused])
    print(f"BIAS = {bias:.3f}\nWEIGHTS = Signs(")  # noqa: T201
    for name, weight in zip(Signs._fields, weights, strict=True):
        print(f"    {name}={weight:.3f},")  # noqa: T201
    print(")")  # noqa: T201
    told = [(chance(bias, weights, signs), right) for signs, right, _ in [*made, *real, *refused]]
    no = [chance(bias, weights, signs) if is_hinted(signs) else 0.0 for signs, _, _ in refused]
    no += [0.0] * (len(question_sets.out_of_scope()) - len(no))  # of which nothing was known
    print(f"# SURE from {sure(told):.3f}; UNSURE = {unsure(no):.3f}")  # noqa: T201
    show_surest_wrong(bias, weights, index, [*asked, *question_sets.out_of_scope()])
    print(f"# {len(made)} made, {len(real)} asked, {len(refused)} refused")  # noqa: T201


def show_surest_wrong(
    bias: float, weights: Sequence[float], index: Index, asked: Sequence[question_sets.Asked]
) -> None:
    wrong = [
        (round(chance(bias, weights, signs), 3), question.question)
        for question in asked
        for signs, right, _ in example(index, question)
        if not right
    ]
    for told in sorted(wrong, reverse=True)[:12]:
        print("#", *told)  # noqa: T201


def example(index: Index, asked: question_sets.Asked, counts: float = REAL) -> Iterator[Example]:
    told = index.signs(asked.question)
    if told is not None:
        signs, keys = told
        yield signs, bool(asked.groups) and set(keys) <= asked.groups, counts


def from_the_catalogue(
    groups: Sequence[Group], synonyms: Sequence[Synonym], dice: random.Random
) -> Iterator[Example]:
    means = meanings(groups, synonyms)
    part = {said: dice.randrange(PARTS) for said in means}
    theirs = {group.key: dice.randrange(PARTS) for group in groups}
    for number in range(PARTS):
        kept = [row for row in synonyms if part.get(row.variant) != number]
        index = Index(groups, kept)
        hidden = [said for said in means if part[said] == number]
        shown = dice.sample(sorted(set(means) - set(hidden)), len(hidden))
        for said in (*hidden, *shown):
            asked = question_sets.Asked(sentence(said, dice), frozenset(means[said]))
            yield from example(index, asked, 1.0)
        gone = {key for key, at in theirs.items() if at == number}
        index = Index([one for one in groups if one.key not in gone], synonyms)
        lost = [said for said, keys in means.items() if keys <= gone]
        for said in dice.sample(sorted(lost), len(lost) // 3):
            yield from example(index, question_sets.Asked(sentence(said, dice)), 1.0)


def meanings(groups: Sequence[Group], synonyms: Sequence[Synonym]) -> dict[str, set[str]]:
    means: dict[str, set[str]] = {}
    for group in groups:
        if group.standing != "theme":
            means.setdefault(group.name_nl, set()).add(group.key)
            means.setdefault(group.name_en, set()).add(group.key)
    keys = set().union(*means.values())
    for row in synonyms:
        if row.kind is not SynonymKind.NEVER and row.group in keys:
            means.setdefault(row.variant, set()).add(row.group)
    return means


def sentence(said: str, dice: random.Random) -> str:
    word = question_sets.mistyped(said, dice) if dice.random() < TYPOS else said
    return dice.choice(TEMPLATES).format(word)


def chance(bias: float, weights: Sequence[float], signs: Sequence[float]) -> float:
    weighed = sum(w * sign for w, sign in zip(weights, signs, strict=True))
    return 1 / (1 + exp(-(bias + weighed)))


def fitted(examples: Sequence[Example]) -> tuple[float, list[float]]:
    """Fit by gradient descent with momentum; a little decay keeps the weights small."""
    many = len(Signs._fields)
    bias, weights = 0.0, [0.0] * many
    speed = [0.0] * (many + 1)
    whole = sum(counts for _, _, counts in examples)
    for _ in range(800):
        slope = [0.0, *(0.0004 * weight for weight in weights)]
        for signs, right, counts in examples:
            miss = (chance(bias, weights, signs) - right) * counts / whole
            slope[0] += miss
            for at, sign in enumerate(signs):
                slope[at + 1] += miss * sign
        speed = [0.9 * v - 1.5 * s for v, s in zip(speed, slope, strict=True)]
        bias += speed[0]
        weights = [weight + v for weight, v in zip(weights, speed[1:], strict=True)]
    return bias, weights


def sure(told: Sequence[tuple[float, bool]]) -> float:
    """Give the lowest bound at which direct answers are right often enough."""
    right, bound = 0, 1.0
    for number, (confidence, is_right) in enumerate(sorted(told, reverse=True), start=1):
        right += is_right
        if right / number >= PRECISION:
            bound = confidence
    return bound


def unsure(no: Sequence[float]) -> float:
    return sorted(no)[int((1 - PASSES) * len(no))]


if __name__ == "__main__":
    main()
