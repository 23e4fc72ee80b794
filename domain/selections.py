"""To whom a message goes, as a coordinator says it: who is missing, a department, people."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from domain.naming import find_people
from domain.people import Member, Role
from domain.wording import fold, plain, words

_MESSAGE = re.compile(
    r"(?:(?:stuur|send) (?:een |a )?)?(?:bericht|message)(?: (?:aan|naar|to|for))? "
    r"(?P<who>[^:\n]+):(?P<text>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHO_ONLY = re.compile(
    r"(?:(?:stuur|send) (?:een |a )?)?(?:bericht|message) (?:aan|naar|to|for) (?P<who>[^:\n]+)",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"(?:iedereen|alle(?:n| mensen)?|wie|de mensen)?,? ?(?:die |wie )?(?:er )?(?:nog )?niet "
    r"(?:heeft |hebben )?gemeld(?: heeft| hebben)?|wie (?:er )?(?:nog )?mist"
    r"|(?:everybody|everyone|all|those)? ?who (?:has|have) not reported(?: yet)?"
    r"|(?:who is|all) missing"
)
_AMBASSADORS = re.compile(r"(?:alle |all )?(?:de |the )?(?:ambassadeurs|ambassadors)")
_EVERYBODY = re.compile(r"iedereen|allemaal|everybody|everyone|alle mensen|all people")
_BETWEEN = re.compile(r"(,| en | and |&)")
_TEAM = re.compile(r"(?:de )?(?:afdeling|department|team) ")


class Group(StrEnum):
    """A selection that has a name of its own."""

    MISSING = "missing"
    AMBASSADORS = "ambassadors"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Selection:
    """Whom a message goes to; `unknown` are the words that mean nobody, or several people."""

    people: tuple[Member, ...] = ()
    group: Group | None = None
    name: str = ""
    unknown: str = ""
    several: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Whom one can name: everybody, who has not reported, who carries a department's actions."""

    people: Sequence[Member]
    missing: Collection[UUID] = ()
    carriers: Mapping[str, Collection[UUID]] = field(default_factory=dict)


def read_message(written: str) -> tuple[str, str] | None:
    """Split "bericht aan Inkoop: morgen overleg" in who and what; None for something else."""
    text = plain(written)
    match = _MESSAGE.fullmatch(text)
    if match:
        return match["who"].strip(), match["text"].strip()
    match = _WHO_ONLY.fullmatch(text)
    return (match["who"].strip(), "") if match else None


def with_person(said: str, meant: str, person: Member) -> str:
    """Return what was said with this person in the place of a name that several have."""
    parts = _BETWEEN.split(said)
    exact = person.address or person.name
    return "".join(part.replace(meant, exact) if part.strip() == meant else part for part in parts)


def select(said: str, known: Known) -> Selection:
    """Return who is meant: a group, a department, or people by name.

    Several are named with a comma or "en", unless the whole is the name of a department.
    """
    wanted = fold(said).strip(" .!")
    everybody = tuple(known.people)
    if _MISSING.fullmatch(wanted):
        people = tuple(p for p in everybody if p.id in known.missing)
        return Selection(people, Group.MISSING)
    if _AMBASSADORS.fullmatch(wanted):
        return Selection(tuple(p for p in everybody if _carries(p, known)), Group.AMBASSADORS)
    if _EVERYBODY.fullmatch(wanted):
        return Selection(everybody, Group.EVERYBODY)
    return _named(said, known)


def _named(said: str, known: Known) -> Selection:
    if department := _department(said, known):
        return department
    found: dict[UUID, Member] = {}
    names: list[str] = []
    for part in _BETWEEN.split(said)[::2]:
        if not part.strip():
            continue
        one = _department(part, known) or _person(part, known)
        if one.unknown:
            return one
        found |= {person.id: person for person in one.people}
        names.append(one.name)
    if not found:
        return Selection(unknown=said)
    return Selection(tuple(found.values()), name=", ".join(names))


def _person(said: str, known: Known) -> Selection:
    people = find_people(said, known.people)
    if len(people) == 1:
        return Selection((people[0],), name=people[0].name)
    return Selection(unknown=said.strip(), several=tuple(people))


def _department(said: str, known: Known) -> Selection | None:
    """Return who works in a department, or carries an action of it."""
    wanted = set(words(_TEAM.sub("", fold(said))))
    departments = {p.department for p in known.people if p.department} | set(known.carriers)
    fits = [name for name in departments if wanted and wanted <= set(words(name))]
    whole = [name for name in fits if wanted == set(words(name))]
    if len(whole or fits) != 1:
        return None
    name = (whole or fits)[0]
    carriers = known.carriers.get(name, ())
    people = tuple(p for p in known.people if p.department == name or p.id in carriers)
    return Selection(people, name=name)


def _carries(person: Member, known: Known) -> bool:
    carriers = {one for ids in known.carriers.values() for one in ids}
    return person.has(Role.AMBASSADOR) or person.id in carriers
