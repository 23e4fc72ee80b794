"""The JSON of the criteria tool's address, as rows of a catalogue.

Of that JSON only this is known: three dictionaries keyed by id, `criteria`, `subjects` and
`tags`. What a criterion calls its fields was never seen, so several names are tried for each,
in Dutch and English, and what can not be found is named together with the names that are there.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from domain.catalogue_file import COLUMNS, LENGTHS
from domain.catalogue_groups import GroupBinder
from domain.catalogue_words import find_kind, find_level, find_theme
from domain.criteria import Level
from domain.errors import BadFile
from domain.html_text import without_html
from domain.sheets import Row, Sheet
from domain.wording import fold

LARGEST = 10 * 1024 * 1024
MOST = 20_000
SOURCE = "MVI-criteriatool"
_KEYS_NAMED = 12
LONGEST_HTML = 100_000  # characters of one text, markup and all

Fields = dict[str, Any]  # of one thing, by name in lower case without anything between the words
_NAMES = {
    "nummer": ("number", "nummer", "code", "criterionnumber", "criteriumnummer", "uniquenumber",
               "unieknummer", "reference", "ref", "id"),
    "tekst": ("text", "tekst", "criterion", "criterium", "description", "omschrijving",
              "beschrijving", "body", "content", "inhoud"),
    "onderwerp": ("subject", "onderwerp", "title", "titel", "name", "naam", "label"),
    "bewijs": ("proof", "bewijs", "verification", "verificatie", "bewijsmiddel", "evidence",
               "meansofproof", "verificationmethod"),
    "let op": ("watch", "letop", "explanation", "toelichting", "note", "opmerking", "attention",
               "clarification", "aandachtspunt"),
    "stand op": ("versiondate", "updatedat", "updated", "lastupdated", "modified", "modifiedat",
                 "publishedat", "date", "datum", "standop"),
    "link": ("url", "link"),
}  # fmt: skip
_TITLES = ("name", "naam", "title", "titel", "label", "text", "tekst", "value")
_LEVEL = ("level", "niveau", "ambitionlevel", "ambitieniveau", "ambition")
_KIND = ("kind", "soort", "type", "criteriontype", "criteriumtype", "criteriatype", "category")
_THEME = ("theme", "themes", "thema", "themas", "sustainabilitythemes", "duurzaamheidsthemas")
_GROUP = ("productgroup", "productgroups", "productgroep", "productgroepen", "group", "groups")
_TAGS = ("tags", "tagids", "tag", "tagid")
_CATEGORY = ("category", "categorie", "type", "tagtype", "kind", "group")
_LANGUAGES = ("nl", "nlnl", "en", "engb")
_LINK = re.compile(r"https://[^\s<>\"]+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class _Known:
    """All collections of the file, each by id, and how product groups are recognised."""

    collections: Mapping[str, Mapping[str, Fields]]
    binder: GroupBinder

    def of(self, collection: str, reference: object) -> Fields | None:
        for name in (collection, collection + "s"):
            if found := self.collections.get(name, {}).get(str(reference)):
                return found
        return None

    def is_group(self, thing: Fields) -> bool:
        """Tell whether a thing is a product group: an id of one may be that of a tag as well."""
        if thing in self.collections.get("productgroups", {}).values():
            return True
        return _slim(_text(thing, _CATEGORY)) in _GROUP or bool(
            self.binder.find(_text(thing, _TITLES))
        )


def read_json(content: bytes, binder: GroupBinder) -> Sheet:
    """Read the file as rows in the columns of a catalogue; raise `BadFile` saying what is wrong."""
    if len(content) > LARGEST:
        raise BadFile("file.too_large", most=LARGEST // 1024**2)
    top = _fields(_parse(content))
    top = _fields(top.get("data")) or top
    criteria = _by_id(top.get("criteria"))
    if not criteria:
        raise BadFile("catalogue.json_shape", keys=_named(top))
    if len(criteria) > MOST:
        raise BadFile("file.too_many_rows", most=MOST)
    others = {name: _by_id(part) for name, part in top.items() if name != "criteria"}
    known = _Known(others, binder)
    rows = [cells for one in criteria.values() for cells in _rows(one, known)]
    _need(rows, criteria.values())
    return Sheet(SOURCE, COLUMNS, tuple(Row(n, cells) for n, cells in enumerate(rows, start=1)))


def _parse(content: bytes) -> object:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadFile("file.not_text") from error
    except json.JSONDecodeError as error:
        raise BadFile("catalogue.broken_json", line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise BadFile("catalogue.broken_json", line=1) from error


def _rows(one: Fields, known: _Known) -> Iterator[dict[str, str]]:
    """Yield a row for each product group that a criterion stands in."""
    subject = _referred(one, known)
    tags = [*_tags(one, known), *_tags(subject, known)]
    words = [_text(tag, _TITLES) for tag in tags]
    cells = {column: _text(one, names) for column, names in _NAMES.items()}
    cells["onderwerp"] = _text(subject, _TITLES) or cells["onderwerp"]
    day = _DAY.match(cells["stand op"])
    cells["stand op"] = day[0] if day else ""
    cells["onderwerp"] = cells["onderwerp"][: LENGTHS["onderwerp"]]
    cells["link"] = cells["link"] if _can_be_kept(cells["link"]) else ""
    levels = [level for word in (*_said(one, _LEVEL, known), *words) if (level := find_level(word))]
    kinds = [kind for word in (*_said(one, _KIND, known), *words) if (kind := find_kind(word))]
    themes = [find_theme(word) for word in (*_said(one, _THEME, known), *words)]
    cells["niveau"] = min(levels, key=list(Level).index, default="")
    cells["soort"] = kinds[0] if kinds else ""
    cells["thema"] = "|".join(dict.fromkeys(theme for theme in themes if theme))
    cells["bron"] = SOURCE
    for group in _groups(one, subject, known, tags) or [""]:
        yield {**cells, "productgroep": group}


def _can_be_kept(link: str) -> bool:
    """Tell whether a link is one; nobody can put it right in the tool's own file."""
    return len(link) <= LENGTHS["link"] and bool(_LINK.fullmatch(link))


def _groups(one: Fields, subject: Fields, known: _Known, tags: Iterable[Fields]) -> list[str]:
    """Return the product groups: said so, else the tags that are of that kind or are known."""
    said = [*_said(one, _GROUP, known), *_said(subject, _GROUP, known)]
    named = [name for name in said if not name.isdigit()]
    if not named:
        words = [(_text(tag, _TITLES), _slim(_text(tag, _CATEGORY))) for tag in tags]
        named = [word for word, category in words if category in _GROUP]
        named = named or [word for word, _ in words if known.binder.find(word)]
    return list(dict.fromkeys(known.binder.find(name) or name for name in named))


def _tags(one: Fields, known: _Known) -> list[Fields]:
    """Return the tags of a thing, each with its fields; a number that leads nowhere is no tag."""
    found = []
    for value in _several(next((one[name] for name in _TAGS if name in one), None)):
        tag = _fields(value) or known.of("tag", value) or {"name": _plain(value)}
        found += [tag] if not _text(tag, _TITLES).isdigit() else []
    return found


def _said(one: Fields, names: tuple[str, ...], known: _Known) -> list[str]:
    """Return the words of the first of these fields that is there; an id stands for its name."""
    for name in names:
        for field in (name, name + "id", name + "ids", name.removesuffix("s") + "ids"):
            if field in one:
                return [
                    word
                    for value in _several(one[field])
                    if (word := _word(value, name, known, refers=field != name))
                ]
    return []


def _word(value: object, name: str, known: _Known, *, refers: bool) -> str:
    """Return what one value of a field says; a small number alone may be a level or an id."""
    if isinstance(value, dict):
        return _text(_fields(value), _TITLES)
    tag, word = known.of(name, value) or known.of("tag", value), _plain(value)
    if name in _GROUP and tag and not known.is_group(tag):
        return word
    if tag and (refers or name not in _LEVEL or not find_level(word)):
        return _text(tag, _TITLES)
    return word


def _referred(one: Fields, known: _Known) -> Fields:
    """Return the subject that a criterion refers to; empty when it has none."""
    for name in ("subject", "onderwerp"):
        for field in (name, name + "id", name + "s", name + "ids"):
            for value in _several(one.get(field)):
                if found := _fields(value) or known.of("subject", value):
                    return found
    return {}


def _text(one: Fields, names: Iterable[str]) -> str:
    """Return the text of the first of these fields that has one."""
    return next((text for name in names if (text := _plain(one.get(name)))), "")


def _plain(value: object) -> str:
    """Return a value as text; of one in several languages the Dutch, else the English."""
    if isinstance(value, dict):
        spoken = _fields(value)
        value = next((spoken[name] for name in _LANGUAGES if name in spoken), "")
    if isinstance(value, str):
        return without_html(value[:LONGEST_HTML])
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def _several(value: object) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and all(str(key).isdigit() for key in value):
        return list(value.values())
    return [] if value is None else [value]


def _by_id(part: object) -> dict[str, Fields]:
    """Return the things of a collection by id, whether it is a dictionary or a list."""
    if isinstance(part, dict):
        return {str(key): {"id": key} | _fields(one) for key, one in part.items() if _fields(one)}
    things = [fields for one in part if (fields := _fields(one))] if isinstance(part, list) else []
    return {str(one.get("id", place)): one for place, one in enumerate(things)}


def _fields(thing: object) -> Fields:
    if not isinstance(thing, dict):
        return {}
    return {_slim(str(key)): value for key, value in thing.items()}


def _slim(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(name))


def _need(rows: Iterable[Mapping[str, str]], criteria: Iterable[Fields]) -> None:
    """Raise `BadFile` when something is in no criterion at all: it goes by another name."""
    for column in ("tekst", "productgroep", "soort"):
        if not any(row[column] for row in rows):
            keys = {key: None for one in criteria for key in one}
            raise BadFile("catalogue.json_lacks", column=column, keys=_named(keys))


def _named(keys: Iterable[str]) -> str:
    found = list(keys)
    return ", ".join(key[:40] for key in found[:_KEYS_NAMED]) or "–"
