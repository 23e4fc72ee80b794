"""Where we are willing to send a token and a message."""

import re
from collections.abc import Iterable

from bot.registrations import Registration

FILE_HOSTS = ("*.sharepoint.com",)
TEAMS_HOSTS = ("smba.trafficmanager.net", "*.botframework.com")

# Spelled out, not parsed: a URL that two parsers read differently has no place here.
_PATH = r"(?:/[\w.~%/-]*)?"
_SERVICE = re.compile(rf"https://([a-z0-9.-]+)(?::443)?{_PATH}", re.IGNORECASE | re.ASCII)
_LOOPBACK = re.compile(
    rf"https?://(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{{1,5}})?{_PATH}", re.IGNORECASE | re.ASCII
)

# A file's address carries its key in the query, in whatever characters that key has.
_FILE = re.compile(r"https://([a-z0-9.-]+)(?::443)?/[!-~]*", re.IGNORECASE | re.ASCII)
_LOOPBACK_FILE = re.compile(
    r"http://(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?/[!-~]*", re.IGNORECASE | re.ASCII
)
_TWO_WAYS = re.compile(r"[\\#]")  # what parsers read differently


class ServiceHosts:
    """The allow-list of hosts behind a service URL: exact names, or all below `*.example.com`."""

    def __init__(self, names: Iterable[str] = TEAMS_HOSTS) -> None:
        lowered = [name.lower() for name in names]
        self._exact = frozenset(name for name in lowered if not name.startswith("*."))
        self._below = tuple(name[1:] for name in lowered if name.startswith("*."))

    def allows(self, registration: Registration, service_url: str) -> bool:
        """Let an anonymous bot reach this machine only, any other bot only Teams, by https."""
        if registration.anonymous:
            return _LOOPBACK.fullmatch(service_url) is not None
        found = _SERVICE.fullmatch(service_url)
        return found is not None and self._names(found[1].lower())

    def _names(self, host: str) -> bool:
        return host in self._exact or host.endswith(self._below)


class FileHosts(ServiceHosts):
    """The allow-list of hosts from which a file is fetched that somebody sent."""

    def allows(self, registration: Registration, url: str) -> bool:
        """Let an anonymous bot fetch from this machine only, any other by https from the list."""
        if _TWO_WAYS.search(url):
            return False
        if registration.anonymous:
            return _LOOPBACK_FILE.fullmatch(url) is not None
        found = _FILE.fullmatch(url)
        return found is not None and self._names(found[1].lower())
