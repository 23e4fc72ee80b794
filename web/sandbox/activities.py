"""Activities in the shape in which Teams sends them."""

from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from web.sandbox.personas import Language, Persona
from web.sandbox.room import Json

BOT = {"id": "28:mvi-bot", "name": "MVI-bot"}
ZONE = "Europe/Amsterdam"
LOCALES: dict[Language, tuple[str, str]] = {"nl": ("nl-NL", "NL"), "en": ("en-US", "US")}


def activity(person: Persona, *, kind: str, activity_id: str, at: datetime, connector: str) -> Json:
    """Make what every activity of a personal chat carries."""
    local = at.astimezone(ZoneInfo(ZONE))
    return {
        "type": kind,
        "id": activity_id,
        "timestamp": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "localTimestamp": local.isoformat(timespec="milliseconds"),
        "localTimezone": ZONE,
        "channelId": "msteams",
        "serviceUrl": connector,
        "from": {"id": person.user_id, "name": person.name, "aadObjectId": person.entra_id},
        "recipient": dict(BOT),
        "conversation": {
            "conversationType": "personal",
            "id": person.conversation_id,
            "tenantId": person.tenant_id,
        },
        "channelData": {"tenant": {"id": person.tenant_id}},
    }


def client_facts(language: Language) -> Json:
    """Tell of the client in which something was typed or pressed, as Teams does."""
    locale, country = LOCALES[language]
    info = {"type": "clientInfo", "locale": locale, "country": country, "platform": "Web"}
    return {"locale": locale, "entities": [{**info, "timezone": ZONE}]}


def typed(text: str, language: Language) -> Json:
    return {"text": text, "textFormat": "plain", **client_facts(language)}


def attached(person: Persona, name: str, download_url: str, language: Language) -> Json:
    """Carry a file as Teams does: where it lives, and where it can be read for some minutes."""
    place = f"https://{person.municipality_key}-my.sharepoint.com/personal/{quote(name)}"
    file = {
        "contentType": "application/vnd.microsoft.teams.file.download.info",
        "name": name,
        "contentUrl": place,
        "content": {"downloadUrl": download_url, "fileType": name.rpartition(".")[2]},
    }
    return {"attachments": [file], **client_facts(language)}


def pressed(value: Json, reply_to: str | None, language: Language) -> Json:
    """Carry what a card button holds and what was filled in, and no text."""
    origin = {"replyToId": reply_to} if reply_to else {}
    return {"value": value, **origin, **client_facts(language)}


def installed() -> Json:
    return {"action": "add"}


def bot_added(person: Persona) -> Json:
    return {"membersAdded": [{"id": BOT["id"]}, {"id": person.user_id}]}


def member(person: Persona) -> Json:
    """Describe somebody as the roster of Teams does."""
    given, _, family = person.name.partition(" ")
    return {
        "id": person.user_id,
        "name": person.name,
        "aadObjectId": person.entra_id,
        "objectId": person.entra_id,
        "givenName": given,
        "surname": family,
        "email": person.address,
        "userPrincipalName": person.address,
        "tenantId": person.tenant_id,
        "userRole": "user",
    }
