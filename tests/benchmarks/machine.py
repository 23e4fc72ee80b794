"""On what was measured: nothing that names the machine, all that explains its figures."""

import os
import platform
import sqlite3
import subprocess
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import text

from storage.database import Database
from tests.benchmarks.variants import PEERS

OURS = ("aiohttp", "SQLAlchemy", "psycopg", "botbuilder-core")
THEIRS = "microsoft-agents-hosting-aiohttp"


def facts(postgres_url: str) -> list[str]:
    """Say what processor, system and versions, one line each."""
    return [
        f"{processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version} "
        f"(WAL, synchronous=FULL), PostgreSQL {postgres(postgres_url)} (as it is installed)",
        ", ".join(f"{name} {version(name)}" for name in OURS) + f", {THEIRS} {peer()}",
    ]


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def postgres(url: str) -> str:
    database = Database(url)
    with database.transaction() as db:
        shown = str(db.execute(text("SHOW server_version")).scalar_one())
    database.close()
    return shown.split()[0]


def peer() -> str:
    asked = f"from importlib.metadata import version; print(version({THEIRS!r}))"
    command = [str(PEERS / "bin" / "python"), "-c", asked]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
