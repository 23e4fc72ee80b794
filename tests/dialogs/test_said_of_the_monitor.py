"""What people say of the monitor leads where they mean; a report stays a report."""

import re

import pytest

from dialogs.routes import ROUTES
from domain.wording import fold
from views.cards.verbs import Verb

SAID = {
    Verb.MONITOR: "hoe staan we ervoor, hoe ver zijn we met het plan, mointor"
    ", mag ik de monitor zien, wat was de stand vorig jaar juni, stand per 1 juni 2018"
    ", where do we stand",
    Verb.STATE: "wat is de stand van papier, hoe ver zijn we met papier"
    ", is de monitor van ict al klaar",
    Verb.NAMED: "wat komt er in de monitor",
    Verb.MONITOR_PREVIEW: "hoe ziet de monitor eruit, laat een voorbeeld zien",
    Verb.MONITOR_SERIES: "vergelijk met vorige keer, wat is er veranderd sinds de vorige monitor"
    ", hoe ging het de vorige keer, compare with last time",
    Verb.MONITOR_DOCUMENTS: "mag ik de monitor in word, maak er een pdf van voor de directie, excel"
    ", graag een pdfje van de monitor, kan ik de monitor downloaden, geef me de bestanden",
    Verb.MONITOR_CLOSE: "sluit af, sluit de monitor af, rond de monitor af"
    ", kan ik de monitor sluiten, zet de monitor dicht",
    Verb.MONITOR_REOPEN: "kan ik hem weer openmaken, maak de monitor weer open, can i reopen it",
    Verb.MONITOR_PUBLISH: "publiceer, stuur de monitor naar de directie"
    ", deel de monitor met iedereen",
    Verb.MONITOR_VERSIONS: "versies, wat is er in versie 2 veranderd, is de monitor al gesloten",
    Verb.MONITORS: "wanneer sluit de monitor, tot wanneer kan ik melden",
    Verb.MISSING: "wat mist er nog, wie moet er nog melden, wie heeft er nog niks gemeld",
    Verb.LOGBOOK: "wie heeft dit gezien, wie heeft er in de monitor gekeken, who has seen this",
    Verb.ENTRY_ADD: "aandachtspunt we zoeken nog ambassadeurs, communicatiemoment 3 maart intranet",
    Verb.ENTRY_SHOW: "aandachtspunt 2",
    Verb.OPEN_PAGES: "open het dashboard, monitor op het web, webpagina",
    Verb.ASK: "welke criteria voor monitoren, welke eisen gelden voor een monitor",
}
REPORTS = [
    "papier is gesloten",
    "sluit papier af",
    "we hebben de monitor besproken, textiel klaar",
    "het verschil met vorige keer is dat papier klaar is",
    "pdf is getekend",
    "stuur papier naar karin",
    "versie 2 van het contract is getekend",
    "open papier",
    "print is klaar",
]


def led_to(said: str) -> Verb | None:
    typed = ((verb, route.typed) for verb, route in ROUTES.items() if route.typed)
    return next((verb for verb, words in typed if re.fullmatch(words, fold(said))), None)


@pytest.mark.parametrize("verb", SAID)
def test_what_is_said_of_the_monitor_is_understood(verb: Verb) -> None:
    assert {said: led_to(said) for said in SAID[verb].split(", ")} == dict.fromkeys(
        SAID[verb].split(", "), verb
    )


@pytest.mark.parametrize("said", REPORTS)
def test_a_report_is_no_command_of_the_monitor(said: str) -> None:
    assert led_to(said) is None
