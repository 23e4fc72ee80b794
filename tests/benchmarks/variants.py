"""What is measured: each variant a program, the database that it writes to, and what it is sent."""

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PEERS = ROOT / "build" / "bench-peers"
BARE, SQL = "bare aiohttp, echo", "bare aiohttp + SQLAlchemy, the same commit"
STOCK, AGENTS = "Bot Framework SDK, echo", "Microsoft 365 Agents SDK, echo"
ECHO, REPORT, TOKENS = (
    "our door, echo",
    "our bot, full report",
    "our bot, full report, tokens checked",
)


@dataclass(frozen=True)
class Variant:
    """One row of the table; `database` is "", "SQLite" or "PostgreSQL"."""

    name: str
    program: str
    kind: str = "message"
    database: str = ""
    tokens: bool = False

    @property
    def title(self) -> str:
        return f"{self.name} ({self.database})" if self.database else self.name

    def command(self, port: int, url: str, connector: str) -> list[str]:
        """Give the command line that serves it on `port`."""
        if self.program == "serve":
            return [sys.executable, "app.py", "serve"]
        if self.program == "agents":
            return [str(PEERS / "bin" / "python"), "tests/benchmarks/bots/agents.py", str(port)]
        module = f"tests.benchmarks.bots.{self.program}"
        more = [url] if self.database else []
        return [
            sys.executable, "-m", module, str(port), *more, *([connector] if self.tokens else [])
        ]  # fmt: skip


VARIANTS = [
    Variant(BARE, "bare"),
    Variant(SQL, "bare_sql", "report", "SQLite"),
    Variant(SQL, "bare_sql", "report", "PostgreSQL"),
    Variant(STOCK, "stock"),
    Variant(AGENTS, "agents"),
    Variant(ECHO, "echo"),
    Variant(REPORT, "serve", "report", "SQLite"),
    Variant(REPORT, "serve", "report", "PostgreSQL"),
    Variant(TOKENS, "with_tokens", "report", "SQLite", tokens=True),
]
