"""Reading a house style that somebody sent: a .docx that may be anything, or a `BadFile`."""

import sys
import tempfile
from pathlib import Path

from domain.errors import BadFile
from views.documents.child import ask

LARGEST = 5 * 1024 * 1024
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ROOT = Path(__file__).parents[3]
# The child may import what it is made of, and nothing that it finds where it is started.
_START = (
    "import runpy, sys; sys.path.insert(0, sys.argv.pop(1)); runpy.run_module("
    "'views.documents.house_style.child', run_name='__main__', alter_sys=True)"
)


def read(content: bytes) -> bytes:
    """Return the house style as it may be kept: its paper, its edges and its styles.

    Raises `BadFile`, which says what to do, for anything else. Takes at most ten seconds, so keep
    it out of a transaction.
    """
    if len(content) > LARGEST:
        raise BadFile("house_style.too_large", most=LARGEST // 1024**2)
    if content.startswith(_OLE):
        raise BadFile("file.encrypted" if _ENCRYPTED in content else "house_style.no_docx")
    if not content.startswith(_ZIP):
        raise BadFile("house_style.no_docx")
    with tempfile.TemporaryDirectory(prefix="mvi-style-") as folder:
        sent, kept = Path(folder) / "sent.docx", Path(folder) / "kept.docx"
        sent.write_bytes(content)
        answer = ask(
            [sys.executable, "-I", "-c", _START, str(_ROOT), str(sent), str(kept)],
            damaged="house_style.damaged",
            heavy="house_style.too_heavy",
        )
        if "key" in answer:
            raise BadFile(answer["key"], **answer["values"])
        return kept.read_bytes()
