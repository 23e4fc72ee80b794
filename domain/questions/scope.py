"""What kind of question it is: in which language, about buying or about something of one's own."""

import re
from collections.abc import Sequence

from domain.questions.values import Filters
from domain.questions.word_lists import (
    DOMAIN,
    DUTCH,
    ENGLISH,
    FOLLOW,
    INTENT,
    NEARLY_BUYING,
    SAYING,
)
from domain.questions.words import Word

SAYS = 0.5  # a sentence about a thing, without a word of buying
_HOW_DO_I = re.compile(
    r"\b(?:hoe|waar|wanneer) \w+ (?:ik|je)\b(?! op letten)|\b(?:how|where|when) \w+ i\b"
    r"|\b(?:can|may|do) i\b|\bte doen\b|\b(?:kan|mag|krijg|heb) ik\b|\bwie (?:is|heeft|kan)\b"
    r"|\b(?:kan|is er) iemand\b|\b(?:doet|doen) het niet\b|\bwerkt? niet\b|\bis weer op\b"
    r"|\b(?:where|who) (?:is|are)\b|\b(?:does|do|is|are) not work|\b(?:doesnt|isnt) work"
)
_ASKED_OF_SUPPLIERS = re.compile(
    r"\b(?:vragen we|vraag (?:ik|je) (?:van|bij)|vragen (?:van|aan|bij|voor)|aan voldoen"
    r"|voldoen aan|(?:op|aan) letten|letten op|ask (?:of|for|from)|ask the supplier|look out for)\b"
)


def language(said: Sequence[Word], *, english: int = 0) -> str:
    """Guess the language; `english` counts English words of the catalogue."""
    in_dutch = 2 * sum(word.text in DUTCH for word in said)
    in_english = english + 2 * sum(word.text in ENGLISH for word in said)
    return "en" if in_english > in_dutch else "nl"


def buying(said: Sequence[Word], filters: Filters) -> float:
    """Give 1 where a word of procurement stands, a half where something has to come or change."""
    if filters.level or filters.kind or filters.theme or any(w.text in DOMAIN for w in said):
        return 1.0
    if _ASKED_OF_SUPPLIERS.search(_text(said)):
        return 1.0
    return 0.5 if any(word.text in NEARLY_BUYING for word in said) else 0.0


def intent(said: Sequence[Word], about_buying: float) -> float:
    """Say how much it looks like help that is asked for: "wanneer wordt mijn vuilnis opgehaald".

    Where a word of procurement stands such words mean nothing: "wanneer is fsc een eis".
    """
    if about_buying == 1.0:
        return 0.0
    if any(word.text in INTENT for word in said) or _HOW_DO_I.search(_text(said)):
        return 1.0
    return SAYS if not about_buying and any(word.text in SAYING for word in said) else 0.0


def goes_on(said: Sequence[Word]) -> bool:
    """Whether a question begins as a follow-up: "en op niveau significant?"."""
    return bool(said) and said[0].text in FOLLOW


def _text(said: Sequence[Word]) -> str:
    return " ".join(word.text for word in said)
