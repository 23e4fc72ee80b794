"""What Teams sends: one JSON file for each shape in its documentation and in the SDK's schema.

The people are invented. `{action}`, `{version}` and `{nonce}` stand for what a card carries.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bot.doors import SERVICE

Json = dict[str, Any]
FOLDER = Path(__file__).parent / "activities"
SENDER = "8f0c6c1e-1b1d-4c5a-9d3e-6a2b7c8d9e01"  # Noor, whom no plan knows
CHAT = "a:1xQmZ0personal-noor-7hV"
SHAPES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))}


def recorded(name: str) -> Json:
    return dict(json.loads(SHAPES[name]))


def sent_by(body: str, account: str, service_url: str, carried: Mapping[str, str]) -> str:
    """Let a recorded activity come from `account`, from a connector that is on this machine."""
    places = {SERVICE: f"{service_url}/", CHAT: f"a:{account}", SENDER: account}
    for place, value in {**places, **{f"{{{key}}}": one for key, one in carried.items()}}.items():
        body = body.replace(place, value)
    return body
