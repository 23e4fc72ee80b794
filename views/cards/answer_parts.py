"""What the cards that answer a question are made of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from babel.dates import format_date

from domain.answers import EVERYTHING, Wanted, day_of, is_old
from domain.criteria import Catalogue, Criterion, ProductGroup, Standing, Theme
from views.cards import elements as e
from views.cards.elements import Button, Element
from views.cards.verbs import Verb
from views.texts import Words

Carried = Mapping[str, str]
_WHOLE_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
EXPERT, PICK = "ask_expert", "pick_criteria"  # verbs of other features
MOST_TOLD = 260  # signs of what a row says
MOST_SOURCE, LONGEST_LINK = 150, 300
MOST_NAMED, MOST_ABOUT = 60, 90  # signs of a name in a row, and of what it is about


@dataclass(frozen=True, slots=True)
class Touch:
    """An action, a tender or an article of the municipality that a product group touches."""

    title: str
    told: str  # how far it is, and who knows about it where that may be said
    action: UUID | None = None
    article: str = ""  # of the toolbox


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer about one product group, as it is drawn.

    `carried` goes back with every button: the question, its other groups and its language.
    `offered` are the verbs of other features that are there to be used.
    """

    catalogue: Catalogue
    group: ProductGroup
    today: date
    municipality: str
    wanted: Wanted = EVERYTHING
    carried: Carried = field(default_factory=dict)
    others: tuple[ProductGroup, ...] = ()
    touching: tuple[Touch, ...] = ()
    remarks: tuple[str, ...] = ()
    offered: frozenset[str] = frozenset()
    page: int = 0
    theme: Theme | None = None  # of a section that cuts across the groups
    elsewhere: tuple[tuple[ProductGroup, int], ...] = ()  # groups with its theme, how often

    @property
    def criteria(self) -> Sequence[Criterion]:
        return self.catalogue.of_group(self.group.key)


def show(shown: Shown, wanted: Wanted | None = None, **more: object) -> dict[str, object]:
    """Return what a button carries that shows something else of this answer."""
    wanted = shown.wanted if wanted is None else wanted
    return dict(shown.carried) | {"group": shown.group.key} | wanted.carried | more


def dated_in_words(words: Words, dated: str) -> str:
    """Write the date of a source as exactly as it is known: "1 mei 2019", "mei 2019", "2019"."""
    day = day_of(dated)
    if day is None:
        return dated
    if _WHOLE_DAY.fullmatch(dated):
        return str(format_date(day, "d MMMM y", locale=words.language))
    return words.month(day) if "-" in dated else dated


def introduction(words: Words, shown: Shown, most: int) -> list[Element]:
    """Say what the answer was taken from, of when it is, and where the official text stands."""
    return [e.note(taken_from(words, shown.catalogue)), *_standing(words, shown, most)]


def taken_from(words: Words, catalogue: Catalogue) -> str:
    """Say which catalogue an answer was taken from; of the starter, that it is only that."""
    when = dated_in_words(words, catalogue.dated)
    key = "question.from_starter" if catalogue.starter else "question.from_catalogue"
    key = key if when else "question.from_undated"
    return words(key, title=e.short(catalogue.title, MOST_NAMED), day=when)


def _standing(words: Words, shown: Shown, most: int) -> list[Element]:
    if shown.group.standing not in {Standing.MUNICIPAL, Standing.UNVERIFIED}:
        return []
    near = [group for key in shown.group.nearest if (group := shown.catalogue.find(key))]
    where = "near" if near else "alone"
    said = e.line(words(f"question.{shown.group.standing}_{where}"))
    return [said, *(group_row(words, group, shown.carried) for group in near[: min(most, 3)])]


def source(words: Words, criterion: Criterion, today: date | None = None) -> list[Element]:
    """Say where a requirement comes from and of when; on a day, whether that is long ago."""
    runs: list[Element | str] = [e.run(_source(words, criterion), subtle=True, size="Small")]
    if _can_be_opened(criterion.link):
        runs += [" ", e.opens(words("question.check_it"), criterion.link)]
    elif criterion.link and len(criterion.link) <= MOST_SOURCE:  # Teams opens no http
        runs.append(e.run(f" {criterion.link}", subtle=True, size="Small"))
    shown = [e.line(*runs, spacing="Small")]
    if today and is_old(criterion.dated, today):
        shown.append(e.note(words("question.stale")))
    return shown


def _source(words: Words, criterion: Criterion) -> str:
    """Name a source and its date; a requirement may lack either."""
    when = dated_in_words(words, criterion.dated) if day_of(criterion.dated) else ""
    if not criterion.source:
        return words("question.no_source_dated" if when else "question.no_source", day=when)
    key = "question.source" if when else "question.source_undated"
    return words(key, source=e.short(criterion.source, MOST_SOURCE), day=when)


def _can_be_opened(link: str) -> bool:
    return link.startswith("https://") and len(link) <= LONGEST_LINK


def group_row(
    words: Words, group: ProductGroup, carried: Carried, verb: Verb = Verb.ASK_SHOW, **more: object
) -> Element:
    """Show a product group to be chosen, with what it is about."""
    name = e.short(group.name(words.language), MOST_NAMED)
    items = [e.line(e.run(name, bold=True))]
    if about := group.description(words.language):
        items.append(e.note(e.short(about, MOST_ABOUT)))
    row = e.group(items, style="emphasis", spacing="Small")
    return e.tappable(row, name, verb, **dict(carried) | {"group": group.key} | more)


def row(
    title: str, told: str, verb: Verb, carried: Mapping[str, object], typed: str = ""
) -> Element:
    """Return a row to tap: a title, and what it opens."""
    items = [e.line(e.run(e.short(title, MOST_ABOUT), bold=True))]
    if told:
        items.append(e.note(e.short(told, MOST_TOLD)))
    shown = e.group(items, spacing="Small", separator=True)
    return e.tappable(shown, e.short(typed or title, MOST_ABOUT), verb, **carried)


def with_theme(
    words: Words, theme: Theme, groups: Sequence[tuple[ProductGroup, int]], carried: Carried
) -> list[Element]:
    """Lead to the product groups that have requirements on a theme."""
    return [
        row(
            group.name(words.language),
            words.count("question.requirements", count),
            Verb.ASK_SHOW,
            dict(carried) | {"group": group.key, "theme": theme},
        )
        for group, count in groups
    ]


def chips(words: Words, shown: Shown) -> list[Element]:
    """Show what is asked for; a tap takes one away."""
    columns = [
        e.tappable(
            {
                "type": "Column",
                "width": "auto",
                "style": "emphasis",
                "items": [e.line(f"× {words(f'{name}.{value}')}")],
            },
            words("question.without", what=words(f"{name}.{value}")),
            Verb.ASK_SHOW,
            **show(shown, shown.wanted.without(name, value)),
        )
        for name, value in shown.wanted.chosen
    ]
    return [{"type": "ColumnSet", "columns": columns, "spacing": "Small"}]


def useful(words: Words, carried: Carried) -> list[Element]:
    """Ask whether the answer was of use; only of a question that was kept."""
    if not carried.get("question"):
        return []
    asked = {"type": "Column", "width": "auto", "items": [e.line(words("question.useful"))]}
    answers = [
        e.tappable(
            {
                "type": "Column",
                "width": "auto",
                "style": "emphasis",
                "items": [e.line(words(f"question.useful_{said}"))],
            },
            words(f"question.useful_{said}"),
            Verb.ASK_USEFUL,
            question=carried["question"],
            useful=said,
            language=carried["language"],
        )
        for said in ("yes", "no")
    ]
    return [{"type": "ColumnSet", "columns": [asked, *answers], "separator": True}]


def buttons(words: Words, shown: Shown) -> list[Button]:
    """Offer what other features do with an answer, and the official text."""
    found: list[Button] = []
    if PICK in shown.offered and shown.criteria:
        found.append(e.button(words("button.pick_criteria"), PICK, **show(shown)))
    if EXPERT in shown.offered:
        found.append(expert(words, shown.carried, shown.group.key))
    if _can_be_opened(shown.group.link):
        found.append(e.link(words("button.criteria_tool"), shown.group.link))
    return found


def expert(words: Words, carried: Carried, group: str = "") -> Button:
    about = {name: carried.get(name, "") for name in ("question", "sought")}
    return e.button(words("button.ask_expert"), EXPERT, group=group, **about)
