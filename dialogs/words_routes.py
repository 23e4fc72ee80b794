"""Words, what was not understood and what was asked: who may, and how it is typed."""

from dialogs import words, words_asked, words_list, words_unknown
from dialogs.route import Route
from domain import said_synonyms
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
WORDS: dict[Verb, Route] = {
    Verb.SYNONYM_OFF: Route(words_list.switch_off, said_synonyms.OFF, role=_C),
    Verb.SYNONYM_ON: Route(words_list.switch_on, said_synonyms.ON, role=_C),
    Verb.SYNONYMS: Route(words_list.look, said_synonyms.LIST),
    # Of everybody: what is about no word at all is read as a sentence; experts propose.
    Verb.SYNONYM: Route(words.change, said_synonyms.ADD),
    Verb.SYNONYM_STORE: Route(words.store, role=_C),
    Verb.UNKNOWN_WORDS: Route(
        words_unknown.ask,
        r"(?:wat (?:is|werd|heb je|begreep je) )?niet begrepen(?: (?:vragen|woorden))?"
        r"|(?:vragen|woorden) die (?:je|niemand) niet begre(?:ep|pen)|onbekende woorden"
        r"|wat begreep je niet|not understood|what did you not understand|unknown words",
        role=_C,
    ),
    Verb.UNKNOWN_WORD: Route(words_unknown.one, role=_C),
    Verb.UNKNOWN_SETTLE: Route(words_unknown.settle, role=_C),
    Verb.QUESTIONS_ASKED: Route(
        words_asked.ask,
        r"(?:wat (?:is|werd) er(?: allemaal)? gevraagd|wat vragen (?:mensen|collega'?s)"
        r"|(?:welke )?vragen per week|what was asked|questions (?:per|by) week)"
        r"(?: (?:deze|this) week| (?P<said>(?:vorige|afgelopen|last) week))?",
        role=_C,
    ),
    Verb.WEEKLY_OFF: Route(
        words_asked.switch_weekly_off,
        r"(?:zet )?(?:het )?weekbericht uit|geen weekbericht(?: meer)?|(?:switch |turn )?weekly"
        r" message off|no weekly message",
        role=_C,
        changes=True,
    ),
    Verb.WEEKLY_ON: Route(
        words_asked.switch_weekly_on,
        r"(?:zet )?(?:het )?weekbericht (?:weer )?aan|(?:switch |turn )?weekly message on",
        role=_C,
        changes=True,
    ),
}
