"""How long `app.py serve` takes until it is ready, and which imports take most of it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import Counter
from statistics import median

from tests.benchmarks.load import HOST
from tests.benchmarks.measure import PATIENCE, Wrong, free_port
from tests.benchmarks.variants import ROOT

STARTS = 5
_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \| +(\S+)")


def starts(url: str) -> float:
    """Give the median of some starts on a database that is there, in seconds."""
    return median(_start(url)[0] for _ in range(STARTS))


def largest_imports(url: str, most: int = 10) -> list[tuple[str, float]]:
    """Give the packages by the milliseconds that importing their own modules took."""
    took: Counter[str] = Counter()
    for micros, module in _LINE.findall(_start(url, "-X", "importtime")[1]):
        took[module.partition(".")[0]] += int(micros)
    return [(package, micros / 1000) for package, micros in took.most_common(most)]


def _start(url: str, *options: str) -> tuple[float, str]:
    """Serve until ready; give how long that took, and what was written to stderr."""
    port = free_port()
    more = {"PORT": str(port), "DATABASE_URL": url, "ALLOW_ANONYMOUS": "true"}
    with tempfile.TemporaryFile("w+") as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *options, "app.py", "serve"], cwd=ROOT, env=os.environ | more,
            stdout=subprocess.DEVNULL, stderr=said,
        )  # fmt: skip
        try:
            _wait(process, port, began + PATIENCE)
            took = time.perf_counter() - began
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)
        said.seek(0)
        return took, said.read()


def _wait(process: "subprocess.Popen[bytes]", port: int, until: float) -> None:
    while not _ready(port):
        if process.poll() is not None or time.perf_counter() > until:
            raise Wrong("does not become ready")
        time.sleep(0.01)


def _ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/readyz", timeout=1) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False
