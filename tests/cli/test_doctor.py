"""Doctor: each fault is one line that says what to do; and the message to try."""

import time
from datetime import timedelta

import pytest
from rich.console import Console

from cli import nudge
from cli.doctor import check_bots, check_tenants
from cli.terminal import Deployment, Terminal
from domain.delivery import LetterState, Verdict
from domain.errors import SettingsError, UserError
from domain.findings import Finding
from storage import conversations, deliveries, members, municipalities
from storage.conversations import Place
from storage.database import Database
from tests.claims import claim_due
from tests.cli.conftest import NOW
from tests.views.test_package import APP_ID
from views.texts import words

KNOWN = Deployment("0.1.0", "https://mvi-bot.helmond.example", {"helmond": APP_ID})
SASKIA = "saskia.claes@helmond.example"


@pytest.fixture
def terminal(settled, url):
    database = Database(url)
    yield Terminal(database, lambda: NOW, Console(), words("nl"))
    database.close()


def test_microsoft_is_asked_only_about_bots_that_there_are():
    asked = Finding(True, "terminal.doctor.keys")

    assert [one.key for one in check_bots(Deployment(), lambda: [asked])] == [
        "terminal.doctor.no_credentials"
    ]
    assert asked in check_bots(KNOWN, lambda: [asked])


def test_settings_that_are_not_fit_are_one_finding_among_others():
    def ask():
        raise SettingsError("helmond: app password is missing")

    found = list(check_bots(KNOWN, ask))

    assert [one.good for one in found] == [True, False, True]
    assert found[1].values == {"problem": "helmond: app password is missing"}


def test_an_address_that_teams_can_not_use_is_a_finding():
    found = list(check_bots(Deployment("0.1.0", "", {"helmond": APP_ID}), tuple))

    assert found[-1].key == "package.no_public_url"


def test_a_municipality_that_no_tenant_leads_to_is_named(terminal, settled):
    shared = Deployment("0.1.0", KNOWN.public_url, {"default": APP_ID})
    assert [one.key for one in check_tenants(terminal.database, shared)] == [
        "terminal.doctor.no_tenant"
    ]
    assert list(check_tenants(terminal.database, KNOWN)) == []  # its bot has its key

    assert settled("municipality", "tenant", "helmond", "geen-id").exit_code == 1
    told = settled("municipality", "tenant", "helmond", APP_ID)

    assert told.output == "Deze tenant hoort nu bij Helmond.\n"
    assert list(check_tenants(terminal.database, shared)) == []


def test_no_municipality_at_all_is_a_finding(run, url):
    database = Database(url)
    [found] = check_tenants(database, KNOWN)

    assert found.key == "terminal.doctor.no_municipality"
    database.close()


def open_chat(terminal):
    """Let Saskia have said hoi."""
    place = Place("helmond", "t", "a:saskia", conversations.PERSONAL, "https://teams.example/")
    with terminal.database.transaction() as db:
        helmond = municipalities.get(db, "helmond")
        saskia = members.find_by_address(db, helmond.id, SASKIA)
        assert saskia
        conversations.belongs_to(db, conversations.save(db, place).id, saskia.id)


def serve(terminal, monkeypatch, state):
    """Do the server's part whenever the command waits."""

    def settle(_seconds):
        later = NOW + timedelta(minutes=1)
        with terminal.database.transaction() as db:
            for letter in claim_due(db, later):
                deliveries.settle(db, letter.id, Verdict(state, "403 BotDisabledByAdmin"), later)

    monkeypatch.setattr(time, "sleep", settle)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (LetterState.SENT, "✓ Teams heeft het proefbericht voor Saskia"),
        (LetterState.DEAD, "✗ Teams weigert het proefbericht voor Saskia"),
        (LetterState.UNKNOWN, "✗ Teams antwoordde niet duidelijk"),
        (LetterState.WAITING, "na een minuut nog niet verstuurd (403 BotDisabledByAdmin)"),
    ],
)
def test_a_message_to_try_says_what_became_of_it(terminal, monkeypatch, capsys, state, said):
    open_chat(terminal)
    serve(terminal, monkeypatch, state)

    arrived = nudge.nudge(terminal, SASKIA, "helmond")

    assert arrived == (state is LetterState.SENT)
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("address", "key"),
    [(SASKIA, "terminal.nudge.unreachable"), ("x@helmond.example", "terminal.nudge.nobody")],
)
def test_who_can_not_be_reached_gets_nothing_later_either(terminal, address, key):
    with pytest.raises(UserError, match=key):
        nudge.nudge(terminal, address, None)

    open_chat(terminal)
    with terminal.database.transaction() as db:
        assert claim_due(db, NOW + timedelta(days=1)) == []


def test_the_command_fails_when_the_message_does_not_arrive(settled):
    told = settled("doctor", "--nudge", SASKIA)

    assert told.exit_code == 1
    assert "heeft de bot nog niet geopend in Teams" in told.output
