"""The doors, and Microsoft's side of them, for every test of `bot`."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from botframework.connector.auth.jwt_token_extractor import JwtTokenExtractor
from requests.adapters import HTTPAdapter

from bot.connector import Address, Connector
from bot.hosts import ServiceHosts
from bot.registrations import Registrations
from bot.tokens import AppTokens
from tests.bot.doors import (
    HELMOND,
    NOBODY,
    SHORT,
    Door,
    NoSettings,
    our_door,
    stock_door,
    transport_to,
)
from tests.fakes_teams import FakeTeams, fake_teams, write_certificate

MICROSOFT = (
    "https://login.microsoftonline.com",
    "https://login.botframework.com",
    "http://169.254.169.254",
)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def teams(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeTeams]:
    """Microsoft's side; what `requests` would send to Microsoft goes there as well."""
    with fake_teams(certificate) as fake:
        real = HTTPAdapter.send

        def detour(self: HTTPAdapter, request: requests.PreparedRequest, **how: Any) -> Any:
            for host in MICROSOFT:
                if request.url and request.url.startswith(host):
                    request.url = fake.url + request.url.removeprefix(host)
            return real(self, request, **how)

        monkeypatch.setattr(HTTPAdapter, "send", detour)
        JwtTokenExtractor.metadataCache.clear()
        yield fake


@pytest.fixture
async def door(teams: FakeTeams, certificate: Path) -> AsyncIterator[Door]:
    async with our_door(teams, certificate) as ours:
        yield ours


@pytest.fixture
async def sandbox_door(teams: FakeTeams, certificate: Path) -> AsyncIterator[Door]:
    """Our door without tokens, on loopback."""
    async with our_door(teams, certificate, registrations=(NOBODY,)) as ours:
        yield ours


@pytest.fixture
async def stock(teams: FakeTeams) -> AsyncIterator[Door]:
    async with stock_door() as theirs:
        yield theirs


@pytest.fixture
async def stock_without_tokens(teams: FakeTeams) -> AsyncIterator[Door]:
    async with stock_door(NoSettings) as theirs:
        yield theirs


@pytest.fixture
async def connector(teams: FakeTeams) -> AsyncIterator[Connector]:
    nobody = Registrations([NOBODY])
    made = Connector(nobody, AppTokens(nobody), ServiceHosts(), transport=SHORT)
    yield made
    await made.close()


@pytest.fixture
async def real(teams: FakeTeams, certificate: Path) -> AsyncIterator[Connector]:
    """With a registration, by https to Teams' own host name."""
    ours = Registrations([HELMOND])
    made = Connector(
        ours, AppTokens(ours), ServiceHosts(), transport=transport_to(teams, certificate)
    )
    yield made
    await made.close()


@pytest.fixture
def there(teams: FakeTeams) -> Address:
    return Address("sandbox", teams.url, "a:1")
