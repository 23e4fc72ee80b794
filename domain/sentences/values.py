"""What is asked and answered when a message is read: titles in, what is said of them out."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.plans import PeriodKind, Status


@dataclass(frozen=True, slots=True)
class Title:
    """An action by what people call it; without a kind it may be of any."""

    text: str
    period_kind: PeriodKind | None = None
    number: str = ""


class Doubt(StrEnum):
    """Why a part of a sentence must be asked about."""

    WHICH_ACTION = "which_action"  # several actions fit equally well: `among`
    UNKNOWN_ACTION = "unknown_action"  # a report, but of nothing in the list
    NO_STATUS = "no_status"  # an action, but not how far it is
    BAD_PERCENTAGE = "bad_percentage"  # 400 %
    STOPPED = "stopped"  # "stop maar met papier": dropped, no reminders, or lying still?
    CONTRADICTION = "contradiction"  # two statuses for one action
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about one action, `action` being its place in the list that was given.

    `status` None: as it was ("niks gedaan aan groen"). `percentage` is 0–100. `blocked` None:
    nothing said about it. `since` is the day that was named, never one after today. `note` is
    what was said besides, in the person's own words. `guessed`: something is told of it, but no
    word of a status, so it is taken to run until the person says otherwise.
    """

    action: int
    status: Status | None
    percentage: int | None = None
    blocked: bool | None = None
    since: date | None = None
    note: str = ""
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Unclear:
    """A part that must be asked about; `said` is what was typed.

    `told` is what holds for whichever action it turns out to be (its `action` is -1), `among`
    the places of the actions that it can be.
    """

    doubt: Doubt
    said: str
    among: tuple[int, ...] = ()
    told: Said | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """All that a message says. Nothing is stored of it before a yes.

    `rest_unchanged`: everything that is not named stays as it was ("alles ongewijzigd
    behalve papier, die is klaar"). `explained`: every word is one that is known in such company;
    a word that is not may change what was meant. `sure` is False as soon as anything must be
    asked, was guessed or is not explained.
    """

    told: tuple[Said, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    rest_unchanged: bool = False
    explained: bool = True

    @property
    def sure(self) -> bool:
        guessed = any(said.guessed for said in self.told)
        told = bool(self.told or self.rest_unchanged)
        return told and self.explained and not self.unclear and not guessed

    @property
    def is_report(self) -> bool:
        """Tell whether this is about actions at all; a question or a greeting is not."""
        return bool(self.told or self.rest_unchanged or self.unclear)
