"""Criteria as messages that can be copied: split where Teams would refuse one."""

from collections.abc import Sequence

from domain.picking import Chosen
from views.documents.criteria_copy import Copy, Item, describe
from views.texts import Words

LARGEST = 24_000  # bytes of UTF-16 of one message; 28 kB is the least that a Teams takes
MOST_MESSAGES = 3


def as_texts(words: Words, chosen: Chosen) -> list[str]:
    """Return the messages, one after the other; none when it is too long for a chat."""
    copy = describe(words, chosen)
    links = [f"{name}: {link}" for name, link in copy.links]
    begin = "\n".join([copy.title, copy.origin, *copy.warnings, *links])
    numbered = enumerate(copy.items, start=1)
    items = [_item(words, place, item) for place, item in numbered]
    end = "\n".join([words("picking.numbers"), *map(" | ".join, _table(copy)), "", copy.advice])
    messages = _joined([begin, *items, end])
    return messages if len(messages) <= MOST_MESSAGES and all(map(_fits, messages)) else []


def _item(words: Words, place: int, item: Item) -> str:
    facts = [f"{fact.label}: {fact.said}" for fact in item.facts]
    link = [f"{words('picking.label.link')}: {item.link}"] if item.link else []
    return "\n".join([f"{place}. {item.number} · {item.subject}", item.text, *facts, *link])


def _table(copy: Copy) -> Sequence[tuple[str, ...]]:
    return [copy.headings, *copy.numbers]


def _joined(parts: Sequence[str]) -> list[str]:
    """Put parts together in as few messages as hold them, each part whole."""
    messages = [parts[0]]
    for part in parts[1:]:
        longer = f"{messages[-1]}\n\n{part}"
        if _fits(longer):
            messages[-1] = longer
        else:
            messages.append(part)
    return messages


def _fits(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) <= LARGEST
