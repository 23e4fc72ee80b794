"""The shape that we insist on before anything else looks at an activity."""

from collections.abc import Iterator
from typing import Any

from bot.wire import NotAnActivity

DEEPEST = 64
LONGEST_ID = 1024  # bytes
LONGEST_TENANT = 100  # bytes
LONGEST_URL = 500  # bytes
Json = dict[str, Any]


def check_shape(body: object) -> Json:
    """Raise `NotAnActivity` unless an honest channel could have sent this."""
    if not isinstance(body, dict):
        raise NotAnActivity("not an object")
    _check_depth(body)
    for name in ("type", "serviceUrl", "channelId"):
        _require(isinstance(body.get(name), str) and body[name] != "", name)
    for name in ("from", "conversation"):
        _require(isinstance(body.get(name), dict), name)
        _require(isinstance(body[name].get("id"), str), f"{name}.id")
    _require(isinstance(body.get("text", ""), str | None), "text")
    _require(isinstance(body.get("channelData"), dict | None), "channelData")
    _check_entities(body.get("entities"))
    for name, identifier in _ids(body):
        _require(_is_id(identifier, LONGEST_ID), name)
    _require(_is_id(body["serviceUrl"], LONGEST_URL), "serviceUrl")
    _require(_is_id(body["conversation"].get("tenantId"), LONGEST_TENANT), "conversation.tenantId")
    return body


def _require(fulfilled: bool, name: str) -> None:
    if not fulfilled:
        raise NotAnActivity(name)


def _check_entities(entities: object) -> None:
    entities = [] if entities is None else entities
    if not isinstance(entities, list):
        raise NotAnActivity("entities")
    for entity in entities:
        _require(isinstance(entity, dict) and isinstance(entity.get("type"), str), "entity")


def _ids(body: Json) -> Iterator[tuple[str, Any]]:
    """List all that ends up as a key in a table, where it is present."""
    for name in ("id", "replyToId"):
        yield name, body.get(name, "")
    channel_data = body.get("channelData") or {}
    tenant = channel_data.get("tenant")
    yield "tenant.id", tenant.get("id") if isinstance(tenant, dict) else None
    for part, name in (
        ("from", "id"),
        ("from", "aadObjectId"),
        ("conversation", "id"),
        ("recipient", "id"),
    ):
        holder = body.get(part)
        yield f"{part}.{name}", holder.get(name, "") if isinstance(holder, dict) else ""


def _is_id(identifier: object, longest: int) -> bool:
    if identifier is None:
        return True
    if not isinstance(identifier, str) or "\0" in identifier:
        return False
    return len(identifier.encode("utf-8")) <= longest  # a lone surrogate is a ValueError


def _check_depth(body: Json) -> None:
    level: list[Any] = [body]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return
    raise NotAnActivity("too deep")


def _inside(outer: Json | list[Any]) -> list[Any]:
    values = outer.values() if isinstance(outer, dict) else outer
    return [value for value in values if isinstance(value, dict | list)]
