"""One row of the table of who may press what, and the people in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

OWNER, OTHER, STAND_IN = "owner", "other ambassador", "stand-in"
COORDINATOR, EXPERT, READER, ADVISER, ADMIN = "coordinator", "expert", "reader", "adviser", "admin"
ELSEWHERE, UNKNOWN = "ambassador elsewhere", "unknown account"
COORDINATOR_ELSEWHERE = "coordinator elsewhere"
PEOPLE = {  # whom, of which town; the unknown account is in Teams and in no plan
    OWNER: ("Marco", "helmond"),
    OTHER: ("Karin", "helmond"),
    STAND_IN: ("Sem", "helmond"),
    COORDINATOR: ("Saskia", "helmond"),
    EXPERT: ("Els", "helmond"),
    READER: ("Rik", "helmond"),
    ADVISER: ("Ada", "helmond"),
    ADMIN: ("Ben", "helmond"),
    ELSEWHERE: ("Karin", "schiedam"),
    COORDINATOR_ELSEWHERE: ("Saskia", "schiedam"),
    UNKNOWN: ("Noor", "helmond"),
}
EVERYBODY = frozenset(PEOPLE)
OTHER_TOWN = frozenset({ELSEWHERE, COORDINATOR_ELSEWHERE})
TOWN = EVERYBODY - OTHER_TOWN
REPORTERS = frozenset({OWNER, STAND_IN, OTHER, COORDINATOR})
COORDINATORS = frozenset({COORDINATOR, COORDINATOR_ELSEWHERE})
WRITERS = REPORTERS | OTHER_TOWN | {EXPERT}


@dataclass(frozen=True)
class Row:
    may: frozenset[str]
    carries: Mapping[str, str] = field(default_factory=dict)
    shows: str = ""
