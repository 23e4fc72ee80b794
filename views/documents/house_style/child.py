"""Cleaning a house style in a process of its own: a hostile one ends that process, not the bot.

Run as a module with two paths, it reads the first, writes what may be kept to the second, and
prints one JSON object: empty, or `{"key", "values"}` of a `BadFile`.
"""

import json
import posixpath
import re
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from docx.opc.oxml import CT_Relationships, parse_xml, serialize_part_xml

from views.documents.house_style.keeping import keep
from views.documents.sheet_child import Refused, limit
from views.documents.zips import packed

MOST_ENTRIES = 1_000
MOST_UNPACKED = 30 * 1024 * 1024
MOST_RATIO = 100
KINDS = "[Content_Types].xml"
DOCUMENT = b"wordprocessingml.document.main+xml"
TEMPLATE = b"wordprocessingml.template.main+xml"
PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf"}
# What each part may lead to; all other relationships are not followed, and nothing outside is.
PACKAGE = "_rels/.rels"
FROM_PACKAGE = {"officeDocument"}
FROM_DOCUMENT = {"styles", "numbering", "theme", "fontTable", "settings", "header", "footer"}
FROM_EDGE = {"image"}
_EDGE = re.compile(r"word/_rels/(?:header|footer)[^/]*\.rels")
_INSIDE = {"oleObject", "package", "control", "aFChunk", "attachedToolbars"}
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def clean(content: bytes) -> bytes:
    """Return what of a house style may be kept; raise `Refused` when it is none."""
    parts = _unpacked(content)
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise Refused("house_style.macros")
    kinds = parts.get(KINDS, b"")
    if b"macroEnabled" in kinds:
        raise Refused("house_style.macros")
    parts[KINDS] = kinds.replace(TEMPLATE, DOCUMENT)
    if DOCUMENT not in parts[KINDS]:
        raise Refused("house_style.no_docx")
    main_part = _main(parts)
    for name in parts:
        if name.endswith(".rels"):
            parts[name] = _relations(name, main_part, parts)
    return keep(packed(parts.items()))


def _unpacked(content: bytes) -> dict[str, bytes]:
    """Unpack a zip that is not too much, whatever it says of its own size."""
    with ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        packed_size = sum(entry.compress_size for entry in entries)
        if len(entries) > MOST_ENTRIES or unpacked > min(MOST_UNPACKED, packed_size * MOST_RATIO):
            raise Refused("house_style.unpacks_too_large", most=MOST_UNPACKED // 1024**2)
        if any(entry.flag_bits & 1 for entry in entries):
            raise Refused("file.encrypted")
        parts = {entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and _DECLARES.search(part):
            raise Refused("house_style.damaged")
    return parts


def _main(parts: dict[str, bytes]) -> str:
    """Return the name of the part in which the document is."""
    if PACKAGE in parts:
        for one in _read(parts[PACKAGE]):
            if posixpath.basename(one.reltype) == "officeDocument":
                return str(one.target_ref).lstrip("/")
    raise Refused("house_style.no_docx")


def _relations(name: str, main: str, parts: dict[str, bytes]) -> bytes:
    """Keep the relationships that lead to what is used, inside of the file."""
    folder = posixpath.dirname(posixpath.dirname(name))
    edge = bool(_EDGE.fullmatch(name))
    leads = FROM_EDGE if edge else set()
    if name == PACKAGE:
        leads = FROM_PACKAGE
    elif name == _relations_of(main):
        leads = FROM_DOCUMENT
    kept = CT_Relationships.new()
    for one in _read(parts[name]):
        kind, target = posixpath.basename(one.reltype), str(one.target_ref)
        outside = one.target_mode == "External"
        if edge and kind in _INSIDE:
            raise Refused("house_style.embedded")
        if edge and outside and kind == "image":
            raise Refused("house_style.linked_picture")
        there = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") in parts
        known = kind != "image" or posixpath.splitext(target)[1].lower() in PICTURES
        if kind in leads and there and known and not outside:
            kept.add_rel(one.rId, one.reltype, target)
    return bytes(serialize_part_xml(kept))


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _read(relations: bytes) -> list[Any]:
    found: Any = parse_xml(relations)  # type: ignore[arg-type] # lxml takes both
    return list(found.Relationship_lst)


def main(sent: Path, kept: Path) -> dict[str, Any]:
    """Clean a file, or say why not; what is damaged raises whatever it raises."""
    try:
        kept.write_bytes(clean(sent.read_bytes()))
    except Refused as refused:
        return {"key": refused.key, "values": refused.values_}
    except zipfile.BadZipFile:
        return {"key": "house_style.damaged", "values": {}}
    except MemoryError:
        return {"key": "house_style.too_heavy", "values": {}}
    return {}


if __name__ == "__main__":  # pragma: no cover - in a process of its own
    limit()
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))  # noqa: T201 - how it answers
