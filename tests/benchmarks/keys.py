"""The Bot Framework's side of a token: a signing key, and tokens by it."""

import json
import time
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.benchmarks.activities import APP

KEY_ID = "bench"


@cache
def _key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def well_known(url: str) -> dict[str, str]:
    """What a key server at `url` has to give, by path."""
    shown: dict[str, Any] = json.loads(RSAAlgorithm.to_jwk(_key().public_key()))
    shown |= {"kid": KEY_ID, "use": "sig", "endorsements": ["msteams"]}
    return {
        "/metadata": json.dumps({"jwks_uri": f"{url}keys"}),
        "/keys": json.dumps({"keys": [shown]}),
    }


def signed_for(service_url: str, name: str) -> str:
    """A token as Teams shows it; `name` makes it another one."""
    now = int(time.time())
    claims: dict[str, Any] = {
        "iss": "https://api.botframework.com",
        "aud": APP,
        "serviceurl": service_url,
    }
    claims |= {"nbf": now - 10, "exp": now + 3600, "jti": name}
    return jwt.encode(claims, _key(), algorithm="RS256", headers={"kid": KEY_ID})
