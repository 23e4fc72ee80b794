"""Runs a command in a network of its own, which leads nowhere.

`python -m tools.playground.apart COMMAND …`. Where this machine does not allow that, it says so
and runs the command as it is.
"""

import fcntl
import os
import socket
import struct
import subprocess
import sys

INSIDE = "--inside"
WAYS = (("unshare", "--net"), ("unshare", "--map-root-user", "--net"))
SET_FLAGS, UP_AND_RUNNING = 0x8914, 0x41  # SIOCSIFFLAGS, IFF_UP | IFF_RUNNING


def main() -> None:
    command = sys.argv[1:]
    if command[:1] == [INSIDE]:
        wake_loopback()
        command = command[1:]
    elif way := next(filter(works, WAYS), None):
        command = [*way, sys.executable, "-m", "tools.playground.apart", INSIDE, *command]
    else:
        print("No network of its own is allowed here: loopback only.", file=sys.stderr)  # noqa: T201
    os.execvp(command[0], command)


def works(way: tuple[str, ...]) -> bool:
    try:
        return subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def wake_loopback() -> None:
    """In a new network even 127.0.0.1 sleeps; this is `ip link set lo up` without `ip`."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        fcntl.ioctl(handle, SET_FLAGS, struct.pack("16sH14x", b"lo", UP_AND_RUNNING))


if __name__ == "__main__":
    main()
