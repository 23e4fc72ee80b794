"""What is shown where it is not sure, or not known, what a question is about; and themes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.criteria import ProductGroup, Theme
from views.cards import elements as e
from views.cards.answer_parts import EXPERT, Carried, expert, group_row, useful, with_theme
from views.cards.elements import Button, Card
from views.cards.verbs import Verb
from views.texts import Words

MOST_SAID = 100


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that has no sure answer; `carried` goes back with every button.

    `taken_from` says which catalogue what is shown was taken from.
    """

    sought: str = ""
    carried: Carried = field(default_factory=dict)
    offered: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()
    taken_from: str = ""


def choose(words: Words, doubt: Doubt, groups: Sequence[ProductGroup], asked: str = "") -> Card:
    """Ask which of a few product groups is meant; `asked` is the question in other words."""
    summary = asked or words("question.did_you_mean")
    rows = [group_row(words, group, doubt.carried, Verb.ASK_CHOOSE) for group in groups]
    none = e.button(words("button.none_of_these"), Verb.ASK_NONE, **doubt.carried)
    body = [*map(e.line, doubt.remarks), e.line(summary), *rows]
    spoken = f"{summary} {words.together([group.name(words.language) for group in groups])}"
    return e.card(spoken, body, [none], words.language)


def unknown(words: Words, doubt: Doubt, groups: Sequence[ProductGroup]) -> Card:
    """Say honestly that it is not known: what was looked for, and what comes nearest."""
    told = words("question.sought", sought=e.short(doubt.sought, MOST_SAID))
    summary = f"{words('question.do_not_know')} {told}"
    body = [*map(e.line, doubt.remarks), e.line(summary)]
    if groups:
        body.append(e.line(words("question.nearest"), spacing="Medium"))
        body += [group_row(words, group, doubt.carried, Verb.ASK_CHOOSE) for group in groups]
    return e.card(summary, body, _way_on(words, doubt), words.language)


def none_of_these(words: Words, doubt: Doubt) -> Card:
    """Offer to ask an expert, after none of the groups was meant."""
    told = [words("question.then_unknown")]
    if doubt.sought:
        told.append(words("question.sought_only", sought=e.short(doubt.sought, MOST_SAID)))
    told.append(words(_what_now(doubt)))
    summary = " ".join(told)
    return e.card(summary, [e.line(summary)], _way_on(words, doubt), words.language)


def _what_now(doubt: Doubt) -> str:
    if EXPERT in doubt.offered:
        return "question.ask_expert"
    return "question.kept_for_coordinator" if doubt.carried.get("question") else "question.not_kept"


def of_theme(
    words: Words, doubt: Doubt, theme: Theme, groups: Sequence[tuple[ProductGroup, int]]
) -> Card:
    """Answer about a theme that no section of the catalogue is about."""
    name = words(f"theme.{theme}")
    summary = words("question.theme_only" if groups else "question.theme_nothing", theme=name)
    title = e.heading(name[:1].upper() + name[1:])
    where = [e.note(doubt.taken_from)] if doubt.taken_from else []
    body = [*map(e.line, doubt.remarks), title, *where, e.line(summary)]
    rows = with_theme(words, theme, groups, doubt.carried)
    rest = useful(words, doubt.carried)
    return e.fullest(
        lambda most: e.card(summary, [*body, *rows[: 2 * most], *rest], language=words.language)
    )


def _way_on(words: Words, doubt: Doubt) -> list[Button]:
    if EXPERT not in doubt.offered:
        return []
    return [
        expert(words, doubt.carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND, of="question"),
    ]
