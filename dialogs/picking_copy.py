"""Taking criteria along: as text in the chat, or as a document that is offered."""

import re
from collections.abc import Callable, Sequence

from dialogs import handing_out, picking
from dialogs.picking import Choice
from dialogs.turn import Message, Reply, Turn, say, show
from domain.criteria import Criterion
from domain.files import Made
from domain.picking import MOST, Chosen, CopyForm, doubles, find, read, reference
from domain.wording import fold
from storage import inbox
from storage.database import Session
from views.documents import criteria_copy, criteria_text
from views.texts import Words

ENDINGS = {CopyForm.WORD: "docx", CopyForm.EXCEL: "xlsx"}
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


def copy(turn: Turn, db: Session) -> Reply:
    """Give what was ticked, or what somebody named: "zet 2 en 5 en social return in word"."""
    choice = picking.choice_of(turn, db)
    if turn.form.get("said"):
        return _said(turn, db, choice)
    found, gone = picking.chosen_of(turn, choice)
    form = turn.form.get("form", "")
    if not found or form not in list(CopyForm):
        return say(choice.speak("picking.all_gone" if gone else "picking.nothing_ticked"))
    remarks = [choice.speak.count("picking.gone", gone)] if gone else []
    return _hand(turn, db, choice, CopyForm(form), (found, remarks))


def _said(turn: Turn, db: Session, choice: Choice) -> Reply:
    """Find what the words mean; what is not there is said, and the rest stays ticked."""
    asked = read(turn.form["said"])
    found = list(choice.among.shown) if asked.everything else []
    missing = []
    for part in asked.parts:
        meant = find(part, choice.among)
        found += meant
        missing += [] if meant else [part]
    found = list(dict.fromkeys(found))[:MOST]
    if asked.form is None or missing or not found:
        remarks = [_missing(choice, missing)] if missing else []
        ticked = [reference(one) for one in found]
        return show(picking.card(turn, choice, ticked, remarks))
    return _hand(turn, db, choice, asked.form, (found, []))


def _missing(choice: Choice, missing: Sequence[str]) -> str:
    speak = choice.speak
    named = speak.together([f"“{part[:40]}”" for part in missing[:5]])
    return speak("picking.missing", named=named, group=choice.among.group.name(speak.language))


def _hand(
    turn: Turn,
    db: Session,
    choice: Choice,
    form: CopyForm,
    what: tuple[Sequence[Criterion], list[str]],
) -> Reply:
    """Give the criteria in that form, once for each press of the same choice."""
    criteria, remarks = what
    chosen = _chosen(turn, choice, criteria)
    key = handing_out.key_of(chosen, form, choice.speak.language)
    pressed = turn.pressed and f"{turn.pressed[:20]}:{key[:32]}"
    if pressed and inbox.is_used(db, turn.member.id, pressed):
        if form is CopyForm.TEXT:
            return say(choice.speak("picking.text_before"))
        if handing_out.is_waiting(turn, db, key):
            return say(choice.speak("picking.file_before"))
    give = _text if form is CopyForm.TEXT else _file
    messages = give(turn, db, choice.speak, chosen, form)
    if pressed:
        inbox.use_once(db, turn.member.id, pressed, turn.now)
    return Reply((*(Message(text=remark) for remark in remarks), *messages))


def _chosen(turn: Turn, choice: Choice, criteria: Sequence[Criterion]) -> Chosen:
    catalogue = choice.known.catalogue
    keys = dict.fromkeys(one.group for one in criteria)
    return Chosen(
        criteria=tuple(criteria),
        groups=tuple(group for key in keys if (group := catalogue.find(key))),
        catalogue=catalogue.title,
        dated=catalogue.dated,
        starter=catalogue.starter,
        municipality=turn.municipality.name,
        day=turn.today,
        doubles=doubles(criteria, catalogue),
    )


def _text(
    turn: Turn, db: Session, speak: Words, chosen: Chosen, form: CopyForm
) -> tuple[Message, ...]:
    texts = criteria_text.as_texts(speak, chosen)
    if not texts:
        return (Message(text=speak.count("picking.too_long", len(chosen.criteria))),)
    return tuple(Message(text=text) for text in texts)


def _file(
    turn: Turn, db: Session, speak: Words, chosen: Chosen, form: CopyForm
) -> tuple[Message, ...]:
    key = handing_out.key_of(chosen, form, speak.language)
    content = handing_out.made(turn, key, _maker(speak, chosen, form))
    told = speak.count(f"picking.file_{form}", len(chosen.criteria))
    first = [told, *criteria_copy.warnings(speak, chosen), *_links(chosen)]
    text = "\n".join([*first, speak("picking.advice_short")])
    name = f"criteria-{_slug(chosen)}.{ENDINGS[form]}"
    return Message(text=text), handing_out.offer(turn, db, Made(name, content, told, key))


def _links(chosen: Chosen) -> list[str]:
    """Return the official texts, where ours is only a summary of them."""
    found = [group.link for group in chosen.groups if group.link.startswith("https://")]
    return found if chosen.starter else []


def _maker(speak: Words, chosen: Chosen, form: CopyForm) -> Callable[[], bytes]:
    """Return what makes the document; the libraries for it are slow to import."""

    def make() -> bytes:
        if form is CopyForm.WORD:
            from views.documents.criteria_docx import as_docx

            return as_docx(speak, chosen)
        from views.documents.criteria_xlsx import as_xlsx

        return as_xlsx(speak, chosen)

    return make


def _slug(chosen: Chosen) -> str:
    keys = "-".join(group.key for group in chosen.groups)
    return _NOT_IN_A_NAME.sub("-", fold(keys)).strip("-")[:60] or "mvi"
