"""Activities bent and broken by chance, for whoever has to survive them."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st

from tests.bot.recorded import SHAPES, recorded

ODD = ["", "\0", "\ud800", "x" * 2000, "2019-01-14", "null", -1, 0, 10**30, 1e308, True, None]
texts = st.text(st.characters(codec=None), max_size=20)
odd: st.SearchStrategy[Any] = st.sampled_from([*ODD, [], {}])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts | odd,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value where something else could stand."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in inside:
        yield (*path, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*path, key))


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


PLACES = {name: sorted(places(recorded(name)), key=str) for name in SHAPES}
KEYS = sorted({key for name in SHAPES for key in recorded(name)} | {"expiration", "deliveryMode"})
INVOKED = sorted({recorded(name)["name"] for name in SHAPES if "name" in recorded(name)})


@st.composite
def parts(draw: Callable[..., Any]) -> Any:
    """Something that stands elsewhere in a real activity."""
    name = draw(st.sampled_from(sorted(SHAPES)))
    return copy.deepcopy(at(recorded(name), draw(st.sampled_from(PLACES[name]))))


@st.composite
def bent(draw: Callable[..., Any]) -> Any:
    """A real activity with one to three places changed, taken out or added."""
    sent = recorded(draw(st.sampled_from(sorted(SHAPES))))
    for _ in range(draw(st.integers(1, 3))):
        if found := sorted(places(sent), key=str):
            *path, last = draw(st.sampled_from(found))
            holder = at(sent, tuple(path))
            if draw(st.integers(0, 2)) == 0:
                del holder[last]
            else:
                holder[last] = draw(parts() | values)
        if draw(st.integers(0, 4)) == 0:
            sent[draw(st.sampled_from(KEYS) | texts)] = draw(parts() | values)
        if draw(st.integers(0, 9)) == 0:
            sent["name"] = draw(st.sampled_from(INVOKED))
    return sent


@st.composite
def torn(draw: Callable[..., Any]) -> bytes:
    """The bytes of a real activity, cut off or with others in between."""
    raw = SHAPES[draw(st.sampled_from(sorted(SHAPES)))].encode()
    start = draw(st.integers(0, len(raw)))
    stop = draw(st.integers(start, min(len(raw), start + 40)) | st.just(len(raw)))
    between: bytes = draw(st.binary(max_size=8))
    return raw[:start] + between + raw[stop:]


def as_bytes(body: Any) -> bytes:
    return body if isinstance(body, bytes) else json.dumps(body).encode()
