"""The part of the table of what people can do that is about the monitor's page."""

from dialogs import (
    communication_calendar,
    joint,
    monitor,
    monitor_series,
    page_entries,
    page_entry_changes,
    page_names,
)
from dialogs.route import MAY, THE_LAST, THE_MONITOR, Route
from domain.days import MONTHS
from domain.people import Role
from domain.said_entries import ANY_KIND, ONE_KIND
from views.cards.verbs import Verb

_C = Role.COORDINATOR
_PAGE = r"(?:(?:de|het|the) )?(?:monitor|pagina|page)"
_ONE = rf"(?:{ANY_KIND}) \d{{1,4}}"
_ADD = r"(?:voeg (?:een )?|nieuwe? |add (?:an? )?|new )"
# "Het loopt automatisch" is a report.
_NO_REPORT = r"(?!.*\b(?:loopt|lopen|gaat|gaan|is|zijn|wordt|worden|staat|runs?|goes)\b)"
PAGE: dict[Verb, Route] = {
    Verb.MONITOR_MORE: Route(
        monitor.more, r"meer (?:van|over) de monitor|more (?:of|about) the monitor", role=_C
    ),
    Verb.MONITOR_PREVIEW: Route(
        monitor.preview,
        rf"(?:voorbeeld|preview)(?: (?:van|of) {_PAGE})?(?: (?:op|per|van|on|of) (?P<said>.+))?"
        rf"|{MAY}(?:laat )?(?:een )?voorbeeld(?: van {THE_MONITOR})? zien"
        rf"|hoe (?:ziet|gaat|komt) {THE_MONITOR} er ?uit(?: (?:te )?zien)?"
        rf"|what (?:does|will) {THE_MONITOR} look like",
        role=_C,
    ),
    Verb.MONITOR_JOINT: Route(
        joint.together,
        r"(?:monitor samen|samen|monitor together|together)(?: (?:op|per|van|on) (?P<said>.+))?"
        r"|(?:de |the )?(?:gezamenlijke|joint) monitor(?: (?:op|per|van|on) (?P<title>.+))?",
        in_channel=True,
    ),
    Verb.MONITOR_SERIES: Route(
        monitor_series.line,
        r"(?:het |the )?(?:verloop|lijn|trend)(?: (?:van|over) (?:de |alle )*monitors?)?"
        r"|(?:the )?(?:line|course)(?: (?:of|over) (?:the |all )*monitors?)?"
        rf"|(?:vergelijk|compare)(?: {THE_MONITOR}| dit| this)? (?:met|with|to) {THE_LAST}"
        rf"|(?:het |wat is het )?verschil met {THE_LAST}|hoe (?:ging|was) (?:het|dat) {THE_LAST}"
        rf"|wat is er (?:anders|veranderd) (?:sinds|dan) {THE_LAST}"
        rf"|what(?: has|'s)? changed since {THE_LAST}",
        in_channel=True,
    ),
    Verb.ENTRY_ADD: Route(
        page_entry_changes.add,
        rf"(?P<said>{_ADD}?(?:{ANY_KIND})(?: [^:]{{1,60}})?: ?.*)"
        rf"|(?P<title>{_ADD}?{ONE_KIND} (?!\d+\b(?! (?:{'|'.join(MONTHS)})\b))\S+ .+)",
        role=_C,
    ),
    Verb.ENTRY_FORM: Route(
        page_entry_changes.form,
        rf"{_ADD}(?P<said>{ANY_KIND})(?: toe)?|(?P<title>{ANY_KIND}) toevoegen",
        role=_C,
    ),
    Verb.ENTRIES: Route(
        page_entries.look,
        rf"(?:(?:de|alle|onze|the|our|all) )?(?P<said>{ANY_KIND})",
        role=_C,
    ),
    Verb.ENTRY_SHOW: Route(page_entries.show_one, rf"(?P<said>{_ONE})", role=_C),
    Verb.ENTRY_STORE: Route(page_entry_changes.store, role=_C),
    Verb.ENTRY_CHANGE: Route(
        page_entry_changes.change,
        rf"(?P<said>(?:wijzig|verander|verzet|verplaats|change) {_ONE}.*)",
        role=_C,
    ),
    Verb.ENTRY_REMOVE: Route(
        page_entry_changes.remove,
        rf"(?P<said>(?:verwijder|schrap|haal|wis|remove|delete) {_ONE}(?: weg)?)",
        role=_C,
    ),
    Verb.ENTRY_MOVE: Route(
        page_entry_changes.move,
        rf"(?P<said>(?:zet|put|move) {_ONE}(?: .+)?)",
        role=_C,
        changes=True,
    ),
    Verb.ENTRY_HELD: Route(
        page_entry_changes.held,
        rf"(?P<said>{_ONE} (?:is |was )?(?:gehouden|geweest|gerealiseerd|held|done)(?: .+)?)",
        role=_C,
        changes=True,
    ),
    Verb.CALENDAR: Route(
        communication_calendar.look,
        r"(?:de |the )?(?:communicatiekalender|communication calendar)",
        in_channel=True,
    ),
    Verb.CALENDAR_FILE: Route(
        communication_calendar.hand_out,
        r"(?:de |the )?(?:(?:communicatie)?kalender|(?:communication )?calendar)"
        r"(?:bestand| als (?:bestand|ics)| file| as (?:a )?file)",
    ),
    Verb.NAMED: Route(
        page_names.look,
        rf"wat (?:staat er|komt er|noem(?:en|t) (?:je|we)?) ?(?:nu )?(?:in|op) {_PAGE}"
        rf"|wat noemt {_PAGE}|what(?: is|'s) (?:named )?(?:in|on) {_PAGE}",
        role=_C,
    ),
    Verb.NAMED_FORM: Route(
        page_names.form, r"(?:acties )?aanvinken(?: voor de monitor)?|tick actions", role=_C
    ),
    Verb.NAMED_STORE: Route(page_names.store, role=_C),
    Verb.HEADING: Route(
        page_names.heading,
        r"(?P<said>(?:(?:zet|put) )?(?:de |the )?(?:kopregel|lead-in|heading):? .+"
        r"|(?:haal|verwijder|remove|take) (?:de |the )?(?:kopregel|lead-in|heading) .+"
        r"|(?:geen|no) (?:kopregel|lead-in|heading) .+)",
        role=_C,
    ),
    Verb.HEADING_STORE: Route(page_names.store_heading, role=_C),
    Verb.NAMED_CHOOSE: Route(
        page_names.choose,
        rf"(?P<said>(?:zet|neem|noem|put|name) .+ (?:in|op|on) {_PAGE}"
        r"|(?:laat|haal|hou|noem|leave|take|keep) .+ (?:uit|van|niet in|out of|off)"
        rf" {_PAGE}(?: weg)?)"
        rf"|(?P<title>(?:(?:zet|put) )?{_NO_REPORT}.{{1,60}}(?: op)? automati(?:sch|c|cally)"
        rf"(?: (?:in|op|on) {_PAGE})?)",
        role=_C,
        changes=True,
    ),
}
