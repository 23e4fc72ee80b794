"""What people can do: the one table, and how a turn finds its way in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dialogs import (
    asking_first,
    attention,
    draft_answers,
    draft_storing,
    dropping,
    evidence,
    files,
    guide,
    hand_over,
    hand_over_answer,
    meeting,
    monitor,
    my_actions,
    my_reports,
    objection,
    plan_chat,
    report,
    sentence,
    state,
    stopping,
    typed_report,
    unchanged,
    walk,
)
from dialogs.turn import Reply, Turn
from domain.errors import NotAllowed, NotUnderstood
from domain.people import Role
from domain.wording import fold
from storage.database import Session
from views.cards.verbs import Verb

Handler = Callable[[Turn, Session], Reply]
Answers = Mapping[str, Mapping[str, Any]]
NOBODY: Answers = {}


@dataclass(frozen=True, slots=True)
class Route:
    """Who may do what, and which typed words ask for it.

    `typed` is matched as a whole; what its group `said` catches becomes that field of the form.
    `in_channel` holds nothing that is somebody's own; of one that `changes` something by the
    typed word alone, it is asked first whether a word in a channel is meant.
    """

    handler: Handler
    typed: str = ""
    role: Role | None = None
    in_channel: bool = False
    changes: bool = False


_C = Role.COORDINATOR
ROUTES: dict[Verb, Route] = {
    Verb.HELP: Route(
        guide.help_me,
        r"help|hulp|hoi|hallo|hello|hi|hey|dag|goede(morgen|middag)|start|\?|menu",
        in_channel=True,
    ),
    Verb.LANGUAGE: Route(
        guide.choose_language,
        r"(?:taal |language )?(?P<said>english|engels|nederlands|dutch)",
        changes=True,
    ),
    Verb.NEVER_MIND: Route(guide.never_mind, r"niets vastleggen|laat maar|store nothing"),
    Verb.STOP_REMINDERS: Route(
        guide.stop_reminders, r"stop (?:met )?herinneringen|stop reminders", changes=True
    ),
    Verb.STOP: Route(stopping.ask, r"stop(?: maar| ermee)?"),
    Verb.STOP_ACTION: Route(stopping.which, r"stop (?:een actie|an action)"),
    Verb.STOP_ONE: Route(stopping.one),
    Verb.STOP_TALKING: Route(
        stopping.talking, r"stop (?:dit gesprek|this conversation)", changes=True
    ),
    Verb.START_REMINDERS: Route(guide.start_reminders, r"herinner mij|remind me", changes=True),
    Verb.REMIND_ACTION: Route(
        stopping.remind,
        r"(?:herinner mij (?:weer )?aan|remind me (?:again )?(?:of|about)) (?P<said>.+)",
        changes=True,
    ),
    Verb.MY_ACTIONS: Route(my_actions.list_mine, r"(mijn )?acties|(my )?actions"),
    Verb.OPEN_ACTION: Route(
        my_actions.open_one,
        r"(?:(?:actie|action) )?(?P<said>\d+(?:\.\d+)+)|(?:actie|action) (?P<title>.+)",
    ),
    Verb.REPORT: Route(report.submit),
    Verb.TYPED_REPORT: Route(typed_report.confirm, r"(meld|melding|report) (?P<said>.+)"),
    Verb.BLOCKED_FORM: Route(report.blocked_form, r"(geblokkeerd|blocked) (?P<said>.+)"),
    Verb.BLOCKED: Route(report.blocked),
    Verb.ALL_UNCHANGED: Route(
        unchanged.ask,
        r"(?P<said>(alles )?ongewijzigd(,? (behalve|maar) .+)?"
        r"|(all )?unchanged(,? (except|but) .+)?|(behalve|except) .+)",
    ),
    Verb.EXCEPT_FORM: Route(unchanged.ask_except, r"behalve|except"),
    Verb.SENTENCE: Route(sentence.hear),
    Verb.DRAFT_STORE: Route(draft_storing.store),
    Verb.DRAFT_ADJUST: Route(draft_storing.adjust),
    Verb.DRAFT_DROP: Route(draft_storing.drop),
    Verb.DRAFT_ANSWER: Route(draft_answers.answer),
    Verb.MY_REPORTS: Route(my_reports.list_mine, r"(mijn )?meldingen|(my )?reports"),
    Verb.OPEN_REPORT: Route(my_reports.open_one),
    Verb.WITHDRAW: Route(my_reports.withdraw),
    Verb.WITHDRAW_LAST: Route(
        my_reports.withdraw_last, r"herstel|undo|ongedaan( maken)?", changes=True
    ),
    Verb.NOT_MINE: Route(
        hand_over.not_mine,
        r"(?:niet van mij|not mine)(?:[:,]? (?P<said>.+))?"
        r"|(?P<title>.+?) (?:is|zijn|hoort) (?:niet (?:van|bij) mij|niet mijn actie|not mine)",
    ),
    Verb.HAND_OVER: Route(
        hand_over.ask,
        r"(?:geef|draag|give|hand) (?P<said>.+ (?:aan|to) .+)"
        r"|(?P<title>.+ (?:overdragen|doorgeven) aan .+)",
        changes=True,
    ),
    Verb.HAND_OVER_UNKNOWN: Route(hand_over.do_not_know),
    Verb.HAND_OVER_ACCEPT: Route(hand_over_answer.accept),
    Verb.HAND_OVER_REFUSE: Route(hand_over_answer.refuse),
    Verb.HAND_OVER_REMARK: Route(hand_over_answer.remark),
    Verb.HAND_OVER_TALK: Route(hand_over_answer.talk_first),
    Verb.HAND_OVER_WITHDRAW: Route(
        hand_over.withdraw,
        r"(?P<said>.+?) is (?:toch van mij|mine after all)|toch van mij|mine after all"
        r"|(?:trek )?(?:de )?overdracht van (?P<title>.+?) in(?:trekken)?",
        changes=True,
    ),
    Verb.TAKE_OVER: Route(hand_over_answer.take, role=_C),
    Verb.CHOOSE_EVIDENCE: Route(evidence.choose),
    Verb.KEEP_EVIDENCE: Route(evidence.keep),
    Verb.ASK_FIRST: Route(asking_first.ask_first, role=_C),
    Verb.ASKED_NO: Route(asking_first.say_no),
    Verb.OBJECT: Route(objection.look),
    Verb.LET_STAND: Route(objection.let_stand),
    Verb.WALK: Route(
        walk.start, r"(begin |start |verder met )?(het )?overleg|(start )?meeting", role=_C
    ),
    Verb.WALK_ANSWER: Route(walk.answer, role=_C),
    Verb.WALK_SKIP: Route(walk.skip, role=_C),
    Verb.WALK_SAID: Route(walk.hear, role=_C),
    Verb.WALK_STOP: Route(
        walk.stop, r"stop(pen)?( met)?( het)? overleg|stop meeting", role=_C, changes=True
    ),
    Verb.MONITOR: Route(
        monitor.figures,
        r"monitor(?: (op|per|on|as of) (?P<said>.+))?"
        r"|hoe staat het(?: plan)?(?: er ?voor)?|how is the plan(?: doing)?",
        in_channel=True,
    ),
    Verb.STATE: Route(
        state.of_action,
        r"(?:hoe (?:staat|gaat|zit)|how (?:is|are))(?: het)?(?: met)? (?P<said>.+?)"
        r"(?: er ?voor| doing)?"
        r"|(?:stand|status|state)(?: van| of)? (?P<title>.+)",
        in_channel=True,
    ),
    Verb.PERIOD: Route(monitor.period, in_channel=True),
    Verb.PLAN_FILE: Route(plan_chat.look_again, role=_C),
    Verb.PLAN_FILE_ROWS: Route(plan_chat.choose_rows, role=_C),
    Verb.PLAN_FILE_STORE: Route(plan_chat.store, role=_C),
    Verb.PLAN_FILE_DROP: Route(plan_chat.drop, role=_C),
    Verb.PLAN_UNDO: Route(
        plan_chat.ask_undo, r"(?:draai )?(?:de )?import terug(?:draaien)?|undo import", role=_C
    ),
    Verb.PLAN_UNDO_STORE: Route(plan_chat.undo, role=_C),
    Verb.MISSING: Route(
        monitor.missing,
        r"wie (heeft|hebben) (er )?nog niet gemeld|wie mist( er( nog)?)?"
        r"|who has not reported( yet)?|who is missing|missing",
        role=_C,
    ),
    Verb.WORD_ATTENTION: Route(attention.word, role=_C),
    Verb.ACCEPT_ATTENTION: Route(attention.accept, role=_C),
    Verb.DECLINE_ATTENTION: Route(attention.decline, role=_C),
    Verb.ACCEPT_DROPPING: Route(dropping.accept, role=_C),
    Verb.DECLINE_DROPPING: Route(dropping.decline, role=_C),
    Verb.MY_ADDRESS: Route(
        meeting.my_address,
        r"(?:mijn adres is |my address is )?(?P<said>[^\s@]+@[^\s@]+\.[^\s@]+)",
        changes=True,
    ),
    Verb.NO_ACTIONS: Route(meeting.no_actions),
    Verb.CONFIRM_IDENTITY: Route(meeting.confirm, role=_C),
    Verb.DENY_IDENTITY: Route(meeting.deny, role=_C),
    Verb.CHOOSE_MUNICIPALITY: Route(meeting.chosen),
}
# Cards that take what is typed next for a name or a title.
ASK_A_NAME = {Verb.HAND_OVER, Verb.HAND_OVER_REMARK, Verb.CHOOSE_EVIDENCE}
_TYPED = {verb: re.compile(route.typed) for verb, route in ROUTES.items() if route.typed}


def answer(turn: Turn, db: Session, answers: Answers = NOBODY, notices: Answers = NOBODY) -> Reply:
    """Find what somebody wants and do it.

    A button says it itself. A typed text is first an answer to the last card (the title of
    one of its buttons, yes or no), then a command, then the title of a button on a notice,
    then what the last card asked to fill in, and else a report in somebody's own words.
    """
    if turn.files and not turn.form.get("verb"):
        return files.take(turn, db)
    form = turn.form if turn.form.get("verb") else _typed(turn, db, answers, notices)
    form = form or {"verb": str(Verb.SENTENCE)}
    if form.get("verb") not in ROUTES:
        raise NotUnderstood("not_understood")
    route = ROUTES[Verb(form["verb"])]
    if turn.in_channel and not route.in_channel:
        raise NotAllowed("channel.personal_only")
    if route.role and route.role not in turn.member.roles:
        raise NotAllowed("not_allowed.coordinator")
    return route.handler(replace(turn, form=form), db)


def command_of(turn: Turn) -> dict[str, str] | None:
    """Return the form of the button or the typed command, if there is such a one."""
    form = turn.form if turn.form.get("verb") else _command(fold(turn.text).rstrip(".!"), turn.text)
    return dict(form) if form and form.get("verb") in ROUTES else None


def _typed(turn: Turn, db: Session, answers: Answers, notices: Answers) -> Mapping[str, str] | None:
    said = fold(turn.text).rstrip(".!")
    if said and said in answers:
        return _strings(answers[said])
    if command := _command(said, turn.text):
        return command
    if said in notices:
        return _strings(notices[said])
    if "" in answers and said and not _is_something_else(turn, db, answers[""]):
        return _strings(answers[""]) | {"said": turn.text}
    return None


def _is_something_else(turn: Turn, db: Session, asked: Mapping[str, Any]) -> bool:
    """Tell whether a text asks or reports, where a name or a title was asked for."""
    if asked.get("verb") not in ASK_A_NAME:
        return False
    return turn.text.rstrip().endswith("?") or sentence.reports(turn, db)


def _command(said: str, text: str) -> Mapping[str, str] | None:
    for verb, pattern in _TYPED.items():
        if match := pattern.fullmatch(said.rstrip("?").strip() or said):
            groups = match.groupdict()
            caught = groups.get("said") or groups.get("title")
            # What was said is taken as it was typed: accents and capitals belong to a note.
            raw = text.strip()[-len(caught) :] if caught else ""
            return {"verb": str(verb), "said": raw if fold(raw) == caught else caught or ""}
    return None


def _strings(pressed: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in pressed.items()}
