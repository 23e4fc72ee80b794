"""Criteria to take along: how it is asked for. Everybody may; it comes in their own chat."""

from dialogs import picking, picking_copy
from dialogs.route import Route
from domain.picking import INTO
from views.cards.verbs import Verb

_CRITERIA = r"(?:de |the |wat )?(?:criteri(?:a|um|on)|eisen|requirements)"
PICKING: dict[Verb, Route] = {
    Verb.PICK_CRITERIA: Route(
        picking.pick,
        rf"(?:ik wil )?{_CRITERIA} (?:kiezen|kopieren|overnemen)"
        rf"|(?:kies|kopieer|pick|choose|copy)(?: (?:en kopieer|and copy))?(?: {_CRITERIA})?",
    ),
    Verb.COPY_CRITERIA: Route(
        picking_copy.copy,
        r"(?:(?:nee|no|ok|oke|top|prima|fine)\b[^.!?]{0,60}[.!?,] )?"
        r"(?P<said>(?:kopieer|copy) .+"
        r"|(?:zet|geef|maak|download|exporteer|bewaar|put|export|save|give)(?: .+)?"
        rf" {INTO})",
    ),
}
