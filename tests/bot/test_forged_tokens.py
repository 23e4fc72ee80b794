"""Tokens that somebody made up: each is refused, and the bot never hears of it."""

import base64
import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization

from tests.bot.doors import (
    APP,
    OTHER_APP,
    OTHER_TENANT,
    SERVICE,
    TENANT,
    Door,
    activity,
    bearer,
    claims,
    good_header,
)
from tests.fakes_teams import FakeTeams, published, rsa_key, signed

AAD = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"


def part(value: Any) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def by_hand(header: Any, payload: Any, signature: bytes = b"x") -> str:
    return f"{part(header)}.{part(payload)}.{part(signature)}"


def public_pem() -> bytes:
    return (
        rsa_key("k1")
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


def hs256_with_the_public_key() -> str:
    """The old trick: a library that lets the token choose takes the public key for a secret."""
    import hashlib
    import hmac

    head = f"{part({'alg': 'HS256', 'kid': 'k1', 'typ': 'JWT'})}.{part(claims())}"
    return f"{head}.{part(hmac.new(public_pem(), head.encode(), hashlib.sha256).digest())}"


def with_another_payload() -> str:
    head, _, signature = signed(claims()).split(".")
    return f"{head}.{part(claims(serviceurl=SERVICE, exp=9_000_000_000))}.{signature}"


def without_signature() -> str:
    return ".".join(signed(claims()).split(".")[:2]) + "."


RS = {"alg": "RS256", "kid": "k1"}
FORGED: dict[str, Any] = {
    "empty": lambda: "",
    "three dots": lambda: "...",
    "not base64": lambda: "%%%.%%%.%%%",
    "not JSON": lambda: by_hand(b"{", b"{"),
    "header is a list": lambda: by_hand([], claims()),
    "payload is a list": lambda: by_hand(RS, []),
    "payload is deep": lambda: by_hand(RS, b"[" * 3000),
    "header is deep": lambda: by_hand(b"[" * 3000, claims()),
    "five parts, as if encrypted": lambda: signed(claims()) + ".a.b",
    "alg none": lambda: jwt.encode(claims(), "", "none", headers={"kid": "k1"}),
    "alg None with a capital": lambda: by_hand({"alg": "None", "kid": "k1"}, claims(), b""),
    "alg missing": lambda: by_hand({"kid": "k1"}, claims()),
    "HS256 with the public key": hs256_with_the_public_key,
    "RS384": lambda: signed(claims(), algorithm="RS384"),
    "RS512": lambda: signed(claims(), algorithm="RS512"),
    "PS256": lambda: signed(claims(), algorithm="PS256"),
    "own key in the header": lambda: signed(claims(), "k2", kid="k1", jwk=published("k2")),
    "own key set in the header": lambda: signed(claims(), "k2", jku="https://evil.example/keys"),
    "own certificate in the header": lambda: signed(claims(), "k2", kid="k1", x5c=["AAAA"]),
    "critical header": lambda: signed(claims(), crit=["x"], x=1),
    "signature removed": without_signature,
    "payload replaced": with_another_payload,
    "key id is a number": lambda: by_hand({"alg": "RS256", "kid": 1}, claims()),
    "key id is an object": lambda: by_hand({"alg": "RS256", "kid": {}}, claims()),
    "key id is a path": lambda: signed(claims(), kid="../../k1"),
    "no audience": lambda: signed(claims(aud=None)),
    "audience of several": lambda: signed(claims(aud=[APP, "x"])),
    "audience is an object": lambda: signed(claims(aud={"a": APP})),
    "empty audience": lambda: signed(claims(aud="")),
    "no issuer": lambda: signed(claims(iss=None)),
    "issuer is a list": lambda: by_hand(RS, claims(iss=["https://api.botframework.com"])),
    "issuer with a slash": lambda: signed(claims(iss="https://api.botframework.com/")),
    "no expiry": lambda: signed(claims(exp=None)),
    "expiry is a text": lambda: signed(claims(exp="morgen")),
    "expiry is a list": lambda: signed(claims(exp=[9_000_000_000])),
    "expiry is infinite": lambda: signed(claims(exp=float("inf"))),
    "expired six minutes ago": lambda: signed(claims(exp=int(time.time()) - 360)),
    "not before is a text": lambda: signed(claims(nbf="gisteren")),
    "valid in six minutes": lambda: signed(claims(nbf=int(time.time()) + 360)),
    "issued in the future": lambda: signed(claims(iat=int(time.time()) + 3600)),
    "no service url": lambda: signed(claims(serviceurl=None)),
    "service url is a list": lambda: signed(claims(serviceurl=[SERVICE])),
    "of the emulator": lambda: signed(claims(iss=AAD, appid=APP, ver="1.0", serviceurl=None)),
    "of a skill": lambda: signed(claims(iss=AAD, appid=OTHER_APP, ver="1.0")),
    "of the government cloud": lambda: signed(claims(iss="https://api.botframework.us")),
}


@pytest.mark.parametrize("name", FORGED)
async def test_a_forged_token_does_not_reach_the_bot(door: Door, name: str) -> None:
    forged = FORGED[name]()

    assert await door.status(activity(), bearer(forged)) == 401
    assert not door.bot.turns


@pytest.mark.parametrize("header", ["Bearer", "Bearer  {}", "Basic {}", "{}", "Bearer {} {}"])
async def test_a_good_token_in_a_bad_header_is_refused(door: Door, header: str) -> None:
    token = signed(claims())

    assert await door.status(activity(), {"Authorization": header.format(token, "x")}) == 401
    assert not door.bot.turns


async def test_two_authorization_headers_are_refused(door: Door) -> None:
    pair = [("Authorization", good_header()["Authorization"])] * 2
    headers = [("Content-Type", "application/json"), *pair]

    async with door.client.post(door.url, json=activity(), headers=headers) as answer:
        assert answer.status in {400, 401}
    assert not door.bot.turns


def place(tenant: Any = TENANT, beside: Any = TENANT, **changes: Any) -> Any:
    conversation = {"id": "a:1"} if tenant is None else {"id": "a:1", "tenantId": tenant}
    return activity(conversation=conversation, channelData={"tenant": beside}, **changes)


ELSEWHERE = {
    "another tenant in both": place(OTHER_TENANT, {"id": OTHER_TENANT}),
    "another tenant in the conversation": place(OTHER_TENANT, {"id": TENANT}),
    "another tenant in the channel data": place(TENANT, {"id": OTHER_TENANT}),
    "no tenant in the conversation": place(None, {"id": TENANT}),
    "empty tenant in the conversation": place("", {"id": TENANT}),
    "no tenant in the channel data": activity(channelData={}),
    "no channel data": activity(channelData=None),
    "tenant is a text": place(TENANT, TENANT),
    "tenant id is missing": place(TENANT, {}),
    "tenant spelled as the SDK does, and ours beside it": activity(
        conversation={"id": "a:1", "tenantID": TENANT, "tenantId": OTHER_TENANT}
    ),
}


@pytest.mark.parametrize("name", ELSEWHERE)
async def test_a_good_token_from_another_tenant_is_refused(door: Door, name: str) -> None:
    assert await door.status(ELSEWHERE[name], good_header()) == 403
    assert not door.bot.turns


@pytest.mark.parametrize(
    "url",
    [
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://evilbotframework.com/",
        "https://botframework.com/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://evil.example\\.botframework.com/",
        "https://evil.example#.botframework.com/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net./",
        "https://smba.trafficmanager.net/\n",
        "https://127.0.0.1/",
        "http://169.254.169.254/metadata",
        "http://localhost:3978/",
        "file:///etc/passwd",
        "smba.trafficmanager.net",
    ],
)
async def test_a_good_token_for_another_host_is_refused(door: Door, url: str) -> None:
    assert await door.status(activity(serviceUrl=url), good_header(serviceurl=url)) == 403
    assert not door.bot.turns


async def test_the_token_of_one_bot_does_not_open_the_tenant_of_another(door: Door) -> None:
    assert await door.status(place(), good_header(aud=OTHER_APP)) == 403
    assert not door.bot.turns


async def test_a_key_without_endorsements_speaks_for_no_channel(
    door: Door, teams: FakeTeams
) -> None:
    teams.keys = [published("k1", endorsements=None)]

    assert await door.status(activity(), good_header()) == 401


@pytest.mark.parametrize(
    "second",
    [
        activity(serviceUrl="https://smba.trafficmanager.net/amer/"),
        activity(channelId="slack"),
        place(OTHER_TENANT, {"id": OTHER_TENANT}),
    ],
)
async def test_a_token_that_was_good_once_is_looked_at_again(door: Door, second: Any) -> None:
    header = good_header()
    assert await door.status(activity(), header) == 200

    assert await door.status(second, header) in {401, 403}
    assert len(door.bot.turns) == 1


async def test_a_minute_of_difference_between_clocks_is_forgiven(door: Door) -> None:
    now = int(time.time())

    for changes in ({"exp": now - 60}, {"nbf": now + 60}):
        assert await door.status(activity(), good_header(**changes)) == 200


async def test_an_app_id_in_capitals_is_the_same_app_id(door: Door) -> None:
    assert await door.status(activity(), good_header(aud=APP.upper())) == 200


async def test_tenants_written_in_capitals_are_the_same_tenant(door: Door) -> None:
    assert await door.status(place(TENANT.upper(), {"id": TENANT.upper()}), good_header()) == 200
