"""Documents that are zips, packed so that the same contents are the same bytes."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can name


def packed(entries: Iterable[tuple[str, bytes]], *, stored: str = "") -> bytes:
    """Pack entries in their order, all of the same moment; the one named `stored` as it is."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, part in entries:
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_STORED if name == stored else ZIP_DEFLATED
            archive.writestr(entry, part)
    return content.getvalue()


def entries_of(content: bytes) -> list[tuple[str, bytes]]:
    """Return what is in a zip of our own, in its order."""
    with ZipFile(BytesIO(content)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]
