"""Clauses that say something of what was said before: denials, corrections, what is left."""

from collections.abc import Sequence
from dataclasses import replace

from domain.sentences.company import ACTORS
from domain.sentences.counts import BOTH
from domain.sentences.cues import PREPOSITIONS
from domain.sentences.facts import Claimed, Fact
from domain.sentences.lexicon import FUNCTION, PROCESS
from domain.sentences.listed import listed
from domain.sentences.pieces import REASONS, Piece
from domain.sentences.quantities import WRITTEN_NUMBERS
from domain.sentences.title_words import HEAD
from domain.sentences.tokens import Token, is_hard
from domain.sentences.topics import Topic
from domain.sentences.vocabulary import STEPS_ON_THE_WAY
from domain.sentences.words_of_every_day import EVERYDAY

NO = listed("nee neen no sorry oh")
_INSTEAD = {">", "→"}
_CORRECTS = listed("""
wacht wait bedoel mean correctie correction foutje oeps oops
""")
_LIKEWISE = listed("ook idem evenals too same zelfde likewise eveneens evenzo hetzelfde gelijk")
_TRAILING = listed("he hoor joh dus helaas hè")
_AS = listed("als as aan voor met")
_TREATS = listed(
    "lekker eerst vakantie weekend taart borrel bier koffie feest feestje slapen drinken holiday"
)
_ARTICLES = listed("de het een die the onze")
_OF_SOMETHING = {Fact.DONE, Fact.PERCENTAGE, Fact.PLANNED, Fact.DROPPED}
_OF_NOTHING = {Fact.SAME, Fact.WAITS, Fact.STILL}
_TENDERS = (
    "contract",
    "offerte",
    "bestek",
    "aanbested",
    "leverancier",
    "inkoop",
    "gunning",
    "project",
)
_KNOWN = (
    FUNCTION
    | PROCESS
    | STEPS_ON_THE_WAY
    | EVERYDAY
    | WRITTEN_NUMBERS
    | listed("""
serieus eerlijk gereedheid realisatie stand uitrol raamcontract raamovereenkomst mantelcontract
rollout rapportage progress voortgang dossier alles totaal handtekening
""")
)
_CONTRASTS = {"maar", "but", "terwijl"}
_VERBS = listed("""
loopt lopen wacht wachten ligt liggen is zijn heeft hebben staat staan zit zitten
runs waits is are has have lies
""")
_SHORTEST_NAME = 2
_SIDES = {"partijen", "kanten", "zijden", "parties", "handtekeningen"}
_LONGEST_HEADING = 4
_DASHES = {"-", "–", "—", "--"}


def corrects(piece: Piece) -> bool:
    """Tell whether what follows takes the place of what was said: "nee wacht"."""
    if piece.claims:
        return False
    return bool(_CORRECTS & set(piece.words)) or piece.words in (("nee",), ("no",))


def replaces(piece: Piece) -> bool:
    """Tell whether it begins by taking back: "nee, 60%", "lopend → voltooid"."""
    return piece.joiner in _INSTEAD or piece.words[0] in NO


def means_another(piece: Piece) -> bool:
    """Tell whether what was said is of this action instead: "oh nee, dat was textiel"."""
    words = piece.words
    return {"moet", "zijn"} <= set(words) or words[0] in NO or words[:2] == ("dat", "was")


def likewise(piece: Piece) -> bool:
    return bool(_LIKEWISE & set(piece.words))


def denies(piece: Piece, topics: Sequence[Topic]) -> bool:
    """Tell whether it is not so of this one: "papier is klaar, maar textiel nog niet"."""
    done = any(topic.says(Fact.DONE) for topic in topics)
    words = [word for word in piece.words if word not in _TRAILING]
    return done and words[-1:] in (["niet"], ["nie"], ["yet"], ["not"])


def affirms(piece: Piece, topics: Sequence[Topic]) -> bool:
    """Tell whether it is so of this one: "papier is niet klaar, maar textiel wel"."""
    return piece.words[-1] == "wel" and any(topic.says(Fact.PART) for topic in topics)


def is_only_excepted(piece: Piece, before: Piece | None) -> bool:
    """Tell whether what is said is of all but this one: "alles behalve papier is klaar"."""
    every = before and not before.claims and {"alles", "all", "everything"} & set(before.words)
    return bool(every) and piece.joiner in {"behalve", "except"}


def is_so_now(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether it has become so: "was nog niet getekend maar nu wel"."""
    now = piece.words[-1] == "wel" and bool({"nu", "inmiddels"} & set(piece.words))
    return now and any(topic.says(Fact.PART) for topic in focus)


def is_alike(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether it is as what was named before it: "papier is gegund en schoonmaak idem"."""
    joined = piece.joiner in {"", "en", "and", ","} and "idem" in piece.words
    return joined and bool(focus) and bool(focus[-1].claims)


def is_loosely_put(piece: Piece, focus: Sequence[Topic], named: int) -> bool:
    """Tell whether it can be taken otherwise: "allebei" of one, "idem" of a line of its own."""
    told = any(topic.claims for topic in focus)
    again = is_hard(piece.joiner) and "idem" in piece.words and told
    weak = told and any(mention.strength <= HEAD for mention in piece.mentions)
    both = bool(BOTH & set(piece.words)) and not _SIDES & set(piece.words) and named < 2
    return (
        again
        or both
        or weak
        or _is_a_range(piece.words)
        or any(mention.vague for mention in piece.mentions)
    )


def _is_a_range(words: Sequence[str]) -> bool:
    """Tell whether it is from one number up to another: "50 a 60 procent", "tussen de 40 en"."""
    numbers = [at for at, word in enumerate(words) if word.isdecimal()]
    between = any("tussen" in words[max(0, at - 2) : at] for at in numbers)
    return between or any(words[at + 1 : at + 2] in (("a",), ("tot",), ("of",)) for at in numbers)


def same_as(piece: Piece) -> bool:
    """Tell whether it is as far as another: "telefonie idem als laptops"."""
    between = piece.words[piece.mentions[0].end - piece.start :] if piece.mentions else ()
    return len(piece.mentions) == 2 and bool(_AS & set(between)) and bool(_LIKEWISE & set(between))


def number_instead(piece: Piece, focus: Sequence[Topic]) -> list[Claimed]:
    """Read "nee 57" after a percentage."""
    told = any(topic.says(Fact.PERCENTAGE) for topic in focus)
    numbers = [int(word) for word in piece.words if word.isdecimal() and len(word) < 3]
    if not told or not numbers or piece.words[0] not in NO:
        return []
    return [Claimed(Fact.PERCENTAGE, piece.start, numbers[0])]


def is_left(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether more is to come: "de stoelen zijn er, de bureaus nog niet"."""
    words, known = piece.words, [topic for topic in focus if topic.candidates]
    if piece.joiner in {"dus", "so"} and words[0] in {"niet", "nie", "not"}:
        return bool(known)  # "de zeeweg dus niet"
    not_yet = words[-1] in {"niet", "nie"} and "nog" in words[-3:]
    not_yet = not_yet or words[-2:] in (("moet", "nog"), ("moeten", "nog"))
    but_this = piece.joiner in {"alleen", "only"} and words[-1] in {"nog", "left"}
    next_up = words[0] in {"nu", "now", "daarna"} and len(words) > 1 and not _TREATS & set(words)
    done = any(topic.says(Fact.DONE) for topic in known)
    return bool(known) and (not_yet or but_this or (next_up and done))


def is_beside_the_point(piece: Piece, focus: Sequence[Topic], tokens: Sequence[Token]) -> bool:
    """Tell whether an action is named only as a reason, or to describe another."""
    if not focus or piece.claims:
        return bool(focus) and _describes(piece, focus)
    told = any(topic.claims for topic in focus)
    passing = (piece.joiner == ":" or told) and piece.closer != ":"
    deep = passing and _is_deep(piece, tokens)
    return piece.joiner in REASONS or deep or _describes(piece, focus)


def _is_deep(piece: Piece, tokens: Sequence[Token]) -> bool:
    """Tell whether an action is named late in a clause that says nothing of it."""
    first = piece.mentions[0].start
    ahead = {token.text for token in tokens[max(0, first - 3) : first]}
    return (not piece.joiner or first - piece.start > 2) and bool(PREPOSITIONS & ahead)


def _describes(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether words of titles only describe what stands before the colon."""
    mine = {place for topic in focus for place in topic.candidates}
    others = [m for m in piece.mentions if not mine & set(m.candidates) and not m.by_head]
    known = piece.joiner == ":" and any(len(topic.candidates) == 1 for topic in focus)
    return known and len(others) == len(piece.mentions)


def is_unknown_heading(piece: Piece) -> bool:
    """Tell whether it announces something that is not in the list: "Parkeerautomaten:"."""
    dashed = piece.closer in _DASHES and is_hard(piece.joiner)
    if not (piece.closer == ":" or dashed) or len(piece.words) > _LONGEST_HEADING:
        return False
    return not piece.words[-1].startswith("ge") and any(map(_is_unknown, piece.words))


def has_unknown_subject(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether it speaks of something that is not in the list: "de brug is klaar"."""
    untold = not any(topic.claims for topic in focus)
    announced = piece.joiner == ":" or (is_hard(piece.joiner) and piece.joiner != "\n" and untold)
    described = announced and any(topic.candidates for topic in focus)
    if described or piece.joiner in REASONS:
        return False
    if contrasts_unknown(piece):
        return True
    if not any(map(_needs_subject, piece.claims)):
        return False
    ahead = piece.words[: max(0, piece.claims[0].place - piece.start)]
    acts = {"heeft", "hebben", "has", "have"} & set(ahead)  # a person does, not an action
    return bool(ahead) and not acts and is_of_unknown(replace(piece, words=ahead))


def contrasts_unknown(piece: Piece) -> bool:
    """Tell whether trouble is of something that is not in the list: "maar de brug loopt uit"."""
    words = piece.words[1:] if piece.words[0] in _ARTICLES else piece.words
    stuck = any(claim.fact in {Fact.WAITS, Fact.STILL} for claim in piece.claims)
    if piece.joiner not in _CONTRASTS or not stuck or words[1:2] == () or words[1] not in _VERBS:
        return False
    name = words[0]
    known = name in ACTORS or name in _KNOWN or name.startswith(_TENDERS)
    return name == "ict" or (name.isalpha() and len(name) > _SHORTEST_NAME and not known)


def is_of_unknown(piece: Piece) -> bool:
    """Tell whether it begins with something that is not in the list: "de fontein ook"."""
    subject = piece.words[1:] if piece.words[0] in _ARTICLES else piece.words
    return bool(subject) and _is_unknown(subject[0])


def _needs_subject(claim: Claimed) -> bool:
    return claim.fact in _OF_SOMETHING or (claim.past and claim.fact not in _OF_NOTHING)


def _is_unknown(word: str) -> bool:
    usual = word in _KNOWN or word.startswith(_TENDERS)
    bare = word.replace("'", "")
    return bare.isalpha() and len(bare) > 3 and not usual
