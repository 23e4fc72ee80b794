"""Questions from a file that may be anything, one a line, read as they are asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from domain.errors import BadFile

LONGEST = 64 * 1024  # bytes of one line; what follows is passed over
_OTHER_TEXT = (b"\xff\xfe", b"\xfe\xff")
_BOM = b"\xef\xbb\xbf"


def read_questions(path: Path) -> Iterator[str]:
    """Yield every line, also an empty one; bytes that are no UTF-8 are read as Windows writes.

    Raises `BadFile` at the first line when there is nothing to read.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise BadFile("file.not_found", name=path.name) from error
    with file:
        for place, line in enumerate(_lines(file)):
            if not place and line.startswith(_OTHER_TEXT):
                raise BadFile("file.not_text")
            yield _decode(line.removeprefix(_BOM) if not place else line)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    while line := file.readline(LONGEST):
        rest = line
        while len(rest) == LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST)
        yield line.rstrip(b"\r\n")


def _decode(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
