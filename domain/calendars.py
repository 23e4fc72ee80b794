"""When a municipality works: its hours, its weekdays, the public holidays, its own closing days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

MONDAY_TO_FRIDAY = frozenset(range(5))
A_DAY = timedelta(days=1)
A_YEAR = 366  # days; who is closed for longer has no workday to find


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days are local, moments are UTC; `weekdays` counts Monday as 0."""

    zone: ZoneInfo
    opens: time = time(8, 30)
    closes: time = time(17)
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    closing_days: frozenset[date] = frozenset()

    def is_workday(self, day: date) -> bool:
        closed = day in self.closing_days or day in public_holidays(day.year)
        return day.weekday() in self.weekdays and not closed

    def workday_until(self, day: date) -> date:
        """Return that day, or the last workday before it; that day where there is none."""
        return self._nearest(day, -A_DAY)

    def workday_from(self, day: date) -> date:
        """Return that day, or the first workday after it; that day where there is none."""
        return self._nearest(day, A_DAY)

    def opening(self, day: date) -> datetime:
        return datetime.combine(day, self.opens, self.zone).astimezone(UTC)

    def closing(self, day: date) -> datetime:
        return datetime.combine(day, self.closes, self.zone).astimezone(UTC)

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def is_open(self, moment: datetime) -> bool:
        """Tell whether people work at this moment; not any more at the closing hour."""
        day = self.day_of(moment)
        return self.is_workday(day) and self.opening(day) <= moment < self.closing(day)

    def next_open(self, moment: datetime) -> datetime:
        """Return this moment, or the first one after it at which people work.

        Where nobody ever works it is an opening hour like any other, and still closed.
        """
        if self.is_open(moment):
            return moment
        day = self.day_of(moment)
        later = day if moment < self.opening(day) else day + A_DAY
        return self.opening(self.workday_from(later))

    def _nearest(self, day: date, step: timedelta) -> date:
        nearest = day
        for _ in range(A_YEAR):
            if self.is_workday(nearest):
                return nearest
            if nearest in {date.min, date.max}:
                break
            nearest += step
        return day


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of the Netherlands in a year."""
    from holidays import country_holidays  # a third of a second, and seldom asked

    return frozenset(country_holidays("NL", years=year))
