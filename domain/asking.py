"""What kind of text a question is, before its product group is looked for."""

import re

from domain.criteria import Basis
from domain.questions.filters import cut
from domain.wording import fold, words

LONGEST = 600  # signs of a question that are read: what is asked stands in its beginning
WHAT = (
    r"(?:(?:minimum|inkoop|gunnings|geschiktheids|selectie|duurzaamheids|milieu|award |selection )?"
    r"(?:eis|eisen|criterium|criteria|criteria's|requirements?|criterion)"
    r"|contractbepaling(?:en)?|voorwaarden|regels|wetgeving|keurmerken|rules|conditions|labels)"
)
_FEW = r"(?:[\w'-]+ ){0,3}"
_FIRST = r"(?:(?:en|hoi|hallo|hi|hey|hello|and)[, ]+)?"
_ONE = r"(?:ik|we|wij|je|i)"
# What begins so asks for criteria, whatever comes after it.
EXPLICIT = (
    rf"{_FIRST}(?:"
    rf"(?:welke?|wat (?:zijn|is|voor)|what|which|what (?:are|is)) {_FEW}{WHAT}\b.*"
    rf"|{WHAT} (?!(?:is|zijn|staan?|are)\b).+"
    rf"|(?:zijn er|is er|hebben (?:we|wij|jullie)|heb je|gelden er|are there|do (?:we|you) have)"
    rf" {_FEW}{WHAT}\b.*"
    rf"|(?:ik zoek|(?:we|wij) zoeken|ik wil|geef|toon|laat|show|give|i need|we need|find)"
    rf" {_FEW}{WHAT}\b.*"
    rf"|(?:wat|what) (?:moet|moeten|kan|kunnen|mag|must|should|can) {_ONE} {_FEW}"
    r"(?:eisen|vragen|stellen|voorschrijven|opnemen|ask|require|demand)\b.*"
    rf"|(?:heb je|hebben jullie|weet je|is er) (?:iets|meer|wat|info\w*) (?:over|voor|van) .+"
    rf"|do you (?:have|know) (?:anything|something|more) (?:on|about|for) .+"
    rf"|wat (?:vraag|eis|stel) {_ONE} .+"
    rf"|(?:wat|hoe) (?:mot|moet|moeten|kan|kunnen|doe|doen) {_ONE} (?:nou |nu |dan )?met .+"
    rf"|what (?:do|can|should|must) {_ONE} do with .+"
    rf"|hoe (?:koop|kopen|besteed|besteden) {_ONE} .+"
    rf"|how (?:do|can|should) {_ONE} (?:buy|tender) .+"
    r"|(?:vraag|question) ?: ?.*"
    r")"
)
_EXPLICIT = re.compile(EXPLICIT)
_OUTRIGHT = re.compile(rf"{_FIRST}(?:welke?|wat|which|what)\b")
_EXPLAINS = re.compile(
    r"\b(?:verschil(?:len)? tussen|differences? between|wat betekent|wat betekenen"
    r"|what do(?:es)? .+ mean)\b"
)
_SAID_FIRST = re.compile(r"\s*(?:vraag|question)\s*:\s*", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:(?:is|zijn|staat|wat|by|de|the) (?:\w+ )?(?:wet|law|wettelijk|verplicht|mandatory"
    r"|compulsory)|(?:alleen|only|wettelijke?|verplichte?) (?:de )?(?:wet\w*|verplicht\w*|eisen"
    r"|law)|wat moet er van de wet)\b"
)
_POLICY = re.compile(
    r"\b(?:(?:is|alleen|only|wat|ons|onze|our|eigen|gemeentelijk|local) (?:\w+ )?(?:beleid|policy)"
    r"|(?:beleid|policy) (?:van|of) )"
)
_RUDE = re.compile(
    r"\b(?:kut\w*|klote\w*|kanker\w*|tering\w*|tyfus\w*|godver\w*|fuck\w*|shit\w*|lul|eikel|sukkel"
    r"|idioot|debiel|mongool|achterlijke?|rot op|hou je (?:bek|kop)|stomme (?:bot|computer)"
    r"|klootzak|stupid (?:bot|machine)|idiot|moron|asshole|bitch|bastard)\b"
)
_ELSEWHERE = (
    "welche welcher kriterien für und der die das ist sind ich wir nicht anforderungen wie bitte "
    "haben gelten müssen können eine einen beschaffung",
    "quels quelles critères pour le la les des est sont je nous dans avec une achat exigences "
    "quel quelle comment pouvez vous bonjour",
    "qué cuáles criterios para el los las es son nosotros con una compra requisitos cómo hola",
    "hangi kriterler için ve bir nedir nasıl merhaba",
    "jakie kryteria dla są czy jak na proszę dzień",
)
_FOREIGN = tuple(frozenset(said.split()) for said in _ELSEWHERE)
_OURS = (
    "de het een en van voor welke wat zijn is ik wij we niet met the a and of for which what are "
    "i not with do does in op to on"
)
_HERE = frozenset(_OURS.split())
_BUYING = re.compile(
    r"\b(?:criteri\w+|crit?eria|(?:\w+)?eis(?:en)?|requirements?|\w*inkoop\w*|inkop\w+|ingekocht"
    r"|\w*aanbest\w+|(?:aan)?(?:koop|kopen|schaffen)|bestek\w*|offerte\w*|leidraad|leverancier\w*"
    r"|opdrachtnemer\w*|gunn\w+|keurmerk\w*|productgroep\w*|mvo?i|duurza\w+|verduurza\w+"
    r"|tender\w*|procure\w*|purchas\w*|buy\w*|suppliers?|sustainab\w+|gpp|spp)\b"
)
_CRITERIA = re.compile(WHAT)
_BETWEEN = frozenset(
    words("voor van bij op de het een en met aan niveau for of on the a and level")
)
_OTHERS = re.compile(
    r"\b(?:andere? (?:gemeenten?|steden|stad)|other (?:municipalities|towns|cities|councils)"
    r"|(?:doen|deden) anderen|others? (?:do|did)|voorbeelden?|examples?)\b"
)
_WORDS = re.compile(r"[^\W\d_]+")
MOST_LATIN = 0.5  # share of other letters that makes it another script


def is_explicit(text: str) -> bool:
    """Tell whether a text, however long, begins as a question about criteria."""
    return bool(_EXPLICIT.fullmatch(fold(text[:LONGEST])))


def explains(text: str) -> bool:
    """Tell whether a text asks what words mean, whatever the conversation is about."""
    return bool(_EXPLAINS.search(fold(text)))


def asks_outright(text: str) -> bool:
    """Tell whether a text asks, whatever it says besides: "welke eisen …? moet vandaag af"."""
    return "?" in text or bool(_OUTRIGHT.match(fold(text)))


def asks_of(text: str, title: str = "") -> bool:
    """Tell whether a text says only what is asked, beside a title: "hoogste ambitie zwembad"."""
    named = set(words(title))
    asked = cut(" ".join(word for word in words(text) if word not in named), lambda _: True)
    left = asked.left.split()
    asks = [word for word in left if _CRITERIA.fullmatch(word)]
    chosen = asked.filters.level or asked.filters.kind
    if not (asks or chosen):
        return False
    names = (named - _BETWEEN) & set(words(text))
    return not title or (bool(names) and set(left) - set(asks) <= _BETWEEN)


def read_of(text: str) -> str:
    """Return the question without "vraag:" before it."""
    return _SAID_FIRST.sub("", text, count=1).strip() if _SAID_FIRST.match(text) else text.strip()


def is_only_marks(text: str) -> bool:
    return not any(sign.isalnum() for sign in text)


def is_rude(text: str) -> bool:
    return bool(_RUDE.search(fold(text)))


def is_about_buying(text: str) -> bool:
    """Tell whether a text has a word of procurement."""
    return bool(_BUYING.search(fold(text)))


def may_ask(text: str) -> bool:
    """Tell whether a text that is nothing else may be a question about criteria."""
    return text.rstrip().endswith("?") or is_about_buying(text)


def asks_of_others(text: str) -> bool:
    """Tell whether a text asks what others do: "wat doen andere gemeenten"."""
    return bool(_OTHERS.search(fold(text)))


def is_foreign(text: str) -> bool:
    """Tell whether a text is in a language that we do not speak: neither Dutch nor English."""
    letters = [sign for sign in text if sign.isalpha()]
    if letters and sum(not sign.isascii() and ord(sign) > 0x24F for sign in letters) > (
        MOST_LATIN * len(letters)
    ):
        return True
    said = _WORDS.findall(text.lower())
    ours = sum(word in _HERE for word in said)
    return any(sum(word in words for word in said) > max(ours, 1) for words in _FOREIGN)


def basis_of(text: str) -> Basis | None:
    """Return which of law and policy a text asks for alone: "en wat is wet?"."""
    said = fold(text)
    if _LAW.search(said):
        return Basis.LAW
    return Basis.POLICY if _POLICY.search(said) else None
