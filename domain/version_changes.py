"""What a monitor would say otherwise than the version that was closed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.figures import PeriodFigures
from domain.monitor_lines import Line
from domain.monitor_page import MonitorPage
from domain.plans import Status


class Section(StrEnum):
    """A part of the page beside the figures; a word of the catalogue as document.<section>."""

    POINTS = "points"
    COMMUNICATION = "communication"
    RUNNING = "running"
    PLANNED = "planned"
    REALISED = "realised"


@dataclass(frozen=True, slots=True)
class PeriodChange:
    """The figures of one period before and after; a period that was not there counted nothing."""

    was: PeriodFigures
    now: PeriodFigures

    @property
    def moved(self) -> tuple[tuple[Status, int, int], ...]:
        """Each status of which another number has it, with both numbers; the main one first."""
        main = self.now.main
        return tuple(
            (status, self.was.counts[status], self.now.counts[status])
            for status in (main, *(one for one in Status if one is not main))
            if self.was.counts[status] != self.now.counts[status]
        )


@dataclass(frozen=True, slots=True)
class Changes:
    periods: tuple[PeriodChange, ...]
    sections: tuple[Section, ...]

    @property
    def are_none(self) -> bool:
        return not (self.periods or self.sections)


def changes(was: MonitorPage, now: MonitorPage) -> Changes:
    """Compare two pages of the same monitor."""
    pairs = list(_periods(was.periods, now.periods))
    periods = tuple(pair for pair in pairs if pair.moved)
    told, tells = _sections(was), _sections(now)
    return Changes(periods, tuple(part for part in Section if told[part] != tells[part]))


def _periods(was: Iterable[PeriodFigures], now: Iterable[PeriodFigures]) -> Iterator[PeriodChange]:
    before = {row.period.id: row for row in was}
    after = {row.period.id: row for row in now}
    for period_id, known in {**before, **after}.items():
        nothing = PeriodFigures(known.period, Counter())
        yield PeriodChange(before.get(period_id, nothing), after.get(period_id, nothing))


def _sections(page: MonitorPage) -> dict[Section, list[str]]:
    """Return what each section says, so that another order of the same is a change as well."""
    held = [f"held {moment.text}" for moment in page.moments_realised]
    return {
        Section.POINTS: [point.text for point in page.attention_points],
        Section.COMMUNICATION: held + [moment.text for moment in page.moments_planned],
        Section.RUNNING: _texts(page.lines.running),
        Section.PLANNED: _texts(page.lines.planned),
        Section.REALISED: _texts(page.lines.realised),
    }


def _texts(lines: Iterable[Line]) -> list[str]:
    return [line.text for line in lines]
