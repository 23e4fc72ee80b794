"""Our whole bot as it serves Teams, tokens checked; only Microsoft's addresses lead to loopback."""

import sys
from functools import partial
from typing import Any

import app as composition
import bot.hosts
import bot.keys
import bot.tokens
from bot.registrations import Registration
from settings import Settings
from storage.database import Database
from tests.benchmarks.activities import APP, TENANT


class LoopbackToo(bot.hosts.ServiceHosts):
    """Teams' hosts, and the connector on this machine."""

    def allows(self, registration: Registration, service_url: str) -> bool:
        return service_url.startswith("http://127.0.0.1:") or super().allows(
            registration, service_url
        )


class OneToken(bot.tokens.AppTokens):
    """The bot's own token as it is for an hour: one that was fetched before."""

    async def bearer(self, registration_key: str) -> str | None:
        return "t" * 1200


bot.hosts.ServiceHosts = LoopbackToo  # type: ignore[misc]
bot.tokens.AppTokens = OneToken  # type: ignore[misc]
port, url, connector = int(sys.argv[1]), sys.argv[2], sys.argv[3]
bot.keys.SigningKeys = partial(bot.keys.SigningKeys, f"{connector}metadata")  # type: ignore
credentials: dict[str, Any] = {
    "MicrosoftAppId": APP,
    "MicrosoftAppPassword": "secret",
    "MicrosoftAppTenantId": TENANT,
}
given: dict[str, Any] = {"_env_file": None, "host": "127.0.0.1", "port": port}
settings = Settings(**given, **credentials)
composition._run(settings, composition.build_app(settings, Database(url)))
