"""What somebody asked, as far as it may be read and kept."""

from dataclasses import dataclass, replace
from uuid import UUID

from dialogs.safe_words import STANDS_IN, kinds_in, may_be_kept, named_in
from dialogs.turn import Turn
from dialogs.vocabulary import Vocabulary
from domain import asking
from domain.answers import Wanted
from domain.asking import LONGEST, basis_of, read_of
from domain.criteria import Basis
from domain.questions import Answer, Found, Understood
from storage import questions, topics
from storage.database import Session
from storage.topics import Kept
from views.texts import Words, words

NAMED = 0.33  # as sure as a choice is when a text has words of a group


@dataclass(frozen=True, slots=True)
class Heard:
    """A question without what may not be kept, nor what stands in for it: "een inwoner"."""

    text: str
    understood: Understood
    speak: Words
    topic: Kept | None = None
    basis: Basis | None = None
    remarks: tuple[str, ...] = ()
    personal: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the groups that it is about: its own, or those of the conversation."""
        found = tuple(group.key for group in self.understood.groups)
        if found or self.topic is None or not self.understood.followed:
            return found
        return self.topic.topic.groups

    @property
    def wanted(self) -> Wanted:
        filters = self.understood.filters
        return Wanted(filters.level, filters.kind, filters.theme, self.basis, filters.levels[1:])


def hear(turn: Turn, db: Session, known: Vocabulary) -> Heard:
    """Understand what was typed, or what a button asks."""
    said = read_of(turn.text or turn.form.get("said", ""))
    begun = said[:LONGEST]
    kinds = kinds_in(begun)
    text = " ".join(STANDS_IN.sub("", may_be_kept(begun)).split()) if kinds else begun
    topic = _topic(turn, db, known)
    follows = topic is not None and not asking.explains(text)
    understood = known.index.ask(text, topic.topic if topic and follows else None)
    english = understood.language == "en"
    speak = words("en", turn.municipality.time_zone) if english else turn.words
    remarks = []
    if kinds:
        speaking = replace(turn, words=speak)
        remarks.append(speak("question.personal", what=named_in(speaking, begun)))
    if asking.is_foreign(text):
        remarks.append(speak("question.only_two"))
    if len(said) > LONGEST:
        remarks.append(speak("question.cut"))
    heard = Heard(text, understood, speak, topic, basis_of(text), tuple(remarks), bool(kinds))
    return _going_on(heard)


def _topic(turn: Turn, db: Session, known: Vocabulary) -> Kept | None:
    """Return what the conversation is about, as far as the catalogue still has it."""
    kept = topics.find(db, turn.member, turn.now)
    if kept is None:
        return None
    there = {group.key for group in known.catalogue.groups}
    groups = tuple(key for key in kept.topic.groups if key in there)
    return replace(kept, topic=replace(kept.topic, groups=groups)) if groups else None


def _going_on(heard: Heard) -> Heard:
    """Read "en wat is wet?", and "welke criteria?", as asked of what the conversation is about."""
    said, topic = heard.understood, heard.topic
    if topic is None or not topic.topic.groups or said.answer is Answer.DIRECT or said.words:
        return heard
    if said.answer is Answer.CHOOSE and said.groups[0].confidence >= NAMED:
        return heard  # it is about something else: "what is mandatory for event catering?"
    if heard.basis is None and (said.sought or not asking.is_about_buying(heard.text)):
        return heard
    followed = replace(said, answer=Answer.DIRECT, followed=True, groups=())
    return replace(heard, understood=followed)


def answered(heard: Heard, *groups: Found) -> Heard:
    """Take a question as answered, by what is beside the catalogue or by an action of the plan."""
    understood = replace(heard.understood, answer=Answer.DIRECT, groups=groups, words=())
    return replace(heard, understood=understood)


def keep(turn: Turn, db: Session, heard: Heard) -> UUID | None:
    """Keep a question for the list of the coordinator; not one that names anybody."""
    if heard.personal:
        return None
    return questions.add(db, turn.municipality.id, turn.today, heard.text, heard.understood)
