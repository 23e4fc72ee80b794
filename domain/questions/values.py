"""What the question box is given, and what it makes of a question."""

from dataclasses import dataclass
from enum import StrEnum

from domain.criteria import Kind, Level, Theme


class Answer(StrEnum):
    """How sure we are: answer at once, ask "Bedoel je …?", or say that we do not know."""

    DIRECT = "direct"
    CHOOSE = "choose"
    NONE = "none"


class SynonymKind(StrEnum):
    """How a variant stands to its group; `NEVER`: this phrase does not mean this group."""

    SAME = "same"
    NARROWER = "narrower"
    ABBREVIATION = "abbreviation"
    RELATED = "related"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    name_nl: str
    name_en: str
    description: str = ""
    standing: str = "tool"
    nearest: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        return (self.name_en if language == "en" else self.name_nl) or self.name_nl


@dataclass(frozen=True, slots=True)
class Synonym:
    variant: str
    group: str
    language: str = "nl"
    kind: SynonymKind = SynonymKind.SAME


@dataclass(frozen=True, slots=True)
class Found:
    """A group, named in the language of the asker; `confidence` (0 to 1) is of the whole answer."""

    key: str
    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked of the group: the first of each named, and all that were named."""

    level: Level | None = None
    kind: Kind | None = None
    theme: Theme | None = None
    levels: tuple[Level, ...] = ()
    kinds: tuple[Kind, ...] = ()
    themes: tuple[Theme, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """What the conversation was about, for a follow-up such as "en op niveau significant?"."""

    groups: tuple[str, ...] = ()
    filters: Filters = Filters()


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as it was understood.

    `groups`: with DIRECT the one group that is meant (two for "stroom en gas", none when a theme
    alone is asked for); with CHOOSE the three to choose from; with NONE the nearest three, which
    are no answer, and none where nothing is near. `sought`: the words that were looked for, in the
    asker's spelling. `words`: the ones among them that the catalogue does not know, as stems.
    `cut`: the question was so long that only its beginning was read. `followed`: its groups are
    those of the topic.
    """

    question: str
    answer: Answer
    groups: tuple[Found, ...] = ()
    filters: Filters = Filters()
    sought: str = ""
    words: tuple[str, ...] = ()
    language: str = "nl"
    cut: bool = False
    followed: bool = False
