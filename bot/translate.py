"""The first seam: a Teams activity becomes what the dialogs understand, and back."""

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from botbuilder.schema import Activity

from bot.connector import Address
from bot.registrations import Registration
from dialogs.identity import SANDBOX_TENANT
from dialogs.incoming import Event, Incoming, SentFile
from domain.files import Consent, Destination
from storage.conversations import PERSONAL, Place

CARD = "application/vnd.microsoft.card.adaptive"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
STORED = "application/vnd.microsoft.teams.card.file.info"
FILE = "application/vnd.microsoft.teams.file.download.info"
LONGEST_LINK = 4_000
LONGEST_FIELD = 20_000
LONGEST_ACCOUNT = 100
LONGEST_KIND = 20
_LATER = {"messageUpdate", "messageDelete"}
_BLANKS = re.compile(r"[ \t]+")


def place_of(activity: Activity, registration: Registration, fallback: str) -> Place:
    """Say where an activity comes from.

    Without credentials a tenant proves nothing: one that is not the sandbox's own, such as
    the Playground's, is taken for the municipality `fallback`.
    """
    conversation = activity.conversation
    tenant = conversation.additional_properties.get("tenantId") or conversation.tenant_id or ""
    if registration.anonymous and not tenant.startswith(SANDBOX_TENANT):
        tenant = SANDBOX_TENANT + fallback
    return Place(
        registration=registration.key,
        tenant_id=tenant,
        conversation_id=conversation.id,
        conversation_kind=(conversation.conversation_type or PERSONAL)[:LONGEST_KIND],
        service_url=activity.service_url,
    )


def to_incoming(
    activity: Activity, place: Place, event: Event, now: datetime, nonce: Callable[[], str]
) -> Incoming:
    """Translate an activity; roles and owners are never taken from it."""
    return Incoming(
        key=key_of(activity, place) or f"unnamed:{nonce()}",
        event=event,
        place=place,
        entra_id=account_of(activity),
        name=(activity.from_property.name or "").strip()[:200],
        locale=activity.locale or "",
        now=now,
        nonce=nonce,
        text=said(activity),
        form=filled_in(activity.value),
        source=source_of(activity, place),
        files=files_of(activity),
        consent=consent_of(activity) if event is Event.CONSENT else None,
    )


def account_of(activity: Activity) -> str:
    """Return the Entra object id; "" for none, or for what can not be one."""
    account = activity.from_property.aad_object_id or ""
    return account if len(account) <= LONGEST_ACCOUNT else ""


def key_of(activity: Activity, place: Place) -> str:
    """Name an activity for ever; "" for one without an id, which can not be told from another.

    All edits of a message have its id: the moment and the text tell them apart.
    """
    if activity.type not in _LATER:
        return _name(activity, place, activity.type)
    moment = activity.timestamp.isoformat() if activity.timestamp else ""
    return _name(activity, place, "\0".join((activity.type, moment, activity.text or "")))


def source_of(activity: Activity, place: Place) -> str:
    """Name the message that an activity is about: sent, edited or deleted."""
    return _name(activity, place, "message")


def _name(activity: Activity, place: Place, activity_type: str) -> str:
    if not activity.id:
        return ""
    named = "\0".join((place.conversation_id, activity_type, activity.id))
    return f"{place.registration}:{hashlib.sha256(named.encode()).hexdigest()}"


def files_of(activity: Activity) -> tuple[SentFile, ...]:
    """Return the files that were sent with a message in the personal chat."""
    return tuple(
        SentFile(
            name=_text(attachment.name),
            link=_text(attachment.content_url),
            download_url=_text(attachment.content.get("downloadUrl")),
        )
        for attachment in activity.attachments or []
        if attachment.content_type == FILE and isinstance(attachment.content, Mapping)
    )


def consent_of(activity: Activity) -> Consent:
    """Return what was said to a file that we offered; without a place for it, that is no."""
    value = activity.value if isinstance(activity.value, Mapping) else {}
    context, upload = (value.get(name) for name in ("context", "uploadInfo"))
    file = _text(context.get("file")) if isinstance(context, Mapping) else ""
    if value.get("action") != "accept" or not isinstance(upload, Mapping):
        return Consent(file)
    names = ("uploadUrl", "contentUrl", "name", "uniqueId", "fileType")
    return Consent(file, Destination(*(_text(upload.get(name)) for name in names)))


def _text(value: object) -> str:
    return value[:LONGEST_LINK] if isinstance(value, str) else ""


def said(activity: Activity) -> str:
    """Return the text without the mention of the bot itself, found by entity, not by name."""
    text = activity.text or ""
    me = activity.recipient.id if activity.recipient else None
    for entity in activity.entities or []:
        more = entity.additional_properties
        mentioned = more.get("mentioned")
        if entity.type == "mention" and isinstance(mentioned, Mapping):
            named = more.get("text")
            if mentioned.get("id") == me and isinstance(named, str) and named:
                text = text.replace(named, " ")
    return _BLANKS.sub(" ", text).strip()


def filled_in(value: object) -> dict[str, str]:
    """Return what a button carried and what was filled in, all of it as text.

    An Action.Execute wraps the same in `action.data`. What is no text, number or yes/no is
    nothing that a card of ours sends.
    """
    if not isinstance(value, Mapping):
        return {}
    action = value.get("action")
    if isinstance(action, Mapping) and isinstance(action.get("data"), Mapping):
        value = {"verb": action.get("verb"), **action["data"]}
    return {
        str(name): str(entry)[:LONGEST_FIELD]
        for name, entry in value.items()
        if isinstance(entry, str | int | float)
    }


def to_activity(message: Mapping[str, Any]) -> dict[str, Any]:
    """Make the activity of a stored message: a card, a file or a text, never two of them."""
    if offered := message.get("offered"):
        return _attached(message["summary"], _offer(offered))
    if stored := message.get("stored"):
        return _attached(message["summary"], _stored(stored))
    if card := message.get("card"):
        return _attached(message["summary"], {"contentType": CARD, "content": card})
    return {"type": "message", "text": message["text"], "textFormat": "plain"}


def _attached(summary: str, attachment: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "message", "summary": summary, "attachments": [attachment]}


def _offer(offered: Mapping[str, Any]) -> dict[str, Any]:
    """Ask in the words of Teams whether somebody wants a file; both answers name it."""
    ours = {"file": offered["id"]}
    content = {"description": offered["description"], "sizeInBytes": offered["size"]}
    content |= {"acceptContext": ours, "declineContext": ours}
    return {"contentType": CONSENT, "name": offered["name"], "content": content}


def _stored(stored: Mapping[str, Any]) -> dict[str, Any]:
    """Show a file where it now is."""
    return {
        "contentType": STORED,
        "contentUrl": stored["link"],
        "name": stored["name"],
        "content": {"uniqueId": stored["unique_id"], "fileType": stored["file_type"]},
    }


def address_of(place: Place) -> Address:
    return Address(place.registration, place.service_url, place.conversation_id)
