"""The answer about a product group: what is law, what is policy, and what can be chosen."""

from collections.abc import Sequence
from typing import Any

from domain.answers import Wanted, by_level, fitting, is_old, newest
from domain.criteria import Basis, Criterion, Level
from views.cards import elements as e
from views.cards.answer_parts import (
    EXPERT,
    Shown,
    Touch,
    buttons,
    chips,
    dated_in_words,
    expert,
    introduction,
    row,
    show,
    source,
    useful,
    with_theme,
)
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_SAID, MOST_TEXTS = 150, 3  # signs of a requirement in an overview
MOST_READ, LEAST_READ = 800, 120  # signs of one in full, of its proof, and of what to watch
MOST_REMARKED = 200
MOST_HEADED = 100
Told = tuple[str, list[Element]]  # a summary, and what is shown below the name
MOST_SUBJECTS = 4
MOST_SUBJECT = 60  # signs
ON_A_PAGE = 4
MOST_ARTICLES = 2


def overview(words: Words, shown: Shown) -> Card:
    """Show a group as a whole: three blocks, and what of the plan it touches."""
    return e.fullest(lambda most: _card(words, shown, _overview(words, shown, most), most))


def filtered(words: Words, shown: Shown) -> Card:
    """Show the requirements that are asked for in full, a few on a page."""
    return e.fullest(lambda most: _card(words, shown, _filtered(words, shown, most), most))


def examples(words: Words, shown: Shown) -> Card:
    """Show what the municipality itself has on a group; what others do is not known here."""
    said = words("question.of_others" if shown.touching else "question.of_others_nothing")
    name = e.short(shown.group.name(words.language), MOST_SUBJECT)
    found = [expert(words, shown.carried, shown.group.key)] if EXPERT in shown.offered else []

    def draw(most: int) -> Card:
        body = [e.heading(name), e.line(said), *_touching(words, shown.touching, most)]
        return e.card(f"{name}. {said}", body, found, words.language)

    return e.fullest(draw)


def _card(words: Words, shown: Shown, told: Told, most: int) -> dict[str, Any]:
    """Return an answer with what each begins with, and its buttons."""
    summary, rest = told
    name = e.short(shown.group.name(words.language), MOST_SUBJECT)
    first = [
        e.line(e.short(remark, MOST_REMARKED if most else MOST_SUBJECT)) for remark in shown.remarks
    ]
    body = [*first, e.heading(name), *introduction(words, shown, most), *rest]
    return e.card(summary, body, buttons(words, shown), words.language)


def _overview(words: Words, shown: Shown, most: int) -> Told:
    name = e.short(shown.group.name(words.language), MOST_SUBJECT)
    summary = f"{name}. {_counts(words, shown)}"
    body: list[Element] = []
    if shown.criteria:
        body += [*_official(words, shown), *_blocks(words, shown, most)]
    else:
        about = shown.group.description(words.language)
        body += [e.line(e.short(about, MOST_READ))] if about else []
        body.append(e.line(words("question.nothing_yet")))
    return summary, [*body, *_elsewhere(words, shown, most), *_beside(words, shown, most)]


def _filtered(words: Words, shown: Shown, most: int) -> Told:
    found = fitting(shown.criteria, shown.wanted)
    page = found[shown.page :] or found
    start = found.index(page[0])
    rows = e.fitting(
        [_in_full(words, one, shown, most) for one in page[: min(most + 1, ON_A_PAGE)]]
    )
    name = e.short(shown.group.name(words.language), MOST_SUBJECT)
    asked = " · ".join(words(f"{key}.{value}") for key, value in shown.wanted.chosen)
    summary = words.count("question.found", len(found), group=name, asked=asked)
    body = [*chips(words, shown), e.line(summary), *rows]
    if left := len(found) - start - len(rows):
        more = show(shown, page=start + len(rows))
        title = words.count("question.more", left)
        body.append(row(title, "", Verb.ASK_SHOW, more, words("question.more_typed")))
    return summary, [*body, *_beside(words, shown, most)]


def _beside(words: Words, shown: Shown, most: int) -> list[Element]:
    """Show what there is beside what was asked: the other group, the plan, whether it helped."""
    others, touching = _others(words, shown, most), _touching(words, shown.touching, most)
    return [*others, *touching, *useful(words, shown.carried)]


def _counts(words: Words, shown: Shown) -> str:
    told = [
        f"{words(f'basis.{basis}')} {len(found)}"
        for basis in (Basis.LAW, Basis.POLICY)
        if (found := fitting(shown.criteria, Wanted(basis=basis)))
    ]
    told += [
        f"{_level(words, level)} {len(found)}" for level, found in by_level(shown.criteria).items()
    ]
    return " · ".join(told)


def _official(words: Words, shown: Shown) -> list[Element]:
    """Say of when the newest source is, and how many are old."""
    told = []
    if dated := newest(shown.criteria):
        told.append(e.note(words("question.as_of", day=dated_in_words(words, dated))))
    if old := sum(is_old(one.dated, shown.today) for one in shown.criteria):
        told.append(e.note(words.count("question.stale_several", old)))
    return told


def _blocks(words: Words, shown: Shown, most: int) -> list[Element]:
    law, policy = (_required(words, shown, basis, most) for basis in (Basis.LAW, Basis.POLICY))
    return [*law, *policy, *_choices(words, shown)]


def _required(words: Words, shown: Shown, basis: Basis, most: int) -> list[Element]:
    title = words(f"question.block.{basis}", municipality=shown.municipality)
    found = fitting(shown.criteria, Wanted(basis=basis))
    if not found:
        nothing = e.note(words(f"question.nothing.{basis}"))
        return [e.line(e.run(title, bold=True), spacing="Medium"), nothing]
    wanted = show(shown, Wanted(basis=basis))
    opens = words.count("question.read_all", len(found)) if most else _subjects(found)
    texts = found[: min(most, MOST_TEXTS)]
    rows = [part for one in texts for part in _short(words, one)]
    return [row(title, opens, Verb.ASK_SHOW, wanted, words(f"basis.{basis}")), *rows]


def _subjects(criteria: Sequence[Criterion]) -> str:
    """Name a few of what requirements are about: "Gerecycled · Zonder chloor …"."""
    subjects = list(dict.fromkeys(e.short(one.subject, MOST_SUBJECT) for one in criteria))
    more = " …" if len(subjects) > MOST_SUBJECTS else ""
    return " · ".join(subjects[:MOST_SUBJECTS]) + more


def _short(words: Words, criterion: Criterion) -> list[Element]:
    subject = e.run(f"{e.short(criterion.subject, MOST_SUBJECT)}: ", bold=True)
    told = [e.line(subject, e.short(criterion.text, MOST_SAID), spacing="Small")]
    if criterion.threshold:
        said = e.short(criterion.threshold, MOST_SAID)
        told.append(e.note(words("question.threshold", threshold=said)))
    return told + source(words, criterion)


def _choices(words: Words, shown: Shown) -> list[Element]:
    levels = by_level(shown.criteria)
    title = e.line(
        e.run(words("question.block.keuze"), bold=True), spacing="Medium", separator=True
    )
    if not levels:
        return [title, e.note(words("question.nothing.keuze"))]
    return [title, *(_of_level(words, shown, level, found) for level, found in levels.items())]


def _of_level(
    words: Words, shown: Shown, level: Level | None, found: Sequence[Criterion]
) -> Element:
    wanted = Wanted(level=level, basis=Basis.CHOICE if level is None else None)
    name = _level(words, level)
    title = f"{name}: {len(found)}"
    asked = show(shown, wanted)
    return row(title, _subjects(found), Verb.ASK_SHOW, asked, name) | {
        "style": "emphasis",
        "separator": False,
    }


def _level(words: Words, level: Level | None) -> str:
    return words(f"level.{level}") if level else words("question.no_level")


def _in_full(words: Words, criterion: Criterion, shown: Shown, most: int) -> Element:
    read = MOST_READ if most else LEAST_READ
    what = [words(f"level.{criterion.level}")] if criterion.level else []
    what += [words(f"kind.{criterion.kind}"), words(f"basis.{criterion.basis}")]
    items = [
        e.line(e.run(e.short(f"{criterion.number} · {criterion.subject}", MOST_HEADED), bold=True)),
        e.note(" · ".join(what)),
        e.line(e.short(criterion.text, read), spacing="Small"),
    ]
    items += [
        e.line(words(f"question.{name}", **{name: e.short(said, read)}), spacing="Small")
        for name in ("threshold", "proof", "watch")
        if (said := getattr(criterion, name))
    ]
    return e.group([*items, *source(words, criterion, shown.today)], separator=True)


def _elsewhere(words: Words, shown: Shown, most: int) -> list[Element]:
    if not (most and shown.elsewhere and shown.theme):
        return []
    name = words(f"theme.{shown.theme}")
    title = e.line(e.run(words("question.theme_in", theme=name), bold=True), spacing="Medium")
    return [title, *with_theme(words, shown.theme, shown.elsewhere[: 2 * most], shown.carried)]


def _others(words: Words, shown: Shown, most: int) -> list[Element]:
    """Lead to the other group that was asked for."""
    return [
        row(
            words("question.asked_too", group=group.name(words.language)),
            "",
            Verb.ASK_SHOW,
            show(shown, group=group.key),
            group.name(words.language),
        )
        for group in shown.others[: 2 if most > 1 else 1]
    ]


def _touching(words: Words, touching: Sequence[Touch], most: int) -> list[Element]:
    """Say which actions, tenders and articles of the municipality the group touches."""
    plan = [one for one in touching if not one.article]
    articles = [one for one in touching if one.article]
    return [
        *_listed(words, words("question.touching"), plan, most),
        *_listed(words, words("toolbox.from_box"), articles, min(most, MOST_ARTICLES)),
    ]


def _listed(words: Words, title: str, touching: Sequence[Touch], most: int) -> list[Element]:
    if not touching:
        return []
    shown = [e.line(e.run(title, bold=True), spacing="Medium", separator=True)]
    shown += [part for one in touching[:most] for part in _touch(one)]
    if (left := len(touching) - most) > 0:
        shown.append(e.note(words.count("monitor.and_more", left)))
    return shown


def _touch(one: Touch) -> list[Element]:
    """Lead to an action or an article; of a tender there is no more to see."""
    if one.article:
        return [row(one.title, one.told, Verb.TOOLBOX_SHOW, {"article": one.article})]
    if one.action is not None:
        return [row(one.title, one.told, Verb.STATE, {"action": one.action})]
    return [e.line(e.run(one.title, bold=True), spacing="Small"), e.note(one.told)]
