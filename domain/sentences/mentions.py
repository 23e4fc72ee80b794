"""Finding the actions that a message names, by words of their titles."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from domain.sentences.atoms import Atom, find_atoms
from domain.sentences.choosing import are_halves, choose, is_plain, weight
from domain.sentences.index import EXACT, JOINED, TRAILING, Hits, Index
from domain.sentences.lexicon import STOP
from domain.sentences.loose import is_firm
from domain.sentences.mention import Mention
from domain.sentences.numbers import with_numbers
from domain.sentences.stems import stem
from domain.sentences.title_words import HEAD
from domain.sentences.tokens import COORDINATE, STOPS, Token
from domain.sentences.words_aside import PLACED

_FARTHEST = 4
_MOST = 40  # words in one name


@dataclass(slots=True)
class Group:
    """Words that hang together, with the words of titles that each can be."""

    places: list[int]
    hits: list[Hits] = field(default_factory=list)

    def add(self, atom: Atom) -> bool:
        self.places.append(atom[0])
        self.hits.append(atom[1])
        return True

    def titles(self) -> set[int]:
        """Return the titles that every word of the group fits."""
        return set.intersection(*({title for title, _ in hits} for hits in self.hits))


def find_mentions(tokens: Sequence[Token], index: Index, taken: set[int]) -> list[Mention]:
    """Return the mentions, first to last; places in `taken` say something else."""
    groups: list[Group] = []
    for atom in find_atoms(tokens, index, taken):
        if not groups or not _join(
            groups[-1], atom, _between(groups[-1], atom, tokens, taken), index
        ):
            groups.append(Group([atom[0]], [atom[1]]))
    found = [_resolve(group, index, tokens) for group in groups]
    named = [_absorb(mention, tokens, index) for mention in found if mention]
    named = [mention for mention in named if not is_firm(mention, tokens, index)]
    return with_numbers(named, tokens, index)


def _between(
    group: Group, atom: Atom, tokens: Sequence[Token], taken: set[int]
) -> list[str] | None:
    """Return the words between a group and a word, or None when those keep them apart."""
    places = range(group.places[-1] + 1, atom[0])
    texts = [tokens[i].text for i in places]
    if len(texts) > _FARTHEST or len(group.places) >= _MOST:
        return None
    if any(i in taken for i in places) or STOPS & set(texts):
        return None
    return texts


def _join(group: Group, atom: Atom, between: list[str] | None, index: Index) -> bool:
    """Add a word to a group when one title holds them both, or when they stand side by side."""
    if between is None:
        return False
    shared = group.titles() & {title for title, _ in atom[1]}
    if any(_adds(group, atom[1], title) for title in shared):
        return group.add(atom)
    apart = set(between) & (COORDINATE | PLACED) or ":" in between or set(between) - STOP
    return not apart and _settle(group, atom, index)


def _adds(group: Group, hits: Hits, title: int) -> bool:
    """Tell whether a word adds to what the group says of a title."""
    before = {word: q for old in group.hits for (t, word), q in old.items() if t == title}
    said = {word: q for (t, word), q in hits.items() if t == title}
    return any(
        word not in before or are_halves(before[word], q) or q == JOINED for word, q in said.items()
    )


def _settle(group: Group, atom: Atom, index: Index) -> bool:
    """Two neighbours that no title holds both: a word of every tender gives way."""
    before, now = max(weight(hits, index) for hits in group.hits), weight(atom[1], index)
    if now <= HEAD or (now == TRAILING and before >= EXACT):
        return True
    if before <= HEAD or (before == TRAILING and now >= EXACT):
        group.places, group.hits = [atom[0]], [atom[1]]
        return True
    return not (is_plain(group.hits, index) and is_plain([atom[1]], index)) and group.add(atom)


def _is_spread(group: Group, tokens: Sequence[Token]) -> bool:
    """Tell whether no two words of a group stand side by side."""
    between = [
        {token.text for token in tokens[place + 1 : after]} - STOP
        for place, after in pairwise(group.places)
    ]
    return bool(between) and all(between)


def _resolve(group: Group, index: Index, tokens: Sequence[Token]) -> Mention | None:
    found = choose(group.hits, index)
    told = any(fit.tells for fit in found)
    if not found or (not told and _is_spread(group, tokens)):
        return None  # "sociale werkplaats, contract" is no "social return in contracten"
    sole = found[0].title if len(found) == 1 else None
    return Mention(
        group.places[0],
        group.places[-1] + 1,
        tuple(sorted(fit.title.place for fit in found)),
        max(1.0 if len(fit.said) > 1 else fit.total for fit in found),
        frozenset(group.places),
        frozenset(sole.stems) if sole else frozenset(),
        found[0].by_head,
        found[0].vague,
    )


def _absorb(mention: Mention, tokens: Sequence[Token], index: Index) -> Mention:
    """Take in a word that follows in the title as well: "… van het aardgas af"."""
    if len(mention.candidates) != 1 or mention.end >= len(tokens):
        return mention
    stems = index.titles[mention.candidates[0]].stems
    pair = stem(tokens[mention.end - 1].text), stem(tokens[mention.end].text)
    if pair not in pairwise(stems):
        return mention
    return replace(mention, end=mention.end + 1, places=mention.places | {mention.end})
