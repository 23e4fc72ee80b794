"""The words that people use for a status, in Dutch and English."""

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


def find_status(text: str) -> Status | None:
    """Return the status that a text says, by whole words; the longest phrase wins.

    Whole words, for "doorlopend" is not "lopend"; and None where a "niet" or "geen" stands
    before the word, for "niet klaar" is not "klaar".
    """
    said = words(text)
    found = [
        (len(phrase), status)
        for status, phrases in STATUS_WORDS.items()
        for phrase in map(words, phrases)
        if _says(said, phrase)
    ]
    return max(found, key=lambda hit: hit[0])[1] if found else None


def _says(said: list[str], phrase: list[str]) -> bool:
    for start in range(len(said) - len(phrase) + 1):
        if said[start : start + len(phrase)] == phrase:
            return start == 0 or said[start - 1] not in {"niet", "geen", "not", "no"}
    return False
