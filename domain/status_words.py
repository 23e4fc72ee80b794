"""The words that people use for a status, in Dutch and English."""

import re

from domain.plans import Status
from domain.wording import words

STATUS_WORDS: dict[Status, tuple[str, ...]] = {
    Status.PLANNED: (
        "gepland", "planned", "nog niet gestart", "niet gestart", "nog niet begonnen",
        "in voorbereiding", "ingepland", "not started",
    ),
    Status.RUNNING: (
        "lopend", "loopt", "loopt nog", "bezig", "in uitvoering", "gestart", "op schema",
        "running", "in progress", "started", "bijna klaar", "onderhanden",
    ),
    Status.COMPLETED: (
        "voltooid", "klaar", "afgerond", "gereed", "gerealiseerd", "af", "getekend", "gedaan",
        "completed", "done", "finished", "signed",
    ),
    Status.PAUSED: (
        "ligt stil", "stil", "gepauzeerd", "paused", "pauze", "on hold", "staat stil",
    ),
    Status.DROPPED: (
        "vervallen", "vervalt", "geschrapt", "dropped", "niet meer nodig", "gestopt",
    ),
}  # fmt: skip

# What `plan import` takes without asking; the other words are suggested, not assumed.
IN_FILES: dict[str, Status] = {
    "gepland": Status.PLANNED,
    "lopend": Status.RUNNING,
    "voltooid": Status.COMPLETED,
    "ligt stil": Status.PAUSED,
    "vervallen": Status.DROPPED,
} | {str(status): status for status in Status}


_CLAUSES = re.compile(r"[.,;:!?()\n]+|\bmaar\b|\bbut\b", re.IGNORECASE)
_NOT = {"niet", "nooit", "not", "never"}
_NONE = {"geen", "no"}
_NOT_AFTER = (["niet"], ["nog", "niet"], ["niet", "meer"])


def find_status(text: str) -> Status | None:
    """Return the status that a text says, by whole words; the longest phrase wins.

    Whole words, for "doorlopend" is not "lopend". What is denied is not said: "niet helemaal
    klaar" is not "klaar", "loopt nog niet" is not "loopt". None as well when two are said
    alike: whoever asks again loses less than whoever guesses.
    """
    clauses = [words(clause) for clause in _CLAUSES.split(text)]
    found = [
        (len(phrase), status)
        for status, phrases in STATUS_WORDS.items()
        for phrase in map(words, phrases)
        if any(_says(clause, phrase) for clause in clauses)
    ]
    longest = max((length for length, _ in found), default=0)
    meant = {status for length, status in found if length == longest}
    return meant.pop() if len(meant) == 1 else None


def _says(said: list[str], phrase: list[str]) -> bool:
    ends = range(len(phrase), len(said) + 1)
    return any(
        said[end - len(phrase) : end] == phrase
        and not _denied(said[: end - len(phrase)], said[end:])
        for end in ends
    )


def _denied(before: list[str], after: list[str]) -> bool:
    """Tell whether the words around a phrase deny it: a "niet" may stand a few words before."""
    near = any(word in _NOT or word.endswith("n't") for word in before[-3:])
    return near or bool(_NONE & set(before[-1:])) or after in _NOT_AFTER
