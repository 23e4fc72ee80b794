"""Names of actions that are no more than words where they stand."""

from collections.abc import Sequence

from domain.sentences.cues import PREPOSITIONS
from domain.sentences.facts import Fact
from domain.sentences.index import Index
from domain.sentences.lexicon import FUNCTION, PROCESS
from domain.sentences.listed import listed
from domain.sentences.mention import Mention
from domain.sentences.pieces import REASONS, Piece
from domain.sentences.title_words import HEAD
from domain.sentences.tokens import Token
from domain.sentences.topics import Topic
from domain.sentences.vocabulary import SIGN_WORDS
from domain.sentences.words_aside import SURE_NAME
from domain.sentences.words_of_every_day import EVERYDAY, THINGS

_SUBJECTS = listed("ze zij we wij ik hij ie they we he she i wi'j hi'j het")
_REFER = listed("""
ook idem evenals too same likewise eveneens niet nie not yet zelfde
wel net nee was no moet
""")
_SHORT = 2
_BEFORE_PLACES = PREPOSITIONS | {"tussen", "langs", "rond", "binnen", "achter", "onder"}
_A_CLAUSE = 2  # words besides the name, such as a subject and a verb
_FIRMS = listed("firma leverancier aannemer bureau bedrijf collega fa ingenieursbureau")
_USUAL = FUNCTION | PROCESS | EVERYDAY | THINGS | SIGN_WORDS


def is_only_a_word(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether it says nothing of what it names by chance: "ze nemen de telefoon niet op".

    Only after something was told of another action.
    """
    if piece.claims or piece.closer == ":" or not any(topic.claims for topic in focus):
        return False
    likewise = piece.words[0] == "het" and bool(_REFER & set(piece.words))
    by_head = any(m.by_head for m in piece.mentions)
    subject = piece.words[0] in _SUBJECTS and not by_head and not likewise
    return subject or (
        all(m.strength < SURE_NAME for m in piece.mentions)
        and not _REFER & set(piece.words)
        and _more(piece) >= _A_CLAUSE
    )


def is_part_of(topic: Topic, mention: Mention, piece: Piece) -> bool:
    """Tell whether a word of several titles is of the one that is spoken of."""
    sole = len(topic.candidates) == 1 and len(mention.candidates) > 1
    deep = not mention.by_head and mention.start > piece.start + _SHORT
    site = piece.joiner == "," and mention.strength <= HEAD  # "schoolstraat, straat is dicht"
    return sole and (deep or site) and topic.candidates[0] in mention.candidates


def is_reason(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether it is in why another is stuck: "want de leverancier van papier is failliet"."""
    if piece.joiner not in REASONS or not any(topic.claims for topic in focus):
        return False
    ahead = piece.words[: piece.mentions[0].start - piece.start]
    stuck = any(topic.says(fact) for topic in focus for fact in (Fact.WAITS, Fact.STILL))
    waits = all(claim.fact is Fact.WAITS for claim in piece.claims)
    return waits and (stuck or bool(PREPOSITIONS & set(ahead)))


def is_place(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether it is only where something is: "de fontein in het park"."""
    first = piece.mentions[0]
    ahead = piece.words[: first.start - piece.start]
    if first.strength >= SURE_NAME or not _BEFORE_PLACES & set(ahead[-3:]):
        return False
    unknown = any(word not in _USUAL and len(word) > _SHORT for word in ahead)
    return unknown or (bool(focus) and first.strength <= HEAD)


def _more(piece: Piece) -> int:
    """Count the words besides the names."""
    return len(piece.words) - sum(m.end - m.start for m in piece.mentions)


def is_firm(mention: Mention, tokens: Sequence[Token], index: Index) -> bool:
    """Tell whether a word of a title is half of a firm's name: "Taxi Janssen", "firma Papier"."""
    before = tokens[mention.start - 1].text if mention.start else ""
    if len(mention.places) > 1 or (mention.by_head and mention.strength >= SURE_NAME):
        return False
    after = tokens[mention.end : mention.end + 1]
    return before in _FIRMS or any(_is_surname(token, index) for token in after)


def _is_surname(token: Token, index: Index) -> bool:
    known = token.text in _USUAL or not token.is_word or index.look_up(token.text)
    return token.capital and not known
