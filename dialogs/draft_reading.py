"""From what somebody wrote to what it means for actions of the plan."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from dialogs import draft_links
from dialogs.safe_words import STANDS_IN, begun, kinds_in, kinds_in_words, may_be_kept
from dialogs.said_besides import with_notes
from dialogs.turn import Turn
from domain.drafts import Ask, Meaning, Meant, Question, claim_of, fitting
from domain.errors import BadReport
from domain.evidence import without_evidence
from domain.plans import Assignment, PeriodKind, Status
from domain.privacy import Sensitive
from domain.reports import accept
from domain.sentences import Doubt, Said, Title, Unclear, Understood, understand

_ASKS = {
    Doubt.WHICH_ACTION: Ask.WHICH,
    Doubt.NO_STATUS: Ask.STATUS,
    Doubt.CONTRADICTION: Ask.STATUS,
    Doubt.BAD_PERCENTAGE: Ask.PERCENTAGE,
    Doubt.STOPPED: Ask.STOPPED,
}


_A_DAY = re.compile(r"\b(?:sinds|vanaf|since|from) .+", re.IGNORECASE)  # "unchanged" has no day
_PARTS = re.compile(r"[()\[\],;:!?“”\"]+")  # what parts a sentence
_NUMBER = re.compile(r"(?<![\w.,/-])\d+(?:\.\d+)+[a-z]?(?![\w%/-]|[.,]\d| ?%)")


@dataclass(frozen=True, slots=True)
class Read:
    """What a message means, what of it was not understood, and what can not be, as sentences."""

    meaning: Meaning
    unknown: tuple[str, ...] = ()  # a report, but of no action in the list
    unread: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    held_back: tuple[str, ...] = ()  # what was named that is not written down
    besides: tuple[str, ...] = ()  # what an action of its kind does not have
    rest_unchanged: bool = False

    @property
    def is_report(self) -> bool:
        told = self.refused or self.unknown or self.besides or self.rest_unchanged
        return bool(told) or not self.meaning.says_nothing

    def saying(self, turn: Turn, meant: Meant) -> "Read":
        """Return this with another report in the place of the one on the same action."""
        return replace(self, meaning=told(turn, self.meaning, meant))


def read(turn: Turn, text: str, among: Sequence[Assignment]) -> Read:
    """Read a message against actions; what can not be is refused with a sentence.

    It is read without companies, prices and residents; a note that named one is asked about.
    """
    kinds, text = kinds_in(text), may_be_kept(text)
    titles = [title_of(action) for action in among]
    bare = without_evidence(text)
    understood = with_notes(understand(_by_title(bare, among), titles, turn.today), bare)
    meaning, refused = _possible(turn, understood, among, kinds)
    meaning, unfit = draft_links.kept(turn, meaning, among, text)
    doubts = [_question(unclear, among) for unclear in understood.unclear]
    asked = any(question.ask is Ask.REASON for question in meaning.questions)
    named = kinds_in_words(turn, kinds)
    return Read(
        meaning.asking(*(question for question in doubts if question)),
        unknown=_said(understood, Doubt.UNKNOWN_ACTION, bare),
        unread=_said(understood, Doubt.NOT_UNDERSTOOD, bare),
        refused=(*refused, *unfit),
        held_back=(turn.words("privacy.held_back", what=named),) if kinds and not asked else (),
        besides=_no_percentages(turn, understood, among),
        rest_unchanged=understood.rest_unchanged,
    )


def _by_title(text: str, among: Sequence[Assignment]) -> str:
    """Write the title of an action in the place of its number: "3.1 is klaar".

    Of a title, also where it was typed as it stands in the plan, only the words are left: its
    brackets and commas part no sentence.
    """
    said = text.lower()
    for title in sorted({action.title for action in among}, key=len, reverse=True):
        if title.lower() in said and _PARTS.search(title):
            as_it_stands = re.compile(re.escape(title), re.IGNORECASE)
            text = as_it_stands.sub(lambda match: _words_of(match[0]), text)
    titles = {action.number: _words_of(action.title) for action in among}
    return _NUMBER.sub(lambda match: titles.get(match[0], match[0]), text)


def _words_of(title: str) -> str:
    return _PARTS.sub(" ", title).strip()


def title_of(action: Assignment) -> Title:
    return Title(action.title, action.period.kind, action.number)


def meant_of(said: Said, action: Assignment) -> Meant:
    return Meant(
        action=action.id,
        version=action.version,
        status=said.status,
        percentage=said.percentage,
        blocked=said.blocked,
        since=said.since,
        note=said.note,
    )


def why_dropped(meant: Meant) -> Question | None:
    """Return the question for a reason, where an action is dropped without one."""
    if meant.status is not Status.DROPPED or meant.note:
        return None
    return Question(Ask.WHY_DROPPED, "", (meant.action,), meant)


def told(turn: Turn, meaning: Meaning, meant: Meant, kinds: Sequence[Sensitive] = ()) -> Meaning:
    """Take in one report; of a note that named what may not be kept (`kinds`) is asked first."""
    kinds = kinds or kinds_in(meant.note)
    if kinds:
        safe = replace(meant, note=begun(may_be_kept(meant.note)))
        named = kinds_in_words(turn, kinds)
        meaning = meaning.asking(Question(Ask.REASON, named, (meant.action,), safe))
        return meaning.saying(replace(safe, note=""))
    if asked := why_dropped(meant):
        return meaning.without(meant.action).asking(asked)
    return meaning.saying(meant)


def why_not(turn: Turn, action: Assignment, meant: Meant) -> str:
    """Say why this can not be reported; "" when it can, or when the coordinator decides."""
    status = action.state.status if meant.status is Status.DROPPED else meant.status
    claim = claim_of(replace(meant, status=status), action)
    try:
        accept(action, claim, by=turn.member.id, at=turn.now, today=turn.today)
    except BadReport as refused:
        return turn.words(refused.key, **refused.values)
    return ""


def no_percentage(turn: Turn, action: Assignment, meant: Meant) -> tuple[str, ...]:
    """Say that an action that never ends has no percentage, where one was said."""
    if meant.percentage is None or action.period.kind is not PeriodKind.CONTINUOUS:
        return ()
    return (turn.words("report.no_percentage", title=action.title),)


def _no_percentages(
    turn: Turn, understood: Understood, among: Sequence[Assignment]
) -> tuple[str, ...]:
    told = [(said, among[said.action]) for said in understood.told]
    return tuple(
        sentence
        for said, action in told
        for sentence in no_percentage(turn, action, meant_of(said, action))
    )


def _possible(
    turn: Turn, understood: Understood, among: Sequence[Assignment], kinds: Sequence[Sensitive]
) -> tuple[Meaning, tuple[str, ...]]:
    meaning, refused = Meaning(), []
    noted = [said for said in understood.told if said.note]
    named = [said for said in noted if STANDS_IN.search(said.note)] or noted
    for said in understood.told:
        action = among[said.action]
        meant = fitting(meant_of(said, action), action)
        if why := why_not(turn, action, meant):
            refused.append(why)
        else:
            meaning = told(turn, meaning, meant, kinds if said in named else ())
    return meaning, tuple(refused)


def _question(unclear: Unclear, among: Sequence[Assignment]) -> Question | None:
    ask = _ASKS.get(unclear.doubt)
    if ask is None or not unclear.among:
        return None
    fitting = [among[place] for place in unclear.among]
    told = unclear.told or Said(-1, None)
    actions: tuple[UUID, ...] = tuple(action.id for action in fitting)
    return Question(ask, unclear.said, actions, meant_of(told, fitting[0]))


def _said(understood: Understood, doubt: Doubt, text: str) -> tuple[str, ...]:
    """Return the parts of a text that are doubtful so."""
    parts = [unclear.said or text for unclear in understood.unclear if unclear.doubt is doubt]
    if doubt is Doubt.NOT_UNDERSTOOD and understood.rest_unchanged and not understood.told:
        parts += _A_DAY.findall(text)
    return tuple(parts)
