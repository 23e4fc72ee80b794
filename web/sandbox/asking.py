"""Reading what the page and the bot send: a wrong body is answered with a sentence."""

import json
from typing import NoReturn

from aiohttp import web

from web.sandbox.forward import MOST_DAYS
from web.sandbox.personas import Language, Persona
from web.sandbox.room import Json
from web.sandbox.sandbox import SANDBOX

LONGEST_TEXT = 28_000


def refuse(sentence: str) -> NoReturn:
    raise web.HTTPBadRequest(text=json.dumps({"error": sentence}), content_type="application/json")


async def read_object(request: web.Request) -> Json:
    try:
        body = await request.json()
    except (ValueError, LookupError, RecursionError):
        refuse("The body is not JSON.")
    if not isinstance(body, dict):
        refuse("The body is not a JSON object.")
    return body


async def read_person(request: web.Request, body: Json) -> Persona:
    entra_id = body.get("person")
    person = await request.app[SANDBOX].person(entra_id) if isinstance(entra_id, str) else None
    if person is None:
        refuse("Nobody in the example programme is known by that id.")
    return person


def read_text(body: Json, name: str) -> str | None:
    """Accept a text that says something, or none at all."""
    text = body.get(name)
    if text is None:
        return None
    if not isinstance(text, str) or not text.strip():
        refuse(f"'{name}' is a text that says something.")
    if len(text) > LONGEST_TEXT:
        refuse(f"'{name}' is longer than {LONGEST_TEXT} characters.")
    return text


def read_value(body: Json) -> Json | None:
    """Read what a card button held together with what was filled in."""
    value = body.get("value")
    if value is not None and not isinstance(value, dict):
        refuse("'value' is a JSON object.")
    return value


def read_language(body: Json, person: Persona) -> Language:
    """Read the language of the page; a caller without a page speaks the person's."""
    language = body.get("language", person.language)
    if language not in ("nl", "en"):
        refuse("'language' is nl or en.")
    return "en" if language == "en" else "nl"


def read_days(body: Json) -> int:
    days = body.get("days")
    if type(days) is not int or not 1 <= days <= MOST_DAYS:
        refuse(f"'days' is a whole number from 1 to {MOST_DAYS}.")
    return days
