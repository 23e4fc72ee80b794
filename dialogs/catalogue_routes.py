"""The part of the table of what people can do that is about the catalogue as a whole."""

from dialogs import catalogue_chat
from dialogs.route import Route
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
_BACK = r"(?:terug(?:draaien|zetten)?|back)"
CATALOGUE: dict[Verb, Route] = {
    Verb.CATALOGUE: Route(
        catalogue_chat.look,
        r"(?:(?:welke|de|onze|the|our|which) )?(?:criteria)?(?:catalogus|catalogue)"
        r"(?: (?:geldt|is in gebruik|vernieuwen|inlezen|is in use))?\??"
        r"|criteria (?:inlezen|vernieuwen)|(?:renew|import) (?:the )?(?:catalogue|criteria)",
        role=_C,
    ),
    Verb.CATALOGUE_FILE: Route(catalogue_chat.look_again, role=_C),
    Verb.CATALOGUE_STORE: Route(catalogue_chat.store, role=_C),
    Verb.CATALOGUE_UNDO: Route(
        catalogue_chat.ask_undo,
        rf"(?:draai )?(?:(?:de|het|the) )?(?P<said>catalogus|catalogue|beleid|policy) {_BACK}"
        r"|undo (?:the )?(?P<title>catalogue|policy)",
        role=_C,
    ),
    Verb.CATALOGUE_UNDO_STORE: Route(catalogue_chat.undo, role=_C),
}
