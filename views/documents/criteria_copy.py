"""Criteria as somebody takes them along: one description, for the text and for every document."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.answers import day_of
from domain.criteria import Criterion
from domain.picking import Chosen
from views.cards.answer_parts import dated_in_words
from views.documents.writable import writable
from views.texts import Words

DUTCH = frozenset({"proof", "watch", "threshold", "source"})
NUMBERS = ("number", "subject", "level", "kind", "basis", "group")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to know of a criterion; `dutch`, when it was written in the catalogue."""

    label: str
    said: str
    dutch: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One criterion, whose text is Dutch, with what is to be known of it."""

    number: str
    subject: str
    text: str
    facts: tuple[Fact, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Copy:
    """What is copied; `warnings` come before it, `links` lead to the official texts."""

    language: str
    title: str
    origin: str
    warnings: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]
    headings: tuple[str, ...]
    numbers: tuple[tuple[str, ...], ...]
    advice: str


def describe(words: Words, chosen: Chosen) -> Copy:
    """Say all that a copy of these criteria holds, in the language of who takes it along."""
    names = [group.name(words.language) for group in chosen.groups]
    dated = dated_in_words(words, chosen.dated) or words("picking.undated")
    origin = words("picking.origin", title=chosen.catalogue, dated=dated, day=chosen.day)
    copy = Copy(
        language=words.language,
        title=words("picking.title", groups=words.together(names)),
        origin=origin,
        warnings=tuple(warnings(words, chosen)),
        links=tuple(
            (words("picking.official", group=group.name(words.language)), group.link)
            for group in chosen.groups
            if group.link.startswith("https://")
        ),
        items=tuple(_item(words, one) for one in chosen.criteria),
        headings=tuple(words(f"picking.label.{name}") for name in NUMBERS),
        numbers=tuple(_row(words, one, chosen) for one in chosen.criteria),
        advice=words("picking.advice"),
    )
    written: Copy = writable(copy)
    return written


def warnings(words: Words, chosen: Chosen) -> Iterator[str]:
    """Say what somebody has to know before they use it: a summary is no tender text."""
    if chosen.starter:
        yield words("picking.starter")
    for subject in chosen.doubles:
        yield words("picking.double", subject=subject, municipality=chosen.municipality)


def _item(words: Words, criterion: Criterion) -> Item:
    link = criterion.link if criterion.link.startswith("https://") else ""
    facts = tuple(
        Fact(words(f"picking.label.{name}"), said, name in DUTCH)
        for name, said in _facts(words, criterion)
    )
    return Item(criterion.number, criterion.subject, criterion.text, facts, link)


def _facts(words: Words, criterion: Criterion) -> Iterator[tuple[str, str]]:
    told = {
        "proof": criterion.proof,
        "watch": criterion.watch,
        "level": _level(words, criterion),
        "kind": words(f"kind.{criterion.kind}"),
        "basis": words(f"basis.{criterion.basis}"),
        "threshold": criterion.threshold,
        "themes": ", ".join(words(f"theme.{theme}") for theme in criterion.themes),
        "source": _source(words, criterion),
    }
    yield from ((name, said) for name, said in told.items() if said)


def _level(words: Words, criterion: Criterion) -> str:
    return words(f"level.{criterion.level}") if criterion.level else ""


def _source(words: Words, criterion: Criterion) -> str:
    if not criterion.source:
        return words("picking.no_source")
    if day_of(criterion.dated) is None:
        return words("picking.source_undated", source=criterion.source)
    dated = dated_in_words(words, criterion.dated)
    return words("picking.source", source=criterion.source, dated=dated)


def _row(words: Words, criterion: Criterion, chosen: Chosen) -> tuple[str, ...]:
    named = {group.key: group.name(words.language) for group in chosen.groups}
    level = _level(words, criterion) or "–"
    kind, basis = words(f"kind.{criterion.kind}"), words(f"basis.{criterion.basis}")
    group = named.get(criterion.group, criterion.group)
    return criterion.number, criterion.subject, level, kind, basis, group
