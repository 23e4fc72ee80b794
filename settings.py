"""What the environment must tell, and what it must not."""

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as UnreadableSettings

from domain.errors import SettingsError

LOOPBACK = "127.0.0.1"
PORT = 3978
ANONYMOUS = "anonymous"  # the registration of a bot that asks nobody who they are
PROJECT = Path(__file__).parent / "pyproject.toml"


class Credentials(BaseModel):
    """One Azure Bot, by the Bot Framework's own names; `key` is the municipality's."""

    key: str = "default"
    app_type: str = Field("SingleTenant", alias="MicrosoftAppType")
    app_id: str = Field("", alias="MicrosoftAppId")
    app_password: str = Field("", alias="MicrosoftAppPassword", repr=False)
    tenant_id: str = Field("", alias="MicrosoftAppTenantId")


class Settings(BaseSettings):
    """Environment variables or `.env`. Wrong or missing ones are named all at once."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    app_type: str = Field("SingleTenant", alias="MicrosoftAppType")
    app_id: str = Field("", alias="MicrosoftAppId")
    app_password: str = Field("", alias="MicrosoftAppPassword", repr=False)
    app_tenant_id: str = Field("", alias="MicrosoftAppTenantId")
    registrations_file: Path | None = None
    database_url: str = Field(
        "sqlite:///data/mvi-bot.db", pattern=r"^(sqlite|postgresql)(\+\w+)?://"
    )
    host: str = "0.0.0.0"
    port: int = Field(PORT, ge=0, le=65535)
    public_url: str = ""
    web_sign_in: Literal["link", "off"] = "link"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    allow_anonymous: bool = False
    default_municipality: str = "helmond"
    file_hosts: list[str] = ["*.sharepoint.com"]
    person_overview: bool = True
    metrics_port: int | None = Field(None, ge=0, le=65535)
    sends_per_second: float = Field(20, ge=0)
    sends_per_conversation: float = Field(1, ge=0)
    service_hosts: list[str] = ["smba.trafficmanager.net", "*.botframework.com"]

    @classmethod
    def for_demo(cls, port: int) -> "Settings":
        """Return what the example programme runs on, whatever the environment says."""
        return cls.model_construct(
            allow_anonymous=True, port=port, sends_per_second=0, sends_per_conversation=0
        )

    @property
    def bind_to(self) -> str:
        """Where to listen: loopback, whatever HOST says, when nobody has to prove who they are."""
        return LOOPBACK if self.allow_anonymous else self.host

    @property
    def pages_url(self) -> str:
        """Where people find the pages; "" where nobody may sign in, or where it is not known."""
        if self.web_sign_in == "off":
            return ""
        here = f"http://{LOOPBACK}:{self.port}" if self.allow_anonymous else ""
        return self.public_url.rstrip("/") or here

    def credentials(self) -> list[Credentials]:
        """Return the registrations to serve; none for anonymous use."""
        if self.registrations_file:
            return _read(self.registrations_file)
        if self.allow_anonymous:
            return []
        return [
            Credentials(
                MicrosoftAppType=self.app_type,
                MicrosoftAppId=self.app_id,
                MicrosoftAppPassword=self.app_password,
                MicrosoftAppTenantId=self.app_tenant_id,
            )
        ]

    def refuse_open_door(self, *, municipalities_have_tenant: bool) -> None:
        """Refuse anonymous use beside anything that belongs to real use.

        A reverse proxy would open loopback to all, and anybody could say to be anybody.
        """
        beside = {
            "MicrosoftAppId": bool(self.app_id),
            "REGISTRATIONS_FILE": self.registrations_file is not None,
            "PUBLIC_URL": bool(self.public_url),
            "a database whose municipalities have a tenant": municipalities_have_tenant,
        }
        if self.allow_anonymous and (found := [name for name, is_set in beside.items() if is_set]):
            raise SettingsError(f"ALLOW_ANONYMOUS is refused beside {', '.join(found)}")


def load(**given: object) -> Settings:
    """Read the settings; raise `SettingsError` naming everything that is wrong with them."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError(_named(error)) from None
    except UnreadableSettings as error:
        raise SettingsError(f"{error}: a JSON list is expected") from None


def known_outside() -> tuple[str, str, dict[str, str]]:
    """Return how this bot is known outside: its version, its address, its app ids by key."""
    found = load()
    version = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]
    return (
        version,
        found.public_url,
        {one.key: one.app_id for one in found.credentials() if one.app_id},
    )


def _read(path: Path) -> list[Credentials]:
    try:
        return TypeAdapter(list[Credentials]).validate_json(path.read_bytes())
    except ValidationError as error:
        raise SettingsError(
            f"{path.name}: a JSON list of registrations is expected, each with key, "
            f"MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId. {_named(error)}"
        ) from None
    except OSError as error:
        raise SettingsError(f"REGISTRATIONS_FILE {path.name}: {error.strerror}") from None


def _named(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(map(str, fault['loc'])).upper()}: {fault['msg']}" for fault in error.errors()
    )
