"""The part of the table of what people can do that plans monitors and their reminders."""

from dialogs import (
    closing_days,
    ladder_shown,
    monitor_changes,
    monitors_shown,
    next_monitor,
    proof,
    reminder_text,
    reminding,
)
from dialogs.route import MONTH, Route
from domain.people import Role
from domain.said_shifts import SHIFT
from views.cards.verbs import Verb

_C = Role.COORDINATOR
_DAYS = rf"\d{{1,2}}[\w ,&/.-]*?\b(?:{MONTH}|\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?)"
_WE = r"(?:we|wij|we allemaal|het stadhuis|de gemeente|town hall)"
# Of which monitor: "mei", "voor de monitor voorjaar".
_OF = (
    rf"(?: (?:(?:voor|van|bij|for|of) )?(?:de |the )?(?:monitor )?(?:van |of )?(?P<said>{MONTH})"
    r"| (?:voor|van|bij|for|of) (?:de |the )?monitor (?P<title>[^,.;]+))?"
)
PLANNING: dict[Verb, Route] = {
    Verb.NEXT_MONITOR: Route(
        next_monitor.start,
        r"(?:plan )?(?:(?:de|een|the|a) )?(?:volgende|nieuwe|next|new) monitor"
        r"(?:[:,]? (?:(?:in|op|per|van|voor|on|for) )?(?P<said>.+))?",
        role=_C,
    ),
    Verb.NEXT_MONITOR_FORM: Route(next_monitor.form, role=_C),
    Verb.NEXT_MONITOR_CHANGE: Route(next_monitor.change, role=_C),
    Verb.NEXT_MONITOR_STORE: Route(next_monitor.store, role=_C),
    Verb.MOVE_MONITOR: Route(
        monitor_changes.move,
        r"(?:verzet|verplaats|wijzig|move)(?: de| the)? monitor(?:[:,]? (?P<said>.+))?"
        r"|monitor(?: (?P<title>.+?))? (?:verzetten|verplaatsen|wijzigen)",
        role=_C,
    ),
    Verb.MOVE_DATES: Route(
        monitor_changes.move_dates,
        r"(?P<said>(?:(?:melden|meld|report(?:ing)?) (?:t/?m|tot|until|till|through) .+"
        r"|(?:stukken|papers|aanleveren) (?:(?:op|on|due|by) )?\d.*"
        rf"|(?:melden|reporting|stukken|papers|aanleveren) {SHIFT}))",
        role=_C,
    ),
    Verb.CANCEL_MONITOR: Route(
        monitor_changes.ask_cancel,
        r"(?:gelast|blaas|zeg)(?: de)? monitor(?: (?P<said>.+?))? af"
        r"|(?:cancel|annuleer|schrap)(?: de| the)? monitor(?: (?P<title>.+))?"
        r"|monitor afgelasten",
        role=_C,
    ),
    Verb.CANCEL_MONITOR_STORE: Route(monitor_changes.cancel, role=_C),
    Verb.MONITORS: Route(
        monitors_shown.ask,
        r"wanneer (?:is|zijn|komt|komen)(?: de| het)?(?: volgende| komende| nieuwe)? monitors?"
        r"|wanneer (?:sluit|gaat) de monitor(?: (?:dicht|af|open))?"
        r"|tot wanneer kan(?: ik| je| men)?(?: er)? (?:gemeld worden|melden)"
        r"|welke monitors?(?: (?:zijn|staan|komen)(?: er)?(?: (?:nog|klaar))?)?|(?:alle )?monitors"
        r"|when (?:is|are)(?: the)?(?: next| coming)? monitors?|(?:which|what) monitors are there"
        r"|what is the next monitor",
        in_channel=True,
    ),
    Verb.LADDER: Route(
        ladder_shown.look,
        r"(?:wie krijgt wat(?: wanneer)?|(?:de |the )?(?:herinneringen|reminders)"
        r"|who gets what(?: when)?)(?: (?:bij|van|voor|for|of) (?P<said>.+))?",
        role=_C,
    ),
    Verb.LADDER_STEP: Route(ladder_shown.step, role=_C),
    Verb.REMIND_ON: Route(
        reminding.switch_on,
        r"(?:(?:ok|oke|okay|ja|goed|prima|yes),? )?"
        r"(?:zet (?:ze |het |(?:de )?herinneringen )?(?:maar )?aan|(?:herinneringen )?aanzetten"
        r"|(?:switch|turn) (?:(?:them|(?:the )?reminders) )?on|ga verder met herinneren"
        r"|hervat(?: de)?(?: herinneringen)?|resume(?: the)?(?: reminders)?|herinner weer verder"
        rf"|ga(?: maar)? (?:weer )?verder|go on|continue){_OF}(?:[,.;] .*)?",
        role=_C,
        changes=True,
    ),
    Verb.REMIND_PAUSE: Route(
        reminding.pause,
        rf"(?:pauzeer|pause)(?: (?:de |the )?(?:herinneringen|reminders))?{_OF}|pauzeren"
        r"|(?:zet )?(?:de )?herinneringen op pauze",
        role=_C,
        changes=True,
    ),
    # Of everybody: who is no coordinator means the reminders to themselves.
    Verb.REMIND_OFF: Route(
        reminding.switch_off,
        rf"(?:(?:zet )?(?:de )?herinneringen uit(?:zetten)?|zet (?:ze |het )?(?:maar )?uit){_OF}"
        r"|(?:switch|turn) (?:off (?:the )?reminders|(?:the )?reminders off)",
        changes=True,
    ),
    Verb.REMINDER_TEXT: Route(
        reminder_text.ask,
        r"(?:de )?(?:herinneringstekst|tekst)(?: van (?:de )?herinneringen?)?(?: wijzigen)?"
        r"|(?:change |the )*(?:reminder )?text",
        role=_C,
    ),
    Verb.REMINDER_TEXT_STORE: Route(
        reminder_text.store,
        r"(?:herinneringstekst|reminder text):(?: ?(?P<said>.+))?",
        role=_C,
        changes=True,
    ),
    Verb.PROOF: Route(
        proof.send,
        r"(?:stuur (?:mij |me )?)?(?:een )?proef(?:bericht)?|(?:send (?:me )?)?(?:a )?proof",
        role=_C,
    ),
    Verb.PROOF_PRESSED: Route(proof.pressed, role=_C),
    Verb.CLOSING_DAYS: Route(
        closing_days.look,
        r"(?:onze |de )?sluitingsdagen|kalender|werktijden|werkdagen|wanneer zijn (?:wij|we)"
        r" (?:gesloten|dicht|open)|(?:our )?(?:closing days|calendar|working hours|working days)",
        role=_C,
    ),
    Verb.CLOSE_DAYS: Route(
        closing_days.close,
        r"(?:(?:wij|we) zijn (?:gesloten|dicht)|gesloten|dicht|(?:we are )?closed)"
        r" (?:(?:op|van|in|on|from) )?(?P<said>.*(?:\d|week|morgen).*)"
        rf"|(?P<title>{_DAYS} (?:is|zijn|are) (?:(?:{_WE} )?(?:dicht|gesloten|closed)(?: .+)?"
        r"|(?:het |een )?\w*(?:carnaval|kermis|vakantie|kerst|feest|brugdag|sluitingsdag"
        r"|carnival|holiday|christmas|closing day)\w*))",
        role=_C,
        changes=True,
    ),
    Verb.OPEN_DAYS: Route(
        closing_days.open_again,
        r"(?:(?:(?:wij|we) zijn )?toch (?:wel )?open|(?:we are )?open after all)"
        r" (?:(?:op|on) )?(?P<said>.*\d.*)"
        rf"|(?P<title>{_DAYS}) (?:(?:is|zijn|are) )?(?:{_WE} )?"
        r"(?:(?:toch|weer) (?:wel |gewoon )?open|open after all)",
        role=_C,
        changes=True,
    ),
    Verb.WORK_TIMES: Route(
        closing_days.set_hours,
        r"(?:(?:onze|our) )?(?:werktijden|werktijd|werkdagen|working hours|working days)"
        r"(?: zijn| are|:)? (?P<said>.+)",
        role=_C,
        changes=True,
    ),
}
