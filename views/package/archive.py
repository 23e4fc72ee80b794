"""The zip that is uploaded to Teams; the same listing gives the same bytes."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from views.package import icons
from views.package.listing import Listing
from views.package.manifest import ADDITIONAL, manifest, translation

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day that a zip knows
UNIX, READABLE = 3, 0o644 << 16


def archive(listing: Listing) -> bytes:
    files = {"manifest.json": _json(manifest(listing))}
    files |= {f"{tag}.json": _json(translation(listing, tag)) for tag in ADDITIONAL}
    files |= {"color.png": icons.color(), "outline.png": icons.outline()}
    out = BytesIO()
    with ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(_entry(name), content)
    return out.getvalue()


def _entry(name: str) -> ZipInfo:
    """Name a file in the zip, with nothing of the machine or the moment in it."""
    entry = ZipInfo(name, LONG_AGO)
    entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, READABLE
    return entry


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
