"""The card of a plan that municipalities share: each one's figures, and the sum."""

from collections.abc import Sequence

from domain.figures import PeriodFigures
from domain.joint import Joint, Share
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.monitor import bar, reached
from views.cards.verbs import Verb
from views.texts import Words


def joint_card(words: Words, joint: Joint) -> Card:
    """Show of each period what all have together, and below it each municipality's part."""
    names = words.together([share.name for share in joint.shares])
    title = words("joint.title", names=names)
    body = [e.heading(title), e.note(words("monitor.as_of", day=joint.day))]
    body += [e.note(stand(words, share)) for share in joint.shares]
    rows = [_period(words, row, joint.rows_of(row)) for row in joint.periods]
    body += e.listed(rows, lambda left: words.count("monitor.and_more", left))
    spoken = "; ".join(f"{row.period.name}: {reached(words, row)}" for row in joint.periods)
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(f"{title}. {spoken}", body, buttons, words.language)


def stand(words: Words, share: Share) -> str:
    """Say by what a municipality counts: its own closed monitor, or how it is at that day."""
    if share.version:
        return words(f"joint.of_{share.state}", name=share.name, version=share.version)
    return words("joint.of_live", name=share.name)


def _period(
    words: Words, total: PeriodFigures, parts: Sequence[tuple[Share, PeriodFigures]]
) -> Element:
    told = words("joint.sum", reached=reached(words, total))
    items = [e.line(e.run(total.period.name, bold=True)), *bar(total.reached, total.total)]
    items.append(e.line(told, spacing="Small"))
    items += [e.note(f"{share.name}: {reached(words, row)}") for share, row in parts]
    return e.group(items, spacing="Medium")
