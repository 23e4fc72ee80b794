"""Long Dutch words cut in two: "leerlingenvervoer" is vervoer, of leerlingen."""

from collections.abc import Callable

from domain.sentences.listed import listed

SHORTEST = 3  # letters of a part
_LINKS = ("", "s", "en", "e", "n")
# Heads that products end in, whether or not the catalogue has them as words of their own.
HEADS = listed(
    """
    papier vervoer auto autos wagen wagens kleding schoenen verlichting meubilair meubelen meubels
    onderhoud diensten dienst dienstverlening inzameling automaat automaten gebouw gebouwen werk
    werken machine machines apparaat apparaten apparatuur materiaal materialen middelen artikelen
    panelen paneel palen paal masten mast lampen lamp bakken bak borden bord tafels tafel stoelen
    stoel kasten kast wegen weg paden pad bruggen brug leidingen leiding buizen buis bomen boom
    groen beheer reiniging schoonmaak bestrijding voorziening voorzieningen installatie installaties
    systeem systemen toestellen toestel velden veld hal hallen zaal zalen bad baden reizen reis
    drukwerk kaarten kaartjes tegels tegel banden fietsen fiets bussen bus taxi containers container
    zakken zak bekers beker maaltijden lunch eten koffie stroom energie gas warmte water telefonie
    telefoons telefoon schermen scherm computers hardware software bewaking beveiliging verhuizing
    inhuur advies evenement evenementen feest textiel gordijnen vloer vloeren vloerbedekking verf
    sloop sanering transport bezorging post pakketten kunstwerken renovatie nieuwbouw bestrating
    verharding asfalt vervanging inkoop contract
    """
)
# Heads that say little about the thing before them.
WEAK = listed(
    """
    bureau bureaus bank banken diensten dienst dienstverlening werk werken middelen materiaal
    materialen artikelen systeem systemen voorziening voorzieningen machine machines apparaat
    apparaten apparatuur installatie installaties bedrijf bedrijven beheer onderhoud bedrijfs
    kosten inkoop contract product producten adviseur praktijk goed goederen stoffen motor motoren
    instrumenten campagne kaart kaarten inrichting gebouw vervanging water post plaats plaatsen
    """
)


def parts(word: str, known: Callable[[str], bool]) -> tuple[str, str, bool] | None:
    """Give modifier, head, and whether the modifier is known; the longest known head wins."""
    alone: tuple[str, str, bool] | None = None
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        head = word[at:]
        if not known(head):
            continue
        for link in _LINKS:
            modifier = word[:at].removesuffix(link) if link else word[:at]
            if word[:at].endswith(link) and len(modifier) >= SHORTEST and known(modifier):
                return modifier, head, True
        if alone is None and len(head) > SHORTEST:
            alone = word[:at], head, False
    return alone
