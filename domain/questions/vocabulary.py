"""Groups and synonyms, taken apart into what can be looked up."""

from collections.abc import Container, Iterable, Sequence

from domain.criteria import Theme
from domain.questions.filters import ThemeWord, theme_word
from domain.questions.grams import Grams
from domain.questions.lexicon import Lexicon
from domain.questions.phrases import Phrases
from domain.questions.stems import forms
from domain.questions.values import Group, Synonym, SynonymKind
from domain.questions.word_lists import DOMAIN, LINKING, STOP
from domain.questions.words import Word, falls_apart, fold, plain, words

THEME = "theme"  # the standing of a section that is found as a theme
IN_NAME = 0.6  # a word of a name of several words
IN_VARIANT = 0.45
IN_DESCRIPTION = 0.3
STRENGTH = {
    SynonymKind.SAME: 1.0,
    SynonymKind.NARROWER: 0.97,
    SynonymKind.ABBREVIATION: 1.0,
    SynonymKind.RELATED: 0.75,
    SynonymKind.NEVER: 0.0,
}
THEMES = {fold(theme).replace(" ", "-"): theme for theme in Theme}


class Vocabulary:
    """All that is known of the groups; read once, then only asked."""

    def __init__(self, groups: Iterable[Group], synonyms: Iterable[Synonym]) -> None:
        everything = list({group.key: group for group in groups}.values())
        self.groups = [group for group in everything if not is_theme(group)]
        self.numbers = {group.key: number for number, group in enumerate(self.groups)}
        self.lexicon = Lexicon()
        self.phrases = Phrases()
        self.theme_words: list[ThemeWord] = []
        self._said_of_themes: set[str] = set()
        self.english: set[str] = set()
        self._alone: list[tuple[str, int, float]] = []
        texts: list[list[str]] = [[] for _ in self.groups]
        self._read_groups(texts)
        self._read_synonyms(synonyms, texts)
        self.lexicon.add_parts(self._alone)
        self.grams = Grams(texts)

    def knows(self, word: str) -> bool:
        return word in self.lexicon.postings or word in self._said_of_themes

    def _read_groups(self, texts: list[list[str]]) -> None:
        for number, group in enumerate(self.groups):
            for name in (group.name_nl, group.name_en):
                for _ in range(2):
                    texts[number] += self._read(name, number, 1.0, IN_NAME)
            for word in looked_for(plain(_first_sentences(group.description))):
                self.lexicon.add(word, number, IN_DESCRIPTION)
                texts[number].append(word)

    def _read_synonyms(self, synonyms: Iterable[Synonym], texts: list[list[str]]) -> None:
        for row in synonyms:
            theme = THEMES.get(row.group.removeprefix("theme:"))
            number = self.numbers.get(row.group)
            if number is not None:
                said = self._read(row.variant, number, STRENGTH[row.kind], IN_VARIANT)
                if row.kind is not SynonymKind.NEVER:
                    texts[number] += said
                    self.english |= set(said) if row.language == "en" else set()
            elif theme and row.kind not in {SynonymKind.NEVER, SynonymKind.RELATED}:
                self.theme_words.append(theme_word(row.variant, theme))
                self._said_of_themes |= set(plain(row.variant))

    def _read(self, text: str, group: int, strength: float, share: float) -> list[str]:
        """Take in a name or a variant; give its words."""
        runs = falls_apart([word for word in words(text) if not word.is_mark], is_dropped)
        said = looked_for(["".join(word.text for word in run) for run in runs])
        for run in runs:
            if len(run) > 1 and not is_dropped(run[-1].text) and strength:
                alone = len(runs) == 1 and run[-2].text in STOP
                self.lexicon.add(run[-1].text, group, strength * (1.0 if alone else share))
        if len(said) == 1 and strength:
            self.lexicon.add(said[0], group, strength)
            self._alone.append((said[0], group, strength))
        elif said:
            self.phrases.add(said, group, strength)
            for word in said if strength else ():
                self.lexicon.add(word, group, strength * share)
        if len(said) == 2 and strength:
            self.lexicon.add("".join(said), group, strength)
        return said


def _first_sentences(description: str) -> str:
    """Give how each line begins; what follows often says what a group is *not*."""
    return " ".join(line.partition(". ")[0] for line in description.splitlines())


def is_theme(group: Group) -> bool:
    return group.standing == THEME and group.key in THEMES


def is_dropped(word: str) -> bool:
    """Whether a word says nothing by itself, so that "post-its" would be left as "post"."""
    return (word in STOP or len(word) == 1) and word not in LINKING


def joined(said: Sequence[Word], known: Container[str]) -> list[Word]:
    """Read "post-its" as one word where the catalogue has it."""
    found: list[Word] = []
    for run in falls_apart(said, is_dropped):
        spelling = "".join(word.text for word in run)
        one = len(run) > 1 and any(form in known for form in forms(spelling))
        found += [Word(spelling, run[0].shown)] if one else run
    return found


def looked_for(said: Sequence[str]) -> list[str]:
    """Leave out what is never looked for; all of it when nothing else is left."""
    return [word for word in said if word not in STOP and word not in DOMAIN] or list(said)
