"""The card on which somebody ticks the criteria to take along."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.criteria import Criterion, ProductGroup
from domain.picking import CopyForm, reference
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

PROJECT = "project_add"  # a verb of another feature
LONGEST_SUBJECT = 60
ON_A_PAGE = 15
MOST_BESIDE = 1_550  # signs of what was ticked elsewhere that one card can carry
MOST_CARRIED = 700  # signs of what was ticked on earlier pages


@dataclass(frozen=True, slots=True)
class Picking:
    """What can be ticked: one page of it; `before` are the references ticked on earlier pages.

    `whole` says that all of the group is on offer, `left` how many come on the next page.
    """

    group: ProductGroup
    criteria: tuple[Criterion, ...]
    ticked: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    start: int = 0
    left: int = 0
    whole: bool = True
    starter: bool = False
    carried: Mapping[str, str] = field(default_factory=dict)
    nonce: str = ""
    remarks: tuple[str, ...] = ()
    offered: frozenset[str] = frozenset()


def pick(words: Words, picking: Picking) -> Card:
    """Ask which criteria to take along, and in which form."""
    group = picking.group.name(words.language)
    summary = words("picking.ask", group=group)
    body = [*map(e.line, picking.remarks), e.heading(words("picking.title", groups=group))]
    body += [*_starter(words, picking), *_boxes(words, picking)]
    body += _more(words, picking)
    if picking.before:
        body.append(e.note(words.count("picking.ticked_before", len(picking.before))))
    body.append(e.note(words("picking.advice_short")))
    buttons = [
        e.button(
            words(f"button.copy_{form}"),
            Verb.COPY_CRITERIA,
            form=form,
            nonce=picking.nonce,
            **_carried(picking),
        )
        for form in CopyForm
    ]
    return e.card(summary, body, buttons, words.language)


def _boxes(words: Words, picking: Picking) -> list[Element]:
    options = {reference(one): _label(words, one) for one in picking.criteria}
    ticked = ",".join(one for one in picking.ticked if one in options)
    label = words("picking.tick")
    return e.choice("criteria", label, options, ticked, isMultiSelect=True)


def _label(words: Words, criterion: Criterion) -> str:
    level = words(f"level.{criterion.level}") if criterion.level else ""
    what = level or words(f"basis.{criterion.basis}")
    return f"{criterion.number} · {e.short(criterion.subject, LONGEST_SUBJECT)} · {what}"


def _carried(picking: Picking) -> dict[str, object]:
    before = {"before": ",".join(picking.before)} if picking.before else {}
    return {**picking.carried, "group": picking.group.key, **before}


def _starter(words: Words, picking: Picking) -> list[Element]:
    """Say that a summary is no tender text, and lead to the official one."""
    if not picking.starter:
        return []
    runs: list[Element | str] = [e.run(words("picking.starter"), bold=True)]
    if picking.group.link.startswith("https://"):
        runs += [" ", e.opens(words("button.criteria_tool"), picking.group.link)]
    return [e.line(*runs)]


def _more(words: Words, picking: Picking) -> list[Element]:
    """Lead to the next page, to the whole of the group, and to somebody's own project."""
    carried = _carried(picking)
    rows = [_next(words, picking, carried)] if picking.left else []
    if not picking.whole:
        whole = words("picking.whole", group=picking.group.name(words.language))
        only = {name: carried[name] for name in ("group", "language") if name in carried}
        rows.append(_row(whole, Verb.PICK_CRITERIA, **only))
    if PROJECT in picking.offered and not picking.before:
        rows.append(_row(words("picking.to_project"), PROJECT, group=picking.group.key))
    return rows


def _next(words: Words, picking: Picking, carried: Mapping[str, object]) -> Element:
    """Lead to the next page, unless more was ticked than a card can carry along."""
    if len(",".join((*picking.before, *picking.ticked))) >= MOST_CARRIED:
        return e.note(words.count("picking.copy_first", picking.left))
    more = words.count("question.more", picking.left)
    place = picking.start + len(picking.criteria)
    return _row(more, Verb.PICK_CRITERIA, **carried, page=place)


def _row(title: str, verb: Verb | str, **carried: object) -> Element:
    row = e.group([e.line(e.run(title, bold=True))], spacing="Small", separator=True)
    return row | {"selectAction": e.button(title, verb, typed=title, **carried)}
