"""A stand-in for Microsoft's side: the connector, the signing keys and Entra's tokens, over HTTP.

It runs in a thread with a loop of its own, because the stock SDK calls it synchronously on the
loop of the test.
"""

import asyncio
import datetime
import ipaddress
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jwt
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from jwt.algorithms import RSAAlgorithm

SMBA = "smba.trafficmanager.net"
RESET = "reset"  # as an answer: close the connection without one
Json = dict[str, Any]


@cache
def rsa_key(name: str) -> rsa.RSAPrivateKey:
    """One key per name, made once: it takes a tenth of a second."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def published(name: str, endorsements: tuple[str, ...] | None = ("msteams",)) -> Json:
    """A key as the key server shows it."""
    shown: Json = json.loads(RSAAlgorithm.to_jwk(rsa_key(name).public_key()))
    shown |= {"kid": name, "use": "sig"}
    return shown if endorsements is None else shown | {"endorsements": list(endorsements)}


@dataclass(frozen=True)
class Call:
    method: str
    path: str
    body: Any
    headers: dict[str, str]
    peer: Any  # tells one TCP connection from another


@dataclass
class Answer:
    status: int = 201
    body: Any = field(default_factory=lambda: {"id": "m1"})
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0


class FakeTeams:
    """What it was asked is in `calls`; what it answers is for the test to say."""

    def __init__(self) -> None:
        self.keys = [published("k1")]
        self.keys_status = 200
        self.keys_delay = 0.0
        self.token_status = 200
        self.token_lifetime = 3600
        self.token_delay = 0.0
        self.answer: Answer | str = Answer()
        self.calls: list[Call] = []
        self.busy = self.busiest = 0
        self.port = self.tls_port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def metadata_url(self) -> str:
        return f"{self.url}/v1/.well-known/openidconfiguration"

    def made(self, method: str, part: str) -> list[Call]:
        return [call for call in self.calls if call.method == method and part in call.path]

    @property
    def key_fetches(self) -> int:
        return len(self.made("GET", "/keys"))

    @property
    def token_posts(self) -> int:
        return len(self.made("POST", "/oauth2/v2.0/token"))

    @property
    def replies(self) -> list[Call]:
        return self.made("POST", "/activities")

    @property
    def updates(self) -> list[Call]:
        return self.made("PUT", "/activities")

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        raw = await request.read()
        body = json.loads(raw) if "json" in request.content_type and raw else raw.decode()
        peer = request.transport.get_extra_info("peername") if request.transport else None
        # As it was sent: aiohttp would show the path decoded.
        self.calls.append(Call(request.method, request.raw_path, body, dict(request.headers), peer))
        path = request.path
        if path.endswith("/v1/.well-known/openidconfiguration"):
            return await self._keys(request, {"jwks_uri": f"{self.url}/keys"})
        if path.endswith("/keys"):
            return await self._keys(request, {"keys": self.keys})
        if path.endswith("/discovery/instance"):
            return web.json_response({"metadata": []})
        if "/oauth2/" in path or "openid-configuration" in path:
            return await self._entra(request)
        return await self._connector(request)

    async def _keys(self, request: web.BaseRequest, body: Json) -> web.Response:
        await asyncio.sleep(self.keys_delay)
        return web.json_response(body, status=self.keys_status)

    async def _entra(self, request: web.BaseRequest) -> web.Response:
        await asyncio.sleep(self.token_delay)
        if "openid-configuration" in request.path:
            return web.json_response(_discovery(request.path.split("/")[1]))
        if self.token_status != 200:
            return web.json_response({"error": "invalid_client"}, status=self.token_status)
        number = len(self.made(request.method, "/oauth2/"))
        return web.json_response(
            {
                "token_type": "Bearer",
                "access_token": f"token-{number}",
                "expires_in": self.token_lifetime,
            }
        )

    async def _connector(self, request: web.BaseRequest) -> web.StreamResponse:
        self.busy += 1
        self.busiest = max(self.busy, self.busiest)
        try:
            return await self._scripted(request)
        finally:
            self.busy -= 1

    async def _scripted(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = self.answer
        if isinstance(answer, str):
            assert request.transport is not None
            request.transport.abort() if answer == RESET else None
            return web.Response()
        await asyncio.sleep(answer.delay)
        if isinstance(answer.body, bytes):
            return web.Response(status=answer.status, body=answer.body, headers=answer.headers)
        return web.json_response(answer.body, status=answer.status, headers=answer.headers)


def _discovery(tenant: str) -> Json:
    login = f"https://login.microsoftonline.com/{tenant}"
    return {
        "issuer": f"{login}/v2.0",
        "authorization_endpoint": f"{login}/oauth2/v2.0/authorize",
        "token_endpoint": f"{login}/oauth2/v2.0/token",
    }


@contextmanager
def fake_teams(certificate: Path | None = None) -> Iterator[FakeTeams]:
    """Serve on loopback until the end of the block; with a certificate by https as well."""
    fake = FakeTeams()
    with served(fake, certificate):
        yield fake


@contextmanager
def served(fake: FakeTeams, certificate: Path | None = None) -> Iterator[None]:
    ready = threading.Event()
    stops: list[Callable[[], object]] = []

    async def serve() -> None:
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        stops.append(lambda: loop.call_soon_threadsafe(stop.set))
        runner = web.ServerRunner(web.Server(fake.handle), shutdown_timeout=0)
        await runner.setup()
        await _listen(fake, runner, certificate)
        ready.set()
        await stop.wait()
        await runner.cleanup()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield
    finally:
        stops[0]()
        thread.join(10)


async def _listen(fake: FakeTeams, runner: web.ServerRunner, certificate: Path | None) -> None:
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    fake.port, *others = [address[1] for address in runner.addresses]
    fake.tls_port = others[0] if others else 0


def write_certificate(folder: Path) -> Path:
    """A certificate and its key for Teams' host name and loopback, in one PEM file."""
    key, name = rsa_key("tls"), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, SMBA)])
    names: list[x509.GeneralName] = [
        x509.DNSName(SMBA),
        x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
    ]
    begin = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(begin)
        .not_valid_after(begin.replace(year=2100))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "teams.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + secret)
    return path


def signed(claims: Json, key: str = "k1", algorithm: str = "RS256", **headers: Any) -> str:
    """A token by one of our keys; a header or a claim that is None is left out."""
    headers = {"kid": key} | headers
    return jwt.encode(
        {name: value for name, value in claims.items() if value is not None},
        rsa_key(key),
        algorithm=algorithm,
        headers={name: value for name, value in headers.items() if value is not None},
    )
