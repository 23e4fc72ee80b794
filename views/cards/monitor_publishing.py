"""The card that asks who gets a published monitor, and the one that they get."""

from collections.abc import Mapping
from functools import partial

from domain.audiences import Audience
from domain.figures import PeriodFigures
from domain.monitor_page import MonitorPage
from domain.monitors import Monitor
from domain.plans import Status
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.monitor import bar, reached
from views.cards.verbs import Verb
from views.documents.monitor import sentences
from views.texts import Words

NAME, REASON = 100, 300  # characters


def ask(
    words: Words, monitor: Monitor, number: int, counts: Mapping[Audience, int], *, again: bool
) -> Card:
    """Ask who gets it; several may be ticked. `again`: it is published, others may get it too."""
    key = "publishing.ask_again" if again else "publishing.ask"
    asked = words(key, name=e.short(monitor.name, NAME), number=number)
    options = {
        str(audience): words.count(f"publishing.{audience}", many)
        for audience, many in counts.items()
    }
    body = [e.line(e.run(asked, bold=True)), e.note(words("publishing.what"))]
    body += e.choice("to", words("publishing.who"), options, isMultiSelect=True)
    of = {"monitor": monitor.id, "number": number}
    buttons = [
        e.button(words("button.publish"), Verb.MONITOR_PUBLISH_STORE, **of),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(asked, body, buttons, words.language)


def published(words: Words, page: MonitorPage, reason: str) -> Card:
    """Show a published monitor: the figures, nobody's name; `reason` of a later version."""
    title, stand = e.short(sentences.title(words, page), NAME), sentences.stand(words, page)
    body: list[Element] = [e.heading(title), e.note(stand)]
    if reason:
        because = words("closing.reason", reason=e.short(reason, REASON))
        body.append(e.note(f"{words('publishing.replaces', number=page.version - 1)} {because}"))
    rows = [
        e.group(
            [
                e.line(e.run(e.short(row.period.name, NAME), bold=True)),
                *bar(row.reached, row.total),
                e.note(_in_figures(words, row)),
            ],
            spacing="Medium",
        )
        for row in page.periods
    ]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    spoken = [f"{row.period.name}: {reached(words, row)}." for row in page.periods]
    said = f"{page.cut_off} versie {page.version}"
    buttons = [
        e.button(words("button.documents"), Verb.MONITOR_DOCUMENTS, said=said),
        e.button(words("button.monitor"), Verb.MONITOR, said=page.cut_off),
    ]
    return e.card(" ".join([f"{title}.", f"{stand}.", *spoken]), body, buttons, words.language)


def _in_figures(words: Words, row: PeriodFigures) -> str:
    """Say a period in figures: "23 van 27 voltooid, 4 lopend"."""
    others = [
        words("publishing.also", n=row.counts[status], status=status)
        for status in Status
        if row.counts[status] and status is not row.main
    ]
    return ", ".join([reached(words, row), *others])
