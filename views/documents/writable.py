"""Text that any document can hold: without control characters and halves of a surrogate pair."""

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(part: Any) -> Any:  # noqa: ANN401 - a text, or what is made of texts
    """Return the same value with what no document may hold left out of its texts."""
    if isinstance(part, Enum | int | date):
        return part
    if isinstance(part, str):
        return _UNWRITABLE.sub("", part)
    if is_dataclass(part) and not isinstance(part, type):
        cleaned = {one.name: writable(getattr(part, one.name)) for one in fields(part)}
        return replace(part, **cleaned)
    return tuple(map(writable, part))
