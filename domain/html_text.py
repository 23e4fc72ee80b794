"""The text of a piece of HTML, as a person would read it."""

import re
from html import unescape

from domain.plan_cells import clean

_LINES = {"p", "br", "li", "ul", "ol", "div", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6"}
_UNSEEN = {"script", "style", "head", "template"}
# Never goes back (`*+`): the library's own parser takes minutes for a hundred thousand signs
# of tags that are not closed, and nobody else is answered meanwhile.
_TAG = re.compile(r"<(?:(/?)([a-z][a-z0-9]*+)|[!?/])[^<>]*+>", re.IGNORECASE)


def without_html(text: str) -> str:
    """Return what is left of a text without its markup: a line for a paragraph, "- " for a point.

    A text without markup keeps its own lines.
    """
    if "<" not in text and "&" not in text:
        return clean(text)
    lines = (" ".join(line.split()) for line in _read(_without_comments(text)).split("\n"))
    return clean("\n".join(line for line in lines if line and line != "-"))


def _read(text: str) -> str:
    """Return the text between the tags, with line ends for tags that begin a line."""
    parts, begins, unseen = [], 0, ""
    for tag in _TAG.finditer(text):
        closes, name = tag[1], (tag[2] or "").lower()
        if not unseen:
            parts.append(unescape(text[begins : tag.start()]))
            parts += _line_of(name, opens=not closes)
            unseen = name if name in _UNSEEN and not closes else ""
        elif closes and name == unseen:
            unseen = ""
        begins = tag.end()
    return "".join(parts) + ("" if unseen else unescape(text[begins:]))


def _line_of(name: str, *, opens: bool) -> list[str]:
    if name not in _LINES:
        return []
    return ["\n- " if name == "li" and opens else "\n"]


def _without_comments(text: str) -> str:
    """Leave out comments; one that is not closed goes on to the next, or to the end."""
    first, *others = text.split("<!--")
    return first + "".join(comment.partition("-->")[2] for comment in others)
