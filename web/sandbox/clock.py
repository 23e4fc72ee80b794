"""The clock of the example programme: it starts where you like and can be moved forward."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class SandboxClock:
    """Runs on by itself; a change of the computer's own time does not touch it."""

    def __init__(self, start: datetime, counter: Callable[[], float] = time.monotonic) -> None:
        if start.tzinfo is None:
            raise ValueError("The clock needs a moment with a time zone.")
        self._start = start.astimezone(UTC)
        self._counter = counter
        self._base = self._start
        self._since = counter()

    @property
    def start(self) -> datetime:
        """The moment to which a reset brings it back."""
        return self._start

    def now(self) -> datetime:
        return self._base + timedelta(seconds=self._counter() - self._since)

    def move(self, by: timedelta) -> None:
        """Forward only: nobody expects a reminder from the day before yesterday."""
        if by <= timedelta(0):
            raise ValueError("The clock only moves forward.")
        try:
            self._base = self._base + by
        except OverflowError as error:
            raise ValueError("The clock does not go that far.") from error

    def move_to(self, moment: datetime) -> None:
        """Move on to a moment; where that is past already, it just runs on."""
        if moment > (now := self.now()):
            self.move(moment - now)

    def reset(self) -> None:
        self._base = self._start
        self._since = self._counter()
