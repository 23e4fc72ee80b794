"""The page of a plan that municipalities share: each one's figures, and the sum."""

from dataclasses import dataclass

from domain.figures import PeriodFigures
from domain.joint import Joint, Share
from domain.plans import Status
from domain.sight import Sight
from views.cards.joint import stand
from views.documents.monitor.chart_svg import draw
from views.documents.monitor.description import ORDER, chart_of
from views.pages.monitor import page
from views.pages.monitor_links import Where
from views.texts import Words

Cell = tuple[int, str, str]  # the number, its name, and where it leads; "" for nowhere


@dataclass(frozen=True, slots=True)
class JointShown:
    sight: Sight
    joint: Joint


def joint(words: Words, shown: JointShown) -> str:
    """Draw a table for each period: a row for each municipality, and one for all.

    One's own numbers lead to their actions; those of others stand by themselves.
    """
    whole = shown.joint
    used = [status for status in ORDER if any(row.counts[status] for row in whole.periods)]
    return page(
        "monitor_joint.html",
        words,
        shown.sight,
        joint=whole,
        names=words.together([share.name for share in whole.shares]),
        stands=[stand(words, share) for share in whole.shares],
        chart=draw(chart_of(words, whole.periods)),
        statuses=used,
        tables=[(row, _rows(words, shown, row, used)) for row in whole.periods],
    )


def _rows(
    words: Words, shown: JointShown, total: PeriodFigures, used: list[Status]
) -> list[tuple[str, list[Cell]]]:
    """Return the cells of each municipality, the sum last."""
    parts = [
        (share.name, _cells(words, row, used, _where(shown, share)))
        for share, row in shown.joint.rows_of(total)
    ]
    return [*parts, (words("joint.all"), _cells(words, total, used, None))]


def _where(shown: JointShown, share: Share) -> Where | None:
    own = share.key == shown.sight.member.municipality.key
    return Where(share.key, shown.joint.day) if own else None


def _cells(words: Words, row: PeriodFigures, used: list[Status], where: Where | None) -> list[Cell]:
    period = row.period
    cells = [
        (
            row.counts[status],
            f"{words(f'status.{status}')}, {period.name}",
            where.actions(period=period.id, status=status) if where else "",
        )
        for status in used
    ]
    said = words("monitor_web.of_period", name=period.name)
    return [*cells, (row.total, said, where.actions(period=period.id) if where else "")]
