"""Asking a process of its own to read a stranger's file: what kills it does not kill us."""

import json
import os
import subprocess
from collections.abc import Sequence
from typing import Any

from domain.errors import BadFile
from views.documents.sheet_child import SECONDS

# A child that reads a stranger's file gets none of our secrets; Windows needs the first two.
_ENVIRONMENT = ("SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH")


def ask(
    command: Sequence[str], *, damaged: str = "file.damaged", heavy: str = "file.too_heavy"
) -> dict[str, Any]:
    """Return the JSON that a command prints; raise `BadFile` when it stumbles or takes too much."""
    try:
        child = subprocess.run(
            command,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise BadFile(heavy) from error
    if child.returncode == 0:
        return dict(json.loads(child.stdout))
    raise BadFile(damaged if child.returncode > 0 else heavy)
