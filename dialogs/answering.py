"""How a turn finds its way in the table of what people can do."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from dialogs import (
    absence,
    asking,
    audited,
    files,
    hints,
    house_style,
    project_files,
    refusing,
    sentence,
)
from dialogs.routes import ROUTES
from dialogs.turn import Reply, Turn, say
from dialogs.yes_or_no import yes_or_no
from domain.drafts import Scope
from domain.errors import NotAllowed, NotUnderstood
from domain.wording import fold
from storage.database import Session
from views.cards.verbs import Verb

Answers = Mapping[str, Mapping[str, Any]]
NOBODY: Answers = {}
# Cards that take what is typed next for a name, a title or days.
ASK_A_NAME = {
    Verb.HAND_OVER, Verb.HAND_OVER_REMARK, Verb.CHOOSE_EVIDENCE, Verb.NEXT_MONITOR_CHANGE,
    Verb.ABSENT, Verb.TICKET_ANSWER, Verb.PROJECT_NEW, Verb.PROJECT_RENAME,
    Verb.MONITOR_PUBLISH_STORE,
}  # fmt: skip
# A day to come alone answers a reminder: no report holds from a day to come.
_ANOTHER_DAY = re.compile(
    r"(?:over)?morgen|tomorrow|(?:volgende|next) week|(?:over|in) \w+ (?:dagen|days|weken|weeks)"
)
_TYPED = {verb: re.compile(route.typed) for verb, route in ROUTES.items() if route.typed}


def answer(turn: Turn, db: Session, answers: Answers = NOBODY, notices: Answers = NOBODY) -> Reply:
    """Find what somebody wants and do it; what nobody can read may be a question."""
    try:
        return without_questions(turn, db, answers, notices)
    except NotUnderstood as error:
        ask = {"not_understood": asking.otherwise, "draft.not_understood": asking.over_draft}
        if error.key not in ask or turn.form.get("verb"):
            raise
        if error.key == "not_understood" and (hint := hints.of(turn)):
            raise NotUnderstood(hint) from None
        asks = ask[error.key]
    return asks(turn, db)


def without_questions(
    turn: Turn, db: Session, answers: Answers = NOBODY, notices: Answers = NOBODY
) -> Reply:
    """Find what somebody wants and do it, unless it can only be a question.

    A button says it itself. A typed text is first an answer to the last card (the title of
    one of its buttons, yes or no), then a command, then the title of a button on a notice,
    then what the last card asked to fill in, and else a report in somebody's own words.
    """
    if turn.files and not turn.form.get("verb"):
        return files.take(turn, db, style_asked=house_style.ASKED in answers)
    form = turn.form if turn.form.get("verb") else _typed(turn, db, answers, notices)
    if (form is None or form.get("verb") == Verb.ASK) and project_files.is_paste(turn, db):
        form = {"verb": str(Verb.PROJECT_PASTE)}
    form = form or {"verb": str(Verb.SENTENCE)}
    if form.get("verb") not in ROUTES:
        raise NotUnderstood("not_understood")
    verb = Verb(form["verb"])
    route = ROUTES[verb]
    if turn.in_channel and not route.in_channel:
        raise NotAllowed("channel.personal_only")
    if route.role and route.role not in turn.member.roles:
        raise NotAllowed("not_allowed.coordinator")
    if refusing.was_refused(turn, db, form):
        return say(turn.words("never_mind.before"))
    act = partial(route.handler, replace(turn, form=form), db)
    reply = refusing.with_a_no(turn, audited.noting(turn, db, verb, act), form)
    return _still_asking(reply, answers) if verb is Verb.ASK else reply


def _still_asking(reply: Reply, answers: Answers) -> Reply:
    """Leave open what a name or a title was asked for, when a question comes between."""
    if answers.get("", {}).get("verb") not in ASK_A_NAME:
        return reply
    *before, last = reply.messages
    kept = {**last.answers, **answers}
    return replace(reply, messages=(*before, replace(last, answers=kept)))


def command_of(turn: Turn) -> dict[str, str] | None:
    """Return the form of the button or the typed command, if there is such a one."""
    form = turn.form if turn.form.get("verb") else _command(fold(turn.text).rstrip(".!"), turn.text)
    return dict(form) if form and form.get("verb") in ROUTES else None


def _typed(turn: Turn, db: Session, answers: Answers, notices: Answers) -> Mapping[str, str] | None:
    said = fold(turn.text).rstrip(".!")
    meant = said if said in answers else yes_or_no(said)
    if meant and meant in answers:
        return _strings(answers[meant])
    if (command := _command(said, turn.text)) and not _is_of_a_proposal(command, said, answers):
        return command
    if said in notices:
        return _strings(notices[said])
    if "" in answers and said and not _is_something_else(turn, db, answers[""]):
        return _strings(answers[""]) | {"said": turn.text}
    return {"verb": str(Verb.LATER), "said": said} if _ANOTHER_DAY.fullmatch(said) else None


def _is_of_a_proposal(command: Mapping[str, str], said: str, answers: Answers) -> bool:
    """Tell whether the proposal of a monitor on the last card reads this itself."""
    if answers.get("", {}).get("verb") != Verb.NEXT_MONITOR_CHANGE:
        return False
    closes = command["verb"] == Verb.CLOSE_DAYS and said[:1].isdigit()
    return closes or command["verb"] == Verb.MOVE_DATES


def _is_something_else(turn: Turn, db: Session, asked: Mapping[str, Any]) -> bool:
    """Tell whether a text asks or reports, where a name or a title was asked for."""
    if asked.get("verb") not in ASK_A_NAME:
        return False
    if turn.text.rstrip().endswith("?"):
        return True
    if asked["verb"] == Verb.ABSENT:  # no colleague's name is read there: any action is meant
        return not absence.says_when(turn) and sentence.reports(turn, db, Scope.BEHALF)
    if asked["verb"] == Verb.MONITOR_PUBLISH_STORE:
        return sentence.reports(turn, db, Scope.BEHALF)
    return sentence.reports(turn, db)


def _command(said: str, text: str) -> Mapping[str, str] | None:
    for verb, pattern in _TYPED.items():
        if match := pattern.fullmatch(said.rstrip("?").strip() or said):
            groups = match.groupdict()
            caught = groups.get("said") or groups.get("title")
            # What was said is taken as it was typed: accents and capitals belong to a note.
            bare = text.strip().rstrip(".!").rstrip("?").strip()
            raw = bare[-len(caught) :] if caught else ""
            return {"verb": str(verb), "said": raw if fold(raw) == caught else caught or ""}
    return None


def _strings(pressed: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in pressed.items()}
