"""What documents say of a plan that municipalities share: each one's figures, and the sum."""

from collections.abc import Iterator
from typing import Any

from domain.figures import PeriodFigures
from domain.joint import Joint
from views.cards.joint import stand
from views.documents.monitor.as_json import period_as_json
from views.documents.monitor.description import ORDER, Block, Heading, Items, Table
from views.texts import Words


def blocks(words: Words, joint: Joint) -> tuple[Block, ...]:
    """Return the section; a table for each period, a row for each municipality and one for all."""
    return tuple(_blocks(words, joint))


def _blocks(words: Words, joint: Joint) -> Iterator[Block]:
    names = words.together([share.name for share in joint.shares])
    yield Heading(1, words("joint.title", names=names))
    yield Items(tuple(stand(words, share) for share in joint.shares))
    for row in joint.periods:
        yield Heading(2, row.period.name)
        yield _table(words, joint, row)


def _table(words: Words, joint: Joint, total: PeriodFigures) -> Table:
    statuses = tuple(words(f"status.{status}").capitalize() for status in ORDER)
    columns = (words("joint.municipality"), words("document.total"), *statuses)
    parts = [_row(share.name, row) for share, row in joint.rows_of(total)]
    return Table(total.period.name, columns, (*parts, _row(words("joint.all"), total)))


def _row(name: str, row: PeriodFigures) -> tuple[str | int, ...]:
    return (name, row.total, *(row.counts[status] for status in ORDER))


def as_json(joint: Joint) -> dict[str, Any]:
    """Return the joint monitor as plain values; `version` is null where a share is live."""
    return {
        "cut_off": joint.day.isoformat(),
        "municipalities": [
            {
                "municipality": share.key,
                "name": share.name,
                "state": str(share.state),
                "version": share.version or None,
                "periods": [period_as_json(row) for row in share.periods],
            }
            for share in joint.shares
        ],
        "periods": [period_as_json(row) for row in joint.periods],
    }
