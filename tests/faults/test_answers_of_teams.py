"""Fifty nudges for every way in which Teams can answer, over the real bot and real HTTP."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import select

from bot.connector import Connector, Transport
from domain.delivery import LetterState
from domain.reach import Reach
from storage import reach
from storage.database import Database
from storage.rounds import NUDGE
from storage.tables import OutboxRow
from tests.chat import Clock, talking
from tests.conftest import _empty
from tests.fakes_teams import Answer
from tests.faults.crowd import Crowd, gather, remind
from tests.faults.teams import Broken, Fault, FaultyTeams, Rule, busy, faulty_teams, refused
from tests.people import NOON

EACH, TOGETHER = 50, 4  # nudges of one answer, and answers that are given beside each other
pytestmark = pytest.mark.timeout(600)
SHORT = Transport(limit=aiohttp.ClientTimeout(total=6, connect=5))
WAITING, SENT, DEAD, UNKNOWN = (
    LetterState.WAITING, LetterState.SENT, LetterState.DEAD, LetterState.UNKNOWN,
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """An answer that comes always, or only to the first message, and what must come of it."""

    fault: Fault
    at_first: LetterState
    at_last: LetterState
    read: int = 1  # times, by each of the people
    marked: bool = False
    reach: Reach = Reach.REACHABLE
    first: int = 1


def free(fault: Fault) -> Case:
    return Case(fault, WAITING, SENT)


def unclear(fault: Fault, read: int = 1) -> Case:
    return Case(fault, WAITING, SENT, read=read, marked=True)


def gone(subcode: str, reach: Reach, status: int = 403) -> Case:
    return Case(refused(subcode, status), DEAD, DEAD, read=0, reach=reach, first=100)


CASES = {
    "yes": Case(Answer(201, {"id": "m1"}), SENT, SENT),
    "yes without an id": Case(Answer(201, {}), SENT, SENT),
    "an empty yes": Case(Answer(202, b""), SENT, SENT),
    "yes in rubbish": Case(Answer(201, b"{oops"), SENT, SENT),
    "a slow yes": Case(Answer(201, {"id": "m1"}, delay=0.5), SENT, SENT),
    "busy": free(busy()),
    "busy for a while": free(busy("30")),
    "busy, says rubbish": free(busy("soon")),
    "precondition failed": free(Answer(412, {})),
    "blocked": gone("MessageWritesBlocked", Reach.BLOCKED),
    "blocked by the user": gone("ConversationBlockedByUser", Reach.BLOCKED),
    "removed": gone("BotNotInConversationRoster", Reach.REMOVED),
    "disabled": gone("BotDisabledByAdmin", Reach.DISABLED),
    "no permission": gone("NotEnoughPermissions", Reach.DISABLED),
    "not found": gone("ConversationNotFound", Reach.GONE, 404),
    "500": unclear(Answer(500, {})),
    "502": unclear(Answer(502, {})),
    "503": unclear(Answer(503, {})),
    "504": unclear(Answer(504, {})),
    "500 in rubbish": unclear(Answer(500, b"{oops")),
    "hangs up early": unclear(Broken.EARLY),
    "hangs up late": unclear(Broken.LATE),
    "never answers": unclear(Broken.SILENT),
    "takes it, hangs up": unclear(Broken.TWICE, read=2),
    "always 504": Case(Answer(504, {}), WAITING, UNKNOWN, read=0, first=100, marked=True),
    "always takes it, hangs up": Case(
        Broken.TWICE, WAITING, UNKNOWN, read=2, first=100, marked=True
    ),
}


@dataclass
class Seen:
    """What became of the fifty of one answer: at first, at last, and at the people's end."""

    at_first: Counter[str]
    at_last: Counter[str]
    read: Counter[int]
    marked: Counter[bool]
    reach: Counter[Reach]
    most_attempts: int = 0


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def seen(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Seen]]:
    """One round in which every town has a Teams that answers in its own way."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.connector.Connector", partial(Connector, transport=SHORT))
        with closing(Database(_url(request, tmp_path_factory))) as database:
            yield asyncio.run(_round(database))


def _url(request: pytest.FixtureRequest, folders: pytest.TempPathFactory) -> str:
    if request.param == "postgresql":
        _empty(request.getfixturevalue("postgres_broom"))
        return str(request.getfixturevalue("postgres_url"))
    empty: Path = request.getfixturevalue("empty_sqlite")
    return f"sqlite:///{shutil.copy(empty, folders.mktemp('answers') / 'bot.db')}"


async def _round(database: Database) -> dict[str, Seen]:
    clock = Clock(NOON)
    seen: dict[str, Seen] = {}
    with faulty_teams() as teams:
        async with talking(database, clock) as exchange:
            for first in range(0, len(CASES), TOGETHER):
                names = list(CASES)[first : first + TOGETHER]
                towns = {name: _town(database, teams, name) for name in names}
                await exchange.tick()
                at_first = {name: _states(database, towns[name]) for name in names}
                for _ in range(4):
                    clock.move(seconds=90)
                    await exchange.tick()
                seen |= {
                    name: _seen(database, teams, towns[name], at_first[name]) for name in names
                }
    return seen


def _town(database: Database, teams: FaultyTeams, name: str) -> Crowd:
    case, key = CASES[name], f"t{list(CASES).index(name)}"
    with database.transaction() as db:
        crowd = gather(db, key, EACH, teams.url, NOON)
        remind(db, crowd)
    teams.rules.append(Rule(case.fault, crowd.where, first=case.first))
    return crowd


def _states(database: Database, town: Crowd) -> Counter[str]:
    return Counter(str(row.state) for row in _rows(database, town))


def _rows(database: Database, town: Crowd) -> list[OutboxRow]:
    with database.reading() as db:
        query = select(OutboxRow).where(OutboxRow.monitor_id == town.monitor_id)
        return list(db.scalars(query.where(OutboxRow.purpose == NUDGE)))


def _seen(database: Database, teams: FaultyTeams, town: Crowd, at_first: Counter[str]) -> Seen:
    rows = _rows(database, town)
    with database.reading() as db:
        contacts = reach.of_municipality(db, town.municipality_id)
    return Seen(
        at_first=at_first,
        at_last=Counter(str(row.state) for row in rows),
        read=Counter(len(teams.read[f"{town.where}{n}"]) for n in range(EACH)),
        marked=Counter(row.perhaps_twice for row in rows),
        reach=Counter(one.reach for one in contacts.values()),
        most_attempts=max(row.attempts for row in rows),
    )


@pytest.mark.parametrize("name", CASES)
def test_fifty_nudges_end_as_the_answer_of_teams_wants(seen, name):
    case = CASES[name]

    assert seen[name].at_first == {case.at_first: EACH}
    assert seen[name].at_last == {case.at_last: EACH}
    assert seen[name].read == {case.read: EACH}


@pytest.mark.parametrize("name", CASES)
def test_a_nudge_says_of_itself_whether_it_may_have_come_twice(seen, name):
    assert seen[name].marked == {CASES[name].marked: EACH}


@pytest.mark.parametrize("name", CASES)
def test_who_can_not_be_reached_any_more_is_known(seen, name):
    assert seen[name].reach == {CASES[name].reach: EACH}


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_tried_more_than_twice(seen, name):
    assert seen[name].most_attempts <= 2
