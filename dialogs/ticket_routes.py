"""The part of the table of what people can do that asks experts, and lets them answer."""

from dialogs import experts, tickets_after, tickets_answering, tickets_asking, tickets_shown
from dialogs.route import Route
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
_NR = r"(?:de |mijn |the |my )?(?:vraag|question)(?: nummer| number)? (?:nr\.? ?|#)?"
TICKETS: dict[Verb, Route] = {
    Verb.ASK_EXPERT: Route(
        tickets_asking.ask,
        r"(?:(?:vraag|stel)(?: het| dit| een vraag)?(?: aan)? (?:een|de|'n|aan een) experts?"
        r"|ik wil (?:het )?een expert (?:iets )?vragen|ask (?:an|the) experts?)"
        r"(?:[:,]? (?P<said>.+)|[:,])?",
        changes=True,
    ),
    Verb.TICKET_SEND: Route(tickets_asking.send),
    Verb.TICKET_TAKE: Route(
        tickets_answering.take,
        rf"(?:ik )?(?:pak|neem|take|i take|i'll take) {_NR}(?P<said>\d+)(?: op| aan)?",
        changes=True,
    ),
    Verb.TICKET_DECLINE: Route(
        tickets_answering.decline,
        rf"{_NR}(?P<said>\d+) (?:is )?(?:toch )?(?:niet voor mij|not for me)"
        rf"|(?:geef|give) {_NR}(?P<title>\d+) (?:terug|back)",
        changes=True,
    ),
    Verb.TICKET_ANSWER: Route(
        tickets_answering.answer,
        rf"(?:(?:mijn |het |my |the )?(?:antwoord|answer)(?: op| to)?|beantwoord|reply to) {_NR}"
        r"(?P<said>\d+(?:: ?.*)?)",
        changes=True,
    ),
    Verb.TICKET_GIVE: Route(
        tickets_answering.give,
        rf"(?:geef|give|zet) {_NR}(?P<said>\d+ (?:aan|to|op naam van) .+)",
        role=_C,
        changes=True,
    ),
    Verb.TICKET_USEFUL: Route(tickets_after.judge),
    Verb.TICKET_WITHDRAW: Route(
        tickets_after.withdraw,
        rf"(?:trek|sluit|withdraw|close) {_NR}(?P<said>\d+)(?: in)?"
        rf"|{_NR}(?P<title>\d+) (?:intrekken|hoeft niet meer)",
        changes=True,
    ),
    Verb.TICKETS: Route(
        tickets_shown.open_ones,
        r"(?:(?:welke )?(?:openstaande|open|onbeantwoorde) vragen(?: (?:zijn|staan) er(?: nog)?)?"
        r"|vragen (?:voor|aan) (?:de )?experts?|(?:open|unanswered) questions)",
    ),
    Verb.MY_QUESTIONS: Route(
        tickets_shown.mine, r"(?:mijn (?:eigen )?vragen|wat heb ik gevraagd|my questions)"
    ),
    Verb.TICKET_SHOW: Route(tickets_shown.one, rf"(?:toon |open |show )?{_NR}(?P<said>\d+)"),
    Verb.TICKET_ARTICLE: Route(tickets_after.to_toolbox, role=_C),
    Verb.TICKET_NO_ARTICLE: Route(tickets_after.keep_out, role=_C),
    Verb.EXPERTS: Route(
        experts.list_experts,
        r"(?:wie (?:zijn|is) (?:er )?(?:de |onze |allemaal )?experts?|(?:de |alle )?experts"
        r"|who (?:are|is) (?:the |our |an )?experts?)",
    ),
    # Before EXPERT_SET: "is geen expert" says "is … expert" as well.
    Verb.EXPERT_DROP: Route(
        experts.drop_expert,
        r"(?P<said>.+? (?:is|ben|am) (?:geen|niet|no|not)(?: (?:meer|longer|an?|de))* expert"
        r"(?: .+)?)",
        changes=True,
    ),
    Verb.EXPERT_SET: Route(
        experts.set_expert,
        r"(?P<said>(?!wie\b|who\b)\S.*? (?:is|wordt|ben|am)(?: (?:nu|ook|de|een|onze|an?|the|our))*"
        r" expert(?: (?:voor|van|in|op|over|bij|of|for|on|about) .+)?)"
        r"|(?P<title>(?!wie\b|who\b)\S.*? (?:weet (?:alles|veel)|knows? (?:everything|all|a lot))"
        r"(?: (?:van|over|about|of) .+)?)",
        changes=True,
    ),
}
