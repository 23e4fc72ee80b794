"""The words of a message that can be words of a title, one by one."""

from collections.abc import Sequence

from domain.sentences.index import EXACT, JOINED, TYPED, Hits, Index
from domain.sentences.lexicon import FUNCTION, STOP
from domain.sentences.tokens import Token

Atom = tuple[int, Hits]  # a place in the message, and what stands there


def find_atoms(tokens: Sequence[Token], index: Index, taken: set[int]) -> list[Atom]:
    """Return the words that can name something; places in `taken` say something else."""
    atoms: list[Atom] = []
    for place, token in enumerate(tokens):
        if place not in taken and token.is_word and token.text not in STOP:
            _add(atoms, place, tokens, index, taken)
    return atoms


def _add(
    atoms: list[Atom], place: int, tokens: Sequence[Token], index: Index, taken: set[int]
) -> None:
    hits = index.look_up(tokens[place].text)
    if tokens[place].is_number or tokens[place].text in FUNCTION:
        hits = _following(hits, atoms, place)
    free = place > 0 and place - 1 not in taken and tokens[place - 1].is_word
    before = tokens[place - 1].text if free else ""
    joined = _joined(before, tokens[place].text, hits, index)
    ahead = joined or _aside(before, hits, index)
    if ahead:
        if atoms and atoms[-1][0] == place - 1:
            atoms.pop()
        atoms.append((place - 1, ahead))
    if joined or hits:
        atoms.append((place, joined or hits))


def _following(hits: Hits, atoms: list[Atom], place: int) -> Hits:
    """Keep what goes on a title that the word before it is of: "workshop 1"."""
    before = atoms[-1][1] if atoms and atoms[-1][0] == place - 1 else {}
    return {(t, w): q for (t, w), q in hits.items() if (t, w - 1) in before}


def _aside(before: str, hits: Hits, index: Index) -> Hits:
    """Return where a common word is of a title that the next word is of: "minder formulieren"."""
    if before not in FUNCTION or before in STOP:
        return {}
    return {(t, w): q for (t, w), q in index.look_up(before).items() if (t, w + 1) in hits}


def _joined(before: str, word: str, hits: Hits, index: Index) -> Hits:
    """Find two words that are one in a title: "school plijnen"."""
    letters = (before + word).replace("'", "").isalpha()
    common = before in FUNCTION or word in FUNCTION
    if not before or not letters or (common and ("'" in before + word or {before, word} & STOP)):
        return {}
    found = index.look_up(before + word)
    if EXACT in found.values():
        return {hit: JOINED for hit, quality in found.items() if quality == EXACT}
    if EXACT in hits.values() or common:
        return {}
    return {hit: quality for hit, quality in found.items() if quality == TYPED}
