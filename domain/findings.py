"""What a self-check found; the sentence that says it is in the message catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """`key` names the sentence, `values` fill it in."""

    good: bool
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
