"""What Teams, phones and screen readers need of every card; each sent in a test is checked."""

import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

# What version 1.2 knows and Teams shows, of which the text can not be read as Markdown.
ELEMENTS = {
    "Container", "ColumnSet", "Column", "RichTextBlock", "TextRun", "Input.Text", "Input.Date",
    "Input.Number", "Input.ChoiceSet", "Input.Toggle", "Action.Submit", "Action.OpenUrl",
}  # fmt: skip
ADAPTIVE = "application/vnd.microsoft.card.adaptive"
LARGEST = 20_000  # bytes of UTF-16, a fifth of what Teams takes
MOST_BUTTONS = 3
LONGEST_TITLE = 60


def faults(message: Json) -> list[str]:
    """Return what is wrong with a message, as sentences; nothing for a good one."""
    if not message.get("attachments"):
        return [] if message.get("text") else ["neither text nor card"]
    if message["attachments"][0]["contentType"] != ADAPTIVE:
        return list(_file_faults(message))
    found = ["text and card in one message: Teams splits them"] if message.get("text") else []
    card = message["attachments"][0]["content"]
    found += list(_card_faults(card))
    if not message.get("summary"):
        found.append("no summary: a notification would say 'sent a card'")
    return found


def _file_faults(message: Json) -> Iterator[str]:
    """Return what Teams needs of a file, offered or there, beside what every message needs."""
    if message.get("text") or len(message["attachments"]) > 1 or not message.get("summary"):
        yield "a file goes alone, with a summary"
    file = message["attachments"][0]
    if "." not in file["name"]:
        yield f"{file['name']} does not say what it is"
    if "contentUrl" in file:
        return
    content = file["content"]
    if not (content["description"] and content["sizeInBytes"] > 0 and content["acceptContext"]):
        yield "a file that nobody can say yes to"


def _card_faults(card: Json) -> Iterator[str]:
    if card.get("version") != "1.2":
        yield "version is not 1.2: blank on a phone"
    size = len(json.dumps(card, ensure_ascii=False).encode("utf-16-le"))
    if size > LARGEST:
        yield f"{size} bytes"
    if len(card.get("actions", [])) > MOST_BUTTONS:
        yield f"{len(card['actions'])} buttons"
    names = [part["id"] for part in parts(card) if "id" in part]
    if len(names) != len(set(names)):
        yield f"two fields share a name: {names}"
    for part in parts(card):
        yield from _part_faults(part)
        if not part.get("url", "https://").startswith("https://"):
            yield f"{part['url'][:20]} is not opened by every Teams client"


def _part_faults(part: Json) -> Iterator[str]:
    kind = part["type"]
    if kind not in ELEMENTS and kind != "AdaptiveCard":
        yield f"{kind} is not for our cards"
    if kind.startswith("Input.") and not (part.get("label") or part.get("title")):
        yield f"{part.get('id')} has no label"
    if kind == "Input.Number" and ({"min", "max"} & part.keys()):
        yield "a limited number that is left empty blocks the button"
    if kind == "Action.Submit":
        if not part.get("title") or len(part["title"]) > 500:
            yield f"button title {part.get('title')!r}"
        if "verb" not in part.get("data", {}):
            yield f"button {part.get('title')!r} leads nowhere"
    if kind == "RichTextBlock" and not "".join(r["text"] for r in part["inlines"]).strip():
        yield "an empty line"


def parts(part: Any) -> Iterator[Json]:
    """Every element of a card, in order."""
    if isinstance(part, list):
        for item in part:
            yield from parts(item)
    elif isinstance(part, dict):
        if "type" in part:
            yield part
        for name, value in part.items():
            if name != "data":
                yield from parts(value)
