"""The shapes that our cards are made of: Adaptive Cards 1.2, safe with any text.

Everything that people read is a `RichTextBlock`: its runs show Markdown and HTML as the
characters that they are, where a `TextBlock` or a fact would act on them.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import Any, TypeVar

from views.cards.verbs import Verb

Card = dict[str, Any]
Element = dict[str, Any]
Button = dict[str, Any]

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
BUTTONS = 3
HEAVIEST = 19_000  # bytes of UTF-16: what is added on the way has room
ROOM = 12_000  # bytes of UTF-16 for the list on a card, of the 20,000 that it may have in all
SPOKEN = 800  # characters
NAME = 200  # characters, of a row by voice
T = TypeVar("T")
_OPENING = re.compile(r"\{(?=\{)")


def card(
    summary: str, body: Sequence[Element], buttons: Sequence[Button] = (), language: str = "nl"
) -> Card:
    """Return a whole card; `summary` is its text equivalent, for notifications and by voice."""
    return {
        "type": "AdaptiveCard",
        "$schema": SCHEMA,
        "version": "1.2",
        "lang": language,
        "speak": short(summary, SPOKEN),
        "body": list(body),
        "actions": list(buttons),
    }


def short(text: str, most: int) -> str:
    """Return at most so many characters of a text, and show where it was cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def fitting(rows: Sequence[T], room: int = ROOM) -> list[T]:
    """Return the first rows, as many as fit on a card; always one."""
    ends = accumulate(size(row) for row in rows)
    shown = [row for row, end in zip(rows, ends, strict=True) if end <= room]
    return shown or list(rows[:1])


def listed(rows: Sequence[Element], more: Callable[[int], str], room: int = ROOM) -> list[Element]:
    """Return the rows that fit, and a line that says how many more there are."""
    shown = fitting(rows, room)
    left = len(rows) - len(shown)
    return [*shown, line(more(left), spacing="Small")] if left else shown


def fullest(draw: Callable[[int], Card]) -> Card:
    """Draw a card with as much beside what was asked (4, 3, 2, 1 or 0 of each) as it may weigh."""
    drawn = (draw(most) for most in (4, 3, 2, 1))
    return next((card for card in drawn if size(card) <= HEAVIEST), draw(0))


def size(part: object) -> int:
    """Return what a part of a card weighs: bytes of UTF-16, as Teams counts."""
    return len(json.dumps(part, ensure_ascii=False).encode("utf-16-le", "surrogatepass"))


def run(text: str, *, bold: bool = False, subtle: bool = False, **more: object) -> Element:
    """Return a stretch of text in one style; "{{DATE(…)}}" stays what it is."""
    shown: Element = {"type": "TextRun", "text": _OPENING.sub("{ ", text), **more}
    if bold:
        shown["weight"] = "Bolder"
    if subtle:
        shown["isSubtle"] = True
    return shown


def opens(text: str, url: str) -> Element:
    """Return a stretch of a line that opens an address."""
    return run(text, selectAction=link(text, url))


def line(*runs: Element | str, **more: object) -> Element:
    """Return a paragraph of runs."""
    inlines = [run(part) if isinstance(part, str) else part for part in runs]
    return {"type": "RichTextBlock", "inlines": inlines, **more}


def heading(text: str) -> Element:
    return line(run(text, bold=True, size="Medium"))


def note(text: str, **more: object) -> Element:
    """Return a line that matters less."""
    return line(run(text, subtle=True, size="Small"), spacing="Small", **more)


def group(items: Sequence[Element], **more: object) -> Element:
    return {"type": "Container", "items": list(items), **more}


def button(title: str, verb: Verb | str, **carried: object) -> Button:
    """Return a button; what it carries comes back as text when it is pressed."""
    return {
        "type": "Action.Submit",
        "title": title,
        "data": {"verb": str(verb)} | {name: str(value) for name, value in carried.items()},
    }


def link(title: str, url: str) -> Button:
    """Return a button that opens an address; nothing is sent to us."""
    return {"type": "Action.OpenUrl", "title": title, "url": url}


def pressable(card: Mapping[str, Any]) -> list[Button]:
    """Return the buttons, rows and columns of a card that ask something of us."""
    parts = [part for row in card.get("body", ()) for part in (row, *row.get("columns", ()))]
    rows = [part["selectAction"] for part in parts if "selectAction" in part]
    return [one for one in (*card.get("actions", ()), *rows) if one["type"] == "Action.Submit"]


def tappable(row: Element, title: str, verb: Verb, **carried: object) -> Element:
    """Make a whole row a button, called by all that stands in it; `title` can be typed."""
    spoken = ", ".join("".join(r["text"] for r in part["inlines"]) for part in _lines(row))
    return row | {
        "selectAction": button(short(spoken, NAME), verb, typed=short(title, NAME), **carried)
    }


def _lines(row: Element) -> list[Element]:
    items: list[Element] = row["items"]
    return [item for item in items if item["type"] == "RichTextBlock"]


def choice(
    name: str, label: str, options: Mapping[str, str], chosen: str = "", **more: object
) -> list[Element]:
    """Return a question with one answer, or with several by `isMultiSelect=True`."""
    return _asked(
        label,
        {
            "type": "Input.ChoiceSet",
            "id": name,
            "label": label,
            "style": "expanded",
            "wrap": True,
            "value": chosen,
            "choices": [{"title": title, "value": value} for value, title in options.items()],
            **more,
        },
    )


def text_field(name: str, label: str, value: str = "", **more: object) -> list[Element]:
    return _asked(label, {"type": "Input.Text", "id": name, "label": label, "value": value, **more})


def day_field(name: str, label: str, value: str) -> list[Element]:
    return _asked(label, {"type": "Input.Date", "id": name, "label": label, "value": value})


def number_field(name: str, label: str, value: str, placeholder: str = "") -> list[Element]:
    """Return a field for a number; without limits, which would block an empty one."""
    field: Element = {"type": "Input.Number", "id": name, "label": label}
    if value:
        field["value"] = int(value)
    return _asked(label, field | {"placeholder": placeholder})


def _asked(label: str, field: Element) -> list[Element]:
    """Show the question once: a client of 1.3 draws the field's label, an older one the fallback.

    The container is empty on purpose: it only says which clients need the fallback.
    """
    question = line(run(label, bold=True), spacing="Medium")
    needs_no_question: Element = {
        "type": "Container",
        "items": [],
        "requires": {"adaptiveCards": "1.3"},
        "fallback": question,
    }
    return [needs_no_question, field]


def toggle(name: str, label: str, *, on: bool = False) -> list[Element]:
    """Return a box to tick: "true" or "false"."""
    return [
        {
            "type": "Input.Toggle",
            "id": name,
            "title": label,
            "value": "true" if on else "false",
            "wrap": True,
            "spacing": "Small",
        }
    ]
