"""Days to come, as an option of a command."""

from datetime import date

from cli.terminal import Terminal
from domain.coming_days import read_coming_day
from domain.errors import BadDates
from domain.people import Municipality
from domain.said_dates import YEARS


def coming_day(terminal: Terminal, written: str, place: Municipality) -> date:
    """Read one day, or raise `BadDates`; without a year it is the next one."""
    day = read_coming_day(written, terminal.today(place))
    if day is None or day.year not in YEARS:
        raise BadDates("terminal.bad_day", written=written)
    return day
