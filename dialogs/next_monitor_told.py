"""What is said of a monitor that was stored, moved or cancelled, as lines."""

from collections.abc import Iterator

from dialogs.monitor_proposal import Proposal
from dialogs.monitor_store import Stored
from domain.monitors import Monitor
from views.cards.next_monitor import closed_in_words, dates_in_words
from views.texts import Words


def stored(words: Words, what: Stored, proposal: Proposal) -> list[str]:
    """Say what was stored: the days, what is closed, and what became of earlier messages."""
    key = "next_monitor.unchanged" if what.nothing_new else "next_monitor.stored"
    lines = [words(key, dates=dates_of(words, what.monitor))]
    if proposal.closed and not what.nothing_new:
        lines.append(closed_in_words(words, proposal.closed, proposal.closed_names))
    return [*lines, *letters(words, what)]


def cancelled(words: Words, what: Stored) -> list[str]:
    return [words("next_monitor.cancelled", name=what.monitor.name), *letters(words, what)]


def letters(words: Words, what: Stored) -> Iterator[str]:
    """Say how many messages were taken back, and how many people have read already."""
    if what.withdrawn:
        yield words.count("next_monitor.withdrawn", what.withdrawn)
    if what.sent:
        yield words.count("next_monitor.sent", what.sent)


def dates_of(words: Words, monitor: Monitor) -> str:
    until = monitor.report_until or monitor.cut_off
    return dates_in_words(words, monitor.cut_off, until, monitor.due)
