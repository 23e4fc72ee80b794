"""Whether a person can be reached in Teams, and if not, why not."""

from enum import StrEnum


class Reach(StrEnum):
    REACHABLE = "reachable"
    NEVER_OPENED = "never_opened"  # invited: the app was never opened
    NO_ADDRESS = "no_address"  # never opened, and no address that a mail could go to
    BLOCKED = "blocked"  # the person blocked the bot
    REMOVED = "removed"  # the app was removed
    DISABLED = "disabled"  # an administrator switched it off
    GONE = "gone"  # Teams knows the conversation no more


_BY_CODE = {
    "MessageWritesBlocked": Reach.BLOCKED,
    "ConversationBlockedByUser": Reach.BLOCKED,
    "BotNotInConversationRoster": Reach.REMOVED,
    "BotDisabledByAdmin": Reach.DISABLED,
    "NotEnoughPermissions": Reach.DISABLED,
    "ConversationNotFound": Reach.GONE,
}


def reach_after(answer: str) -> Reach:
    """Return what an answer of Teams, or an uninstall, says of a conversation that is no more.

    `answer` is its code as we keep it: "403 MessageWritesBlocked"; "" for an uninstall.
    """
    status, _, code = answer.partition(" ")
    if code in _BY_CODE:
        return _BY_CODE[code]
    return Reach.GONE if status == "404" else Reach.REMOVED
