"""House styles read in the process of the test, where a child costs a second each time."""

from pathlib import Path
from typing import Any

import pytest

from domain.errors import BadFile
from tests.house_styles import part, saved
from tests.views.documents.monitor.readers import parts_of
from views.documents.house_style import child, reading


@pytest.fixture
def clean_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clean here what else a child of ours cleans."""

    def here(command: list[str], **_: str) -> dict[str, Any]:
        sent, kept = command[-2:]
        return child.main(Path(sent), Path(kept))

    monkeypatch.setattr(reading, "ask", here)


def kept(document: Any) -> bytes:
    return reading.read(document if isinstance(document, bytes) else saved(document))


def refused(document: Any) -> str:
    with pytest.raises(BadFile) as found:
        kept(document)
    return found.value.key


def header_of(content: bytes) -> str:
    edges = [name for name in parts_of(content) if name.startswith("word/header")]
    return "".join(part(content, name) for name in edges)
