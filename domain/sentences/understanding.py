"""A message of any length read against the titles of actions."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.plans import Status
from domain.sentences.binding import Reader
from domain.sentences.explaining import is_explained, is_of_two_minds, is_small_talk
from domain.sentences.frame import without_frame
from domain.sentences.guessing import guess
from domain.sentences.index import Index, index_of
from domain.sentences.mentions import find_mentions
from domain.sentences.notes import note_of, said_of
from domain.sentences.pieces import Piece, cut
from domain.sentences.questions import questions
from domain.sentences.reading import Message, read_pieces
from domain.sentences.signs import Sighting, find_signs
from domain.sentences.spoken import in_plain_words
from domain.sentences.tokens import Token, tokenise
from domain.sentences.topics import ASKED, Topic
from domain.sentences.values import Doubt, Said, Title, Unclear, Understood
from domain.sentences.verdict import decide
from domain.sentences.words_aside import SURE_NAME
from domain.wording import plain

LONGEST = 10_000  # characters; a longer message is read so far, and never surely
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Text:
    """What somebody typed, its words, and the titles that it may speak of."""

    written: str
    tokens: Sequence[Token]
    titles: tuple[Title, ...]


def understand(text: str, titles: Sequence[Title], today: date) -> Understood:
    """Read a message of any length, in Dutch or English, against the titles of actions.

    Whole words and the municipality's own titles: "doorlopend" is not "lopend", "niet klaar" is
    not "klaar". What is hoped, asked or denied is not reported.
    """
    whole = plain(text[: 2 * LONGEST])
    read = whole[:LONGEST]
    understood = _understand(
        Text(read, in_plain_words(without_frame(tokenise(read))), tuple(titles)), today
    )
    if len(whole) <= LONGEST:
        return understood
    rest = Unclear(Doubt.NOT_UNDERSTOOD, whole[LONGEST : LONGEST + _SHOWN])
    return replace(understood, unclear=(*understood.unclear, rest))


def _understand(text: Text, today: date) -> Understood:
    index, tokens = index_of(text.titles), text.tokens
    signs = find_signs(tokens, index.whole)
    mentions = find_mentions(tokens, index, _taken(signs, tokens, index))
    named = {place for m in mentions for place in range(m.start, m.end)}
    signs = [sign for sign in signs if sign.start not in named]
    pieces = read_pieces(cut(tokens, mentions), Message(tokens, mentions, signs, today))
    asked = questions(pieces)
    reader = Reader(tokens)
    for place, piece in enumerate(pieces):
        (reader.ask if place in asked else reader.read)(piece)
    explained = all(map(is_explained, _telling(pieces, asked)))
    explained = explained and not reader.doubtful and not any(map(is_of_two_minds, reader.topics))
    return replace(_conclude(reader, text), explained=explained)


def _telling(pieces: Sequence[Piece], asked: Container[int]) -> list[Piece]:
    """Return the pieces that can say something of an action: all after the first that does."""
    own = [piece for place, piece in enumerate(pieces) if place not in asked]
    said = next((i for i, piece in enumerate(own) if piece.mentions or piece.claims), 0)
    first, rest = own[said : said + 1], own[said + 1 :]
    pairs = zip(own[said:], rest, strict=False)
    return first + [piece for before, piece in pairs if not is_small_talk(piece, before)]


def _taken(signs: Sequence[Sighting], tokens: Sequence[Token], index: Index) -> set[int]:
    """Return the places of words that tell how far something is, so name nothing."""
    said = ((s, [token.text for token in tokens[s.start : s.end]]) for s in signs)
    return {i for s, words in said if not index.holds(words) for i in range(s.start, s.end)}


def _conclude(reader: Reader, text: Text) -> Understood:
    topics = reader.finish()
    told_of = {t.candidates[0] for t in topics if len(t.candidates) == 1 and t.claims}
    told: dict[int, Said] = {}
    unclear: list[Unclear] = []
    for topic in topics:
        if topic.claims or not _is_passing(topic, told_of):
            answer = _answer(topic, text)
            if isinstance(answer, Said):
                told[answer.action] = answer
            else:
                unclear.append(answer)
    return Understood(tuple(told.values()), tuple(unclear), reader.rest_unchanged)


def _is_passing(topic: Topic, told_of: set[int]) -> bool:
    """Tell whether something of which nothing is said need not be asked about.

    It was asked about, is nothing in the list, was named by part of a word, or only announced
    what came after: "Riolering: Oranjebuurt is klaar".
    """
    if not topic.candidates or topic.strength == ASKED:
        return True
    weak = topic.strength < SURE_NAME and bool(told_of)
    return weak or (len(topic.candidates) > 1 and bool(told_of & set(topic.candidates)))


def _answer(topic: Topic, text: Text) -> Said | Unclear:
    days = [moment.day for moment in topic.moments if moment.day]
    sole = text.titles[topic.candidates[0]] if len(topic.candidates) == 1 else None
    answer = decide(topic.claims, sole.period_kind if sole else None, days[-1] if days else None)
    said = said_of(topic.pieces, text.written, text.tokens)
    if answer is Doubt.NO_STATUS and sole:
        answer = guess(topic) or answer
    ended = isinstance(answer, Said) and answer.status in {Status.COMPLETED, None}
    pieces = topic.pieces if ended else topic.with_besides()
    note = note_of(pieces, text.written, text.tokens)
    if isinstance(answer, Doubt):
        doubt = answer if topic.candidates else Doubt.UNKNOWN_ACTION
        return Unclear(doubt, said, topic.candidates, Said(-1, None, note=note))
    told = replace(answer, note=note)
    if sole:
        return replace(told, action=topic.candidates[0])
    doubt = Doubt.WHICH_ACTION if topic.candidates else Doubt.UNKNOWN_ACTION
    return Unclear(doubt, said, topic.candidates, told)
