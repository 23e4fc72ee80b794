"""Finding the actions that a message names, by words of their titles."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.sentences.index import (
    EXACT,
    GENERIC,
    HEAD,
    JOINED,
    LEADING,
    TRAILING,
    TYPED,
    Hit,
    Hits,
    Index,
)
from domain.sentences.lexicon import FUNCTION, STOP
from domain.sentences.tokens import Token

LEAST = 0.45  # of a mention
_MARGIN = 0.15
_COORDINATE = {"als", "noch", "nor", "zowel", "en", "and", ",", "&", "/", "+", "of", "or", "alsook", "plus"}
_HARD = {"\n", ".", "!", "?", ";", "…", "•", "*", "|", "(", ")"}
_FARTHEST = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an action: the places of the titles they fit, best first."""

    start: int
    end: int
    candidates: tuple[int, ...]
    strength: float = 1.0
    places: frozenset[int] = frozenset()  # of the very words
    verbs: frozenset[str] = frozenset()  # stems of the words of its title
    by_head: bool = True  # named by the first word that tells, or by more than one


@dataclass(slots=True)
class Group:
    """Words that hang together, with the words of titles that each can be."""

    places: list[int]
    hits: list[Hits] = field(default_factory=list)

    def titles(self) -> set[int]:
        """Return the titles that every word of the group fits."""
        sets = [{place for place, _ in hits} for hits in self.hits]
        return set.intersection(*sets)


def find_mentions(tokens: Sequence[Token], index: Index, taken: set[int]) -> list[Mention]:
    """Return the mentions, first to last; places in `taken` say something else."""
    groups: list[Group] = []
    for place, hits in _atoms(tokens, index, taken):
        if not groups or not _join(groups[-1], place, hits, tokens, index, taken):
            groups.append(Group([place], [hits]))
    found = [_resolve(group, index) for group in groups]
    named = [_absorb(mention, tokens, index) for mention in found if mention]
    return _with_numbers(named, tokens, index)


def _atoms(tokens: Sequence[Token], index: Index, taken: set[int]) -> list[tuple[int, Hits]]:
    atoms: list[tuple[int, Hits]] = []
    for place, token in enumerate(tokens):
        if place in taken or not token.is_word or token.text in STOP:
            continue
        hits = index.look_up(token.text)
        before = atoms[-1] if atoms and atoms[-1][0] == place - 1 else None
        if token.is_number or token.text in FUNCTION:
            hits = _following(hits, before)
        joined = _joined(tokens, place, index, hits) if place - 1 not in taken else {}
        if joined and before:
            atoms[-1] = (place - 1, joined)
        elif joined:
            atoms.append((place - 1, joined))
        hits = joined or hits
        if hits and (ahead := _aside_before(tokens, place, hits, index, taken)):
            atoms.append((place - 1, ahead))
        if hits:
            atoms.append((place, hits))
    return atoms


def _following(hits: Hits, before: tuple[int, Hits] | None) -> Hits:
    """A number belongs to a title when the word before it does: "workshop 1"."""
    if before is None:
        return {}
    return {(t, w): q for (t, w), q in hits.items() if (t, w - 1) in before[1]}


def _aside_before(
    tokens: Sequence[Token], place: int, hits: Hits, index: Index, taken: set[int]
) -> Hits:
    """A common word belongs to a title when the next word does: "minder formulieren"."""
    if not place or place - 1 in taken or tokens[place - 1].text not in FUNCTION - STOP:
        return {}
    found = index.look_up(tokens[place - 1].text)
    return {(t, w): q for (t, w), q in found.items() if (t, w + 1) in hits}


def _joined(tokens: Sequence[Token], place: int, index: Index, hits: Hits) -> Hits:
    """Two words that are one in a title: "school plijnen"."""
    before = tokens[place - 1] if place else None
    word = tokens[place].text
    if before is None or not before.is_word or not _letters(before.text + word):
        return {}
    if before.text in FUNCTION or word in FUNCTION:
        return {}
    found = index.look_up(before.text + word)
    if EXACT in found.values():
        return {hit: JOINED for hit, q in found.items() if q == EXACT}
    if EXACT in hits.values():
        return {}
    return {hit: q for hit, q in found.items() if q == TYPED}


def _letters(word: str) -> bool:
    return word.replace("'", "").isalpha()


def _join(
    group: Group, place: int, hits: Hits, tokens: Sequence[Token], index: Index, taken: set[int]
) -> bool:
    """Add a word to a group when one title holds them both, or when they stand side by side."""
    between = range(group.places[-1] + 1, place)
    texts = [tokens[i].text for i in between]
    if len(texts) > _FARTHEST or any(i in taken for i in between) or _HARD & set(texts):
        return False
    apart = bool(_COORDINATE & set(texts)) or ":" in texts
    shared = group.titles() & {title for title, _ in hits}
    if any(_more(group, hits, title, index) for title in shared):
        group.places.append(place)
        group.hits.append(hits)
        return True
    if apart or any(text not in STOP for text in texts):
        return False
    return _settle(group, place, hits, index)


def _more(group: Group, hits: Hits, title: int, index: Index) -> bool:
    """Tell whether a word adds to what the group says of a title."""
    before = {word: q for old in group.hits for (t, word), q in old.items() if t == title}
    return any(
        t == title and (word not in before or {q, before[word]} == {LEADING, TRAILING} or q == JOINED)
        for (t, word), q in hits.items()
    )  # fmt: skip


def _settle(group: Group, place: int, hits: Hits, index: Index) -> bool:
    """Two neighbours that no title holds both: a word of every tender gives way."""
    if _best(hits, index) <= GENERIC:
        return True
    if _best_of_group(group, index) <= GENERIC:
        group.places, group.hits = [place], [hits]
        return True
    if _alone(group, index) and _alone(Group([place], [hits]), index):
        return False
    group.places.append(place)
    group.hits.append(hits)
    return True


def _alone(group: Group, index: Index) -> bool:
    found = _resolve(group, index)
    if not found or len(found.candidates) > 1:
        return False
    return _whole(_scores(group, index)[found.candidates[0]], found.candidates[0], index)


def _best(hits: Hits, index: Index) -> float:
    return max(_score({hit: q}, index) for hit, q in hits.items())


def _best_of_group(group: Group, index: Index) -> float:
    return max(_best(hits, index) for hits in group.hits)


def _score(hits: "dict[Hit, float]", index: Index) -> float:
    return sum(index.titles[title].weights[word] * q for (title, word), q in hits.items())


def _scores(group: Group, index: Index) -> dict[int, dict[int, float]]:
    """Return for each title which of its words are said, and how well each fits."""
    fits: dict[int, dict[int, float]] = {}
    for hits in group.hits:
        for (title, word), quality in hits.items():
            said = fits.setdefault(title, {})
            parts = {said.get(word), quality} == {LEADING, TRAILING}
            said[word] = JOINED if parts else max(quality, said.get(word, 0.0))
    return fits


def _resolve(group: Group, index: Index) -> Mention | None:
    fits = _scores(group, index)
    totals = {
        title: sum(index.titles[title].weights[word] * q for word, q in said.items())
        for title, said in fits.items()
    }
    best = max(totals.values())
    if best < LEAST:
        return None
    tied = [t for t in totals if totals[t] >= best - _MARGIN]
    if len(group.hits) == 1:
        meant = _of_one_word(fits, index) or tied
    else:
        whole = [t for t in totals if totals[t] >= best - 2 * _MARGIN and _whole(fits[t], t, index)]
        meant = whole if len(whole) == 1 else tied
    meant = _all_sides(group, meant, totals)
    return Mention(
        group.places[0],
        group.places[-1] + 1,
        tuple(sorted(meant)),
        best,
        frozenset(group.places),
        frozenset(index.titles[meant[0]].stems) if len(meant) == 1 else frozenset(),
        _by_head(meant[0], fits, index),
    )


def _of_one_word(fits: dict[int, dict[int, float]], index: Index) -> list[int]:
    """Return the titles that a single word can mean.

    Said whole, a title wins. Else the word must stand first in one title and in no other, or
    be the only word of one ("groen" for "Groenonderhoud"); all that hold it tie otherwise.
    """
    holding = [t for t in fits if _fit(t, fits, index) >= TRAILING]
    exact = [t for t in holding if _whole(fits[t], t, index) and max(fits[t].values()) >= TYPED]
    if exact:
        return exact
    heads = [t for t in holding if fits[t].get(index.titles[t].head, 0) >= TRAILING]
    rivals = [t for t in holding if t not in heads and max(fits[t].values()) >= fits[heads[0]][index.titles[heads[0]].head]] if heads else []
    first = heads[0] if len(heads) == 1 else None
    if first is not None and (not rivals or _leads(first, fits, index)):
        return heads
    return holding


def _by_head(title: int, fits: dict[int, dict[int, float]], index: Index) -> bool:
    said = fits[title]
    return len(said) > 1 or said.get(index.titles[title].head, 0) >= JOINED


def _leads(title: int, fits: dict[int, dict[int, float]], index: Index) -> bool:
    return _whole(fits[title], title, index) and LEADING in fits[title].values()


def _fit(title: int, fits: dict[int, dict[int, float]], index: Index) -> float:
    return max(q for w, q in fits[title].items()) if _tells(title, fits, index) else 0.0


def _tells(title: int, fits: dict[int, dict[int, float]], index: Index) -> bool:
    return any(index.titles[title].weights[w] >= HEAD for w in fits[title])


def _whole(said: dict[int, float], title: int, index: Index) -> bool:
    wanted = index.titles[title].wanted
    return bool(wanted) and all(said.get(word, 0) >= TRAILING for word in wanted)


def _all_sides(group: Group, meant: list[int], totals: dict[int, float]) -> list[int]:
    """When no title holds all words, each word may mean its own: ask."""
    left = [h for h in group.hits if not any(title in meant for title, _ in h)]
    others = {title for hits in left for title, _ in hits}
    strongest = max((totals[title] for title in others), default=0)
    return meant + [t for t in others if totals[t] >= max(strongest - _MARGIN, LEAST)]


def _absorb(mention: Mention, tokens: Sequence[Token], index: Index) -> Mention:
    """Take in a word that follows in the title as well: "… van het aardgas af"."""
    from domain.sentences.stems import stem

    if len(mention.candidates) != 1 or mention.end >= len(tokens):
        return mention
    stems = index.titles[mention.candidates[0]].stems
    last, following = stem(tokens[mention.end - 1].text), stem(tokens[mention.end].text)
    if (last, following) in zip(stems, stems[1:], strict=False):
        return replace(mention, end=mention.end + 1, places=mention.places | {mention.end})
    return mention


def _with_numbers(named: list[Mention], tokens: Sequence[Token], index: Index) -> list[Mention]:
    """Add "2" and "3" in "workshop 1 en 2 zijn gehouden, 3 staat gepland"."""
    found = list(named)
    inside = {i for m in named for i in range(m.start, m.end)}
    for place, token in enumerate(tokens):
        ahead = [m for m in found if m.end <= place]
        if token.is_number and place not in inside and ahead and _stands_alone(tokens, place):
            of = _numbered(max(ahead, key=lambda m: m.end), token.text, index)
            if of is not None:
                found.append(Mention(place, place + 1, (of,), places=frozenset((place,))))
    return sorted(found, key=lambda m: m.start)


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1].text
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return (before in _COORDINATE or before in _HARD) and after not in _UNITS


_UNITS = frozenset("% procent percent proc pct dagen weken maanden uur x keer stuks van vd de ) .".split())


def _numbered(mention: Mention, number: str, index: Index) -> int | None:
    """Return the title that differs from a mention by this number."""
    for place in mention.candidates:
        stems = index.titles[place].stems
        for word, other in zip(stems, stems[1:], strict=False):
            if other.isdigit():
                return next((t for t, w in index.whole.get(number, ()) if w and index.titles[t].stems[w - 1] == word), None)
    return None
