"""Who gets a published monitor."""

from collections.abc import Collection
from enum import StrEnum

from domain.people import Member, Role
from domain.wording import words


class Audience(StrEnum):
    MANAGEMENT = "management"  # who has the role of reader
    AMBASSADORS = "ambassadors"
    EVERYBODY = "everybody"  # with a role here

    def has(self, person: Member) -> bool:
        if self is Audience.MANAGEMENT:
            return person.has(Role.READER)
        if self is Audience.AMBASSADORS:
            return person.has(Role.AMBASSADOR)
        return bool(person.roles)


_SAID = {
    Audience.MANAGEMENT: {
        "management", "directie", "directieteam", "managementteam", "mt", "dt", "college",
        "lezers", "readers", "managers",
    },
    Audience.AMBASSADORS: {"ambassadeurs", "ambassadeur", "ambassadors", "ambassador"},
    Audience.EVERYBODY: {"iedereen", "allemaal", "alle", "everybody", "everyone", "all"},
}  # fmt: skip


def read_audiences(said: str) -> frozenset[Audience]:
    """Return who are meant: "directie en ambassadeurs", or the values of a form."""
    told = set(words(said))
    if "alle" in told and told & _SAID[Audience.AMBASSADORS]:
        told -= {"alle"}  # "alle ambassadeurs"
    return frozenset(audience for audience, names in _SAID.items() if names & told)


def among(people: Collection[Member], audiences: Collection[Audience]) -> list[Member]:
    """Return who is in any of these groups, each once."""
    return [person for person in people if any(one.has(person) for one in audiences)]
