"""The cards that answer a question, drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from domain.answers import Wanted
from domain.criteria import Basis, Catalogue, Criterion, Kind, Level, ProductGroup, Standing, Theme
from views.cards import answer, answer_doubt
from views.cards.answer_doubt import Doubt
from views.cards.answer_parts import Shown, Touch
from views.cards.elements import Card

TODAY = date(2019, 1, 14)
MODULES = (answer, answer_doubt)
LINK = "https://www.mvicriteria.example/" + 250 * "x"
CARRIED = {"question": str(uuid4()), "groups": "papier|gas", "language": "nl"}
ALL = frozenset({"ask_expert", "pick_criteria"})
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "overview": lambda w, o: answer.overview(w, shown(o)),
    "examples": lambda w, o: answer.examples(w, shown(o)),
    "examples, none": lambda w, o: answer.examples(
        w, replace(shown(o), touching=(), offered=frozenset())
    ),
    "overview, of the starter": lambda w, o: answer.overview(
        w, replace(shown(o), catalogue=replace(catalogue(o), starter=True, dated="2019-05"))
    ),
    "overview, nothing to ask": lambda w, o: answer.overview(w, empty(o)),
    "overview, nothing at all": lambda w, o: answer.overview(
        w, replace(empty(o), group=ProductGroup("g", "Gas", standing=Standing.UNVERIFIED))
    ),
    "overview, of a theme": lambda w, o: answer.overview(
        w,
        replace(
            shown(o),
            theme=Theme.CIRCULAR,
            elsewhere=tuple((group(o, f"g{n}"), n) for n in range(o.many % 60)),
        ),
    ),
    "overview, only choices": lambda w, o: answer.overview(w, bare(o, Basis.CHOICE)),
    "overview, only law": lambda w, o: answer.overview(w, bare(o, Basis.LAW)),
    "filtered": lambda w, o: answer.filtered(w, replace(shown(o), wanted=every())),
    "filtered, next page": lambda w, o: answer.filtered(
        w, replace(shown(o), wanted=Wanted(level=Level.BASIS), page=3)
    ),
    "filtered, bare": lambda w, o: answer.filtered(
        w, replace(bare(o, Basis.CHOICE), wanted=Wanted(basis=Basis.CHOICE), page=900)
    ),
    "choose": lambda w, o: answer_doubt.choose(w, doubt(o), groups(o)),
    "choose, of an action": lambda w, o: answer_doubt.choose(w, doubt(o), groups(o), o.text[:300]),
    "unknown": lambda w, o: answer_doubt.unknown(w, doubt(o), groups(o)),
    "unknown, nothing near": lambda w, o: answer_doubt.unknown(
        w, replace(doubt(o), offered=frozenset()), []
    ),
    "unknown, not described": lambda w, o: answer_doubt.unknown(
        w, doubt(o), [ProductGroup("gas", "Gas")]
    ),
    "none_of_these": lambda w, o: answer_doubt.none_of_these(w, doubt(o)),
    "none_of_these, no expert": lambda w, o: answer_doubt.none_of_these(
        w, replace(doubt(o), offered=frozenset(), sought="")
    ),
    "none_of_these, not kept": lambda w, o: answer_doubt.none_of_these(w, Doubt(o.text[:200])),
    "of_theme": lambda w, o: answer_doubt.of_theme(
        w, doubt(o), Theme.CIRCULAR, [(group(o, "g"), 2)] * o.many
    ),
    "of_theme, nothing": lambda w, o: answer_doubt.of_theme(w, Doubt(), Theme.CIRCULAR, []),
}


def every() -> Wanted:
    return Wanted(Level.BASIS, Kind.AWARD, Theme.CIRCULAR, Basis.CHOICE)


def doubt(world: Any) -> Doubt:
    text = world.text[:300] or "x"
    return Doubt(world.text[:300], CARRIED, ALL, (text,), text)


def group(world: Any, key: str) -> ProductGroup:
    text = world.text
    return ProductGroup(
        key, text[:200], text[:200], standing=Standing.MUNICIPAL, nearest=("papier", "gas", "weg"),
        description_nl=text[:2000], description_en=text[:2000], link=LINK,
    )  # fmt: skip


def groups(world: Any) -> list[ProductGroup]:
    return [group(world, key) for key in ("papier", "gas", "afval")]


def criterion(world: Any, number: int) -> Criterion:
    """Return one in which everything is told, as long as it may be."""
    text = world.text
    bases = (Basis.CHOICE, Basis.CHOICE, Basis.LAW, Basis.POLICY, Basis.CHOICE)
    dates = ("2016", "2018-05", "2018-01-01")
    return Criterion(
        f"{text[:40]}{number}", "papier", text[:300], text, Kind.AWARD, (*Level, None)[number % 4],
        bases[number % 5], text, text, text[:300], (Theme.CIRCULAR,), text[:500], LINK,
        dates[number % 3],
    )  # fmt: skip


def catalogue(world: Any) -> Catalogue:
    criteria = tuple(criterion(world, number) for number in range(max(world.many, 20)))
    return Catalogue(
        world.text[:200], "2019-05-01", starter=False, groups=tuple(groups(world)),
        criteria=criteria,
    )  # fmt: skip


def shown(world: Any) -> Shown:
    text = world.text
    return Shown(
        catalogue=catalogue(world),
        group=group(world, "papier"),
        today=TODAY,
        municipality=text[:200],
        carried=CARRIED,
        others=(group(world, "gas"),) * 9,
        touching=tuple(
            Touch(text[:200], text[:200], None if n % 2 else uuid4()) for n in range(world.many)
        ),
        remarks=(text[:300],) * 2,
        offered=ALL,
    )


def empty(world: Any) -> Shown:
    """Return a group without any requirement, in a catalogue without a date."""
    kept = replace(catalogue(world), criteria=(), dated="")
    return replace(shown(world), catalogue=kept, carried={}, touching=(), others=())


def bare(world: Any, basis: Basis) -> Shown:
    """Return a group of which a requirement tells no more than it must."""
    one = Criterion("1", "papier", "Kort", "Kort.", Kind.AWARD, basis=basis)
    sourced = replace(one, number="2", source="Wet", link="ftp://x")
    kept = replace(catalogue(world), criteria=(one, sourced))
    plain = ProductGroup("papier", "Papier")
    return replace(shown(world), catalogue=kept, group=plain, offered=frozenset(), touching=())
