"""What Teams' refusals say of a person: every subcode that is documented."""

import pytest

from domain.delivery import LetterState, judge
from domain.errors import DeliveryFailed, Outcome
from domain.reach import Reach, reach_after
from tests.domain.test_delivery import NEVER_TRIED, NOON

SUBCODES = [
    ("403 MessageWritesBlocked", Reach.BLOCKED),
    ("403 ConversationBlockedByUser", Reach.BLOCKED),
    ("403 BotNotInConversationRoster", Reach.REMOVED),
    ("403 BotDisabledByAdmin", Reach.DISABLED),
    ("403 NotEnoughPermissions", Reach.DISABLED),
    ("404 ConversationNotFound", Reach.GONE),
    ("404", Reach.GONE),
    ("403", Reach.REMOVED),
    ("403 SomethingNew", Reach.REMOVED),
    ("", Reach.REMOVED),
]


@pytest.mark.parametrize(("answer", "reach"), SUBCODES)
def test_each_refusal_says_why_somebody_can_not_be_reached(answer, reach):
    assert reach_after(answer) is reach


@pytest.mark.parametrize("answer", [answer for answer, _ in SUBCODES if answer])
def test_after_each_refusal_nothing_more_is_sent_there(answer):
    verdict = judge(NEVER_TRIED, DeliveryFailed(Outcome.PERMANENT, answer), NOON)

    assert (verdict.state, verdict.unreachable) == (LetterState.DEAD, True)
