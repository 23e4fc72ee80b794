"""Showing a draft about the actions of others: whose they are, and what can be done with it."""

from collections.abc import Sequence
from typing import Any

from dialogs.turn import Reply, Turn, as_message
from domain.behalf import is_own
from domain.drafts import Draft
from domain.people import Role
from views.cards import draft_behalf as cards
from views.cards.draft import Shown

YES = ("ja", "yes", "klopt", "correct", "ok", "ja klopt")
NO = ("nee", "no", "stop", "laat maar", "never mind")


def confirm(turn: Turn, draft: Draft, shown: Sequence[Shown], remarks: Sequence[str]) -> Reply:
    """Show all that a yes would store, each action with its owner, on as many cards as it takes."""
    words = turn.words
    rows = [cards.Row(one, _owner(turn, one)) for one in shown]
    owners = [one.action.ambassador for one in shown if not is_own(turn.member, one.action)]
    if turn.member.has(Role.COORDINATOR):
        buttons = cards.coordinator_buttons(words, draft)
    else:
        buttons = cards.colleague_buttons(words, draft, owners)
    pages = cards.confirm(words, rows, turn.today, remarks, buttons)
    yes, drop = buttons[0]["data"], buttons[-1]["data"]
    answers: dict[str, Any] = dict.fromkeys(YES, yes)
    answers |= dict.fromkeys(NO, drop)
    *first, last = pages
    return Reply((*(as_message(card) for card in first), as_message(last, **answers)))


def _owner(turn: Turn, shown: Shown) -> str:
    if is_own(turn.member, shown.action):
        return ""
    return shown.action.ambassador or turn.words("behalf.nobody")
