"""From what was found in a question to an answer: one group, three to choose from, or none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.criteria import Theme
from domain.questions import scope
from domain.questions.confidence import SURE, UNSURE, Signs, confidence
from domain.questions.evidence import LIKENESS, Seen, Term, seen, spelt, weight_of
from domain.questions.filters import Cut
from domain.questions.stems import stem
from domain.questions.terms import Terms
from domain.questions.values import Answer, Filters, Found, Topic, Understood
from domain.questions.vocabulary import Vocabulary, joined
from domain.questions.word_lists import DOMAIN, GENERAL, LINKING, STOP
from domain.questions.words import sought, words

SHOWN = 3
CARRIES = 0.85  # what a word must say of its own group, in "stroom en gas"
NOT_CARRIED = 0.4
PLAIN = 0.76  # a related word, or half of an unknown one, is a hint and no answer
UNDERSTOOD = 0.55  # of a question, before it is answered at once
BOTH = 0.75  # of one with two things in it: a third may be meant as well
APART = 0.12  # from the second group: "energie" is electricity as well as gas
HINT, ALIKE = 0.1, 0.3  # before somebody is given a choice
NEAR = 0.2  # of the letters, before a group is said to be near to what is not known


@dataclass(frozen=True, slots=True)
class Asked:
    question: str
    text: str  # what of it was read
    cut: Cut
    terms: Terms
    topic: Topic | None
    was_cut: bool


def answered(asked: Asked, vocabulary: Vocabulary) -> Understood:
    said = words(asked.text)
    terms = asked.terms.found
    english = sum(term.word.text in vocabulary.english for term in terms)
    language = scope.language(said, english=english)
    answer, groups, followed = _decided(asked, vocabulary)
    looked = [term for term in terms if not (term.themed or term.ordinary)] or list(terms)
    whole = joined(said, vocabulary.lexicon.postings)
    written = {word.text: word for word in (*said, *whole)}
    return Understood(
        question=asked.question,
        answer=answer,
        groups=tuple(
            Found(vocabulary.groups[one].key, vocabulary.groups[one].name(language), sure)
            for one, sure in groups
        ),
        filters=_without_packaging(_filters(asked, followed), of_group=bool(groups)),
        sought=sought([written.get(term.word.text, term.word) for term in looked]),
        words=tuple(stem(term.word.text) for term in looked if term.is_missed),
        language=language,
        cut=asked.was_cut,
        followed=followed,
    )


Sure = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The groups that a question may mean, the best first, and what speaks for that one."""

    found: list[Seen]
    pair: list[Seen]  # of two groups that are both meant
    signs: Signs

    @property
    def first(self) -> list[Seen]:
        return self.pair or self.found[:1]


def _decided(asked: Asked, vocabulary: Vocabulary) -> tuple[Answer, Sure, bool]:
    topical = _topical(asked)
    if asked.topic and not topical and _may_follow(asked):
        known = [vocabulary.numbers[k] for k in asked.topic.groups if k in vocabulary.numbers]
        if known:
            return Answer.DIRECT, [(one, 1.0) for one in known], True
    if asked.cut.filters.theme and not topical:
        return Answer.DIRECT, [], False
    weighed = weighing(asked, vocabulary)
    if weighed is None:
        return Answer.NONE, [], False
    sure = confidence(weighed.signs)
    if sure >= SURE and _is_plain(weighed):
        return Answer.DIRECT, [(one.group, sure) for one in weighed.first], False
    if sure >= UNSURE and is_hinted(weighed.signs):
        return Answer.CHOOSE, [(one, sure) for one in _three(weighed, vocabulary)], False
    near = _three(weighed, vocabulary) if is_hinted(weighed.signs, NEAR) else []
    return Answer.NONE, [(one, sure) for one in near], False


def _is_plain(of: Weighed) -> bool:
    """Refuse a hint, half a question, a draw, and a sentence that says nothing of buying."""
    return (
        of.signs.strongest >= PLAIN
        and of.signs.cover >= (BOTH if of.pair else UNDERSTOOD)
        and of.signs.margin >= APART
        and of.signs.intent < scope.SAYS
    )


def is_hinted(signs: Signs, alike: float = ALIKE) -> bool:
    """Refuse what some letters of a word alone speak for."""
    return signs.cover >= HINT or signs.likeness >= alike


def _topical(asked: Asked) -> list[Term]:
    return [term for term in asked.terms.found if not term.ordinary and not term.themed]


def _may_follow(asked: Asked) -> bool:
    filters = asked.cut.filters
    on = filters.theme is not None and scope.goes_on(words(asked.text))
    return bool(filters.level or filters.kind or on)


def weighing(asked: Asked, vocabulary: Vocabulary) -> Weighed | None:
    """Find the groups that the words of a question speak for; None when they say nothing."""
    if not _topical(asked):
        return None
    likeness = vocabulary.grams.likeness(spelt(asked.terms.found))
    found = seen(asked.terms.found, likeness, set(asked.terms.killed))
    if not found:
        return None
    pair = _pair(asked.terms, found)
    return Weighed(found, pair, _signs(asked, found, likeness, pair))


def _three(of: Weighed, vocabulary: Vocabulary) -> list[int]:
    """Give three groups; where fewer were found, those that the first is near to."""
    found = [one.group for one in (*of.first, *of.found)]
    near = vocabulary.groups[found[0]].nearest
    found += [vocabulary.numbers[key] for key in near if key in vocabulary.numbers]
    return list(dict.fromkeys(found))[:SHOWN]


def _signs(asked: Asked, found: list[Seen], likeness: dict[int, float], pair: list[Seen]) -> Signs:
    first = found[0]
    second = next((one.score for one in found[1:] if one not in pair), 0.0)
    cover = _cover(asked.terms.found, {one.group for one in pair}) if pair else first.cover
    alike = max(likeness.values(), default=0.0)
    said = words(asked.text)
    about = scope.buying(said, asked.cut.filters)
    score = cover + LIKENESS * first.likeness
    return Signs(
        cover=cover,
        likeness=first.likeness,
        margin=max(0.0, score - second) / max(score, 0.01),
        agreement=float(first.likeness >= alike - 0.001),
        intent=scope.intent(said, about),
        buying=about,
        strongest=min([one.strongest for one in pair] or [first.strongest]),
    )


def _cover(terms: Sequence[Term], groups: set[int]) -> float:
    counted = [(term, weight_of(term, beside=True)) for term in terms]
    whole = sum(much for _, much in counted) or 1.0
    return (
        sum(
            much * max((term.weights.get(group, 0.0) for group in groups), default=0.0)
            for term, much in counted
        )
        / whole
    )


def _pair(terms: Terms, found: list[Seen]) -> list[Seen]:
    """Give the two groups that are carried by two words with "en" between: "stroom en gas"."""
    first = found[0].group
    for other in found[1:4]:
        ours = _carriers(terms.found, first, other.group)
        theirs = _carriers(terms.found, other.group, first)
        if any(_linked(terms, one, two) for one in ours for two in theirs):
            pair = [found[0], other]
            return pair if min(t.at for t in ours) < min(t.at for t in theirs) else pair[::-1]
    return []


def _carriers(terms: Sequence[Term], group: int, not_of: int) -> list[Term]:
    return [
        term for term in terms
        if term.weights.get(group, 0.0) >= CARRIES and not term.is_place
        and term.weights.get(not_of, 0.0) < NOT_CARRIED
    ]  # fmt: skip


def _linked(terms: Terms, one: Term, two: Term) -> bool:
    between = [word.text for word in terms.said[min(one.at, two.at) + 1 : max(one.at, two.at)]]
    return any(word in LINKING for word in between) and all(map(_is_empty, between))


def _is_empty(word: str) -> bool:
    return any(word in words for words in (LINKING, STOP, DOMAIN, GENERAL))


def _without_packaging(filters: Filters, *, of_group: bool) -> Filters:
    """Take packaging for what is bought, not for a theme, where a product group is named."""
    themes = tuple(theme for theme in filters.themes if theme is not Theme.PACKAGING)
    if not of_group or themes == filters.themes:
        return filters
    return replace(filters, theme=themes[0] if themes else None, themes=themes)


def _filters(asked: Asked, followed: bool) -> Filters:
    """Keep what was asked before where a follow-up does not say otherwise."""
    now, topic = asked.cut.filters, asked.topic
    if topic is None or not (followed or scope.goes_on(words(asked.text))):
        return now
    was = topic.filters
    return Filters(
        level=now.level or was.level,
        kind=now.kind or was.kind,
        theme=now.theme or was.theme,
        levels=now.levels or was.levels,
        kinds=now.kinds or was.kinds,
        themes=now.themes or was.themes,
    )
