"""A monitor is closed, opened again and published in the terminal."""

import json

from tests.cli.test_monitor import helmond

__all__ = ["helmond"]
HERE = ("--municipality", "helmond")


def test_a_monitor_goes_through_its_versions(helmond):
    reopened = helmond("monitor", "reopen", "juni 2018", *HERE, "--reason", "late melding").output
    assert "weer open" in reopened
    assert "gesloten als versie 2" in helmond("monitor", "close", "juni 2018", *HERE).output
    published = helmond("monitor", "publish", "juni 2018", *HERE, "--to", "everybody").output

    assert "Versie 2 van de monitor juni 2018 is gepubliceerd." in published
    told = json.loads(helmond("monitor", "versions", "juni 2018", *HERE, "--json").stdout)
    assert [(one["version"], one["reason"]) for one in told] == [(2, "late melding"), (1, None)]
    assert told[0]["published_at"]
    assert "Versie 1: gesloten op" in helmond("monitor", "versions", "juni 2018", *HERE).output


def test_what_can_not_be_done_is_said_with_what_to_do(helmond):
    """One import for all of them: it is what takes the time here."""
    for command, said in (
        (("close", "februari 2019"), "kan nog niet dicht: de stand is per do 31 januari 2019"),
        (("close", "juni 2018"), "al gesloten als versie 1"),
        (("publish", "juni 2018", "--to", "xyz"), "Kies wie hem krijgt"),
        (("reopen", "juni 2018", "--reason", " "), "Ik mis de reden"),
        (("versions", "februari 2019"), "heeft nog geen versie"),
    ):
        assert said in helmond("monitor", *command, *HERE).output
