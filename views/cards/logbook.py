"""The card of the audit log: by day, who did what."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

Line = tuple[datetime, str, str]  # when, who, what
LONGEST = 150  # characters of what was done


def logbook(words: Words, days: Sequence[tuple[date, Sequence[Line]]], older: int) -> Card:
    """Show a page of the log; `older` is where the next page begins, 0 for none."""
    rows: list[Element] = []
    for day, lines in days:
        rows.append(e.line(e.run(words.day(day), bold=True), spacing="Medium"))
        rows += [_row(words, *line) for line in lines]
    title = words("audit.title")
    body = [e.heading(title), *e.listed(rows, partial(words.count, "monitor.and_more"))]
    if not rows:
        body.append(e.line(words("audit.nothing")))
    body.append(e.note(words("audit.kept")))
    buttons = [e.button(words("button.older"), Verb.LOGBOOK, before=older)] if older else []
    spoken = [words.day(day) + ": " + "; ".join(f"{who}: {did}" for _, who, did in lines)
              for day, lines in days]  # fmt: skip
    return e.card(". ".join([title, *spoken]), body, buttons, words.language)


def _row(words: Words, at: datetime, who: str, did: str) -> Element:
    time = words.moment(at).rpartition(" ")[2]
    return e.line(e.run(f"{time} ", subtle=True), e.run(who, bold=True),
                  f": {e.short(did, LONGEST)}", spacing="Small")  # fmt: skip
