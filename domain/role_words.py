"""The words that people use for a role, in Dutch and English."""

from domain.errors import UnknownPlace
from domain.people import Role
from domain.wording import fold, plain

DUTCH = {
    "ambassadeur": Role.AMBASSADOR,
    "coordinator": Role.COORDINATOR,
    "expert": Role.EXPERT,
    "lezer": Role.READER,
    "adviseur": Role.ADVISER,
    "beheerder": Role.ADMIN,
}
ROLE_WORDS = DUTCH | {str(role): role for role in Role}


def read_role(written: str) -> Role:
    """Return the role that a word names, or raise `UnknownPlace` naming the ones there are."""
    if role := ROLE_WORDS.get(fold(written)):
        return role
    raise UnknownPlace("people.unknown_role", role=plain(written)[:40], known=", ".join(DUTCH))
