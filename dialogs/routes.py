"""What people can do: the one table of it all."""

from dialogs import (
    absence,
    asking_first,
    attention,
    draft_answers,
    draft_storing,
    dropping,
    evidence,
    guide,
    hand_over,
    hand_over_answer,
    later,
    meeting,
    monitor,
    my_actions,
    my_reports,
    nudge_answers,
    objection,
    plan_chat,
    refusing,
    report,
    sentence,
    stand_in,
    state,
    stopping,
    typed_report,
    unchanged,
    walk,
)
from dialogs.asking_routes import ASKING
from dialogs.catalogue_routes import CATALOGUE
from dialogs.closing_routes import CLOSING
from dialogs.documents_routes import DOCUMENTS
from dialogs.house_style_routes import HOUSE_STYLE
from dialogs.page_routes import PAGE
from dialogs.picking_routes import PICKING
from dialogs.planning_routes import PLANNING
from dialogs.project_routes import PROJECTS
from dialogs.record_routes import RECORDS
from dialogs.route import MAY, THE_MONITOR, Route
from dialogs.seeing_routes import SEEING
from dialogs.ticket_routes import TICKETS
from dialogs.toolbox_routes import TOOLBOX
from dialogs.words_routes import WORDS
from domain.absences import AWAY
from domain.days import MONTHS
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
_THESE = r"(?:de|die|deze|dat|al|je|jullie|the|those|these|your|me)"
_NUDGES = r"(?:herinneren|herinneringen|herinnering|berichten|berichtjes|reminders|messages)"
_PLEASE = r"(?:,? (?:aub|a\.u\.b|svp|graag|alsjeblieft|alstublieft|please))?"
_A_DAY = (
    r"(?:(?:over)?morgen|tomorrow|(?:(?:komende|volgende|next) )?(?:maan|dins|woens|donder|vrij)dag"
    r"|(?:next )?(?:mon|tues|wednes|thurs|fri)day|(?:volgende|next) week|(?:over|in) \w+ (?:dag|da"
    r"gen|days?|weken|weeks?)|\d{1,2}[ -][\w-]+)"
)
_DONE_YET = (  # "is papier al klaar?"
    r"(?:(?:nu )?al (?:klaar|af|voltooid|begonnen|gestart|getekend)"
    r"|already (?:done|finished|completed|started)|(?:done|finished|completed|started) yet)"
)
# The reason that somebody may give is not in `said`: nobody keeps it.
_ABSENT = (
    rf"(?:(?:ik ben|ben ik|i am|i'm) (?:(?P<title>\S.{{0,60}}) )?{AWAY}|afwezig|absent|away)"
    r"(?:[ ,:]+(?P<said>.+))?"
)
_STANDS_IN = r"(?:(?:plaats)?vervang(?:er|ster)|waarneemster|waarnemer|stand-in|deputy)"
_STAND_IN = (
    rf"(?P<said>(?:\S.*) (?:is|wordt) (?:mijn|my) {_STANDS_IN}(?: (?:voor|for) .+)?)"
    rf"|(?P<title>(?:(?:mijn|my) )?{_STANDS_IN}(?: (?:voor|for) [^:]+?)?(?:(?: is| wordt) |: ?).+)"
)
_STOOD = (  # without a year "stand per 4 februari" is an answer about the next monitor
    r"(?:(?:(?:wat|hoe) (?:is|was) )?de stand|stand(?= .*\d{4}$))"
    r"|hoe (?:stonden (?:we|wij)|stond het)(?: er)?(?: ?voor)?|how were we doing"
)
_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_YEAR = r"(?:vorig|afgelopen|dit|last|this) (?:jaar|year)"
_WHEN = rf"{_MONTH}(?: (?:\d{{4}}|{_YEAR}))?|{_YEAR}(?: in)? {_MONTH}|vorige maand|last month"
ROUTES: dict[Verb, Route] = (
    DOCUMENTS  # first: "monitor op 1 juni in word" is no day
    | {
        Verb.HELP: Route(
            guide.help_me,
            r"help|hulp|hoi|hallo|hello|hi|hey|dag|goede(morgen|middag)|start|\?|menu",
            in_channel=True,
        ),
        Verb.HELP_MORE: Route(
            guide.help_more,
            r"(?:help|hulp)(?: (?:bij|met|over|with|about))? (?:herinneringen|reminders|berichten"
            r"|messages)|(?:herinneringen|reminders) (?:en|and) (?:berichten|messages)",
            role=_C,
        ),
        Verb.LANGUAGE: Route(
            guide.choose_language,
            r"(?:taal |language )?(?P<said>english|engels|nederlands|dutch)",
            changes=True,
        ),
        Verb.NEVER_MIND: Route(guide.never_mind, "|".join(refusing.NEVER_MIND)),
        Verb.STOP_REMINDERS: Route(
            guide.stop_reminders,
            rf"(?:stop(?: met)?|hou[d]? op met|stop(?: sending)?(?: me)?)(?: {_THESE})* {_NUDGES}"
            rf"{_PLEASE}|(?:stuur (?:mij |me )?)?geen {_NUDGES}(?: meer)?(?: sturen)?{_PLEASE}"
            rf"|herinner (?:mij|me) niet(?: meer)?{_PLEASE}|ik wil geen {_NUDGES} meer{_PLEASE}"
            rf"|(?:send (?:me )?)?no more {_NUDGES}{_PLEASE}|stop (?:reminding|messaging) me"
            rf"{_PLEASE}|(?:don't|do not) remind me(?: any ?more)?{_PLEASE}",
            changes=True,
        ),
        Verb.STOP: Route(stopping.ask, r"stop(?: maar| ermee)?"),
        Verb.STOP_ACTION: Route(stopping.which, r"stop (?:een actie|an action)"),
        Verb.STOP_ONE: Route(stopping.one),
        Verb.STOP_TALKING: Route(
            stopping.talking, r"stop (?:dit gesprek|this conversation)", changes=True
        ),
        Verb.START_REMINDERS: Route(
            guide.start_reminders,
            rf"(?:herinner (?:mij|me)|remind me)(?:,? (?:weer|toch|maar|again))*{_PLEASE}"
            rf"(?:,? (?:weer|again))?",
            changes=True,
        ),
        Verb.REMIND_ACTION: Route(
            stopping.remind,
            r"(?:herinner mij (?:weer )?aan|remind me (?:again )?(?:of|about)) (?P<said>.+)",
            changes=True,
        ),
        Verb.MY_ACTIONS: Route(
            my_actions.list_mine,
            r"(mijn )?acties|(my )?actions"
            r"|(?:hoeveel|welke) acties (?:heb ik|moet ik|staan er)(?: nog)?"
            r"(?: (?:te )?(?:open|doen|melden))?|wat moet ik(?: nog)? (?:melden|doen)"
            r"|how many actions (?:do i have|are)(?: left| open| still)*"
            r"|what do i (?:still )?have to report",
        ),
        Verb.OPEN_ACTION: Route(
            my_actions.open_one,
            r"(?:(?:actie|action) )?(?P<said>\d+(?:\.\d+)+)|(?:actie|action) (?P<title>.+)",
        ),
        Verb.REPORT: Route(report.submit),
        Verb.TYPED_REPORT: Route(
            typed_report.confirm,
            r"(meld|melding|report) (?P<said>(?!(?:until|till|through|t/?m)\b).+)",
        ),
        Verb.BLOCKED_FORM: Route(report.blocked_form, r"(geblokkeerd|blocked) (?P<said>.+)"),
        Verb.BLOCKED: Route(report.blocked),
        Verb.ALL_UNCHANGED: Route(unchanged.ask, unchanged.SAID),
        Verb.EXCEPT_FORM: Route(unchanged.ask_except, r"behalve|except"),
        Verb.SENTENCE: Route(sentence.hear),
        Verb.DRAFT_STORE: Route(draft_storing.store),
        Verb.DRAFT_ADJUST: Route(draft_storing.adjust),
        Verb.DRAFT_DROP: Route(draft_storing.drop),
        Verb.DRAFT_ANSWER: Route(draft_answers.answer),
        Verb.SOMETHING_CHANGED: Route(
            nudge_answers.changed, r"er is (?:iets|wat) veranderd|something (?:has )?changed"
        ),
        Verb.LATER: Route(
            later.later,
            r"(?:(?:herinner|vraag|remind|ask) (?:mij|me|het mij|het me) )?later"
            r"(?: (?P<said>[\w ./-]{1,30}))?"
            r"|(?:herinner|vraag|remind|ask) (?:het )?(?:mij|me)(?: het)?(?: weer| again)?"
            rf"(?: op| on)? (?P<title>{_A_DAY})(?: weer| nog eens| opnieuw| again)?",
            changes=True,
        ),
        Verb.NUDGE_MORE: Route(nudge_answers.more, r"meer|more"),
        Verb.ABSENT_FORM: Route(
            absence.ask,
            r"(?:ik ben )?afwezig|(?:ik (?:ga|heb|ben) )?(?:(?:op|met) )?(?:vakantie|verlof)"
            r"|(?:i am )?absent|(?:i am |i'm )?(?:on )?(?:leave|holiday|vacation)",
        ),
        Verb.ABSENT: Route(absence.absent, _ABSENT, changes=True),
        Verb.PRESENT: Route(
            absence.present,
            r"(?:ik ben )?(?:er weer|weer (?:er|terug|aanwezig))|ik ben terug"
            r"|(?:i am|i'm) back(?: again)?",
            changes=True,
        ),
        Verb.STAND_IN: Route(stand_in.choose, _STAND_IN, changes=True),
        Verb.STAND_IN_DECLINE: Route(stand_in.decline),
        Verb.STAND_IN_END: Route(
            stand_in.end,
            r"(?:ik heb )?geen vervang(?:er|ster)(?: meer)?"
            r"|.+ is (?:niet|niet meer|geen|not|no longer) (?:mijn vervang(?:er|ster)|my stand-in)"
            r"|(?:i have )?no stand-in(?: any more)?",
            changes=True,
        ),
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
            r"(?:geef|draag|give|hand) (?P<said>(?!(?:vraag|question) \d).+ (?:aan|to) .+)"
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
            rf"(?:{THE_MONITOR}|{_STOOD}) (?:op|per|on|as of) (?P<said>(?!(?:het |the )?web$).+)"
            rf"|(?:{THE_MONITOR}|{_STOOD}) (?:van |of |in )?(?P<title>{_WHEN})"
            rf"|{MAY}(?:laat |toon |bekijk |show(?: me)? )?{THE_MONITOR}"
            r"(?: (?:zien|inzien|bekijken))?"
            r"|(?:wat is )?de stand|hoe staat het(?: plan)?(?: er ?voor)?"
            r"|how is the plan(?: doing)?"
            r"|hoe (?:staan (?:we|wij)|staat (?:ons|het) (?:actie)?plan)(?: er)?(?: nu)? ?voor"
            r"|hoe ver (?:zijn|staan) (?:we|wij)(?: nu| al)?(?: met het (?:actie)?plan)?"
            r"|hoe ver is (?:het|ons) (?:actie)?plan|where do we stand|how far are we"
            r"|how are we doing|hoeveel acties zijn (?:er )?(?:al )?(?:klaar|af|voltooid)",
            in_channel=True,
        ),
        Verb.STATE: Route(
            state.of_action,
            r"(?:(?:hoe (?:staat|gaat|zit)|how (?:is|are))(?: het)?(?: met)?"
            rf"|(?:is|zijn|are)(?= .+ {_DONE_YET}$)"
            r"|hoe ver (?:(?:is|staat|zijn)(?: (?:we|wij|je) met)?|ben je met)) (?P<said>.+?)"
            rf"(?: er ?voor| doing| {_DONE_YET})?"
            r"|(?:(?:wat|what) (?:is|was) (?:de |the ))?(?:stand|status|state)(?: van| of)?"
            r" (?P<title>(?!per\b).+)",
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
        Verb.WORD_ATTENTION: Route(attention.word, role=_C),
        Verb.ACCEPT_ATTENTION: Route(attention.accept, role=_C),
        Verb.DECLINE_ATTENTION: Route(attention.decline, role=_C),
        Verb.ACCEPT_DROPPING: Route(dropping.accept, role=_C),
        Verb.DECLINE_DROPPING: Route(dropping.decline, role=_C),
        Verb.MY_ADDRESS: Route(
            meeting.my_address,
            r"(?:(?:ja|nee|yes|no|mijn|my|andere?|other|(?:e-?mail)?(?:adres|address)|e-?mail|is"
            r"|het|it|ik|i|heb|have|ben|am|onder|under|probeer|try|an|een)[ ,.:]+)*"
            r"(?P<said>[^\s@:]+@[^\s@]+\.[^\s@]+)",
            changes=True,
        ),
        Verb.NO_ACTIONS: Route(meeting.no_actions),
        Verb.CONFIRM_IDENTITY: Route(meeting.confirm, role=_C),
        Verb.DENY_IDENTITY: Route(meeting.deny, role=_C),
        Verb.CHOOSE_MUNICIPALITY: Route(meeting.chosen),
    }
    | CLOSING
    | PAGE
    | PLANNING
    | SEEING
    | RECORDS
    | PICKING
    | TICKETS
    | TOOLBOX
    | WORDS
    | CATALOGUE
    | HOUSE_STYLE
    | PROJECTS
    | ASKING
)
