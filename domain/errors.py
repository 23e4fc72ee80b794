"""What can go wrong, in one tree.

    BotError
    ├── UserError                 a person can put it right; `words` says how, in their language
    │   ├── NotUnderstood         no command, no button, no question that we know
    │   ├── NotAllowed            the role or the municipality does not reach this far
    │   ├── UnknownAction         no such action in the plan, or not one of theirs
    │   ├── OldCard               the card was drawn from an older version of the action
    │   ├── BadReport             the form or the sentence can not be a report
    │   ├── UnknownPlace          no municipality or person by that name
    │   └── BadFile               a file that can not be read, or has mistakes in its rows
    ├── Unintroduced              an account that is nobody yet: ask Teams for its address
    ├── NeedsSheet                a file is to be fetched and read, outside of any transaction
    ├── DeliveryFailed            Teams did not take a message; `outcome` says whether to try again
    ├── DatabaseInUse             a second server on one SQLite file
    └── SettingsError             the environment is not fit to start

`UserError` is caught in one place, `DeliveryFailed` in each delivery, the last two at the start.
Everything else rises to the turn error handler.
"""

from enum import StrEnum


class BotError(Exception):
    """Anything that this program raises on purpose."""


class UserError(BotError):
    """Something that the person can put right.

    `key` names a sentence in the message catalogue, `values` fill it in. A card that helps
    (a fresh one instead of an old one, say) is added by the dialog that catches it.
    """

    def __init__(self, key: str, /, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


class NotUnderstood(UserError): ...


class NotAllowed(UserError): ...


class UnknownAction(UserError): ...


class OldCard(UserError): ...


class BadReport(UserError): ...


class UnknownPlace(UserError): ...


class BadFile(UserError): ...


class Unintroduced(BotError): ...


class NeedsSheet(BotError):
    """A file has to be read before a turn can go on: from `url`, or from the bytes that we keep.

    Fetching and reading take seconds, and no transaction may wait for that.
    """

    def __init__(self, name: str, *, url: str = "", content: bytes | None = None) -> None:
        super().__init__("a sheet is needed")
        self.name = name
        self.url = url
        self.content = content


class Outcome(StrEnum):
    """What an answer of Teams, or the lack of one, means for a message."""

    RETRY = "retry"  # nothing was delivered: 429, 412, refused, DNS
    AMBIGUOUS = "ambiguous"  # it may have been delivered: 500, 502, 503, 504, a timeout, a reset
    PERMANENT = "permanent"  # it never will be: 403 and its subcodes, 404, 400, 401, 413


class DeliveryFailed(BotError):
    """Teams did not take a message.

    `code` is the answer's own word for it ("403 BotNotInConversationRoster"), `retry_after` the
    seconds that it asked us to wait.
    """

    def __init__(self, outcome: Outcome, code: str, retry_after: float | None = None) -> None:
        super().__init__(f"{outcome}: {code}")
        self.outcome = outcome
        self.code = code
        self.retry_after = retry_after


class DatabaseInUse(BotError): ...


class SettingsError(BotError): ...
