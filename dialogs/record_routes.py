"""What a coordinator accounts for: the audit log, and the export for a request of information."""

from dialogs import logbook, woo
from dialogs.route import Route
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
RECORDS: dict[Verb, Route] = {
    Verb.LOGBOOK: Route(
        logbook.ask,
        r"(?:(?:toon|open|bekijk|show) )?(?:(?:het|the) )?(?:logboek|auditlog|audit log|log ?book)"
        r"|wie (?:heeft|hebben)(?: er)? (?:dit|dat|hem|(?:in )?de (?:monitor|namen))"
        r"(?: al| allemaal)* (?:gezien|bekeken|ingezien|gekeken|geopend)"
        r"|who (?:has )?(?:seen|saw|looked at|opened) (?:this|it|the (?:monitor|names))"
        r"|wie deed wat(?: wanneer)?|who did what(?: when)?",
        role=_C,
    ),
    Verb.WOO_EXPORT: Route(
        woo.export,
        r"(?:maak |make )?(?:(?:een|de|an?|the) )?woo[ -]?(?:export|bestand|verzoek|file)"
        r"(?:[:,]? (?:(?:van|over|voor|of|for) )?(?P<said>.+))?",
        role=_C,
    ),
}
