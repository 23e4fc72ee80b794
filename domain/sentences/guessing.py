"""Whether something is told of an action though no word says how far it is."""

from domain.plans import Status
from domain.sentences import cues
from domain.sentences.facts import Fact
from domain.sentences.lexicon import FUNCTION
from domain.sentences.listed import listed
from domain.sentences.pieces import Piece
from domain.sentences.topics import Topic
from domain.sentences.values import Said
from domain.sentences.words_aside import SURE_NAME

_TELLS_NOTHING = cues.MAYBE | listed("""
hoop hopelijk hopen hope hopefully weten kun kunt kunnen please terug navragen uitzoeken zoek
checken bellen mailen idee mail vraag vragen lijst pensioen verlof ziek wie waarom eraf stop
stoppen kappen moeten zetten noteren trekker doorgeven invullen zwager buurman buurvrouw nvt
helpen hulp help
stuk kapot defect storing lelijk klacht klachten fout dubbel overgenomen overnemen neem neemt over
overdragen contactpersoon hoort eigenaar alsjeblieft gewonnen telefonisch maag vakantie
verlengd verlengen verlenging verlengt tegenwoordig voortaan wens wensen wou wilde zou zouden
""")
_EMPTY = listed("""
zeggen zegt schrijven typen tja nou eerlijk trouwens groet groeten verhaal dingen ding gedoe
allemaal zwager buurman vrouw man thuis privé
""")
_SHORTEST, _LONGEST = 3, 40  # letters of a word that tells something
_NOTHING_TOLD = {Fact.UNTOLD, Fact.PERHAPS, Fact.DONE, Fact.STOPPED}


def guess(topic: Topic) -> Said | None:
    """Take an action to run when something is told of it: "brug: eerste paal zit erin".

    Not what is asked, hoped, put off or wanted, nor a name alone; None then.
    """
    if topic.strength < SURE_NAME or any(map(topic.says, _NOTHING_TOLD)):
        return None
    pieces = [*topic.pieces, *topic.besides]
    if any(_TELLS_NOTHING & set(piece.words) for piece in pieces):
        return None
    if any(map(_denies, pieces)) or not any(_has_content(piece, topic) for piece in pieces):
        return None
    return Said(-1, Status.RUNNING, guessed=True)


def _denies(piece: Piece) -> bool:
    return bool(cues.NOT & set(piece.words)) and "nog" not in piece.words


def _has_content(piece: Piece, topic: Topic) -> bool:
    if piece.joiner in {"en", "and", "&"} and len(piece.words) == 1:
        return False  # "papier en karton"
    own = [m for m in piece.mentions if m.candidates == topic.candidates]
    named = {place for mention in own for place in range(mention.start, mention.end)}
    return any(
        place not in named
        and word not in FUNCTION | _EMPTY
        and _SHORTEST <= len(word) <= _LONGEST
        and word.isalpha()
        for place, word in enumerate(piece.words, start=piece.start)
    )
