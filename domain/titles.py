"""Finding the action that somebody means by its number or by words of its title."""

from collections.abc import Sequence

from domain.errors import UnknownAction
from domain.plans import Assignment
from domain.wording import plain, words

SHORTEST_PART = 4
_EMPTY = frozenset(
    words("de het een van voor bij met en in op aan is zijn the a of for and to die dat actie")
)


def find_actions(written: str, among: Sequence[Assignment]) -> list[Assignment]:
    """Return the actions that a text can mean: by number, else by most words of the title.

    Whole words only. Several come back when they fit equally well; none when nothing fits.
    """
    by_number = [a for a in among if a.number.lower() == written.strip().lower()]
    if by_number:
        return by_number
    said = {word for word in words(written) if word not in _EMPTY}
    scores = [(len(said & set(words(action.title))), action) for action in among]
    best = max((score for score, _ in scores), default=0)
    hits = [action for score, action in scores if score == best and best]
    exact = [action for action in hits if words(action.title) == words(written)]
    return exact or hits


def says_only(written: str, action: Assignment) -> bool:
    """Tell whether a text says nothing but words of an action's title, or its number."""
    said = {word for word in words(written) if word not in _EMPTY}
    by_number = action.number.lower() == written.strip().lower()
    return by_number or said <= set(words(action.title))


def pick_action(written: str, among: Sequence[Assignment]) -> Assignment:
    """Return the one action that is meant, or raise `UnknownAction` naming what was said."""
    hits = find_actions(written, among)
    if len(hits) != 1:
        raise UnknownAction(
            "report.which_action" if hits else "report.unknown_action",
            said=plain(written)[:80],
            titles=", ".join(action.title for action in hits[:5]),
        )
    return hits[0]


def find_loosely(written: str, among: Sequence[Assignment]) -> list[Assignment]:
    """Return the actions that a text can mean, also by a part of a word: "groen" is Groenonderhoud.

    For asking, not for storing: a part counts from four letters, at the start or end of a word.
    Of several, those that still go on are meant, rather than what ended long ago.
    """
    hits = find_actions(written, among)
    if len(hits) == 1:
        return hits
    said = [word for word in words(written) if word not in _EMPTY and len(word) >= SHORTEST_PART]
    found = [a for a in among if a in hits or any(_is_part(word, a) for word in said)]
    return [action for action in found if not action.state.status.ended] or found


def _is_part(said: str, action: Assignment) -> bool:
    return any(word.startswith(said) or word.endswith(said) for word in words(action.title))
