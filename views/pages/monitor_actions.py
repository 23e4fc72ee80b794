"""The pages of the monitor where a number opens: a list of actions, and one action."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from domain.monitor_choice import Choice
from domain.plans import Assignment
from domain.reports import Report
from views.documents.monitor import sentences
from views.pages.monitor import Asked, page, told
from views.texts import Words

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """The actions behind one number, `number` of the pages that they fill."""

    asked: Asked
    choice: Choice
    found: tuple[Assignment, ...]
    number: int = 1
    names: bool = False

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.found) // PER_PAGE))

    @property
    def begins(self) -> int:
        return (self.number - 1) * PER_PAGE

    @property
    def shown(self) -> tuple[Assignment, ...]:
        return self.found[self.begins : self.begins + PER_PAGE]

    def at(self, number: int) -> str:
        """Return the address of another page of it."""
        choice: dict[str, object] = {}
        if self.choice.period:
            choice["period"] = self.choice.period.id
        if self.choice.status:
            choice["status"] = self.choice.status
        if self.choice.department is not None:
            choice["department"] = self.choice.department
        if self.choice.standing:
            choice["standing"] = self.choice.standing
        return self.asked.where.actions(**choice, page=number)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One report as a reader may see it: what may not be read is not in it.

    `by` is who reported, "" for whom that is not to be seen; `marks` are what there is to
    remark: keys of the catalogue.
    """

    report: Report
    by: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionShown:
    """One action on a day, with its reports, newest first."""

    asked: Asked
    action: Assignment
    reports: tuple[ReportLine, ...]
    people: Mapping[str, str]
    names: bool = False


def listed(words: Words, shown: Listed) -> str:
    return page(
        "monitor_actions.html",
        words,
        shown.asked.sight,
        shown=shown,
        where=shown.asked.where,
        title=title(words, shown.choice),
        stand=sentences.stand(words, shown.asked.page),
        told=partial(told, words, shown.asked.page),
    )


def action(words: Words, shown: ActionShown) -> str:
    return page(
        "monitor_action.html",
        words,
        shown.asked.sight,
        shown=shown,
        one=shown.action,
        where=shown.asked.where,
        stand=sentences.stand(words, shown.asked.page),
        told=told(words, shown.asked.page, shown.action),
        facts=_facts(words, shown),
        day_of=words.day_of,
    )


def title(words: Words, choice: Choice) -> str:
    """Say which actions these are: "Aan de slag in 2017: voltooid"."""
    parts = [choice.period.name] if choice.period else []
    if choice.department is not None:
        parts.append(choice.department or words("monitor_web.no_department_name"))
    if choice.status:
        parts.append(words(f"status.{choice.status}"))
    if choice.standing:
        parts.append(words(f"monitor_web.standing_{choice.standing}"))
    said = ": ".join(parts) or words("monitor_web.all_actions")
    return said[:1].upper() + said[1:]


def _facts(words: Words, shown: ActionShown) -> list[tuple[str, str]]:
    """Return what there is to know of an action, beside how it stands; what is empty left out."""
    one = shown.action
    facts = {
        "number": one.number,
        "period": one.period.name,
        "theme": one.theme,
        "groups": ", ".join(one.product_groups),
        "department": one.department,
        "starts": words.day(one.starts_on) if one.starts_on else "",
        "ends": words.day(one.ends_on) if one.ends_on else "",
        **shown.people,
    }
    return [(words(f"monitor_web.fact_{name}"), said) for name, said in facts.items() if said]
