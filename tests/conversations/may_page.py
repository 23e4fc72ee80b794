"""Who may press what closes a monitor, or is about its page: a part of the table in `may.py`."""

from tests.conversations.may_row import COORDINATOR, COORDINATORS, EVERYBODY, TOWN, Row
from views.cards.verbs import Verb

_ONE = frozenset({COORDINATOR})
_POINT = {"kind": "point", "entry": "{point}"}
_OPEN, _SHUT = {"monitor": "{paused}"}, {"monitor": "{closed}"}
PAGE: dict[Verb, Row] = {
    Verb.MONITOR_CLOSE: Row(_ONE, _OPEN, "Nog niet gemeld"),
    Verb.MONITOR_CLOSE_STORE: Row(_ONE, _OPEN | {"seen": "{seen}"}),
    Verb.MONITOR_REOPEN: Row(_ONE, _SHUT, "Waarom gaat de monitor"),
    Verb.MONITOR_REOPEN_STORE: Row(_ONE, _SHUT | {"number": "1", "reason": "late melding"}),
    Verb.MONITOR_TAKE_BACK: Row(_ONE, {"monitor": "{reopened}"}),
    Verb.MONITOR_PUBLISH: Row(_ONE, _SHUT, "Wie krijgt versie 1"),
    Verb.MONITOR_PUBLISH_STORE: Row(_ONE, _SHUT | {"number": "1", "to": "ambassadors"}),
    Verb.MONITOR_VERSIONS: Row(_ONE, _SHUT, "gesloten op"),
    Verb.LATE_REOPEN: Row(_ONE, _SHUT | {"batch": "b1"}),
    Verb.LATE_NEXT: Row(_ONE, _SHUT | {"batch": "b1"}),
    Verb.MONITOR_MORE: Row(COORDINATORS, shows="Communicatiekalender"),
    Verb.MONITOR_PREVIEW: Row(COORDINATORS, shows="Aantal acties per status per periode"),
    Verb.MONITOR_JOINT: Row(TOWN, shows="Het plan is van Helmond alleen"),
    Verb.MONITOR_SERIES: Row(TOWN, shows="Verloop van de monitors van Helmond"),
    Verb.ENTRIES: Row(COORDINATORS, {"kind": "point"}, "entry_form"),  # each their own
    Verb.ENTRY_SHOW: Row(_ONE, _POINT, "Papier stokt"),
    Verb.ENTRY_FORM: Row(COORDINATORS, {"kind": "result"}, "entry_store"),
    Verb.ENTRY_ADD: Row(COORDINATORS, {"said": "aandachtspunt: herijken social return"}),
    Verb.ENTRY_STORE: Row(COORDINATORS, {"kind": "point", "text": "Herijken", "nonce": "n"}),
    Verb.ENTRY_CHANGE: Row(_ONE, {"said": "wijzig aandachtspunt 1: anders"}, "Papier stokt"),
    Verb.ENTRY_REMOVE: Row(_ONE, _POINT, "Papier stokt"),
    Verb.ENTRY_MOVE: Row(_ONE, _POINT | {"place": "1"}, "punt verplaatst"),  # it is the only one
    Verb.ENTRY_HELD: Row(_ONE, {"kind": "moment", "entry": "{moment}"}),
    Verb.CALENDAR: Row(EVERYBODY, shows="stand per"),
    Verb.CALENDAR_FILE: Row(EVERYBODY, shows="Hier is de kalender"),  # each of their own town
    Verb.NAMED: Row(COORDINATORS, shows="named_form"),
    Verb.NAMED_CHOOSE: Row(COORDINATORS, {"said": "zet papier in de monitor"}),
    Verb.NAMED_FORM: Row(COORDINATORS, shows="named_store"),
    Verb.NAMED_STORE: Row(COORDINATORS, shows="named_store"),  # drawn of something else: anew
    Verb.HEADING: Row(COORDINATORS, {"said": "kopregel Inkoop voor papier"}, "heading_store"),
    Verb.HEADING_STORE: Row(_ONE, {"heading": "Inkoop van", "actions": "{action}", "nonce": "n"}),
}
