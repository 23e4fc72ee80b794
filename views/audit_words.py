"""An entry of the audit log in words: for the card, the terminal and the file."""

from domain.audits import Audited, Refusal, Told, read_refusal
from views.texts import MissingSentence, Words

_BY_VERB = {Audited.CHANGED: "did", Audited.NAMES_SEEN: "saw"}
_PLACES = {"toolbox": "toolbox", "monitor": "monitor", "sign-in": "link", "sign-out": "link"}
_REASONS = {
    "sign_in.needed": "needed",
    "sign_in.not_yours": "elsewhere",
    "sign_in.used": "used",
    "sign_in.old": "old",
    "sign_in.unknown": "unknown",
    "sign_in.elsewhere": "form",
    "sign_in.too_big": "form",
    "sign_in.closed": "closed",
    "sign_in.not_found": "not_there",
}


def what(words: Words, told: Told) -> str:
    """Say what was done, seen, taken out or refused."""
    said = _said(words, told.entry.what, told.entry.about)
    return said if told.times == 1 else words("audit.times", said=said, n=told.times)


def who(words: Words, told: Told, name: str | None) -> str:
    """Say who it was: a `name`, "" for somebody elsewhere, None for nobody who was known."""
    if name:
        return name
    if name == "":
        return words("audit.who_elsewhere")
    if told.entry.what is Audited.REFUSED:
        return words("audit.who_unknown")
    return words("audit.who_terminal")


def _said(words: Words, noted: Audited, about: str) -> str:
    if noted is Audited.REFUSED:
        return _refused(words, read_refusal(about))
    if noted is Audited.NAMES_SEEN and about.startswith("/"):
        return words("audit.saw_page", page=about)
    if noted in _BY_VERB:
        try:
            return words(f"audit.{_BY_VERB[noted]}.{about}")
        except MissingSentence:
            pass  # it is about a page or a monitor, or a verb that there is no more
    return words(f"audit.{noted}", about=about)


def _refused(words: Words, refusal: Refusal) -> str:
    place = _PLACES.get(refusal.page.strip("/").split("/")[0], "other")
    why = _REASONS.get(refusal.why, "not_allowed")
    named = {"page": words(f"audit.page_{place}"), "why": words(f"audit.why_{why}")}
    if refusal.more:
        return words.count("audit.refused_more", refusal.more, **named)
    return words("audit.refused", **named)
