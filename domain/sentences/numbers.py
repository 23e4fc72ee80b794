"""Actions that are named by a number: of the plan, or of a row of titles."""

from collections.abc import Sequence

from domain.sentences.index import Index
from domain.sentences.listed import listed
from domain.sentences.mention import Mention
from domain.sentences.tokens import COORDINATE, STOPS, Token
from domain.sentences.vocabulary import SIGN_WORDS

_NO_NAME_BEFORE = listed("""
% procent percent proc pct dagen weken maanden uur x keer stuks van vd )
""")
_MOST = 20
_UP_TO = (["t", "/", "m"], ["tot", "en", "met"], ["tm"], ["t/m"])
_LEADS = listed("actie action nummer nr punt")


def with_numbers(named: list[Mention], tokens: Sequence[Token], index: Index) -> list[Mention]:
    """Add "3.1" of the plan, and "2" and "3" in "workshop 1 en 2, 3 staat gepland"."""
    found = list(named)
    inside = {i for mention in named for i in range(mention.start, mention.end)}
    for place, token in enumerate(tokens):
        if token.is_number and place not in inside:
            found += [
                Mention(place, place + 1, (of,), places=frozenset((place,)))
                for of in _all_meant(tokens, place, found, index)
            ]
    return sorted(found, key=lambda mention: mention.start)


def _all_meant(
    tokens: Sequence[Token], place: int, found: list[Mention], index: Index
) -> list[int]:
    """Return the actions of a number: more in "workshop 1 tot en met 3", few where it counts."""
    last = max((m for m in found if m.end <= place), key=lambda m: m.end, default=None)
    if first := _first_of_range(tokens, place):
        steps = range(first + 1, int(tokens[place].text) + 1)
        rows = [_of_row(last, str(number), index) if last else None for number in steps]
        return [row for row in rows if row is not None]
    if _stands_alone(tokens, place):
        of = _meant(tokens, place, found, index)
    else:
        of = _of_row(last, tokens[place].text, index) if last and _told(tokens, place) else None
    return [of] if of is not None else []


def _first_of_range(tokens: Sequence[Token], place: int) -> int:
    """Return the 1 of "1 t/m 3" and "1 tot en met 3", or 0."""
    texts = [token.text for token in tokens[max(0, place - 4) : place]]
    ranged = next((words for words in _UP_TO if texts[-len(words) :] == words), [])
    first = texts[-len(ranged) - 1] if ranged and len(texts) > len(ranged) else ""
    small = first.isdecimal() and tokens[place].text.isdecimal()
    return int(first) if small and int(tokens[place].text) < _MOST else 0


def _told(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether it stands between what is told: "1 klaar 2 loopt"."""
    beside = {token.text for token in tokens[place + 1 : place + 2]}
    return tokens[place - 1].text in SIGN_WORDS and bool(beside & (SIGN_WORDS | {"nog", "is"}))


def _stands_alone(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1].text if place else "\n"
    after = tokens[place + 1].text if place + 1 < len(tokens) else "\n"
    leads = before in COORDINATE or before in STOPS or before in _LEADS
    return leads and after not in _NO_NAME_BEFORE


def _meant(tokens: Sequence[Token], place: int, found: list[Mention], index: Index) -> int | None:
    ahead = [mention for mention in found if mention.end <= place]
    last = max(ahead, key=lambda mention: mention.end, default=None)
    row = _of_row(last, tokens[place].text, index) if last else None
    begins = any(mention.start - place in {1, 2} for mention in found)  # "1. papier": a list
    return row if row is not None or begins else index.numbers.get(tokens[place].text)


def _of_row(mention: Mention, number: str, index: Index) -> int | None:
    """Return the title that differs from a mention by this number."""
    rows = {
        word
        for place in mention.candidates
        for word, other in zip(
            index.titles[place].stems, index.titles[place].stems[1:], strict=False
        )
        if other.isdigit()
    }
    numbered = (hit for hit in index.whole.get(number, ()) if hit[1])
    return next((t for t, w in numbered if index.titles[t].stems[w - 1] in rows), None)
