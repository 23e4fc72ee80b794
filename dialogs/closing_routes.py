"""The part of the table of what people can do that closes, reopens and publishes monitors."""

from dialogs import late_deciding, monitor_closing_chat, monitor_publishing
from dialogs.route import MAY, THE_MONITOR, Route
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
_THE = r"(?: (?:de|the|mijn|my))? monitor"
CLOSING: dict[Verb, Route] = {
    Verb.MONITOR_CLOSE: Route(
        monitor_closing_chat.ask_close,
        rf"(?:sluit|close){_THE}(?: (?P<said>(?!(?:nu )?af$).+?))?(?: nu)?(?: af)?"
        rf"|{MAY}(?:de |the )?monitor(?: (?P<title>.+))? (?:(?:af)?sluiten|afronden)"
        rf"|sluit(?: hem| het)?(?: nu)? af|rond(?: hem| {THE_MONITOR}) af|close it"
        rf"|(?:zet|maak) {THE_MONITOR} (?:dicht|definitief|klaar)"
        rf"|(?:mag|kan) {THE_MONITOR} (?:nu )?dicht",
        role=_C,
    ),
    Verb.MONITOR_CLOSE_STORE: Route(monitor_closing_chat.close, role=_C),
    Verb.MONITOR_REOPEN: Route(
        monitor_closing_chat.ask_reopen,
        rf"(?:heropen|reopen){_THE}(?: ?(?P<said>.+))?"
        r"|(?:de |the )?monitor(?: (?P<title>.+))? heropenen"
        rf"|{MAY}(?:maak |zet |open )?(?:hem|het|it|{THE_MONITOR}) (?:weer|opnieuw|toch) ?"
        r"(?:open(?:en|maken|zetten)?)?|(?:open|reopen) it(?: again)?|heropen hem"
        rf"|can i (?:reopen|open) (?:it|{THE_MONITOR})(?: again)?",
        role=_C,
    ),
    Verb.MONITOR_REOPEN_STORE: Route(monitor_closing_chat.reopen, role=_C),
    Verb.MONITOR_TAKE_BACK: Route(monitor_closing_chat.take_back, role=_C),
    Verb.MONITOR_PUBLISH: Route(
        monitor_publishing.ask,
        rf"(?:publiceer|publish){_THE}(?: (?P<said>.+))?"
        rf"|{MAY}(?:de |the )?monitor(?: (?P<title>.+))? publiceren"
        r"|(?:publiceer|publish)(?: (?:hem|it))?"
        rf"|{MAY}(?:stuur|deel|mail|verstuur|zend|send|share) {THE_MONITOR}(?: door)?"
        r"(?: (?:naar|aan|met|to|with) .+)?",
        role=_C,
    ),
    Verb.MONITOR_PUBLISH_STORE: Route(monitor_publishing.store, role=_C),
    Verb.MONITOR_VERSIONS: Route(
        monitor_closing_chat.versions,
        rf"(?:versies|versions)(?: (?:van|of))?{_THE}(?: (?P<said>.+))?"
        r"|(?:alle |de )?versies|versions"
        r"|wat is er (?:in|sinds) versie \d+ (?:anders|veranderd)|versie \d+"
        rf"(?: van {THE_MONITOR})?|what(?: has| is)? changed in version \d+"
        rf"|is {THE_MONITOR} (?:(?:al|nu|nog) )?(?:gesloten|dicht|open|gepubliceerd)"
        rf"|is {THE_MONITOR} (?:closed|open|published)(?: yet| already)?",
        role=_C,
    ),
    Verb.LATE_REOPEN: Route(late_deciding.reopen, role=_C),
    Verb.LATE_NEXT: Route(late_deciding.to_next, role=_C),
}
