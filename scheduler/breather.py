"""Rest after work, in proportion: what is looked for often may not cost much of a processor."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SHARE = 0.05  # of the time may go to work
LONGEST = 60.0  # seconds of rest


class Breather:
    """Says whether to rest: twenty times as long as the last piece of work took, a minute at most.

    In a town of some hundred people looking takes milliseconds, and no tick is left out; with
    thousands of people a step is put in the outbox up to a minute after its moment.
    """

    def __init__(self, counter: Callable[[], float] = time.monotonic) -> None:
        self._counter = counter
        self._until = counter()

    def rests(self) -> bool:
        return self._counter() < self._until

    @contextmanager
    def working(self) -> Iterator[None]:
        began = self._counter()
        yield
        took = self._counter() - began
        self._until = self._counter() + min(took * (1 / SHARE - 1), LONGEST)
