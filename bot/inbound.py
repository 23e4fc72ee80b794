"""What came in by POST, read as an activity; whatever is wrong with it is the sender's 4xx."""

import json
import math
import re
from typing import NoReturn

from aiohttp import web
from botbuilder.schema import Activity

from bot.shape import Json, check_shape
from bot.wire import NotAnActivity, read_activity

LARGEST = 256 * 1024  # bytes; Teams sends 100 kB at most
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


async def activity_of(request: web.Request) -> Activity:
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    try:
        raw = await _body(request)
        body = check_shape(_parse(raw))
        return read_activity(_storable(body) if b"\\u" in raw else body)
    except (ValueError, RecursionError, web.RequestPayloadError) as error:
        raise web.HTTPBadRequest from error


async def _body(request: web.Request) -> bytes:
    """Read at most `LARGEST` bytes, counted as they come: a length need not be announced."""
    if (request.content_length or 0) > LARGEST:
        raise web.HTTPRequestEntityTooLarge(LARGEST, request.content_length or 0)
    read = bytearray()
    async for chunk in request.content.iter_any():
        read += chunk
        if len(read) > LARGEST:
            raise web.HTTPRequestEntityTooLarge(LARGEST, len(read))
    return bytes(read)


def _parse(raw: bytes) -> object:
    """Read strict JSON: UTF-8, no NaN, no number that overflows."""
    return json.loads(raw.decode("utf-8"), parse_constant=_refuse, parse_float=_finite)


def _storable(body: Json) -> Json:
    """Replace what no database and no log can hold: NUL, and half of a surrogate pair."""
    return {_text(key): _part(value) for key, value in body.items()}


def _part(value: object) -> object:
    match value:
        case str():
            return _text(value)
        case dict():
            return _storable(value)
        case list():
            return [_part(one) for one in value]
    return value


def _text(text: str) -> str:
    return _UNSTORABLE.sub("\ufffd", text)


def _refuse(constant: str) -> NoReturn:
    raise NotAnActivity("NaN or Infinity")


def _finite(digits: str) -> float:
    if not math.isfinite(number := float(digits)):
        raise NotAnActivity("a number overflows")
    return number
