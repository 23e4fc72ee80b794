"""What the load consists of: messages to echo, and reports that are valid, each a different one."""

import json
from dataclasses import dataclass
from typing import Any

APP = "11111111-aaaa-4aaa-8aaa-111111111111"
TENANT = "22222222-bbbb-4bbb-8bbb-222222222222"
SANDBOX = "sandbox-helmond"


@dataclass
class Ambassador:
    """Somebody in a chat of their own, with one action; its version moves with each report."""

    number: int
    action: str = ""
    version: int = 1
    said: int = 0

    @property
    def account(self) -> str:
        return f"entra-helmond-{self.number}"

    @property
    def conversation(self) -> str:
        return f"a:bench-{self.number}"


def activity(who: Ambassador, run: str, service_url: str, tenant: str) -> dict[str, Any]:
    """The next message of somebody, as Teams sends it."""
    who.said += 1
    return {
        "type": "message",
        "id": f"{run}-{who.number}-{who.said}",
        "timestamp": "2026-03-02T09:30:00.1234567Z",
        "localTimestamp": "2026-03-02T10:30:00.1234567+01:00",
        "localTimezone": "Europe/Amsterdam",
        "serviceUrl": service_url,
        "channelId": "msteams",
        "from": {
            "id": f"29:{who.account}",
            "name": f"Ambassadeur {who.number}",
            "aadObjectId": who.account,
        },
        "conversation": {
            "conversationType": "personal",
            "tenantId": tenant,
            "id": who.conversation,
        },
        "recipient": {"id": f"28:{APP}", "name": "MVI-bot"},
        "entities": [{"type": "clientInfo", "locale": "nl-NL", "country": "NL", "platform": "Web"}],
        "channelData": {"tenant": {"id": tenant}},
        "locale": "nl-NL",
    }


def message(who: Ambassador, run: str, service_url: str, tenant: str) -> bytes:
    more = {"text": f"hallo {who.said}", "textFormat": "plain"}
    return json.dumps(activity(who, run, service_url, tenant) | more).encode()


def report(who: Ambassador, run: str, service_url: str, tenant: str) -> bytes:
    """Press "Opslaan" on a card that was drawn from the action as it is now."""
    pressed = {
        "verb": "report",
        "action": who.action,
        "version": str(who.version),
        "nonce": f"{run}-{who.number}-{who.said}",
        "status": "running",
        "since": "",
        "percentage": str(who.version % 100),
        "note": "De aanbesteding loopt.",
        "next_step": "",
        "in_monitor": "false",
    }
    who.version += 1
    return json.dumps(activity(who, run, service_url, tenant) | {"value": pressed}).encode()
