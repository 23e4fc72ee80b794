"""A message of any length read against the titles of actions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.sentences.binding import Reader, Topic
from domain.sentences.index import Index, index_of
from domain.sentences.mentions import find_mentions
from domain.sentences.notes import note_of, said_of
from domain.sentences.pieces import cut, fill
from domain.sentences.questions import questions
from domain.sentences.signs import Sighting, find_signs
from domain.sentences.tokens import Token, tokenise
from domain.sentences.values import Doubt, Said, Title, Unclear, Understood
from domain.sentences.verdict import decide
from domain.wording import plain

SURE_ENOUGH = 0.9  # of a name, to be asked about when nothing is said of it
LONGEST = 10_000  # characters; a longer message is read so far, and never surely


def understand(text: str, titles: Sequence[Title], today: date) -> Understood:
    """Read a message of any length, in Dutch or English, against the titles of actions.

    Whole words and the municipality's own titles: "doorlopend" is not "lopend", "niet klaar" is
    not "klaar". What is hoped, asked or denied is not reported.
    """
    whole = plain(text)
    read = whole[:LONGEST]
    tokens = tokenise(read)
    known = tuple(titles)
    understood = _understand(read, tokens, known, today)
    if len(whole) > LONGEST:
        rest = Unclear(Doubt.NOT_UNDERSTOOD, whole[LONGEST : LONGEST + 200])
        return replace(understood, unclear=(*understood.unclear, rest))
    return understood


def _understand(
    text: str, tokens: list[Token], titles: tuple[Title, ...], today: date
) -> Understood:
    index = index_of(titles)
    signs = find_signs(tokens, set(index.whole))
    mentions = find_mentions(tokens, index, _taken(signs, tokens, index))
    inside = {i for m in mentions for i in range(m.start, m.end)}
    signs = [sign for sign in signs if sign.start not in inside]
    pieces = fill(cut(tokens, mentions), tokens, mentions, signs, today)
    asked = questions(pieces, tokens)
    reader = Reader(tokens)
    for place, piece in enumerate(pieces):
        (reader.ask if place in asked else reader.read)(piece)
    return _conclude(reader, text, tokens, titles)


def _taken(signs: Sequence[Sighting], tokens: Sequence[Token], index: Index) -> set[int]:
    """Return the places of words that tell how far something is, so name nothing."""
    return {
        i
        for s in signs
        for i in range(s.start, s.end)
        if not index.holds([token.text for token in tokens[s.start : s.end]])
    }


def _conclude(
    reader: Reader, text: str, tokens: list[Token], titles: tuple[Title, ...]
) -> Understood:
    told: dict[int, Said] = {}
    unclear: list[Unclear] = []
    topics = reader.finish()
    for topic in topics:
        if _is_heading(topic, topics):
            continue
        answer = _of_topic(topic, text, tokens, titles)
        if isinstance(answer, Said):
            told[answer.action] = answer
        else:
            unclear.append(answer)
    return Understood(tuple(told.values()), tuple(unclear), reader.rest_unchanged)


def _is_heading(topic: Topic, topics: list[Topic]) -> bool:
    """Tell whether something only announced what came after: "Riolering: Oranjebuurt is klaar"."""
    if topic.claims:
        return False
    if not topic.candidates or not topic.strength:
        return True
    meant = {t.candidates[0] for t in topics if len(t.candidates) == 1 and t.claims}
    if topic.strength < SURE_ENOUGH and meant:
        return True
    return len(topic.candidates) > 1 and bool(meant & set(topic.candidates))


def _of_topic(
    topic: Topic, text: str, tokens: list[Token], titles: tuple[Title, ...]
) -> Said | Unclear:
    days = [moment.day for moment in topic.moments if moment.day]
    since = days[-1] if days else None
    sole = len(topic.candidates) == 1
    kind = titles[topic.candidates[0]].period_kind if sole else None
    said = said_of(topic, text, tokens)
    answer = decide(topic.claims, kind, since)
    if isinstance(answer, Doubt):
        nothing = Said(-1, None, note=note_of(topic, text, tokens))
        return Unclear(answer if sole or topic.candidates else Doubt.UNKNOWN_ACTION, said, topic.candidates, nothing)
    told = replace(answer, note=note_of(topic, text, tokens))
    if sole:
        return replace(told, action=topic.candidates[0])
    doubt = Doubt.WHICH_ACTION if topic.candidates else Doubt.UNKNOWN_ACTION
    return Unclear(doubt, said, topic.candidates, told)
