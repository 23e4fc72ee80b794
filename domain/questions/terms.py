"""The words of a question that are looked for, with what each says by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.questions.evidence import Term, rarity, with_phrases
from domain.questions.filters import Cut
from domain.questions.lexicon import KNOWN, Match, Weights
from domain.questions.scope import language
from domain.questions.vocabulary import Vocabulary, is_dropped, joined
from domain.questions.word_lists import DOMAIN, GENERAL, PLACE_BEFORE, PLACES, STOP
from domain.questions.words import Word, words

_STOPS_A_PLACE = frozenset({"voor", "van", "for", "of", "en", "and", "met", "with", "zonder"})
SURELY_JOINED = 0.9
HALF_KNOWN = 0.75  # of what the last part of "crm-pakket" says when the first is unknown


@dataclass(frozen=True, slots=True)
class Terms:
    said: tuple[Word, ...]
    found: tuple[Term, ...]
    killed: frozenset[int]  # groups that a phrase of the question never means


def terms_of(cut: Cut, vocabulary: Vocabulary) -> Terms:
    said = joined(words(cut.left), vocabulary.lexicon.postings)
    themed = frozenset(word.text for text in cut.themed for word in words(text))
    terms = _joined(_alone(said, themed, vocabulary), vocabulary)
    whole = vocabulary.phrases.within([term.match for term in terms])
    killed = frozenset(one.phrase.group for one in whole if not one.phrase.weight)
    terms = with_phrases(terms, whole, len(vocabulary.groups))
    if language(said) == "en":
        terms = _modifying(terms)
    return Terms(tuple(said), tuple(terms), killed)


def _alone(said: Sequence[Word], themed: frozenset[str], vocabulary: Vocabulary) -> list[Term]:
    found: list[Term] = []
    in_place = False
    for at, word in enumerate(said):
        if word.is_mark or word.text in _STOPS_A_PLACE:
            in_place = False
        elif word.text in PLACE_BEFORE:
            in_place = bool(found)
        if word.is_mark or word.text in STOP or word.text in DOMAIN or _says_nothing(word):
            continue
        match = vocabulary.lexicon.match(word.text)
        if _is_half(said, at, vocabulary):
            match = _fainter(match)
        ordinary = word.text in GENERAL and not _is_variant(word, vocabulary)
        if ordinary:
            match = Match({}, match.forms)
        found.append(
            Term(
                word,
                match,
                at,
                rarity(match.weights, len(vocabulary.groups)),
                ordinary=ordinary,
                is_place=in_place or word.text in PLACES,
                themed=word.text in themed and match.best < SURELY_JOINED,
            )
        )
    return found


def _is_half(said: Sequence[Word], at: int, vocabulary: Vocabulary) -> bool:
    """Whether the other half leaves open what it is: "crm-pakket", and "sign" of "sign-in"."""
    word = said[at]
    if at and said[at - 1].shown == word.shown and _is_unknown(said[at - 1], vocabulary):
        return True
    after = said[at + 1] if at + 1 < len(said) else None
    return (
        after is not None and "-" in word.shown and after.shown == word.shown
        and is_dropped(after.text)
    )  # fmt: skip


def _is_variant(word: Word, vocabulary: Vocabulary) -> bool:
    return vocabulary.lexicon.surfaces.get(word.text, 0.0) >= SURELY_JOINED


def _is_unknown(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether "crm" in "crm-pakket" leaves open what it is."""
    named = word.text in STOP or word.text in DOMAIN or word.text in GENERAL
    return not named and vocabulary.lexicon.match(word.text).best < KNOWN


def _says_nothing(word: Word) -> bool:
    return len(word.text) == 1 or (word.text.isdigit() and len(word.text) < 5)


def _modifying(terms: list[Term]) -> list[Term]:
    """Let an English word say less before one that says something else: "payroll software"."""
    heads = {term.at - 1: term for term in terms if not term.ordinary and not term.themed}
    return [
        replace(term, match=_fainter(term.match, heads[term.at].weights))
        if term.at in heads and not term.ordinary
        else term
        for term in terms
    ]


def _fainter(match: Match, head: Weights | None = None) -> Match:
    """Say less of the groups that the head of it all does not mean."""
    meant = {group for group, weight in (head or {}).items() if weight >= KNOWN}
    return Match(
        {g: w if g in meant else HALF_KNOWN * w for g, w in match.weights.items()}, match.forms
    )


def _joined(terms: list[Term], vocabulary: Vocabulary) -> list[Term]:
    """Read "kantoor meubilair" as one word where the catalogue writes it so."""
    joined = list(terms)
    for place in range(len(terms) - 1):
        first, second = terms[place], terms[place + 1]
        if second.at != first.at + 1:
            continue
        for link in ("", "s"):
            spelling = first.word.text + link + second.word.text
            if vocabulary.lexicon.surfaces.get(spelling, 0.0) < SURELY_JOINED:
                continue
            match = vocabulary.lexicon.match(spelling)
            for one in (place, place + 1):
                both = Match(match.weights, joined[one].match.forms | match.forms)
                much = rarity(both.weights, len(vocabulary.groups))
                joined[one] = replace(
                    joined[one], match=both, rarity=much, ordinary=False, themed=False
                )
    return joined
