"""How sure we are that the first group is the one that was meant."""

from math import exp
from typing import NamedTuple

SURE = 0.88  # 95 % is right from 0.74 on, but a wrong answer is worse than three buttons
UNSURE = 0.06  # what 30 % of the questions that must be refused pass


class Signs(NamedTuple):
    """What tells a good answer from a bad one; `tools/fit_questions.py` weighs them."""

    cover: float
    likeness: float
    margin: float
    agreement: float
    intent: float
    buying: float
    strongest: float


BIAS = -3.743
WEIGHTS = Signs(
    cover=3.981,
    likeness=4.494,
    margin=1.647,
    agreement=1.278,
    intent=-4.747,
    buying=-0.068,
    strongest=0.096,
)


def confidence(signs: Signs) -> float:
    """Give the chance, from 0 to 1, that the first group is right."""
    weighed = sum(sign * weight for sign, weight in zip(signs, WEIGHTS, strict=True))
    return 1 / (1 + exp(-(BIAS + weighed)))
