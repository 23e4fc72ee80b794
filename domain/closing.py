"""Which monitor is closed, opened again or published when nobody names one; and what that needs."""

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

from domain.errors import UserError
from domain.monitors import Monitor
from domain.wording import plain

_BECAUSE = re.compile(r":|\b(?:want|omdat|wegens|vanwege|because(?: of)?)\b", re.IGNORECASE)
LONGEST_REASON = 500  # characters
SPOKEN_OF = timedelta(days=31)  # how long the monitor that was closed is still the one meant


def to_close(
    monitors: Sequence[Monitor], today: date, _: Collection[UUID] = frozenset()
) -> Monitor | None:
    """Return the last monitor whose day has come, closed or not; else the first one to come.

    Never an older one that was left open: "sluit de monitor", said twice, closes one. Of one that
    was closed long ago nobody speaks any more where another is to come.
    """
    past = _past(monitors, today)
    coming = next((one for one in monitors if one.cut_off > today), None)
    if past and not (coming and past[-1].state.is_frozen and _is_long_ago(past[-1], today)):
        return past[-1]
    return coming


def _is_long_ago(monitor: Monitor, today: date) -> bool:
    return (monitor.due or monitor.report_until or monitor.cut_off) + SPOKEN_OF < today


def to_reopen(
    monitors: Sequence[Monitor], today: date, closed_before: Collection[UUID]
) -> Monitor | None:
    """Return the last monitor that is closed, or was closed and is open again already."""
    past = _past(monitors, today)
    closed = [one for one in past if one.state.is_frozen or one.id in closed_before]
    return closed[-1] if closed else (past[-1] if past else None)


def need_its_day(monitor: Monitor, today: date) -> None:
    """Raise `UserError`, saying from when it can be closed, for a monitor that is still ahead."""
    if monitor.cut_off > today:
        raise UserError("closing.not_yet", name=monitor.name, day=monitor.cut_off)


def name_and_reason(said: str) -> tuple[str, str]:
    """Split "juni 2018: late melding" or "want Ilse was te laat" in the monitor and the reason."""
    name, *why = _BECAUSE.split(said, maxsplit=1)
    return name.strip(), (why[0] if why else "").strip()


def read_reason(written: str) -> str:
    """Return why a monitor is opened again, as one line of plain text."""
    reason = " ".join(plain(written).split())
    if not reason:
        raise UserError("closing.no_reason")
    if len(reason) > LONGEST_REASON:
        raise UserError("closing.long_reason", length=len(reason), most=LONGEST_REASON)
    return reason


def _past(monitors: Sequence[Monitor], today: date) -> list[Monitor]:
    return [one for one in monitors if one.cut_off <= today]
