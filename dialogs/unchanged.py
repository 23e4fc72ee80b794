"""Reporting everything at once: all unchanged, perhaps but for some."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dialogs import draft_changes, draft_show, draft_store, foreign, ordinals, said_away
from dialogs.draft_meaning import Changed, with_the_rest
from dialogs.draft_reading import Read, read
from dialogs.own_actions import nameable, read_id, to_tell
from dialogs.safe_words import may_be_kept, safe
from dialogs.turn import Reply, Turn, say, show
from domain.drafts import Ask, Meaning, Meant, Question
from domain.plans import Assignment, PeriodKind
from domain.titles import find_actions
from domain.wording import fold, words
from storage.database import Session
from views.cards import unchanged as cards

_BUT = r"(?:behalve|maar|uitgezonderd|except(?: for)?|but|apart from)"
# What one types for "all unchanged", with what is not; for the table of what people can do.
SAID = (
    r"(?P<said>(?:alles (?:(?:is|blijft) )?(?:nog )?(?:steeds )?)?(?:ongewijzigd|onveranderd)"
    rf"(?:,? {_BUT} .+)?"
    r"|alles (?:(?:is|blijft) )?(?:nog )?(?:steeds )?(?:hetzelfde|het zelfde|gelijk)"
    rf"(?: gebleven)?(?:,? {_BUT} .+)?"
    r"|(?:(?:all|everything)(?: else)? (?:(?:is|stays|remains) )?(?:still )?)?unchanged"
    rf"(?:,? {_BUT} .+)?"
    r"|(?:all|everything)(?: else)? (?:(?:is|stays|remains) )?(?:still )?the same"
    rf"(?:,? {_BUT} .+)?"
    r"|(?:(?:er is )?(?:niets|niks) (?:is )?(?:veranderd|gewijzigd)|nothing (?:has )?changed)"
    rf",? {_BUT} .+"
    r"|(?:behalve|except) .+)"
)
_EXCEPT = re.compile(
    r"\b(?:behalve|maar|uitgezonderd|except(?: for)?|but|apart from) ", re.IGNORECASE
)
MOST_SAID = 200  # characters of what was not understood
_PARTS = re.compile(r"\s(?:en|and)\s|,", re.IGNORECASE)
_FILLER = frozenset(words("de het een the a"))


def ask(turn: Turn, db: Session) -> Reply:
    """Show what "alles ongewijzigd" would store; nothing is stored before a yes.

    Typed with exceptions ("behalve papier, die is klaar, en textiel") these are read as any
    sentence is; one that is only named is left out. What was understood before stays.
    """
    actions = to_tell(turn, db)
    if not actions:
        return say(turn.words("my_actions.none"))
    draft = draft_store.find_open(turn, db)
    before = draft_store.meaning_of(draft) if draft else Meaning()
    everything = with_the_rest(before, actions)
    said = said_away.left_out(turn, safe(turn, turn.form.get("said", "")))
    changed = _without(turn, everything) or _excepted(turn, db, everything, said.text)
    draft = draft or draft_store.keep(turn, db, changed.meaning)
    return draft_show.after(turn, db, draft, changed, said.remarks)


def unclear_exceptions(turn: Turn, db: Session, told: Read, said: str) -> list[Question]:
    """Return what must be asked beside "the rest unchanged": what is said of nothing known."""
    if not told.rest_unchanged:
        return []
    own, actions = nameable(turn, db), to_tell(turn, db)
    match = _EXCEPT.search(said)
    unclear = list(told.unknown)
    if match and not unclear and not read(turn, said[match.end() :], own).is_report:
        unclear = [may_be_kept(said[match.end() :])]
    unclear = [text for text in unclear if not foreign.find(turn, db, (text,), own)]
    return [_which(turn, text[:MOST_SAID], actions) for text in unclear if actions]


def ask_except(turn: Turn, db: Session) -> Reply:
    return show(cards.except_form(turn.words, to_tell(turn, db)))


def _without(turn: Turn, everything: Meaning) -> Changed | None:
    """Leave out what was ticked on the card."""
    ticked = turn.form.get("left_out", "")
    if not ticked:
        return None
    return Changed(everything.without(*(read_id(written) for written in ticked.split(","))))


def _excepted(turn: Turn, db: Session, everything: Meaning, said: str) -> Changed:
    match = _EXCEPT.search(said)
    if match is None:
        return Changed(everything)
    actions = to_tell(turn, db)
    rest = ordinals.by_title(said[match.end() :], _as_shown(everything, actions))
    if named := _only_named(rest, actions):
        return Changed(everything.without(*(action.id for action in named)))
    changed, unclear = draft_changes.read_exceptions(turn, db, everything, rest)
    asked = (_which(turn, text, actions) for text in unclear)
    return replace(changed, meaning=changed.meaning.asking(*asked))


def _as_shown(everything: Meaning, actions: Sequence[Assignment]) -> list[str]:
    """Return the titles in the order of the card: what stays as it was, then what changes."""
    titles = {action.id: action.title for action in actions}
    told = sorted(everything.meant, key=lambda meant: not meant.is_same)
    return [titles[meant.action] for meant in told if meant.action in titles]


def _which(turn: Turn, said: str, actions: Sequence[Assignment]) -> Question:
    """Return the question which action an exception is about; nothing is stored before it."""
    bounded = [action for action in actions if action.period.kind is PeriodKind.BOUNDED]
    one = (bounded or actions)[0]
    told = read(turn, f"{one.title}: {said}", [one]).meaning.about(one.id)
    meant = told or Meant(one.id, one.version)
    return Question(Ask.EXCEPT, said, tuple(action.id for action in actions), meant)


def _only_named(rest: str, actions: Sequence[Assignment]) -> list[Assignment]:
    """Return the actions that a text names, if it says nothing besides."""
    found: list[Assignment] = []
    for part in _PARTS.split(rest):
        named = find_actions(part, actions)
        said = set(words(part)) - _FILLER
        if len(named) != 1 or (fold(part) != named[0].number and said - set(words(named[0].title))):
            return []
        found += named
    return found
