"""Fetches the Playground, and runs it where only this machine can reach it."""

import csv
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dialogs.example import account_id
from tools.chat_page import HASTE, INSTALL, PROJECT, NotFetched, find_npm, run
from tools.node_packages import BORROWED, find_node

HERE = Path(__file__).parent
FETCHED = PROJECT / "build" / "playground"
CLIENT = FETCHED / "node_modules" / "@microsoft" / "m365agentsplayground"
LOOPBACK = "127.0.0.1"
PORT = 56150
PATIENCE = 30.0  # seconds
FIRST = "marco.bakker@helmond.example"
PLACE = "helmond"  # where the bot takes an account for that it does not know the tenant of
OTHERS = 5  # as many as its settings ask for


def fetch() -> None:
    """Bring it here, by a lock file that knows its hash; `NotFetched` says why it can not."""
    locks = [HERE / "package.json", HERE / "package-lock.json"]
    if CLIENT.is_dir() and all(same(lock, FETCHED / lock.name) for lock in locks):
        return
    FETCHED.mkdir(parents=True, exist_ok=True)
    for lock in locks:
        shutil.copy(lock, FETCHED / lock.name)
    run([*find_npm(BORROWED), *INSTALL, *HASTE], FETCHED, "the npm registry")


def same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


@contextmanager
def playground(bot: str, folder: Path, port: int = PORT, first: str = FIRST) -> Iterator[str]:
    """Run it for the bot at this address; give its own. `first` is who one is in it.

    Its own log lands in `folder`. It stops if any other machine could reach it.
    """
    node = find_node()
    if node is None:
        raise NotFetched("Node.js is not on this machine.")
    (folder / ".m365agentsplayground.yml").write_text(settings(first), encoding="utf-8")
    url = f"http://{LOOPBACK}:{port}"
    command = [
        str(node), str(CLIENT / "cli.js"), "start", "--app-endpoint", f"{bot}/api/messages",
        "--channel-id", "msteams", "--port", str(port), "--service-url", f"{url}/_connector",
        "--disable-telemetry",
    ]  # fmt: skip
    environment = os.environ | {
        "NODE_OPTIONS": f"--require {HERE / 'alone.cjs'}",
        "BROWSER": "none",
    }
    with (folder / "playground.log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        wait_for(process, port)
        refuse_others(port)
        yield url
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + PATIENCE
    while not answers(LOOPBACK, port):
        if process.poll() is not None or time.monotonic() > until:
            raise NotFetched("The Playground did not start; its log is playground.log.")
        time.sleep(0.1)


def refuse_others(port: int) -> None:
    """Make sure that the door is shut, rather than trust that it is."""
    if reached := [address for address in own_addresses() if answers(address, port)]:
        raise SystemExit(f"The Playground can be reached at {', '.join(reached)}: stopped.")


def own_addresses() -> list[str]:
    """Return addresses at which only a server that listens to everybody answers."""
    found = ["127.0.0.2"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing; asks which way out there is
            found.append(probe.getsockname()[0])
        except OSError:
            pass  # no way out, so no way in
    return found


def answers(address: str, port: int) -> bool:
    try:
        with socket.create_connection((address, port), timeout=1):
            return True
    except OSError:
        return False


def settings(first: str) -> str:
    """Write who is who: people of the example programme, so that the bot knows them."""
    with (PROJECT / "example" / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["gemeente"] == PLACE]
    people = {row["e-mailadres"]: row["naam"] for row in rows}
    if first not in people:
        sys.exit(f"{first} is nobody in the example; choose from: {', '.join(people)}")
    others = [address for address in people if address != first][:OTHERS]
    lines = ['version: "0.1.1"', "tenantId: playground", "bot:", "  id: bot-id", "  name: MVI-bot"]
    lines += ["currentUser:", *_person(first, people[first], "  ")]
    lines.append("users:")
    for address in others:
        head, *rest = _person(address, people[address], "    ")
        lines += [f"  - {head.strip()}", *rest]
    return "\n".join([*lines, CONVERSATIONS])


CONVERSATIONS = """\
personalChat:
  id: personal-chat
groupChat:
  id: group-chat
  name: Overleg
team:
  id: team-inkoop
  name: Inkoop
  aadGroupId: 00000000-0000-0000-0000-000000000031
  channels:
    - id: channel-monitor
      name: Monitor
"""


def _person(address: str, name: str, indent: str) -> list[str]:
    given, _, surname = name.partition(" ")
    facts = {
        "id": f"29:{address}", "name": name, "userPrincipleName": address, "email": address,
        "aadObjectId": account_id(address), "givenName": given, "surname": surname,
    }  # fmt: skip
    return [f'{indent}{key}: "{value}"' for key, value in facts.items()]
