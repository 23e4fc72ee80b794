"""What a coordinator sees of a round and does to help: who may, and how it is typed."""

from dialogs import away_shown, helping, ledger_shown, missing_list, reach_shown, selection
from dialogs.route import MONTH, Route
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
SEEING: dict[Verb, Route] = {
    Verb.MISSING: Route(
        missing_list.ask,
        r"wie (heeft|hebben) (er )?nog (niet|niets|niks) gemeld|wie mist( er( nog)?)?"
        r"|wie moet(?:en)?(?: er)?(?: allemaal)? nog(?: (?:iets|wat))?(?: melden)?"
        r"|(?:wat|wie) (?:mist|ontbreekt|ontbreken) er(?: nu)?(?: nog)?|what is (?:still )?missing"
        r"|who has not reported( yet)?|who is missing|missing",
        role=_C,
    ),
    Verb.MISSING_PERSON: Route(
        helping.person,
        r"wat mist er(?: nog)? van (?P<said>.+)|what is missing of (?P<title>.+)",
        role=_C,
    ),
    Verb.MAIL_TEXT: Route(
        helping.mail_text, r"mail (?:voor|aan|naar|for|to) (?P<said>.+)", role=_C
    ),
    Verb.REMIND_PERSON: Route(
        helping.remind,
        r"(?:stuur )?(?:herinner|een herinnering (?:aan|naar)|herinnering (?:aan|naar)|remind)"
        r" (?!(?:mij|me|weer|ons|us|het)\b)(?P<said>.+?)(?: (?:eraan|nog eens|nu|now|again))*",
        role=_C,
    ),
    Verb.WHO_IS_AWAY: Route(
        away_shown.ask,
        r"(?:wie (?:is|zijn) (?:er )?(?:nu |vandaag |allemaal )*"
        r"(?:afwezig|weg|vrij|niet|(?:op|met) (?:vakantie|verlof))|afwezigen"
        r"|who(?: is|'s) (?:away|absent|out)(?: now| today)?)",
        role=_C,
    ),
    Verb.MARK_ABSENT: Route(
        helping.mark_absent,
        r"(?P<said>.+ (?:is|staat) (?:afwezig|away|absent)(?: .+)?)",
        role=_C,
        changes=True,
    ),
    Verb.MARK_BACK: Route(
        helping.mark_back,
        r"(?P<said>.+) (?:is er weer|is (?:weer )?terug|is back)",
        role=_C,
        changes=True,
    ),
    Verb.REACH: Route(
        reach_shown.ask,
        r"(?:wie kan (?:ik|je) niet bereiken|bereik|bereikbaarheid"
        r"|wie (?:is|zijn) (?:er )?(?:niet|on)bereikbaar"
        r"|who(?:m)? can(?: ?not|'t) (?:i|you) reach|who(?:m)? can (?:i|you) not reach|reach)",
        role=_C,
    ),
    Verb.SENT: Route(
        ledger_shown.ask,
        r"verzonden|verstuurd|bezorging|wat (?:is er|heb je) (?:verstuurd|verzonden)"
        r"|sent|delivery|what (?:was|did you sen[dt]|have you sent)(?: sent)?"
        rf"|(?:verzonden|sent)(?: (?:van|voor|for|of))?(?: de| the)?(?: monitor)? (?P<said>{MONTH})"
        r"|(?:verzonden|sent) (?:(?:van|voor|for|of) )?(?:de |the )?monitor (?P<title>.+)",
        role=_C,
    ),
    Verb.SENT_STEP: Route(ledger_shown.one, role=_C),
    Verb.MESSAGE: Route(
        selection.preview,
        r"(?:(?:stuur|send) (?:een |a )?)?(?:bericht|message)(?: (?:aan|naar|to|for) .+)?",
        role=_C,
    ),
    Verb.MESSAGE_SEND: Route(selection.send, role=_C),
    Verb.MESSAGE_DROP: Route(selection.do_not_send, role=_C),
}
