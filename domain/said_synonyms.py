"""A word and its group, as somebody says it: "hondenpoepbak hoort bij straatmeubilair"."""

import re
from dataclasses import dataclass

from domain.questions import SynonymKind
from domain.synonyms import LONGEST_NOTE
from domain.wording import fold, plain

_LED = (  # then what follows is about a word
    r"(?:(?:voeg|add|maak|nieuw|new)(?: een| het| a| the| toe)* )?"
    r"(?:synoniem|synonym|zoekwoord|het woord|the word)(?: toe)? ?:? "
)
_BELONGS = r"(?:hoort(?: ook)? (?:bij|onder)|valt(?: ook)? onder|belongs to|goes with|falls under)"
_IS = rf"(?:{_BELONGS}|betekent|means|is|=)"
_NEVER = (
    r"(?:hoort (?:nooit|niet) (?:bij|onder)|valt (?:nooit|niet) onder|betekent (?:nooit|niet)"
    r"|never belongs to|never means|does not belong to|is nooit|is never)"
)
# "Welk keurmerk hoort bij papier" is a question, and no word.
_NO_QUESTION = (
    r"(?!(?:en |and )?(?:wat|welke?|wie|waar|wanneer|hoe|waarom|what|which|who|where|when|how|why|"
    r"dit|dat|deze|die|het|er|this|that|it)\b)"
)
# "Hoort nooit bij" and "hoort bij" need no more; "is" only after "synoniem".
ADD = (
    rf"(?:{_LED}.+? ?(?:{_NEVER}|{_IS}) ?.+"
    rf"|{_NO_QUESTION}.+? (?:hoort nooit bij|never belongs to|never means|{_BELONGS}) .+)"
)
OFF = (
    r"(?:haal|gooi|zet|remove|switch|turn|take) (?:de |het |the )?(?:synoniem|zoekwoord|synonym)"
    r" (?P<said>.+?) (?:weg|uit|eruit|off|away|out)"
    r"|(?:verwijder|remove|delete) (?:de |het |the )?(?:synoniem|zoekwoord|synonym) (?P<title>.+)"
)
ON = (
    r"(?:zet|switch|turn) (?:de |het |the )?(?:synoniem|zoekwoord|synonym) (?P<said>.+?)"
    r" (?:weer )?(?:aan|on)"
)
LIST = (
    r"(?:(?:alle |onze |toon (?:de )?|show (?:the )?)?(?:synoniemen|zoekwoorden|synonyms)"
    r"|(?:welke|which|what) (?:synoniemen|zoekwoorden|woorden|synonyms|words)"
    r" (?:horen|vallen|zijn|heeft|belong|has|are)?(?: er)?)"
    r"(?: (?:van|bij|voor|onder|of|for|to) (?P<said>.+))?"
)
_PARTS = re.compile(
    rf"(?P<led>{_LED})?(?P<variant>.+?) ?(?:(?P<never>{_NEVER})|{_BELONGS}|"
    rf"(?(led)(?:betekent|means|is|=)|(?!))) ?(?P<group>.+)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r" *[(\[](?P<aside>[^()\[\]]+)[)\]] *$")
KINDS = {
    "zelfde": SynonymKind.SAME, "hetzelfde": SynonymKind.SAME, "same": SynonymKind.SAME,
    "smaller": SynonymKind.NARROWER, "deel": SynonymKind.NARROWER,
    "narrower": SynonymKind.NARROWER, "part": SynonymKind.NARROWER,
    "afkorting": SynonymKind.ABBREVIATION, "abbreviation": SynonymKind.ABBREVIATION,
    "verwant": SynonymKind.RELATED, "related": SynonymKind.RELATED,
    "nooit": SynonymKind.NEVER, "never": SynonymKind.NEVER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SaidWord:
    """What was said; `kind` is None where it was not said, `led` when "synoniem" was."""

    variant: str
    group: str
    kind: SynonymKind | None = None
    note: str = ""
    led: bool = False


def read_said(text: str) -> SaidWord | None:
    """Read a word and its group; what stands between brackets says its kind, or why."""
    said = " ".join(plain(text).split()).rstrip(".!")
    aside = _ASIDE.search(said)
    found = _PARTS.fullmatch(said[: aside.start()] if aside else said)
    if found is None:
        return None
    noted = aside["aside"].strip() if aside else ""
    kind = KINDS.get(fold(noted))
    if found["never"]:
        kind = SynonymKind.NEVER
    note = "" if fold(noted) in KINDS else noted[:LONGEST_NOTE]
    return SaidWord(found["variant"], found["group"], kind, note, led=bool(found["led"]))
