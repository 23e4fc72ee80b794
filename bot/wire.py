"""Activities as JSON and back, several times as fast as msrest and without its losses."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any

from botbuilder import schema
from botbuilder.schema import Activity, teams
from msrest.serialization import Model

Reader = Callable[[object], object]

_SPELLED = {"tenantID": "tenantId"}  # as the model spells it, and as Teams does
_SCALARS: dict[str, type] = {"str": str, "bool": bool, "int": int, "float": float}
_MODELS: dict[str, type[Model]] = {
    name: found
    for module in (schema, teams)
    for name, found in vars(module).items()
    if isinstance(found, type) and issubclass(found, Model)
}


class NotAnActivity(ValueError):
    """Something has the wrong shape; the message names the field, never what was in it."""


class _Aside(Exception):
    """A scalar of another type than the model's: kept, but not where code trusts its type."""


def read_activity(body: Mapping[str, object]) -> Activity:
    """Read what Teams sent.

    Unknown fields, and scalars of the wrong type, end up in `additional_properties`. A part
    that should be an object, a list or a moment and is not raises `NotAnActivity`.
    """
    return _read(Activity, body)


def write_activity(activity: Activity) -> dict[str, Any]:
    """Write what `json.dumps` takes, with all that is in `additional_properties`."""
    return _write_model(activity)


def write(value: object) -> object:
    """Write models without their Nones, moments with an offset and enums by value."""
    match value:
        case Model():
            return _write_model(value)
        case Mapping():
            return {key: write(one) for key, one in value.items() if one is not None}
        case list() | tuple():
            return [write(one) for one in value]
    return _write_scalar(value)


def _write_model(model: Model) -> dict[str, Any]:
    written: dict[str, Any] = {}
    kind: Callable[..., Model] = type(model)
    for key, (attribute, _) in _plan(kind).items():
        if (value := getattr(model, attribute, None)) is not None:
            written[key] = write(value)
    for key, value in (getattr(model, "additional_properties", None) or {}).items():
        written[key] = write(value)
    return written


def _write_scalar(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case datetime():
            return _aware(value).isoformat()
        case date():
            return value.isoformat()
    return value


def _aware(moment: datetime) -> datetime:
    """Take a moment without an offset for UTC, as msrest does."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@cache
def _plan(model: Callable[..., Model]) -> dict[str, tuple[str, Reader]]:
    """By key: the attribute, and how to read it. The map is what msrest makes models of."""
    fields: dict[str, dict[str, str]] = vars(model)["_attribute_map"]
    return {
        _SPELLED.get(known["key"], known["key"]): (attribute, _reader(known["type"]))
        for attribute, known in fields.items()
        if attribute != "additional_properties"
    }


def _read(model: Callable[..., Model], found: object) -> Model:
    if not isinstance(found, Mapping):
        raise NotAnActivity("an object is something else")
    plan = _plan(model)
    values: dict[str, object] = {}
    others: dict[str, object] = {}
    for key, value in found.items():
        if key not in plan:
            others[key] = value
        elif value is not None:
            attribute, reader = plan[key]
            try:
                values[attribute] = reader(value)
            except _Aside:
                others[key] = value
    made = model(**values)
    made.additional_properties = others
    return made


def _reader(kind: str) -> Reader:
    if kind.startswith("["):
        return _list_of(_reader(kind[1:-1]))
    if kind in _SCALARS:
        return _scalar(_SCALARS[kind])
    if kind in _MODELS:
        model = _MODELS[kind]
        return lambda found: _read(model, found)
    return _moment if kind == "iso-8601" else _as_it_is


def _as_it_is(found: object) -> object:
    return found


def _scalar(kind: type) -> Reader:
    def read(found: object) -> object:
        if type(found) is not kind:
            raise _Aside
        return found

    return read


def _list_of(reader: Reader) -> Reader:
    def read(found: object) -> object:
        if not isinstance(found, list):
            raise NotAnActivity("a list is something else")
        return [reader(one) for one in found]

    return read


def _moment(found: object) -> datetime:
    try:
        moment = _aware(datetime.fromisoformat(str(found)))
        moment.astimezone(UTC)  # not one of the first or last hours that can be counted
    except (ValueError, OverflowError) as error:
        raise NotAnActivity("a timestamp is not a moment") from error
    return moment
