"""Where the pages of the monitor stand."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from domain.editions import Extent, FileFormat


def home(key: str) -> str:
    return f"/monitor/{key}"


def gaps(key: str) -> str:
    return f"{home(key)}/gaps"


def joint(key: str) -> str:
    return f"{home(key)}/joint"


def calendar(key: str) -> str:
    return f"{home(key)}/calendar.ics"


@dataclass(frozen=True, slots=True)
class Where:
    """A day of one municipality's monitor; `version` is 0 for the newest one, or a draft."""

    key: str
    day: date
    version: int = 0

    @property
    def page(self) -> str:
        return self._with(self._here)

    def at(self, version: int) -> str:
        return Where(self.key, self.day, version).page

    def actions(self, **choice: object) -> str:
        """Return the address of the actions behind one number."""
        return self._with(f"{self._here}/actions", **choice)

    def action(self, action_id: UUID) -> str:
        asked = f"{home(self.key)}/action/{action_id}"
        return self._with(asked, day=self.day.isoformat())

    def file(self, extent: Extent, file_format: FileFormat) -> str:
        return self._with(f"{self._here}/file/{extent}.{file_format}")

    @property
    def _here(self) -> str:
        return f"{home(self.key)}/{self.day.isoformat()}"

    def _with(self, address: str, **query: object) -> str:
        if self.version:
            query["version"] = self.version
        return f"{address}?{urlencode(query)}" if query else address
