"""What can go wrong, in one tree.

    BotError
    ├── UserError                 a person can put it right; `words` says how, in their language
    │   ├── NotUnderstood         no command, no button, no question that we know
    │   ├── NotAllowed            the role or the municipality does not reach this far
    │   ├── UnknownAction         no such action in the plan, or not one of theirs
    │   ├── OldCard               the card was drawn from an older version of the action
    │   ├── BadReport             the form or the sentence can not be a report
    │   ├── BadDates              a monitor, a closing day or working hours that can not be
    │   ├── BadArticle            an article of the toolbox that can not be kept like this
    │   ├── UnknownPlace          no municipality or person by that name
    │   └── BadFile               a file that can not be read, or has mistakes in its rows
    ├── Unintroduced              an account that is nobody yet: ask Teams for its address
    ├── NeedsSheet                a file is to be fetched and read, outside of any transaction
    ├── NeedsStyle                a house style is to be fetched and read, likewise
    ├── NeedsDocument             a document is to be made, outside of any transaction
    ├── DeliveryFailed            Teams did not take a message; `outcome` says whether to try again
    ├── DatabaseInUse             a second server on one SQLite file
    └── SettingsError             the environment is not fit to start

`UserError` is caught in one place, `DeliveryFailed` in each delivery, the last two at the start.
Everything else rises to the turn error handler.
"""

from collections.abc import Callable
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


class BadDates(UserError): ...


class BadArticle(UserError): ...


class UnknownPlace(UserError): ...


class BadFile(UserError): ...


class Unintroduced(BotError): ...


class NeedsSheet(BotError):
    """A file has to be read before a turn can go on: from `url`, or from the bytes that we keep.

    Fetching and reading take seconds, and no transaction may wait for that. What is `optional`
    and can not be read is left unread: the turn goes on without its rows.
    """

    def __init__(
        self, name: str, *, url: str = "", content: bytes | None = None, optional: bool = False
    ) -> None:
        super().__init__("a sheet is needed")
        self.name = name
        self.url = url
        self.content = content
        self.optional = optional


class NeedsStyle(BotError):
    """A house style has to be fetched and read before a turn can go on, as a sheet has to be."""

    def __init__(self, name: str, url: str) -> None:
        super().__init__("a house style is needed")
        self.name = name
        self.url = url


class NeedsDocument(BotError):
    """A document has to be made before a turn can go on; `key` says of what.

    Making it takes tenths of a second, and no transaction and no event loop may wait for that.
    What was read for it goes along in `read`: the turn that goes on reads it no second time.
    """

    def __init__(self, key: str, make: Callable[[], bytes], read: object = None) -> None:
        super().__init__("a document is needed")
        self.key = key
        self.make = make
        self.read = read


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
