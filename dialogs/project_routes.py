"""The part of the table of what people can do that is about their own tenders.

Everybody may have some; whose a project is, is looked up again by every handler.
"""

from dialogs import project_files, project_picks, project_renewals, projects
from dialogs.route import Route
from views.cards.verbs import Verb

_ONE = r"(?:aanbesteding|tender|project)"
_MINE = r"(?:(?:de|mijn|the|my) )?"
# One or more numbers of criteria: "2 en 5", "S-papier-01".
_NUMBERS = (
    r"(?:(?:de |the )?(?:criteri(?:um|a|on)|eis(?:en)?|nummers?|numbers?|requirements?) )?"
    r"(?:[\w./-]*\d[\w./-]*)(?:(?:, ?| en | and | & |,? ook | t/m | tot en met | to )"
    r"[\w./-]*\d[\w./-]*)*"
)
PROJECTS: dict[Verb, Route] = {
    Verb.PROJECTS: Route(
        projects.mine,
        r"(?:(?:toon|laat|open|show) )?(?:(?:mijn|al mijn|my|all my) )?"
        r"(?:aanbestedingen|tenders|projecten|projects)(?: zien)?"
        r"|welke (?:aanbestedingen|projecten) heb ik(?: open)?"
        r"|which (?:tenders|projects) do i have",
    ),
    Verb.PROJECT_NEW: Route(
        projects.start,
        r"(?:(?:(?:ik|we|i) )?(?:begin|start|maak|make|open)(?: (?:met|with))? )?(?:(?:een|a) )?"
        rf"(?:nieuwe?|new) {_ONE}(?:[:,]? (?:(?:voor|van|for|on) )?(?P<said>.+))?"
        rf"|(?:begin|start)(?: (?:een|a))? {_ONE}(?:[:,]? (?P<title>.+))?",
        changes=True,
    ),
    Verb.PROJECT_RENAME: Route(projects.rename, rf"(?:hernoem|rename) {_MINE}{_ONE} (?P<said>.+)"),
    Verb.PROJECT_STATE: Route(
        projects.set_state,
        rf"(?P<said>(?:publiceer|publish|sluit|close|heropen|reopen) {_MINE}{_ONE} .+)",
    ),
    Verb.PROJECT_ADD: Route(
        project_picks.add,
        rf"(?:zet|voeg|put|add) (?P<said>{_NUMBERS} (?:(?:toe )?aan|op|bij|to|on|onto) .+)",
    ),
    Verb.PROJECT_REMOVE: Route(
        project_picks.remove,
        rf"(?:haal|verwijder|schrap|remove|take) (?P<said>{_NUMBERS} (?:van|uit|from|off) .+)",
    ),
    Verb.PROJECT_RENEW: Route(
        project_renewals.look,
        r"(?:toon |show )?(?:de |mijn |the |my )?(?:gewijzigde|veranderde|changed) criteria"
        r"(?: (?:van|op|bij|of|on) (?P<said>.+))?"
        r"|wat is er (?:gewijzigd|veranderd) (?:aan|in|bij|op) (?:mijn )?(?:criteria"
        r"|aanbestedingen)|what changed (?:in|on) my (?:criteria|tenders)",
    ),
    Verb.PROJECT_TAKE_NEW: Route(project_renewals.take_new),
    Verb.PROJECT_KEEP_OLD: Route(project_renewals.keep_old),
    Verb.PROJECT_DONE: Route(project_renewals.done),
    Verb.PROJECT_FILE: Route(project_picks.put_kept),
    Verb.PROJECT_PASTE: Route(project_files.paste),
    Verb.PROJECT: Route(
        projects.look, rf"(?:toon|open|bekijk|laat|show|view) {_MINE}{_ONE} (?P<said>.+?)(?: zien)?"
    ),
}
