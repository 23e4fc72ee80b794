"""Each page that was refused goes to the audit log; of a flood a few, and how many more."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import NamedTuple

import structlog
from aiohttp import web
from aiohttp.typedefs import Middleware

from domain.audits import Audited, Entry, Refusal
from storage import audit, municipalities, sign_ins
from storage.database import Session
from web.pages import OF, REFUSED, Next, Pages

EACH_MINUTE = 3  # entries of each kind
KINDS_EACH_MINUTE = 8
PATIENCE = 2.0  # seconds that a refusal waits for the log
log = structlog.get_logger(__name__)


class Kind(NamedTuple):
    """What is counted together: a sort of page, why it was refused, and the key in its address."""

    page: str
    why: str
    key: str


OTHERS = Kind("other", "sign_in.not_found", "")


@dataclass
class Flood:
    """Lets a few of each kind through each minute, and counts the rest until the next minute.

    So a minute never gives more than (3 + 1) * 9 entries, however many ask.
    """

    minute: datetime | None = None
    seen: Counter[Kind] = field(default_factory=Counter)

    def take(self, kind: Kind, at: datetime) -> list[tuple[Kind, int]]:
        """Count a refusal; return what to note now: kinds, each with how many more there were."""
        due = self._end(at.replace(second=0, microsecond=0))
        if kind not in self.seen and len(self.seen) >= KINDS_EACH_MINUTE:
            kind = OTHERS
        self.seen[kind] += 1
        return [*due, (kind, 0)] if self.seen[kind] <= EACH_MINUTE else due

    def _end(self, minute: datetime) -> list[tuple[Kind, int]]:
        if minute == self.minute:
            return []
        over = [(kind, n - EACH_MINUTE) for kind, n in self.seen.items() if n > EACH_MINUTE]
        self.minute, self.seen = minute, Counter()
        return over


def noting(pages: Pages) -> Middleware:
    """Return a middleware that notes what was refused, after it was; without ever failing it."""
    flood = Flood()

    @web.middleware
    async def note(request: web.Request, handler: Next) -> web.StreamResponse:
        answer = await handler(request)
        if why := request.get(REFUSED):
            due = flood.take(_kind(request, why), pages.now())
            if due:
                await _note(pages, request.cookies.get(pages.cookie, ""), due)
        return answer

    return note


async def _note(pages: Pages, secret: str, due: list[tuple[Kind, int]]) -> None:
    """Write it; when the database is away, the page that says no is there all the same."""
    try:
        async with asyncio.timeout(PATIENCE):
            await pages.work(partial(_write, secret, due, pages.now()))
    except Exception as error:  # noqa: BLE001 - a refusal never depends on its entry
        log.warning("refusal not noted", error=type(error).__name__)


def _write(secret: str, due: list[tuple[Kind, int]], at: datetime, db: Session) -> None:
    visit = sign_ins.visit(db, secret, at) if secret else None
    for kind, more in due:
        place = municipalities.find(db, kind.key) if kind.key else None
        member = visit.member if visit and not more else None
        here = place or (member.municipality if member else None)
        entry = Entry(
            Audited.REFUSED,
            str(Refusal(kind.page, kind.why, more)),
            at,
            here.id if here else None,
            member.id if member else None,
        )
        audit.note(db, entry)


def _kind(request: web.Request, why: str) -> Kind:
    resource = request.match_info.route.resource
    page = resource.canonical if resource else OTHERS.page
    key = request.match_info.get("key", "") or request.get(OF, "")
    return Kind(page, why, key if key.isascii() and key.isprintable() else "")
