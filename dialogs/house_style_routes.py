"""The part of the table of what people can do that is about how documents look."""

from dialogs import house_style
from dialogs.route import Route
from domain.people import Role
from views.cards.verbs import Verb

_OURS = r"(?:(?:de|onze|deze|the|our|this) )?"
HOUSE_STYLE: dict[Verb, Route] = {
    Verb.HOUSE_STYLE: Route(
        house_style.look,
        rf"{house_style.NAMED}|(?:welke|which) (?:huisstijl|house style)"
        r"(?: (?:gebruiken we|geldt|is in gebruik|do we use|is in use))?"
        r"|(?:huisstijl|house style) (?:instellen|wijzigen|set|change)",
        role=Role.COORDINATOR,
    ),
    Verb.HOUSE_STYLE_REMOVE: Route(
        house_style.remove,
        r"(?:huisstijl|house style) (?:weg|uit|verwijderen|off|remove)"
        r"|(?:geen|no) (?:huisstijl|house style)(?: meer| any ?more)?"
        rf"|(?:verwijder|haal|remove|delete) {_OURS}(?:huisstijl|house style)(?: weg| eraf)?",
        role=Role.COORDINATOR,
        changes=True,
    ),
}
