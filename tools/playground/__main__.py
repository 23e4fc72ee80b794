"""`make playground`: the example programme in Microsoft's own local client.

Run as `python -m tools.playground [ADDRESS]`; the address says who of the example one is.
"""

import subprocess
import sys
import tempfile
import time
import webbrowser
from pathlib import Path

from tools.chat_page import PROJECT, NotFetched
from tools.playground.client import FIRST, LOOPBACK, PATIENCE, answers, fetch, playground

BOT_PORT = 3978
NOTICE = """\
This fetches the Microsoft 365 Agents Playground from npm, if it is not here yet. It is pre-release
software of Microsoft, under terms of its own: {terms}
It is held on this machine: it listens on 127.0.0.1 only, its telemetry is off, and it reaches
nothing but the bot. Whoever else works on this machine can reach it too."""
RUNNING = """\
The Playground is at {url}, and you are {first} there. The bot's own chat page is at {bot}.
Ctrl-C stops both."""


def main() -> None:
    first = sys.argv[1] if len(sys.argv) > 1 else FIRST
    say(
        NOTICE.format(terms="build/playground/node_modules/@microsoft/m365agentsplayground/LICENSE")
    )
    try:
        fetch()
        play(first)
    except NotFetched as error:
        raise SystemExit(str(error)) from None
    except KeyboardInterrupt:
        pass


def play(first: str) -> None:
    bot = f"http://{LOOPBACK}:{BOT_PORT}"
    if answers(LOOPBACK, BOT_PORT):
        raise SystemExit(f"Something runs at {bot} already; stop it first.")
    command = [sys.executable, str(PROJECT / "app.py"), "demo", "--port", str(BOT_PORT)]
    with tempfile.TemporaryDirectory(prefix="mvi-playground-") as folder:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            wait_for_bot(process)
            with playground(bot, Path(folder), first=first) as url:
                say(RUNNING.format(url=url, first=first, bot=bot))
                webbrowser.open(url)
                process.wait()
        finally:
            process.terminate()
            process.wait(PATIENCE)


def wait_for_bot(process: "subprocess.Popen[bytes]") -> None:
    while not answers(LOOPBACK, BOT_PORT):
        if process.poll() is not None:
            raise SystemExit("The example programme did not start.")
        time.sleep(0.1)


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - for who reads the terminal


if __name__ == "__main__":
    main()
