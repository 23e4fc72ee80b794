"""Evidence of a report: a link, the number of a tender, or a file by its name and link."""

import re
from urllib.parse import urlsplit

from domain.errors import BadReport
from domain.wording import plain

LONGEST_LINK = 2_000  # characters
LONGEST_NAME = 200
# Where Teams keeps what is sent in a chat: OneDrive for Business and SharePoint, in Microsoft's
# worldwide cloud. Its national clouds (.us, .cn) serve no Dutch municipality.
FILE_HOSTS = (".sharepoint.com",)
_LINK = re.compile(r"\bhttps?://[^\s<>\"“”]+", re.IGNORECASE)
_SCRIPT = re.compile(r"\b(?:(?:java|vb)script:\S|data:\w+/|file://)", re.IGNORECASE)
_TENDERS = re.compile(
    r"\b(?i:TN|TenderNed)[ :-]{0,2}\d{5,8}\b"
    r"|\b(?:19|20)\d\d-[A-Z]{2,8}-\d{1,6}\b"  # the municipality's own: 2024-INK-031
    r"|\b(?:19|20)\d\d/[sS] ?\d{3}-\d{5,7}\b"  # in the European journal: 2019/S 012-023456
)
# What only says that a number comes: "met kenmerk TN345678".
_LABEL = (
    r"(?:\b(?:zie|met|onder|see|with|under) +)?(?:\b(?:het|the) +)?"
    r"\b(?:kenmerk|referentie|zaaknummer|nummer|nr|aankondiging|publicatie|bewijs|link"
    r"|reference|number|notice|evidence|proof)\b[.: ]*$"
)
_BEFORE = re.compile(_LABEL, re.IGNORECASE)
_ASIDE = re.compile(r"^[\W_]*(?:(?:zie|hier|see|here)\b[\W_]*)?$", re.IGNORECASE)
_AFTER_LINK = ".,;:!?)]}'’"


def find_evidence(text: str) -> tuple[str, ...]:
    """Return the links and tender numbers in a text, in order, each once.

    Raises `BadReport` for what must not be kept: a link that runs a program, one that carries
    a password, and one that is too long to be a place.
    """
    if _SCRIPT.search(text):
        raise BadReport("evidence.not_a_link")
    found = [(match.start(), read_link(match[0])) for match in _LINK.finditer(text)]
    found += [(match.start(), match[0]) for match in _numbers(text)]
    return tuple(dict.fromkeys(kept for _, kept in sorted(found)))


def read_link(written: str) -> str:
    """Return a link to a place on the web, without the full stop of its sentence."""
    link = plain(written).rstrip(_AFTER_LINK)
    if len(link) > LONGEST_LINK:
        raise BadReport("evidence.link_too_long", most=LONGEST_LINK)
    parts = _split(link)
    if parts is None or parts[0] not in {"http", "https"}:
        raise BadReport("evidence.not_a_link")
    if "@" in parts[1]:
        raise BadReport("evidence.link_with_password")
    return link


def read_file(name: str, link: str) -> str:
    """Return a file as evidence: its name and where it lives, never what is in it.

    Only a place where Teams itself keeps files: whoever forges the rest of a message can
    point to no other.
    """
    place = read_link(link)
    if not is_file_host(place):
        raise BadReport("evidence.unknown_place", name=_short_name(name))
    return f"{_short_name(name)} ({place})"


def is_file_host(link: str) -> bool:
    """Tell whether a link leads to OneDrive or SharePoint, over a safe connection."""
    parts = _split(link)
    if parts is None or parts[0] != "https":
        return False
    host = parts[1].lower().removesuffix(":443")
    return host.isascii() and host.endswith(FILE_HOSTS)


def without_evidence(text: str) -> str:
    """Return a text without links and tender numbers: they do not say how far an action is."""
    spans = [match.span() for match in _pieces(text)]
    parts, start = [], 0
    for begin, end in spans:
        parts.append(_BEFORE.sub("", text[start:begin]))
        start = end
    return plain(" ".join([*parts, text[start:]]))


def evidence_in(text: str) -> list[tuple[str, str]]:
    """Return each piece of evidence with what stands before it, as it was written."""
    pieces = _pieces(text)
    return [(without_evidence(text[: match.start()]), match[0]) for match in pieces]


def is_evidence_alone(text: str) -> bool:
    """Tell whether a text is evidence and says nothing besides: "bewijs: https://…"."""
    return bool(_pieces(text)) and bool(_ASIDE.match(without_evidence(text)))


def joined(*evidence: str) -> str:
    """Put pieces of evidence under each other, each once."""
    lines = [line for piece in evidence for line in piece.splitlines()]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _pieces(text: str) -> list[re.Match[str]]:
    return sorted([*_LINK.finditer(text), *_numbers(text)], key=re.Match.start)


def _numbers(text: str) -> list[re.Match[str]]:
    """Find tender numbers, but for what is part of a link."""
    bare = _LINK.sub(lambda match: " " * len(match[0]), text)
    return list(_TENDERS.finditer(bare))


def _split(link: str) -> tuple[str, str] | None:
    """Return scheme and host of a link, the host with what stands before its "@" and after ":"."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    return (parts.scheme, parts.netloc) if parts.netloc else None


def _short_name(name: str) -> str:
    return plain(name)[:LONGEST_NAME].replace("\n", " ") or "–"
