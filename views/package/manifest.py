"""The manifest, Dutch by itself, and the file that makes it English."""

from collections.abc import Iterator
from typing import Any

from views.package.listing import LONGEST_DEVELOPER, Listing, Scope
from views.texts import Words, words

SCHEMA = "1.25"
SCHEMAS = f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}"
ACCENT = "#4F52B2"
DEFAULT, ADDITIONAL = "nl", ("en",)
IN_PERSON = (
    "my_actions", "all_unchanged", "my_reports", "undo", "monitor", "missing",
    "language", "stop", "help",
)  # fmt: skip
AMONG_OTHERS = ("monitor",)


def commands_of(scope: Scope) -> tuple[str, ...]:
    """Name what the menu offers; a channel is offered only what is answered there."""
    return IN_PERSON if scope is Scope.PERSONAL else AMONG_OTHERS


def manifest(listing: Listing) -> dict[str, Any]:
    """Describe the app; it asks for no permission of Graph, and for no sign-in."""
    speak = words(DEFAULT)
    return {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        "version": listing.version,
        "id": listing.app_id,
        "developer": _developer(speak, listing),
        "name": {"short": speak("package.name"), "full": speak("package.full_name")},
        "description": {"short": speak("package.summary"), "full": speak("package.description")},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": ACCENT,
        "localizationInfo": {
            "defaultLanguageTag": DEFAULT,
            "additionalLanguages": [
                {"languageTag": tag, "file": f"{tag}.json"} for tag in ADDITIONAL
            ],
        },
        "bots": [_bot(speak, listing)],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [listing.host],
        "defaultInstallScope": str(listing.scopes[0]),
    }


def translation(listing: Listing, language: str) -> dict[str, str]:
    """Say the manifest's sentences in another language, each by where it stands."""
    speak = words(language)
    said = {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": speak("package.name"),
        "name.full": speak("package.full_name"),
        "description.short": speak("package.summary"),
        "description.full": speak("package.description"),
    }
    return said | dict(_translated_commands(speak, listing))


def _developer(speak: Words, listing: Listing) -> dict[str, str]:
    """Name the municipality, which runs the bot, as who answers for it."""
    return {
        "name": _developer_name(speak, listing.municipality)[:LONGEST_DEVELOPER].rstrip(),
        "websiteUrl": f"{listing.address}/terms",
        "privacyUrl": f"{listing.address}/privacy",
        "termsOfUseUrl": f"{listing.address}/terms",
    }


def _developer_name(speak: Words, municipality: str) -> str:
    if not municipality:
        return speak("package.name")
    named = municipality.lower().startswith("gemeente ")
    return municipality if named else speak("package.developer", name=municipality)


def _bot(speak: Words, listing: Listing) -> dict[str, Any]:
    return {
        "botId": listing.app_id,
        "scopes": [str(scope) for scope in listing.scopes],
        "supportsFiles": Scope.PERSONAL in listing.scopes,  # Teams has files in personal chats only
        "isNotificationOnly": False,
        "commandLists": [
            {
                "scopes": [str(scope)],
                "commands": [_command(speak, name) for name in commands_of(scope)],
            }
            for scope in listing.scopes
        ],
    }


def _command(speak: Words, name: str) -> dict[str, str]:
    return {
        "title": speak(f"package.command.{name}"),
        "description": speak(f"package.explained.{name}"),
    }


def _translated_commands(speak: Words, listing: Listing) -> Iterator[tuple[str, str]]:
    for which, scope in enumerate(listing.scopes):
        for place, name in enumerate(commands_of(scope)):
            for part, said in _command(speak, name).items():
                yield f"bots[0].commandLists[{which}].commands[{place}].{part}", said
