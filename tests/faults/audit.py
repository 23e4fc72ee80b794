"""The ledger at the end of a run: what was confirmed, what is stored, what arrived how often."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from statistics import quantiles

from sqlalchemy import select

from bot.translate import to_activity
from domain.delivery import LetterState
from domain.reports import Source
from storage.database import Database, Session
from storage.rounds import NUDGE
from storage.tables import ConversationRow, OutboxRow, ReportRow
from tests.faults.teams import Arrival, FaultyTeams, key_of

AT_ONCE = 5.0  # seconds from the arrival of a message until it is certainly noted


@dataclass(frozen=True)
class Happened:
    """What was done to the bot: moments of `time.monotonic` and seconds."""

    kills: Sequence[float] = ()
    crashes: Sequence[float] = ()  # of the database, and when it was back
    outages: int = 0
    recoveries: Sequence[float] = ()
    acked: Sequence[str] = ()
    twins: int = 0


@dataclass
class Ledger:
    """The figures; `faults` says in words what broke a promise."""

    acked: int = 0
    stored: int = 0
    lost: int = 0
    doubled: int = 0
    twins: int = 0
    answers: int = 0
    nudges_due: int = 0
    nudges_arrived: int = 0
    extras: int = 0
    extras_unmarked: int = 0
    extras_unexplained: int = 0
    marked: int = 0
    unknown: int = 0
    kills: int = 0
    outages: int = 0
    recovery_p95: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        shown = {name: value for name, value in asdict(self).items() if name != "faults"}
        return ", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in shown.items())


@dataclass(frozen=True)
class Sent:
    """A row of the outbox as far as it can be compared with what arrived."""

    conversation: str
    purpose: str
    key: str
    state: str
    perhaps_twice: bool

    @property
    def name(self) -> str:
        """A nudge is drawn anew when it leaves again; there is one for each conversation."""
        return f"{NUDGE} {self.conversation}" if self.purpose == NUDGE else self.key


def audit(database: Database, teams: FaultyTeams, due: Iterable[str], did: Happened) -> Ledger:
    """Compare what was confirmed, what is stored and what arrived; `due` names conversations."""
    with database.reading() as db:
        stored, rows = _stored(db), _sent(db)
    due = list(due)
    ledger = Ledger(
        acked=len(did.acked), stored=len(stored), twins=did.twins, kills=len(did.kills),
        outages=did.outages, nudges_due=len(due),
    )  # fmt: skip
    ledger.recovery_p95 = round(p95(did.recoveries), 2)
    _reports(ledger, did.acked, stored)
    _letters(ledger, rows, copies_of(teams, due), [*did.kills, *did.crashes])
    return ledger


def copies_of(teams: FaultyTeams, due: Iterable[str]) -> dict[str, list[Arrival]]:
    """Return what arrived by the name of its letter; a card in a chat that is due is its nudge."""
    asked, found = set(due), defaultdict(list)
    for one in list(teams.arrivals):
        if one.taken:
            nudge = one.conversation in asked and one.body.get("attachments")
            found[f"{NUDGE} {one.conversation}" if nudge else one.key].append(one)
    return found


def _reports(ledger: Ledger, acked: Sequence[str], stored: Counter[str]) -> None:
    lost = [nonce for nonce in acked if nonce not in stored]
    doubled = [nonce for nonce, times in stored.items() if times > 1]
    ledger.lost, ledger.doubled = len(lost), len(doubled)
    ledger.faults += [f"confirmed and not stored: {nonce}" for nonce in lost]
    ledger.faults += [f"counted twice: {nonce}" for nonce in doubled]


def _letters(
    ledger: Ledger, rows: list[Sent], copies: dict[str, list[Arrival]], breaks: list[float]
) -> None:
    for row in rows:
        arrived = copies.get(row.name, [])
        is_nudge = row.purpose == NUDGE
        ledger.answers += bool(arrived) and not is_nudge
        ledger.nudges_arrived += bool(arrived) and is_nudge
        ledger.marked += row.perhaps_twice
        _copies(ledger, row, arrived, breaks)
    named = {row.name for row in rows if row.purpose == NUDGE}
    missing = ledger.nudges_due - len(named)
    ledger.faults += [f"due and never put there: {missing} nudges"] if missing else []


def _copies(ledger: Ledger, row: Sent, arrived: list[Arrival], breaks: list[float]) -> None:
    if not arrived and row.state == LetterState.UNKNOWN:
        ledger.unknown += 1  # twice an unclear answer: it says so itself, and is left at that
    elif not arrived and row.state != LetterState.WITHDRAWN:
        ledger.faults.append(f"never arrived: {row.purpose}, {row.state}, {row.conversation}")
    extras = len(arrived[1:])
    ledger.extras += extras
    for one, two in pairwise(arrived):
        if not _explained(one, two, breaks):
            ledger.extras_unexplained += 1
            told = f"{row.purpose}, {row.conversation}, {_moments(one, two, breaks)}"
            ledger.faults.append(f"came twice without a reason: {told}")
    if extras and not row.perhaps_twice:
        ledger.extras_unmarked += extras
        ledger.faults.append(f"came twice and says not so: {row.purpose}, {row.conversation}")


def _explained(one: Arrival, two: Arrival, breaks: Iterable[float]) -> bool:
    """Tell whether the first copy was under way when something broke, or its answer unclear."""
    until = min(one.at + AT_ONCE, two.at)
    return one.is_ambiguous or any(one.at - 1.0 <= moment <= until for moment in breaks)


def _moments(one: Arrival, two: Arrival, breaks: Iterable[float]) -> str:
    """Tell what lies near two copies, in seconds after the first; it says where to look."""
    near = [moment - one.at for moment in breaks if one.at - 30 < moment < two.at]
    return f"again after {two.at - one.at:.1f} s, breaks at {[round(one, 1) for one in near]}"


def _stored(db: Session) -> Counter[str]:
    return Counter(db.scalars(select(ReportRow.batch).where(ReportRow.source == Source.CHAT)))


def _sent(db: Session) -> list[Sent]:
    query = select(OutboxRow, ConversationRow.conversation_id).join(
        ConversationRow, ConversationRow.id == OutboxRow.conversation_id
    )
    return [
        Sent(there, row.purpose, _key(there, row), row.state, row.perhaps_twice)
        for row, there in db.execute(query)
        if row.updates_id is None  # it takes the place of a message, and may do so twice
    ]


def _key(there: str, row: OutboxRow) -> str:
    return key_of(there, to_activity(row.message)) if row.message else ""


def p95(waits: Sequence[float]) -> float:
    return quantiles([*waits, *waits], n=20)[-1] if waits else 0.0
