"""What the monitor takes when there are very many reports, and how that grows with them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from dialogs import monitor_figures
from dialogs.monitor_freezing import freeze
from domain.monitors import MonitorState, Round
from storage import assignments, monitors
from storage.database import Database, Session
from storage.monitor_versions import Closing
from tests.benchmarks import history
from tests.benchmarks.history import BEGAN, MONITORS, TODAY, Town

SIZES = (1_000, 10_000, 100_000, 1_000_000)
AMONG = SIZES[-1]  # reports, of the promise
ACTIONS = 5_000
TIMES = 5
ASKED = {
    "today": TODAY,
    "a day halfway": MONITORS[9] + timedelta(days=45),
    "the first monitor": MONITORS[0],
}
WHOLE, FROZEN = "the page, compared with live reports", "the page, compared with a closed monitor"
ROWS, CLOSED = "the figures of the periods alone", "a closed monitor"


@dataclass(frozen=True)
class Drawn:
    """How long something took, in milliseconds, among so many reports."""

    database: str
    what: str
    day: str
    reports: int
    took: Sequence[float]
    cpu: Sequence[float]  # of this process

    @property
    def middle(self) -> float:
        return median(self.took)


def measured(folder: Path, postgres_url: str, most: int, actions: int = ACTIONS) -> list[Drawn]:
    """Fill both databases up to each of the sizes in turn, and ask for the monitor."""
    sizes = [size for size in SIZES if size <= most] or [most]
    urls = {"SQLite": f"sqlite:///{folder / 'monitor.db'}", "PostgreSQL": postgres_url}
    return [one for name, url in urls.items() for one in _of(name, url, sizes, actions)]


def _of(name: str, url: str, sizes: Sequence[int], actions: int) -> Iterator[Drawn]:
    database, town = history.opened(url, actions)
    for begun, size in zip((0, *sizes), sizes, strict=False):
        history.grow(database, town, begun, size)
        _close(database, town)
        for day, asked in ASKED.items():
            for what, read in asking(town, asked).items():
                yield Drawn(name, what, day, size, *_times(database, read))
    database.close()


def _close(database: Database, town: Town) -> None:
    """Freeze the monitors that are compared with, and the first; each stays open by its state."""
    with database.transaction() as db:
        for monitor in monitors.of_municipality(db, town.place.id):
            if monitor.cut_off in {MONITORS[-1], MONITORS[9], MONITORS[0]}:
                freeze(db, town.place, monitor, Closing(BEGAN))


def asking(town: Town, day: date) -> dict[str, Callable[[Session], object]]:
    """Return what is asked of a day, each as a function of a session."""
    here = town.place

    def live(db: Session) -> object:
        return monitor_figures.live(db, here, monitors.around(db, here.id, day))

    def with_frozen(db: Session) -> object:
        return monitor_figures.live(db, here, _as_closed(monitors.around(db, here.id, day)))

    def rows(db: Session) -> object:
        return [assignments.figures_of(db, here.id, period, day) for period in town.periods]

    def closed(db: Session) -> object:
        monitor = monitors.around(db, here.id, day).monitor
        assert monitor
        return monitor_figures.of_version(db, here, monitor)

    if day == MONITORS[0]:
        return {WHOLE: live, ROWS: rows, CLOSED: closed}
    return {WHOLE: live, FROZEN: with_frozen, ROWS: rows}


def _as_closed(asked: Round) -> Round:
    assert asked.before
    return replace(asked, before=replace(asked.before, state=MonitorState.CLOSED))


def _times(
    database: Database, read: Callable[[Session], object]
) -> tuple[list[float], list[float]]:
    """Read as often as is measured, and once before; each in a transaction of its own."""
    took, cpu = [], []
    for _ in range(TIMES + 1):
        with database.reading() as db:
            began, worked = perf_counter(), process_time()
            read(db)
            took.append(1000 * (perf_counter() - began))
            cpu.append(1000 * (process_time() - worked))
    return took[1:], cpu[1:]
