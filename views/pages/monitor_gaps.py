"""The page with what nobody answers for, and what to do about it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.coverage import Gaps
from domain.sight import Sight
from views.cards.reporting import typable
from views.pages.monitor import page
from views.pages.monitor_links import Where
from views.texts import Words


@dataclass(frozen=True, slots=True)
class GapsShown:
    """`asked` are the actions for which somebody was asked and has not answered yet."""

    sight: Sight
    day: date
    gaps: Gaps
    asked: Collection[UUID] = frozenset()
    is_coordinator: bool = False


def gaps(words: Words, shown: GapsShown) -> str:
    where = Where(shown.sight.member.municipality.key, shown.day)
    typed = typable(shown.gaps.nobodys[0]) if shown.gaps.nobodys else ""
    return page("monitor_gaps.html", words, shown.sight, shown=shown, where=where, typed=typed)
