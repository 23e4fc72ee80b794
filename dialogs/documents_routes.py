"""The documents of a monitor: how they are asked for; what is published everybody may have."""

from dialogs import monitor_documents_chat
from dialogs.route import MAY, THE_MONITOR, Route
from domain.said_documents import NAMED
from views.cards.verbs import Verb

_GIVE = r"(?:(?:geef|stuur|maak|zet|download|give|send|make|put)(?: (?:mij|me|ons|us))? )?"
_FOR = (
    r"(?: (?:voor|for) (?:de |het |the |onze )?(?:directie|college|raad|b&w|management"
    r"|directors|council))?"
)
DOCUMENTS: dict[Verb, Route] = {
    Verb.MONITOR_DOCUMENTS: Route(
        monitor_documents_chat.ask,
        rf"{MAY}{_GIVE}(?:de |het |the )?(?:document(?:en|s)?|bestanden|files)(?: (?P<said>.+))?"
        rf"|{MAY}{_GIVE}(?P<title>(?:de |the )?monitor(?: .+)? (?:in|als|as|naar|to|into) "
        rf"(?:een |a )?(?:{NAMED})(?:[ ,].*)?"
        rf"|(?:(?:er|hiervan|daarvan|nu) )?(?:een |de |the |a )?(?!web|intranet)(?:{NAMED})"
        rf"(?: (?:van|of)(?: de| the)? monitor)?(?: van)?{_FOR})"
        rf"|{MAY}(?:download|print)(?:en)? {THE_MONITOR}"
        rf"|{MAY}{THE_MONITOR} (?:down ?loaden|printen|afdrukken|opslaan)",
        in_channel=True,
    ),
    Verb.MONITOR_DOCUMENT: Route(monitor_documents_chat.give),
}
