"""Where we are willing to send a token and a message."""

import re
from collections.abc import Iterable

from bot.registrations import Registration

TEAMS_HOSTS = ("smba.trafficmanager.net", "*.botframework.com")

# Spelled out, not parsed: a URL that two parsers read differently has no place here.
_PATH = r"(?:/[\w.~%/-]*)?"
_SERVICE = re.compile(rf"https://([a-z0-9.-]+)(?::443)?{_PATH}", re.IGNORECASE | re.ASCII)
_LOOPBACK = re.compile(
    rf"https?://(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{{1,5}})?{_PATH}", re.IGNORECASE | re.ASCII
)


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
