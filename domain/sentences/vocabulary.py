"""The words that people use for how far something is, in Dutch and in English."""

from enum import Enum, auto

from domain.sentences.phrases import Phrases


class Sign(Enum):
    """What a phrase is a sign of, before denials, hopes and dates around it are weighed."""

    DONE = auto()
    STEP = auto()  # a step of the way: awarded, published, ordered
    RUNS = auto()  # plainly still running
    BEGINS = auto()
    PLANNED = auto()
    SAME = auto()
    WAITS = auto()  # stuck, delayed, waiting for somebody
    STILL = auto()  # lies still
    DROPPED = auto()
    STOPPED = auto()
    REOPENED = auto()
    MUST_YET = auto()
    UNTOLD = auto()  # says itself that it tells nothing: "kom ik op terug"


WORDS: dict[Sign, str] = {
    Sign.DONE: """
        klaar, afgerond, voltooid, gereed, gerealiseerd, af, getekend, ondertekend, afgetekend, rond
        opgeleverd, geleverd, uitgerold, afgehandeld, afgesloten, afgevinkt, afvinken, afgewerkt
        completed, complete, done, finished, signed, delivered, geplaatst, geinstalleerd
        gehouden, geweest, vastgesteld, volbracht, volooid, gefixt, gelukt, ready
        achter de rug, in gebruik (genomen), in bedrijf, in werking, operationeel, live, in use
        in place, up_and_running, wrapped up, gereedgekomen, gereedgemeld, ingevoerd
        contract is binnen, getekende|ondertekende contract|overeenkomst, handtekening staat|gezet
        kan|mag van de lijst (af), kan eraf, kan er af, kan dicht, kan worden afgesloten
        doorgevoerd, is|zijn|al|allemaal gedaan|gedoan, kloar, kloor, kloar, veur mekaar, voor elkaar, vastgelegd
        fini, tekend, all set, staat er, staan er, ligt er, rolled out, installed
        afgeleverd, opgehangen, gearriveerd, in ontvangst genomen, tot een goed einde
        contracten zijn binnen""",
    Sign.STEP: """
        draait, draaien, draoit, rijdt, rijden
        gegund, voorlopig gegund, gunning, standstill, standstilltermijn, alcatel, alcateltermijn
        bezwaartermijn, gepubliceerd, tenderned, nota van inlichtingen, nvi, marktconsultatie
        marktverkenning, in de markt (gezet), op de markt (gezet), offertes (zijn) binnen
        offertes aangevraagd|opgevraagd|uitgevraagd|ontvangen, offerte|offertes, uitgevraagd
        inschrijvingen (zijn) binnen, inschrijvingen, aangevraagd, opgevraagd, besteld
        opdracht (is) verstrekt|gegeven, opdracht verleend, in bestelling, bestek, in behandeling
        aanbesteed, in aanbesteding, (wordt|is) aanbesteed, awarded, provisionally awarded, published
        standstill period, tendered, in tender, out to tender, bids, quotes, ordered, offers
        bij juridisch|inkoop|jz|legal|control, beoordelen|beoordeling, in concept, concept
        programma van eisen, pve, selectieleidraad, leidraad, aankondiging, beoordelingsfase
        onderhandeling|onderhandelingen|onderhandelen, uitvraag, proefdraaien, pilotfase
        aanbestedingsstukken, aanbestedingsdocumenten, ter inzage, in procedure, geopend
        inschrijftermijn, gunningsadvies, gunningsbesluit, tekenronde, inventarisatie
        verificatie, verificatiegesprek, presentaties, schouw, opdracht gegeven""",
    Sign.RUNS: """
        loopt, lopen, lopend, lopende, lop, bezig, in uitvoering, onderweg, onderhanden
        mee bezig, op schema, op koers, vordert, vorderen, running, in progress, ongoing, underway
        under way, on track, on schedule, busy, working on, work in progress, wip, actively working
        doorgaan, wordt|worden weer, uitvoering gegeven, doen we|ik|wij
        gaat goed|lekker|prima|vooruit|gestaag|gewoon|redelijk|voorspoedig, gaat (de) goede kant op
        going well|fine|strong, moving along, in volle gang, gaande, onderhande
        zijn we aan het, in ontwikkeling, in productie, wordt gewerkt, werken eraan
        werken we, wordt aan gewerkt, aan gewerkt, werk aan, loopt door
        nog te gaan, to go, vol op, volop, doorlopen, gestaag, continueren, gaat door, lobt, lup
        halfway through, gaat z'n|zijn gangetje, op stoom, loopt weer, vlot, schiet op""",
    Sign.BEGINS: """
        begonnen, gestart, gestart met, begint, beginnen, start, starten, van start (gegaan), begin
        opgestart, opstarten, aangevangen, aanvang, kick-off, aftrap, started, begun, begin, beginnen
        opgepakt, oppakken, aan begonnen, start_in, begunn'n, begunnen, starts, starting, begins
        afgetrapt, aan de slag, kick off, kickoff, uit de startblokken""",
    Sign.PLANNED: """
        gepland, ingepland, planned, scheduled, op de planning, op de rol, in voorbereiding
        not started, not yet started, niet gestart, nog te starten|beginnen, yet to start|begin
        staat gepland, in de planning, op de agenda, in de pijplijn, not begun, nog op te starten
        nog geen begin, nog niet in gang, staat voor de deur, hasn't|haven't started|begun
        nog niet opgepakt, nog niet aan begonnen, nog niet mee begonnen, nog niet aan toe
        pas in|na|vanaf|per, moet nog beginnen|starten|opgestart, upcoming, op de wachtlijst""",
    Sign.SAME: """
        ongewijzigd, onveranderd, unchanged, hetzelfde, idem, ongewiezigd, onveranderlijk
        niks|niets|nix|niet (er|daar) (aan|mee|met) gedaan, (nog) niks|niets|nix gedaan
        (nog) niks|niets|nix aan|mee gedaan, niks|niets|nix veranderd|gewijzigd|gebeurd
        niks|niets nieuws, geen nieuws, geen nieuwe ontwikkelingen|stand, geen ontwikkelingen
        geen wijziging|wijzigingen|verandering|veranderingen|mutatie|mutaties|update|updates
        geen voortgang|vooruitgang|bijzonderheden, no change|changes|news|update|updates|progress
        nothing new|changed|happened|done|to_report, niks|niets te melden, same as before|last
        net zo ver als, even ver als, zelfde als, zelfde stand|status|verhaal, als vorige keer|maand
        gelijk gebleven, blijft gelijk, niet veranderd|gewijzigd, niet aan toe gekomen
        niet aan toegekomen, niet toegekomen, no movement, haven't done anything|touched
        didn't do anything, did nothing, stand is gelijk, zelfde gebleven, nog zoals het was
        zoals het was, geen tijd|ruimte gehad, nog steeds zo, verder niks|niets
        (nog) niet aan gewerkt, niets|niks aan gebeurd, blijft zoals, stay|stays the same
        geen actie (op) ondernomen, niks|niets (aan) kunnen doen, hasn't changed, zelfde""",
    Sign.WAITS: """
        wacht, wachten, wachtend, wachte, wachtten, vertraging, vertraagd, bezwaar, bezwaren, bezwaor
        kort geding, rechtszaak, uitgesteld, stuck, delayed, delay, blocked, waiting, awaiting, waits
        zit vast, zitten vast, zit_we vast, loopt|lopen vast, vast op, vastgelopen, hangt op, hangt nog
        geen capaciteit|budget|geld|personeel|menskracht|handjes, schuift op|door, schuiven op|door
        opgeschoven, doorgeschoven, aangehouden, in afwachting, afhankelijk van, stagneert, stagnatie
        komt|komen niet verder, kom|komen niet verder, postponed, on the shelf, belemmerd, objection
        no capacity|budget, held up, hold-up, uitgelopen, loopt uit, lopen uit, geblokkeerd, gestrand
        achter op schema, achter op de planning, loopt achter, lopen achter, lopen we achter
        behind schedule, op de lange baan, vooruitgeschoven, te weinig mensen|capaciteit, stroef
        geen akkoord, blijft liggen, blijft hangen, juridische procedure, geschil, obstakel
        levertijd, leveringsproblemen, tekort, wachtlijst, vertroagd, vertraogd, knelpunt""",
    Sign.STILL: """
        ligt|liggen|leit|lig|leg stil, staat|staan|steet|sta stil|stille, stilgelegd, stilgevallen
        stil, stille, op pauze, gepauzeerd, paused, pauze, on hold, onhold, on-hold, in de ijskast
        op z'n|zijn|zun gat, ligt plat, liggen plat, plat, in de wacht, geparkeerd, in de koelkast
        opgeschort, suspended, on pause, op hold, stilstaan, stil komen te liggen, op een laag pitje
        even niet actief, idle, at a standstill, tijdelijk gestopt|gestaakt, op een laag pitje, gestaakt
        op slot, in de vriezer, slaapt, stil gelegd, stil gevallen, dormant, frozen""",
    Sign.DROPPED: """
        vervalt, vervallen, geschrapt, geannuleerd, afgeblazen, afgevoerd, dropped, cancelled, canceled
        gaat|gaan|ging (helaas) niet|nie (meer) door, van de baan, van tafel, scrapped, called off
        gaat|gaan (hem) niet|nie worden, niet meer nodig, komt te vervallen, komen te vervallen
        stekker eruit, stekker er uit, stekker uit, geen doorgang, ingetrokken, afgelast, schrappen
        geskrapt, not going ahead, won't go ahead, will not go ahead, no longer needed, axed
        vervaalt, niet door laten gaan, stekker uitgetrokken, niet doorgaat, niet door gaat""",
    Sign.STOPPED: """
        stop, stoppen, gestopt, stopt, stopped, stopping, stoppe, houden (er|we) (mee) op, kappen
        stopgezet, beeindigd, houden ermee op, mee opgehouden, opgehouden, ermee opgehouden, quit
        gekapt, ended, opgezegd, staken""",
    Sign.REOPENED: """
        weer open, heropend, opnieuw geopend, reopened, opnieuw open, teruggedraaid, opnieuw begonnen
        weer opengezet, opnieuw aanbesteden|aanbesteed, open again""",
    Sign.MUST_YET: """
        moet|moeten|moest (het|de|er|we|ik|alleen) nog, still have|has|need|needs to, dient|dienen nog
        nog te doen, nog te tekenen, nog getekend worden, to be signed""",
    Sign.UNTOLD: """
        kom ik|we (er|daar|nog) (nog) op terug, kom ik (er|daar|nog) op terug, op terug
        weet ik niet, weet niet, geen idee, no idea, navragen, zoek ik (het|even) (nog|even) uit
        uitzoeken, nog even checken, even checken, don't know, not sure, get back to""",
}

SIGNS = Phrases(WORDS)

# Steps on the way that are finished before the action is: "bestek is klaar".
STEPS_ON_THE_WAY = frozenset("""
bestek bestekken pve programma eisen marktverkenning marktconsultatie inventarisatie offerteaanvraag
offerte offertes nvi inlichtingen voorbereiding voorbereidingen ontwerp voorontwerp concept tekening
tekeningen stukken documenten fase deel onderdeel stap onderzoek haalbaarheidsonderzoek analyse
beoordeling selectie gunning gunningsadvies gunningsbesluit proef pilot intake leidraad uitvraag
planning nota conceptnota advies notitie voorstel businesscase helft gesprek gesprekken kick-off
aanvraag vergunning design draft specification specs tender_documents first phase part consultation
intentieverklaring opdrachtbrief eerste tweede ronde schouw nulmeting meting raadsvoorstel
collegevoorstel startnotitie verkenning vragenronde aanbestedingsstukken aanbestedingsdocumenten
vooronderzoek plan plannen lijst opzet inkoopstrategie strategie bids proposal
""".split())
