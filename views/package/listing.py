"""What an administrator decides about the app, checked before anything is made of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from domain.errors import UserError

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
VERSION = re.compile(r"(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}")
HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
LONGEST_DEVELOPER = 32  # characters, by the schema


class Scope(StrEnum):
    """Where the bot may be added, by Teams' own words."""

    PERSONAL = "personal"
    TEAM = "team"
    GROUP_CHAT = "groupChat"


@dataclass(frozen=True, slots=True)
class Listing:
    """One app in one organisation's catalogue. Made by `listing`, which checks it."""

    app_id: str
    version: str
    address: str  # https://…, without a slash at the end
    municipality: str
    scopes: tuple[Scope, ...]

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc


def listing(
    app_id: str, version: str, address: str, municipality: str, scopes: Iterable[str]
) -> Listing:
    """Make a listing that Teams will take; `UserError` says what to put right."""
    return Listing(
        _app_id(app_id),
        _version(version),
        _address(address),
        municipality,
        read_scopes(scopes),
    )


def read_scopes(written: Iterable[str]) -> tuple[Scope, ...]:
    """Read scopes, each on its own or several with commas between; each counts once."""
    known = {scope.lower(): scope for scope in Scope}
    asked = [part.strip() for word in written for part in word.split(",")]
    for word in asked:
        if word.lower() not in known:
            raise UserError("package.bad_scope", written=word, known=", ".join(Scope))
    chosen = {known[word.lower()] for word in asked}
    return tuple(scope for scope in Scope if scope in chosen)


def _app_id(written: str) -> str:
    app_id = written.strip().lower()
    if not app_id:
        raise UserError("package.no_app_id")
    if not GUID.fullmatch(app_id):
        raise UserError("package.bad_app_id", written=written)
    return app_id


def _version(written: str) -> str:
    if not VERSION.fullmatch(written):
        raise UserError("package.bad_version", written=written)
    return written


def _address(written: str) -> str:
    """Read where people reach us. Teams shows links to it, so a name on this machine is none."""
    if not written.strip():
        raise UserError("package.no_public_url")
    address = written.strip().rstrip("/")
    parts = _split(address)
    if parts is None:
        raise UserError("package.bad_public_url", written=written)
    return address


def _split(address: str) -> tuple[str, str] | None:
    """Return host and path of an https address of the internet; None for any other."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    plain = f"{host}:{port}" if port else host
    odd = parts.query or parts.fragment or parts.netloc.lower() != plain
    if parts.scheme.lower() != "https" or odd or not HOST.fullmatch(host):
        return None
    return host, parts.path
